using Rettesnor.Core.FollowUp;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;
using Rettesnor.Measurement.Goals;
using Rettesnor.Measurement.Measures;
using Rettesnor.Measurement.Time;
using Rettesnor.Reports.Model;
using static Rettesnor.Reports.Plans.ReportWords;

namespace Rettesnor.Reports.Plans;

/// <summary>
/// The figures of a goal by period and area, with its target as a line or a path. Figures under another version of the definition are a
/// series of their own: shown, and never joined to the others.
/// </summary>
internal sealed class GoalChart
{
    /// <summary>
    /// The newest so many periods are shown: of a monthly series a year and the month that it began after. All that decide a goal are shown
    /// besides, where it is more than one of them.
    /// </summary>
    public const int Periods = 13;

    private const int EnoughOfAKind = 3;

    private readonly GoalRule _rule;
    private readonly Measure _measure;
    private readonly DateOnly _cutOff;
    private readonly IFigureSource _source;
    private readonly ReferenceData _reference;
    private readonly Language _language;
    private readonly List<(AreaId Area, List<Figure> Figures)> _areas;
    private readonly List<Period> _periods;
    private readonly List<Period> _decided;
    private readonly List<Period> _axis;
    private readonly int _total;

    private GoalChart(GoalStanding row, DateOnly cutOff, ReferenceData reference, Language language)
    {
        (_rule, _cutOff, _source, _reference, _language) = (row.Rule!, cutOff, row.Figures!, reference, language);
        _measure = row.Standing.StandIn && _rule.Measure.StandIn is { } standIn ? _source.Measure(standIn)! : _rule.Measure;
        _areas = [.. Areas().Select(a => (a, Ended(a)))];
        var own = _areas[0].Figures;
        var all = _areas.SelectMany(a => a.Figures).Where(f => f.Value is not null || f.State == FigureState.Suppressed).Select(f => f.Key.Period).Distinct().Order();
        // A series of months is not mixed with a year or two from elsewhere; where there are few figures all are shown.
        if (own.Count > 0 && own[^1].Key.Period.GetType() is var kind && own.Count(f => f.Key.Period.GetType() == kind) >= EnoughOfAKind)
        {
            all = all.Where(p => p.GetType() == kind).Order();
        }

        var periods = all.ToList();
        _total = periods.Count;
        _decided = _rule.Must is Must.Always or Must.OnAverage or Must.InTotal ? [.. periods.Where(_rule.Time.Contains)] : [];
        _periods = [.. periods.Where((p, i) => i >= _total - Periods || _decided.Contains(p))];
        _axis = [.. Axis()];
    }

    /// <summary>The chart; where there is a single number the table of it; nothing where there are no figures and no path to show.</summary>
    public static Block? Of(GoalStanding row, DateOnly cutOff, ReferenceData reference, Language language)
    {
        var chart = new GoalChart(row, cutOff, reference, language);
        return chart._axis.Count == 0 || (chart._periods.Count == 0 && chart._axis.Count < 2) ? null : chart.Build(row);
    }

    private Block Build(GoalStanding row)
    {
        var series = _areas.SelectMany((a, i) => SeriesOf(a.Area, a.Figures, i == 0)).ToList();
        var shown = series.SelectMany(s => s.Points).OfType<NumberCell>().Select(c => c.Number).ToList();
        series.AddRange(Targets(_rule.Target, _axis));
        var unit = UnitOf(_measure.Unit, _language);
        var group = _measure.Groups.FirstOrDefault(g => g.Id == _rule.Group)?.Title.In(_language);
        var chart = new Chart
        {
            Id = row.Id.Replace('/', '-') + "-figur",
            Title = _measure.Title.In(_language) + (group is null ? "" : ": " + group) + (unit.Length > 0 ? $" ({unit})" : ""),
            Description = "",
            Kind = _rule.Target is Target.Path || (_measure.Accumulation == Accumulation.Level && _periods.Count > 2) ? ChartKind.Line : ChartKind.Bar,
            Categories = [.. _axis.Select(p => p.ToShortText(_language))],
            Series = series,
            Format = new NumberFormat(shown.Select(n => n.Format.Decimals).DefaultIfEmpty(0).Max(), _measure.Unit == Unit.Percent ? NumberSuffix.Percent : NumberSuffix.None),
            Source = row.Source.In(_language) + Shown(),
        };
        return shown.Count < 2 && chart.Categories.Count < 2 ? chart.Figures(_language) : chart with { Description = Describe(chart) };
    }

    private IEnumerable<AreaId> Areas() =>
        _rule.Compare.Prepend(_rule.Area).Take(1).Concat(Named(_rule.Target)).Concat(_rule.Compare).Distinct();

    private IEnumerable<AreaId> Named(Target target) => target switch
    {
        Target.Both both => Named(both.First).Concat(Named(both.Second)),
        Target.AgainstArea { Area: AreaReference.Named named } => [named.Area],
        Target.AgainstArea { Area: AreaReference.OwnRegion } when _source.RegionOf(_rule.Area) is { } region => [region],
        _ => [],
    };

    private List<Figure> Ended(AreaId area) => [.. _source.Series(_measure.Id, area, _rule.Group).Where(f => f.Key.Period.LastDay <= _cutOff)];

    private IEnumerable<Series> SeriesOf(AreaId area, List<Figure> figures, bool own)
    {
        var versions = figures.Where(f => _periods.Contains(f.Key.Period)).Select(f => f.Definition).Distinct().ToList();
        var name = _reference.NameOf(area, _language) + (IsTheTarget(_rule.Target, area) ? Either(_language, " (målet)", " (the target)") : "");
        foreach (var version in versions.AsEnumerable().Reverse())
        {
            var isNewest = version == versions[^1];
            yield return new Series(
                isNewest ? name : $"{name}, {Either(_language, "tidligere definition", "earlier definition")}",
                own && isNewest ? SeriesRole.Own : SeriesRole.Benchmark,
                [.. _axis.Select(p => CellOf(figures.LastOrDefault(f => f.Key.Period == p && f.Definition == version)))]);
        }

        if (own && versions.Count == 0)
        {
            yield return new Series(name, SeriesRole.Own, [.. _axis.Select(_ => new EmptyCell())]);
        }
    }

    private Cell CellOf(Figure? figure)
    {
        if (figure is null)
        {
            return new EmptyCell();
        }

        var notes = new List<string>();
        if (figure.Approximate)
        {
            notes.Add(Either(_language, "Kilden angiver tallet som omtrentligt.", "The source gives the figure as approximate."));
        }

        if (figure.Remark is { } remark)
        {
            notes.Add(remark.In(_language));
        }

        return figure switch
        {
            { Value: { } value } => new NumberCell(new(value, FormatOf(_measure.Unit, figure.Step, value))) { Notes = notes },
            { State: FigureState.Suppressed } => new SuppressedCell { Notes = notes },
            _ => new NoDataCell { Notes = notes },
        };
    }

    /// <summary>A target that is just another area's figure is that area's own line, and none beside it.</summary>
    private bool IsTheTarget(Target target, AreaId area) => target switch
    {
        Target.Both both => IsTheTarget(both.First, area) || IsTheTarget(both.Second, area),
        Target.AgainstArea { Margin: null } against => Named(against).Contains(area),
        _ => false,
    };

    private IEnumerable<Series> Targets(Target target, List<Period> periods) => target switch
    {
        Target.Both both => Targets(both.First, periods).Concat(Targets(both.Second, periods)),
        Target.Number number when _rule.Must != Must.InTotal || _measure.Accumulation != Accumulation.Flow => [Line(target, periods, _ => number.Bound.Value)],
        Target.Range range => [Line(target, periods, _ => range.Low.Value), Line(target, periods, _ => range.High.Value)],
        Target.UsedUp or Target.All when _measure.Unit == Unit.Percent => [Line(target, periods, _ => 100)],
        Target.AgainstArea { Margin: { } margin } => [Line(target, periods, p => Named(target).Select(a => ValueOf(a, p) + margin.Value).FirstOrDefault())],
        Target.AgainstPeriod { Period: PeriodReference.Fixed named } => [Line(target, periods, _ => ValueOf(_rule.Area, named.Period))],
        Target.AgainstPeriod { Period: PeriodReference.SameIn same } => [Line(target, periods, p => p.Is(same.Length) ? ValueOf(_rule.Area, p.YearsBefore(p.LastDay.Year - same.Year)) : null)],
        Target.AgainstPeriod { Period: PeriodReference.YearBefore } => [Line(target, periods, p => ValueOf(_rule.Area, p.YearsBefore(1)))],
        Target.Change change => [Line(target, periods, _ => Changed(change))],
        Target.Path path => [Line(target, periods, p => PathLine.At(path, Baseline(), p.LastDay))],
        _ => [],
    };

    private Series Line(Target target, List<Period> periods, Func<Period, decimal?> bound)
    {
        var name = Either(_language, "Mål: ", "Target: ") + TargetWriter.Write(target, _language).Replace(" %", "\u00A0%", StringComparison.Ordinal);

        // A mean, a sum and what must always hold are about the goal's own periods; beside others the target would be read as theirs.
        return new Series(name, SeriesRole.Target, [.. periods.Select(p => (_decided.Count == 0 || _rule.Time.Contains(p)) && bound(p) is { } value ? (Cell)new NumberCell(new(value, BoundFormat(value))) : new EmptyCell())]);
    }

    private NumberFormat BoundFormat(decimal value) => new(
        Math.Min(NumberText.Decimals(value), _measure.Unit is Unit.Percent or Unit.Score ? 1 : 0),
        _measure.Unit == Unit.Percent ? NumberSuffix.Percent : NumberSuffix.None);

    private decimal? ValueOf(AreaId area, Period period) =>
        _source.Series(_measure.Id, area, _rule.Group).LastOrDefault(f => f.Key.Period == period && !f.Approximate)?.Value;

    private decimal? Changed(Target.Change change) => ValueOf(_rule.Area, change.Since) is not { } since ? null
        : change.By.Unit == TargetUnit.Percent ? since * (1 + (change.By.Value / 100))
        : since + change.By.Value;

    private DateOnly? Baseline() =>
        _source.Series(_measure.Id, _rule.Area, _rule.Group).LastOrDefault(f => f.Value is not null && f.Key.Period.LastDay < _rule.Time.FirstDay)?.Key.Period.LastDay;

    private string Shown() => _periods.Count == _total ? ""
        : Either(_language, $". De nyeste {_periods.Count} af {_total} perioder.", $". The newest {_periods.Count} of {_total} periods.");

    /// <summary>The periods along the axis: those shown, and the dated points of a path, so that it is seen from its start to its end.</summary>
    private IEnumerable<Period> Axis()
    {
        if (_rule.Target is not Target.Path path)
        {
            return _periods;
        }

        var dated = path.Points.Select(p => p.When).OfType<Period>().ToList();
        if (path.Points[^1].When is null && dated.Count > 0 && _rule.Time.LastDay > dated[^1].LastDay)
        {
            dated.Add(Period.OfYear(_rule.Time.LastDay.Year));
        }

        var all = _periods.Concat(dated).Distinct().Order().ToList();

        // A straight line is straight only where every step of the axis is as long as the next.
        return all.Count > 1 && all.TrueForAll(p => p is Period.Year) && all[^1].LastDay.Year - all[0].LastDay.Year < Periods
            ? Enumerable.Range(all[0].LastDay.Year, all[^1].LastDay.Year - all[0].LastDay.Year + 1).Select(Period.OfYear)
            : all;
    }

    private string Describe(Chart chart)
    {
        var kind = chart.Kind == ChartKind.Line ? Either(_language, "Linjediagram.", "Line chart.") : Either(_language, "Søjlediagram.", "Bar chart.");
        var lines = chart.Series.Select(s =>
        {
            var points = s.Points.Select((p, i) => (Number: (p as NumberCell)?.Number, Period: chart.Categories[i])).Where(p => p.Number is not null).ToList();
            return points switch
            {
                [] => null,
                [var one] => $"{s.Name}: {one.Number!.Text(_language)} ({one.Period}).",
                [var first, .., var last] => first.Number == last.Number
                    ? $"{s.Name}: {first.Number!.Text(_language)} {Either(_language, "både i", "in both")} {first.Period} {Either(_language, "og i", "and")} {last.Period}."
                    : $"{s.Name}: {Either(_language, "fra", "from")} {first.Number!.Text(_language)} ({first.Period}) {Either(_language, "til", "to")} {last.Number!.Text(_language)} ({last.Period}).",
            };
        });
        return string.Join(' ', lines.OfType<string>().Prepend(kind));
    }
}
