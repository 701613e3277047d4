using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;
using Rettesnor.Measurement.Goals;
using Rettesnor.Measurement.Histories;
using Rettesnor.Measurement.Measures;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Core.Measures;

/// <summary>Figures of measures from the municipality's own histories.</summary>
/// <remarks>
/// Everything is counted by the month and the definition follows the month. A longer period shows its last month, or the mean or the sum of
/// its months, as the formula says; one whose months are made under two definitions has no mean and no sum. A month that is not over is not
/// measured: what is to come is the outlook's. Nor is one that the formula looks back from to before the histories begin.
/// </remarks>
public sealed class OwnFigures
{
    private readonly Snapshot snapshot;
    private readonly ReferenceData reference;
    private readonly IFigureSource published;
    private readonly Disclosure? gate;

    // Only the shelf makes them, so that no page chooses which it shows.
    internal OwnFigures(Snapshot snapshot, ReferenceData reference, IFigureSource published, Disclosure? gate = null) =>
        (this.snapshot, this.reference, this.published, this.gate) = (snapshot, reference, published, gate);

    /// <summary>The first day that the histories know everything of; null where they say nothing of it.</summary>
    public DateOnly? Begin { get; init; }

    /// <summary>
    /// Whether they are for people without access to the cases: what the gate does not let out is withheld, and so are weeks, which with months
    /// would say days, and divisions by something else than the measure's own groups.
    /// </summary>
    public bool IsDiscreet => gate is not null;

    /// <summary>The ids of groups of everybody.</summary>
    public const string All = "all";

    /// <summary>Whether the histories can give any figure of the measure in the area.</summary>
    public bool CanMeasure(Measure measure, AreaId area) => measure.Versions.Any(v => v.Formula is not null) && Municipalities(area) is not null;

    /// <summary>A measure's figures for each period from the first to the last that has ended by a day.</summary>
    /// <param name="group">One of the measure's own groups; empty for all.</param>
    public IReadOnlyList<OwnFigure> Of(Measure measure, AreaId area, string group, Period first, Period last, DateOnly ended) =>
        Figures(measure, area, first, last, ended, new GroupBy.Nothing(), v => Question(measure, v, group), _ => group);

    /// <summary>A measure's figures divided by something that holds of persons.</summary>
    public IReadOnlyList<OwnFigure> By(Measure measure, AreaId area, GroupBy by, Period first, Period last, DateOnly ended)
    {
        var figures = Figures(measure, area, first, last, ended, by, v => v.Formula, g => g);
        return IsDiscreet ? [.. figures.Select(Withheld)] : figures;
    }

    private static OwnFigure Withheld(OwnFigure figure) => figure with { Numerator = null, Denominator = null, Value = null, State = FigureState.Suppressed };

    /// <summary>How everybody stands to a formula at the end of a period, and in some periods after it if nothing happens.</summary>
    /// <exception cref="InvalidOperationException">The figures are for people without access to the cases.</exception>
    public IReadOnlyList<Outlook> Ahead(Formula formula, AreaId area, Period at, int ahead) =>
        [.. Asked(formula, area).SelectMany(m => Outlook.Of(snapshot, formula, m, at, ahead))];

    /// <summary>The same of one person; null for one whom the formula does not count and will not.</summary>
    public Outlook? AheadOf(Formula formula, AreaId area, Period at, int ahead, int person) =>
        Asked(formula, area).Select(m => Outlook.OfPerson(snapshot, formula, m, at, ahead, person)).FirstOrDefault(o => o is not null);

    private IReadOnlyList<AreaId> Asked(Formula formula, AreaId area) => IsDiscreet ? throw new InvalidOperationException("Who is behind a figure is for people with access to the cases.")
        : Needs.AreKnown(formula, snapshot.Codebook) ? Municipalities(area) ?? [] : [];

    /// <summary>The version of the definition in force at a period's end with its formula for a group; null where there is none.</summary>
    public static (DefinitionVersion Version, Formula Formula)? FormulaAt(Measure measure, string group, Period period) =>
        measure.VersionAt(period.LastDay) is { } version && Question(measure, version, group) is { } formula ? (version, formula) : null;

    internal static Formula? Question(Measure measure, DefinitionVersion version, string group) =>
        version.Formula is not { } formula ? null
        : group.Length == 0 ? formula
        : measure.Groups.FirstOrDefault(g => g.Id == group) is { } known ? GroupedFormula.Of(formula, known)
        : null;

    private IReadOnlyList<OwnFigure> Figures(
        Measure measure, AreaId area, Period first, Period last, DateOnly ended, GroupBy by, Func<DefinitionVersion, Formula?> formulaOf, Func<string, string> groupOf)
    {
        var periods = new List<Period>();
        for (var p = first; p is not null && p.LastDay <= last.LastDay && p.LastDay <= ended; p = p.Next())
        {
            periods.Add(p);
        }

        if (periods.Count == 0 || !Needs.AreKnown(by, snapshot.Codebook) || Municipalities(area) is not { } municipalities)
        {
            return [];
        }

        var versions = measure.Versions.Where(v => formulaOf(v) is { } formula && Needs.AreKnown(formula, snapshot.Codebook)).ToList();
        var grid = periods[0] is Period.Week ? Grid.Of(periods[0], periods[^1]) : Grid.Of(Period.OfMonth(periods[0].FirstDay), Period.OfMonth(periods[^1].LastDay));
        var counts = snapshot.Count(municipalities, grid, versions.Select(v => new Question { Formula = formulaOf(v)!, By = by, From = v.From, To = v.To }));
        var groups = by.Ids(snapshot.Codebook);
        return
        [
            .. Enumerable.Range(0, groups.Count).SelectMany(g => periods.Select(p => Figure(measure, area, groupOf(groups[g]), p, grid, versions, counts, g))),
        ];
    }

    private OwnFigure Figure(Measure measure, AreaId area, string group, Period period, Grid grid, List<DefinitionVersion> versions, IReadOnlyList<Counts> counts, int g)
    {
        var dates = Enumerable.Range(0, grid.Dates.Count).Where(d => period.Contains(grid.Dates[d])).ToList();
        var at = versions.FindLastIndex(v => v.IsInForce(period.LastDay));
        var empty = new OwnFigure(measure.Id, area, group, period, at < 0 ? null : versions[at].Id, measure.Unit, null, null, null, FigureState.NoData);
        if (at < 0 || dates.Count == 0)
        {
            return empty;
        }

        var (of, formula) = (counts[at], counts[at].Question.Formula);
        var looked = formula.Over == PeriodRule.Last ? dates[^1] : dates[0];
        if (!Knows(formula, grid.Dates[looked].AddDays(1 - grid.DaysOf(looked)), grid.Dates[looked]))
        {
            return empty;
        }

        if (gate is not null && (period is Period.Week || !(formula.Over == PeriodRule.Last ? [dates[^1]] : dates).All(d => of.Areas.All(a => gate.Shows(measure.Id, a, group, grid.Dates[d])))))
        {
            return Withheld(empty);
        }

        if (formula.Over == PeriodRule.Last || dates.Count == 1)
        {
            return Whole(empty, formula, period, Sum(of, g, [dates[^1]]), WholeOf(of, g, dates[^1]));
        }

        if (dates.Any(d => !of.IsAsked(d)))
        {
            return empty with { Definition = null };
        }

        if (formula.Over == PeriodRule.Sum)
        {
            // The persons that events are shared among are those at the end; everything else adds up over the months.
            return Whole(empty, formula, period, Sum(of, g, dates), of.Question.Formula is Formula.EventsEach ? WholeOf(of, g, dates[^1]) : dates.Sum(d => WholeOf(of, g, d)));
        }

        var months = dates.Select(d => ValueOf(formula, Sum(of, g, [d]), WholeOf(of, g, d))).ToList();
        return months.Any(m => m is null) ? empty : Mean(empty, formula, period, months.Average()!.Value);
    }

    /// <summary>Whether the histories know all that a formula looks at on the last day of a period.</summary>
    public bool Knows(Formula formula, Period at) => Knows(formula, at.FirstDay, at.LastDay);

    private bool Knows(Formula formula, DateOnly first, DateOnly date) => Begin is not { } begin || Earliest(formula, first, date) >= begin;

    private static DateOnly Earliest(Formula formula, DateOnly first, DateOnly date)
    {
        var window = date.AddDays(1).AddMonths(-Reach.Months(formula));
        return window < first ? window : first;
    }

    private static long Sum(Counts counts, int group, IReadOnlyList<int> dates) =>
        dates.Sum(d => Enumerable.Range(0, counts.Areas.Count).Sum(a => counts.Numerator(a, group, d)));

    // The days of a period are the same in every municipality; persons and events add up.
    private static long WholeOf(Counts counts, int group, int date) => Part(counts.Question.Formula) is Formula.FullTime
        ? counts.Denominator(0, group, date)
        : Enumerable.Range(0, counts.Areas.Count).Sum(a => counts.Denominator(a, group, date));

    private static Formula Part(Formula formula) => formula is Formula.OfPublished of ? of.Part : formula;

    private OwnFigure Whole(OwnFigure empty, Formula formula, Period period, long part, long whole)
    {
        // Minutes a week of the whole 37 hours: what people read is days.
        var isDays = Part(formula) is Formula.FullTime;
        var value = ValueOf(formula, part, whole);
        if (isDays && IsDiscreet)
        {
            return Mean(empty, formula, period, value);
        }

        decimal numerator = isDays ? part / 2220m : part;
        decimal? denominator = isDays ? whole / 2220m : whole == 0 ? null : whole;
        return Mean(empty with { Numerator = numerator, Denominator = denominator }, formula, period, value);
    }

    // The days of a month are exact, so parts of a person would say on which day somebody came or left: as published, in whole persons.
    private decimal? ValueOf(Formula formula, long part, long whole) => Counts.Divide(Part(formula), part, whole) is not { } value ? null
        : IsDiscreet && Part(formula) is Formula.FullTime ? Math.Round(value, MidpointRounding.AwayFromZero) : value;

    private OwnFigure Mean(OwnFigure figure, Formula formula, Period period, decimal? value)
    {
        if (formula is not Formula.OfPublished of)
        {
            return value is null ? figure : figure with { Value = value, State = FigureState.Value };
        }

        var whole = value is null ? null : PublishedWhole(of, figure.Area, period);
        return whole is not { } published
            ? figure with { Numerator = value, Denominator = null }
            : figure with { Numerator = value, Denominator = published, Value = 100m * value / published, State = FigureState.Value };
    }

    // The newest that ended by the period's end, and not so long before that it is stale.
    private decimal? PublishedWhole(Formula.OfPublished of, AreaId area, Period period)
    {
        var measure = reference.Measures.Find(of.Whole);
        var newest = published.Series(of.Whole, area, of.Group).LastOrDefault(f => f.Value is > 0 && f.Key.Period.LastDay <= period.LastDay);
        return measure is null || newest is null || measure.Every.After(newest.Key.Period.LastDay, 2) < period.LastDay ? null : newest.Value;
    }

    // The municipalities that an area is made of, if the histories cover all of them.
    private IReadOnlyList<AreaId>? Municipalities(AreaId area)
    {
        var members = reference.Areas.Contains(area) ? [.. reference.Areas.Municipalities(area).Select(a => a.Id)] : (IReadOnlyList<AreaId>)[];
        return members.Count > 0 && members.All(m => snapshot.Segments.Any(s => s.Area == m)) ? members : null;
    }
}
