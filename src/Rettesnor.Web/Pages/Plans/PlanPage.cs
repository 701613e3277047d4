using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Rettesnor.Core.Plans;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Time;
using Rettesnor.Web.DesignSystem;
using Rettesnor.Web.Pages.Errors;
using Rettesnor.Web.Reading;

namespace Rettesnor.Web.Pages.Plans;

/// <summary>A page about one plan, at a date where it has one.</summary>
public abstract class PlanPage(Desk desk) : SitePage
{
    protected Desk Desk => desk;

    public PlanBundle Bundle { get; private set; } = null!;

    public Plan Plan => Bundle.Plan;

    /// <summary>The date asked for, as a period; null for the date that the plan is shown at by itself.</summary>
    public string? Chosen { get; private set; }

    public DateOnly At { get; private set; }

    /// <summary>A saved or printed page is not seen beside its plan, and several municipalities' plans have the same name.</summary>
    public override LocalText Within => Title == Plan.Title
        ? new LocalText(desk.NameOf(Plan.Municipality, Language.Danish), desk.NameOf(Plan.Municipality, Language.English))
        : PlanPageTexts.Named(Plan, desk);

    public override MenuEntry Menu => MenuEntry.Plans;

    public string Municipality => desk.NameOf(Plan.Municipality, Language);

    protected Crumb PlansCrumb => new(PlanPageTexts.Plans.In(Language), Links.Plans);

    protected Crumb PlanCrumb => new(PlanPageTexts.Named(Plan, desk).In(Language), Links.Plan(Plan.Id, Chosen));

    /// <summary>Finds the plan and reads the date.</summary>
    /// <returns>Null when both are there, otherwise the answer to give.</returns>
    protected IActionResult? Open(string plan, string? pr)
    {
        if (desk.Find(plan) is not { } found)
        {
            return this.Refuse(StatusCodes.Status404NotFound, PlanPageTexts.NoPlan(plan));
        }
        Bundle = found;
        At = desk.DefaultDate(found);

        // The command line says --at: an address that does is read, not passed over.
        pr = string.IsNullOrWhiteSpace(pr) ? Request.Query["at"].FirstOrDefault() : pr;
        if (string.IsNullOrWhiteSpace(pr))
        {
            return null;
        }
        if (!Period.TryParse(pr, out var period, out var problem))
        {
            return this.Refuse(StatusCodes.Status400BadRequest, PlanPageTexts.UnreadableDate(pr, problem));
        }
        Chosen = period.ToString();
        At = period.LastDay;
        return null;
    }
}

internal static class Refusing
{
    /// <summary>Answers with a status and says why; the error page shows it.</summary>
    public static StatusCodeResult Refuse(this PageModel page, int status, LocalText why)
    {
        page.HttpContext.Features.Set(new Refusal(why));
        return page.StatusCode(status);
    }
}
