using System.Text.Json;
using Rettesnor.Core.Measures;
using Rettesnor.Core.Reference;
using Rettesnor.Core.Registers;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;
using Rettesnor.Measurement.Measures;
using Rettesnor.Measurement.Time;
using Rettesnor.Web.Pages.Plans.Goals;
using Rettesnor.Web.Reading;

namespace Rettesnor.Web.Pages.Levels;

/// <summary>A row of figures in words.</summary>
public sealed record LevelRow(string Title, IReadOnlyList<string> Values);

/// <summary>How citizens spread over the levels of support, and how they move between them.</summary>
/// <param name="Levels">The levels, each with its name.</param>
/// <param name="Months">A row a month, the newest first: a figure a level, and all.</param>
/// <param name="Chart">The same for the chart; null where there is nothing to draw.</param>
/// <param name="Sentence">How many moved, and where to; null where that is withheld.</param>
/// <param name="Moves">A row a level that was left: a figure for each that was reached.</param>
/// <param name="IsForStaffOnly">Whether all of it is withheld, so that there is nothing to show.</param>
/// <param name="IsWithheld">Whether some of it is withheld because somebody could be known again.</param>
/// <param name="Definitions">What was counted, in words.</param>
public sealed record LevelsView(
    IReadOnlyList<string> Levels, IReadOnlyList<LevelRow> Months, string? Chart, LocalText? Sentence, IReadOnlyList<LevelRow> Moves, bool IsForStaffOnly, bool IsWithheld, IReadOnlyList<string> Definitions);

/// <summary>Counts them.</summary>
internal sealed class LevelsBuilder(ReferenceData reference, OwnFigures own, AreaId area, DateOnly today, Language language)
{
    private const int MonthsShown = 25;
    private const string Dimension = SupportLevels.Dimension;
    private static readonly MeasureId Persons = new("support-level-persons");
    private static readonly MeasureId Changes = new("support-level-changes");

    private readonly IReadOnlyList<HistoryWord> levels = new CodeLists(reference).StatesOf(Dimension)!;

    /// <param name="period">The period that movements are counted in.</param>
    public LevelsView Build(Period period)
    {
        var (persons, changes) = (reference.Measures.Find(Persons)!, reference.Measures.Find(Changes)!);
        var last = Ended(today);
        var first = Period.OfMonth(last.FirstDay.AddMonths(1 - MonthsShown));
        var spread = own.By(persons, area, new GroupBy.State(Dimension), first, last, today).ToLookup(f => f.Group);
        var all = own.Of(persons, area, "", first, last, today).Where(f => f.State != FigureState.NoData).ToList();
        var moves = own.By(changes, area, new GroupBy.Change(Dimension), period, period, today).ToDictionary(f => f.Group);
        var texts = new FormulaText(reference.Histories, reference.Measures, language);
        return new LevelsView(
            [.. levels.Select(l => $"{l.Id} {l.Title.In(language)}")],
            [.. Enumerable.Reverse(all).Select(f => new LevelRow(
                f.Period.ToText(language), [.. levels.Select(l => Of(spread[l.Id].FirstOrDefault(s => s.Period == f.Period))), Of(f)]))],
            ChartOf(spread, all),
            Sentence(moves, period),
            moves.Count == 0 ? [] : [.. levels.Select(from => new LevelRow(
                $"{from.Id} {from.Title.In(language)}", [.. levels.Select(to => from == to ? "" : Of(moves[GroupBy.ChangeOf(from.Id, to.Id)]))]))],
            all.Concat(spread.SelectMany(s => s)).Concat(moves.Values).All(f => f.State == FigureState.Suppressed),
            all.Concat(spread.SelectMany(s => s)).Concat(moves.Values).Any(f => f.State == FigureState.Suppressed),
            [.. new[] { persons, changes }.Select(m => texts.Of(m.VersionAt(today)!.Formula!) + ".")]);
    }

    /// <summary>Periods that movements can be counted in, the newest first: the last twelve months, and quarters and years that have ended.</summary>
    public static IReadOnlyList<Period> Periods(DateOnly today)
    {
        var last = Ended(today);
        var quarters = Enumerable.Range(1, 8).Select(n => today.AddMonths(-3 * n)).Select(d => Period.OfQuarter(d.Year, ((d.Month - 1) / 3) + 1));
        var years = Enumerable.Range(1, 3).Select(n => Period.OfYear(today.Year - n));
        return [Period.OfRollingYear(last.LastDay.Year, last.LastDay.Month), .. quarters, .. years];
    }

    private static Period Ended(DateOnly today)
    {
        var month = Period.OfMonth(today);
        return month.LastDay == today ? month : month.Previous()!;
    }

    // That somebody is in none of the groups is a nought; where nothing is known there is no figure.
    private string Of(OwnFigure? figure) => figure switch
    {
        { State: FigureState.Suppressed } => LevelsTexts.Withheld.In(language),
        { Value: { } value } => NumberText.Of(value, 0, language),
        _ => FigureWords.None,
    };

    private LocalText? Sentence(Dictionary<string, OwnFigure> moves, Period period)
    {
        if (moves.Count == 0 || moves.Values.Any(f => f.Value is null))
        {
            return null;
        }

        int Sum(Func<int, int, bool> when) => (int)levels.SelectMany((from, i) => levels.Select((to, j) => i != j && when(i, j) ? moves[GroupBy.ChangeOf(from.Id, to.Id)].Value!.Value : 0)).Sum();
        return LevelsTexts.Moved(period, Sum((i, j) => true), Sum((i, j) => j > i), Sum((i, j) => j < i));
    }

    private string? ChartOf(ILookup<string, OwnFigure> spread, List<OwnFigure> all)
    {
        if (all.Count < 2 || !spread.Any(s => s.Any(f => f.Value is not null)))
        {
            return null;
        }

        return JsonSerializer.Serialize(new ChartData(
            LevelsTexts.Spread.In(language), false, language == Language.Danish ? "da" : "en", ChartPlace.StepOf(all[0].Period),
            ChartPlace.Text(all[0].Period.FirstDay), ChartPlace.Text(all[^1].Period.LastDay),
            [
                .. levels.Select(l => new ChartSeries($"{l.Id} {l.Title.In(language)}", "neighbour",
                [
                    .. spread[l.Id].Where(f => f.Value is not null).Select(f => new ChartPoint(ChartPlace.Text(ChartPlace.Of(f.Period)), f.Value!.Value, $"{f.Period.ToText(language)}: {Of(f)}")),
                ])),
            ],
            []));
    }
}
