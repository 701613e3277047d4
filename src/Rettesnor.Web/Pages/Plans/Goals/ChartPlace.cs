using System.Globalization;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Web.Pages.Plans.Goals;

/// <summary>
/// Where a period stands on the chart's axis: in its middle, under the name of the period. At its last day it would be read as the next
/// one's, whose name begins just there.
/// </summary>
internal static class ChartPlace
{
    /// <summary>The middle of a period; of one that ends with a new month each time, the middle of that month.</summary>
    public static DateOnly Of(Period period) => Middle(Shown(period));

    /// <summary>The day where a period like another one stands, that ends on a day. A path is held against the end of each figure's period.</summary>
    public static DateOnly OfEnd(DateOnly end, Period? like)
    {
        var length = like switch
        {
            Period.Year => Step.Year,
            Period.HalfYear => Step.HalfYear,
            Period.Quarter => Step.Quarter,
            Period.Month or Period.Months or Period.RollingYear => Step.Month,
            _ => (Step?)null,
        };
        return length is { } step ? Middle(Period.OfDays(step.After(end, -1).AddDays(1), end)) : end;
    }

    /// <summary>The days that the axis must show for a period to stand in its middle.</summary>
    public static Period Shown(Period period) => period is Period.RollingYear or Period.Months ? Period.OfMonth(period.LastDay) : period;

    /// <summary>The steps of the axis: those of the newest figure's own kind, and months where it has no fixed length.</summary>
    public static string StepOf(Period? period) => period switch
    {
        Period.Quarter => "quarter",
        Period.HalfYear => "half-year",
        Period.Year or Period.Years => "year",
        _ => "month",
    };

    public static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly Middle(Period period) => period.FirstDay.AddDays((period.LastDay.DayNumber - period.FirstDay.DayNumber) / 2);
}
