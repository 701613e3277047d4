namespace Rettesnor.Measurement.Time;

/// <summary>Days from one, included, until another, not included; without an end where nobody knows one.</summary>
/// <remarks>
/// Half-open inside the program, so that ranges that touch share no day and their lengths add up; closed on screen and in files, which
/// <see cref="Closed"/> and <see cref="LastDay"/> are for.
/// </remarks>
/// <param name="From">The first day.</param>
/// <param name="Until">The day after the last; null for an open end.</param>
public readonly record struct DayRange(DateOnly From, DateOnly? Until) : IComparable<DayRange>
{
    /// <summary>The last day; null for an open end.</summary>
    public DateOnly? LastDay => Until?.AddDays(-1);

    /// <summary>Whether it holds no day at all.</summary>
    public bool IsEmpty => Until <= From;

    /// <summary>The days from the first to the last, both included.</summary>
    public static DayRange Closed(DateOnly first, DateOnly? last) => new(first, last?.AddDays(1));

    /// <summary>Whether the day lies in it.</summary>
    public bool Contains(DateOnly day) => From <= day && (Until is null || day < Until);

    /// <summary>Whether some day lies in both.</summary>
    public bool Overlaps(DayRange other) => (other.Until is null || From < other.Until) && (Until is null || other.From < Until);

    /// <inheritdoc/>
    public int CompareTo(DayRange other)
    {
        var byFrom = From.CompareTo(other.From);
        return byFrom != 0 ? byFrom : (Until ?? DateOnly.MaxValue).CompareTo(other.Until ?? DateOnly.MaxValue);
    }
}
