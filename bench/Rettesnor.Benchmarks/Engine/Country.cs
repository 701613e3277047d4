namespace Rettesnor.Benchmarks.Engine;

/// <summary>How large the made population is; the country at a scale of one.</summary>
/// <param name="Scale">The part of the country's persons.</param>
/// <param name="FirstYear">The year in which the histories begin.</param>
/// <param name="Events">How many interviews, offers and months with hours, against the country's.</param>
internal sealed record Size(double Scale, int FirstYear = 2016, double Events = 1);

/// <summary>The municipalities and the kinds of the made population.</summary>
internal static class Country
{
    public const int Persons = 1_570_000;
    public const int Municipalities = 98;
    public const int Benefits = 16;
    public const int Months = 60;

    /// <summary>The first family whose benefits are mostly kept for good.</summary>
    public const int LastingFamily = 4;

    /// <summary>The family of each benefit.</summary>
    public static readonly int[] FamilyOf = [0, 0, 1, 1, 1, 1, 2, 2, 3, 3, 3, 4, 4, 5, 5, 5];

    public const int OfferKinds = 7;

    /// <summary>Offers of the kinds below this number count in M3.</summary>
    public const int QualifyingOffers = 2;

    // Inhabitants in thousands, roughly those of 2020; the largest first.
    private static readonly int[] Thousands =
    [
        632, 350, 217, 205, 116, 115, 104, 98, 97, 95, 93, 92, 89, 88, 83, 79, 75, 74, 72, 69, 65, 63, 63, 61, 61, 60, 59, 59, 58, 57, 57, 56, 56,
        53, 52, 51, 51, 51, 50, 50, 49, 48, 48, 47, 46, 46, 45, 44, 43, 43, 43, 42, 42, 42, 41, 41, 41, 41, 41, 41, 40, 39, 38, 38, 38, 37, 36, 36,
        35, 35, 33, 32, 31, 30, 30, 29, 29, 28, 28, 27, 26, 25, 24, 23, 23, 23, 23, 23, 21, 20, 20, 16, 14, 12, 6, 4, 3, 2,
    ];

    /// <summary>The municipality of 23,000 inhabitants, as Stevns.</summary>
    public static int Stevns { get; } = Array.IndexOf(Thousands, 23);

    /// <summary>The persons with a history in each municipality.</summary>
    public static int[] PersonsOf(Size size)
    {
        var all = Thousands.Sum();
        return [.. Thousands.Select(t => (int)((double)Persons * size.Scale * t / all))];
    }
}

/// <summary>A seeded source of numbers that costs a nanosecond (splitmix64).</summary>
internal struct Draw(ulong seed)
{
    private ulong state = seed;

    public ulong Next()
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15;
            var z = state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }

    /// <summary>From 0 up to, not including, 1.</summary>
    public double Part() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A whole number below a bound.</summary>
    public int Below(int bound) => (int)(Part() * bound);

    /// <summary>Waiting times of a mean, at least 1.</summary>
    public int Wait(double mean) => 1 + (int)(-Math.Log(1 - Part()) * mean);
}

/// <summary>Days since 1 January 2020, and the months they lie in, month 0 being January 2020.</summary>
internal static class Day
{
    private static readonly DateOnly Zero = new(2020, 1, 1);

    /// <summary>The last day of the histories.</summary>
    public static int Last { get; } = Of(new DateOnly(2024, 12, 31));

    public static int Of(DateOnly day) => day.DayNumber - Zero.DayNumber;

    public static DateOnly Date(int day) => DateOnly.FromDayNumber(Zero.DayNumber + day);

    public static int Month(int day)
    {
        var date = Date(day);
        return ((date.Year - 2020) * 12) + date.Month - 1;
    }

    public static DateOnly FirstOfMonth(int month) => Zero.AddMonths(month);
}
