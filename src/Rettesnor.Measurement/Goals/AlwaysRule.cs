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
            return broken with { Kind = StandingKind.Missed, Decides = true };
        }

        var over = choice.Goal.Time.LastDay <= standing.At;
        if (periods.LastOrDefault(p => p.Holds == true) is not { } holding)
        {
            return StandingRule.Waiting(periods[^1], choice, standing.At, over) ?? StandingRule.Undecided(periods[^1], ReasonCode.NoComparison);
        }

        if (!over)
        {
            return choice.IsStale(holding.Judged!.Newest)
                ? StandingRule.Undecided(holding, StandingRule.StaleReason(choice, standing.At))
                : holding with { Kind = StandingKind.Holding, Decides = true };
        }

        var complete = standing.Gaps.Count == 0 && periods.All(p => p.Holds == true) && choice.IsLast(choice.Deciding[^1].Key.Period);
        return complete
            ? holding with { Kind = StandingKind.Met, Decides = true }
            : StandingRule.Waiting(holding, choice, standing.At, over) ?? StandingRule.Undecided(holding, ReasonCode.Gap);
    }
}
