using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Rettesnor.Core.Data.Yaml;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Core.Data;

/// <summary>One line of a file: its fields by the names of their columns, and where it stands.</summary>
public sealed class CsvLine(CsvText csv, int number, string[] fields)
{
    public int Number => number;

    public string this[string column] => fields[csv.ColumnOf(column) - 1];

    /// <summary>What is wrong with a field.</summary>
    public InputProblem Problem(string column, LocalText expected, string? suggestion) => Problem(column, this[column], expected, suggestion);

    /// <summary>What is wrong with a part of a field.</summary>
    public InputProblem Problem(string column, string found, LocalText expected, string? suggestion) =>
        new(csv.File, number, csv.ColumnOf(column), CsvText.Found(found), expected, suggestion);
}

/// <summary>
/// A file of lines and columns as people send it: UTF-8 with or without a byte order mark, UTF-16 with one, or Windows-1252; lines ended in any way; semicolons or
/// commas between the fields.
/// </summary>
public sealed class CsvText
{
    private readonly string text;
    private readonly Dictionary<string, int> columns = [];

    private CsvText(string file, string text, char delimiter, string[] header)
    {
        File = file;
        this.text = text;
        Delimiter = delimiter;
        Header = header;
        for (var i = header.Length - 1; i >= 0; i--)
        {
            columns[header[i]] = i + 1;
        }
    }

    public string File { get; }

    public char Delimiter { get; }

    public IReadOnlyList<string> Header { get; }

    /// <summary>The number of a column, counted from 1, of a column that is there.</summary>
    public int ColumnOf(string column) => columns[column];

    /// <summary>The language that a number with one mark is written in: Danes use semicolons because the comma is theirs.</summary>
    public Language Language => Delimiter == ';' ? Language.Danish : Language.English;

    public static LocalText Found(string text) => text.Length == 0 ? new LocalText("ingenting", "nothing") : YamlForm.Quote(text);

    /// <summary>What is expected where a number cannot be read.</summary>
    public static LocalText NumberWith(Language language) => language == Language.Danish
        ? new("et tal med komma som decimaltegn", "a number with a decimal comma")
        : new("et tal med punktum som decimaltegn", "a number with a decimal point");

    /// <summary>What is expected where a period is still running or has not begun.</summary>
    public static LocalText HasEnded(DateOnly today) => new(
        $"en periode, der er slut ({Period.OfDate(today).ToText(Language.Danish)} er i dag)", $"a period that has ended (today is {Period.OfDate(today).ToText(Language.English)})");

    /// <summary>A number that was written with the other language's marks, as it should be written; null where it is no number there either.</summary>
    public static string? WithTheOtherMarks(string number, Language language) =>
        NumberText.TryParse(number, language == Language.Danish ? Language.English : Language.Danish, out _)
            ? string.Concat(number.Select(c => c switch { ',' => '.', '.' => ',', _ => c }))
            : null;

    /// <summary>
    /// The number that was meant where a mark between thousands is more likely a decimal mark of the other language: the series is printed
    /// with decimals, or cannot be so much, and this number has none. Null where the number can be read as it stands.
    /// </summary>
    /// <remarks>3.347 in a Danish file is 3347 by the letter; in a series of percent with decimals nobody means that.</remarks>
    public static string? ReadsAsDecimal(string text, Language language, decimal value, decimal? step, decimal? most)
    {
        var (thousands, mark) = language == Language.Danish ? ('.', ',') : (',', '.');
        return text.Contains(thousands, StringComparison.Ordinal) && !text.Contains(mark, StringComparison.Ordinal) && (step < 1 || value > most)
            ? WithTheOtherMarks(text, language)
            : null;
    }

    /// <summary>What is expected in the place of such a number.</summary>
    public static LocalText DecimalOrNoMark(string text, Language language)
    {
        var plain = string.Concat(text.Where(c => c is not ('.' or ',')));
        var (number, other) = (NumberWith(language), language == Language.Danish ? new LocalText("punktum", "a point") : new LocalText("komma", "a comma"));
        return new LocalText($"{number.Da}, eller {plain} uden {other.Da}, hvis det er så meget", $"{number.En}, or {plain} without {other.En} if it is that much");
    }

    /// <summary>What is expected in the place of a figure that is more than its measure can be.</summary>
    public static LocalText AtMost(decimal most) => new(
        string.Create(CultureInfo.InvariantCulture, $"højst {most}, for tallet er en andel af et hele"), string.Create(CultureInfo.InvariantCulture, $"at most {most}, for the figure is a share of a whole"));

    /// <summary>Opens a file; null and a problem where it has no header.</summary>
    public static CsvText? Open(string file, byte[] bytes, List<InputProblem> problems)
    {
        if (FileEncoding.Decode(bytes) is not { } text)
        {
            problems.Add(new InputProblem(
                file,
                null,
                null,
                new("tegn i en kodning, som ikke kan kendes (måske UTF-16 uden byte order mark, eller slet ikke tekst)", "characters in an encoding that cannot be told (perhaps UTF-16 without a byte order mark, or no text at all)"),
                new("UTF-8, UTF-16 med byte order mark eller Windows-1252", "UTF-8, UTF-16 with a byte order mark or Windows-1252"),
                null));
            return null;
        }

        var first = text.AsSpan().TrimStart("\r\n");
        var end = first.IndexOfAny('\r', '\n');
        var header = (end < 0 ? first : first[..end]).ToString();
        if (string.IsNullOrWhiteSpace(header))
        {
            problems.Add(new InputProblem(file, null, null, new("en tom fil", "an empty file"), new("en linje med kolonnernes navne og derefter linjer med tal", "a line with the names of the columns and then lines with figures"), null));
            return null;
        }

        var delimiter = header.Count(c => c == ';') >= header.Count(c => c == ',') ? ';' : ',';
        return new CsvText(file, text, delimiter, [.. header.Split(delimiter).Select(h => h.Trim().Trim('"'))]);
    }

    /// <summary>The lines after the header. A line with another number of fields than the header is a problem and is left out.</summary>
    public IEnumerable<CsvLine> Lines(List<InputProblem> problems)
    {
        using var parser = new CsvParser(new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = Delimiter == ';' ? ";" : ",",
            TrimOptions = TrimOptions.Trim,
            BadDataFound = null,
            CacheFields = true,
        });
        parser.Read();
        while (parser.Read())
        {
            var fields = parser.Record!;
            if (fields.Length == Header.Count)
            {
                yield return new CsvLine(this, parser.RawRow, fields);
            }
            else
            {
                problems.Add(new InputProblem(
                    File,
                    parser.RawRow,
                    null,
                    new(Count(fields.Length, "felt", "felter"), Count(fields.Length, "field", "fields")),
                    new(
                        $"{Count(Header.Count, "felt", "felter")} som i overskriften; sæt citationstegn om tekst med {Delimiter}",
                        $"{Count(Header.Count, "field", "fields")} as in the header; put quotation marks around text with {Delimiter}"),
                    null));
            }
        }
    }

    private static string Count(int n, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{n} {(n == 1 ? one : many)}");
}
