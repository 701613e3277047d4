using System.CommandLine;
using System.Text.Json.Nodes;
using Rettesnor.Core.Access;
using Rettesnor.Core.Demonstration;
using Rettesnor.Core.Figures;
using Rettesnor.Core.FollowUp;
using Rettesnor.Core.Plans;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Goals;
using Rettesnor.Measurement.Measures;

namespace Rettesnor.Cli.Commands;

internal sealed class StatusCommand : CliCommand
{
    private static readonly Argument<string> PlanName = new("PLAN");
    private static readonly Option<string> At = new("--at") { HelpName = "DATO" };
    private static readonly Option<string> GoalId = new("--goal") { HelpName = "MÅL" };

    public override string Name => "status";

    public override Right Right => Right.ReadPlans;

    public override LocalText About => new("hvordan hvert mål i en plan står på en dato", "how every goal of a plan stands at a date");

    public override IReadOnlyList<string> Examples =>
        ["status stevns-2023 --at 2022-Q3", "status stevns-2021 --at 2021-10-04 --format json", "status slagelse-2023 --at 2023 --goal L23-A1", "status vordingborg-2019 --at 2019-Q2 --lang en"];

    public override IReadOnlyList<Argument> Arguments => [PlanName];

    public override IReadOnlyList<Option> Options => [At, GoalId, KnownOn];

    public override IReadOnlyDictionary<string, LocalText> OptionTexts => new Dictionary<string, LocalText>
    {
        ["--at"] = new(
            "en dato eller en periode, hvis sidste dag menes; ellers planens rapportdato eller dagen, målenes nyeste tal slutter",
            "a date, or a period whose last day is meant; otherwise the date of the plan's report, or the day that its goals' newest figure ends"),
        ["--goal"] = new("kun dette mål", "only this goal"),
        ["--known-on"] = KnownOnText,
    };

    public override int Run(CommandCall call)
    {
        var form = call.Form(Rows.Forms);
        var asked = call.Date(At);
        var goal = call.Value(GoalId);
        var (library, bundle) = call.Open(call.Value(PlanName), plan => Check(plan, goal));
        var figures = FiguresOf(call, library, bundle, toTake: false);
        var at = asked ?? UsualTime.Of(bundle.Plan, DemonstrationClock.DayOf(call.Clock), () => PlanStanding.Of(bundle, call.Today, figures, library.Reference)).CutOff;
        call.TellOfDemonstration();
        var standing = PlanStanding.Of(bundle, at, figures, library.Reference);
        var rows = goal is null ? standing.Rows : [standing.Row(goal)!];
        if (form == "table")
        {
            call.Output.WriteLine(call.Pick(
                $"{bundle.Plan.Title.Da}, {library.Reference.NameOf(bundle.Plan.Municipality, Language.Danish)}. Status pr. {Measurement.Time.Period.OfDate(at).ToText(Language.Danish)}.",
                $"{bundle.Plan.Title.En}, {library.Reference.NameOf(bundle.Plan.Municipality, Language.English)}. Standing at {Measurement.Time.Period.OfDate(at).ToText(Language.English)}."));
            call.Output.WriteLine();
        }

        Rows.Print(call, form, rows, Table(call), r => Json(r, call.Language), call.Pick("Planen har ingen mål.", "The plan has no goals."));
        return CommandLine.Done;
    }

    // A plan read from a path brings its own figures.
    public static FigureBook FiguresOf(CommandCall call, PlanLibrary library, PlanBundle bundle, bool toTake)
    {
        var known = call.Own(library);
        if (known.IsHeldBackFrom(call.Acting, toTake))
        {
            call.Errors.WriteLine(OwnTexts.HeldBack.In(call.Language));
        }

        var figures = toTake ? known.FiguresToTake(call.Acting) : known.FiguresFor(call.Acting);
        return known.Shelf.Plans.Any(p => p.Texts.Checksum == bundle.Texts.Checksum) ? figures : figures.With(bundle.Figures);
    }

    private static void Check(Plan plan, string? id)
    {
        if (id is null || plan.Goal(id) is not null)
        {
            return;
        }

        var near = plan.Goals.Select(g => g.Id).FirstOrDefault(g => g.StartsWith(id, StringComparison.OrdinalIgnoreCase)) ?? Nearest.To(id, plan.Goals.Select(g => g.Id), 1).FirstOrDefault();
        var list = string.Join(", ", plan.Goals.Select(g => g.Id));
        throw new RefusedException(new LocalText(
            $"Planen {plan.Id} har intet mål »{id}«.{(near is null ? "" : $" Mente du »{near}«?")} Den har: {list}.",
            $"The plan {plan.Id} has no goal ‘{id}’.{(near is null ? "" : $" Did you mean ‘{near}’?")} It has: {list}."));
    }

    private static IReadOnlyList<TableText<GoalStanding>> Table(CommandCall call) =>
    [
        new(call.Pick("Mål", "Goal"), r => r.Id),
        new(call.Pick("Titel", "Title"), r => Rows.Short(r.Title.In(call.Language), 46)),
        new(call.Pick("Måltal", "Target"), r => Rows.Short(r.TargetText.In(call.Language), 34)),
        new(call.Pick("Tal", "Figure"), r => r.Standing.Judged is { } j ? StandingText.Value(j, j.Newest.Unit, call.Language) : "–", Right: true),
        new(call.Pick("Periode", "Period"), r => r.Standing.Judged?.Period.ToShortText(call.Language) ?? ""),
        new(call.Pick("Status", "Standing"), r => StandingText.Name(r.Standing.Kind).In(call.Language)),
        new(call.Pick("Afstand", "Distance"), r => r.Standing.Distance is { } d && r.Standing.Judged is { } j ? (d < 0 ? "−" : "+") + StandingText.Distance(d, j.Newest.Unit, j.Newest.Step, call.Language) : ""),
    ];

    /// <summary>The contract of design section 11: keys are only ever added.</summary>
    private static JsonObject Json(GoalStanding row, Language language)
    {
        var s = row.Standing;
        var figure = s.Judged?.Newest;
        var single = s.Judged is { } judged && judged.Period == judged.Newest.Key.Period ? judged.Newest : null;
        return new JsonObject
        {
            ["goal"] = row.Id,
            ["title"] = row.Title.In(language),
            ["standing"] = StandingText.Code(s.Kind),
            ["holds"] = s.Holds,
            ["value"] = Rows.Number(s.Judged?.Value),
            ["unit"] = (row.Measure?.Unit ?? figure?.Unit) is { } unit ? MeasureWords.Units.Of(unit) : null,
            ["period"] = s.Judged?.Period.ToString(),
            ["area"] = (row.Rule?.Area ?? row.Goal.Area).Value,
            ["numerator"] = Rows.Number(single?.Numerator),
            ["denominator"] = Rows.Number(single?.Denominator),
            ["target"] = Rows.Number(s.Target),
            ["targetText"] = row.TargetText.In(language),
            ["targets"] = new JsonArray([.. s.Conditions.Select(c => (JsonNode)new JsonObject
            {
                ["targetText"] = TargetWriter.Write(c.Target, language),
                ["target"] = Rows.Number(c.Bound),
                ["holds"] = c.Holds,
                ["distance"] = Rows.Number(c.Distance),
            })]),
            ["benchmarks"] = new JsonArray([.. s.Benchmarks.Select(b => (JsonNode)new JsonObject
            {
                ["area"] = b.Area.Value,
                ["value"] = Rows.Number(b.Value),
                ["period"] = b.Period.ToString(),
            })]),
            ["distance"] = Rows.Number(s.Distance),
            ["decides"] = s.Decides,
            ["comparable"] = s.Comparable,
            ["standIn"] = s.StandIn,
            ["source"] = figure is null ? null : OwnBook.SourceOf(figure).In(language),
            ["reason"] = s.Reason is { } reason ? StandingText.Reason(reason).In(language) : null,
            ["reasonCode"] = s.Reason is { } code ? StandingText.Code(code) : null,
            ["parts"] = new JsonArray([.. row.Parts.Select(p => (JsonNode)Json(p, language))]),
            ["at"] = s.At.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            ["sentence"] = row.Sentence.In(language),
            ["definition"] = figure?.Definition,
            ["gaps"] = new JsonArray([.. s.Gaps.Select(g => (JsonNode)g.ToString())]),
        };
    }
}
