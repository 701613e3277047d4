using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Rettesnor.Measurement;
using Rettesnor.Reports.Model;
using Rettesnor.Reports.Packaging;
using Cell = DocumentFormat.OpenXml.Spreadsheet.Cell;
using CellModel = Rettesnor.Reports.Model.Cell;
using Column = DocumentFormat.OpenXml.Spreadsheet.Column;
using Row = DocumentFormat.OpenXml.Spreadsheet.Row;
using RowModel = Rettesnor.Reports.Model.Row;

namespace Rettesnor.Reports.Xlsx;

/// <summary>
/// One table on one sheet: header rows at the top and frozen, real numbers, and under the rows the caption's small print and the
/// footnotes. A footnoted number is still a number; the footnote's sign is part of its number format.
/// </summary>
internal sealed class TableSheet
{
    private const double WidestColumn = 60;
    private const double SmallPrintWidth = 60;
    private const double UsualColumn = 9;
    private readonly DataTable _table;
    private readonly Language _language;
    private readonly SheetStyles _styles;
    private readonly Words _words;
    private readonly SheetData _rows = new();
    private readonly List<string> _merged = [];
    private readonly List<string> _notes = [];
    private readonly List<double> _widths;
    private uint _row;

    private TableSheet(DataTable table, Language language, SheetStyles styles)
    {
        (_table, _language, _styles) = (table, language, styles);
        _words = Words.In(language);
        _widths = [.. Widths()];
    }

    /// <summary>The sheet; <paramref name="title"/> is its first line and <paramref name="back"/> the name of the sheet with the contents.</summary>
    public static Worksheet Create(DataTable table, string title, string back, Language language, SheetStyles styles) =>
        new TableSheet(table, language, styles).Build(title, back);

    private Worksheet Build(string title, string back)
    {
        Append([Text(0, title, new Look { Bold = true, Size = 13 })]);
        Append([Text(0, "← " + back, new Look { Colour = "1B4F9C", Underlined = true })]);
        Header();
        var top = _row + 1;
        foreach (var row in _table.Rows)
        {
            Body(row);
        }

        if (_table.Rows.Count == 0)
        {
            Append([Text(0, _words.NoRows, new Look())]);
        }

        _row++;
        foreach (var line in _notes.Select((n, i) => $"{Sign(i + 1)} {n}").Concat(_words.Under(_table)))
        {
            Small(line);
        }

        var sheet = new Worksheet(
            new SheetViews(new SheetView(new Pane
            {
                HorizontalSplit = 1,
                VerticalSplit = top - 1,
                TopLeftCell = SheetText.Reference(1, top),
                ActivePane = PaneValues.BottomRight,
                State = PaneStateValues.Frozen,
            })
            { WorkbookViewId = 0, ShowGridLines = false }),
            Columns(),
            _rows);
        if (_merged.Count > 0)
        {
            sheet.Append(new MergeCells(_merged.Select(m => new MergeCell { Reference = m })) { Count = (uint)_merged.Count });
        }

        sheet.Append(new Hyperlinks(new Hyperlink { Reference = "A2", Location = SheetLink.To(back), Display = back }));
        sheet.Append(new PageMargins { Left = 0.7, Right = 0.7, Top = 0.75, Bottom = 0.75, Header = 0.3, Footer = 0.3 });
        sheet.Append(new PageSetup { PaperSize = 9, Orientation = _table.Columns.Count > 5 ? OrientationValues.Landscape : OrientationValues.Portrait, FitToHeight = 0 });
        sheet.InsertAt(new SheetProperties(new PageSetupProperties { FitToPage = true }), 0);
        return sheet;
    }

    /// <summary>The rows to print on every page.</summary>
    public static string PrintTitles(DataTable table, string sheet) =>
        $"'{SheetLink.Quote(sheet)}'!$3:${(table.HasGroups ? "4" : "3")}";

    private void Header()
    {
        var look = new Look { Bold = true, Header = true, Wrap = true };
        Cell Title(int column, string text) => Text(column, text, look with { Side = _table.IsWords(column - 1) ? Side.Natural : Side.Right });

        if (_table.HasGroups)
        {
            var row = _row + 1;
            var cells = new List<Cell> { Text(0, _table.RowHeading, look) };
            _merged.Add($"A{row}:A{row + 1}");
            var at = 1;
            foreach (var (group, columns) in _table.Groups())
            {
                if (group is null)
                {
                    cells.Add(Title(at, _table.Columns[at - 1].Title));
                    _merged.Add($"{SheetText.Reference(at, row)}:{SheetText.Reference(at, row + 1)}");
                }
                else
                {
                    cells.AddRange(Enumerable.Range(at, columns).Select((c, i) => Text(c, i == 0 ? group : "", look with { Side = Side.Centre })));
                    if (columns > 1)
                    {
                        _merged.Add($"{SheetText.Reference(at, row)}:{SheetText.Reference(at + columns - 1, row)}");
                    }
                }

                at += columns;
            }

            Append(cells);
            Append(
                [Text(0, "", look), .. _table.Columns.Select((c, i) => c.Group is null ? Text(i + 1, "", look) : Title(i + 1, c.Title))],
                _table.Columns.Select(c => c.Title).Prepend(""));
            return;
        }

        Append([Text(0, _table.RowHeading, look), .. _table.Columns.Select((c, i) => Title(i + 1, c.Title))], _table.Columns.Select(c => c.Title).Prepend(_table.RowHeading));
    }

    private void Body(RowModel row)
    {
        var look = new Look { Bold = row.Style == RowStyle.Total, Total = row.Style == RowStyle.Total };
        var header = Text(0, row.Title + SignsOf(row.Notes), look with { Wrap = true, Indent = row.Style == RowStyle.Sub ? 1u : 0u });
        Append([header, .. row.Cells.Select((c, i) => Body(i + 1, c, look))], row.Cells.Select(c => c is NumberCell ? "" : c.Text(_language)).Prepend(row.Title));
    }

    private Cell Body(int column, CellModel cell, Look look)
    {
        var signs = SignsOf(cell.Notes);
        return cell switch
        {
            NumberCell number => SheetText.Number(
                SheetText.Reference(column, _row + 1),
                number.Number.Shown,
                _styles.Of(look, NumberCodes.Code(number.Number.Format, _language, signs.Trim()))),
            MarkCell mark => Text(column, cell.Text(_language) + signs, look with { Colour = mark.Mark.Colour, Bold = true, Wrap = true }),
            TextCell => Text(column, cell.Text(_language) + signs, look with { Wrap = true }),
            _ => Text(column, cell.Text(_language) + signs, look with { Side = Side.Right, Colour = "5C5C5C" }),
        };
    }

    /// <summary>Small print wraps under the table and does not run on past the page.</summary>
    private void Small(string line)
    {
        Append([Text(0, line, new Look { Colour = "454545", Wrap = true })]);
        // A narrow table lends its small print some empty columns.
        var (width, columns) = (_widths.Sum(), _widths.Count);
        for (; width < SmallPrintWidth; width += UsualColumn)
        {
            columns++;
        }

        _merged.Add($"{SheetText.Reference(0, _row)}:{SheetText.Reference(columns - 1, _row)}");
        _rows.Elements<Row>().Last().Height = HeightOf(Math.Ceiling(line.Length * 1.1 / width));
    }

    private string SignsOf(IReadOnlyList<string> notes)
    {
        var signs = "";
        foreach (var note in notes)
        {
            _notes.Add(note);
            signs += "\u00A0" + Sign(_notes.Count);
        }

        return signs;
    }

    private static string Sign(int number) => $"[{number.ToString(CultureInfo.InvariantCulture)}]";

    private Cell Text(int column, string text, Look look) =>
        SheetText.Text(SheetText.Reference(column, _row + 1), text, _styles.Of(SheetText.LooksLikeFormula(text) ? look with { Quoted = true } : look));

    /// <summary>A row with the height that its wrapped text needs, because not every program works it out.</summary>
    private void Append(IReadOnlyList<OpenXmlElement> cells, IEnumerable<string>? wrapped = null)
    {
        var lines = (wrapped ?? []).Select((t, i) => Math.Ceiling(t.Length * 1.15 / _widths[i])).DefaultIfEmpty(1).Max();
        _rows.Append(new Row(cells) { RowIndex = ++_row, Height = _row == 1 ? 20 : HeightOf(lines), CustomHeight = true });
    }

    /// <summary>The height of so many lines; Excel opens no file with a row higher than 409 points.</summary>
    private static double HeightOf(double lines) => Math.Min(15.5 * Math.Max(lines, 1), 409);

    private Columns Columns() =>
        new(_widths.Select((w, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = w, CustomWidth = true }));

    private IEnumerable<double> Widths()
    {
        yield return WidthOf(_table.Rows.Select(r => r.Title), _table.RowHeading, 16);
        for (var i = 0; i < _table.Columns.Count; i++)
        {
            yield return WidthOf(_table.Rows.Select(r => r.Cells[i].Text(_language)), _table.Columns[i].Title, 11);
        }
    }

    private static double WidthOf(IEnumerable<string> texts, string heading, double least)
    {
        var text = texts.Select(t => t.Length).DefaultIfEmpty(0).Max();
        var word = heading.Split(' ').Max(w => w.Length);
        return Math.Min(Math.Max(least, Math.Max(text, word) * 1.1 + 3), WidestColumn);
    }
}
