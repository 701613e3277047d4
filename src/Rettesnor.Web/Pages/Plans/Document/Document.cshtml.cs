using Microsoft.AspNetCore.Mvc;
using Rettesnor.Core.Plans;
using Rettesnor.Measurement;
using Rettesnor.Web.DesignSystem;
using Rettesnor.Web.Reading;

namespace Rettesnor.Web.Pages.Plans.Document;

public sealed class DocumentModel(Desk desk, PlanLibrary library, Asked asked) : PlanPage(desk)
{
    public override LocalText Title => DocumentTitle;

    public override IReadOnlyList<Crumb> Trail => [PlansCrumb, PlanCrumb];

    private LocalText DocumentTitle => new(
        $"{Plan.Title.Da}, {Desk.NameOf(Plan.Municipality, Language.Danish)}",
        $"{Plan.Title.En}, {Desk.NameOf(Plan.Municipality, Language.English)}");

    public DocumentView View { get; private set; } = null!;

    public IActionResult OnGet(string plan)
    {
        if (Open(plan, null) is { } refused)
        {
            return refused;
        }

        View = new DocumentView(Desk, Bundle, Desk.Standing(Bundle, At).Rows, At, Language, Acting, isRetold: library.Plans.Versions(Plan.Id, asked.Knowledge) is not [{ CaseNumber: not null }, ..]);
        return Page();
    }
}
