using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Rettesnor.Core.Access;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Registers;
using Rettesnor.Measurement;
using Rettesnor.Web.DesignSystem;
using Rettesnor.Web.Pages.Plans;

namespace Rettesnor.Web.Pages.Employers;

/// <summary>The campaigns in which every employer of a group is to be visited, and the employers that are new or have moved.</summary>
public sealed class CampaignsModel(EmployerDesk employers) : FormPage
{
    private const int LongestTitle = 200;

    public override LocalText Title => CampaignTexts.Title;

    public override MenuEntry Menu => MenuEntry.Employers;

    public override IReadOnlyList<string> Styles => ["worklist.css", "followup.css"];

    public override IReadOnlyList<Crumb> Trail => [new(EmployerTexts.Employers.In(Language), Links.Employers)];

    public IReadOnlyList<CampaignView> All { get; private set; } = [];

    public IReadOnlyList<EmployerNews> News { get; private set; } = [];

    /// <summary>The municipalities that a campaign can be made in.</summary>
    public IReadOnlyList<AreaId> Areas => [.. employers.Reference.Areas.Municipalities(AreaId.Denmark).Select(a => a.Id).Where(a => Acting.May(Right.WriteEmployers) && employers.Refuse(Acting, Right.WriteEmployers, a) is null)];

    public string NameOf(AreaId area) => employers.Reference.NameOf(area, Language);

    public string Entered(string name) => Request.HasFormContentType ? Request.Form[name].FirstOrDefault() ?? "" : "";

    public void OnGet() => Fill();

    public IActionResult OnPost(string? title, string? area, string? industry, string? least, string? first, string? last)
    {
        Fill();
        var municipality = new AreaId(area ?? "");
        if (!Acting.May(Right.WriteEmployers) || (Areas.Count > 0 && !Areas.Contains(municipality) && employers.Reference.Areas.Municipality(area ?? "") is not null))
        {
            return this.Refuse(StatusCodes.Status403Forbidden, (Acting.Refuse(Right.WriteEmployers) ?? Acting.Refuse(Right.WriteEmployers, municipality))!.Text);
        }

        var problems = new List<LocalText>();
        if (!Areas.Contains(municipality))
        {
            problems.Add(CampaignTexts.NeedsArea);
        }

        if ((title ?? "").Trim().Length is 0 or > LongestTitle)
        {
            problems.Add(CampaignTexts.NeedsTitle);
        }

        DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
        if (Day(first) is not { } from || Day(last) is not { } to || to < from)
        {
            problems.Add(CampaignTexts.NeedsDays);
            return Again(problems);
        }

        var fewest = 0;
        if (!string.IsNullOrWhiteSpace(least) && (!int.TryParse(least, NumberStyles.None, CultureInfo.InvariantCulture, out fewest) || fewest > 100_000))
        {
            problems.Add(CampaignTexts.NeedsNumber);
        }

        if (problems.Count > 0)
        {
            return Again(problems);
        }

        var sector = (industry ?? "").Trim();
        var campaign = new EmployerCampaign(0, municipality, CprText.Masked(title!.Trim()), CprText.Masked(sector[..Math.Min(sector.Length, LongestTitle)]), fewest, from, to);
        if (CampaignView.Of(campaign, employers, employers.Cards().Values).All.Count == 0)
        {
            return Again(CampaignTexts.NobodyIn);
        }

        var id = employers.Data.Write(new Written(Acting.Who, "Kampagne", campaign.Title), (db, write) => EmployerCampaigns.Add(db, write, campaign));
        return GoOn(Links.Campaign(id), CampaignTexts.Saved.In(Language));
    }

    private void Fill()
    {
        var cards = employers.Cards().Values.Where(c => employers.Refuse(Acting, Right.ReadEmployers, c.Area) is null).ToList();
        All = [.. employers.Data.Use(EmployerCampaigns.All).Where(c => employers.Refuse(Acting, Right.ReadEmployers, c.Municipality) is null).Select(c => CampaignView.Of(c, employers, cards))];
        var readable = cards.ToDictionary(c => c.Number);
        News = [.. employers.News(employers.Today.AddYears(-1)).Where(n => readable.ContainsKey(n.Employer)).Select(n => n with { Card = readable[n.Employer] })];
    }
}
