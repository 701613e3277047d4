using Rettesnor.Core.Figures;
using Rettesnor.Core.FollowUp;
using Rettesnor.Measurement.Figures;
using Rettesnor.Measurement.Goals;

namespace Rettesnor.Core.Overview;

/// <summary>
/// That a target was never in reach, or never in doubt: what every figure of the goal's time, and of the three years before it, said of it.
/// </summary>
/// <remarks>
/// The figures are those of one definition and one length of period, and each is judged by itself, by the rules that judge the goal. Nobody sets a
/// limit for how near is near: it is said how many figures there are, since when, and how near the nearest came. A sum is not judged figure by
/// figure, and a path that begins at an undated baseline has no place for figures before it; neither is looked at.
/// </remarks>
/// <param name="Held">Whether every figure held; otherwise none did.</param>
/// <param name="Figures">How many figures there are.</param>
/// <param name="First">The first of them.</param>
/// <param name="Nearest">How far the nearest was from the target, in its unit: above zero where all held, below where none did.</param>
public sealed record TargetReach(bool Held, int Figures, Figure First, decimal Nearest)
{
    /// <summary>Fewer figures than these say nothing about a target.</summary>
    public const int Fewest = 4;

    private const int YearsBefore = 3;

    /// <summary>What the figures say; null where they say both, or are too few.</summary>
    public static TargetReach? Of(GoalStanding row)
    {
        if (row is not { Rule: { } rule, Figures: { } figures }
            || rule is { Target: Target.Followed or Target.Milestone or Target.AgainstNoEffort } or { Target: Target.Path { Points: [{ When: null }, ..] } } or { Must: Must.InTotal })
        {
            return null;
        }

        var (from, until) = (rule.Time.FirstDay.AddYears(-YearsBefore), row.Standing.At < rule.Time.LastDay ? row.Standing.At : rule.Time.LastDay);
        var known = row.Series(rule.Area).Where(f => f.Value is not null && !f.Approximate && from <= f.Key.Period.FirstDay && f.Key.Period.LastDay <= until).ToList();
        if (known.Count < Fewest)
        {
            return null;
        }

        var alike = known.Where(f => f.Definition == known[^1].Definition && f.Key.Period.GetType() == known[^1].Key.Period.GetType());
        var judged = alike.Select(f => (Figure: f, Standing: Alone(rule, f, figures))).Where(j => j.Standing is { Holds: not null, Distance: not null }).ToList();
        if (judged.Count < Fewest || judged.Select(j => j.Standing!.Holds).Distinct().Count() > 1)
        {
            return null;
        }

        var held = judged[0].Standing!.Holds == true;
        var nearest = held ? judged.Min(j => j.Standing!.Distance!.Value) : judged.Max(j => j.Standing!.Distance!.Value);

        // A figure that is level with the target was near enough to be either.
        return nearest == 0 ? null : new TargetReach(held, judged.Count, judged[0].Figure, nearest);
    }

    private static Standing? Alone(GoalRule rule, Figure figure, FigureBook figures)
    {
        var period = figure.Key.Period;
        var (standing, _) = PlanStanding.Judge(rule with { Time = period, Must = Must.AtEnd, If = null }, period.LastDay, figures);
        return standing is { Decides: true, Judged: { } judged } && judged.Period == period ? standing : null;
    }
}
