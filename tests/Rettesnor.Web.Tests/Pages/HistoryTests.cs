using System.Net;
using AngleSharp.Dom;

namespace Rettesnor.Web.Tests.Pages;

/// <summary>The goals of a municipality through the years, as anybody reads them.</summary>
public sealed class HistoryTests(TestSite site)
{
    [Fact]
    public async Task History_OfStevns_HasAColumnForEachPlanAndARowForEachGoal()
    {
        var page = await site.Page("/kommuner/stevns/maal");

        page.QuerySelectorAll("table.history")[0].QuerySelectorAll("thead a").Select(a => a.GetAttribute("href")).ShouldBe(["/planer/stevns-2021", "/planer/stevns-2023", "/planer/stevns-2024"]);
        page.QuerySelectorAll("h2").Select(h => h.TextContent).ShouldBe(["Mål i 3 planer", "Mål i 2 planer", "Mål i én plan"]);
        var offers = page.QuerySelectorAll("table.history tbody tr").Single(r => r.QuerySelector("a[href='/planer/stevns-2023/maal/S23-7']") is not null);
        offers.QuerySelector("a[href='/planer/stevns-2021/maal/R21-7']").ShouldNotBeNull();
        Text(offers.QuerySelector(".compare__changed")!).ShouldContain("kan ikke sammenlignes");
        offers.QuerySelectorAll("td").Select(d => d.GetAttribute("data-label")).ShouldBe(["Beskæftigelsesplan 2021, foreløbige resultater", "Beskæftigelsesplan 2023", "Beskæftigelsesplan 2024"]);
        Text(offers.QuerySelectorAll("td")[2]).ShouldBe("ikke et mål");
    }

    [Theory]
    [InlineData("/kommuner/slagelse/maal", HttpStatusCode.OK, "Kommunen har kun én plan her endnu.")]
    [InlineData("/en/municipalities/vordingborg/goals", HttpStatusCode.OK, "The municipality has only one plan here yet.")]
    [InlineData("/kommuner/faxe/maal", HttpStatusCode.OK, "Kommunen har ingen planer her endnu.")]
    [InlineData("/kommuner/atlantis/maal", HttpStatusCode.NotFound, "Der er ingen kommune, der hedder »atlantis«.")]
    [InlineData("/kommuner/denmark/maal", HttpStatusCode.NotFound, "Der er ingen kommune, der hedder »denmark«.")]
    public async Task History_OfOnePlanNoneOrNoMunicipality_SaysSo(string address, HttpStatusCode status, string said)
    {
        using var answer = await site.Get(address);

        answer.StatusCode.ShouldBe(status);
        Text((await TestSite.Parse(answer)).QuerySelector("main")!).ShouldContain(said);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/kommuner/stevns")]
    [InlineData("/planer/stevns-2023")]
    public async Task Page_OnTheWay_LeadsToTheYearsAndNotToWhatIsForOthers(string address)
    {
        var links = (await site.Page(address)).QuerySelectorAll("main a").Select(a => a.GetAttribute("href")).ToList();

        links.ShouldContain("/kommuner/stevns/maal");
        links.ShouldNotContain("/kommuner/stevns/aarshjul");
        links.ShouldNotContain("/planer/stevns-2023/sundhed");
    }

    private static string Text(IElement element) => string.Join(' ', element.TextContent.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));
}
