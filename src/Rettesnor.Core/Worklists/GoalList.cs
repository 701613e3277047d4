using Rettesnor.Core.Measures;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Goals;
using Rettesnor.Measurement.Histories;
using Rettesnor.Measurement.Measures;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Core.Worklists;

/// <summary>Why somebody is on a goal's list.</summary>
public enum ListReason
{
    /// <summary>Counted, and against the goal as things are.</summary>
    Missing,

    /// <summary>For the goal now, and against it in a month to come if nothing happens.</summary>
    FallsOut,

    /// <summary>Not counted yet, and against the goal when it will be.</summary>
    ComesWithout,
}

/// <summary>Somebody on a goal's list.</summary>
/// <param name="Person">The person's number.</param>
/// <param name="Municipality">Where the person is counted.</param>
/// <param name="Reason">Why.</param>
/// <param name="When">The month's end on which the person counts against the goal.</param>
/// <param name="Glance">What is seen of the person today.</param>
public sealed record Listed(int Person, AreaId Municipality, ListReason Reason, DateOnly When, Glance Glance);

/// <summary>A goal that is measured on persons, as the persons who would close its gap, at the end of the month that runs.</summary>
/// <param name="Month">The month that runs: what is registered today counts in it.</param>
/// <param name="For">How many of the counted are for the goal.</param>
/// <param name="Counted">How many are counted.</param>
/// <param name="Needed">The smallest number of persons who would have to change sides for the goal to hold; null where no number can be said.</param>
/// <param name="People">Those against it now or in the months to come, the soonest first.</param>
public sealed record GoalList(Period Month, int For, int Counted, int? Needed, IReadOnlyList<Listed> People)
{
    /// <summary>How many months are looked ahead.</summary>
    public const int MonthsAhead = 3;

    /// <summary>The share in percent, after so many of those missing have changed sides; null where nobody is counted.</summary>
    public decimal? ShareAfter(int persons) => Counted == 0 ? null : 100m * (For + persons) / Counted;

    /// <summary>Makes the list; null where the measure is not a share of persons that the histories can give today.</summary>
    /// <param name="own">The own figures.</param>
    /// <param name="snapshot">The histories that they are counted on.</param>
    /// <param name="municipalities">The municipalities of the goal's area.</param>
    /// <param name="rule">The goal.</param>
    /// <param name="today">The day.</param>
    public static GoalList? Of(OwnFigures own, Snapshot snapshot, IReadOnlyList<AreaId> municipalities, GoalRule rule, DateOnly today)
    {
        var month = Period.OfMonth(today);
        if (FormulaOf(own, rule, month) is not { } formula)
        {
            return null;
        }

        var isHigh = rule.Measure.Direction == Direction.High;
        var people = new List<Listed>();
        var (good, counted) = (0, 0);
        foreach (var municipality in municipalities)
        {
            foreach (var outlook in own.Ahead(formula, municipality, month, MonthsAhead))
            {
                counted += outlook.IsCounted ? 1 : 0;
                good += outlook.IsCounted && outlook.Holds == isHigh ? 1 : 0;
                if (ReasonOf(outlook, isHigh, month) is var (reason, when))
                {
                    people.Add(new Listed(outlook.Person, municipality, reason, when, snapshot.GlanceAt(municipality, outlook.Person, today)!));
                }
            }
        }

        return new GoalList(month, good, counted, Need(rule, isHigh ? good : counted - good, counted), [.. people.OrderBy(p => p.When).ThenBy(p => p.Reason).ThenBy(p => p.Person)]);
    }

    /// <summary>The share of persons that a goal is in a month; null where it is none that the histories can give.</summary>
    public static Formula.Share? FormulaOf(OwnFigures own, GoalRule rule, Period month) =>
        own.CanMeasure(rule.Measure, rule.Area) && OwnFigures.FormulaAt(rule.Measure, rule.Group, month) is { Formula: Formula.Share formula } && own.Knows(formula, month) ? formula : null;

    // Whom a low share counts falls out of nothing: they are on the list because it holds of them.
    private static (ListReason Reason, DateOnly When)? ReasonOf(Outlook outlook, bool isHigh, Period month) =>
        outlook.IsCounted && outlook.Holds != isHigh ? (ListReason.Missing, month.LastDay)
        : !isHigh ? null
        : outlook is { IsCounted: true, FallsOut: { } falls } ? (ListReason.FallsOut, falls)
        : outlook is { IsCounted: false, FallsOut: { } comes } ? (ListReason.ComesWithout, comes)
        : null;

    private static int? Need(GoalRule rule, int part, int counted) =>
        rule.Target is Target.Number { Comparison: var comparison, Bound.Value: var bound } ? (int?)ShareGap.Persons(part, counted, comparison, bound) : null;
}
