using System.CommandLine;
using System.Text.Json.Nodes;
using Rettesnor.Core.Access;
using Rettesnor.Core.Plans;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;

namespace Rettesnor.Cli.Commands;

internal sealed class TablesCheckCommand : CliCommand
{
    private static readonly Argument<string> PlanName = new("PLAN") { Arity = ArgumentArity.ZeroOrOne };

    public override string Name => "tables check";

    public override Right Right => Right.ReadPlans;

    public override LocalText About => new("celler i planernes trykte tabeller, som ikke passer med hinanden", "cells of the plans' printed tables that do not agree with each other");

    public override IReadOnlyList<string> Examples => ["tables check", "tables check stevns-2021", "tables check stevns-2023 --format json"];

    public override IReadOnlyList<Argument> Arguments => [PlanName];

    public override int Run(CommandCall call)
    {
        var form = call.Form(Rows.Forms);
        var plans = call.Value(PlanName) is { } name ? [call.Open(name).Bundle] : call.Open().Current().Plans;
        var broken = plans.SelectMany(p => p.Tables.SelectMany(t => t.Broken.Select(b => (Plan: p.Plan.Id, Cell: b)))).ToList();
        Rows.Print(
            call, form, broken,
            [
                new("Plan", b => b.Plan),
                new(call.Pick("Tabel", "Table"), b => b.Cell.Table),
                new(call.Pick("Række", "Row"), b => b.Cell.Row),
                new(call.Pick("Kolonne", "Column"), b => b.Cell.Column),
                new(call.Pick("Trykt", "Published"), b => Text(b.Cell.Published, call), Right: true),
                new(call.Pick("Skulle være", "Expected"), b => b.Cell.Expected is { } e ? Text(e, call) : "–", Right: true),
                new(call.Pick("Fejlen er her", "Culprit"), b => b.Cell.Culprit ? call.Pick("ja", "yes") : ""),
                new(call.Pick("Relation", "Relation"), b => b.Cell.Relation),
            ],
            b => new JsonObject
            {
                ["table"] = b.Cell.Table,
                ["row"] = b.Cell.Row,
                ["column"] = b.Cell.Column,
                ["relation"] = b.Cell.Relation,
                ["published"] = Rows.Number(b.Cell.Published),
                ["expected"] = Rows.Number(b.Cell.Expected),
                ["difference"] = Rows.Number(b.Cell.Difference),
                ["culprit"] = b.Cell.Culprit,
                ["plan"] = b.Plan,
                ["sentence"] = b.Cell.Sentence.In(call.Language),
            },
            Agreeing(plans, call));
        var empty = plans.SelectMany(p => p.Tables).Where(t => t.IsEmpty).Select(t => t.Definition.Id).ToList();
        if (empty.Count > 0)
        {
            call.Errors.WriteLine(call.Pick(
                $"Uden celler, og derfor ikke kontrolleret: {string.Join(", ", empty)}.",
                $"Without cells, and so not checked: {string.Join(", ", empty)}."));
        }

        return broken.Count == 0 && empty.Count == 0 ? CommandLine.Done : CommandLine.Findings;
    }

    // Only a table with cells can be said to agree with itself.
    private static string Agreeing(IReadOnlyList<PlanBundle> plans, CommandCall call)
    {
        var tables = plans.SelectMany(p => p.Tables).ToList();
        var filled = tables.Count(t => !t.IsEmpty);
        return tables.Count == 0 ? call.Pick("Der er ingen tabeller.", "There are no tables.")
            : filled == 0 ? call.Pick("Ingen tabel har celler at kontrollere.", "No table has cells to check.")
            : filled == tables.Count ? call.Pick("Alle tabeller passer med sig selv.", "All tables agree with themselves.")
            : call.Pick("Tabellerne med celler passer med sig selv.", "The tables with cells agree with themselves.");
    }

    private static string Text(decimal value, CommandCall call) => NumberText.Of(value, NumberText.Decimals(value), call.Language);
}
