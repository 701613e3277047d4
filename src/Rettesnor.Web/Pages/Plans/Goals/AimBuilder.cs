using Rettesnor.Core.FollowUp;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;
using Rettesnor.Measurement.Goals;
using Rettesnor.Measurement.Measures;
using Rettesnor.Web.Languages;
using Rettesnor.Web.Reading;

namespace Rettesnor.Web.Pages.Plans.Goals;

/// <summary>Answers for one measured thing: how it stands, against whom, where it is going, who is behind it, what it is exactly.</summary>
internal sealed class AimBuilder(Desk desk, string plan, GoalStanding row, DateOnly at, Language language)
{
    private readonly Standing standing = row.Standing;
    private readonly Measure measure = row.Measure!;
    private readonly GoalRule rule = row.Rule!;

    public AimView Build(string? title)
    {
        var areas = SeriesByArea.Of(desk, row, at, language);
        var label = GoalTexts.ChartLabel(
            measure.Title.In(language),
            areas is [{ Figures: [var first, ..] }, ..] ? first.Key.Period.ToText(language) : "",
            areas is [{ Figures: [.., var last] }, ..] ? last.Key.Period.ToText(language) : "");
        var chart = ChartData.Of(row, areas, label, language);
        return new AimView
        {
            Id = row.Id,
            Title = title,
            Look = StandingWords.Look(standing.Kind),
            Badge = StandingWords.Badge(standing, rule, language),
            Sentence = row.Sentence.In(language),
            Line = GoalLines.Of(standing, measure.Unit, row.Sentence.In(language)),
            Beside = Beside(areas),
            BesideCaption = BesideCaption().In(language),
            Series = Table(areas),
            Chart = chart,
            Drawing = chart is null ? null : desk.Drawing(row, at, language),
            Files = [.. Links.FigureFormats.Select(f => (f, new Links(language).Figures(plan, row.Goal.Id, f)))],
            Who = [.. Who().Select(t => t.In(language))],
            Particulars = new ParticularsBuilder(desk, row, language).Build(),
        };
    }

    // A mean or a sum speaks of more than the newest figure.
    private bool IsWorkedOut => standing.Judged is { } judged && judged.Period != judged.Newest.Key.Period;

    private LocalText BesideCaption() => standing.Judged is not { } judged ? new LocalText("", "")
        : !IsWorkedOut ? GoalTexts.BesideCaption(judged.Period.ToText(language))
        : rule.Must == Must.OnAverage ? GoalTexts.BesideMean(judged.Period.ToText(language))
        : GoalTexts.BesideSum(judged.Period.ToText(language));

    private List<BesideRow> Beside(IReadOnlyList<AreaSeries> areas)
    {
        if (standing.Judged is not { } judged)
        {
            return [];
        }
        var rows = (IsWorkedOut ? WorkedOut(areas, judged) : OfNewest(areas, judged.Newest))
            .OrderByDescending(a => a.Value)
            .Select(a => new BesideRow(a.Area.Name, a.Area.Role == "own", a.Text, a.Area.Role == "own" ? "" : Difference(a.Value - judged.Value, judged.Newest.Step)))
            .ToList();
        return rows.Count > 1 ? rows : [];
    }

    private IEnumerable<(AreaSeries Area, decimal Value, string Text)> OfNewest(IReadOnlyList<AreaSeries> areas, Figure newest) =>
        from area in areas
        let figure = area.Figures.LastOrDefault(f => f.Key.Period == newest.Key.Period && f.Definition == newest.Definition && f.Value is not null)
        where figure is not null
        select (area, figure.Value!.Value, FigureWords.Of(figure, language));

    // What is decided on a mean is compared on the same: the newest month alone may say the opposite.
    private IEnumerable<(AreaSeries Area, decimal Value, string Text)> WorkedOut(IReadOnlyList<AreaSeries> areas, Judged judged) =>
        from area in areas
        join beside in desk.Beside(rule, areas.Skip(1).Select(a => a.Area), at).Select(b => (b.Area, b.Value)).Append((rule.Area, judged.Value)) on area.Area equals beside.Area
        select (area, beside.Value, FigureWords.Of(beside.Value, judged.Newest.Step, measure.Unit, language));

    // What rounds to nothing has no side.
    private string Difference(decimal difference, decimal? step)
    {
        var size = FigureWords.Distance(difference, step, measure.Unit, language);
        return !size.Any(c => c is >= '1' and <= '9') ? size : (difference > 0 ? "+" : "−") + size;
    }

    // The faint lines of the rest of the region are in the comparison and in the files; as columns they would drown the table.
    private SeriesTable Table(IReadOnlyList<AreaSeries> areas)
    {
        var columns = areas.Where(a => a.Role != "region").ToList();
        var rows = columns.SelectMany(a => a.Figures)
            .Select(f => (f.Key.Period, f.Definition))
            .Distinct()
            .OrderByDescending(r => r.Period)
            .Select(r => new SeriesRow(
                r.Period.ToText(language),
                measure.Versions.FirstOrDefault(v => v.Id == r.Definition) is { } version && measure.Versions.Count > 1 ? GoalTexts.InForce(version).In(language) : r.Definition,
                [.. columns.Select(a => FigureWords.Of(a.Figures.LastOrDefault(f => f.Key.Period == r.Period && f.Definition == r.Definition), language))]));
        return new SeriesTable([.. columns.Select(a => a.Name)], [.. rows]);
    }

    private IEnumerable<LocalText> Who()
    {
        if (standing.Judged?.Newest is { Numerator: { } numerator, Denominator: { } denominator })
        {
            yield return GoalTexts.Numerator(Whole(numerator), Whole(denominator));
            if (standing is { Holds: false, Worst: { Bound: { } bound, Target: var target } } && measure.Unit == Unit.Percent)
            {
                var needed = bound * denominator / 100;
                switch (GoalLines.SideOf(target))
                {
                    case Side.Above:
                        yield return GoalTexts.More(Whole(Math.Max(Math.Ceiling(needed) - numerator, 1)));
                        break;
                    case Side.Below:
                        yield return GoalTexts.Fewer(Whole(Math.Max(numerator - Math.Floor(needed), 1)));
                        break;
                }
            }
        }
        yield return GoalTexts.RegistersLater;
    }

    private string Whole(decimal value) => NumberText.Of(value, NumberText.Decimals(value), language);
}
