using Rettesnor.Core.Figures;
using Rettesnor.Measurement.Goals;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Core.FollowUp;

/// <summary>How a target would have stood in a year before the goal's own.</summary>
/// <param name="Time">The year, or the goal's time so many years before.</param>
/// <param name="Standing">As it stood in the end; on the year's newest figure where its last one was never published.</param>
/// <param name="IsOtherDefinition">Whether the year's figure counts something else than the goal's own time will, so that it says nothing of the target.</param>
public sealed record EarlierYear(Period Time, Standing Standing, bool IsOtherDefinition)
{
    /// <summary>Whether the figure and the bound are the same as far as anybody can tell.</summary>
    public bool IsLevel => Standing.Worst is { Holds: not null, Distance: 0 };
}

/// <summary>What a target would have meant in the years before it, by the same rules that judge the goal itself.</summary>
public static class EarlierYears
{
    /// <summary>The years before the goal's time that have a figure, the newest first.</summary>
    public static IReadOnlyList<EarlierYear> Of(GoalRule rule, DateOnly at, FigureBook figures, int most)
    {
        // What is only followed, or done by a time, has no earlier years.
        if (rule.Target is Target.Followed or Target.Milestone || (rule.Must is null && rule.Target is not Target.Direction))
        {
            return [];
        }

        var years = new List<EarlierYear>();
        for (var back = 1; back <= most; back++)
        {
            var time = rule.Time is Period.Year or Period.Years ? Period.OfYear(rule.Time.FirstDay.Year - back) : rule.Time.YearsBefore(back);
            var (standing, _) = PlanStanding.Judge(rule with { Time = time, If = null }, at, figures);
            if (standing.Judged is not { } judged || !time.Overlaps(judged.Period))
            {
                continue;
            }

            // Where the year's last figure was never published, the year is held against the target as it stood when its newest one ended.
            var then = standing.Kind is not (StandingKind.Unmeasured or StandingKind.Awaiting) ? standing
                : figures.Own is { } own && StandingRule.Of(rule with { Time = time, If = null }, at, own) is { Kind: StandingKind.Met or StandingKind.Missed } counted ? counted
                : PlanStanding.Judge(rule with { Time = time, If = null }, judged.Newest.Key.Period.LastDay, figures).Standing;
            var decided = then.Kind is StandingKind.Holding or StandingKind.Short or StandingKind.Met or StandingKind.Missed ? then : standing;
            years.Add(new EarlierYear(time, decided, !decided.StandIn && decided.Judged!.Newest.Definition != rule.Measure.VersionAt(rule.Time.FirstDay)?.Id));
        }

        return years;
    }
}
