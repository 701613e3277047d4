using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Rettesnor.Core.Data;
using Rettesnor.Measurement;

namespace Rettesnor.Core.Imports;

/// <summary>Lines of text with a semicolon, a comma, a tab or a bar between the fields, and quotation marks around those that hold one.</summary>
internal sealed class CsvRows : RowFile
{
    private const int LinesLookedAt = 20;

    private static readonly char[] Delimiters = [';', '\t', ',', '|'];

    private readonly Stream stream;
    private readonly StreamReader text;
    private readonly CsvParser parser;
    private readonly FileRow row = new();

    public CsvRows(Stream stream, Encoding encoding)
    {
        this.stream = stream;
        text = new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: false, 1 << 16, leaveOpen: true);
        var delimiter = Guess(text);

        // Read anew from its beginning, which a byte order mark is no part of.
        text.Dispose();
        stream.Position = 0;
        text = new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: true, 1 << 16);
        parser = new CsvParser(text, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = delimiter.ToString(),
            TrimOptions = TrimOptions.Trim,
            BadDataFound = null,
            CacheFields = true,
            MaxFieldSize = LongestText,
            ProcessFieldBufferSize = 1024,
        });
    }

    public override double Part => stream.Length == 0 ? 1 : (double)stream.Position / stream.Length;

    public override void Dispose()
    {
        parser.Dispose();
        text.Dispose();
    }

    protected override FileRow? Next()
    {
        try
        {
            if (!parser.Read())
            {
                return null;
            }
        }
        catch (MaxFieldSizeException e)
        {
            throw new FileRefusedException(new LocalText(
                string.Create(CultureInfo.InvariantCulture, $"Et felt efter linje {row.Number} er længere end {LongestText} tegn. Et citationstegn er nok ikke lukket; ret det, og prøv igen."),
                string.Create(CultureInfo.InvariantCulture, $"A field after line {row.Number} is longer than {LongestText} characters. A quotation mark is probably not closed; mend it and try again.")), e);
        }

        row.Clear();
        row.Number = parser.RawRow;
        if (parser.Count > MostColumns)
        {
            throw TooWide(row.Number);
        }

        for (var i = 0; i < parser.Count; i++)
        {
            row.Set(i, new Cell(CsvGuard.Take(parser[i] ?? ""), CellKind.Text));
        }

        return row;
    }

    // The mark that splits the first lines into the most fields; a comma inside numbers is seen less often than the mark between fields.
    private static char Guess(StreamReader text)
    {
        var most = new int[Delimiters.Length];
        var line = new StringBuilder();
        for (var lines = 0; lines < LinesLookedAt && ReadLine(text, line); lines++)
        {
            for (var i = 0; i < Delimiters.Length; i++)
            {
                most[i] += Outside(line, Delimiters[i]);
            }
        }

        return Delimiters[Array.IndexOf(most, most.Max())];
    }

    private static bool ReadLine(StreamReader text, StringBuilder line)
    {
        line.Clear();
        for (var c = text.Read(); c >= 0 && line.Length < LongestText; c = text.Read())
        {
            if (c is '\r' or '\n')
            {
                if (line.Length > 0)
                {
                    return true;
                }

                continue;
            }

            line.Append((char)c);
        }

        return line.Length > 0;
    }

    private static int Outside(StringBuilder line, char sought)
    {
        var (count, quoted) = (0, false);
        foreach (var chunk in line.GetChunks())
        {
            foreach (var c in chunk.Span)
            {
                quoted ^= c == '"';
                count += c == sought && !quoted ? 1 : 0;
            }
        }

        return count;
    }
}
