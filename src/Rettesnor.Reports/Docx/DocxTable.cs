using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Rettesnor.Measurement;
using Rettesnor.Reports.Model;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;
using Run = DocumentFormat.OpenXml.Wordprocessing.Run;

namespace Rettesnor.Reports.Docx;

/// <summary>A table as Word's own: header rows that repeat on every page, rows that do not break, numbers to the right.</summary>
internal sealed class DocxTable
{
    /// <summary>The width between the margins of A4, in twentieths of a point.</summary>
    public const int PageWidth = 9638;

    private const int Padding = 170;

    private static readonly (string Style, int Letter)[] Sizes = [("TableText", 9 * 20), ("TableTextSmall", 8 * 20), ("TableTextTiny", 7 * 20)];

    private readonly DataTable _table;
    private readonly Language _language;
    private readonly DocxText _text;
    private readonly string _style;
    private readonly int[] _widths;
    private bool _keep;

    public DocxTable(DataTable table, Language language, DocxText text)
    {
        (_table, _language, _text) = (table, language, text);
        (_style, _widths) = Widths();
    }

    public Table Create()
    {
        var word = new Table(
            new TableProperties(
                new TableStyle { Val = "ReportTable" },
                new TableWidth { Type = TableWidthUnitValues.Dxa, Width = _widths.Sum().ToString(CultureInfo.InvariantCulture) },
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableLook { Val = "0020", FirstRow = true, LastRow = false, FirstColumn = false, LastColumn = false, NoHorizontalBand = true, NoVerticalBand = true },
                new TableCaption { Val = ReportRules.Clean(_table.Caption) },
                new TableDescription { Val = ReportRules.Clean(_table.Remark ?? _table.Caption) }),
            new TableGrid(_widths.Select(w => new GridColumn { Width = w.ToString(CultureInfo.InvariantCulture) })));
        _keep = _table.Rows.Count > 0;
        word.Append(HeaderRows());
        for (var i = 0; i < _table.Rows.Count; i++)
        {
            _keep = _table.IsShort && i < _table.Rows.Count - 1;
            word.Append(BodyRow(_table.Rows[i]));
        }

        if (_table.Rows.Count == 0)
        {
            word.Append(new TableRow(CellOf(_widths.Sum(), JustificationValues.Left, [DocxText.Plain(Model.Words.In(_language).NoRows)], span: _widths.Length)));
        }

        return word;
    }

    private IEnumerable<TableRow> HeaderRows()
    {
        TableRow Header(IEnumerable<TableCell> cells) => new([new TableRowProperties(new CantSplit(), new TableHeader()), .. cells]);
        OpenXmlElement[] Bold(string title) => [new Run(new RunProperties(new Bold()), DocxText.TextOf(title))];

        if (!_table.HasGroups)
        {
            yield return Header(_table.Columns
                .Select((c, i) => CellOf(_widths[i + 1], Side(i), Bold(c.Title), bottom: true))
                .Prepend(CellOf(_widths[0], JustificationValues.Left, Bold(_table.RowHeading), bottom: true)));
            yield break;
        }

        var first = new List<TableCell> { CellOf(_widths[0], JustificationValues.Left, Bold(_table.RowHeading), merge: MergedCellValues.Restart, bottom: true) };
        var second = new List<TableCell> { CellOf(_widths[0], JustificationValues.Left, [], merge: MergedCellValues.Continue, bottom: true) };
        var at = 0;
        foreach (var (group, columns) in _table.Groups())
        {
            if (group is null)
            {
                first.Add(CellOf(_widths[at + 1], Side(at), Bold(_table.Columns[at].Title), merge: MergedCellValues.Restart, bottom: true));
                second.Add(CellOf(_widths[at + 1], Side(at), [], merge: MergedCellValues.Continue, bottom: true));
            }
            else
            {
                first.Add(CellOf(_widths.Skip(at + 1).Take(columns).Sum(), JustificationValues.Center, Bold(group), span: columns));
                second.AddRange(Enumerable.Range(at, columns).Select(i => CellOf(_widths[i + 1], Side(i), Bold(_table.Columns[i].Title), bottom: true)));
            }

            at += columns;
        }

        yield return Header(first);
        yield return Header(second);
    }

    private TableRow BodyRow(Row row)
    {
        OpenXmlElement title = (row.Target, row.Style) switch
        {
            ({ } target, _) => _text.Link(row.Title, target),
            (null, RowStyle.Total) => new Run(new RunProperties(new Bold()), DocxText.TextOf(row.Title)),
            (null, _) => DocxText.Plain(row.Title),
        };
        var cells = new List<TableCell>
        {
            CellOf(_widths[0], JustificationValues.Left, [title, .. _text.Notes(row.Notes)], indent: row.Style == RowStyle.Sub, top: row.Style == RowStyle.Total),
        };
        for (var i = 0; i < row.Cells.Count; i++)
        {
            var cell = row.Cells[i];
            OpenXmlElement[] content = cell switch
            {
                MarkCell mark => DocxText.Mark(mark.Mark),
                _ when row.Style == RowStyle.Total => [new Run(new RunProperties(new Bold()), DocxText.TextOf(cell.Text(_language)))],
                _ => [DocxText.Plain(cell.Text(_language))],
            };
            cells.Add(CellOf(_widths[i + 1], Side(i), [.. content, .. _text.Notes(cell.Notes)], top: row.Style == RowStyle.Total, whole: cell is NumberCell));
        }

        return new TableRow([new TableRowProperties(new CantSplit()), .. cells]);
    }

    /// <summary>Columns of words stand to the left, columns of numbers to the right.</summary>
    private JustificationValues Side(int column) => _table.IsWords(column) ? JustificationValues.Left : JustificationValues.Right;

    private TableCell CellOf(
        int width,
        JustificationValues side,
        IEnumerable<OpenXmlElement> content,
        int span = 1,
        MergedCellValues? merge = null,
        bool indent = false,
        bool top = false,
        bool bottom = false,
        bool whole = false)
    {
        var properties = new TableCellProperties(new TableCellWidth { Type = TableWidthUnitValues.Dxa, Width = width.ToString(CultureInfo.InvariantCulture) });
        if (span > 1)
        {
            properties.Append(new GridSpan { Val = span });
        }

        if (merge is { } m)
        {
            properties.Append(new VerticalMerge { Val = m });
        }

        if (top)
        {
            properties.Append(new TableCellBorders(new TopBorder { Val = BorderValues.Single, Size = 8, Color = "1A1A1A" }));
        }

        if (bottom)
        {
            properties.Append(new TableCellBorders(new BottomBorder { Val = BorderValues.Single, Size = 8, Color = "1A1A1A" }));
        }

        if (whole)
        {
            properties.Append(new NoWrap());
        }

        if (bottom)
        {
            properties.Append(new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Bottom });
        }

        var paragraph = new ParagraphProperties(new ParagraphStyleId { Val = _style });
        if (_keep)
        {
            paragraph.Append(new KeepNext());
        }

        if (indent)
        {
            paragraph.Append(new Indentation { Left = "220" });
        }

        paragraph.Append(new Justification { Val = side });
        return new TableCell(properties, new Paragraph([paragraph, .. content]));
    }

    /// <summary>
    /// Widths from what stands in the columns: none narrower than its longest number or a word of ordinary length, and the table no
    /// wider than its text wants. Where that does not fit the page the letters are smaller, then words break, and numbers last.
    /// </summary>
    private (string Style, int[] Widths) Widths()
    {
        var columns = new List<Needed> { Needs(_table.RowHeading, _table.Rows.Select(r => (r.Style == RowStyle.Sub ? Indented(r.Title) : r.Title, r.Style == RowStyle.Total, false)), most: 25000) };
        for (var i = 0; i < _table.Columns.Count; i++)
        {
            columns.Add(Needs(
                _table.Columns[i].Title,
                _table.Rows.Select(r => (r.Cells[i].Text(_language) + new string('0', r.Cells[i].Notes.Count), r.Style == RowStyle.Total, r.Cells[i] is NumberCell)),
                most: 19000));
        }

        int[] Least(int size) => [.. columns.Select(c => (Math.Max(c.Word, c.Number) * size / 1000) + Padding)];
        var (style, letter) = Sizes.FirstOrDefault(s => Least(s.Letter).Sum() <= PageWidth, Sizes[^1]);
        var least = Least(letter);
        var total = least.Sum();
        if (total > PageWidth)
        {
            return (style, Squeezed(least, [.. columns.Select(c => (c.Number * letter / 1000) + Padding)]));
        }

        var more = columns.Select((c, i) => Math.Max((c.Wanted * letter / 1000) + Padding - least[i], 0)).ToArray();
        var wanted = Math.Max(more.Sum(), 1);
        var spare = Math.Min(PageWidth - total, wanted);
        return (style, [.. least.Zip(more, (l, m) => l + (int)((long)spare * m / wanted))]);
    }

    // A word that breaks can still be read; a number that breaks is two numbers. So words give way first.
    private static int[] Squeezed(int[] least, int[] numbers)
    {
        var (words, kept) = (least.Zip(numbers, (l, n) => l - n).Sum(), numbers.Sum());
        return words > 0 && kept < PageWidth
            ? [.. least.Zip(numbers, (l, n) => n + (int)((long)(PageWidth - kept) * (l - n) / words))]
            : [.. least.Select(w => (int)((long)w * PageWidth / least.Sum()))];
    }

    private static Needed Needs(string heading, IEnumerable<(string Text, bool Bold, bool Number)> cells, int most)
    {
        var all = cells.Select(c => (Width: (Func<string, int>)(c.Bold ? TextWidth.Bold : TextWidth.Of), c.Text, c.Number)).ToList();
        var word = all.Where(c => !c.Number).SelectMany(c => Words(c.Text).Select(c.Width)).Concat(Words(heading).Select(TextWidth.Bold)).DefaultIfEmpty(0).Max();
        var number = all.Where(c => c.Number).Select(c => c.Width(c.Text)).DefaultIfEmpty(0).Max();
        var whole = all.Select(c => c.Width(c.Text)).DefaultIfEmpty(0).Max();
        var title = TextWidth.Bold(heading);
        return new Needed(Math.Clamp(word, 3500, 12500), number, Math.Clamp(Math.Max(whole, Math.Max(Math.Min(title, 8000), (title / 2) + 1000)), 4500, most));
    }

    // What is moved in has that much less room, whichever of its words is the longest.
    private static string Indented(string text) => text.Replace(" ", "00 ", StringComparison.Ordinal) + "00";

    private static string[] Words(string text) => text.Split(' ', '-', '/');

    /// <summary>What a column needs, in thousandths of the letter size: for its longest word, for its longest number, and to be at ease.</summary>
    private readonly record struct Needed(int Word, int Number, int Wanted);
}
