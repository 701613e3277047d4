using System.CommandLine;
using System.Text.Json.Nodes;
using Rettesnor.Core.Access;
using Rettesnor.Core.Plans;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Goals;
using Rettesnor.Measurement.Measures;

namespace Rettesnor.Cli.Commands;

internal sealed class PlanCheckCommand : CliCommand
{
    private static readonly Argument<string> PlanName = new("PLAN");

    public override string Name => "plan check";

    public override Right Right => Right.ReadPlans;

    public override LocalText About => new("alt, der er forkert i en plans filer, på én gang", "everything that is wrong with a plan's files, at once");

    public override IReadOnlyList<string> Examples => ["plan check stevns-2023", "plan check plans/slagelse-2023", "plan check plans/slagelse-2023/plan.yaml --format json"];

    public override IReadOnlyList<Argument> Arguments => [PlanName];

    public override int Run(CommandCall call)
    {
        var form = call.Form(Rows.Forms);
        var problems = new List<InputProblem>();
        var bundle = PlanBundle.Read(Texts(call), call.Reference, new PlanWords(call.Reference), problems);
        if (form == "table" && bundle is not null)
        {
            call.Output.WriteLine(call.Pick(
                $"{bundle.Plan.Id}: {bundle.Plan.Goals.Count} mål, {bundle.Tables.Count} tabeller, {bundle.Lines.Count} tal. Alt kan læses.",
                $"{bundle.Plan.Id}: {bundle.Plan.Goals.Count} goals, {bundle.Tables.Count} tables, {bundle.Lines.Count} figures. Everything can be read."));
            return CommandLine.Done;
        }

        Rows.Print(
            call, form, problems,
            [
                new(call.Pick("Sted", "Place"), p => $"{p.File}{(p.Line is { } l ? $":{l}" : "")}{(p.Column is { } c ? $":{c}" : "")}"),
                new(call.Pick("Hvad", "What"), p => p.ToText(call.Language)[(p.ToText(call.Language).IndexOf(": ", StringComparison.Ordinal) + 2)..]),
            ],
            p => new JsonObject
            {
                ["file"] = p.File,
                ["line"] = p.Line,
                ["column"] = p.Column,
                ["found"] = p.Found.In(call.Language),
                ["expected"] = p.Expected.In(call.Language),
                ["suggestion"] = p.Suggestion,
            },
            "");
        return problems.Count == 0 ? CommandLine.Done : CommandLine.Findings;
    }

    // A path is what lies there now; an id is a plan that the program ships with or the data directory holds.
    private static PlanTexts Texts(CommandCall call)
    {
        var name = call.Value(PlanName);
        return (PlanPath.Find(name) ?? PlanPath.Find(Path.Combine("plans", name)) ?? PlanPath.Find(Path.Combine(Shipped.Folder, name))) is { } folder
            ? PlanTexts.FromFolder(folder)
            : call.Texts(name);
    }
}

internal sealed class PlanShowCommand : CliCommand
{
    private static readonly Argument<string> PlanName = new("PLAN") { Arity = ArgumentArity.ZeroOrOne };

    public override string Name => "plan show";

    public override Right Right => Right.ReadPlans;

    public override LocalText About => new("planens mål; uden PLAN alle planer; med --format yaml planens fil", "the plan's goals; without PLAN all plans; with --format yaml the plan's file");

    public override IReadOnlyList<string> Examples => ["plan show", "plan show stevns-2023", "plan show stevns-2023 --format yaml"];

    public override IReadOnlyList<Argument> Arguments => [PlanName];

    public override string Forms => "table|json|csv|yaml";

    public override int Run(CommandCall call)
    {
        var form = call.Form([.. Rows.Forms, "yaml"]);
        if (call.Value(PlanName) is not { } name)
        {
            ShowAll(call, form == "yaml" ? "table" : form, call.Open());
            return CommandLine.Done;
        }

        var plan = call.Open(name).Bundle.Plan;
        if (form == "yaml")
        {
            call.Output.Write(PlanWriter.Write(plan));
            return CommandLine.Done;
        }

        Rows.Print(
            call, form, plan.Goals,
            [
                new(call.Pick("Mål", "Goal"), g => g.Id),
                new(call.Pick("Titel", "Title"), g => g.Title.In(call.Language)),
                new(call.Pick("Måltal", "Target"), g => TargetOf(g, call.Language)),
                new(call.Pick("Måling", "Measure"), g => g.Aim?.Measure.Value ?? string.Join(", ", g.Parts.Select(p => p.Aim.Measure.Value).Distinct())),
            ],
            g => new JsonObject
            {
                ["goal"] = g.Id,
                ["title"] = g.Title.In(call.Language),
                ["kind"] = PlanWords.Kinds.Of(g.Kind),
                ["measure"] = g.Aim?.Measure.Value,
                ["area"] = g.Area.Value,
                ["time"] = (g.Time ?? plan.Years).ToString(),
                ["must"] = g.Aim?.Must is { } must ? PlanWords.Musts.Of(must) : null,
                ["targetText"] = TargetOf(g, call.Language),
                ["document"] = g.Found.Document,
                ["section"] = g.Found.Section,
            },
            "");
        return CommandLine.Done;
    }

    private static string TargetOf(Goal goal, Language language) =>
        goal.Aim is { } aim ? TargetWriter.Write(aim.Target, language) : string.Join("; ", goal.Parts.Select(p => TargetWriter.Write(p.Aim.Target, language)));

    private static void ShowAll(CommandCall call, string form, PlanLibrary library) => Rows.Print(
        call, form, library.Current().Plans,
        [
            new("Plan", p => p.Plan.Id),
            new(call.Pick("Kommune", "Municipality"), p => library.Reference.NameOf(p.Plan.Municipality, call.Language)),
            new(call.Pick("Titel", "Title"), p => p.Plan.Title.In(call.Language)),
            new(call.Pick("År", "Years"), p => p.Plan.Years.ToText(call.Language)),
            new(call.Pick("Mål", "Goals"), p => p.Plan.Goals.Count.ToString(System.Globalization.CultureInfo.InvariantCulture), Right: true),
        ],
        p => new JsonObject
        {
            ["plan"] = p.Plan.Id,
            ["municipality"] = p.Plan.Municipality.Value,
            ["title"] = p.Plan.Title.In(call.Language),
            ["years"] = p.Plan.Years.ToString(),
            ["goals"] = p.Plan.Goals.Count,
        },
        call.Pick("Der er ingen planer. »rettesnor demo« indlæser de medfølgende.", "There are no plans. ‘rettesnor demo’ loads those that come with the program."));
}
