using Rettesnor.Core.FollowUp;
using Rettesnor.Core.Plans;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Goals;
using Rettesnor.Measurement.Measures;
using Rettesnor.Web.DesignSystem;
using Rettesnor.Web.Reading;

namespace Rettesnor.Web.Pages.Plans.Overview;

/// <summary>Turns a plan's standings into the rows of its overview.</summary>
internal sealed class OverviewBuilder(Desk desk, PlanBundle bundle, DateOnly at, Language language)
{
    // What fits on one screen of 1280 x 900 under one heading; a longer plan is read group by group.
    private const int OneScreen = 20;

    private readonly Plan plan = bundle.Plan;

    public OverviewView Build()
    {
        var rows = desk.Standing(bundle, at).Rows;
        return new OverviewView(Counts(rows), [.. Groups(rows)]);
    }

    /// <summary>How many goals stand each way, in the order in which they are shown.</summary>
    public static IReadOnlyList<StandingCount> Counts(IReadOnlyList<GoalStanding> rows) =>
        [.. PlanStanding.Counts(rows).Select(c => new StandingCount(c.Kind, c.Count))];

    private IEnumerable<RowGroup> Groups(IReadOnlyList<GoalStanding> rows)
    {
        if (rows.Count <= OneScreen)
        {
            return [new RowGroup(null, [.. rows.Select(Row)])];
        }
        var byTheme = plan.Themes.Count > 0 && rows.Count(r => r.Goal.Theme is not null) * 2 >= rows.Count;
        return rows
            .GroupBy(r => GroupOf(r.Goal, byTheme))
            .OrderBy(g => g.Key.Order)
            .Select(g => new RowGroup(g.Key.Title, [.. g.Select(Row)]));
    }

    private (int Order, string Title) GroupOf(Goal goal, bool byTheme)
    {
        var theme = byTheme ? plan.Themes.Select((t, i) => (Theme: t, Order: i)).FirstOrDefault(t => t.Theme.Id == goal.Theme) : default;
        return theme.Theme is { } found
            ? (theme.Order, found.Title.In(language))
            : (plan.Themes.Count + (int)goal.Kind, PlanWords.GoalsOf(goal.Kind).In(language));
    }

    private GoalRow Row(GoalStanding row)
    {
        var standing = row.Standing;
        // A goal with parts is shown by the part that decides: its standing is that part's.
        var decisive = row.Decisive;
        var measure = decisive.Measure!;
        var now = standing.Judged is { } judged ? FigureWords.Of(judged, language) : FigureWords.None;
        var when = standing.Judged?.Period.ToShortText(language) ?? "";
        var target = row.Parts.Count == 0
            ? row.TargetProse.In(language)
            : OverviewTexts.Parts(row.Parts.Count, decisive.Title, decisive.TargetProse).In(language);
        var beside = standing.Benchmarks.OrderByDescending(b => b.Area == AreaId.Denmark).FirstOrDefault();
        return new GoalRow
        {
            Id = row.Id,
            Title = row.Title.In(language),
            Target = target,
            Line = standing.Kind == StandingKind.Unmeasured ? null : GoalLines.Of(standing, measure.Unit, OverviewTexts.LineInWords(now, when, target).In(language)),
            Why = StandingWords.Reason(standing, measure.Basis, language),
            Now = now,
            When = when,
            Beside = beside is null ? "" : FigureWords.Of(beside.Value, beside.Step, measure.Unit, language),
            BesideWhom = beside is null ? "" : beside.Area == AreaId.Denmark ? OverviewTexts.Country.In(language) : desk.NameOf(beside.Area, language),
            Trend = Trend(decisive),
            Look = StandingWords.Look(standing.Kind),
            Badge = StandingWords.Badge(standing, decisive.Rule!, language),
            Aside = StandingWords.Aside(standing, decisive.Rule!, language),
        };
    }

    private Sparkline? Trend(GoalStanding row)
    {
        if (row.Standing.Judged?.Newest is not { } newest)
        {
            return null;
        }
        var points = row.Series(newest.Key.Area).Where(f => f.Value is not null).TakeLast(24).ToList();
        if (points.Count < 2)
        {
            return null;
        }
        var words = OverviewTexts.TrendFromTo(
            FigureWords.Of(points[0], language), points[0].Key.Period.ToShortText(language),
            FigureWords.Of(points[^1], language), points[^1].Key.Period.ToShortText(language));
        return new Sparkline([.. points.Select(f => new SparkPoint(f.Key.Period.LastDay, f.Value!.Value, f.Definition))], words.In(language), Quiet: !row.Standing.Comparable);
    }
}
