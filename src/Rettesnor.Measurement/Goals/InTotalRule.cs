using Rettesnor.Measurement.Figures;
using Rettesnor.Measurement.Measures;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Measurement.Goals;

/// <summary>
/// A goal for the sum over its time: against the elapsed share of the target on the way, counted in whole intervals up to the newest
/// figure (in days where that is a week's, because weeks do not make up a year, or a day's within an interval), and against the target itself in the end. A total that is reached is met, and one that is passed is missed, before that.
/// </summary>
internal static class InTotalRule
{
    public static Standing Of(Standing standing, FigureChoice choice, ConditionJudge judge)
    {
        if (choice.Deciding.Count == 0)
        {
            return StandingRule.NoFigure(standing, choice, judge);
        }

        var newest = choice.Deciding[^1];
        var flow = choice.Measure.Accumulation == Accumulation.Flow;
        var figures = flow ? [.. choice.Deciding.Where(f => f.Key.Period.GetType() == newest.Key.Period.GetType())] : new List<Figure> { newest };
        var sum = flow
            ? new Judged(
                figures.Sum(f => f.Value!.Value),
                new ValueInterval(figures.Sum(f => f.Interval!.Value.Low), figures.Sum(f => f.Interval!.Value.High)),
                StandingRule.Cover(figures),
                newest)
            : StandingRule.Single(newest);
        if (flow)
        {
            standing = standing with { Gaps = new ValueList<Period>(choice.Gaps()) };
        }

        var whole = StandingRule.With(standing, choice, judge, sum, figures, 1);
        if (choice.IsOver && choice.IsLast(newest.Key.Period))
        {
            return StandingRule.Decided(whole, choice);
        }

        if (CannotChange(choice.Goal.Target, whole))
        {
            return whole with { Kind = whole.Holds == true ? StandingKind.Met : StandingKind.Missed, Decides = true, Comparable = true };
        }

        return StandingRule.Decided(
            choice.IsOver ? whole : StandingRule.With(standing, choice, judge, sum, figures, ElapsedShare(choice, newest.Key.Period)), choice);
    }

    // What is counted only grows: a lower bound that is reached stays reached, an upper bound that is passed stays passed.
    private static bool CannotChange(Target target, Standing whole) => target switch
    {
        Target.Number { Comparison: Comparison.Over or Comparison.AtLeast } or Target.UsedUp or Target.All => whole.Holds == true,
        Target.Number { Comparison: Comparison.Under or Comparison.AtMost } => whole.Holds == false,
        Target.Range range => whole.Judged!.Interval.IsAbove(ValueInterval.Point(range.High.Value)),
        _ => false,
    };

    private static decimal ElapsedShare(FigureChoice choice, Period newest)
    {
        var (before, day) = (choice.Goal.Time.FirstDay.AddDays(-1), newest.LastDay);
        int elapsed = 0, all = 0;
        var endsInterval = false;
        for (var n = 1; choice.Measure.Every.After(before, n) is var end && end <= choice.Goal.Time.LastDay; n++)
        {
            all = n;
            elapsed = end <= day ? n : elapsed;
            endsInterval |= end == day;
        }

        return newest is Period.Week || (newest is Period.Date && !endsInterval)
            ? (decimal)(day.DayNumber - before.DayNumber) / (choice.Goal.Time.LastDay.DayNumber - before.DayNumber)
            : all == 0 ? 1 : (decimal)elapsed / all;
    }
}
