using Rettesnor.Measurement.Figures;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Measurement.Goals;

/// <summary>A goal that must hold in every published period of its time: one break decides it, and a gap keeps it from being met.</summary>
internal static class AlwaysRule
{
    public static Standing Of(Standing standing, FigureChoice choice, ConditionJudge judge)
    {
        if (choice.Deciding.Count == 0)
        {
            return StandingRule.NoFigure(standing, choice, judge);
        }

        standing = standing with { Gaps = new ValueList<Period>(choice.Gaps()) };
        var periods = choice.Deciding.Select(f => StandingRule.With(standing, choice, judge, StandingRule.Single(f), [f], 1)).ToList();
        if (periods.LastOrDefault(p => p.Holds == false) is { } broken)
        {
            return broken with { Kind = StandingKind.Missed, Decides = true, Comparable = true };
        }

        if (periods.LastOrDefault(p => p.Holds == true) is not { } holding)
        {
            return StandingRule.Waiting(periods[^1], choice) ?? StandingRule.Undecided(periods[^1], ReasonCode.NoComparison);
        }

        if (!choice.IsOver)
        {
            return choice.IsStale(holding.Judged!.Newest)
                ? StandingRule.Undecided(holding, StandingRule.StaleReason(choice))
                : holding with { Kind = StandingKind.Holding, Decides = true, Comparable = true };
        }

        // A period whose own reference is not printed (only second quarters of 2018 are) decides nothing, for or against.
        var known = choice.Goal.Target is Target.AgainstPeriod { Period: PeriodReference.SameIn } ? periods.Where(p => p.Holds is not null) : periods;
        var last = choice.IsLast(choice.Deciding[^1].Key.Period);
        return standing.Gaps.Count == 0 && last && known.All(p => p.Holds == true)
            ? holding with { Kind = StandingKind.Met, Decides = true, Comparable = true }
            : StandingRule.Waiting(holding with { Reason = choice.ReasonAfter(choice.Deciding[^1]) }, choice)
                ?? StandingRule.Undecided(holding, standing.Gaps.Count > 0 ? ReasonCode.Gap : last ? ReasonCode.NoComparison : ReasonCode.NonePublished);
    }
}
