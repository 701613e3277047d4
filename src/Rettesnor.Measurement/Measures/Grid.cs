using Rettesnor.Measurement.Histories;
using Rettesnor.Measurement.Measures.Evaluation;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Measurement.Measures;

/// <summary>The dates on which a measure is asked, in order; what is true of a person on up to 63 of them is one word of bits.</summary>
/// <remarks>
/// Usually the last days of months; any rising dates will do, also dates to come. The period of a date is the days after the date before it,
/// up to it; that of the first date is the calendar month, quarter or year, or the week, that the grid was made of.
/// </remarks>
public sealed class Grid
{
    private readonly DateOnly begins;

    private Grid(DateOnly begins, IEnumerable<DateOnly> dates)
    {
        this.begins = begins;
        Dates = new(dates);
        var words = new List<GridWord>();
        var count = (Dates.Count + GridWord.Most - 1) / GridWord.Most;
        for (var (first, left) = (0, count); left > 0; left--)
        {
            var size = (Dates.Count - first) / left;
            words.Add(new GridWord(first, first == 0 ? begins : Dates[first - 1].AddDays(1), [.. Dates.Skip(first).Take(size)]));
            first += size;
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
    public int DaysOf(int date) => Dates[date].DayNumber - (date == 0 ? begins.DayNumber - 1 : Dates[date - 1].DayNumber);

    /// <summary>The first day of the window of so many months that ends with the date.</summary>
    internal static DateOnly WindowStart(DateOnly date, int months) => Step.Month.After(date, -months).AddDays(1);
}

/// <summary>Up to 63 dates of a grid with the tables that turn days into words of dates.</summary>
internal sealed class GridWord
{
    /// <summary>The most dates: a shift by their number must still leave the word.</summary>
    public const int Most = 63;

    private readonly DateOnly[] dates;
    private readonly Lock making = new();
    private readonly Dictionary<(int Months, bool OrOn), DayMasks> windows = [];

    public GridWord(int first, DateOnly begins, DateOnly[] dates)
    {
        First = first;
        this.dates = dates;
        All = (1UL << dates.Length) - 1;
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
    public DayMasks BeginsAfter(int months) => Window(months, orOn: false);

    /// <summary>The dates whose window of so many months begins on a day or after it.</summary>
    public DayMasks BeginsOnOrAfter(int months) => Window(months, orOn: true);

    private DayMasks Window(int months, bool orOn)
    {
        lock (making)
        {
            if (!windows.TryGetValue((months, orOn), out var masks))
            {
                masks = DayMasks.Of(i => DayNumber.Of(Grid.WindowStart(dates[i], months)) + (orOn ? 1 : 0), dates.Length);
                windows.Add((months, orOn), masks);
            }

            return masks;
        }
    }
}
