namespace Rettesnor.Measurement.Pools;

/// <summary>A month of a pool's year.</summary>
/// <param name="Month">Its number, 1 to 12.</param>
/// <param name="Spent">What was paid in it, in øre.</param>
/// <param name="Total">What was paid in the year to its end, or to the day that is asked about.</param>
/// <param name="Path">What would have been paid by then if the frame were used evenly through the year.</param>
public sealed record PoolMonth(int Month, long Spent, long Total, long Path);

/// <summary>A course that can be bought.</summary>
/// <param name="Pool">The pool that pays.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Provider">Who gives it.</param>
/// <param name="Price">What it costs, in øre.</param>
public sealed record PoolOffer(string Pool, string Title, string? Provider, long Price);

/// <summary>What a pool's year comes to if it goes on as it has: the use against an even path, and what is left at the end.</summary>
/// <param name="Path">What an even use of the frame would have come to by the day, in øre.</param>
/// <param name="AtYearEnd">What will be left when the year ends, if as much is paid a day as until now; below zero where it is used up before.</param>
/// <param name="UsedUp">The day that the frame is used up at this pace; null where the year ends first.</param>
public sealed record PoolOutlook(long Path, long AtYearEnd, DateOnly? UsedUp)
{
    /// <summary>The outlook of an account on a day of its year.</summary>
    public static PoolOutlook Of(PoolAccount account, DateOnly day)
    {
        var days = DaysOf(day.Year);
        var spentAtEnd = (decimal)account.Spent * days / day.DayOfYear;
        var left = account.Frame - (long)Math.Round(spentAtEnd, 0, MidpointRounding.AwayFromZero);
        DateOnly? usedUp = account.Frame > 0 && account.Spent > 0 && left < 0
            ? new DateOnly(day.Year, 1, 1).AddDays(Math.Min(days, (int)Math.Ceiling((decimal)account.Frame * day.DayOfYear / account.Spent)) - 1)
            : null;
        return new PoolOutlook(PathOf(account.Frame, day), left, usedUp);
    }

    /// <summary>The months of a year to a day: the frame that the path is of is the day's.</summary>
    /// <param name="pools">The pools.</param>
    /// <param name="ledger">What is known.</param>
    /// <param name="day">The day.</param>
    public static IReadOnlyList<PoolMonth> Months(IReadOnlyList<PoolTerms> pools, PoolLedger ledger, DateOnly day)
    {
        var frame = pools.Sum(p => PoolAccount.At(p, ledger, day).Frame);
        var ids = pools.Select(p => p.Pool).ToHashSet();
        var payments = ledger.Payments.Where(p => ids.Contains(p.Pool) && p.Day.Year == day.Year && p.Day <= day).ToLookup(p => p.Day.Month, p => p.Amount);
        var months = new List<PoolMonth>();
        var total = 0L;
        for (var month = 1; month <= day.Month; month++)
        {
            var last = new DateOnly(day.Year, month, DateTime.DaysInMonth(day.Year, month));
            var spent = payments[month].Sum();
            total += spent;
            months.Add(new PoolMonth(month, spent, total, PathOf(frame, last < day ? last : day)));
        }

        return months;
    }

    /// <summary>The courses that what is free pays for at least once, the dearest first, with how many times.</summary>
    public static IReadOnlyList<(PoolOffer Offer, long Times)> Fitting(IEnumerable<PoolOffer> offers, long free) =>
        [.. offers.Where(o => o.Price > 0 && o.Price <= free).OrderByDescending(o => o.Price).ThenBy(o => o.Title, StringComparer.Ordinal).Select(o => (o, free / o.Price))];

    // As a goal for the year is held: in whole months where one ends, and in days within one.
    private static long PathOf(long frame, DateOnly day) => (long)Math.Round(
        day.Day == DateTime.DaysInMonth(day.Year, day.Month) ? (decimal)frame * day.Month / 12 : (decimal)frame * day.DayOfYear / DaysOf(day.Year), 0, MidpointRounding.AwayFromZero);

    private static int DaysOf(int year) => DateTime.IsLeapYear(year) ? 366 : 365;
}
