using Rettesnor.Measurement;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Core.Demonstration;

/// <summary>The clock of a demonstration: always the same day, at the time of day that it is. What is written keeps the real time.</summary>
public sealed class DemonstrationClock(TimeProvider real, DateOnly today, DateOnly? from) : TimeProvider
{
    /// <summary>The day that it is.</summary>
    public DateOnly Today => today;

    /// <summary>The first day of the histories; null where it is not known.</summary>
    public DateOnly? From => from;

    /// <summary>What a page or a report of a demonstration says above all else.</summary>
    public LocalText Line { get; } = new(
        $"Demonstration: i dag er {Period.OfDate(today).ToText(Language.Danish)}. Alle personer er opdigtede.",
        $"Demonstration: today is {Period.OfDate(today).ToText(Language.English)}. All persons are fictitious.");

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => real.LocalTimeZone;

    /// <inheritdoc/>
    public override long TimestampFrequency => real.TimestampFrequency;

    /// <summary>The clock that a data directory is read by: its demonstration's, or the real one.</summary>
    public static TimeProvider In(string folder, TimeProvider real) => DemonstrationNote.In(folder) is { } note ? new DemonstrationClock(real, note.Today, note.From) : real;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow()
    {
        var now = today.ToDateTime(TimeOnly.FromTimeSpan(real.GetLocalNow().TimeOfDay), DateTimeKind.Unspecified);

        // An hour that the day skips at the change to summer time is read an hour later.
        now = LocalTimeZone.IsInvalidTime(now) ? now.AddHours(1) : now;
        return new DateTimeOffset(now, LocalTimeZone.GetUtcOffset(now)).ToUniversalTime();
    }

    /// <summary>The clock of the machine, behind a demonstration's: when things are recorded.</summary>
    public static TimeProvider RealOf(TimeProvider clock) => clock is DemonstrationClock demonstration ? demonstration.Real : clock;

    private TimeProvider Real => real;

    /// <summary>The day of a demonstration's clock; null where it is another.</summary>
    public static DateOnly? DayOf(TimeProvider clock) => (clock as DemonstrationClock)?.Today;

    /// <summary>The first day of the histories of a clock's demonstration; null where it is not known, or the clock is another.</summary>
    public static DateOnly? FromOf(TimeProvider clock) => (clock as DemonstrationClock)?.From;

    /// <summary>The line of a clock; null where it is not a demonstration's.</summary>
    public static LocalText? LineOf(TimeProvider clock) => (clock as DemonstrationClock)?.Line;

    /// <inheritdoc/>
    public override long GetTimestamp() => real.GetTimestamp();

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => real.CreateTimer(callback, state, dueTime, period);
}
