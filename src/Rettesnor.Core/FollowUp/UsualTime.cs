using Rettesnor.Core.Plans;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Core.FollowUp;

/// <summary>
/// What is meant where nobody asks for a date, on the pages, the command line and in reports alike: what the plan says of its own report,
/// in a demonstration its day where the plan is in its time, otherwise the day that the newest figure of its goals ends, so that what is
/// shown is what is known.
/// </summary>
/// <remarks>
/// Today would be another answer. A plan whose figures have stopped coming would then stand as not measured for good, and the same
/// question would get another answer each day. Whoever wants today asks for it.
/// </remarks>
public static class UsualTime
{
    /// <param name="plan">The plan.</param>
    /// <param name="demonstration">The day of a demonstration; null where it is none.</param>
    /// <param name="today">How the plan stands today; worked out only where the plan says nothing itself.</param>
    public static ReportTime Of(Plan plan, DateOnly? demonstration, Func<PlanStanding> today)
    {
        if (plan.Report is { } said)
        {
            return said;
        }

        if (demonstration is { } day && plan.Years.Contains(day))
        {
            return new ReportTime(Period.OfDate(day), day);
        }

        var standing = today();
        var newest = standing.Rows
            .SelectMany(r => r.Parts.Count > 0 ? r.Parts : [r])
            .Select(r => r.Standing.Judged?.Newest.Key.Period.LastDay)
            .Max() ?? standing.At;
        return new ReportTime(Period.OfDate(newest), newest);
    }
}
