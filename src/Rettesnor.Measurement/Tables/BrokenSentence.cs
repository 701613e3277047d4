using Rettesnor.Measurement.Figures;

namespace Rettesnor.Measurement.Tables;

/// <summary>Says in plain words what a broken cell prints, what it would have to be, and which cell is wrong.</summary>
internal sealed class BrokenSentence(PrintedTable table, RelationInstance instance, int place, int? culprit, decimal? expected)
{
    public LocalText Text => new($"{Breach(Language.Danish)} {Verdict(Language.Danish)}", $"{Breach(Language.English)} {Verdict(Language.English)}");

    private string Breach(Language language)
    {
        var cell = instance.Cells[place];
        var opening = $"{Name(cell, language)}: {Either(language, "Der står", "It says")} {Number(cell, table.Values[cell], language)}";
        var result = $"{Name(instance.Cells[0], language)} ({Number(instance.Cells[0], table.Values[instance.Cells[0]], language)})";
        var wanted = expected is { } value ? Number(cell, value, language) : null;
        return (place, wanted, instance.Relation) switch
        {
            (0, _, Relation.PartOf) => opening + Either(
                language,
                $", men en del kan ikke være større end helheden, {Operand(1, language)}.",
                $", but a part cannot be more than its whole, {Operand(1, language)}."),
            (0, _, _) => opening + Either(language, ", men ", ", but ") + $"{Computation(language)} {Either(language, "er", "is")} {Closed(wanted)}",
            (_, null, _) => opening + Either(language, $", men det passer ikke med {result}.", $", but that does not fit with {result}."),
            (_, _, Relation.PartOf) => opening + Either(
                language,
                $", men for at delen {result} kan passe, skal her stå mindst {Closed(wanted)}",
                $", but for the part {result} to fit, it would have to be at least {Closed(wanted)}"),
            _ => opening + Either(
                language,
                $", men for at {result} kan passe, skal her stå {Closed(wanted)}",
                $", but for {result} to fit, it would have to be {Closed(wanted)}"),
        };
    }

    private string Verdict(Language language) => culprit switch
    {
        null => Either(language, "Tabellen viser ikke, hvilket af tallene der er forkert.", "The table does not show which of the numbers is wrong."),
        { } wrong when wrong == place => Either(
            language,
            "Tabellens andre tal peger på, at det er dette tal, der er forkert.",
            "The other numbers of the table point to this one as wrong."),
        { } wrong => Either(
            language,
            $"Tabellens andre tal peger på, at det er {Name(instance.Cells[wrong], language)}, der er forkert.",
            $"The other numbers of the table point to {Name(instance.Cells[wrong], language)} as wrong."),
    };

    private string Computation(Language language)
    {
        var operands = Enumerable.Range(1, instance.Operands.Count).Select(i => Operand(i, language)).ToList();
        return (instance.Relation, operands) switch
        {
            (Relation.Sum, [.. var first, var last]) => Either(
                language,
                $"summen af {string.Join(", ", first)} og {last}",
                $"the sum of {string.Join(", ", first)} and {last}"),
            (Relation.Frame, [var a, var b]) => $"{a} plus {b}",
            (Relation.Difference or Relation.Balance, [var a, var b]) => $"{a} minus {b}",
            (Relation.Ratio, [var a, var b]) => Either(language, $"{a} divideret med {b}", $"{a} divided by {b}"),
            (Relation.Share, [var part, var whole]) => Either(language, $"{part} ud af {whole}", $"{part} out of {whole}"),
            (Relation.ChangePercent, [var start, var end]) => Either(
                language,
                $"ændringen fra {start} til {end}",
                $"the change from {start} to {end}"),
            (Relation.ChangePercentBack, [var change, var end]) => Either(
                language,
                $"ændringen {change} set i forhold til udgangspunktet, {end} minus ændringen,",
                $"the change {change} over the starting value, {end} minus the change,"),
            _ => throw new System.Diagnostics.UnreachableException(instance.Relation.GetType().Name),
        };
    }

    private string Operand(int index, Language language)
    {
        var cell = instance.Cells[index];
        var isColumn = instance.Relation.Across == Axis.Columns;
        var name = !SharesLine(cell) ? Name(cell, language)
            : isColumn ? ColumnTitle(cell.Column, language)
            : RowTitle(cell.Row, language);
        return $"{name} ({Number(cell, table.Values[cell], language)})";
    }

    private bool SharesLine(Cell cell) => instance.Relation.Across == Axis.Columns
        ? cell.Row == instance.Cells[0].Row
        : cell.Column == instance.Cells[0].Column;

    // Columns under different headings may have the same title.
    private string Name(Cell cell, Language language) => table.Definition.Columns.First(c => c.Id == cell.Column).Header is { } header
        ? $"{RowTitle(cell.Row, language)}, {header.In(language)}, {ColumnTitle(cell.Column, language)}"
        : $"{RowTitle(cell.Row, language)}, {ColumnTitle(cell.Column, language)}";

    private string RowTitle(string id, Language language) => table.Definition.Rows.First(r => r.Id == id).Title.In(language);

    private string ColumnTitle(string id, Language language) => table.Definition.Columns.First(c => c.Id == id).Title.In(language);

    private string Number(Cell cell, decimal value, Language language) => table.Definition.FormatOf(cell) is { } format
        ? NumberText.Of(value, format.Step, format.Unit, language)
        : NumberText.Of(value, NumberText.Decimals(value), language);

    // "kr." ends a sentence by itself.
    private static string Closed(string? end) => end is [.., '.'] ? end : end + ".";

    private static string Either(Language language, string danish, string english) => new LocalText(danish, english).In(language);
}
