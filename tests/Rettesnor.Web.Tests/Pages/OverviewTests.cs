using System.Net;
using AngleSharp.Dom;

namespace Rettesnor.Web.Tests.Pages;

public sealed class OverviewTests(TestSite site)
{
    [Fact]
    public async Task Overview_OfTheResultsOf2021_SaysWhatTheDocumentSays()
    {
        var page = await site.Page("/planer/stevns-2021");

        Row(page, "R21-7", ".goals__standing").ShouldBe("Mangler 6,7 pp");
        Row(page, "R21-7", ".goals__now").ShouldBe("78,3 % jul. 2021");
        Row(page, "R21-7", ".goals__beside").ShouldBe("76,5 % landet");
        Row(page, "R21-3", ".goals__standing").ShouldBe("Holder");
        page.QuerySelector("#pr option[selected]")!.TextContent.ShouldBe("4. oktober 2021");
    }

    [Fact]
    public async Task Overview_InEnglish_SaysTheSame()
    {
        var page = await site.Page("/en/plans/stevns-2021");

        Row(page, "R21-7", ".goals__standing").ShouldBe("Short by 6.7 pp");
        Row(page, "R21-7", ".goals__beside").ShouldBe("76.5% country");
    }

    // As on the command line: its tests have the same table.
    [Theory]
    [InlineData("stevns-2021", "4. oktober 2021")]
    [InlineData("stevns-2023", "ultimo 2022")]
    [InlineData("stevns-2024", "30. september 2022")]
    [InlineData("slagelse-2023", "ultimo 2022")]
    [InlineData("vordingborg-2019", "ultimo 2018")]
    public async Task Overview_WithoutADate_IsAtThePlansOwn(string plan, string day) =>
        (await site.Page($"/planer/{plan}")).QuerySelector("#pr option[selected]")!.TextContent.ShouldBe(day);

    [Fact]
    public async Task Overview_EveryGoalOfThePlan_HasARow()
    {
        var page = await site.Page("/planer/vordingborg-2019");

        page.QuerySelectorAll(".goals__id").Select(e => e.TextContent)
            .ShouldBe(site.Library.Current().Find("vordingborg-2019")!.Plan.Goals.Select(g => g.Id), ignoreOrder: true);
    }

    [Fact]
    public async Task Overview_CountsByStanding_AddUpToTheGoals()
    {
        var page = await site.Page("/planer/stevns-2023?pr=2022-Q3");

        page.QuerySelectorAll(".counts__number").Sum(e => int.Parse(e.TextContent, System.Globalization.CultureInfo.InvariantCulture))
            .ShouldBe(page.QuerySelectorAll(".goals__id").Length);
    }

    [Fact]
    public async Task Overview_FigureOnAnotherDefinition_HasNoLine()
    {
        var page = await site.Page("/planer/stevns-2023?pr=2022-Q3");

        Row(page, "S23-7", ".goals__why").ShouldBe("Tallet 85,4 % er på en anden definition");
        RowOf(page, "S23-7").QuerySelector(".goal-line").ShouldBeNull();
        RowOf(page, "S23-6").QuerySelector(".goal-line")!.GetAttribute("aria-label")!.ShouldContain("97,9 %");
    }

    [Theory]
    [InlineData("S23-7", "Tallet 85,4 % er på en anden definition")]
    [InlineData("S23-8", "Tallet 9,0 % er på en anden definition")]
    public async Task Overview_FigureOnAnotherDefinitionWhileTheRightOneIsAwaited_SaysSo(string goal, string why)
    {
        var page = await site.Page("/planer/stevns-2023?pr=2023-Q4");

        Row(page, goal, ".goals__why").ShouldBe(why);
    }

    [Theory]
    [InlineData("/planer/stevns-2021", "hvor vi er målet landet, eller hvor planen skulle være nu her holder målet")]
    [InlineData("/en/plans/stevns-2021/goals/R21-7", "where we are the target the country, or where the plan should be by now here the goal holds")]
    public async Task Get_PageWithGoalLines_ExplainsTheirSigns(string address, string signs)
    {
        var page = await site.Page(address);

        string.Join(' ', page.QuerySelectorAll(".line-legend").First().QuerySelectorAll("li").Select(l => l.TextContent.Trim())).ShouldBe(signs);
    }

    [Theory]
    [InlineData("/planer/stevns-2021", "Beskæftigelsesplan 2021, foreløbige resultater · Stevns · Rettesnor")]
    [InlineData("/planer/stevns-2021/tabeller", "Planens tabeller · Beskæftigelsesplan 2021, foreløbige resultater, Stevns · Rettesnor")]
    [InlineData("/en/plans/stevns-2021/goals/R21-7", "At least 1 active offer in 12 months · Employment plan 2021, provisional results, Stevns · Rettesnor")]
    public async Task Get_PageOfAPlan_IsNamedWithItsPlanAndMunicipality(string address, string title)
    {
        var page = await site.Page(address);

        page.Title.ShouldBe(title);
        title.ShouldContain($" · {page.QuerySelector(".print-only")!.TextContent} · ");
    }

    [Fact]
    public async Task Overview_DateThatCannotBeRead_IsRefusedWithWhatToWrite()
    {
        using var answer = await site.Get("/planer/stevns-2023?pr=hvornaar");

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await TestSite.Parse(answer)).QuerySelector("main")!.TextContent.ShouldContain("»hvornaar«");
    }

    [Theory]
    [InlineData("/planer/stevns-2021?pr=9999-12-31")]
    [InlineData("/planer/stevns-2021?pr=0001-01-01")]
    [InlineData("/planer/stevns-2021/maal/R21-6?pr=9999-12-31")]
    [InlineData("/planer/stevns-2021/rapport.docx?pr=9999-12-31")]
    public async Task Get_AtADayOfAYearThatNobodyMeans_IsRefusedWithTheYearsThatAreRead(string address)
    {
        using var answer = await site.Get(address);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await TestSite.Parse(answer)).QuerySelector("main")!.TextContent.ShouldContain("et år er fra 1900 til 2199");
    }

    [Fact]
    public async Task Get_GoalThatTheDocumentSplits_OffersItsHalvesFirst()
    {
        using var answer = await site.Get("/en/plans/stevns-2021/goals/R21-4");

        (await TestSite.Parse(answer)).QuerySelectorAll("main li a").Select(a => a.GetAttribute("href")).Take(2)
            .ShouldBe(["/en/plans/stevns-2021/goals/R21-4a", "/en/plans/stevns-2021/goals/R21-4b"]);
    }

    [Theory]
    [InlineData("/planer/stevns-2032", "/planer/stevns-2023")]
    [InlineData("/planer/stevns-2023/maal/S23-66", "/planer/stevns-2023/maal/S23-6")]
    [InlineData("/en/municipalities/stvns", "/en/municipalities/stevns")]
    public async Task Get_NearlyRightAddress_LeadsToTheRightOne(string wrong, string right)
    {
        using var answer = await site.Get(wrong);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await TestSite.Parse(answer)).QuerySelectorAll("main li a").Select(a => a.GetAttribute("href")).ShouldContain(right);
    }

    private static IElement RowOf(IDocument page, string goal) =>
        page.QuerySelectorAll("table.goals tr").Single(r => r.QuerySelector(".goals__id")?.TextContent == goal);

    private static string Row(IDocument page, string goal, string cell) =>
        string.Join(' ', RowOf(page, goal).QuerySelector(cell)!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
