using Microsoft.AspNetCore.Mvc;
using Rettesnor.Core.Access;
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
        var edition = followUp is not null && Acting.May(Right.ReadOwnFigures, followUp.Municipality) ? Edition.Own : Edition.Public;
        View = Desk.Remember((typeof(BriefView), Plan.Id, At, followUp?.Id, edition, Language), () => new BriefBuilder(Desk, Bundle, At, followUp, Comments(store, followUp, edition), Language).Build());
        return Page();
    }

    // What was approved stays as it read then, whatever figures and targets have come since.
    private Dictionary<string, string> Comments(FollowUpStore store, PlanFollowUp? followUp, Edition edition)
    {
        if (followUp is null || new FollowUpArchive(library.Data).Marks(followUp, edition) is not { } marks)
        {
            return [];
        }

        var sealedNow = marks.Where(m => m.Comment(Language) is not null).ToDictionary(m => m.Goal, m => m.Comment(Language)!);
        if (sealedNow.Count > 0)
        {
            return sealedNow;
        }

        var standing = Desk.Standing(Bundle, followUp.Terms.CutOff);
        return FollowUpStore.Said(store.History(followUp)).ToDictionary(c => c.Key, c => References.Shown(c.Value, standing, Language));
    }
}
