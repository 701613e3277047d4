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
    private const string Faint = "region";

    private readonly Standing standing = row.Standing;
    private readonly Measure measure = row.Measure!;
    private readonly GoalRule rule = row.Rule!;

    public AimView Build(string? title)
    {
        var areas = SeriesByArea.Of(desk, row, at, language);
        var shown = areas.Where(a => a.Role != Faint).ToList();
        var rest = areas.Where(a => a.Role == Faint).ToList();
        var label = GoalTexts.ChartLabel(
            measure.Title.In(language),
            areas is [{ Figures: [var first, ..] }, ..] ? first.Key.Period.ToText(language) : "",
            areas is [{ Figures: [.., var last] }, ..] ? last.Key.Period.ToText(language) : "",
            (shown.Count > 0 ? 1 : 0) + (rest.Count > 0 ? 1 : 0));
        return new AimView
        {
            Id = row.Id,
            Title = title,
            Look = StandingWords.Look(standing.Kind),
            Badge = StandingWords.Badge(standing, rule, language),
            Sentence = row.Sentence.In(language),
            Line = GoalLines.Of(standing, measure.Unit, row.Sentence.In(language)),
            Beside = Beside(areas),
            BesidePeriod = standing.Judged?.Newest.Key.Period.ToText(language) ?? "",
            Series = Table(shown),
            Region = Table(rest),
            Chart = ChartData.Of(row, (standing.Judged is { } judged ? desk.Reference.Measures.Find(judged.Newest.Key.Measure) : null) ?? measure, areas, label, language),
            Files = [.. Links.FigureFormats.Select(f => (f, new Links(language).Figures(plan, row.Goal.Id, f)))],
            Who = [.. Who().Select(t => t.In(language))],
            Particulars = new ParticularsBuilder(desk, row, language).Build(),
        };
    }

    private List<BesideRow> Beside(IReadOnlyList<AreaSeries> areas)
    {
        if (standing.Judged?.Newest is not { Value: { } own } newest)
        {
            return [];
        }
        var rows = areas
            .Select(a => (a.Name, Own: a.Role == "own", Figure: a.Figures.LastOrDefault(f => f.Key.Period == newest.Key.Period && f.Definition == newest.Definition && f.Value is not null)))
            .Where(a => a.Figure is not null)
            .OrderByDescending(a => a.Figure!.Value)
            .Select(a => new BesideRow(a.Name, a.Own, FigureWords.Of(a.Figure, language), a.Own ? "" : Difference(a.Figure!.Value!.Value - own, newest.Step)))
            .ToList();
        return rows.Count > 1 ? rows : [];
    }

    private string Difference(decimal difference, decimal? step) =>
        (difference > 0 ? "+" : difference < 0 ? "−" : "") + FigureWords.Distance(difference, step, measure.Unit, language);

    private SeriesTable Table(List<AreaSeries> columns)
    {
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
            yield return GoalTexts.Numerator(Counted(numerator), Counted(denominator));
            if (Pace.Of(standing, rule) is { IsUpper: false } pace)
            {
                // Up with the pace is not there yet, so what is missing to each is said.
                var (now, whole) = (Pace.Missing(pace.Bound, standing.Judged.Newest), pace.Left is { } left ? Pace.Missing(standing.Judged.Value + left, standing.Judged.Newest) : null);
                if (now > 0)
                {
                    yield return GoalTexts.MoreByNow(Counted(Needed(now.Value)));
                }
                if (whole > 0)
                {
                    yield return GoalTexts.MoreInAll(Counted(Needed(whole.Value)));
                }
            }
            else if (standing is { Holds: false, Worst: { Bound: { } bound, Target: var target } } && measure.Unit == Unit.Percent)
            {
                var needed = bound * denominator / 100;
                switch (GoalLines.SideOf(target))
                {
                    case Side.Above:
                        yield return GoalTexts.More(Counted(measure.NumeratorUnit == Unit.Dkk ? needed - numerator : Math.Max(Math.Ceiling(needed) - numerator, 1)));
                        break;
                    case Side.Below:
                        yield return GoalTexts.Fewer(Counted(measure.NumeratorUnit == Unit.Dkk ? numerator - needed : Math.Max(numerator - Math.Floor(needed), 1)));
                        break;
                }
            }
        }
        yield return GoalTexts.RegistersLater;
    }

    // A person is whole; a krone has øre.
    private decimal Needed(decimal missing) => measure.NumeratorUnit == Unit.Dkk ? missing : Math.Ceiling(missing);

    private string Counted(decimal value) => StandingText.Counted(value, measure.NumeratorUnit, language);
}
