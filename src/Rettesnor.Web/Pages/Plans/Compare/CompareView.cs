using Rettesnor.Core.FollowUp;
using Rettesnor.Core.Plans;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Goals;
using Rettesnor.Measurement.Measures;
using Rettesnor.Web.DesignSystem;
using Rettesnor.Web.Reading;

namespace Rettesnor.Web.Pages.Plans.Compare;

/// <summary>A goal of one plan in the row of its measure.</summary>
/// <param name="NewDefinition">The definition's words where it differs from that of the plan before.</param>
public sealed record CompareCell(string Plan, string Goal, string Target, StandingLook Look, string Badge, string? NewDefinition);

/// <summary>A measure with a list of goals for each plan; a list is empty where the plan has no goal for it.</summary>
public sealed record CompareRow(string Measure, IReadOnlyList<IReadOnlyList<CompareCell>> Cells);

public sealed record CompareView(IReadOnlyList<Plan> Plans, IReadOnlyList<CompareRow> Shared, IReadOnlyList<CompareRow> Single)
{
    /// <summary>Compares plans given in the order of their years.</summary>
    public static CompareView Of(Desk desk, IReadOnlyList<PlanBundle> plans, Language language)
    {
        var goals = plans
            .SelectMany((plan, index) => desk.Standing(plan, desk.DefaultDate(plan)).Rows
                .SelectMany(r => r.Parts.Count > 0 ? r.Parts : [r])
                .Select(r => (Plan: plan.Plan, Index: index, Row: r)))
            .ToList();
        var rows = goals
            .GroupBy(g => (g.Row.Measure!.Id, g.Row.Rule!.Group))
            .Select(g => (Count: g.Select(x => x.Index).Distinct().Count(), Row: RowOf([.. g], plans.Count, language)))
            .ToList();
        return new CompareView(
            [.. plans.Select(p => p.Plan)],
            [.. rows.Where(r => r.Count > 1).Select(r => r.Row)],
            [.. rows.Where(r => r.Count == 1).Select(r => r.Row)]);
    }

    private static CompareRow RowOf(List<(Plan Plan, int Index, GoalStanding Row)> goals, int plans, Language language)
    {
        var measure = goals[0].Row.Measure!;
        var group = measure.Groups.FirstOrDefault(g => g.Id == goals[0].Row.Rule!.Group)?.Title.In(language);
        DefinitionVersion? before = null;
        var cells = new List<IReadOnlyList<CompareCell>>();
        for (var index = 0; index < plans; index++)
        {
            var here = goals.Where(g => g.Index == index).ToList();
            var version = here.Count == 0 ? null : measure.VersionAt(here[0].Row.Rule!.Time.LastDay);
            var changed = before is not null && version is not null && version.Id != before.Id ? version.Text.In(language) : null;
            cells.Add([.. here.Select(g => new CompareCell(
                g.Plan.Id,
                g.Row.Goal.Id,
                g.Row.TargetProse.In(language),
                StandingWords.Look(g.Row.Standing.Kind),
                StandingWords.Badge(g.Row.Standing, g.Row.Rule!, language),
                changed))]);
            before = version ?? before;
        }
        return new CompareRow(measure.Title.In(language) + (group is null ? "" : ", " + group), cells);
    }
}
