using Rettesnor.Core.Figures;
using Rettesnor.Core.Measures;
using Rettesnor.Core.Plans;
using Rettesnor.Core.Reference;
using Rettesnor.Core.Registers;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Disclosure;
using Rettesnor.Measurement.Figures;
using Rettesnor.Measurement.Histories;
using Rettesnor.Measurement.Measures;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Core.FollowUp;

/// <summary>
/// The published figures, and beside them those of the municipality's own registers for what plans ask of. Where nobody has published
/// a figure that decides a goal, these do; a period that has a published figure keeps it.
/// </summary>
/// <param name="reference">Measures and areas.</param>
/// <param name="published">The published figures.</param>
/// <param name="own">The figures of the histories; null where there are none.</param>
/// <param name="isDiscreet">Whether small counts are withheld, as in all that is for people without access to the cases.</param>
/// <param name="employers">The figures of employers; null where there are none.</param>
/// <param name="pools">The figures of pools; null where there are none.</param>
/// <param name="counts">Facts by day of the measures that count a register's facts.</param>
public sealed class OwnBook(ReferenceData reference, FigureBook published, OwnFigures? own, bool isDiscreet, Func<MeasureId, AreaId, IReadOnlyDictionary<DateOnly, int>?> counts, EmployerFigures? employers, PoolFigures? pools)
{
    // What stands as the document of an own figure: it is in none.
    private const string Document = "rettesnor";

    /// <summary>How long before a plan's years its own figures begin: a goal may ask for what was four years before.</summary>
    private const int YearsBefore = 5;

    /// <summary>Whether a figure is counted on the municipality's own registers, and stands in no document.</summary>
    public static bool IsOwn(Figure figure) => figure.Source.Document == Document;

    /// <summary>Where a figure stands: in a document, or in the municipality's own registers.</summary>
    public static LocalText SourceOf(Figure figure)
    {
        var place = $"{figure.Source.Document}, {figure.Source.Place}";
        return figure.Source.Document == Entered.Document ? new($"skrevet ind: {figure.Source.Place}", $"written in: {figure.Source.Place}")
            : IsOwn(figure) ? new("kommunens egne registre", "the municipality's own registers") : new(place, place);
    }

    /// <summary>The gate for some histories and plans; null where no month is to be shown.</summary>
    /// <param name="snapshot">The histories.</param>
    /// <param name="reference">Measures and areas.</param>
    /// <param name="plans">The plans, which say what is asked for and from when.</param>
    /// <param name="today">The day: a month that is not over is not shown.</param>
    public static Disclosure? Gate(Snapshot snapshot, ReferenceData reference, IReadOnlyList<Plan> plans, DateOnly today)
    {
        var first = Period.OfMonth(plans.Select(p => p.Years.FirstDay.Year).DefaultIfEmpty(today.Year).Min() - YearsBefore, 1);
        var last = Period.OfMonth(today.AddDays(1)).Previous()!;
        return first.FirstDay <= last.FirstDay ? new Disclosure(snapshot, reference, Asked(plans, reference), first, last) : null;
    }

    // The newest plan first, and each in the order of its goals.
    private static IEnumerable<Series> Asked(IEnumerable<Plan> plans, ReferenceData reference) =>
        plans.OrderByDescending(p => p.Years.LastDay).ThenBy(p => p.Id, StringComparer.Ordinal).SelectMany(Asked).Select(a => new Series(reference.Measures.Find(a.Measure)!, a.Area, a.Group));

    /// <summary>The published figures beside the own ones for some plans, counted up to a day.</summary>
    public FigureBook For(IEnumerable<Plan> plans, DateOnly today)
    {
        var asked = plans.SelectMany(p => Asked(p).Select(a => (a.Measure, a.Area, a.Group, First: p.Years.FirstDay.Year - YearsBefore)))
            .GroupBy(a => (a.Measure, a.Area, a.Group)).Select(g => (g.Key.Measure, g.Key.Area, g.Key.Group, First: g.Min(a => a.First)));
        return published.BesideOwn(asked.SelectMany(a => Series(a.Measure, a.Area, a.Group, a.First, today)));
    }

    private static IEnumerable<(MeasureId Measure, AreaId Area, string Group)> Asked(Plan plan) => plan.Goals.SelectMany(goal =>
        goal.Aim is { } aim ? [(aim.Measure, goal.Area, aim.Group ?? "")] : goal.Parts.Select(p => (p.Aim.Measure, p.Area ?? goal.Area, p.Aim.Group ?? "")));

    private IEnumerable<Figure> Series(MeasureId id, AreaId area, string group, int first, DateOnly today)
    {
        var measure = reference.Measures.Find(id)!;
        var has = published.Series(id, area, group).Select(f => f.Key.Period).ToHashSet();
        if (pools is not null && pools.CanMeasure(measure, area))
        {
            return pools.Of(measure, area, group, new DateOnly(first, 1, 1), today).Where(f => !has.Contains(f.Period)).Select(f => FigureOf(measure, area, group, f.Period, f.Value, f.Definition!, f.Numerator, f.Denominator));
        }

        return measure.Intervals.SelectMany(length => Begin(length, first) is { } begin ? Of(measure, area, group, begin, today) : []).Where(f => !has.Contains(f.Key.Period));
    }

    private IEnumerable<Figure> Of(Measure measure, AreaId area, string group, Period first, DateOnly today)
    {
        if (counts(measure.Id, area) is { } days)
        {
            return Counted(measure, area, group, first, today, days);
        }

        // Employers are no persons: nothing of them is withheld.
        if (employers is not null && employers.CanMeasure(measure, area))
        {
            return employers.Of(measure, area, group, first, today).Select(f => FigureOf(measure, area, group, f.Period, f.Value, f.Definition!, f.Numerator, f.Denominator));
        }

        return own is not null && own.CanMeasure(measure, area)
            ? own.Of(measure, area, group, first, Period.OfDate(today), today).Where(f => f is { State: not FigureState.NoData, Definition: not null }).Select(f => FigureOf(measure, area, group, f.Period, f.Value, f.Definition!, f.Numerator, f.Denominator))
            : [];
    }

    // A register's first fact is when it was begun to be kept: before that there is no figure. Where a count of the shortest length is small,
    // the longer ones that it is in are withheld too, so that it is not what the others leave of them; weeks do not make up months and are withheld.
    private IEnumerable<Figure> Counted(Measure measure, AreaId area, string group, Period first, DateOnly today, IReadOnlyDictionary<DateOnly, int> days)
    {
        var kept = days.Keys.Min();
        int CountIn(Period period) => days.Where(d => period.Contains(d.Key)).Sum(d => d.Value);
        var small = new List<Period>();
        for (var p = isDiscreet ? measure.Intervals.Select(i => Begin(i, first.FirstDay.Year)).Where(p => p is not null and not Period.Week).MinBy(p => p!.LastDay) : null; p is not null && p.LastDay <= today; p = p.Next())
        {
            if (SmallCounts.IsSmall(CountIn(p)))
            {
                small.Add(p);
            }
        }

        for (var p = first; p is not null && p.LastDay <= today; p = p.Next())
        {
            if (p.LastDay >= kept && measure.VersionAt(p.LastDay) is { } version)
            {
                yield return FigureOf(measure, area, group, p, (isDiscreet && p is Period.Week) || small.Any(s => s.FirstDay <= p.LastDay && s.LastDay >= p.FirstDay) ? null : CountIn(p), version.Id, null, null);
            }
        }
    }

    private static Figure FigureOf(Measure measure, AreaId area, string group, Period period, decimal? value, string definition, decimal? numerator, decimal? denominator) => new()
    {
        Key = new FigureKey(measure.Id, area, group, period),
        State = value is null ? FigureState.Suppressed : FigureState.Value,
        Value = value,
        Unit = measure.Unit,
        Step = null,
        Numerator = numerator,
        Denominator = denominator,
        Definition = definition,
        Source = new FigureSource(Document, ""),
    };

    // The lengths that registers can be counted by; a rolling year or a state at a date is published by others only.
    private static Period? Begin(PeriodLength length, int year) => length switch
    {
        PeriodLength.Week => Period.OfWeek(year, 2),
        PeriodLength.Month => Period.OfMonth(year, 1),
        PeriodLength.Quarter => Period.OfQuarter(year, 1),
        PeriodLength.HalfYear => Period.OfHalfYear(year, 1),
        PeriodLength.Year => Period.OfYear(year),
        _ => null,
    };
}
