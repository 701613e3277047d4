using System.Globalization;
using System.IO.Compression;
using System.Text;
using Rettesnor.Core.Data;
using Rettesnor.Measurement;

namespace Rettesnor.Core.Imports;

/// <summary>A file that is not one of rows and columns, or not one that can be read, in words that say what to do.</summary>
public sealed class FileRefusedException(LocalText text, Exception? inner = null) : Exception(text.Da, inner)
{
    public LocalText Text { get; } = text;
}

/// <summary>What a cell holds.</summary>
public enum CellKind : byte
{
    /// <summary>Text; empty where the cell is.</summary>
    Text,

    /// <summary>A number, written with a point whatever the file shows.</summary>
    Number,

    /// <summary>A day, written as 2026-03-31.</summary>
    Day,

    /// <summary>Yes or no, written as true or false.</summary>
    Flag,

    /// <summary>An error of the spreadsheet, such as #N/A.</summary>
    Error,

    /// <summary>A formula whose value was not saved.</summary>
    Uncalculated,
}

/// <summary>A cell as the file has it stored, not as it is shown.</summary>
public readonly record struct Cell(string Text, CellKind Kind)
{
    public static readonly Cell Empty = new("", CellKind.Text);

    public bool IsEmpty => Text.Length == 0;
}

/// <summary>A row of a file. The next row takes its place, so what is to be kept is copied.</summary>
public sealed class FileRow
{
    private readonly List<Cell> cells = [];

    /// <summary>The line of a text file or the row of a sheet, counted from 1.</summary>
    public int Number { get; internal set; }

    /// <summary>The cells up to the last that is there.</summary>
    public int Count => cells.Count;

    /// <summary>A cell, counted from 0; an empty one beyond the last.</summary>
    public Cell this[int column] => column < cells.Count ? cells[column] : Cell.Empty;

    public bool IsEmpty => cells.TrueForAll(c => c.IsEmpty);

    internal void Clear() => cells.Clear();

    internal void Set(int column, Cell cell)
    {
        while (cells.Count <= column)
        {
            cells.Add(Cell.Empty);
        }

        cells[column] = cell;
    }
}

/// <summary>
/// A file of rows and columns as source systems write them: lines of text (CSV), or a workbook (XLSX). It is read from its beginning to its
/// end without being held in memory, and nothing in it is trusted.
/// </summary>
public abstract class RowFile : IDisposable
{
    /// <summary>The most columns: as many as a spreadsheet can have.</summary>
    public const int MostColumns = 16384;

    /// <summary>The longest text of a cell: as long as a spreadsheet can have.</summary>
    public const int LongestText = 32767;

    private static readonly (byte[] Mark, LocalText Kind)[] OtherKinds =
    [
        ("%PDF"u8.ToArray(), new("en pdf-fil", "a pdf file")),
        ([0x1F, 0x8B], new("en pakket fil (gzip)", "a packed file (gzip)")),
        ([0x89, 0x50, 0x4E, 0x47], new("et billede", "a picture")),
        ([0xFF, 0xD8, 0xFF], new("et billede", "a picture")),
        ("{\\rtf"u8.ToArray(), new("et tekstdokument (rtf)", "a text document (rtf)")),
        ("SQLite format 3"u8.ToArray(), new("en database", "a database")),
    ];

    /// <summary>How much of the file has been read, from 0 to 1.</summary>
    public abstract double Part { get; }

    /// <summary>What the sheet is called; null for a file of text.</summary>
    public virtual string? Sheet => null;

    /// <summary>The names of the workbook's sheets that are not hidden; empty for a file of text.</summary>
    public virtual IReadOnlyList<string> Sheets => [];

    /// <summary>The cells with a formula that have been met so far; their values are those that were saved.</summary>
    public virtual int Formulas => 0;

    /// <summary>The first cell with a formula; null where there is none.</summary>
    public virtual string? FirstFormula => null;

    /// <summary>Cells that are merged, known when all rows are read: the address of each, and its last row.</summary>
    public virtual IReadOnlyList<(string Address, int LastRow)> Merged => [];

    /// <summary>Opens a file of either kind.</summary>
    /// <param name="path">The file.</param>
    /// <param name="sheet">The sheet of a workbook; null for the first that is not hidden.</param>
    /// <exception cref="FileRefusedException">It is a file of another kind, or cannot be read.</exception>
    public static RowFile Open(string path, string? sheet = null)
    {
        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        try
        {
            return Open(stream, sheet);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <summary>The rows that are not empty, once. A row is good until the next is asked for.</summary>
    public IEnumerable<FileRow> Rows()
    {
        while (Next() is { } row)
        {
            if (!row.IsEmpty)
            {
                yield return row;
            }
        }
    }

    /// <summary>The address of a cell in a sheet, such as C12; null for a file of text.</summary>
    public virtual string? AddressOf(int row, int column) => null;

    public abstract void Dispose();

    protected abstract FileRow? Next();

    private static RowFile Open(FileStream stream, string? sheet)
    {
        var first = new byte[512];
        var some = first.AsSpan(0, stream.ReadAtLeast(first, first.Length, throwOnEndOfStream: false));
        if (some.IsEmpty)
        {
            throw Refuse(new("Filen er tom.", "The file is empty."));
        }

        if (some.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
        {
            throw OldKind(stream);
        }

        if (some.StartsWith("PK"u8))
        {
            return Workbook(stream, sheet);
        }

        foreach (var (mark, kind) in OtherKinds)
        {
            if (some.StartsWith(mark))
            {
                throw Wrong(kind);
            }
        }

        if (FileEncoding.Of(stream) is not { } encoding)
        {
            throw Wrong(new("ikke tekst, eller tekst i en kodning, som ikke kan kendes (måske UTF-16 uden byte order mark)", "no text, or text in an encoding that cannot be told (perhaps UTF-16 without a byte order mark)"));
        }

        var text = encoding.GetString(some).TrimStart('\uFEFF', ' ', '\r', '\n', '\t');
        if (text.StartsWith('<'))
        {
            throw Wrong(new("en webside eller XML, måske under et andet navn", "a web page or XML, perhaps under another name"));
        }

        return text.StartsWith('{') || text.StartsWith("[{", StringComparison.Ordinal) ? throw Wrong(new("JSON", "JSON")) : new CsvRows(stream, encoding);
    }

    private static XlsxRows Workbook(FileStream stream, string? sheet)
    {
        ZipArchive zip;
        try
        {
            stream.Position = 0;
            zip = new ZipArchive(stream, ZipArchiveMode.Read);
        }
        catch (InvalidDataException e)
        {
            throw new FileRefusedException(new("Filen er beskadiget: den begynder som en Excel-fil (xlsx), men resten kan ikke læses. Gem den igen, og hent den på ny.", "The file is damaged: it begins as an Excel file (xlsx), but the rest cannot be read. Save it again and fetch it anew."), e);
        }

        if (XlsxParts.Find(zip, "xl/workbook.xml") is null)
        {
            throw Wrong(
                XlsxParts.Find(zip, "xl/workbook.bin") is not null ? new("en binær Excel-fil (xlsb)", "a binary Excel file (xlsb)")
                : XlsxParts.Find(zip, "word/document.xml") is not null ? new("et Word-dokument", "a Word document")
                : XlsxParts.Find(zip, "content.xml") is not null ? new("et OpenDocument-dokument (ods eller odt)", "an OpenDocument file (ods or odt)")
                : new("en zip-fil uden en projektmappe i", "a zip file without a workbook in it"));
        }

        return new XlsxRows(zip, sheet);
    }

    // An encrypted xlsx lies inside the same kind of file as Excel had before 2007; the names of its parts tell them apart.
    private static FileRefusedException OldKind(FileStream stream)
    {
        var wanted = Encoding.Unicode.GetBytes("EncryptedPackage");
        var bytes = new byte[1 << 16];
        stream.Position = 0;
        for (var kept = 0; stream.Read(bytes, kept, bytes.Length - kept) is > 0 and var read;)
        {
            var some = bytes.AsSpan(0, kept + read);
            if (some.IndexOf(wanted) >= 0)
            {
                return Refuse(new("Filen er en projektmappe med adgangskode. Åbn den i Excel, fjern adgangskoden (Filer, Oplysninger, Beskyt projektmappe), og gem den igen.", "The file is a workbook with a password. Open it in Excel, remove the password (File, Info, Protect Workbook) and save it again."));
            }

            kept = Math.Min(wanted.Length, some.Length);
            some[^kept..].CopyTo(bytes);
        }

        return Wrong(new("en fil fra Office før 2007 (xls eller doc)", "a file of Office before 2007 (xls or doc)"));
    }

    private static FileRefusedException Wrong(LocalText kind) => Refuse(new(
        $"Filen er {kind.Da}. Gem den som CSV eller som Excel-projektmappe (xlsx), og prøv igen.", $"The file is {kind.En}. Save it as CSV or as an Excel workbook (xlsx) and try again."));

    internal static FileRefusedException Refuse(LocalText text) => new(text);

    internal static FileRefusedException TooWide(int row) => Refuse(new(
        string.Create(CultureInfo.InvariantCulture, $"Række {row} har flere end {MostColumns} kolonner. Det er ikke en fil med rækker og kolonner."),
        string.Create(CultureInfo.InvariantCulture, $"Row {row} has more than {MostColumns} columns. That is not a file of rows and columns.")));
}
