using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Rettesnor.Core.Access;
using Rettesnor.Core.FollowUp;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Time;
using Rettesnor.Web.DesignSystem;
using Rettesnor.Web.Pages.FollowUps;
using Rettesnor.Web.Pages.Plans;
using Rettesnor.Web.Reading;

namespace Rettesnor.Web.Pages.FollowUpLead;

/// <summary>Opens a follow-up of a plan, or one that corrects an approved one.</summary>
public sealed class NewModel(FollowUpDesk desk) : FollowUpPage(desk)
{
    public override LocalText Title => FollowUpTexts.New;

    public override IReadOnlyList<Crumb> Trail => [.. base.Trail, ListCrumb];

    public TermsForm Form { get; private set; } = new();

    public PlanFollowUp? Corrects { get; private set; }

    public TermsView View => new(Form, Meetings, FollowUpTexts.OpenButton.In(Language));

    private IReadOnlyList<CalendarDay> Meetings => [.. Desk.Data.Use(db => MunicipalCalendar.Of(db, Plan.Municipality)).Where(d => d.Kind == CalendarKind.Meeting)];

    public IActionResult OnGet(string plan, string? retter)
    {
        if (Find(plan, retter) is { } refused)
        {
            return refused;
        }

        Form = Corrects is { } old ? TermsForm.Of(old.Terms) with { CommentsBy = null } : Usual();
        return Page();
    }

    public IActionResult OnPost(string plan, string? retter, TermsForm form)
    {
        if (Find(plan, retter) is { } refused)
        {
            return refused;
        }

        Form = form;
        if (form.Read(out var problems) is not { } terms)
        {
            return Again(problems);
        }

        if (terms.RefuseFor(Plan) is { } outside)
        {
            return Refused(outside);
        }

        var (opened, why) = Desk.Store.Open(Acting, Process, Plan.Id, Desk.NewestVersion(Plan.Id), Plan.Municipality, terms, Corrects);
        return why is not null ? Refused(why) : LocalRedirect(Links.FollowUpWork(Plan.Id, opened!.Number));
    }

    private IActionResult? Find(string plan, string? retter)
    {
        if (Open(plan, Right.WriteFollowUps) is { } refused)
        {
            return refused;
        }

        if (string.IsNullOrEmpty(retter))
        {
            return null;
        }

        Corrects = int.TryParse(retter, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Desk.Store.Find(Plan.Id, number) : null;
        return Corrects is null ? this.Refuse(StatusCodes.Status404NotFound, new FollowUpRefused.NoFollowUp(retter).Text) : null;
    }

    // The quarter that ended last, or the plan's own nearest to it, taken today; whoever opens it says otherwise.
    private TermsForm Usual()
    {
        var ended = QuarterOf(Desk.Today).Previous()!;
        var quarter = ended.FirstDay > Plan.Years.LastDay ? QuarterOf(Plan.Years.LastDay) : ended.LastDay < Plan.Years.FirstDay ? QuarterOf(Plan.Years.FirstDay) : ended;
        var meeting = Meetings.FirstOrDefault(m => m.Day >= Desk.Today);
        return new TermsForm
        {
            Period = quarter.ToString(),
            CutOff = TermsForm.Text(Desk.Today),
            Meeting = meeting?.Id.ToString(CultureInfo.InvariantCulture),
            CommentsBy = meeting is not null && meeting.Day.AddDays(-14) > Desk.Today ? TermsForm.Text(meeting.Day.AddDays(-14)) : null,
        };
    }

    private static Period QuarterOf(DateOnly day) => Period.OfQuarter(day.Year, ((day.Month - 1) / 3) + 1);
}
