using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Rettesnor.Core.Access;
using Rettesnor.Core.FollowUp;
using Rettesnor.Core.Overview;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement;

namespace Rettesnor.Cli.Commands;

/// <summary>The goals of a municipality's plans through the years.</summary>
internal sealed class PlanHistoryCommand : CliCommand
{
    private const int LongestTitle = 46;

    public override string Name => "plan history";

    public override Right Right => Right.ReadPlans;

    public override LocalText About => new(
        "de samme mål i hver af kommunens planer: måltal, tal, hvordan det endte, og hvordan det stod i de godkendte afrapporteringer",
        "the same goals in each of the municipality's plans: target, figure, how it ended, and how it stood in the approved follow-ups");

    public override IReadOnlyList<string> Examples => ["plan history stevns", "plan history stevns --format json", "plan history slagelse --lang en"];

    public override IReadOnlyList<Argument> Arguments => [MunicipalityCall.Municipality];

    private sealed record Line(HistoryRow Row, PastGoal Goal);

    public override int Run(CommandCall call)
    {
        var form = call.Form(Rows.Forms);
        var area = MunicipalityCall.Of(call);
        var library = call.Open();
        call.TellOfDemonstration();
        var figures = call.Own(library).FiguresFor(call.Acting);
        var store = new FollowUpStore(library.Data);
        var edition = call.Acting.May(Right.ReadOwnFigures, area.Id) ? Edition.Own : Edition.Public;
        var history = GoalHistory.Of(
            library.Current().Plans.Where(p => p.Plan.Municipality == area.Id), call.Today, (plan, day) => PlanStanding.Of(plan, day, figures, library.Reference), plan => SealedStandings.Of(store, plan, edition));
        foreach (var broken in history.Broken)
        {
            call.Errors.WriteLine(call.Pick(
                $"Afrapportering nr. {broken.Number} af {broken.Plan} er ikke med: det, der er gemt, er ikke det, der blev godkendt.", $"Follow-up no. {broken.Number} of {broken.Plan} is left out: what is kept is not what was approved."));
        }

        Rows.Print(
            call, form, [.. history.Rows.SelectMany(r => r.Plans.SelectMany(p => p).Select(g => new Line(r, g)))],
            [
                new(call.Pick("Mål", "Goal"), l => Rows.Short(l.Row.Title.In(call.Language), LongestTitle)),
                new(call.Pick("Plan", "Plan"), l => l.Goal.Plan.Id),
                new("Id", l => l.Goal.Row.Id),
                new(call.Pick("Måltal", "Target"), l => Rows.Short(l.Goal.Row.TargetText.In(call.Language), LongestTitle)),
                new(call.Pick("Tal", "Figure"), l => l.Goal.Row.Standing.Judged is { } j ? StandingText.Value(j, j.Newest.Unit, call.Language) : "–", Right: true),
                new(call.Pick("Periode", "Period"), l => l.Goal.Row.Standing.Judged?.Period.ToShortText(call.Language) ?? ""),
                new(call.Pick("Status", "Standing"), l => StandingText.Name(l.Goal.Row.Standing.Kind).In(call.Language)),
                new(call.Pick("Definition", "Definition"), l => l.Goal.IsRedefined ? call.Pick("ændret", "changed") : ""),
                new(call.Pick("Afrapporteret", "Reported"), l => string.Join(", ", l.Goal.FollowUps.Select(m => $"{m.FollowUp.Number}: {StandingText.Name(m.Mark.Standing).In(call.Language)}"))),
            ],
            l => Json(l, call.Language), call.Pick("Kommunen har ingen planer her.", "The municipality has no plans here."));
        return CommandLine.Done;
    }

    private static JsonObject Json(Line line, Language language)
    {
        var (row, standing) = (line.Goal.Row, line.Goal.Row.Standing);
        return new JsonObject
        {
            ["measure"] = line.Row.Measure.Id.Value,
            ["group"] = row.Rule!.Group.Length == 0 ? "all" : row.Rule.Group,
            ["area"] = line.Row.Area.Value,
            ["plans"] = line.Row.Count,
            ["plan"] = line.Goal.Plan.Id,
            ["years"] = line.Goal.Plan.Years.ToString(),
            ["goal"] = row.Id,
            ["title"] = line.Goal.Title.In(language),
            ["targetText"] = row.TargetText.In(language),
            ["at"] = Day(standing.At),
            ["standing"] = StandingText.Code(standing.Kind),
            ["reasonCode"] = standing.Reason is { } reason ? StandingText.Code(reason) : null,
            ["lastKnown"] = line.Goal.LastKnown is { } last ? StandingText.Code(last) : null,
            ["value"] = Rows.Number(standing.Judged?.Value),
            ["unit"] = MeasureWords.Units.Of(row.Measure!.Unit),
            ["period"] = standing.Judged?.Period.ToString(),
            ["definition"] = line.Goal.Definition?.Id,
            ["definitionChanged"] = line.Goal.IsRedefined,
            ["since"] = line.Goal.Since?.In(language),
            ["followUps"] = new JsonArray([.. line.Goal.FollowUps.Select(m => (JsonNode)new JsonObject
            {
                ["number"] = m.FollowUp.Number,
                ["cutOff"] = Day(m.FollowUp.Terms.CutOff),
                ["standing"] = StandingText.Code(m.Mark.Standing),
                ["value"] = Rows.Number(m.Mark.Value),
                ["period"] = m.Mark.Period,
            })]),
        };
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
