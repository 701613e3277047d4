using Rettesnor.Measurement.Figures;
using Rettesnor.Measurement.Measures;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Measurement.Goals;

/// <summary>How a goal stands at a date (design section 6), as a pure function of the goal, the date and the figures.</summary>
/// <remarks>
/// A period given as the date means its last day, so a goal's time is over on its last day. Staleness and waiting are counted in the
/// measure's own step: a figure that ended on 31 July and is published by the month is stale after 30 September.
/// </remarks>
public static class StandingRule
{
    /// <summary>The standing of one goal without parts.</summary>
    public static Standing Of(GoalRule goal, DateOnly at, IFigureSource source)
    {
        var choice = FigureChoice.Of(goal, at, source);
        var judge = new ConditionJudge(choice, source);
        var empty = Empty(goal, at, choice);

        if (goal.If is { Outcome: Outcome.False } condition && (condition.Decided is null || condition.Decided <= at))
        {
            return Shown(empty with { Kind = StandingKind.Lapsed }, choice, judge);
        }

        if (goal.Target is Target.Followed)
        {
            return Shown(empty with { Kind = StandingKind.Followed, Previous = PreviousOf(choice) }, choice, judge);
        }

        if (at < goal.Time.FirstDay)
        {
            return Ahead(empty, choice, judge);
        }

        return goal.Target is Target.Milestone milestone
            ? MilestoneRule.Of(milestone, empty, choice)
            : goal.Must switch
            {
                Must.AtEnd => AtEnd(empty, choice, judge),
                Must.Always => AlwaysRule.Of(empty, choice, judge),
                Must.OnAverage => OnAverage(empty, choice, judge),
                Must.InTotal => InTotalRule.Of(empty, choice, judge),
                null => throw new ArgumentException($"Goal {goal.Id} does not say when it must hold", nameof(goal)),
                _ => throw new InvalidOperationException($"Unknown must: {goal.Must}"),
            };
    }

    /// <summary>The standing of a goal that is measured by parts: the worst decides, and the parts are carried along.</summary>
    public static Standing OfParts(string goal, DateOnly at, IReadOnlyList<Standing> parts)
    {
        var worst = parts.MinBy(p => Array.IndexOf(WorstFirst, p.Kind))!;
        return worst with { Goal = goal, At = at, Parts = new ValueList<Standing>(parts), Holds = And(parts) };
    }

    /// <summary>Three-valued and: false if one is false, unknown if one is unknown.</summary>
    internal static bool? And(IEnumerable<bool?> values)
    {
        bool? all = true;
        foreach (var value in values)
        {
            if (value == false)
            {
                return false;
            }

            all = value is null ? null : all;
        }

        return all;
    }

    /// <summary>A standing with a judged value.</summary>
    internal static Standing With(Standing standing, FigureChoice choice, ConditionJudge judge, Judged judged, IReadOnlyList<Figure> figures, decimal share)
    {
        var conditions = judge.Judge(choice.Goal.Target, judged, figures, share);
        return standing with
        {
            Judged = judged,
            Conditions = new ValueList<ConditionResult>(conditions),
            Benchmarks = new ValueList<Benchmark>(judge.Benchmarks(judge.AreasOf(choice.Goal.Target).Concat(choice.Goal.Compare), judged, figures)),
            Holds = conditions.Count == 0 ? null : And(conditions.Select(c => c.Holds)),
        };
    }

    /// <summary>
    /// In the goal's time a judged value is holding or short, unless it is too old; when its last period is in, met or missed; otherwise
    /// undecided, and why.
    /// </summary>
    internal static Standing Decided(Standing standing, FigureChoice choice)
    {
        var newest = standing.Judged!.Newest;
        if (!choice.IsOver && choice.IsStale(newest))
        {
            return Undecided(standing, StaleReason(choice));
        }

        return standing.Holds switch
        {
            null => Waiting(standing, choice) ?? Undecided(standing, ReasonCode.NoComparison),
            _ when choice.IsOver && !choice.IsLast(newest.Key.Period) => NotLast(standing, choice, choice.ReasonAfter(newest)),
            true => standing with { Decides = true, Comparable = true, Kind = choice.IsOver ? StandingKind.Met : StandingKind.Holding },
            false => standing with { Decides = true, Comparable = true, Kind = choice.IsOver ? StandingKind.Missed : StandingKind.Short },
        };
    }

    // A last period that is there and may not decide is not waited for; a figure of another length is no last period.
    private static Standing NotLast(Standing standing, FigureChoice choice, ReasonCode? blocked) =>
        blocked is { } reason and not ReasonCode.OtherLength
            ? Undecided(standing, reason)
            : Waiting(standing with { Reason = blocked }, choice) ?? Undecided(standing, blocked ?? (choice.HasStopped ? ReasonCode.SourceStopped : ReasonCode.NonePublished));

    /// <summary>No figure decides: the newest is shown, and why it does not decide is said.</summary>
    internal static Standing NoFigure(Standing standing, FigureChoice choice, ConditionJudge judge)
    {
        var shown = Shown(standing, choice, judge);
        var reason = choice.ReasonForNone();
        return reason is ReasonCode.NoneYet or ReasonCode.NonePublished && Waiting(shown, choice) is { } waiting
            ? waiting
            : Undecided(shown, choice.IsOver && reason == ReasonCode.NoneYet ? ReasonCode.NonePublished : reason);
    }

    /// <summary>Awaiting: the time is over, two intervals have not passed, and somebody still publishes.</summary>
    internal static Standing? Waiting(Standing standing, FigureChoice choice)
    {
        // A measure that nobody publishes is waited for only where somebody has kept it before.
        var publishes = choice.Measure.Basis is Basis.Published or Basis.Both || choice.Series.Any(f => f.Value is not null);
        var stopped = choice.Measure.Stopped <= choice.End;
        return choice.IsOver && publishes && !stopped && choice.At <= choice.Measure.Every.After(choice.End, 2)
            ? Silent(standing) with { Kind = StandingKind.Awaiting }
            : null;
    }

    internal static Standing Undecided(Standing standing, ReasonCode reason) =>
        Silent(standing) with { Kind = StandingKind.Unmeasured, Reason = reason };

    // Where nothing is decided no condition is said to hold or not; how far the newest figure is from the bound is still shown.
    private static Standing Silent(Standing standing) => standing with
    {
        Decides = false,
        Holds = null,
        Conditions = new ValueList<ConditionResult>(standing.Conditions.Select(c => c with { Holds = null })),
    };

    internal static Judged Single(Figure figure) => new(figure.Value!.Value, figure.Interval!.Value, figure.Key.Period, figure);

    /// <summary>The newest figure shown with its benchmarks and distance, without deciding anything.</summary>
    internal static Standing Shown(Standing standing, FigureChoice choice, ConditionJudge judge)
    {
        if (choice.Newest is not { } newest)
        {
            var (bounds, areas) = judge.Bounds(choice.Goal.Target);
            return standing with { Conditions = new ValueList<ConditionResult>(bounds), Benchmarks = new ValueList<Benchmark>(areas) };
        }

        var shown = With(standing, choice, judge, Single(newest), [newest], 1) with { Decides = false };
        return choice.NewestIsComparable && !newest.Approximate ? shown : shown with { Holds = null, Conditions = new ValueList<ConditionResult>(shown.Conditions.Select(c => c with { Holds = null, Distance = null })) };
    }

    private static readonly StandingKind[] WorstFirst =
    [
        StandingKind.Missed, StandingKind.Short, StandingKind.Unmeasured, StandingKind.Awaiting, StandingKind.Ahead,
        StandingKind.Holding, StandingKind.Met, StandingKind.Followed, StandingKind.Lapsed,
    ];

    private static Standing Empty(GoalRule goal, DateOnly at, FigureChoice choice) => new()
    {
        Goal = goal.Id,
        Kind = StandingKind.Unmeasured,
        At = at,
        Comparable = choice.NewestIsComparable,
        StandIn = choice.StandIn,
        Conditions = ValueList<ConditionResult>.Empty,
        Benchmarks = ValueList<Benchmark>.Empty,
        Gaps = ValueList<Period>.Empty,
        Parts = ValueList<Standing>.Empty,
    };

    private static Standing Ahead(Standing standing, FigureChoice choice, ConditionJudge judge)
    {
        var shown = Shown(standing, choice, judge) with { Kind = StandingKind.Ahead };
        return choice.Newest is not { } newest ? shown with { Reason = choice.ReasonForNone() }
            : !choice.NewestIsComparable ? shown with { Reason = ReasonCode.OtherDefinition }
            : newest.Approximate ? shown with { Reason = ReasonCode.Approximate }
            : shown.Holds is null && choice.Goal.Target is not Target.Milestone ? shown with { Reason = ReasonCode.NoComparison }
            : shown;
    }

    private static Standing AtEnd(Standing standing, FigureChoice choice, ConditionJudge judge)
    {
        if (choice.Deciding.Count == 0)
        {
            return NoFigure(standing, choice, judge);
        }

        var newest = choice.Deciding[^1];
        var result = Decided(With(standing, choice, judge, Single(newest), [newest], 1), choice);

        // What does not decide is not shown in the place of something newer.
        return result.Decides || newest == choice.Newest ? result
            : Silent(Shown(standing, choice, judge)) with { Kind = result.Kind, Reason = result.Reason };
    }

    private static Standing OnAverage(Standing standing, FigureChoice choice, ConditionJudge judge)
    {
        if (choice.Deciding.Count == 0)
        {
            return NoFigure(standing, choice, judge);
        }

        var newest = choice.Deciding[^1];
        var figures = choice.Deciding.Where(f => f.Key.Period.GetType() == newest.Key.Period.GetType()).ToList();
        var n = figures.Count;
        var mean = new Judged(
            figures.Average(f => f.Value!.Value),
            new ValueInterval(figures.Sum(f => f.Interval!.Value.Low) / n, figures.Sum(f => f.Interval!.Value.High) / n),
            Cover(figures),
            newest);
        return Decided(With(standing, choice, judge, mean, figures, 1) with { Gaps = new ValueList<Period>(choice.Gaps()) }, choice);
    }

    internal static ReasonCode StaleReason(FigureChoice choice) =>
        choice.HasStopped ? ReasonCode.SourceStopped : ReasonCode.Stale;

    /// <summary>The days from the first figure's first to the last figure's last, as a period of the largest kind that fits.</summary>
    internal static Period Cover(IReadOnlyList<Figure> figures)
    {
        var (first, last) = (figures[0].Key.Period, figures[^1].Key.Period);
        var (a, z) = (first.FirstDay, last.LastDay);
        Period[] whole = [Period.OfYear(z.Year), Period.OfHalfYear(z.Year, ((z.Month - 1) / 6) + 1), Period.OfQuarter(z.Year, ((z.Month - 1) / 3) + 1)];
        return first == last ? first
            : Array.Find(whole, p => p.FirstDay == a && p.LastDay == z) is { } one ? one
            : a.Day == 1 && z == new DateOnly(z.Year, z.Month, DateTime.DaysInMonth(z.Year, z.Month)) ? Period.OfMonths(a.Year, a.Month, z.Year, z.Month)
            : Period.OfDays(a, z);
    }

    private static Figure? PreviousOf(FigureChoice choice) =>
        choice.Newest is { } newest
            ? choice.Ended.LastOrDefault(f => f.Value is not null && f.Definition == newest.Definition && f.Key.Period.GetType() == newest.Key.Period.GetType() && f.Key.Period.LastDay < newest.Key.Period.LastDay)
            : null;

    private static bool? And(IReadOnlyList<Standing> parts)
    {
        var judged = parts.Where(p => p.Kind is not (StandingKind.Followed or StandingKind.Lapsed)).ToList();
        return judged.Count == 0 ? null : And(judged.Select(p => p.Holds));
    }
}
