using System.Net;

namespace Rettesnor.Web.Tests.Pages;

/// <summary>A page as it was known on a day says so, and every link about plans goes on asking so.</summary>
public sealed class KnownOnTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task Plan_AsKnownOnTheDayItWasLoaded_SaysSoAndItsLinksDoToo()
    {
        var page = await site.Page("/planer/stevns-2021?kendt=2026-11-22");

        page.QuerySelector("aside.demonstration")!.TextContent.ShouldContain("som det var kendt ved udgangen af 22. november 2026");
        var links = page.QuerySelectorAll("main a[href*='/planer/']").Select(a => a.GetAttribute("href")!).ToList();
        links.Count.ShouldBeGreaterThan(10);
        links.ShouldAllBe(l => l.Contains("kendt=2026-11-22", StringComparison.Ordinal));
        page.QuerySelector("aside.demonstration a")!.GetAttribute("href").ShouldBe("/planer/stevns-2021");
        (await site.Page("/planer/stevns-2021")).QuerySelector("aside.demonstration").ShouldBeNull();
    }

    [Fact]
    public async Task Plan_AsKnownBeforeItWasLoaded_IsNotThereAndThePageSaysWhy()
    {
        using var answer = await site.Get("/planer/stevns-2021?kendt=2026-11-21");

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await TestSite.Parse(answer)).DocumentElement.TextContent.ShouldContain("Der var intet registreret 21. november 2026. Det første blev registreret 22. november 2026.");
    }

    [Theory]
    [InlineData("kendt=i+går", "er ikke en dag")]
    [InlineData("kendt=2026-11-23", "er ikke gået endnu")]
    [InlineData("known-on=2027", "er ikke gået endnu")]
    public async Task Plan_AsKnownOnNoDay_IsRefusedInWords(string query, string says)
    {
        using var answer = await site.Get("/planer/stevns-2021?" + query);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await TestSite.Parse(answer)).DocumentElement.TextContent.ShouldContain(says);
    }
}
