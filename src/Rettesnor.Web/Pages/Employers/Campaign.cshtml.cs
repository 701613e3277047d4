using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Rettesnor.Core.Access;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Registers;
using Rettesnor.Measurement;
using Rettesnor.Web.DesignSystem;
using Rettesnor.Web.Pages.Plans;

namespace Rettesnor.Web.Pages.Employers;

/// <summary>One campaign: who is still to be visited, town by town, and a visit of today in one click.</summary>
public sealed class CampaignModel(EmployerDesk employers) : FormPage
{
    private const string Process = "Kampagne";

    public override LocalText Title => new(View.Campaign.Title, View.Campaign.Title);

    public override MenuEntry Menu => MenuEntry.Employers;

    public override IReadOnlyList<string> Styles => ["worklist.css"];

    public override IReadOnlyList<Crumb> Trail => [new(EmployerTexts.Employers.In(Language), Links.Employers), new(CampaignTexts.Title.In(Language), Links.Campaigns)];

    public CampaignView View { get; private set; } = null!;

    public string Town { get; private set; } = "";

    public IReadOnlyList<string> Towns => [.. View.Left.Select(c => c.Town).Distinct()];

    public IReadOnlyList<EmployerCard> Rows => [.. View.Left.Where(c => Town.Length == 0 || c.Town == Town)];

    public string AreaName => employers.Reference.NameOf(View.Campaign.Municipality, Language);

    public bool MayWrite => employers.Refuse(Acting, Right.WriteEmployers, View.Campaign.Municipality) is null;

    public string Address => Links.Campaign(View.Campaign.Id) + (Town.Length > 0 ? "?by=" + Uri.EscapeDataString(Town) : "");

    public string Handler(string name) => QueryHelpers.AddQueryString(Address, "handler", name);

    public IActionResult OnGet(string campaign, string? by) => Open(campaign, by) ?? Page();

    public IActionResult OnPostVisit(string campaign, string? by, int who) => Writing(campaign, by, () =>
    {
        if (View.All.FirstOrDefault(c => c.Number == who) is not { } card)
        {
            return this.Refuse(StatusCodes.Status404NotFound, EmployerTexts.NoEmployer);
        }

        if (employers.Today < View.Campaign.First)
        {
            return Again(CampaignTexts.Ahead);
        }

        if (!View.Visited.Contains(who))
        {
            employers.Register(Acting, Process, View.Campaign.Title, who, "visit", View.Campaign.Title);
        }

        return GoOn(Address, EmployerTexts.Registered(card.Name).In(Language));
    });

    public IActionResult OnPostRemove(string campaign, string? by, string? why) => Writing(campaign, by, () =>
    {
        if (string.IsNullOrWhiteSpace(why))
        {
            return Again(CampaignTexts.NeedsReason);
        }

        employers.Data.Write(new Written(Acting.Who, Process, why.Trim()), (db, write) => EmployerCampaigns.Remove(db, write, View.Campaign.Id));
        return GoOn(Links.Campaigns, CampaignTexts.Removed.In(Language));
    });

    private IActionResult Writing(string campaign, string? by, Func<IActionResult> write) =>
        Open(campaign, by) ?? (employers.Refuse(Acting, Right.WriteEmployers, View.Campaign.Municipality) is { } no ? this.Refuse(StatusCodes.Status403Forbidden, no.Text) : write());

    private IActionResult? Open(string campaign, string? by)
    {
        if (!long.TryParse(campaign, NumberStyles.None, CultureInfo.InvariantCulture, out var id) || employers.Data.Use(db => EmployerCampaigns.Find(db, id)) is not { } found)
        {
            return this.Refuse(StatusCodes.Status404NotFound, CampaignTexts.NoCampaign);
        }

        if (employers.Refuse(Acting, Right.ReadEmployers, found.Municipality) is { } refused)
        {
            return this.Refuse(StatusCodes.Status403Forbidden, refused.Text);
        }

        View = CampaignView.Of(found, employers, employers.Cards().Values);
        Town = View.All.Any(c => c.Town == by) ? by! : "";
        return null;
    }
}
