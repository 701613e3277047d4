using System.Globalization;

namespace Rettesnor.Measurement.Histories;

/// <summary>Days as the columns hold them: the number of days since 1 January 1900 in 16 bits.</summary>
/// <remarks>
/// They reach 5 June 2079. A day before 1900 (a birth) counts as 1 January 1900; <see cref="Never"/> is the open end. A day that is too late
/// is refused, because a figure would silently change.
/// </remarks>
internal static class DayNumber
{
    /// <summary>The open end, later than every day.</summary>
    public const ushort Never = ushort.MaxValue;

    private static readonly int First = new DateOnly(1900, 1, 1).DayNumber;

    /// <summary>The number of a day.</summary>
    /// <exception cref="FactsRefusedException">The day is after 5 June 2079.</exception>
    public static ushort Of(DateOnly day)
    {
        var number = day.DayNumber - First;
        return number < Never ? (ushort)Math.Max(number, 0) : throw Refused(day);
    }

    private static FactsRefusedException Refused(DateOnly day) => new(new(
        string.Create(CultureInfo.InvariantCulture, $"Forløb når til 5. juni 2079, og her står {day:dd-MM-yyyy}."),
        string.Create(CultureInfo.InvariantCulture, $"Histories reach 5 June 2079, and here stands {day:d MMMM yyyy}.")));

    /// <summary>The number of the day after the last; <see cref="Never"/> where there is none.</summary>
    public static ushort OfEnd(DateOnly? until) => until is { } day ? Of(day) : Never;

    /// <summary>The day of a number.</summary>
    public static DateOnly Day(ushort number) => DateOnly.FromDayNumber(First + number);

    /// <summary>The end of a number; null for <see cref="Never"/>.</summary>
    public static DateOnly? End(ushort number) => number == Never ? null : Day(number);
}
