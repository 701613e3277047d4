using Microsoft.AspNetCore.Mvc;
using Rettesnor.Core.Access;
using Rettesnor.Core.FollowUp;
using Rettesnor.Measurement;
using Rettesnor.Web.DesignSystem;
using Rettesnor.Web.Pages.FollowUps;
using Rettesnor.Web.Pages.Plans;
using Rettesnor.Web.Reading;

namespace Rettesnor.Web.Pages.FollowUpLead;

/// <summary>Changes what a follow-up in the making speaks of, and until when comments are awaited.</summary>
public sealed class TermsModel(FollowUpDesk desk) : FollowUpPage(desk)
{
    public override LocalText Title => FollowUpTexts.TermsTitle;

    public override IReadOnlyList<Crumb> Trail => [.. base.Trail, ListCrumb, new(FollowUpTexts.Named(FollowUp).In(Language), Links.FollowUpWork(Plan.Id, FollowUp.Number))];

    public TermsForm Form { get; private set; } = new();

    public TermsView View => new(Form, [.. Desk.Data.Use(db => MunicipalCalendar.Of(db, Plan.Municipality)).Where(d => d.Kind == CalendarKind.Meeting)], FollowUpTexts.SaveTerms.In(Language));

    public IActionResult OnGet(string plan, string number)
    {
        if (Find(plan, number) is { } refused)
        {
            return refused;
        }

        Form = TermsForm.Of(FollowUp.Terms);
        return Page();
    }

    public IActionResult OnPost(string plan, string number, TermsForm form)
    {
        if (Find(plan, number) is { } refused)
        {
            return refused;
        }

        Form = form;
        return form.Read(out var problems) is not { } terms ? Again(problems)
            : (terms.RefuseFor(Plan) ?? Desk.Store.SetTerms(Acting, Process, FollowUp, terms)) is { } why ? Refused(why)
            : LocalRedirect(Links.FollowUpWork(Plan.Id, FollowUp.Number) + "?gemt=ramme");
    }

    private IActionResult? Find(string plan, string number) => Open(plan, number, Right.WriteFollowUps)
        ?? (FollowUp.IsSealed ? this.Refuse(StatusCodes.Status409Conflict, new FollowUpRefused.IsSealed(FollowUp.Number).Text) : null);
}
