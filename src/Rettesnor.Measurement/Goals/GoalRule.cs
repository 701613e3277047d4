using Rettesnor.Measurement.Figures;
using Rettesnor.Measurement.Measures;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Measurement.Goals;

/// <summary>When within its time a goal must hold. Required, because the documents seldom say and it changes the answer.</summary>
public enum Must
{
    /// <summary>Every published period of its time (<c>always</c>).</summary>
    Always,

    /// <summary>The last period of its time (<c>at-end</c>).</summary>
    AtEnd,

    /// <summary>The mean of its time's periods (<c>on-average</c>).</summary>
    OnAverage,

    /// <summary>Summed over its time (<c>in-total</c>).</summary>
    InTotal,
}

/// <summary>Whether a goal's stated condition came true.</summary>
public enum Outcome
{
    /// <summary>It did.</summary>
    True,

    /// <summary>It did not: the goal lapses.</summary>
    False,

    /// <summary>Not known.</summary>
    Unknown,
}

/// <summary>A condition that a goal states (forudsat at …).</summary>
/// <param name="Text">The condition in words.</param>
/// <param name="Outcome">Whether it came true.</param>
/// <param name="Decided">When that was decided; null where it is not known.</param>
public sealed record Condition(LocalText Text, Outcome Outcome, DateOnly? Decided);

/// <summary>What a goal asks for: all that <see cref="StandingRule"/> needs to judge it, and nothing else.</summary>
public sealed record GoalRule
{
    /// <summary>The goal's id; a part's is the goal's, a slash and its own.</summary>
    public required string Id { get; init; }

    /// <summary>What is measured.</summary>
    public required Measure Measure { get; init; }

    /// <summary>The group of the measure, or an empty text for all.</summary>
    public required string Group { get; init; }

    /// <summary>The area.</summary>
    public required AreaId Area { get; init; }

    /// <summary>The goal's time.</summary>
    public required Period Time { get; init; }

    /// <summary>When it must hold; null only for a goal that is followed or a milestone.</summary>
    public required Must? Must { get; init; }

    /// <summary>What must hold.</summary>
    public required Target Target { get; init; }

    /// <summary>The stated condition; null where there is none.</summary>
    public Condition? If { get; init; }

    /// <summary>Areas shown beside, besides those that the target names.</summary>
    public required ValueList<AreaId> Compare { get; init; }
}

/// <summary>The series of figures that standing is judged on.</summary>
public interface IFigureSource
{
    /// <summary>All figures of a measure, an area and a group, ordered by the last day of their periods.</summary>
    IReadOnlyList<Figure> Series(MeasureId measure, AreaId area, string group);

    /// <summary>The measure with an id; null where it is unknown.</summary>
    Measure? Measure(MeasureId id);

    /// <summary>The region that an area lies in; null where it lies in none.</summary>
    AreaId? RegionOf(AreaId area);
}
