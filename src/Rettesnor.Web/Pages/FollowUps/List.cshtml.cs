using Microsoft.AspNetCore.Mvc;
using Rettesnor.Core.Access;
using Rettesnor.Core.FollowUp;
using Rettesnor.Measurement;
using Rettesnor.Web.Reading;

namespace Rettesnor.Web.Pages.FollowUps;

/// <summary>The follow-ups of a plan: the approved ones for everybody who sees the plan, and those in the making for those who make them.</summary>
public sealed class ListModel(FollowUpDesk desk) : FollowUpPage(desk)
{
    public override LocalText Title => FollowUpTexts.Title;

    public IReadOnlyList<PlanFollowUp> All { get; private set; } = [];

    public IReadOnlyList<PlanFollowUp> Sealed => [.. All.Where(f => f.IsSealed).Reverse()];

    public IReadOnlyList<PlanFollowUp> Working => [.. All.Where(f => !f.IsSealed).Reverse()];

    public IActionResult OnGet(string plan)
    {
        if (Open(plan, Right.ReadPlans) is { } refused)
        {
            return refused;
        }

        All = Desk.Store.All(Plan.Id);
        return Page();
    }
}
