using Microsoft.AspNetCore.Mvc;
using Rettesnor.Core.Access;
using Rettesnor.Core.FollowUp;
using Rettesnor.Measurement;
using Rettesnor.Web.DesignSystem;
using Rettesnor.Web.Pages.FollowUps;
using Rettesnor.Web.Pages.Plans;
using Rettesnor.Web.Reading;

namespace Rettesnor.Web.Pages.FollowUpSeal;

/// <summary>Approves a follow-up, which seals it. What the checker found is read first, and a reason is given where it found anything.</summary>
public sealed class ApproveModel(FollowUpDesk desk) : FollowUpPage(desk)
{
    public override LocalText Title => FollowUpTexts.ApproveTitle;

    public override IReadOnlyList<Crumb> Trail => [.. base.Trail, ListCrumb, new(FollowUpTexts.Named(FollowUp).In(Language), Links.FollowUpWork(Plan.Id, FollowUp.Number))];

    public FollowUpView View { get; private set; } = null!;

    public string? Why { get; private set; }

    public IActionResult OnGet(string plan, string number) => Find(plan, number) ?? Page();

    public IActionResult OnPost(string plan, string number, string? why, long newest)
    {
        if (Find(plan, number) is { } refused)
        {
            return refused;
        }

        Why = why;
        return Desk.Seal(FollowUp, Bundle, Process, newest, why) is { } not ? Refused(not) : LocalRedirect(Links.FollowUp(Plan.Id, FollowUp.Number));
    }

    private IActionResult? Find(string plan, string number)
    {
        if (Open(plan, number, Right.ApproveFollowUps) is { } refused)
        {
            return refused;
        }

        if (FollowUp.IsSealed)
        {
            return LocalRedirect(Links.FollowUp(FollowUp.Plan, FollowUp.Number));
        }

        View = Desk.View(FollowUp, Bundle);
        return null;
    }
}
