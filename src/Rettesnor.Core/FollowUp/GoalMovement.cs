using Rettesnor.Measurement.Figures;

namespace Rettesnor.Core.FollowUp;

/// <summary>Which way a goal's figure has gone: against the figure before it, and against the same period a year before.</summary>
/// <param name="Newest">The newest figure.</param>
/// <param name="Before">The figure before it, of a period of the same kind and under the same definition; null where there is none.</param>
/// <param name="YearBefore">That of the same period a year before; null where there is none.</param>
public sealed record GoalMovement(Figure Newest, Figure? Before, Figure? YearBefore)
{
    private IReadOnlyList<Figure> Like { get; init; } = [];

    /// <summary>The movement of a goal or a part; null where it has no figure.</summary>
    public static GoalMovement? Of(GoalStanding row)
    {
        if (row is not { Rule: { } rule, Standing.Judged.Newest: { Value: not null } newest })
        {
            return null;
        }

        var like = row.Series(rule.Area).Where(f => f.Value is not null && f.Definition == newest.Definition && f.Key.Period.GetType() == newest.Key.Period.GetType()).ToList();
        var yearBefore = newest.Key.Period.YearsBefore(1);
        return new GoalMovement(newest, like.LastOrDefault(f => f.Key.Period.CompareTo(newest.Key.Period) < 0), like.LastOrDefault(f => f.Key.Period == yearBefore)) { Like = like };
    }

    /// <summary>The figures before it in the newest years.</summary>
    public IEnumerable<Figure> Earlier(int years) => Like.Where(f => f.Key.Period.LastDay < Newest.Key.Period.LastDay && f.Key.Period.LastDay >= Newest.Key.Period.LastDay.AddYears(-years));

    /// <summary>Whether it has risen against everything that it can be held against, beyond what the figures were rounded by.</summary>
    public bool HasOnlyRisen => All(before => Newest.Interval!.Value.IsAbove(before.Interval!.Value));

    /// <summary>Whether it has fallen against everything that it can be held against.</summary>
    public bool HasOnlyFallen => All(before => Newest.Interval!.Value.IsBelow(before.Interval!.Value));

    /// <summary>Whether it is what it was, against everything that it can be held against.</summary>
    public bool IsUnmoved => All(before => Newest.Value == before.Value);

    private bool All(Func<Figure, bool> holds)
    {
        var against = new[] { Before, YearBefore }.OfType<Figure>().ToList();
        return against.Count > 0 && against.TrueForAll(f => holds(f));
    }
}
