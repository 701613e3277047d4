using System.Runtime.CompilerServices;
using Rettesnor.Measurement.Histories;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Measurement.Measures;

/// <summary>The dates on which a measure is asked, in order; what is true of a person on up to 64 of them is one 64-bit word.</summary>
/// <remarks>
/// Usually the last days of months; any rising dates will do, also dates to come. The period of a date is the days after the date before it,
/// up to it; that of the first date is the calendar month, quarter or year, or the week, that the grid was made of.
/// </remarks>
public sealed class Grid
{
    private Grid(DateOnly begins, IEnumerable<DateOnly> dates)
    {
        Dates = new(dates);
        var words = new List<GridWord>();
        for (var first = 0; first < Dates.Count; first += 64)
        {
            words.Add(new GridWord(first, first == 0 ? begins : Dates[first - 1].AddDays(1), [.. Dates.Skip(first).Take(64)]));
        }

        Words = [.. words];
    }

    /// <summary>The dates.</summary>
    public ValueList<DateOnly> Dates { get; }

    internal GridWord[] Words { get; }

    /// <summary>The last days of the periods of one kind from the first to the last; one period of any kind is a grid of one date.</summary>
    /// <exception cref="ArgumentException">
    /// The periods do not follow each other (spans, ranges, dates and rolling years), are of different kinds, or the last is before the first.
    /// </exception>
    public static Grid Of(Period first, Period last)
    {
        var dates = new List<DateOnly>();
        for (var period = first; period is not null && period.LastDay <= last.LastDay; period = period.Next())
        {
            dates.Add(period.LastDay);
        }

        var isStep = first.Next()?.FirstDay == first.LastDay.AddDays(1);
        return first.GetType() == last.GetType() && dates.Count > 0 && (first == last || isStep)
            ? new Grid(first.FirstDay, dates)
            : throw new ArgumentException($"There is no grid from {first} to {last}.", nameof(last));
    }

    /// <summary>How many days the period of a date has.</summary>
    public int DaysOf(int date)
    {
        var word = Words[date / 64];
        return word.PeriodStarts[(date % 64) + 1] - word.PeriodStarts[date % 64];
    }

    /// <summary>The first day of the window of so many months that ends with the date.</summary>
    internal static DateOnly WindowStart(DateOnly date, int months) => Step.Month.After(date, -months).AddDays(1);
}

/// <summary>Up to 64 dates of a grid with the tables that turn days into words of dates.</summary>
internal sealed class GridWord
{
    private readonly DateOnly[] dates;
    private readonly Lock making = new();
    private DayMasks?[] windows = new DayMasks?[64];

    public GridWord(int first, DateOnly begins, DateOnly[] dates)
    {
        First = first;
        this.dates = dates;
        All = dates.Length == 64 ? ulong.MaxValue : (1UL << dates.Length) - 1;
        From = DayMasks.Of(i => DayNumber.Of(dates[i]) + 1, dates.Length);
        PeriodStarts = [DayNumber.Of(begins), .. dates.Select(d => DayNumber.Of(d) + 1)];
    }

    /// <summary>The number in the grid of the word's first date.</summary>
    public int First { get; }

    /// <summary>How many dates the word has.</summary>
    public int Count => dates.Length;

    /// <summary>A bit for each date.</summary>
    public ulong All { get; }

    /// <summary>The dates on or after a day.</summary>
    public DayMasks From { get; }

    /// <summary>The first day of each date's period, and the day after the last date.</summary>
    public int[] PeriodStarts { get; }

    public DateOnly this[int date] => dates[date];

    /// <summary>The dates whose window of so many months begins after a day.</summary>
    public DayMasks BeginsAfter(int months)
    {
        lock (making)
        {
            if (windows.Length <= months)
            {
                Array.Resize(ref windows, months + 1);
            }

            return windows[months] ??= DayMasks.Of(i => DayNumber.Of(Grid.WindowStart(dates[i], months)), dates.Length);
        }
    }
}

/// <summary>A word of dates for every day: those whose own day is after it. Days before and after the table are as its ends.</summary>
internal readonly struct DayMasks
{
    private readonly ulong[] masks;
    private readonly int first;
    private readonly int last;

    private DayMasks(ulong[] masks, int first)
    {
        this.masks = masks;
        this.first = first;
        last = masks.Length - 1;
    }

    public ulong this[int day]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => masks[Math.Min(Math.Max(day - first, 0), last)];
    }

    /// <summary>The masks of days that rise with the dates: bit i is set for days before the i-th.</summary>
    public static DayMasks Of(Func<int, int> dayOf, int dates)
    {
        var first = dayOf(0) - 1;
        var masks = new ulong[dayOf(dates - 1) - first + 1];
        var at = 0;
        for (var i = 0; i < dates; i++)
        {
            for (var upTo = dayOf(i) - first; at < upTo; at++)
            {
                masks[at] = ulong.MaxValue << i;
            }
        }

        // A word of fewer than 64 dates has no bits above its last.
        if (dates < 64)
        {
            for (var i = 0; i < masks.Length; i++)
            {
                masks[i] &= (1UL << dates) - 1;
            }
        }

        return new DayMasks(masks, first);
    }
}
