using Microsoft.AspNetCore.Mvc;
using Rettesnor.Core.Access;
using Rettesnor.Core.FollowUp;
using Rettesnor.Core.Overview;
using Rettesnor.Core.Plans;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Time;
using Rettesnor.Web.DesignSystem;
using Rettesnor.Web.Pages.FollowUps;
using Rettesnor.Web.Pages.Plans;
using Rettesnor.Web.Reading;

namespace Rettesnor.Web.Pages.FollowUpLead;

/// <summary>What is wrong with a plan itself, for those who write plans and follow up on them.</summary>
public sealed class HealthModel(FollowUpDesk desk, PlanLibrary library) : FollowUpPage(desk)
{
    public override LocalText Title => HealthTexts.Title;

    public DateOnly At { get; private set; }

    public IReadOnlyList<HealthFinding> Findings { get; private set; } = [];

    /// <summary>What is to be done about all of some findings, where it is the same: then it is said once.</summary>
    public static LocalText? SameToDo(IEnumerable<HealthFinding> findings) => findings.Select(f => f.ToDo).Distinct().ToList() is [var same] ? same : null;

    public IActionResult OnGet(string plan, string? pr)
    {
        if (Open(plan, Right.WriteFollowUps) is { } refused)
        {
            return refused;
        }

        At = PlanHealth.UsualDay(Plan, Desk.Today);
        if (!string.IsNullOrWhiteSpace(pr))
        {
            if (!Period.TryParse(pr, out var period, out var problem))
            {
                return this.Refuse(StatusCodes.Status400BadRequest, PlanPageTexts.UnreadableDate(pr, problem));
            }

            At = period.LastDay;
        }

        var health = new PlanHealth(
            Desk.Store.Owners(Plan.Id), CommentedFollowUp.Of(Desk.Store, Plan.Id),
            rule => library.Figures.LastWritten(rule.Measure.Id, rule.Area, rule.Group) is { } by ? by with { Who = NameOf(by.Who) } : null);
        Findings = health.Of(PlanStanding.Of(Bundle, At, Desk.Figures[Edition.Own], Desk.Reference));
        return Page();
    }
}
