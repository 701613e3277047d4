using Microsoft.AspNetCore.Mvc;
using Rettesnor.Core.Access;
using Rettesnor.Core.Data;
using Rettesnor.Core.Plans;
using Rettesnor.Core.Plans.Changes;
using Rettesnor.Core.Plans.Drafts;
using Rettesnor.Measurement;
using Rettesnor.Web.DesignSystem;
using Rettesnor.Web.Reading;

namespace Rettesnor.Web.Pages.Plans.Versions;

/// <summary>Two plans, or two versions of one, side by side in words.</summary>
public sealed class DifferencesModel(Desk desk, PlanLibrary library, DraftStore drafts) : PlanPage(desk)
{
    public override LocalText Title => VersionTexts.Differences;

    public override IReadOnlyList<string> Styles => ["writing.css"];

    public override IReadOnlyList<Crumb> Trail => [PlansCrumb, PlanCrumb, new(VersionTexts.Title.In(Language), Links.Versions(Plan.Id))];

    public LocalText? Of { get; private set; }

    /// <summary>What is other; null where there is nothing to compare.</summary>
    public IReadOnlyList<PlanChange>? Changes { get; private set; }

    /// <summary>What can be chosen: the plan's versions, and other plans of the municipality.</summary>
    public IReadOnlyList<(string Reference, LocalText Name)> Choices { get; private set; } = [];

    public string From { get; private set; } = "";

    public string To { get; private set; } = "";

    public IActionResult OnGet(string plan, string? fra, string? til)
    {
        if (Open(plan, null) is { } refused)
        {
            return refused;
        }

        var versions = library.Plans.Versions(Plan.Id, Knowledge.Now);
        Choices =
        [
            .. versions.Select(v => (PlanReference.OfVersion(Plan.Id, v.Number), new LocalText($"{Plan.Title.Da}, {VersionTexts.Number(v.Number).Da.ToLowerInvariant()}", $"{Plan.Title.En}, {VersionTexts.Number(v.Number).En.ToLowerInvariant()}"))),
            .. Desk.Plans.Where(p => p.Plan.Municipality == Plan.Municipality && p.Plan.Id != Plan.Id).OrderByDescending(p => p.Plan.Years.FirstDay).Select(p => (p.Plan.Id, p.Plan.Title)),
        ];
        To = string.IsNullOrWhiteSpace(til) ? PlanReference.OfVersion(Plan.Id, versions[0].Number) : til;
        From = !string.IsNullOrWhiteSpace(fra) ? fra
            : versions.Count > 1 ? PlanReference.OfVersion(Plan.Id, versions[1].Number)
            : Plan.Follows is { } before && Desk.Find(before) is not null ? before : To;
        // The plan itself is its newest version.
        (From, To) = (From == Plan.Id ? PlanReference.OfVersion(Plan.Id, versions[0].Number) : From, To == Plan.Id ? PlanReference.OfVersion(Plan.Id, versions[0].Number) : To);
        if (From == To)
        {
            return Page();
        }

        var (one, other) = (Read(From), Read(To));
        if (one.Refused is not null || other.Refused is not null)
        {
            return this.Refuse(one.Status ?? other.Status!.Value, one.Refused ?? other.Refused!);
        }

        Of = VersionTexts.DifferencesOf(one.Name!, other.Name!);
        Changes = PlanChanges.Of(one.Plan!, other.Plan!, library.Reference);
        return Page();
    }

    // A draft is seen by those who write it; everything else here by those who read plans.
    private (Plan? Plan, LocalText? Name, LocalText? Refused, int? Status) Read(string name)
    {
        var reference = PlanReference.Read(name);
        if (reference.Draft is { } number && (drafts.Find(number) is not { } draft || !Acting.May(Right.WritePlans, draft.Municipality)))
        {
            return (null, null, VersionTexts.NoText(name), StatusCodes.Status404NotFound);
        }

        return reference.Texts(library) is not { } texts ? (null, null, VersionTexts.NoText(name), StatusCodes.Status404NotFound)
            : PlanBundle.Read(texts, library.Reference, library.Words, []) is not { } bundle ? (null, null, VersionTexts.Unreadable(name), StatusCodes.Status409Conflict)
            : (bundle.Plan, reference.Name(bundle.Plan), null, null);
    }
}
