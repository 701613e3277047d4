using Microsoft.AspNetCore.Mvc;
using Rettesnor.Core.Access;
using Rettesnor.Core.FollowUp;
using Rettesnor.Core.Overview;
using Rettesnor.Core.Plans;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Web.DesignSystem;
using Rettesnor.Web.Reading;

namespace Rettesnor.Web.Pages.Plans.History;

/// <summary>The goals of a municipality's plans beside each other, one plan a column.</summary>
public sealed class HistoryModel(Desk desk, PlanLibrary library) : SitePage
{
    public override LocalText Title => HistoryTexts.Title(Area.Name.In(Language));

    public override MenuEntry Menu => MenuEntry.Plans;

    public override IReadOnlyList<Crumb> Trail => View.Plans.Count == 0
        ? [new Crumb(PlanPageTexts.Plans.In(Language), Links.Plans)]
        : [new Crumb(PlanPageTexts.Plans.In(Language), Links.Plans), new Crumb(Area.Name.In(Language), Links.Compare(Area.Id))];

    public override IReadOnlyList<string> Styles => ["history.css"];

    public Area Area { get; private set; } = null!;

    public HistoryView View { get; private set; } = null!;

    public bool MayWork => Acting.May(Right.CommentFollowUps, Area.Id);

    public IActionResult OnGet(string area)
    {
        if (desk.Reference.Areas.Municipality(area) is not { } found)
        {
            return this.Refuse(StatusCodes.Status404NotFound, PlanPageTexts.NoMunicipality(area));
        }

        Area = found;
        var store = new FollowUpStore(library.Data);
        var plans = desk.Plans.Where(p => p.Plan.Municipality == found.Id).ToList();
        var edition = Acting.May(Right.ReadOwnFigures, found.Id) ? Edition.Own : Edition.Public;
        var approved = string.Join(' ', plans.SelectMany(p => store.All(p.Plan.Id)).Where(f => f.IsSealed).Select(f => f.Key));
        View = desk.Remember((typeof(HistoryView), found.Id, edition, approved, desk.Today, Language), () => HistoryView.Of(
            GoalHistory.Of(plans, desk.Today, desk.Standing, plan => SealedStandings.Of(store, plan, edition)), desk, Language));
        return Page();
    }
}
