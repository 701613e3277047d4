using Rettesnor.Core.FollowUp;
using Rettesnor.Core.Measures;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;
using Rettesnor.Measurement.Goals;
using Rettesnor.Measurement.Measures;
using Rettesnor.Web.Reading;

namespace Rettesnor.Web.Pages.Plans.Goals;

/// <summary>What a number is exactly: numerator, denominator, definition with its dates, source, place and remarks.</summary>
internal sealed class ParticularsBuilder(Desk desk, GoalStanding row, Language language)
{
    private readonly GoalRule rule = row.Rule!;
    private readonly List<Particular> list = [];

    public IReadOnlyList<Particular> Build()
    {
        AddNumber();
        AddMeasure();
        AddGoal();
        return list;
    }

    private void AddNumber()
    {
        if (row.Standing.Judged is not { } judged)
        {
            return;
        }
        var newest = judged.Newest;
        Add(GoalTexts.Number, $"{FigureWords.Of(judged, language)} ({MeasureWords.Name(newest.Unit).In(language)}), {judged.Period.ToText(language)}");
        if (newest is { Numerator: { } numerator, Denominator: { } denominator })
        {
            Add(GoalTexts.Parts, GoalTexts.OutOf(Counted(numerator), Counted(denominator)).In(language));
        }
        if (row.Standing.StandIn)
        {
            var used = desk.Reference.Measures.Find(newest.Key.Measure)?.Title.In(language);
            Add(GoalTexts.StandIn, used, GoalTexts.StandInText.In(language));
        }
        Add(GoalTexts.Printed, OwnBook.SourceOf(newest).In(language));
        Add(GoalTexts.Remark, newest.Remark?.In(language));
    }

    private void AddMeasure()
    {
        var measure = rule.Measure;
        Add(GoalTexts.Measure, measure.Title.In(language), measure.Groups.FirstOrDefault(g => g.Id == rule.Group)?.Title.In(language));

        // The goal is about the definition in force in its time; a figure made under another is explained beside it.
        var goals = measure.VersionAt(rule.Time.LastDay);
        var newest = row.Standing.Judged?.Newest;
        var figures = newest is null ? null : (desk.Reference.Measures.Find(newest.Key.Measure) ?? measure).Versions.FirstOrDefault(v => v.Id == newest.Definition);
        AddDefinition(GoalTexts.MadeUnder, goals);
        if (figures != goals)
        {
            AddDefinition(goals is null ? GoalTexts.MadeUnder : GoalTexts.FiguresDefinition, figures, row.Standing.Comparable ? null : StandingText.Reason(ReasonCode.OtherDefinition).In(language));
        }
        Add(GoalTexts.Source, row.Source.In(language));
        Add(GoalTexts.Remark, measure.Remark?.In(language));
    }

    private void AddDefinition(LocalText term, DefinitionVersion? version, string? note = null)
    {
        if (version is not null)
        {
            var computed = version.Employers is { } formula ? GoalTexts.OnEmployers(new EmployerFormulaText(desk.Reference, language).Of(formula), language)
                : version.Pools is not null ? GoalTexts.OnPools.In(language) : null;
            Add(term, version.Text.In(language), GoalTexts.InForce(version).In(language), version.Source?.In(language), computed, note);
        }
    }

    private void AddGoal()
    {
        var goal = row.Goal;
        var part = goal.Parts.FirstOrDefault(p => row.Id == $"{goal.Id}/{p.Id}");
        Add(GoalTexts.Where, desk.NameOf(rule.Area, language), Members());
        Add(GoalTexts.Time, rule.Time.ToText(language));
        Add(GoalTexts.MustHold, rule.Must is { } must ? GoalTexts.Must(must).In(language) : null);
        Add(GoalTexts.Stands, GoalTexts.Section(goal.Found.Document, goal.Found.Section).In(language));
        Add(GoalTexts.Reason, goal.Reason?.In(language));
        Add(GoalTexts.Decider, goal.Decider?.In(language));
        if (rule.If is { } condition)
        {
            Add(GoalTexts.Condition, condition.Text.In(language), GoalTexts.Outcome(condition.Outcome).In(language) + ".");
        }
        Add(GoalTexts.Remark, goal.Remark?.In(language), part?.Remark?.In(language));
    }

    private string? Members()
    {
        var areas = desk.Reference.Areas;
        return areas.Contains(rule.Area) && areas[rule.Area].Kind == Core.Reference.AreaKind.Cooperation
            ? string.Join(", ", areas[rule.Area].Members.Select(m => desk.NameOf(m, language)))
            : null;
    }

    private void Add(LocalText term, params ReadOnlySpan<string?> texts)
    {
        var said = new List<string>();
        foreach (var text in texts)
        {
            if (!string.IsNullOrEmpty(text))
            {
                said.Add(text);
            }
        }
        if (said.Count > 0)
        {
            list.Add(new Particular(term.In(language), said));
        }
    }

    private string Counted(decimal value) => StandingText.Counted(value, rule.Measure.NumeratorUnit, language);
}
