using Rettesnor.Measurement.Employers;
using Rettesnor.Measurement.Figures;
using Rettesnor.Measurement.Pools;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Measurement.Measures;

/// <summary>Whether a high figure is good.</summary>
public enum Direction
{
    /// <summary>High is good.</summary>
    High,

    /// <summary>Low is good.</summary>
    Low,

    /// <summary>Neither: the figure describes.</summary>
    None,
}

/// <summary>How figures of one series relate over time.</summary>
public enum Accumulation
{
    /// <summary>Each stands alone (<c>level</c>).</summary>
    Level,

    /// <summary>They are added over the goal's time (<c>flow</c>).</summary>
    Flow,

    /// <summary>Each is the total so far (<c>to-date</c>).</summary>
    ToDate,
}

/// <summary>What a measure rests on.</summary>
public enum Basis
{
    /// <summary>A published statistic.</summary>
    Published,

    /// <summary>Registers that are to come.</summary>
    Register,

    /// <summary>A published statistic today, and the registers when they hold the data.</summary>
    Both,

    /// <summary>A survey.</summary>
    Survey,

    /// <summary>Kept by hand.</summary>
    Entered,

    /// <summary>Something that is done or not.</summary>
    Milestone,
}

/// <summary>A dated version of a measure's definition.</summary>
/// <param name="Id">Its id, unique within the measure.</param>
/// <param name="From">The first day in force; null where it always was.</param>
/// <param name="To">The last day in force; null where it still is.</param>
/// <param name="Text">The definition in words.</param>
/// <param name="Source">Where the definition stands; null where the document does not say.</param>
/// <param name="Formula">How it is computed from histories; null where it is not.</param>
public sealed record DefinitionVersion(string Id, DateOnly? From, DateOnly? To, LocalText Text, LocalText? Source, Formula? Formula = null)
{
    /// <summary>How it is computed from what is known of employers; null where it is not.</summary>
    public EmployerFormula? Employers { get; init; }

    /// <summary>What it is of the accounts of pools, of all with a frame or of the pool that a group is; null where it is not.</summary>
    public PoolFormula? Pools { get; init; }

    /// <summary>Whether it is in force on a day.</summary>
    public bool IsInForce(DateOnly day) => (From is null || From <= day) && (To is null || day <= To);
}

/// <summary>A group that a measure is divided into.</summary>
/// <param name="Id">Its id, unique within the measure.</param>
/// <param name="Title">Its name.</param>
/// <param name="Where">What holds of the group's persons, or on the day that is counted; null where histories do not tell.</param>
/// <param name="TheDayBefore">What held on the day before the event that is counted; null where that is not asked.</param>
/// <param name="Formula">A computation of its own, where the group is not a part of the measure's persons or events; null where it is.</param>
public sealed record MeasureGroup(string Id, LocalText Title, Predicate? Where = null, Predicate? TheDayBefore = null, Formula? Formula = null)
{
    /// <summary>How it is computed from what is known of employers; null where it is not.</summary>
    public EmployerFormula? Employers { get; init; }
}

/// <summary>What is measured: everything about a series that its figures do not carry themselves. Unit and direction are required.</summary>
public sealed record Measure
{
    /// <summary>The id.</summary>
    public required MeasureId Id { get; init; }

    /// <summary>The name.</summary>
    public required LocalText Title { get; init; }

    /// <summary>The unit of its figures.</summary>
    public required Unit Unit { get; init; }

    /// <summary>Whether high is good.</summary>
    public required Direction Direction { get; init; }

    /// <summary>The most that a figure can be: 100 for a share of a whole; null where there is no such bound, as for a rise in percent.</summary>
    public decimal? Most { get; init; }

    /// <summary>What the numerator and the denominator of a share are counted in; null where they are persons or things.</summary>
    public Unit? NumeratorUnit { get; init; }

    /// <summary>The lengths of period it is published in; only such a figure decides a goal.</summary>
    public required ValueList<PeriodLength> Intervals { get; init; }

    /// <summary>The step from one publication to the next; a figure is stale after two.</summary>
    public required Step Every { get; init; }

    /// <summary>How its figures relate over time.</summary>
    public required Accumulation Accumulation { get; init; }

    /// <summary>What it rests on.</summary>
    public required Basis Basis { get; init; }

    /// <summary>Who publishes or keeps it.</summary>
    public required LocalText Source { get; init; }

    /// <summary>The day its source stopped publishing; null while it goes on.</summary>
    public DateOnly? Stopped { get; init; }

    /// <summary>A measure whose figures stand in until this one has its own; null where none does.</summary>
    public MeasureId? StandIn { get; init; }

    /// <summary>Its groups.</summary>
    public required ValueList<MeasureGroup> Groups { get; init; }

    /// <summary>Its dated definitions, the newest last.</summary>
    public required ValueList<DefinitionVersion> Versions { get; init; }

    /// <summary>What is uncertain about it; null where nothing is.</summary>
    public LocalText? Remark { get; init; }

    /// <summary>The definition in force on a day; null where there is none.</summary>
    public DefinitionVersion? VersionAt(DateOnly day) => Versions.LastOrDefault(v => v.IsInForce(day));
}
