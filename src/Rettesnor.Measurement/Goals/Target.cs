using Rettesnor.Measurement.Measures;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Measurement.Goals;

/// <summary>How a figure must lie to a bound. Level satisfies <see cref="AtLeast"/> and <see cref="AtMost"/>, not the strict two.</summary>
public enum Comparison
{
    /// <summary>Strictly above (over).</summary>
    Over,

    /// <summary>Above or level (mindst).</summary>
    AtLeast,

    /// <summary>Below or level (højst).</summary>
    AtMost,

    /// <summary>Strictly below (under).</summary>
    Under,
}

/// <summary>What a number in a target is counted in.</summary>
public enum TargetUnit
{
    /// <summary>The measure's own unit, when the target names none.</summary>
    Plain,

    /// <summary>Percent.</summary>
    Percent,

    /// <summary>Percentage points, only as a margin or a change.</summary>
    Points,
}

/// <summary>An exact number in a target, with as many decimals as it was written with.</summary>
/// <param name="Value">The number.</param>
/// <param name="Unit">Its unit.</param>
public sealed record Amount(decimal Value, TargetUnit Unit);

/// <summary>An area named in a target.</summary>
public abstract record AreaReference
{
    private AreaReference()
    {
    }

    /// <summary>An area by id.</summary>
    /// <param name="Area">The id.</param>
    public sealed record Named(AreaId Area) : AreaReference;

    /// <summary>The region of the goal's own area (regionen).</summary>
    public sealed record OwnRegion : AreaReference;
}

/// <summary>An earlier period named in a target, relative to the figure that is judged.</summary>
public abstract record PeriodReference
{
    private PeriodReference()
    {
    }

    /// <summary>The same period the year before.</summary>
    public sealed record YearBefore : PeriodReference;

    /// <summary>The period of the same kind and place in a given year: each quarter against its own quarter of 2018.</summary>
    /// <param name="Length">The kind of period that the target names.</param>
    /// <param name="Year">The year.</param>
    public sealed record SameIn(PeriodLength Length, int Year) : PeriodReference;

    /// <summary>One named period.</summary>
    /// <param name="Period">The period.</param>
    public sealed record Fixed(Period Period) : PeriodReference;
}

/// <summary>A point that a path goes through.</summary>
/// <param name="Amount">The value there.</param>
/// <param name="When">The period at whose end it holds; null for a start at the baseline or an open end.</param>
public sealed record PathPoint(Amount Amount, Period? When);

/// <summary>
/// What must hold for a goal. A closed hierarchy; <see cref="TargetReader"/> reads it from the target language of the plan file and
/// <see cref="TargetWriter"/> writes it back.
/// </summary>
public abstract record Target
{
    private Target()
    {
    }

    /// <summary>Over, at least, at most or under a number.</summary>
    /// <param name="Comparison">The relation.</param>
    /// <param name="Bound">The number.</param>
    public sealed record Number(Comparison Comparison, Amount Bound) : Target;

    /// <summary>Between two numbers, both included.</summary>
    /// <param name="Low">The lower bound.</param>
    /// <param name="High">The upper bound.</param>
    public sealed record Range(Amount Low, Amount High) : Target;

    /// <summary>Against another area's figure of the same period, with an exact margin (zero where none is written).</summary>
    /// <param name="Comparison">The relation.</param>
    /// <param name="Area">The other area.</param>
    /// <param name="Margin">Added to the other area's figure; null where none is written.</param>
    public sealed record AgainstArea(Comparison Comparison, AreaReference Area, Amount? Margin) : Target;

    /// <summary>Against the same series in an earlier period.</summary>
    /// <param name="Comparison">The relation.</param>
    /// <param name="Period">The earlier period.</param>
    public sealed record AgainstPeriod(Comparison Comparison, PeriodReference Period) : Target;

    /// <summary>At least a change since an earlier period: +30 % since 2015, −20 % since 2017.</summary>
    /// <param name="By">The change with its sign; percent of the earlier figure, points, or plain numbers.</param>
    /// <param name="Since">The period whose figure it is counted from.</param>
    public sealed record Change(Amount By, Period Since) : Target;

    /// <summary>A straight line between the ends of the periods named. Rising paths are lower bounds, falling ones upper bounds.</summary>
    /// <param name="Points">Two or more points in time's order.</param>
    public sealed record Path(ValueList<PathPoint> Points) : Target
    {
        /// <summary>Whether the path goes upwards from its first to its last point.</summary>
        public bool Rises => Points[^1].Amount.Value > Points[0].Amount.Value;
    }

    /// <summary>All of a frame is used (opbrugt): 100 percent.</summary>
    public sealed record UsedUp : Target;

    /// <summary>All of them (alle): 100 percent.</summary>
    public sealed record All : Target;

    /// <summary>Something is done by the end of a period (færdig senest 2018).</summary>
    /// <param name="By">The period.</param>
    public sealed record Milestone(Period By) : Target;

    /// <summary>Rising or falling against the same period a year before.</summary>
    /// <param name="Rising">True for rising.</param>
    public sealed record Direction(bool Rising) : Target;

    /// <summary>So many fewer or more than there would have been without the effort; needs a comparison.</summary>
    /// <param name="Amount">How many.</param>
    /// <param name="Fewer">True for fewer.</param>
    public sealed record AgainstNoEffort(Amount Amount, bool Fewer) : Target;

    /// <summary>No number is set (følges).</summary>
    public sealed record Followed : Target;

    /// <summary>Two conditions that must both hold.</summary>
    /// <param name="First">The first, never itself a pair.</param>
    /// <param name="Second">The second, never itself a pair.</param>
    public sealed record Both(Target First, Target Second) : Target;
}
