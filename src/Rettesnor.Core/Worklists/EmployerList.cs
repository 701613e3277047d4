using Rettesnor.Measurement;
using Rettesnor.Measurement.Employers;
using Rettesnor.Measurement.Goals;
using Rettesnor.Measurement.Measures;

namespace Rettesnor.Core.Worklists;

/// <summary>The employers behind a goal: those who are to be contacted so that it holds at its end, and how many a week.</summary>
/// <param name="Today">The day that it is of.</param>
/// <param name="Last">The last day of the goal's time.</param>
/// <param name="Bound">The share that is asked for, in percent; null where the target is none.</param>
/// <param name="All">Every employer of the population: first those with whom it is longest ago, or never, then those who fall out soonest.</param>
public sealed record EmployerList(DateOnly Today, DateOnly Last, decimal? Bound, bool IsStrict, IReadOnlyList<EmployerOutlook> All)
{
    /// <summary>Whether the goal's time is over, so that nothing can be done about it any more.</summary>
    public bool IsOver => Last < Today;

    /// <summary>The last day of the goal's time, or today where that is over.</summary>
    public DateOnly End => IsOver ? Today : Last;

    /// <summary>The employers of whom it holds today.</summary>
    public int With => All.Count(e => e.Holds);

    /// <summary>Those of whom it still holds at the end, if nothing more happens.</summary>
    public int WithAtEnd => All.Count(e => HoldsAtEnd(e));

    /// <summary>The smallest number that satisfies the target; null where the target is none.</summary>
    public int? Needed => Bound is not { } bound ? null
        : IsStrict ? (int)Math.Floor(bound * All.Count / 100) + 1 : (int)Math.Ceiling(bound * All.Count / 100);

    /// <summary>How many are to be contacted by the end; 0 where the target holds without; null where the target is none.</summary>
    public int? ToContact => IsOver ? null : Needed is { } needed ? Math.Max(0, needed - WithAtEnd) : null;

    /// <summary>So many a week from today on.</summary>
    public int? AWeek => ToContact is { } count ? (int)Math.Ceiling(count / (decimal)Math.Max(1, (End.DayNumber - Today.DayNumber + 6) / 7)) : null;

    /// <summary>Whether an employer counts at the end, if nothing more happens.</summary>
    public bool HoldsAtEnd(EmployerOutlook employer) => employer.Until >= End;

    /// <summary>The list of a goal; null where it is not measured on what happened with employers within a window.</summary>
    public static EmployerList? Of(EmployerSnapshot snapshot, GoalRule rule, IReadOnlyList<AreaId> municipalities, DateOnly today)
    {
        if (FormulaOf(rule, today) is not { } share)
        {
            return null;
        }

        var (bound, isStrict) = rule.Target switch
        {
            Target.Number { Comparison: Comparison.AtLeast or Comparison.Over, Bound: var amount } number => (amount.Value, number.Comparison == Comparison.Over),
            _ => ((decimal?)null, false),
        };
        return new EmployerList(
            today, rule.Time.LastDay, bound, isStrict,
            [.. EmployerOutlook.Of(snapshot, share, municipalities, today).OrderBy(e => e.Until ?? DateOnly.MinValue).ThenBy(e => e.Last ?? DateOnly.MinValue).ThenBy(e => e.Employer)]);
    }

    /// <summary>The share that a goal is measured by on a day, of employers with whom something happened; null where it is another.</summary>
    public static EmployerFormula.Share? FormulaOf(GoalRule rule, DateOnly day) =>
        rule.Measure.VersionAt(day)?.Employers is EmployerFormula.Share { Where: EmployerPredicate.Had } share && rule.Group.Length == 0 ? share : null;
}
