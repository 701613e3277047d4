using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Rettesnor.Core.Access;
using Rettesnor.Core.Audit;
using Rettesnor.Core.FollowUp;
using Rettesnor.Core.Plans;
using Rettesnor.Measurement;
using Rettesnor.Web.DesignSystem;
using Rettesnor.Web.Hosting;
using Rettesnor.Web.Pages.Plans;
using Rettesnor.Web.Reading;

namespace Rettesnor.Web.Pages.FollowUps;

/// <summary>A page about a plan's follow-ups, or about one of them.</summary>
public abstract class FollowUpPage(FollowUpDesk desk) : FormPage
{
    /// <summary>What the log calls the pages.</summary>
    protected const string Process = "Afrapporteringer";

    protected FollowUpDesk Desk => desk;

    /// <summary>The plan: the version that the follow-up is of, or the newest.</summary>
    public PlanBundle Bundle { get; private set; } = null!;

    public Plan Plan => Bundle.Plan;

    public PlanFollowUp FollowUp { get; private set; } = null!;

    /// <summary>A version of the plan that came after the one that the follow-up speaks of; null where there is none.</summary>
    public PlanVersion? Newer => desk.NewerVersion(FollowUp);

    public override MenuEntry Menu => MenuEntry.Plans;

    public override IReadOnlyList<string> Styles => ["followup.css"];

    public override LocalText? Within => new($"{Plan.Title.Da}, {desk.Reference.NameOf(Plan.Municipality, Language.Danish)}", $"{Plan.Title.En}, {desk.Reference.NameOf(Plan.Municipality, Language.English)}");

    public override IReadOnlyList<Crumb> Trail => [new(PlanPageTexts.Plans.In(Language), Links.Plans), new(Within!.In(Language), Links.Plan(Plan.Id))];

    protected Crumb ListCrumb => new(FollowUpTexts.Title.In(Language), Links.FollowUps(Plan.Id));

    public bool MayLead => Acting.May(Right.WriteFollowUps, Plan.Municipality);

    public bool MayWork => Acting.May(Right.CommentFollowUps, Plan.Municipality);

    public bool MayApprove => Acting.May(Right.ApproveFollowUps, Plan.Municipality);

    public string Day(DateOnly day) => DayText.Of(day, Language);

    public string NameOf(string login) => desk.NameOf(login);

    /// <summary>Finds the plan, and asks whether the right is given in its municipality.</summary>
    /// <returns>Null where all is well, otherwise the answer to give.</returns>
    protected IActionResult? Open(string plan, Right right)
    {
        if (desk.Plan(plan) is not { } found)
        {
            return this.Refuse(StatusCodes.Status404NotFound, PlanPageTexts.NoPlan(plan));
        }

        Bundle = found;
        return Acting.Refuse(right, Plan.Municipality) is { } refused && !AccessRules.IsForAnybody(right) ? this.Refuse(StatusCodes.Status403Forbidden, refused.Text) : null;
    }

    /// <summary>Finds the plan and one of its follow-ups.</summary>
    protected IActionResult? Open(string plan, string number, Right right)
    {
        if (Open(plan, right) is { } refused)
        {
            return refused;
        }

        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var wanted) || desk.Store.Find(Plan.Id, wanted) is not { } found)
        {
            return this.Refuse(StatusCodes.Status404NotFound, new FollowUpRefused.NoFollowUp(number).Text);
        }

        FollowUp = found;
        if (desk.BundleOf(found) is not { } version)
        {
            return found.IsSealed ? null : this.Refuse(StatusCodes.Status409Conflict, FollowUpTexts.OldVersion(found.PlanVersion));
        }

        Bundle = version;
        return null;
    }

    /// <summary>The address of a follow-up as somebody elsewhere writes it.</summary>
    protected string AddressOf(PlanFollowUp followUp) =>
        SiteAddress + Links.FollowUpWork(followUp.Plan, followUp.Number);

    protected IActionResult Refused(FollowUpRefused refused) => refused is FollowUpRefused.NoRight or FollowUpRefused.NotOwner
        ? this.Refuse(StatusCodes.Status403Forbidden, refused.Text) : Again(refused.Text);
}
