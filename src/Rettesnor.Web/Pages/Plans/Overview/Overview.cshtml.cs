using Microsoft.AspNetCore.Mvc;
using Rettesnor.Core.Access;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Time;
using Rettesnor.Web.Reading;

namespace Rettesnor.Web.Pages.Plans.Overview;

/// <summary>A date that the overview can be shown at.</summary>
public sealed record DateChoice(string Value, string Text);

public sealed class OverviewModel(Desk desk) : PlanPage(desk)
{
    public override LocalText Title => Plan.Title;

    public OverviewView View { get; private set; } = null!;

    public bool MayWork => Acting.May(Right.CommentFollowUps, Plan.Municipality);

    public bool MayLead => Acting.May(Right.WriteFollowUps, Plan.Municipality);

    public bool HasTables => Bundle.Tables.Count > 0;

    /// <summary>The date that the plan is shown at by itself, then the periods that its figures end with, the newest first.</summary>
    public IReadOnlyList<DateChoice> Dates
    {
        get
        {
            var dates = new List<DateChoice> { new("", OverviewTexts.ByItself(Desk.DefaultDate(Bundle)).In(Language)) };
            var offered = Desk.Dates(Plan).ToList();
            offered.RemoveAll(p => p.LastDay == Desk.DefaultDate(Bundle) && p.ToString() != Chosen);
            if (Chosen is not null && offered.TrueForAll(p => p.ToString() != Chosen))
            {
                offered.Insert(0, Period.Parse(Chosen));
            }
            dates.AddRange(offered.Select(p => new DateChoice(p.ToString(), p.ToText(Language))));
            return dates;
        }
    }

    public IActionResult OnGet(string plan, string? pr)
    {
        if (Open(plan, pr) is { } refused)
        {
            return refused;
        }
        View = Desk.Remember((Plan.Id, At, Language), () => new OverviewBuilder(Desk, Bundle, At, Language).Build());
        return Page();
    }
}
