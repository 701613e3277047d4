using Rettesnor.Core.FollowUp;
using Rettesnor.Core.Measures;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;
using Rettesnor.Measurement.Goals;
using Rettesnor.Measurement.Measures;
using Rettesnor.Measurement.Time;
using Rettesnor.Web.Reading;

namespace Rettesnor.Web.Pages.Plans.Goals;

/// <summary>The own figures of a goal's measure: thirteen months, so that the same month last year is there, and the groups of the newest.</summary>
internal sealed class OwnBuilder(Desk desk, GoalRule rule, DateOnly at, Language language)
{
    private const int MonthsShown = 13;
    private const int MonthsAhead = 6;

    private readonly Measure measure = rule.Measure;

    /// <summary>Whether the histories can give the measure.</summary>
    public bool CanBuild => desk.HasOwn(measure, rule.Area);

    /// <summary>Null where the histories cannot give the measure, or give nothing by that date.</summary>
    public OwnView? Build()
    {
        if (desk.Own is not { } own || !own.CanMeasure(measure, rule.Area))
        {
            return null;
        }

        // Figures that the municipality has by the day of the page, however late in the plan's time that is.
        var ended = at < desk.Today ? at : desk.Today;
        var last = EndOf(ended);
        var first = Period.OfMonth(last.FirstDay.AddMonths(1 - MonthsShown));
        var months = own.Of(measure, rule.Area, rule.Group, first, last, ended).Where(f => f.State != FigureState.NoData).ToList();
        if (months.LastOrDefault(f => f.Value is not null) is not { } newest)
        {
            return null;
        }

        var formula = OwnFigures.FormulaAt(measure, rule.Group, newest.Period);
        var groups = measure.Groups.Where(g => g.Id != rule.Group)
            .SelectMany(g => own.Of(measure, rule.Area, g.Id, newest.Period, newest.Period, ended).Where(f => f.Value is not null).Select(f => Row(f, g.Title.In(language))))
            .ToList();
        var published = AsPublished(own, first, last);
        return new OwnView
        {
            Caption = (published.Count > 0 ? GoalTexts.OwnCaptionAsPublished : GoalTexts.OwnCaption).In(language),
            Months = [.. months.Concat(published).OrderByDescending(f => f.Period.LastDay).ThenBy(f => f.Period.FirstDay).Select(f => Row(f, f.Period.ToText(language)))],
            Groups = groups,
            GroupsCaption = GoalTexts.OwnGroups(newest.Period.ToText(language)).In(language),
            Now = Now(newest, formula?.Formula).In(language),
            Gap = Gap(newest, formula?.Formula)?.In(language),
            LeftOut = desk.LeftOut switch { (_, { } count) when count > 0 => GoalTexts.OwnLeftOut(NumberText.Of(count, 0, language)).In(language), (true, null) => OwnTexts.LeavesOutSome.In(language), _ => null },
            Ahead = formula is { Formula: Formula.Share share } ? Ahead(own, share, newest.Period) : null,
            Definition = formula is { } known ? new FormulaText(desk.Reference.Histories, desk.Reference.Measures, language).Of(known.Formula) + "." : "",
        };
    }

    // The own figures of other periods than months that something is published for, so that the two stand beside each other.
    private List<OwnFigure> AsPublished(OwnFigures own, Period first, Period last) =>
    [
        .. desk.Published(measure.Id, rule.Area, rule.Group, at).Select(f => f.Key.Period).Distinct()
            .Where(p => p is not Period.Month and not Period.Week && p.FirstDay.Day == 1 && p.LastDay.AddDays(1).Day == 1 && p.LastDay >= first.FirstDay && p.LastDay <= last.LastDay)
            .SelectMany(p => own.Of(measure, rule.Area, rule.Group, p, p, p.LastDay)).Where(f => f.Value is not null),
    ];

    // Only from the newest month that there is: from an earlier one, what has happened since is known, and it is not what happens by itself.
    private AheadView? Ahead(OwnFigures own, Formula.Share formula, Period from)
    {
        if (own.IsDiscreet || measure.Direction != Direction.High || from != EndOf(desk.Today))
        {
            return null;
        }

        var people = own.Ahead(formula, rule.Area, from, MonthsAhead);
        var months = new List<AheadRow>();
        for (var (month, i) = (from.Next()!, 0); i < MonthsAhead; month = month.Next()!, i++)
        {
            var fall = people.Where(o => o.FallsOut == month.LastDay).ToList();
            months.Add(new AheadRow(month.ToText(language), fall.Count(o => o.IsCounted), fall.Count(o => !o.IsCounted)));
        }

        return new AheadView(GoalTexts.FallOut(months.Sum(m => m.FallsOut), months[^1].Month).In(language), months);
    }

    private LocalText Now(OwnFigure newest, Formula? formula)
    {
        var period = newest.Period.ToText(language);
        return newest is not { Numerator: { } part, Denominator: { } whole } || !(IsShareOfDays(formula) || measure.Unit == Unit.Percent)
            ? GoalTexts.OwnValue(period, FigureWords.Of(newest.Value!.Value, Step, measure.Unit, language))
            : IsShareOfDays(formula) ? GoalTexts.OwnFullTime(period, NumberText.Of(part, 0, language), NumberText.Of(whole, 0, language))
            : GoalTexts.OwnParts(period, NumberText.Of(part, 0, language), NumberText.Of(whole, 0, language));
    }

    // Only figures under the definition of the goal's own time can be held against its target.
    private LocalText? Gap(OwnFigure newest, Formula? formula)
    {
        if (IsShareOfDays(formula) || measure.Unit != Unit.Percent || newest is not { Numerator: { } part, Denominator: { } whole }
            || rule.Target is not Target.Number { Comparison: var comparison, Bound.Value: var bound } || newest.Definition != measure.VersionAt(rule.Time.LastDay)?.Id)
        {
            return null;
        }

        var target = TargetWriter.Prose(rule.Target, language, a => desk.NameOf(a, language));
        return ShareGap.Persons((long)part, (long)whole, comparison, bound) switch
        {
            null => null,
            0 => GoalTexts.OwnHolds(target),
            { } persons when comparison is Comparison.Over or Comparison.AtLeast => GoalTexts.OwnGap(NumberText.Of(persons, 0, language), target),
            { } persons => GoalTexts.OwnGapDown(NumberText.Of(persons, 0, language), target),
        };
    }

    private static bool IsShareOfDays(Formula? formula) => formula is Formula.OfPublished { Part: Formula.FullTime };

    // The newest whole month by a day.
    private static Period EndOf(DateOnly day)
    {
        var month = Period.OfMonth(day);
        return month.LastDay == day ? month : month.Previous()!;
    }

    private OwnRow Row(OwnFigure figure, string title)
    {
        var published = desk.Published(measure.Id, rule.Area, figure.Group, at).LastOrDefault(f => f.Key.Period == figure.Period && f.Definition == figure.Definition);
        var version = measure.Versions.FirstOrDefault(v => v.Id == figure.Definition);
        return new OwnRow(
            title,
            figure.Value is { } value ? FigureWords.Of(value, published?.Step is { } printed && printed < Step ? printed : Step, measure.Unit, language) : FigureWords.Withheld(language),
            figure is { Numerator: { } part, Denominator: { } whole } ? GoalTexts.OutOf(NumberText.Of(part, 0, language), NumberText.Of(whole, 0, language)).In(language) : "",
            FigureWords.Of(published, language) is var text && published is null ? "" : text,
            version is not null && measure.Versions.Count > 1 ? GoalTexts.InForce(version).In(language) : "");
    }

    // Own figures are not rounded when they are counted; a page shows what people can read.
    private decimal Step => measure.Unit is Unit.Persons or Unit.FullTime ? 1m : measure.Unit == Unit.Percent ? 0.1m : 0.01m;
}
