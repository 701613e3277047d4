using Microsoft.AspNetCore.Mvc;
using Rettesnor.Core.Access;
using Rettesnor.Measurement;
using Rettesnor.Web.DesignSystem;
using Rettesnor.Web.Reading;

namespace Rettesnor.Web.Pages.Plans.Compare;

public sealed class CompareModel(Desk desk) : SitePage
{
    private LocalText title = null!;

    public override LocalText Title => title;

    public override MenuEntry Menu => MenuEntry.Plans;

    public override IReadOnlyList<Crumb> Trail => [new Crumb(PlanPageTexts.Plans.In(Language), Links.Plans)];

    public AreaId Area => View.Plans[0].Municipality;

    public bool MayWork => Acting.May(Right.CommentFollowUps, Area);

    public CompareView View { get; private set; } = null!;

    public IActionResult OnGet(string area)
    {
        var plans = desk.Plans.Where(p => p.Plan.Municipality.Value == area).OrderBy(p => p.Plan.Years.FirstDay).ToList();
        if (plans.Count == 0)
        {
            return this.Refuse(StatusCodes.Status404NotFound, CompareTexts.NoArea(area));
        }
        title = CompareTexts.Title(desk.NameOf(plans[0].Plan.Municipality, Language));
        View = desk.Remember((area, Language), () => CompareView.Of(desk, plans, Language));
        return Page();
    }
}
