using Microsoft.AspNetCore.Mvc;
using Rettesnor.Core.Access;
using Rettesnor.Core.FollowUp;
using Rettesnor.Measurement;
using Rettesnor.Web.DesignSystem;
using Rettesnor.Web.Reading;

namespace Rettesnor.Web.Pages.Plans.Goals;

public sealed record GoalView(LocalText Title, string Id, DesignSystem.StandingLook Look, string Badge, string Sentence, string Target, IReadOnlyList<AimView> Aims);

public sealed class GoalModel(Desk desk) : PlanPage(desk)
{
    public override LocalText Title => View.Title;

    public override IReadOnlyList<Crumb> Trail => [PlansCrumb, PlanCrumb];

    public override IReadOnlyList<string> Scripts =>
        View.Aims.Any(a => a.Chart is not null) ? ["lib/echarts/echarts.common.min.js", "goal-chart.js"] : [];

    public GoalView View { get; private set; } = null!;

    /// <summary>Whether whoever looks can write a figure of the goal in.</summary>
    public bool MayEnter { get; private set; }

    public string? Previous { get; private set; }

    public string? Next { get; private set; }

    public IActionResult OnGet(string plan, string goal, string? pr)
    {
        if (Open(plan, pr) is { } refused)
        {
            return refused;
        }
        if (Plan.Goal(goal) is not { } found)
        {
            return this.Refuse(StatusCodes.Status404NotFound, PlanPageTexts.NoGoal(goal, Plan.Title));
        }
        var order = Plan.Goals.Select(g => g.Id).ToList();
        var place = order.IndexOf(found.Id);
        Previous = place > 0 ? order[place - 1] : null;
        Next = place < order.Count - 1 ? order[place + 1] : null;
        var row = Desk.Standing(Bundle, At).Row(found.Id)!;
        var mayReadOwn = new ValueList<AreaId>((row.Parts.Count == 0 ? [row] : row.Parts).Select(p => p.Rule!.Area).Where(a => Acting.May(Right.ReadOwnFigures, a)));
        MayEnter = Acting.May(Right.WriteFigures, Plan.Municipality) && Entering.EnterModel.ChoicesOf(row).Any();
        View = Desk.Remember((Plan.Id, found.Id, At, Language, mayReadOwn), () => Build(row, mayReadOwn));
        return Page();
    }

    private GoalView Build(GoalStanding row, ValueList<AreaId> mayReadOwn)
    {
        var parts = row.Parts.Count == 0 ? [row] : row.Parts;
        var decisive = parts.FirstOrDefault(p => p.Standing.Kind == row.Standing.Kind && p.Standing.Judged == row.Standing.Judged) ?? parts[0];
        return new GoalView(
            row.Title,
            row.Id,
            StandingWords.Look(row.Standing.Kind),
            StandingWords.Badge(row.Standing, decisive.Rule!, Language),
            row.Sentence.In(Language),
            row.TargetProse.In(Language),
            [.. parts.Select(p => new AimBuilder(Desk, Plan.Id, p, At, Language, mayReadOwn.Contains(p.Rule!.Area)).Build(row.Parts.Count == 0 ? null : p.Title.In(Language)))]);
    }
}
