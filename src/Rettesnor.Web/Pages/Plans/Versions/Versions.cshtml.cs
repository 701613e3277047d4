using Microsoft.AspNetCore.Mvc;
using Rettesnor.Core.Access;
using Rettesnor.Core.Plans;
using Rettesnor.Core.Plans.Drafts;
using Rettesnor.Measurement;
using Rettesnor.Web.DesignSystem;
using Rettesnor.Web.Pages.Plans.List;
using Rettesnor.Web.Reading;

namespace Rettesnor.Web.Pages.Plans.Versions;

/// <summary>The versions of a plan with the decisions that they rest on.</summary>
public sealed class VersionsModel(Desk desk, PlanLibrary library, DraftDecisions decisions, Asked asked) : PlanPage(desk)
{
    public override LocalText Title => VersionTexts.Title;

    public override IReadOnlyList<string> Styles => ["writing.css"];

    public override IReadOnlyList<Crumb> Trail => [PlansCrumb, PlanCrumb];

    public IReadOnlyList<PlanVersion> All { get; private set; } = [];

    public Hearing? InHearing { get; private set; }

    public IReadOnlyList<HeldHearing> Held { get; private set; } = [];

    public bool MayWrite => Acting.May(Right.WritePlans, Plan.Municipality);

    /// <summary>What the newest says of itself; the others are superseded.</summary>
    public LocalText StateOf(PlanVersion version) => version.IsNewest ? ListTexts.State(Plan.State) : VersionTexts.Superseded;

    public IActionResult OnGet(string plan)
    {
        if (Open(plan, null) is { } refused)
        {
            return refused;
        }

        All = library.Plans.Versions(Plan.Id, asked.Knowledge);
        InHearing = decisions.PublishedHearing(Plan.Id);
        Held = decisions.Held(Plan.Id);
        return Page();
    }
}
