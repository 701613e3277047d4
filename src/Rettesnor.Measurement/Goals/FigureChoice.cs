using Rettesnor.Measurement.Figures;
using Rettesnor.Measurement.Measures;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Measurement.Goals;

/// <summary>Which figures may decide a goal at a date, and why the others may not (design section 6).</summary>
internal sealed class FigureChoice
{
    private FigureChoice(GoalRule goal, DateOnly at, Measure measure, bool standIn, IReadOnlyList<Figure> series)
    {
        Goal = goal;
        At = at;
        Measure = measure;
        StandIn = standIn;
        Series = series;
        Ended = [.. series.Where(f => f.Key.Period.LastDay <= at)];
        Limit = at < goal.Time.LastDay ? at : goal.Time.LastDay;
        Deciding = [.. Ended.Where(f => WhyNot(f) is null)];

        // What comes after a goal's time is not about the goal; what is followed is followed on.
        var last = goal.Target is Target.Followed ? at : End;
        Newest = Ended.LastOrDefault(f => f.Value is not null && f.Key.Period.LastDay <= last);
        if (Newest is { } newest)
        {
            Newest = Ended.LastOrDefault(f => f.Value is not null && f.Key.Period == newest.Key.Period && IsGoalsDefinition(f)) ?? newest;
        }
    }

    /// <summary>Whether the goal asks what would have been and nobody says what that is.</summary>
    public bool LacksComparison { get; private init; }

    public GoalRule Goal { get; }

    /// <summary>The date asked for.</summary>
    public DateOnly At { get; }

    /// <summary>The measure whose figures are used: the goal's own, or the one that stands in.</summary>
    public Measure Measure { get; }

    public bool StandIn { get; }

    public IReadOnlyList<Figure> Series { get; }

    /// <summary>Figures whose period has ended by the date.</summary>
    public IReadOnlyList<Figure> Ended { get; }

    /// <summary>Figures that may decide, in time's order. Whether they are too old is not asked here.</summary>
    public IReadOnlyList<Figure> Deciding { get; }

    /// <summary>The newest figure with a value, whether it may decide or not.</summary>
    public Figure? Newest { get; }

    /// <summary>The last day that the goal can be decided on: a milestone's own, otherwise that of the goal's time.</summary>
    public DateOnly End => Goal.Target is Target.Milestone milestone ? milestone.By.LastDay : Goal.Time.LastDay;

    /// <summary>Whether the date asked for is that day or later.</summary>
    public bool IsOver => End <= At;

    /// <summary>Whether the source has stopped publishing by the date asked for.</summary>
    public bool HasStopped => Measure.Stopped <= At;

    /// <summary>The date that age is counted to: the date asked for or the end of the goal's time, whichever is first.</summary>
    public DateOnly Limit { get; }

    /// <summary>Whether the newest figure is made under the definition that the goal's time asks for.</summary>
    public bool NewestIsComparable => Newest is null || IsGoalsDefinition(Newest);

    public static FigureChoice Of(GoalRule goal, DateOnly at, IFigureSource source)
    {
        var own = source.Series(goal.Measure.Id, goal.Area, goal.Group);
        if (own.All(f => f.Value is null) && goal.Measure.StandIn is { } other && source.Measure(other) is { } standIn)
        {
            var series = source.Series(other, goal.Area, goal.Group);
            if (series.Count > 0)
            {
                return new FigureChoice(goal, at, standIn, true, series);
            }
        }

        return new FigureChoice(goal, at, goal.Measure, false, own)
        {
            LacksComparison = goal.Target is Target.AgainstNoEffort && source.Series(goal.Measure.Id, goal.Area, ConditionJudge.NoEffortGroup).Count == 0,
        };
    }

    /// <summary>Whether a figure is made under the definition in force for its period, or at the goal's first day when it is older than that.</summary>
    public bool IsGoalsDefinition(Figure figure)
    {
        var day = figure.Key.Period.LastDay < Goal.Time.FirstDay ? Goal.Time.FirstDay : figure.Key.Period.LastDay;
        return Measure.VersionAt(day)?.Id == figure.Definition;
    }

    public bool IsStale(Figure figure) => Measure.Every.After(figure.Key.Period.LastDay, 2) < Limit;

    /// <summary>Whether no other period of the same length fits in the goal's time after this one.</summary>
    public bool IsLast(Period period) =>
        StepOf(period).After(period.LastDay, 1) > Goal.Time.LastDay;

    /// <summary>Periods of the goal's time, up to the newest deciding figure, that have none.</summary>
    public IReadOnlyList<Period> Gaps()
    {
        if (Deciding.Count == 0)
        {
            return [];
        }

        var newest = Deciding[^1].Key.Period;
        var present = Deciding.Select(f => f.Key.Period.LastDay).ToHashSet();
        var gaps = new List<Period>();
        for (var period = newest.Previous(); period is not null && Goal.Time.Contains(period); period = period.Previous())
        {
            if (!present.Contains(period.LastDay))
            {
                gaps.Add(period);
            }
        }

        gaps.Reverse();
        return gaps;
    }

    /// <summary>Why no figure in the goal's time decides, judged on the newest one there.</summary>
    public ReasonCode ReasonForNone()
    {
        var inTime = Ended.LastOrDefault(f => Goal.Time.Contains(f.Key.Period));
        if (inTime is not null)
        {
            return WhyNot(inTime) ?? ReasonCode.Stale;
        }

        return LacksComparison ? ReasonCode.NoComparison
            : HasStopped ? ReasonCode.SourceStopped
            : Series.Count > 0 ? ReasonCode.NoneYet
            : Goal.Measure.Basis is Basis.Register or Basis.Survey ? ReasonCode.NeedsRegister
            : ReasonCode.NonePublished;
    }

    /// <summary>Why a figure of the goal's time that is newer than the deciding one does not decide; null where there is none newer.</summary>
    public ReasonCode? ReasonAfter(Figure deciding) =>
        Ended.LastOrDefault(f => Goal.Time.Contains(f.Key.Period)) is { } newer && newer.Key.Period.LastDay > deciding.Key.Period.LastDay ? WhyNot(newer) : null;

    private ReasonCode? WhyNot(Figure figure)
    {
        var period = figure.Key.Period;
        return !Goal.Time.Contains(period) ? ReasonCode.NoneYet
            : figure.State == FigureState.Suppressed ? ReasonCode.TooFew
            : figure.Value is null ? ReasonCode.NonePublished
            : figure.Approximate ? ReasonCode.Approximate
            : !Measure.Intervals.Any(period.Is) ? ReasonCode.OtherLength
            : Measure.VersionAt(period.LastDay)?.Id != figure.Definition ? ReasonCode.OtherDefinition
            : null;
    }

    // A month follows a month; a week or a date has no fixed successor, so the measure's own step counts.
    private Step StepOf(Period period) => period switch
    {
        Period.Month => Step.Month,
        Period.Quarter => Step.Quarter,
        Period.HalfYear => Step.HalfYear,
        Period.Year => Step.Year,
        Period.Week or Period.Date or Period.Days or Period.Months or Period.RollingYear or Period.Years => Measure.Every,
        _ => throw new InvalidOperationException($"Unknown kind of period: {period.GetType().Name}"),
    };
}
