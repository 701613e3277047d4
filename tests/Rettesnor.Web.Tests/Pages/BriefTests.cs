using System.Net;
using AngleSharp.Dom;

namespace Rettesnor.Web.Tests.Pages;

/// <summary>The plan in five minutes says what its overview says, in the order in which a politician asks.</summary>
public sealed class BriefTests(TestSite site)
{
    [Fact]
    public async Task Brief_OfTheResultsOf2021_HasEveryGoalOnceWithThoseThatDoNotHoldFirst()
    {
        var page = await site.Page("/planer/stevns-2021/kort");
        var overview = await site.Page("/planer/stevns-2021");

        page.QuerySelectorAll(".promise h3").Select(h => h.Id!["p-".Length..]).ShouldBe(overview.QuerySelectorAll(".goals__id").Select(e => e.TextContent), ignoreOrder: true);
        page.QuerySelectorAll(".brief-group").Select(h => h.TextContent).ShouldBe(["Går ikke som lovet (5)", "Går som lovet (3)", "Kan ikke afgøres nu (2)"]);
        page.QuerySelectorAll(".counts li").Select(Text).ShouldBe(overview.QuerySelectorAll(".counts li").Select(Text));
        Text(Promise(page, "R21-7")).ShouldContain("Over 85 % (2021) Sådan står det Målet holder ikke: 78,3 % i juli 2021 mod målet: over 85 %. Der mangler 6,7 procentpoint");
        Text(page.QuerySelector(".brief-changes")!).ShouldContain("Siden 4. juli 2021: Alle puljemidler brugt: Status er gået fra »Ikke målt« til »Mangler«.");
        overview.QuerySelectorAll(".facts a").Select(a => a.GetAttribute("href")).ShouldContain("/planer/stevns-2021/kort");
    }

    [Fact]
    public async Task Brief_AtAnotherDateAndInEnglish_SaysSo()
    {
        var page = await site.Page("/en/plans/stevns-2021/brief?pr=2021-07");

        page.QuerySelector("h1")!.TextContent.ShouldBe("The plan in five minutes");
        Text(page.QuerySelector("main")!).ShouldContain("Standing at 31 July 2021.");
        page.QuerySelectorAll(".promise h3 a").ShouldAllBe(a => a.GetAttribute("href")!.EndsWith("?pr=2021-07", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Brief_OfAPlanThatIsNotThereOrADateThatCannotBeRead_IsRefused()
    {
        (await site.Get("/planer/stevns-1921/kort")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await site.Get("/planer/stevns-2021/kort?pr=i-gaar")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private static IElement Promise(AngleSharp.Html.Dom.IHtmlDocument page, string goal) => page.QuerySelector($"#p-{goal}")!.Closest("article")!;

    private static string Text(IElement element) => string.Join(' ', element.TextContent.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));
}
