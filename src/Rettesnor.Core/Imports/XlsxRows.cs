using System.Globalization;
using System.IO.Compression;
using System.Xml;
using Rettesnor.Measurement;

namespace Rettesnor.Core.Imports;

/// <summary>The rows of one sheet of a workbook, read as they come: values as they are stored, with those that formulas had when it was saved.</summary>
internal sealed class XlsxRows : RowFile
{
    private const int MostRows = 1_048_576;

    private readonly ZipArchive zip;
    private readonly ZipArchiveEntry part;
    private readonly XmlReader reader;
    private readonly XlsxParts.BoundedStream stream;
    private readonly IReadOnlyList<string> texts;
    private readonly IReadOnlyList<bool> days;
    private readonly bool from1904;
    private readonly List<(string, int)> merged = [];
    private readonly FileRow row = new();
    private int formulas;
    private string? firstFormula;

    public XlsxRows(ZipArchive zip, string? sheet)
    {
        this.zip = zip;
        try
        {
            (var sheets, from1904) = XlsxParts.Book(zip);
            Sheets = [.. sheets.Where(s => !s.Hidden && s.Part is not null).Select(s => s.Name)];
            var found = sheets.FirstOrDefault(s => s.Part is not null && (sheet is null ? !s.Hidden : string.Equals(s.Name, sheet, StringComparison.OrdinalIgnoreCase)));
            Sheet = found.Name;
            part = found.Part ?? throw NoSheet(sheet);
            texts = XlsxParts.Texts(zip);
            days = XlsxParts.Days(zip);
            reader = XlsxParts.Open(part, out stream);
        }
        catch (Exception e) when (e is XmlException or InvalidDataException)
        {
            throw XlsxParts.Damaged(e);
        }
    }

    public override double Part => part.Length <= 0 ? 1 : Math.Min(1, (double)stream.Count / part.Length);

    public override string? Sheet { get; }

    public override IReadOnlyList<string> Sheets { get; }

    public override int Formulas => formulas;

    public override string? FirstFormula => firstFormula;

    public override IReadOnlyList<(string Address, int LastRow)> Merged => merged;

    public override string? AddressOf(int row, int column)
    {
        var letters = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        {
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{letters}{row}");
    }

    public override void Dispose()
    {
        reader.Dispose();
        zip.Dispose();
    }

    protected override FileRow? Next()
    {
        try
        {
            while (reader.Read())
            {
                if (reader.NodeType != XmlNodeType.Element)
                {
                    continue;
                }

                if (reader.LocalName == "row")
                {
                    ReadRow();
                    if (!row.IsEmpty)
                    {
                        return row;
                    }
                }
                else if (reader.LocalName == "mergeCell" && reader.GetAttribute("ref") is { } address)
                {
                    merged.Add((address, int.TryParse(address[(address.LastIndexOf(':') + 1)..].TrimStart([.. "ABCDEFGHIJKLMNOPQRSTUVWXYZ$"]), CultureInfo.InvariantCulture, out var last) ? last : 0));
                }
            }

            return null;
        }
        catch (Exception e) when (e is XmlException or InvalidDataException)
        {
            throw XlsxParts.Damaged(e);
        }
    }

    private void ReadRow()
    {
        row.Clear();
        row.Number = int.TryParse(reader.GetAttribute("r"), CultureInfo.InvariantCulture, out var number) ? number : row.Number + 1;
        if (row.Number is < 1 or > MostRows)
        {
            throw XlsxParts.Damaged(new InvalidDataException("The number of a row is out of bounds."));
        }

        if (reader.IsEmptyElement)
        {
            return;
        }

        var column = -1;
        while (reader.Read() && reader is not { NodeType: XmlNodeType.EndElement, LocalName: "row" })
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "c" })
            {
                column = ColumnOf(reader.GetAttribute("r")) ?? column + 1;
                if (column >= MostColumns)
                {
                    throw TooWide(row.Number);
                }

                ReadCell(column);
            }
        }
    }

    private void ReadCell(int column)
    {
        var type = reader.GetAttribute("t");
        var isDay = int.TryParse(reader.GetAttribute("s"), CultureInfo.InvariantCulture, out var form) && form >= 0 && form < days.Count && days[form];
        var text = XlsxParts.TextOf(reader, "c", out var isFormula);
        if (isFormula)
        {
            formulas++;
            firstFormula ??= AddressOf(row.Number, column);
        }

        if (text is not null)
        {
            row.Set(column, Value(type, text, isDay));
        }
        else if (isFormula)
        {
            row.Set(column, new Cell("=", CellKind.Uncalculated));
        }
    }

    private Cell Value(string? type, string text, bool isDay) => type switch
    {
        "s" => new Cell(int.TryParse(text, CultureInfo.InvariantCulture, out var at) && at >= 0 && at < texts.Count
            ? texts[at].Trim() : throw XlsxParts.Damaged(new InvalidDataException("A cell refers to a text that is not there.")), CellKind.Text),
        "b" => new Cell(text == "1" ? "true" : "false", CellKind.Flag),
        "e" => new Cell(text, CellKind.Error),
        "d" => new Cell(text.Length > 10 ? text[..10] : text, CellKind.Day),
        null or "n" => Number(text, isDay),
        _ => new Cell(text.Trim(), CellKind.Text),
    };

    private Cell Number(string text, bool isDay)
    {
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
        {
            return new Cell(text.Trim(), CellKind.Text);
        }

        // Day 60 is 29 February 1900, which has never been; the days before it are one off from every other calendar.
        var serial = Math.Floor(number) + (from1904 ? 1462 : number < 60 ? 1 : 0);
        return isDay && serial is >= 1 and <= 2_958_465
            ? new Cell(DateOnly.FromDateTime(DateTime.FromOADate(serial)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), CellKind.Day)
            : new Cell(Math.Abs(number) < 1e15 ? ((decimal)number).ToString("0.############", CultureInfo.InvariantCulture) : text.Trim(), CellKind.Number);
    }

    private static int? ColumnOf(string? address)
    {
        var column = 0;
        foreach (var c in address ?? "")
        {
            if (c is < 'A' or > 'Z' || column > MostColumns)
            {
                break;
            }

            column = (column * 26) + c - 'A' + 1;
        }

        return column == 0 ? null : column - 1;
    }

    private FileRefusedException NoSheet(string? sheet)
    {
        var known = string.Join(", ", Sheets);
        return Refuse(sheet is null
            ? new LocalText("Projektmappen har intet ark, der kan læses.", "The workbook has no sheet that can be read.")
            : new LocalText($"Projektmappen har intet ark »{sheet}«. Der er: {known}.", $"The workbook has no sheet ‘{sheet}’. There are: {known}."));
    }
}
