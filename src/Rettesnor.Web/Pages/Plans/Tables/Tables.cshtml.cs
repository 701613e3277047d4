using Microsoft.AspNetCore.Mvc;
using Rettesnor.Measurement;
using Rettesnor.Web.DesignSystem;
using Rettesnor.Web.Reading;

namespace Rettesnor.Web.Pages.Plans.Tables;

public sealed class TablesModel(Desk desk) : PlanPage(desk)
{
    public override LocalText Title => TableTexts.Title;

    public override IReadOnlyList<Crumb> Trail => [PlansCrumb, PlanCrumb];

    public IReadOnlyList<TableView> Tables { get; private set; } = [];

    public IActionResult OnGet(string plan)
    {
        if (Open(plan, null) is { } refused)
        {
            return refused;
        }
        Tables = Desk.Remember((Plan.Id, Language), () => (IReadOnlyList<TableView>)[.. Bundle.Tables.Select(t => TableView.Of(t, Language))]);
        return Page();
    }
}
