using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;
using Rettesnor.Measurement.Goals;
using Rettesnor.Measurement.Measures;
using Rettesnor.Web.DesignSystem;

namespace Rettesnor.Web.Reading;

/// <summary>The side of its bound on which a condition holds.</summary>
internal enum Side
{
    /// <summary>There is no bound.</summary>
    None,
    Above,
    Below,
    Between,
}

/// <summary>Makes the goal line of a standing.</summary>
internal static class GoalLines
{
    public static Side SideOf(Target target) => target switch
    {
        Target.Number t => SideOf(t.Comparison),
        Target.AgainstArea t => SideOf(t.Comparison),
        Target.AgainstPeriod t => SideOf(t.Comparison),
        Target.Change t => t.By.Value < 0 ? Side.Below : Side.Above,
        Target.Path t => t.Rises ? Side.Above : Side.Below,
        Target.AgainstNoEffort t => t.Fewer ? Side.Below : Side.Above,
        Target.Direction t => t.Rising ? Side.Above : Side.Below,
        Target.UsedUp or Target.All => Side.Above,
        Target.Range => Side.Between,
        Target.Milestone or Target.Followed or Target.Both => Side.None,
        _ => throw new InvalidOperationException($"Unknown kind of target: {target.GetType().Name}"),
    };

    /// <summary>The line of a standing; null where there is no value to put on it.</summary>
    /// <param name="standing">The standing.</param>
    /// <param name="unit">The measure's unit.</param>
    /// <param name="description">The line in words.</param>
    public static GoalLine? Of(Standing standing, Unit unit, string description)
    {
        if (standing is not { Judged: { } judged, Comparable: true })
        {
            return null;
        }
        var marks = new List<decimal>();
        var diamonds = new List<decimal>();
        Stretch? holds = null;
        foreach (var condition in standing.Conditions)
        {
            switch (condition.Target)
            {
                case Target.Range range:
                    marks.AddRange([range.Low.Value, range.High.Value]);
                    holds = Meet(holds, new Stretch(range.Low.Value, range.High.Value));
                    break;
                case Target.Path path when condition.Bound is { } today:
                    marks.Add(path.Points[^1].Amount.Value);
                    diamonds.Add(today);
                    holds = Meet(holds, StretchOf(SideOf(path), today));
                    break;
                case Target.Direction direction when condition.Distance is { } moved:
                    var before = direction.Rising ? judged.Value - moved : judged.Value + moved;
                    marks.Add(before);
                    holds = Meet(holds, StretchOf(SideOf(direction), before));
                    break;
                case var target when condition.Bound is { } bound:
                    var final = FinalOf(target, unit) ?? bound;
                    marks.Add(final);
                    if (final != bound)
                    {
                        diamonds.Add(bound);
                    }
                    holds = Meet(holds, StretchOf(SideOf(target), bound));
                    break;
            }
        }
        diamonds.AddRange(standing.Benchmarks.Where(b => b.Area == AreaId.Denmark).Select(b => b.Value));
        if (marks.Count == 0 && diamonds.Count == 0)
        {
            return null;
        }
        return new GoalLine
        {
            Axis = GoalAxis.Fit([judged.Value, .. marks, .. diamonds], unit == Unit.Percent ? 100 : null)!,
            Marks = marks,
            Holds = holds,
            Dot = judged.Value,
            Tone = ToneOf(standing),
            Diamonds = diamonds,
            Description = description,
        };
    }

    // What a sum is to come to in the end; on the way there it is held against the elapsed share of it.
    private static decimal? FinalOf(Target target, Unit unit) => target switch
    {
        Target.Number number => number.Bound.Value,
        Target.UsedUp or Target.All when unit == Unit.Percent => 100,
        _ => null,
    };

    // A baseline and a figure that decides nothing have no colour of their own.
    private static Tone ToneOf(Standing standing) => standing.Kind switch
    {
        StandingKind.Holding or StandingKind.Met => Tone.Good,
        StandingKind.Short or StandingKind.Missed => Tone.Bad,
        StandingKind.Ahead or StandingKind.Awaiting or StandingKind.Followed => Tone.Waiting,
        StandingKind.Unmeasured or StandingKind.Lapsed => Tone.Neutral,
    };

    private static Side SideOf(Comparison comparison) => comparison is Comparison.Over or Comparison.AtLeast ? Side.Above : Side.Below;

    private static Stretch StretchOf(Side side, decimal bound) => side == Side.Above ? new Stretch(bound, null) : new Stretch(null, bound);

    private static Stretch Meet(Stretch? one, Stretch other) => one is null
        ? other
        : new Stretch(
            one.From is { } a && other.From is { } b ? Math.Max(a, b) : one.From ?? other.From,
            one.To is { } c && other.To is { } d ? Math.Min(c, d) : one.To ?? other.To);
}
