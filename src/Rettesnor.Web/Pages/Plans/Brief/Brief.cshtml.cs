using Microsoft.AspNetCore.Mvc;
using Rettesnor.Core.FollowUp;
using Rettesnor.Core.Plans;
using Rettesnor.Measurement;
using Rettesnor.Web.DesignSystem;
using Rettesnor.Web.Reading;

namespace Rettesnor.Web.Pages.Plans.Brief;

/// <summary>The plan for somebody who has five minutes and a phone: what was promised, how it stands, what has changed and what is done about it.</summary>
public sealed class BriefModel(Desk desk, PlanLibrary library) : PlanPage(desk)
{
    public override LocalText Title => BriefTexts.Title;

    public override IReadOnlyList<Crumb> Trail => [PlansCrumb, PlanCrumb];

    public override IReadOnlyList<string> Styles => ["brief.css"];

    public BriefView View { get; private set; } = null!;

    public IActionResult OnGet(string plan, string? pr)
    {
        if (Open(plan, pr) is { } refused)
        {
            return refused;
        }

        var store = new FollowUpStore(library.Data);
        var followUp = store.All(Plan.Id).Where(f => f.IsSealed && f.CorrectedBy is null && f.Terms.CutOff <= At).MaxBy(f => (f.Terms.CutOff, f.Number));
        View = Desk.Remember((typeof(BriefView), Plan.Id, At, followUp?.Id, Language), () => new BriefBuilder(Desk, Bundle, At, followUp, FollowUpStore.Said(followUp is null ? [] : store.History(followUp)), Language).Build());
        return Page();
    }
}
