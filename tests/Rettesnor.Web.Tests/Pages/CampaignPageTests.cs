using System.Net;
using Rettesnor.Core.Access;
using Rettesnor.Web.Tests.Access;

namespace Rettesnor.Web.Tests.Pages;

/// <summary>A campaign from its beginning to the last visit, and the employers that are new or have moved.</summary>
public sealed class CampaignPageTests(EmployerSite site) : IClassFixture<EmployerSite>
{
    private const string Campaigns = "/virksomheder/kampagner";

    [Fact]
    public async Task Campaign_FromItsBeginning_SaysWhoIsLeftAndAVisitMovesIt()
    {
        using var consultant = await site.InScope(Role.EmployerConsultant);
        (string, string)[] right = [("title", "Besøg byggefirmaerne æøå"), ("area", "stevns"), ("industry", "bygge"), ("least", "40"), ("first", "2023-05-01"), ("last", "2023-06-30")];
        await Has(consultant.Post(Campaigns, Campaigns, ("title", ""), ("area", "atlantis"), ("least", "mange"), ("first", "2023-05-01"), ("last", "2023-04-01")), HttpStatusCode.UnprocessableEntity, "Vælg den kommune", "Skriv, hvad kampagnen handler om", "første og sidste dag");
        await Has(consultant.Post(Campaigns, Campaigns, [.. right[..3], ("least", "mange"), .. right[4..]]), HttpStatusCode.UnprocessableEntity, "Skriv mindste antal ansatte", "Besøg byggefirmaerne æøå");
        await Has(consultant.Post(Campaigns, Campaigns, right), HttpStatusCode.OK, "Kampagnen er begyndt.");
        var address = (await consultant.Page(Campaigns)).QuerySelector("ul.follow-days a")!.GetAttribute("href")!;

        var page = await consultant.Page(address);
        var rows = page.QuerySelectorAll("tbody tr").Length;
        rows.ShouldBeGreaterThan(5);
        page.QuerySelector(".list-summary")!.TextContent.ShouldContain(" besøg om ugen til og med 30. juni 2023.");
        page.QuerySelectorAll("tbody td[data-label='Ansatte']").ShouldAllBe(t => int.Parse(t.TextContent, System.Globalization.CultureInfo.InvariantCulture) >= 40);
        var who = page.QuerySelector("tbody [name=who]")!.GetAttribute("value")!;
        await Has(consultant.Post(address, address + "?handler=Visit", ("who", who)), HttpStatusCode.OK, "er registreret");
        (await consultant.Page(address)).QuerySelectorAll("tbody tr").Length.ShouldBe(rows - 1);
        await Has(consultant.Post(address, address + "?handler=Visit", ("who", who)), HttpStatusCode.OK);
        (await consultant.Page("/virksomheder/" + who)).QuerySelector("section[aria-labelledby=employer_contacts] li")!.TextContent.ShouldContain("Form: Besøg, Hvem fra os: Demo Konsulent, Om hvad: Besøg byggefirmaerne æøå");
        await Has(consultant.Post(address, address + "?handler=Visit", ("who", "999999")), HttpStatusCode.NotFound);

        using var caseworker = await site.InScope(Role.Caseworker);
        (await caseworker.Page(address)).QuerySelectorAll("main form[method=post]").ShouldBeEmpty();
        await Has(caseworker.Post(Campaigns, address + "?handler=Remove", ("why", "x")), HttpStatusCode.Forbidden);
        await Has(caseworker.Post(Campaigns, Campaigns, right), HttpStatusCode.Forbidden);
        using var elsewhere = await site.OutOfScope(Role.EmployerConsultant);
        await Has(elsewhere.Get(address), HttpStatusCode.Forbidden);

        await Has(consultant.Post(address, address + "?handler=Remove", ("why", " ")), HttpStatusCode.UnprocessableEntity, "Skriv hvorfor");
        await Has(consultant.Post(address, address + "?handler=Remove", ("why", "Færdig")), HttpStatusCode.OK, "Kampagnen er stoppet.");
        await Has(consultant.Get(address), HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task News_OfTheLists_AreThoseWhoAreNewAndThoseWhoHaveMoved()
    {
        using var consultant = await site.InScope(Role.EmployerConsultant);

        var news = (await consultant.Page(Campaigns)).QuerySelectorAll("section[aria-labelledby=news] li").Select(l => l.TextContent).ToList();

        news.Count(n => n.Contains(", ny, 6. feb", StringComparison.Ordinal)).ShouldBe(10, "five in each municipality");
        news.Count(n => n.Contains("flyttet fra", StringComparison.Ordinal)).ShouldBe(8);
        (await consultant.Page("/en/employers/campaigns")).Body!.TextContent.ShouldContain("moved from");
    }

    private static async Task Has(Task<HttpResponseMessage> sent, HttpStatusCode status, params string[] words)
    {
        using var answer = await sent;
        var text = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        answer.StatusCode.ShouldBe(status);
        foreach (var word in words)
        {
            text.ShouldContain(word);
        }
    }
}
