using Rettesnor.Core.Plans;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;
using Rettesnor.Measurement.Tables;
using Rettesnor.Web.Reading;

namespace Rettesnor.Web.Pages.Plans.Tables;

/// <summary>A printed cell; <see cref="Notes"/> are the numbers of the notes that say what is wrong with it.</summary>
public sealed record CellView(string Text, IReadOnlyList<int> Notes, bool Culprit);

public sealed record RowView(string Title, RowStyle Style, IReadOnlyList<CellView> Cells);

/// <summary>A heading over neighbouring columns; the text is empty where a column has none.</summary>
public sealed record HeaderSpan(string Text, int Columns);

/// <param name="Cell">The number of the first note to the same cell, which the cell is named by: several relations may break on one.</param>
public sealed record NoteView(int Number, string Text, int Cell);

/// <summary>A published table as it is read on the page.</summary>
public sealed record TableView(
    string Id, string Title, string Found, string? Source, string? Note, IReadOnlyList<HeaderSpan> Headers, IReadOnlyList<string> Columns, IReadOnlyList<RowView> Rows, IReadOnlyList<NoteView> Notes)
{
    public static TableView Of(PlanTable table, Language language)
    {
        var definition = table.Definition;
        var numbers = table.Broken.Select((broken, index) => (broken, Number: index + 1)).ToList();
        CellView CellAt(TableRow row, TableColumn column)
        {
            var cell = new Cell(row.Id, column.Id);
            var format = definition.FormatOf(cell);
            var line = table.Lines.GetValueOrDefault(cell);
            var text = table.Printed.ValueAt(cell) is { } value
                ? Printed(value, format, language)
                : line is null ? "" : FigureWords.None;
            var notes = numbers.Where(n => n.broken.Row == row.Id && n.broken.Column == column.Id).ToList();
            return new CellView(text, [.. notes.Select(n => n.Number)], notes.Exists(n => n.broken.Culprit));
        }
        return new TableView(
            definition.Id,
            definition.Title.In(language),
            $"{definition.Found.Document}, {definition.Found.Place}",
            definition.Source?.In(language),
            definition.Note?.In(language),
            Spans(definition, language),
            [.. definition.Columns.Select(c => c.Title.In(language))],
            [.. definition.Rows.Select(r => new RowView(r.Title.In(language), r.Style, [.. definition.Columns.Select(c => CellAt(r, c))]))],
            [.. numbers.Select(n => new NoteView(
                n.Number, n.broken.Sentence.In(language), numbers.First(first => (first.broken.Row, first.broken.Column) == (n.broken.Row, n.broken.Column)).Number))]);
    }

    // Kroner and percent are said once, in the column's heading or the table's title, as in print.
    private static string Printed(decimal value, CellFormat? format, Language language) => format switch
    {
        { Unit: Unit.Percent } percent => NumberText.Of(value, percent.Step, Unit.Percent, language),
        { Step: { } step } => NumberText.Of(value, NumberText.Decimals(step), language),
        _ => NumberText.Of(value, NumberText.Decimals(value), language),
    };

    private static List<HeaderSpan> Spans(TableDefinition definition, Language language)
    {
        var spans = new List<HeaderSpan>();
        foreach (var column in definition.Columns)
        {
            var text = column.Header?.In(language) ?? "";
            if (text.Length > 0 && spans.Count > 0 && spans[^1].Text == text)
            {
                spans[^1] = spans[^1] with { Columns = spans[^1].Columns + 1 };
            }
            else
            {
                spans.Add(new HeaderSpan(text, 1));
            }
        }
        return spans.TrueForAll(s => s.Text.Length == 0) ? [] : spans;
    }
}
