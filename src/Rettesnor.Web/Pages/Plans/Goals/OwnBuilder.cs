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

    private readonly Measure measure = rule.Measure;

    /// <summary>Whether the histories can give the measure.</summary>
    public bool CanBuild => desk.Own is { } own && own.CanMeasure(measure, rule.Area);

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
        var months = own.Of(measure, rule.Area, rule.Group, first, last, ended).Where(f => f.Value is not null).ToList();
        if (months is not [.., var newest])
        {
            return null;
        }

        months.Reverse();
        var formula = OwnFigures.FormulaAt(measure, rule.Group, newest.Period);
        var groups = measure.Groups.Where(g => g.Id != rule.Group)
            .SelectMany(g => own.Of(measure, rule.Area, g.Id, newest.Period, newest.Period, ended).Where(f => f.Value is not null).Select(f => Row(f, g.Title.In(language))))
            .ToList();
        return new OwnView
        {
            Months = [.. months.Select(f => Row(f, f.Period.ToText(language)))],
            Groups = groups,
            GroupsCaption = GoalTexts.OwnGroups(newest.Period.ToText(language)).In(language),
            Who = [.. Who(newest).Select(t => t.In(language))],
            Definition = formula is { } known ? new FormulaText(desk.Reference.Histories, desk.Reference.Measures, language).Of(known.Formula) + "." : "",
        };
    }

    private IEnumerable<LocalText> Who(OwnFigure newest)
    {
        if (measure.Unit != Unit.Percent || newest is not { Numerator: { } part, Denominator: { } whole } || decimal.Truncate(part) != part)
        {
            yield break;
        }

        yield return GoalTexts.OwnParts(newest.Period.ToText(language), NumberText.Of(part, 0, language), NumberText.Of(whole, 0, language));

        // Only figures under the definition of the goal's own time can be held against its target.
        if (rule.Target is Target.Number { Comparison: var comparison, Bound.Value: var bound } && newest.Definition == measure.VersionAt(rule.Time.LastDay)?.Id)
        {
            var target = TargetWriter.Prose(rule.Target, language, a => desk.NameOf(a, language));
            switch (ShareGap.Persons((long)part, (long)whole, comparison, bound))
            {
                case 0:
                    yield return GoalTexts.OwnHolds(target);
                    break;
                case { } persons:
                    var text = NumberText.Of(persons, 0, language);
                    yield return comparison is Comparison.Over or Comparison.AtLeast ? GoalTexts.OwnGap(text, target) : GoalTexts.OwnGapDown(text, target);
                    break;
            }
        }
    }

    // The newest whole month by a day.
    private static Period EndOf(DateOnly day)
    {
        var month = Period.OfMonth(day);
        return month.LastDay == day ? month : month.Previous()!;
    }

    private OwnRow Row(OwnFigure figure, string title)
    {
        var published = desk.Series(measure.Id, rule.Area, figure.Group, at).LastOrDefault(f => f.Key.Period == figure.Period && f.Definition == figure.Definition);
        var version = measure.Versions.FirstOrDefault(v => v.Id == figure.Definition);
        return new OwnRow(
            title,
            FigureWords.Of(figure.Value!.Value, Step, measure.Unit, language),
            figure is { Numerator: { } part, Denominator: { } whole } ? GoalTexts.OutOf(NumberText.Of(part, 0, language), NumberText.Of(whole, 0, language)).In(language) : "",
            FigureWords.Of(published, language) is var text && published is null ? "" : text,
            version is not null && measure.Versions.Count > 1 ? GoalTexts.InForce(version).In(language) : "");
    }

    // Own figures are not rounded when they are counted; a page shows what people can read.
    private decimal Step => measure.Unit is Unit.Persons or Unit.FullTime ? 1m : measure.Unit == Unit.Percent ? 0.1m : 0.01m;
}
