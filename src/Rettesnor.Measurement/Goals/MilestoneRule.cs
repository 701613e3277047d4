using Rettesnor.Measurement.Figures;
using Rettesnor.Measurement.Measures;

namespace Rettesnor.Measurement.Goals;

/// <summary>Something that is done by a time or not: a figure of 1 (or 100 percent) says that it is done, 0 that it is not.</summary>
internal static class MilestoneRule
{
    public static Standing Of(Target.Milestone milestone, Standing standing, FigureChoice choice)
    {
        var deadline = milestone.By.LastDay;
        var reports = choice.Ended.Where(f => f.Value is not null && !f.Approximate).ToList();
        var done = reports.FirstOrDefault(f => f.Value >= (choice.Measure.Unit == Unit.Percent ? 100 : 1));
        if (done is not null)
        {
            var inTime = done.Key.Period.LastDay <= deadline;
            return standing with { Judged = StandingRule.Single(done), Kind = inTime ? StandingKind.Met : StandingKind.Missed, Holds = inTime, Decides = true };
        }

        if (reports.LastOrDefault() is { } report)
        {
            var shown = standing with { Judged = StandingRule.Single(report) };
            return !choice.IsOver ? shown with { Kind = StandingKind.Short, Holds = false, Decides = true }
                : report.Key.Period.LastDay >= deadline ? shown with { Kind = StandingKind.Missed, Holds = false, Decides = true }
                : StandingRule.Waiting(shown, choice) ?? StandingRule.Undecided(shown, ReasonCode.Stale);
        }

        return StandingRule.Waiting(standing, choice)
            ?? StandingRule.Undecided(standing, choice.IsOver ? ReasonCode.NonePublished : choice.ReasonForNone());
    }
}
