namespace Rettesnor.Measurement.Time;

/// <summary>
/// A stretch of days that a figure speaks of. A closed hierarchy: each kind is a sealed record in this file.
/// <see cref="FirstDay"/> and <see cref="LastDay"/> are both included, as on screen and in files.
/// </summary>
/// <remarks>Canonical texts (design section 11): <c>2022</c>, <c>2022-H1</c>, <c>2022-Q3</c>, <c>2022-09</c>, <c>2021-W13</c>,
/// <c>2021-01..2021-08</c>, <c>2021-05-02..2021-08-23</c>, <c>@2023-12-31</c>. A range of exactly twelve months is a rolling year.</remarks>
public abstract partial record Period
{
    private Period()
    {
    }

    /// <summary>The first day, included.</summary>
    public abstract DateOnly FirstDay { get; }

    /// <summary>The last day, included. A state at a date has one day.</summary>
    public abstract DateOnly LastDay { get; }
}
