using Microsoft.AspNetCore.Mvc;
using Rettesnor.Core.Access;
using Rettesnor.Core.Plans;
using Rettesnor.Measurement;
using Rettesnor.Reports.Plans;
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

    public bool MayWrite => Acting.May(Right.WritePlans, Plan.Municipality);

    /// <summary>The plan as files to take.</summary>
    public IReadOnlyList<(LocalText Title, Func<string, string> Address)> Files =>
    [
        (DocumentTexts.Whole, format => Links.PlanDocument(PlanDocumentKind.Whole, Plan.Id, format)),
        (DocumentTexts.Brief, format => Links.PlanDocument(PlanDocumentKind.Brief, Plan.Id, format)),
        (DocumentTexts.GoalList, format => Links.PlanDocument(PlanDocumentKind.Goals, Plan.Id, format)),
    ];

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
