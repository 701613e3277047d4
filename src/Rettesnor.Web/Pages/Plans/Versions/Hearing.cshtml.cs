using Microsoft.AspNetCore.Mvc;
using Rettesnor.Core.Plans;
using Rettesnor.Core.Plans.Drafts;
using Rettesnor.Measurement;
using Rettesnor.Web.DesignSystem;
using Rettesnor.Web.Pages.Plans.Document;
using Rettesnor.Web.Reading;

namespace Rettesnor.Web.Pages.Plans.Versions;

/// <summary>A plan that is in published hearing, which may be none yet, as it was sent.</summary>
public sealed class HearingModel(Desk desk, PlanLibrary library, DraftDecisions decisions) : SitePage
{
    public override LocalText Title => Hearing.IsOver
        ? new($"{View.Plan.Title.Da}: som den var i høring", $"{View.Plan.Title.En}: as it was in hearing")
        : new($"{View.Plan.Title.Da}: i høring", $"{View.Plan.Title.En}: in hearing");

    public override MenuEntry Menu => MenuEntry.Plans;

    public override IReadOnlyList<string> Styles => ["writing.css"];

    public override IReadOnlyList<Crumb> Trail => [new(PlanPageTexts.Plans.In(Language), Links.Plans)];

    public Hearing Hearing { get; private set; } = null!;

    public DocumentView View { get; private set; } = null!;

    public IReadOnlyList<(LocalText Title, Func<string, string> Address)> Files => [(VersionTexts.TakeHearing, format => Links.HearingDocument(View.Plan.Id, format))];

    /// <summary>What is in force and can be compared with; null where the plan is new and follows none.</summary>
    public string? Before => desk.Find(View.Plan.Id)?.Plan.Id ?? (View.Plan.Follows is { } follows ? desk.Find(follows)?.Plan.Id : null);

    public IActionResult OnGet(string plan)
    {
        if (decisions.ReadableHearing(plan) is not { } found || PlanBundle.Read(found.Texts, library.Reference, library.Words, []) is not { } bundle)
        {
            return this.Refuse(StatusCodes.Status404NotFound, VersionTexts.NoHearing);
        }

        Hearing = found;
        View = new DocumentView(desk, bundle, desk.StandingOf(bundle, desk.Today).Rows, desk.Today, Language, Acting, isRetold: false);
        return Page();
    }
}
