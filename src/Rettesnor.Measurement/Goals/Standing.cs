using Rettesnor.Measurement.Figures;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Measurement.Goals;

/// <summary>How a goal stands at a date (design section 6). The names in JSON are these in lower case.</summary>
public enum StandingKind
{
    /// <summary>Its stated condition did not come true.</summary>
    Lapsed,

    /// <summary>The plan sets no number.</summary>
    Followed,

    /// <summary>Its time has not begun.</summary>
    Ahead,

    /// <summary>What had to hold held.</summary>
    Met,

    /// <summary>What had to hold did not.</summary>
    Missed,

    /// <summary>Its time is over and the deciding period is not published yet.</summary>
    Awaiting,

    /// <summary>No figure can decide.</summary>
    Unmeasured,

    /// <summary>In its time, and on the figures so far it holds.</summary>
    Holding,

    /// <summary>In its time, and on the figures so far it does not hold.</summary>
    Short,
}

/// <summary>Why no figure can decide. The codes in JSON are written with hyphens and never used again for anything else.</summary>
public enum ReasonCode
{
    /// <summary>There are figures, but none yet in the goal's time (<c>none-yet</c>).</summary>
    NoneYet,

    /// <summary>There are no figures at all (<c>none-published</c>).</summary>
    NonePublished,

    /// <summary>The measure needs registers or a survey that are not there (<c>needs-register</c>).</summary>
    NeedsRegister,

    /// <summary>The source stopped publishing (<c>source-stopped</c>).</summary>
    SourceStopped,

    /// <summary>The newest figure is older than two intervals (<c>stale</c>).</summary>
    Stale,

    /// <summary>The figures are made under another definition (<c>other-definition</c>).</summary>
    OtherDefinition,

    /// <summary>Too few persons stand behind the figure (<c>too-few</c>).</summary>
    TooFew,

    /// <summary>What it is to be compared with has no figure (<c>no-comparison</c>).</summary>
    NoComparison,

    /// <summary>The document gives the figure as about so many (<c>approximate</c>).</summary>
    Approximate,

    /// <summary>The figures are of another length of period than the measure is published in (<c>other-length</c>).</summary>
    OtherLength,

    /// <summary>A period in the goal's time has no figure (<c>gap</c>).</summary>
    Gap,
}

/// <summary>Another area's figure beside the goal's.</summary>
/// <param name="Area">The area.</param>
/// <param name="Value">Its value in the measure's unit.</param>
/// <param name="Period">The period it speaks of.</param>
/// <param name="Step">Its printed unit; null where it is exact.</param>
public sealed record Benchmark(AreaId Area, decimal Value, Period Period, decimal? Step);

/// <summary>The value that a goal is judged on: a figure, a mean or a sum.</summary>
/// <param name="Value">The value in the measure's unit.</param>
/// <param name="Interval">The true values it leaves.</param>
/// <param name="Period">The days it speaks of.</param>
/// <param name="Newest">The newest figure in it.</param>
public sealed record Judged(decimal Value, ValueInterval Interval, Period Period, Figure Newest);

/// <summary>How a goal stands at a date, with all that explains it.</summary>
public sealed record Standing
{
    /// <summary>The goal's or part's id.</summary>
    public required string Goal { get; init; }

    /// <summary>How it stands.</summary>
    public required StandingKind Kind { get; init; }

    /// <summary>The date asked for.</summary>
    public required DateOnly At { get; init; }

    /// <summary>Whether the target holds on the value; null where it is not known. Under <see cref="StandingKind.Ahead"/> it speaks of the baseline.</summary>
    public bool? Holds { get; init; }

    /// <summary>The value shown; null where there is none.</summary>
    public Judged? Judged { get; init; }

    /// <summary>Whether the value decides the standing.</summary>
    public bool Decides { get; init; }

    /// <summary>False when the newest figure is under another definition than the goal's.</summary>
    public bool Comparable { get; init; } = true;

    /// <summary>Whether the figures are those of a measure that stands in.</summary>
    public bool StandIn { get; init; }

    /// <summary>What each single condition came to; two where the target is a pair.</summary>
    public required ValueList<ConditionResult> Conditions { get; init; }

    /// <summary>The other areas' figures of the same period.</summary>
    public required ValueList<Benchmark> Benchmarks { get; init; }

    /// <summary>Periods of the goal's time, before the newest figure, that have no figure.</summary>
    public required ValueList<Period> Gaps { get; init; }

    /// <summary>The figure before the newest one, for a goal that is followed; null where there is none.</summary>
    public Figure? Previous { get; init; }

    /// <summary>Why no figure can decide; null where one does. While a figure is awaited, why a newer one that is there is not it.</summary>
    public ReasonCode? Reason { get; init; }

    /// <summary>The standings of the goal's parts.</summary>
    public required ValueList<Standing> Parts { get; init; }

    /// <summary>The bound as a number at that date, where the target is a single bound.</summary>
    public decimal? Target => Conditions.Count == 1 ? Conditions[0].Bound : null;

    /// <summary>The distance in the target's unit, negative when short: of the condition that is worst.</summary>
    public decimal? Distance => Worst?.Distance;

    /// <summary>The condition that decides: the first that does not hold, else one that is not known, else the nearest.</summary>
    public ConditionResult? Worst =>
        Conditions.FirstOrDefault(c => c.Holds == false)
        ?? Conditions.FirstOrDefault(c => c.Holds is null)
        ?? Conditions.Where(c => c.Distance is not null).MinBy(c => c.Distance)
        ?? (Conditions.Count > 0 ? Conditions[0] : null);
}

/// <summary>What one condition of a target came to.</summary>
/// <param name="Target">The condition.</param>
/// <param name="Holds">Whether it holds; null where that is not known.</param>
/// <param name="Bound">The bound as a number; null for a range, a direction and a milestone, and where it is not known.</param>
/// <param name="Distance">The distance to the bound, negative when short; zero when level.</param>
public sealed record ConditionResult(Target Target, bool? Holds, decimal? Bound, decimal? Distance);
