using Rettesnor.Measurement.Goals;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Core.Worklists;

/// <summary>Why it cannot be said how many persons a goal takes.</summary>
public enum NoNumber
{
    /// <summary>The target sets no number.</summary>
    NotSet,

    /// <summary>What the goal is held against has no figure, or what it is a share of has none.</summary>
    NotKnown,

    /// <summary>What the goal is held against is made under another definition than today's.</summary>
    OtherDefinition,

    /// <summary>What counts against the goal has happened and cannot be undone.</summary>
    Happened,

    /// <summary>All of those on the list together are not enough.</summary>
    NotEnough,
}

/// <summary>What one condition of a goal's target asks of the goal's list.</summary>
/// <param name="Target">The condition.</param>
/// <param name="Comparison">How the figure must lie to the bound; null where there is no bound.</param>
/// <param name="Bound">The bound in the measure's unit; null where there is none, or none is known.</param>
/// <param name="Step">The printed unit of a published bound: own figures are rounded to it before they are compared; null for an exact bound.</param>
/// <param name="Period">The period of the figure that is the bound; null where the target says the number itself.</param>
/// <param name="Persons">The smallest number of persons who would have to change sides; null where it cannot be said.</param>
/// <param name="Why">Why it cannot be said; null where it can.</param>
public sealed record ListCondition(Target Target, Comparison? Comparison, decimal? Bound, decimal? Step, Period? Period, int? Persons, NoNumber? Why)
{
    /// <summary>Whether a figure holds the bound.</summary>
    public bool Holds(decimal figure)
    {
        var value = Step is { } step ? decimal.Floor((figure / step) + 0.5m) * step : figure;
        return Comparison switch
        {
            Measurement.Goals.Comparison.Over => value > Bound,
            Measurement.Goals.Comparison.AtLeast => value >= Bound,
            Measurement.Goals.Comparison.AtMost => value <= Bound,
            Measurement.Goals.Comparison.Under => value < Bound,
            _ => false,
        };
    }

    /// <summary>The conditions of a target.</summary>
    internal static IEnumerable<Target> Singles(Target target) => target is Target.Both both ? [both.First, both.Second] : [target];

    /// <summary>A condition with its bound, before anybody is counted.</summary>
    /// <param name="target">The condition.</param>
    /// <param name="standing">How the goal stands: what it is held against has a figure there.</param>
    /// <param name="month">The month of the list.</param>
    /// <param name="yearBefore">The own figure of the same month the year before; null where there is none.</param>
    internal static ListCondition Of(Target target, Standing standing, Period month, Func<decimal?> yearBefore)
    {
        ListCondition Exact(Comparison comparison, decimal bound) => new(target, comparison, bound, null, null, null, null);
        ListCondition Published(Comparison comparison, decimal? step) => !standing.Comparable ? new(target, comparison, null, null, null, null, NoNumber.OtherDefinition)
            : standing.Conditions.FirstOrDefault(c => c.Target == target)?.Bound is { } bound ? new(target, comparison, bound, step, standing.Judged?.Period ?? standing.Benchmarks.FirstOrDefault()?.Period, null, null)
            : new(target, comparison, null, null, null, null, NoNumber.NotKnown);
        return target switch
        {
            Target.Number t => Exact(t.Comparison, t.Bound.Value),
            Target.All or Target.UsedUp => Exact(Measurement.Goals.Comparison.AtLeast, 100),
            Target.AgainstArea t => Published(t.Comparison, standing.Benchmarks.Max(b => b.Step)),
            Target.AgainstPeriod t => Published(t.Comparison, null),
            Target.Change t => Published(t.By.Value < 0 ? Measurement.Goals.Comparison.AtMost : Measurement.Goals.Comparison.AtLeast, null),
            Target.Path t => Published(t.Rises ? Measurement.Goals.Comparison.AtLeast : Measurement.Goals.Comparison.AtMost, null),
            Target.Direction t when yearBefore() is { } before => Exact(t.Rising ? Measurement.Goals.Comparison.Over : Measurement.Goals.Comparison.Under, before) with { Period = month.YearsBefore(1) },
            Target.Direction => new(target, null, null, null, null, null, NoNumber.NotKnown),
            _ => new(target, null, null, null, null, null, NoNumber.NotSet),
        };
    }
}
