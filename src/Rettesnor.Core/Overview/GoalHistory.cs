using Rettesnor.Core.FollowUp;
using Rettesnor.Core.Plans;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Goals;
using Rettesnor.Measurement.Measures;

namespace Rettesnor.Core.Overview;

/// <summary>An approved follow-up, with how the goals stood in it.</summary>
/// <param name="FollowUp">The follow-up.</param>
/// <param name="Marks">How they stood; null where what is kept is not what was sealed.</param>
public sealed record SealedStandings(PlanFollowUp FollowUp, IReadOnlyList<StandingMark>? Marks)
{
    /// <summary>Those of a plan in the order of their days; one that is corrected is left out, for the correction stands in its place.</summary>
    public static IReadOnlyList<SealedStandings> Of(FollowUpStore store, string plan, Edition edition)
    {
        var archive = new FollowUpArchive(store.Data);
        return
        [
            .. store.All(plan).Where(f => f.IsSealed && f.CorrectedBy is null).OrderBy(f => f.Terms.CutOff).ThenBy(f => f.Number)
                .Select(f => new SealedStandings(f, archive.Marks(f, edition))),
        ];
    }
}

/// <summary>How a goal stood in an approved follow-up.</summary>
public sealed record PastMark(PlanFollowUp FollowUp, StandingMark Mark);

/// <summary>A goal, or a part of one, as one plan had it.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Row">How it stood when its time and its plan were over, or stands today.</param>
/// <param name="LastKnown">Where no figure decided in the end: how it stood when the newest figure of its time ended. Null where that is not known either.</param>
/// <param name="Definition">The definition that it was measured by; null where there was none.</param>
/// <param name="IsRedefined">Whether that is another than in the plan before.</param>
/// <param name="Since">What it says against the plan before; null where there is nothing to say.</param>
/// <param name="FollowUps">How it stood in the approved follow-ups, in the order of their days.</param>
public sealed record PastGoal(
    Plan Plan, GoalStanding Row, StandingKind? LastKnown, DefinitionVersion? Definition, bool IsRedefined, LocalText? Since, IReadOnlyList<PastMark> FollowUps)
{
    /// <summary>The goal's title; a part's with the goal's before it.</summary>
    public LocalText Title => Row.Id == Row.Goal.Id ? Row.Title : new($"{Row.Goal.Title.Da}: {Row.Title.Da}", $"{Row.Goal.Title.En}: {Row.Title.En}");
}

/// <summary>What is asked through the years: one measure, group and area, with the goals of each plan that ask for it.</summary>
/// <param name="Plans">A list for each plan, in the order of the plans; empty where the plan does not ask.</param>
public sealed record HistoryRow(Measure Measure, MeasureGroup? Group, AreaId Area, IReadOnlyList<IReadOnlyList<PastGoal>> Plans)
{
    /// <summary>How many plans ask.</summary>
    public int Count => Plans.Count(p => p.Count > 0);

    /// <summary>What the newest plan calls the goal.</summary>
    public LocalText Title => Plans.Last(p => p.Count > 0)[0].Title;
}

/// <summary>The goals of a municipality's plans through the years.</summary>
/// <param name="Plans">The plans, the oldest first.</param>
/// <param name="Rows">Those that most plans ask for first.</param>
/// <param name="Broken">The follow-ups whose seal does not fit what is kept, and which are not shown.</param>
public sealed record GoalHistory(IReadOnlyList<Plan> Plans, IReadOnlyList<HistoryRow> Rows, IReadOnlyList<PlanFollowUp> Broken)
{
    /// <summary>Puts the goals of some plans beside each other. Nothing is compared across a change of definition.</summary>
    /// <param name="plans">The plans.</param>
    /// <param name="today">The day: how a goal stands later is not asked.</param>
    /// <param name="standing">How a plan stands at a day.</param>
    /// <param name="followUps">The approved follow-ups of a plan.</param>
    public static GoalHistory Of(
        IEnumerable<PlanBundle> plans, DateOnly today, Func<PlanBundle, DateOnly, PlanStanding> standing, Func<string, IReadOnlyList<SealedStandings>> followUps)
    {
        var ordered = plans.OrderBy(p => p.Plan.Years.FirstDay).ThenBy(p => p.Plan.Id, StringComparer.Ordinal).ToList();
        var kept = ordered.ConvertAll(p => followUps(p.Plan.Id));
        var goals = ordered.SelectMany((plan, place) => Ended(plan, today, standing).Select((row, order) => (Place: place, Order: order, Row: row))).ToList();
        var rows = goals.GroupBy(g => (g.Row.Measure!.Id, g.Row.Rule!.Group, g.Row.Rule.Area)).Select(same =>
        {
            var newest = same.MaxBy(g => (g.Place, -g.Order));
            return (Row: RowOf([.. same.Select(g => (g.Place, g.Row))], ordered, kept), newest.Place, newest.Order);
        });
        return new GoalHistory(
            ordered.ConvertAll(p => p.Plan),
            [.. rows.OrderByDescending(r => r.Row.Count).ThenByDescending(r => r.Place).ThenBy(r => r.Order).Select(r => r.Row)],
            [.. kept.SelectMany(k => k).Where(s => s.Marks is null).Select(s => s.FollowUp)]);
    }

    /// <summary>Every goal without parts, and every part, as it stood in the end, or stands today where its time goes on.</summary>
    private static IEnumerable<GoalStanding> Ended(PlanBundle plan, DateOnly today, Func<PlanBundle, DateOnly, PlanStanding> standing)
    {
        DateOnly NotAfterToday(DateOnly day) => day < today ? day : today;
        var end = plan.Plan.Years.LastDay;
        foreach (var atEnd in standing(plan, NotAfterToday(end)).Rows.SelectMany(r => r.Parts.Count > 0 ? r.Parts : [r]))
        {
            // A goal may have more time than its plan.
            var last = NotAfterToday(atEnd.Rule!.Time.LastDay);
            var row = last > end ? References.Row(standing(plan, last), atEnd.Id)! : atEnd;

            // What was still awaited when the time was over may have been awaited in vain.
            yield return row.Standing.Kind == StandingKind.Awaiting ? References.Row(standing(plan, today), atEnd.Id)! : row;
        }
    }

    private static HistoryRow RowOf(IReadOnlyList<(int Place, GoalStanding Row)> goals, List<PlanBundle> plans, List<IReadOnlyList<SealedStandings>> followUps)
    {
        var first = goals[0].Row;
        var columns = new List<IReadOnlyList<PastGoal>>();
        PastGoal? before = null;
        for (var place = 0; place < plans.Count; place++)
        {
            var here = goals.Where(g => g.Place == place).Select(g => Of(plans[place].Plan, g.Row, before, followUps[place])).ToList();
            columns.Add(here);
            before = here.Count > 0 ? here[0] : before;
        }

        return new HistoryRow(first.Measure!, first.Measure!.Groups.FirstOrDefault(g => g.Id == first.Rule!.Group), first.Rule!.Area, columns);
    }

    private static PastGoal Of(Plan plan, GoalStanding row, PastGoal? before, IReadOnlyList<SealedStandings> followUps)
    {
        var definition = DefinitionOf(row);
        var isRedefined = before?.Definition is { } was && definition is not null && was.Id != definition.Id;
        return new PastGoal(
            plan, row, LastKnownOf(row), definition, isRedefined,
            before is null ? null : isRedefined ? Redefined(before.Plan, definition!) : Moved(before.Row.Standing.Judged, row.Standing.Judged),
            [.. followUps.SelectMany(f => (f.Marks ?? []).Where(m => string.Equals(m.Goal, row.Id, StringComparison.OrdinalIgnoreCase)).Select(m => new PastMark(f.FollowUp, m)))]);
    }

    private static DefinitionVersion? DefinitionOf(GoalStanding row) =>
        (row.Standing is { Decides: true, StandIn: false, Judged: { } judged } ? row.Measure!.Versions.FirstOrDefault(v => v.Id == judged.Newest.Definition) : null)
        ?? row.Measure!.VersionAt(row.Rule!.Time.LastDay);

    private static StandingKind? LastKnownOf(GoalStanding row) =>
        row is { Rule: { } rule, Standing: { Kind: StandingKind.Unmeasured or StandingKind.Awaiting, Judged: { } judged } } && rule.Time.Contains(judged.Newest.Key.Period)
        && PlanStanding.Judge(rule, judged.Newest.Key.Period.LastDay, row.Figures!).Standing.Kind is (StandingKind.Holding or StandingKind.Short) and var kind ? kind : null;

    private static LocalText Redefined(Plan before, DefinitionVersion now) => new(
        $"Det, der tæller med, er ændret siden {before.Title.Da} ({before.Years.ToText(Language.Danish)}), så de to kan ikke sammenlignes. Nu: {now.Text.Da}.",
        $"What counts has changed since {before.Title.En} ({before.Years.ToText(Language.English)}), so the two cannot be compared. Now: {now.Text.En}.");

    // Two numbers are held against each other where they are counted alike: the same definition and the same length of period.
    private static LocalText? Moved(Judged? before, Judged? now)
    {
        if (before is null || now is null || before.Period == now.Period || before.Period.GetType() != now.Period.GetType()
            || before.Newest.Definition != now.Newest.Definition || before.Newest.Key.Measure != now.Newest.Key.Measure)
        {
            return null;
        }

        string Was(Language language) => $"{StandingText.Value(before, before.Newest.Unit, language)} ({before.Period.ToShortText(language)})";
        var (da, en) = now.Interval.IsAbove(before.Interval) ? ("Steget fra", "Risen from") : now.Interval.IsBelow(before.Interval) ? ("Faldet fra", "Fallen from") : ("På niveau med", "Level with");
        return new($"{da} {Was(Language.Danish)}.", $"{en} {Was(Language.English)}.");
    }
}
