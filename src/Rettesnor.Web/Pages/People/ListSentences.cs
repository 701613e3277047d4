using Rettesnor.Core.FollowUp;
using Rettesnor.Core.Worklists;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;
using Rettesnor.Measurement.Goals;
using Rettesnor.Measurement.Measures;
using Rettesnor.Measurement.Time;
using Rettesnor.Web.Reading;

namespace Rettesnor.Web.Pages.People;

/// <summary>A step towards a goal as a row: who, how many, from which figure to which, and how far that is.</summary>
public sealed record StepRow(string Who, string Persons, string Figures, string Does);

/// <summary>What a goal's list says of itself: how it stands, what is asked, how many it takes and what each step does.</summary>
internal sealed class ListSentences(GoalList list, GoalStanding row, Language language, Func<AreaId, string> nameOf)
{
    public IEnumerable<string> All()
    {
        yield return Now().In(language);
        if (list.Total is { } total)
        {
            yield return GoalListTexts.Total(Number(total), Period.OfDate(row.Rule!.Time.FirstDay).ToText(language)).In(language);
        }

        if (row.Rule!.Time is var time && !time.Contains(list.Month.FirstDay))
        {
            yield return GoalListTexts.Over(time.ToText(language)).In(language);
        }

        if (list.AsksOnlyForHours)
        {
            yield return GoalListTexts.HoursComeLater.In(language);
        }

        yield return PeopleTexts.Target(row.TargetProse.In(language)).In(language);
        foreach (var condition in list.Conditions)
        {
            if (condition is { Bound: { } bound, Period: { } period })
            {
                yield return GoalListTexts.HeldAgainst(FigureWords.Of(bound, condition.Step, list.Unit, language), period.ToText(language)).In(language);
            }
        }

        if (Need() is { } need)
        {
            yield return need.In(language);
        }

        foreach (var unknown in list.Conditions.Where(c => c.Why is not null))
        {
            var why = GoalListTexts.Why(unknown.Why!.Value).In(language);
            yield return list.Conditions.Count == 1 ? why : GoalListTexts.Part(TargetWriter.Prose(unknown.Target, language, nameOf), why).In(language);
        }

        var last = list.Month;
        for (var i = 0; i < GoalList.MonthsAhead; i++)
        {
            last = last.Next()!;
        }

        if (list.People.Count(p => p.Reason == ListReason.FallsOut) is > 0 and var falling)
        {
            yield return PeopleTexts.FallOut(Persons(falling), last.ToText(language)).In(language);
        }

        if (!list.IsHigh && list.People.Count(p => p.Reason == ListReason.ComesWithout) is > 0 and var coming)
        {
            yield return GoalListTexts.ComesIn(Persons(coming), last.ToText(language)).In(language);
        }
    }

    /// <summary>What each step does, and all of them together; empty where there is nothing to close, or it cannot be said.</summary>
    public IReadOnlyList<StepRow> Rows(IReadOnlyList<ListStep> steps)
    {
        // What is moved is what the rounded figures differ by, so that the rows add up as they are read.
        decimal Read(decimal figure) => Math.Round(figure, 1, MidpointRounding.AwayFromZero);
        StepRow Row(LocalText who, int persons, decimal from, decimal to) => new(
            who.In(language), Number(persons), $"{Figure(from)} → {Figure(to)}",
            (to >= from ? "+" : "−") + FigureWords.Distance(Read(to) - Read(from), list.Unit == Unit.Percent ? 0.1m : null, list.Unit, language));
        return steps.Count == 0 ? [] :
        [
            .. steps.Select(s => Row(GoalListTexts.Step(s.Kind), s.Persons, s.From, s.To)),
            .. steps.Count > 1 ? [Row(GoalListTexts.Together, steps.Sum(s => s.Persons), steps[0].From, steps[^1].To)] : (IReadOnlyList<StepRow>)[],
        ];
    }

    /// <summary>That the numbers are of more people than the reader may see.</summary>
    public string Partly => GoalListTexts.Partly.In(language);

    /// <summary>What each step does to the figure.</summary>
    public IReadOnlyList<ListStep> StepsOf(IReadOnlyDictionary<int, ListMarks> marks, IReadOnlySet<int> thisWeek)
    {
        HashSet<int> Those(Func<ListMarks, bool> are) => [.. marks.Where(m => are(m.Value)).Select(m => m.Key)];
        return list.Steps(Those(m => m.Assigned is not null), thisWeek, Those(m => m.Aside is not null));
    }

    /// <summary>What the marks mean for the numbers.</summary>
    public IEnumerable<string> OfMarks(IReadOnlyDictionary<int, ListMarks> marks, IReadOnlyList<ListStep> steps)
    {
        if (list.People.Count(p => marks.GetValueOrDefault(p.Person)?.Aside is not null) is > 0 and var aside)
        {
            yield return GoalListTexts.AreAside(aside, language).In(language);
        }

        if (steps.Sum(s => s.Persons) is var taken && list.Needed is > 0 and var needed && taken > needed)
        {
            yield return GoalListTexts.MoreInSteps(Persons(taken)).In(language);
        }
    }

    /// <summary>The figure of a list as it is read.</summary>
    public string Figure(decimal? value) => FigureOf(list, value, language);

    public static string FigureOf(GoalList list, decimal? value, Language language) =>
        value is { } figure ? FigureWords.Of(figure, list.Unit == Unit.Percent ? 0.1m : null, list.Unit, language) : FigureWords.None;

    /// <summary>How a goal's figure moved by something that was registered.</summary>
    public static LocalText Moved(GoalList before, GoalList? after, string goal, Language language)
    {
        string Figure(GoalList? of) => of is null ? FigureWords.None : FigureOf(of, of.Value, language);
        var (from, to) = (Figure(before), Figure(after));
        return from == to ? new($"{GoalListTexts.Unchanged.Da}: {from}.", $"{GoalListTexts.Unchanged.En}: {from}.") : PersonTexts.GoalMoved(goal, from, to);
    }

    private LocalText Now()
    {
        var month = list.Month.ToText(language);
        var part = Number((decimal)list.Part / list.One);
        var whole = list.Whole is { } known ? Number(known) : FigureWords.None;
        var figure = Figure(list.Value);
        return list.Formula switch
        {
            Formula.Share or Formula.EventShare => list.IsHigh ? PeopleTexts.Now(part, whole, figure, month) : GoalListTexts.Against(part, whole, figure, month),
            Formula.Persons or Formula.OfPublished { Part: Formula.Persons } when list.Whole is null => GoalListTexts.Persons(Persons((int)list.Part), month),
            Formula.FullTime or Formula.OfPublished { Part: Formula.FullTime } when list.Whole is null => GoalListTexts.FullTime(part, Persons(list.People.Count(p => p.Reason is ListReason.Missing or ListReason.Counted)), month),
            Formula.Events => GoalListTexts.Events(part, month),
            Formula.EventsEach => GoalListTexts.EventsEach(part, whole, figure, month),
            Formula.OfPublished of => GoalListTexts.OfPublished(of.Part is Formula.FullTime, NumberText.Of((decimal)list.Part / list.One, 0, language), whole, figure, month),
            _ => throw new InvalidOperationException($"Unknown formula: {list.Formula.GetType().Name}"),
        };
    }

    private LocalText? Need() => list.Needed switch
    {
        0 => list.Conditions.All(c => c.Why is null) ? PeopleTexts.Holds : null,
        { } needed when !list.IsHigh => GoalListTexts.NeedFewer(Persons(needed)),
        { } needed when !list.IsOfPersons => GoalListTexts.NeedMore(Number(needed)),
        { } needed => PeopleTexts.Need(Persons(needed)),
        null => null,
    };

    private string Persons(int count) => PeopleTexts.Persons(count, language).In(language);

    private string Number(decimal count) => NumberText.Of(count, count == decimal.Truncate(count) ? 0 : 1, language);
}
