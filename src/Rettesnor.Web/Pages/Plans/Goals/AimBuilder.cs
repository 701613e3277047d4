using Rettesnor.Core.FollowUp;
using Rettesnor.Core.Measures;
using Rettesnor.Core.Worklists;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;
using Rettesnor.Measurement.Goals;
using Rettesnor.Measurement.Measures;
using Rettesnor.Measurement.Time;
using Rettesnor.Web.Languages;
using Rettesnor.Web.Reading;

namespace Rettesnor.Web.Pages.Plans.Goals;

/// <summary>Answers for one measured thing: how it stands, against whom, where it is going, who is behind it, what it is exactly.</summary>
internal sealed class AimBuilder(Desk desk, string plan, GoalStanding row, DateOnly at, Language language, bool mayReadOwn)
{
    private const string Faint = "region";

    private readonly Standing standing = row.Standing;
    private readonly Measure measure = row.Measure!;
    private readonly GoalRule rule = row.Rule!;

    public AimView Build(string? title)
    {
        var areas = SeriesByArea.Of(desk, row, language);
        var shown = areas.Where(a => a.Role != Faint).ToList();
        var rest = areas.Where(a => a.Role == Faint).ToList();
        var label = GoalTexts.ChartLabel(
            measure.Title.In(language),
            areas is [{ Figures: [var first, ..] }, ..] ? first.Key.Period.ToText(language) : "",
            areas is [{ Figures: [.., var last] }, ..] ? last.Key.Period.ToText(language) : "",
            (shown.Count > 0 ? 1 : 0) + (rest.Count > 0 ? 1 : 0));
        var chart = ChartData.Of(row, (standing.Judged is { } judged ? desk.Reference.Measures.Find(judged.Newest.Key.Measure) : null) ?? measure, areas, label, language);
        var ownBuilder = new OwnBuilder(desk, rule, at, language);
        var own = mayReadOwn ? ownBuilder.Build() : null;
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
            Series = Table(shown),
            Region = Table(rest),
            Chart = chart,
            Drawing = chart is null ? null : desk.Drawing(row, at, language),
            Files = [.. Links.FigureFormats.Select(f => (f, new Links(language).Figures(plan, row.Goal.Id, f)))],
            Own = own,
            OwnIsHidden = !mayReadOwn && ownBuilder.CanBuild,
            Who = [.. new[] { own?.Now, own?.Gap }.OfType<string>(), .. Who(own).Select(t => t.In(language))],
            People = own is not null && OwnFigures.FormulaAt(measure, rule.Group, Period.OfMonth(desk.Today)) is not null
                ? new Links(language).GoalPeople(plan, row.Goal.Id, row.Id == row.Goal.Id ? null : row.Id[(row.Goal.Id.Length + 1)..]) : null,
            Employers = row.Id == row.Goal.Id && EmployerList.FormulaOf(rule, desk.Today) is not null ? new Links(language).GoalEmployers(plan, row.Goal.Id) : null,
            Pools = rule.Measure.VersionAt(desk.Today)?.Pools is not null ? new Links(language).Pools(rule.Area) : null,
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
        join beside in Desk.Beside(row, areas.Skip(1).Select(a => a.Area)).Select(b => (b.Area, b.Value)).Append((rule.Area, judged.Value)) on area.Area equals beside.Area
        select (area, beside.Value, FigureWords.Of(beside.Value, judged.Newest.Step, measure.Unit, language));

    // What rounds to nothing has no side.
    private string Difference(decimal difference, decimal? step)
    {
        var size = FigureWords.Distance(difference, step, measure.Unit, language);
        return !size.Any(c => c is >= '1' and <= '9') ? size : (difference > 0 ? "+" : "−") + size;
    }

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

    private IEnumerable<LocalText> Who(OwnView? own)
    {
        if (standing.Judged?.Newest is { Numerator: { } numerator, Denominator: { } denominator })
        {
            // Where an own figure decides, what it is of and how far it is from the target is said of the newest of them.
            var isTold = own is not null && OwnBook.IsOwn(standing.Judged.Newest);
            if (!isTold)
            {
                yield return GoalTexts.Numerator(Counted(numerator), Counted(denominator));
            }
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
            else if (!(isTold && own!.Gap is not null) && standing is { Holds: false, Worst: { Bound: { } bound, Target: var target } } && measure.Unit == Unit.Percent)
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
        if (own is null && mayReadOwn && measure.Versions.All(v => v is { Employers: null, Pools: null }))
        {
            yield return !desk.HasOwn(measure, rule.Area) ? GoalTexts.NobodyBehind : desk.OwnIsHeldBack ? OwnTexts.HeldBack : desk.Own is { IsDiscreet: true } ? OwnTexts.Withheld : GoalTexts.NobodyBehind;
        }
    }

    // A person is whole; a krone has øre.
    private decimal Needed(decimal missing) => measure.NumeratorUnit == Unit.Dkk ? missing : Math.Ceiling(missing);

    private string Counted(decimal value) => StandingText.Counted(value, measure.NumeratorUnit, language);
}
