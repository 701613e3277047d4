using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;

namespace Rettesnor.Core.Data;

/// <summary>One line of a file of figures: its fields by the header's order, and where it stands.</summary>
public readonly record struct CsvLine(int Number, string[] Fields);

/// <summary>
/// A file of figures as people send it: UTF-8 with or without a byte order mark, or Windows-1252; lines ended in any way; semicolons or
/// commas between the fields.
/// </summary>
public sealed class CsvText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly string text;

    private CsvText(string file, string text, char delimiter, string[] header)
    {
        File = file;
        this.text = text;
        Delimiter = delimiter;
        Header = header;
    }

    public string File { get; }

    public char Delimiter { get; }

    public IReadOnlyList<string> Header { get; }

    /// <summary>The language that a number with one mark is written in: Danes use semicolons because the comma is theirs.</summary>
    public Language Language => Delimiter == ';' ? Language.Danish : Language.English;

    /// <summary>What is expected where a number cannot be read.</summary>
    public static LocalText NumberWith(Language language) => language == Language.Danish
        ? new("et tal med komma som decimaltegn", "a number with a decimal comma")
        : new("et tal med punktum som decimaltegn", "a number with a decimal point");

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
        var text = Decode(bytes);
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
                yield return new CsvLine(parser.RawRow, fields);
            }
            else
            {
                problems.Add(new InputProblem(
                    File,
                    parser.RawRow,
                    null,
                    new($"{fields.Length} felter", $"{fields.Length} fields"),
                    new($"{Header.Count} felter som i overskriften; sæt citationstegn om tekst med {Delimiter}", $"{Header.Count} fields as in the header; put quotation marks around text with {Delimiter}"),
                    null));
            }
        }
    }

    private static string Decode(byte[] bytes)
    {
        var span = bytes.AsSpan();
        if (span.StartsWith(Encoding.UTF8.Preamble))
        {
            span = span[Encoding.UTF8.Preamble.Length..];
        }

        try
        {
            return Strict.GetString(span);
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(span);
        }
    }
}
