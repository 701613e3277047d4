using Rettesnor.Core.Figures;
using Rettesnor.Core.Plans;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;
using Rettesnor.Measurement.Tables;
using Rettesnor.Measurement.Time;
using Rettesnor.Reports.Model;
using static Rettesnor.Reports.Plans.ReportWords;
using Cell = Rettesnor.Reports.Model.Cell;
using Place = Rettesnor.Measurement.Tables.Cell;
using RowStyle = Rettesnor.Reports.Model.RowStyle;
using TableStyle = Rettesnor.Measurement.Tables.RowStyle;

namespace Rettesnor.Reports.Plans;

/// <summary>A plan's published tables as printed, with what breaks their own relations said in footnotes.</summary>
internal static class PlanTables
{
    public static Section SectionOf(PlanTable table, Plan plan, ReferenceData reference, Language language) => new()
    {
        Id = "tabel-" + table.Definition.Id,
        Heading = table.Definition.Title.In(language),
        Blocks =
        [
            TableOf(table, reference, language),
            Paragraph.Of(
                $"{Either(language, "Står i", "Found in")}: {GoalSections.FoundText(plan, table.Definition.Found.Document, table.Definition.Found.Place, language)}",
                ParagraphKind.Source),
        ],
    };

    private static DataTable TableOf(PlanTable table, ReferenceData reference, Language language)
    {
        var definition = table.Definition;
        return new DataTable
        {
            Id = definition.Id,
            Caption = $"{definition.Title.In(language)} ({definition.Id})",
            RowHeading = RowHeading(definition, reference, language),
            Columns = [.. definition.Columns.Select(c => new Column(c.Title.In(language) + UnitIn(c.Format, language), c.Header?.In(language)))],
            Rows =
            [
                .. definition.Rows.Select(r => new Row(
                    r.Title.In(language) + UnitIn(r.Format, language),
                    [.. definition.Columns.Select(c => CellOf(table, new Place(r.Id, c.Id), language))],
                    r.Style switch
                    {
                        TableStyle.Plain => RowStyle.Plain,
                        TableStyle.Total => RowStyle.Total,
                        TableStyle.Sub => RowStyle.Sub,
                    })),
            ],
            Remark = definition.Note?.In(language),
            Source = definition.Source?.In(language),
        };
    }

    /// <summary>The documents leave the corner of their tables empty; a screen reader needs a word there.</summary>
    private static string RowHeading(TableDefinition definition, ReferenceData reference, Language language) =>
        definition.Rows.Any(r => reference.Areas.TryFind(r.Title.Da, out _)) ? Either(language, "Område", "Area")
        : definition.Rows.All(r => Period.TryParse(r.Title.Da, out _, out _)) ? Either(language, "Periode", "Period")
        : Either(language, "Hvad", "What");

    /// <summary>Kroner and percentage points are named in the heading, where the document leaves it to the reader; percent stands in the cell.</summary>
    private static string UnitIn(CellFormat? format, Language language) => format?.Unit switch
    {
        Unit.Dkk => Either(language, " (kr.)", " (DKK)"),
        Unit.Points => Either(language, " (pct.point)", " (pp)"),
        _ => "",
    };

    private static Cell CellOf(PlanTable table, Place place, Language language)
    {
        var notes = table.Broken.Where(b => b.Row == place.Row && b.Column == place.Column).DistinctBy(b => b.Expected).Select(b => b.Sentence.In(language)).ToList();
        if (!table.Lines.TryGetValue(place, out var line))
        {
            return new EmptyCell { Notes = notes };
        }

        if (line.Remark is { } remark)
        {
            notes.Add(remark.In(language));
        }

        return line switch
        {
            { Value: { } value } => new NumberCell(new(value, FormatOf(table.Definition.FormatOf(place), line, value))) { Notes = notes },
            { State: FigureState.Suppressed } => new SuppressedCell { Notes = notes },
            _ => new NoDataCell { Notes = notes },
        };
    }

    private static NumberFormat FormatOf(CellFormat? format, FigureLine line, decimal value) => new(
        NumberText.Decimals(format?.Step ?? line.Step ?? value),
        format?.Unit == Unit.Percent ? NumberSuffix.Percent : NumberSuffix.None);
}
