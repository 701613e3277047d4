using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Rettesnor.Core.Access;
using Rettesnor.Core.Measures;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Measures;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Cli.Commands;

internal sealed class MeasureExplainCommand : CliCommand
{
    private static readonly Argument<string> MeasureName = new("MÅLING") { Arity = ArgumentArity.ZeroOrOne };

    public override string Name => "measure explain";

    public override Right Right => Right.Open;

    public override LocalText About => new("en målings definition i ord, dens udgaver og hvor de står; uden måling alle målinger", "a measure's definition in words, its versions and where they stand; without a measure, all measures");

    public override IReadOnlyList<string> Examples => ["measure explain offers-in-12-months", "measure explain", "measure explain state-focus-without-offer --lang en"];

    public override IReadOnlyList<Argument> Arguments => [MeasureName];

    public override int Run(CommandCall call)
    {
        var form = call.Form(Rows.Forms);
        if (call.Value(MeasureName) is not { Length: > 0 } name)
        {
            Rows.Print(call, form, [.. call.Reference.Measures.All.OrderBy(m => m.Id)], List(call), m => Json(call, m), "");
            return CommandLine.Done;
        }

        var measure = call.Reference.Measures.Find(name) ?? throw CommandCall.Unknown(name, [.. call.Reference.Measures.All.Select(m => m.Id.Value).Order(StringComparer.Ordinal)]);
        if (form != "table")
        {
            Rows.Print(call, form, [measure], List(call), m => Json(call, m), "");
            return CommandLine.Done;
        }

        Explain(call, measure);
        return CommandLine.Done;
    }

    private static void Explain(CommandCall call, Measure measure)
    {
        var output = call.Output;
        output.WriteLine($"{measure.Title.In(call.Language)} ({measure.Id})");
        output.WriteLine(call.Pick("Enhed: ", "Unit: ") + MeasureWords.Name(measure.Unit).In(call.Language) + ". " + Direction(call, measure) + " " + call.Pick("Kilde: ", "Source: ") + measure.Source.In(call.Language) + ".");
        foreach (var version in measure.Versions)
        {
            output.WriteLine();
            output.WriteLine($"{version.Id}: {Dates(call, version)}");
            output.WriteLine("  " + version.Text.In(call.Language));
            if (version.Source is { } source)
            {
                output.WriteLine("  " + call.Pick("Står i: ", "Stands in: ") + source.In(call.Language));
            }

            output.WriteLine("  " + (version.Formula is { } formula
                ? call.Pick("Regnes på forløb: ", "Computed on histories: ") + Text(call).Of(formula) + "."
                : version.Employers is { } employers ? call.Pick("Regnes på virksomhedsregistrene: ", "Computed on the registers of employers: ") + OfEmployers(call, employers) + "."
                : version.Pools is { } pools ? call.Pick("Regnes på puljernes regnskab: ", "Computed on the accounts of pools: ") + MeasureWords.Pools.Of(pools) + "."
                : call.Pick("Regnes ikke på personers forløb.", "Not computed on persons' histories.")));
        }

        if (measure.Groups.Count > 0)
        {
            output.WriteLine();
            output.WriteLine(call.Pick("Grupper, til --group:", "Groups, for --group:"));
        }

        foreach (var group in measure.Groups)
        {
            output.WriteLine($"  {group.Id}: {group.Title.In(call.Language)}" + (OfGroup(call, measure, group) is { } formula ? $" ({formula})" : call.Pick(" (regnes ikke på forløb)", " (not computed on histories)")));
        }

        if (measure.Remark is { } remark)
        {
            output.WriteLine();
            output.WriteLine(call.Pick("Bemærk: ", "Note: ") + remark.In(call.Language));
        }
    }

    private static string OfEmployers(CommandCall call, Measurement.Employers.EmployerFormula formula) => new EmployerFormulaText(call.Reference, call.Language).Of(formula);

    private static FormulaText Text(CommandCall call) => new(call.Reference.Histories, call.Reference.Measures, call.Language);

    // What tells the group's persons apart; null where histories do not.
    private static string? OfGroup(CommandCall call, Measure measure, MeasureGroup group) => group switch
    {
        { Employers: { } employers } => OfEmployers(call, employers),
        _ when measure.Versions.All(v => v.Formula is null) && group.Formula is null => null,
        { Formula: { } formula } => Text(call).Of(formula),
        { Where: { } where } => Text(call).Of(where),
        { TheDayBefore: { } before } => Text(call).Of(before) + call.Pick(" dagen før", " the day before"),
        _ => null,
    };

    private static string Direction(CommandCall call, Measure measure) => measure.Direction switch
    {
        Measurement.Measures.Direction.High => call.Pick("Højt er godt.", "High is good."),
        Measurement.Measures.Direction.Low => call.Pick("Lavt er godt.", "Low is good."),
        Measurement.Measures.Direction.None => call.Pick("Hverken højt eller lavt er godt.", "Neither high nor low is good."),
    };

    private static string Dates(CommandCall call, DefinitionVersion version) => (version.From, version.To) switch
    {
        (null, null) => call.Pick("har altid været den samme", "has always been the same"),
        ({ } from, null) => call.Pick($"fra {Day(call, from)}", $"from {Day(call, from)}"),
        (null, { } to) => call.Pick($"til {Day(call, to)}", $"until {Day(call, to)}"),
        ({ } from, { } to) => call.Pick($"fra {Day(call, from)} til {Day(call, to)}", $"from {Day(call, from)} to {Day(call, to)}"),
    };

    private static string Day(CommandCall call, DateOnly day) => Period.OfDate(day).ToText(call.Language);

    private static IReadOnlyList<TableText<Measure>> List(CommandCall call) =>
    [
        new(call.Pick("Måling", "Measure"), m => m.Id.Value),
        new(call.Pick("Titel", "Title"), m => m.Title.In(call.Language)),
        new(call.Pick("Enhed", "Unit"), m => MeasureWords.Name(m.Unit).In(call.Language)),
        new(call.Pick("På forløb", "On histories"), m => m.Versions.Any(v => v.Formula is not null) ? call.Pick("ja", "yes") : ""),
    ];

    private static JsonObject Json(CommandCall call, Measure measure) => new()
    {
        ["measure"] = measure.Id.Value,
        ["title"] = measure.Title.In(call.Language),
        ["unit"] = MeasureWords.Units.Of(measure.Unit),
        ["direction"] = MeasureWords.Directions.Of(measure.Direction),
        ["source"] = measure.Source.In(call.Language),
        ["remark"] = measure.Remark?.In(call.Language),
        ["versions"] = new JsonArray([.. measure.Versions.Select(v => (JsonNode)new JsonObject
        {
            ["definition"] = v.Id,
            ["from"] = v.From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["to"] = v.To?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["text"] = v.Text.In(call.Language),
            ["law"] = v.Source?.In(call.Language),
            ["computed"] = v.Formula is { } f ? Text(call).Of(f) : v.Employers is { } e ? OfEmployers(call, e) : null,
        })]),
        ["groups"] = new JsonArray([.. measure.Groups.Select(g => (JsonNode)new JsonObject
        {
            ["group"] = g.Id,
            ["title"] = g.Title.In(call.Language),
            ["computed"] = OfGroup(call, measure, g),
        })]),
    };
}
