using Rettesnor.Measurement.Time;

namespace Rettesnor.Testing.Histories;

/// <summary>Days of one person, so chosen that rules are met at their edges: the ends of months, and days that stand to earlier ones as a rule has it.</summary>
internal sealed class RandomDays(Random random)
{
    private static readonly int[] Apart = [0, 0, 0, 1, -1, 2, 7, 27, 28, 29, 30, -27, -28, -29, -30];
    private static readonly int[] Windows = [1, 2, 3, 4, 6, 12, 18, 24, 36, 60, -1, -3, -6, -12, -24];
    private static readonly int[] Lengths = [1, 1, 2, 7, 27, 28, 29, 30, 31, 90];
    private readonly List<DateOnly> seen = [];

    /// <summary>A day within the time of the facts.</summary>
    public DateOnly Next() => Remember(Within(random.Next(10) switch
    {
        < 3 => RandomFacts.First.AddDays(random.Next(Days)),
        < 5 => Edge(RandomFacts.First.AddDays(random.Next(Days))),
        < 8 when seen.Count > 0 => Seen().AddDays(Pick(Apart)),
        < 9 when seen.Count > 0 => Seen().AddMonths(Pick(Windows)).AddDays(random.Next(-1, 2)),
        _ => Edge(RandomFacts.First.AddDays(random.Next(Days))).AddMonths(Pick(Windows)),
    }));

    /// <summary>The days from one on: a day, some weeks, to the end of a month, years, without an end, and now and then none at all.</summary>
    public DayRange From(DateOnly first, bool mayBeOpen = true)
    {
        var until = random.Next(20) switch
        {
            0 => first,
            < 5 => first.AddDays(Pick(Lengths)),
            < 8 => Edge(first).AddDays(1),
            < 13 => first.AddDays(random.Next(1, 200)),
            < 16 => first.AddMonths(random.Next(1, 40)),
            < 18 => Next(),
            _ => (DateOnly?)null,
        };
        if (until is null && !mayBeOpen)
        {
            until = first.AddDays(random.Next(1, 900));
        }

        return new DayRange(first, until is { } day ? Remember(day < first ? first.AddDays(1) : day) : null);
    }

    /// <summary>Some days, from anywhere.</summary>
    public DayRange Range() => From(Next());

    /// <summary>The first day, the last day or some other of a day's month, or a last day of February.</summary>
    public DateOnly Edge(DateOnly day) => random.Next(6) switch
    {
        < 2 => new(day.Year, day.Month, 1),
        < 4 => new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month)),
        4 => new(day.Year, day.Month, random.Next(2, 28)),
        _ => new(day.Year, 2, DateTime.DaysInMonth(day.Year, 2)),
    };

    public T Pick<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];

    private static int Days => RandomFacts.Last.DayNumber - RandomFacts.First.DayNumber + 1;

    private static DateOnly Within(DateOnly day) => day < RandomFacts.First ? RandomFacts.First : day > RandomFacts.Last ? RandomFacts.Last : day;

    private DateOnly Seen() => Pick(seen);

    private DateOnly Remember(DateOnly day)
    {
        seen.Add(day);
        return day;
    }
}
