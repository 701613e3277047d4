namespace Rettesnor.Measurement.Time;

/// <summary>The interval at which something is published or counted.</summary>
public enum Step
{
    /// <summary>Seven days.</summary>
    Week,

    /// <summary>A calendar month.</summary>
    Month,

    /// <summary>Three calendar months.</summary>
    Quarter,

    /// <summary>Six calendar months.</summary>
    HalfYear,

    /// <summary>Twelve calendar months.</summary>
    Year,
}

/// <summary>Counting in whole intervals.</summary>
public static class StepExtensions
{
    /// <summary>The last day of the <paramref name="n"/>-th whole interval after one that ends on <paramref name="lastDay"/>; negative is before.</summary>
    /// <remarks>
    /// The last day of a month stays the last day of a month: 28 February 2021 and a quarter is 31 May 2021. Any other day keeps its
    /// number, or becomes the month's last where the month is too short.
    /// </remarks>
    public static DateOnly After(this Step step, DateOnly lastDay, int n) => step switch
    {
        Step.Week => lastDay.AddDays(7 * n),
        Step.Month => AddMonths(lastDay, n),
        Step.Quarter => AddMonths(lastDay, 3 * n),
        Step.HalfYear => AddMonths(lastDay, 6 * n),
        Step.Year => AddMonths(lastDay, 12 * n),
    };

    private static DateOnly AddMonths(DateOnly day, int months) =>
        day == EndOfMonth(day) ? EndOfMonth(day.AddMonths(months)) : day.AddMonths(months);

    private static DateOnly EndOfMonth(DateOnly day) => new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));
}
