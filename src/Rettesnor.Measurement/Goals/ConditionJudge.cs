using Rettesnor.Measurement.Figures;
using Rettesnor.Measurement.Measures;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Measurement.Goals;

/// <summary>
/// Judges the conditions of a target on a value. Printed figures carry the interval that rounding leaves, targets are exact, and what
/// overlaps is level: level satisfies "at least" and "at most", not "over" and "under".
/// </summary>
internal sealed class ConditionJudge(FigureChoice choice, IFigureSource source)
{
    /// <summary>The group under which a project's comparison (what would have been) is kept.</summary>
    public const string NoEffortGroup = "no-effort";

    // The figures of a flow are added over the goal's time; those of the areas beside it likewise.
    private bool Summed => choice.Goal.Must == Must.InTotal && choice.Measure.Accumulation == Accumulation.Flow;

    /// <summary>Judges every condition.</summary>
    /// <param name="target">The target.</param>
    /// <param name="judged">The value.</param>
    /// <param name="figures">The figures that the value is the newest, the mean or the sum of.</param>
    /// <param name="share">The elapsed share of the goal's time where the value is a sum; otherwise 1.</param>
    public IReadOnlyList<ConditionResult> Judge(Target target, Judged judged, IReadOnlyList<Figure> figures, decimal share) => target switch
    {
        Target.Both t => [.. Judge(t.First, judged, figures, share), .. Judge(t.Second, judged, figures, share)],
        Target.Number t => [Against(t, t.Comparison, judged, ValueInterval.Point(t.Bound.Value * share))],
        Target.Range t => [InRange(t, judged, share)],
        Target.UsedUp or Target.All => [Against(target, Comparison.AtLeast, judged, WholeOf(judged) is { } whole ? ValueInterval.Point(whole * share) : null)],
        Target.AgainstArea t => [Against(t, t.Comparison, Rounded(judged, t, figures), AreaInterval(t, figures))],
        Target.AgainstPeriod t => [Against(t, t.Comparison, judged, Together(figures, f => Held(t.Period, f)))],
        Target.Change t => [Against(t, t.By.Value < 0 ? Comparison.AtMost : Comparison.AtLeast, judged, Changed(t, judged))],
        Target.Path t => [Against(t, t.Rises ? Comparison.AtLeast : Comparison.AtMost, judged, PathInterval(t, judged))],
        Target.Direction t => [Toward(t, judged)],
        Target.AgainstNoEffort t => [Against(t, t.Fewer ? Comparison.AtMost : Comparison.AtLeast, judged, NoEffort(t, figures))],
        Target.Milestone or Target.Followed => [],
        _ => throw new InvalidOperationException($"Unknown kind of target: {target.GetType().Name}"),
    };

    /// <summary>The figures of the areas to show beside, for the periods of the value.</summary>
    public IReadOnlyList<Benchmark> Benchmarks(IEnumerable<AreaId> areas, Judged judged, IReadOnlyList<Figure> figures) =>
        [.. areas.Distinct().Select(a => (Area: a, Figures: figures.Select(f => Same(a, f)).OfType<Figure>().ToList()))
            .Where(a => a.Figures.Count > 0 && a.Figures.Count == figures.Count)
            .Select(a => new Benchmark(
                a.Area, Summed ? a.Figures.Sum(f => f.Value!.Value) : a.Figures.Average(f => f.Value!.Value), judged.Period, a.Figures.Max(f => f.Step)))];

    /// <summary>The areas that a target names.</summary>
    public IEnumerable<AreaId> AreasOf(Target target) => target switch
    {
        Target.Both t => AreasOf(t.First).Concat(AreasOf(t.Second)),
        Target.AgainstArea t => AreaOf(t.Area) is { } area ? [area] : [],
        _ => [],
    };

    private static ConditionResult Against(Target target, Comparison comparison, Judged judged, ValueInterval? bound)
    {
        if (bound is not { } b)
        {
            return new ConditionResult(target, null, null, null);
        }

        var own = judged.Interval;
        var level = own.Overlaps(b);
        var holds = comparison switch
        {
            Comparison.Over => own.IsAbove(b),
            Comparison.AtLeast => level || own.IsAbove(b),
            Comparison.AtMost => level || own.IsBelow(b),
            Comparison.Under => own.IsBelow(b),
            _ => throw new InvalidOperationException($"Unknown comparison: {comparison}"),
        };
        var middle = (b.Low + b.High) / 2;
        var distance = comparison is Comparison.Over or Comparison.AtLeast ? judged.Value - middle : middle - judged.Value;
        return new ConditionResult(target, holds, middle, Signed(distance, holds));
    }

    // Where rounding decides, the distance has the side that the answer has: never short where it holds.
    private static decimal Signed(decimal distance, bool holds) => holds ? Math.Max(0, distance) : Math.Min(0, distance);

    // The lower end of a range in a sum grows with the elapsed time; the upper end binds the whole time from the start.
    private static ConditionResult InRange(Target.Range range, Judged judged, decimal share)
    {
        var low = Against(range, Comparison.AtLeast, judged, ValueInterval.Point(range.Low.Value * share));
        var high = Against(range, Comparison.AtMost, judged, ValueInterval.Point(range.High.Value));
        return new ConditionResult(range, low.Holds == true && high.Holds == true, null, Math.Min(low.Distance!.Value, high.Distance!.Value));
    }

    // Own exact figures are rounded to the benchmark's precision before they are compared with it; a half is rounded up, as the
    // half-open interval of a printed figure says.
    private Judged Rounded(Judged judged, Target.AgainstArea target, IReadOnlyList<Figure> figures)
    {
        var step = AreaOf(target.Area) is { } area ? figures.Max(f => Same(area, f)?.Step) : null;
        return judged.Interval.IsPoint && step is { } s
            ? judged with { Interval = ValueInterval.Printed(Math.Floor((judged.Value / s) + 0.5m) * s, s) }
            : judged;
    }

    private decimal? WholeOf(Judged judged) => choice.Measure.Unit == Unit.Percent ? 100 : judged.Newest.Denominator;

    private ValueInterval? AreaInterval(Target.AgainstArea target, IReadOnlyList<Figure> figures) =>
        AreaOf(target.Area) is { } area ? Together(figures, f => Same(area, f))?.Plus(target.Margin?.Value ?? 0) : null;

    private AreaId? AreaOf(AreaReference reference) => reference switch
    {
        AreaReference.Named named => named.Area,
        AreaReference.OwnRegion => source.RegionOf(choice.Goal.Area),
        _ => throw new InvalidOperationException($"Unknown kind of area reference: {reference.GetType().Name}"),
    };

    private Figure? Same(AreaId area, Figure figure) =>
        Comparable(source.Series(figure.Key.Measure, area, figure.Key.Group), figure, figure.Key.Period);

    // A figure from outside the goal's time is held against what the goal's own time is: the year before that, not the year before the figure.
    private Figure? Held(PeriodReference reference, Figure figure)
    {
        var (time, period) = (choice.Goal.Time, figure.Key.Period);
        if (reference is not PeriodReference.YearBefore || time.Contains(period))
        {
            return Earlier(reference, figure);
        }

        var year = (choice.Limit < time.FirstDay ? time.FirstDay : choice.Limit).Year;
        var own = period.YearsBefore(period.LastDay.Year - year);
        return time.Contains(own) ? Comparable(choice.Series, figure, own.YearsBefore(1)) : null;
    }

    private Figure? Earlier(PeriodReference reference, Figure figure)
    {
        var period = reference switch
        {
            PeriodReference.YearBefore => figure.Key.Period.YearsBefore(1),
            PeriodReference.SameIn same => figure.Key.Period.Is(same.Length) ? figure.Key.Period.YearsBefore(figure.Key.Period.LastDay.Year - same.Year) : null,
            PeriodReference.Fixed named => named.Period,
            _ => throw new InvalidOperationException($"Unknown kind of period reference: {reference.GetType().Name}"),
        };
        return period is null ? null : Comparable(choice.Series, figure, period);
    }

    // A figure made under another version of the definition is never compared, and one that the source gives as "about" never decides.
    private static Figure? Comparable(IReadOnlyList<Figure> series, Figure figure, Period period) =>
        series.LastOrDefault(f => f.Key.Period == period && f.Definition == figure.Definition && f.Value is not null && !f.Approximate);

    private ValueInterval? Together(IReadOnlyList<Figure> figures, Func<Figure, Figure?> reference)
    {
        decimal low = 0, high = 0;
        foreach (var figure in figures)
        {
            if (reference(figure)?.Interval is not { } interval)
            {
                return null;
            }

            low += interval.Low;
            high += interval.High;
        }

        var n = Summed ? 1 : figures.Count;
        return n == 0 ? null : new ValueInterval(low / n, high / n);
    }

    private ValueInterval? Changed(Target.Change change, Judged judged)
    {
        var since = Comparable(choice.Series, judged.Newest, change.Since)
            ?? choice.Series.LastOrDefault(f => f.Key.Period.LastDay == change.Since.LastDay && f.Definition == judged.Newest.Definition && f.Value is not null && !f.Approximate);
        return since?.Interval is not { } interval ? null
            : change.By.Unit == TargetUnit.Percent ? interval.Times(1 + (change.By.Value / 100))
            : interval.Plus(change.By.Value);
    }

    private ValueInterval? PathInterval(Target.Path path, Judged judged)
    {
        // A figure that decides is held against the path at its own end, another against where the path is today; before the goal's time
        // has begun the baseline is held against where it ends, for it asks whether staying would do.
        var day = choice.Deciding.Contains(judged.Newest) ? judged.Period.LastDay : PathDay();
        return PathLine.At(path, BaselineDay(), day) is { } value ? ValueInterval.Point(value) : null;
    }

    /// <summary>The day that a path's undated start holds at: the end of the newest figure before the goal's time, or the day before it.</summary>
    public DateOnly BaselineDay() =>
        choice.Series.LastOrDefault(f => f.Value is not null && f.Key.Period.LastDay < choice.Goal.Time.FirstDay)?.Key.Period.LastDay
        ?? choice.Goal.Time.FirstDay.AddDays(-1);

    /// <summary>The bounds where there is no figure of the goal's own: what they are at the date, and the areas' own newest figures.</summary>
    public (IReadOnlyList<ConditionResult> Bounds, IReadOnlyList<Benchmark> Areas) Bounds(Target target)
    {
        var areas = AreasOf(target).Concat(choice.Goal.Compare).Distinct()
            .Select(a => NewestOf(a) is { } f ? new Benchmark(a, f.Value!.Value, f.Key.Period, f.Step) : null).OfType<Benchmark>();
        return ([.. Singles(target).Select(t => new ConditionResult(t, null, BoundOf(t), null))], [.. areas]);
    }

    private static IEnumerable<Target> Singles(Target target) => target is Target.Both both ? [both.First, both.Second] : [target];

    private decimal? BoundOf(Target target) => target switch
    {
        Target.Number t => t.Bound.Value,
        Target.UsedUp or Target.All => choice.Measure.Unit == Unit.Percent ? 100 : null,
        Target.Path t => PathLine.At(t, BaselineDay(), PathDay()),
        Target.AgainstArea t => AreaOf(t.Area) is { } area ? NewestOf(area)?.Value + (t.Margin?.Value ?? 0) : null,
        _ => null,
    };

    private Figure? NewestOf(AreaId area) =>
        source.Series(choice.Measure.Id, area, choice.Goal.Group).LastOrDefault(f => f.Value is not null && f.Key.Period.LastDay <= choice.At && choice.IsGoalsDefinition(f));

    private DateOnly PathDay() =>
        choice.At < choice.Goal.Time.FirstDay || choice.At > choice.Goal.Time.LastDay ? choice.Goal.Time.LastDay : choice.At;

    private ConditionResult Toward(Target.Direction target, Judged judged)
    {
        if (Earlier(new PeriodReference.YearBefore(), judged.Newest) is not { Interval: { } before, Value: { } was } earlier)
        {
            return new ConditionResult(target, null, null, null);
        }

        var now = Widen(judged.Interval, judged.Newest.Chance);
        before = Widen(before, earlier.Chance);
        var holds = target.Rising ? now.IsAbove(before) : now.IsBelow(before);
        return new ConditionResult(target, holds, null, Signed(target.Rising ? judged.Value - was : was - judged.Value, holds));
    }

    private static ValueInterval Widen(ValueInterval interval, decimal? chance) =>
        chance is { } c ? new ValueInterval(interval.Low - c, interval.High + c) : interval;

    private ValueInterval? NoEffort(Target.AgainstNoEffort target, IReadOnlyList<Figure> figures) =>
        Together(figures, f => Comparable(source.Series(f.Key.Measure, f.Key.Area, NoEffortGroup), f, f.Key.Period))
            ?.Plus(target.Fewer ? -target.Amount.Value : target.Amount.Value);
}

/// <summary>The straight line of a path.</summary>
public static class PathLine
{
    /// <summary>
    /// The path's value on a day: a straight line, counted in days, between the ends of the periods named; after the last dated point that
    /// point holds. Null before the first dated point.
    /// </summary>
    /// <param name="path">The path.</param>
    /// <param name="baseline">The day of the undated start; null where there is no earlier figure.</param>
    /// <param name="day">The day asked for.</param>
    public static decimal? At(Target.Path path, DateOnly? baseline, DateOnly day)
    {
        (DateOnly Day, decimal Value)? before = null;
        foreach (var point in path.Points)
        {
            if ((point.When?.LastDay ?? (point == path.Points[0] ? baseline : null)) is not { } when)
            {
                continue;
            }

            if (day == when)
            {
                return point.Amount.Value;
            }

            if (day < when)
            {
                return before is { } b
                    ? b.Value + ((point.Amount.Value - b.Value) * (day.DayNumber - b.Day.DayNumber) / (when.DayNumber - b.Day.DayNumber))
                    : null;
            }

            before = (when, point.Amount.Value);
        }

        return before?.Value;
    }
}
