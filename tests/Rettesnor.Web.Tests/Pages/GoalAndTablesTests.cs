using System.Text.Json;
using AngleSharp.Dom;

namespace Rettesnor.Web.Tests.Pages;

public sealed class GoalAndTablesTests(TestSite site)
{
    [Fact]
    public async Task Goal_EveryPointOfTheChart_IsInTheTable()
    {
        var page = await site.Page("/planer/stevns-2021/maal/R21-6");

        var data = JsonDocument.Parse(page.QuerySelector("script[type='application/json']")!.TextContent).RootElement;
        var drawn = data.GetProperty("series").EnumerateArray()
            .Where(s => s.GetProperty("role").GetString() != "target")
            .SelectMany(s => s.GetProperty("points").EnumerateArray())
            .Select(p => p.GetProperty("text").GetString()!.Split(": ")[1]);
        var written = page.QuerySelectorAll(".figures td.number").Select(c => c.TextContent).Where(t => t != "–");
        drawn.ShouldBe(written, ignoreOrder: true);
    }

    [Fact]
    public async Task Goal_WithParts_ShowsEachPartWithItsOwnNumber()
    {
        var page = await site.Page("/planer/stevns-2023/maal/S23-5d");

        page.QuerySelectorAll(".aim--part").Length.ShouldBe(2);
        page.QuerySelectorAll(".aim--part h2").Select(h => h.TextContent).ShouldBe(["LinkedIn", "Facebook"]);
    }

    [Fact]
    public async Task Goal_WithNumeratorAndDenominator_SaysHowManyAreMissing()
    {
        var page = await site.Page("/planer/stevns-2021/maal/R21-5");

        var who = page.QuerySelector(".aim__side")!.TextContent;
        who.ShouldContain("Tallet er 866 af 1.791.");
        who.ShouldContain("567 flere");
    }

    [Fact]
    public async Task Tables_PoolsOf2021_MarkTheTotalThatDoesNotFit()
    {
        var page = await site.Page("/planer/stevns-2021/tabeller");

        var broken = page.QuerySelectorAll("#T-R21-2a").Single().ParentElement!.QuerySelectorAll("td.broken");
        broken.Length.ShouldBeGreaterThan(0);
        foreach (var cell in broken)
        {
            cell.QuerySelector(".sr-only")!.TextContent.ShouldContain("se note");
            var note = cell.QuerySelector("sup a")!.GetAttribute("href")![1..];
            page.GetElementById(note)!.TextContent.Length.ShouldBeGreaterThan(20);
        }
    }

    [Fact]
    public async Task Compare_FocusGoalTwo_ShowsTheMovedTargetAndTheNewDefinition()
    {
        var page = await site.Page("/kommuner/stevns");

        var row = page.QuerySelectorAll("table.compare tr").Single(r => r.QuerySelector("th")!.TextContent.Contains("Mindst 1 aktivt tilbud", StringComparison.Ordinal));
        row.TextContent.ShouldContain("over 85 %");
        row.TextContent.ShouldContain("over 75 %");
        row.QuerySelectorAll(".compare__changed").Length.ShouldBe(1);
    }

    [Theory]
    [InlineData("/soeg?q=S23-6", "/planer/stevns-2023/maal/S23-6")]
    [InlineData("/soeg?q=FLYGTNINGE besk", "/planer/stevns-2023/maal/S23-3")]
    [InlineData("/en/search?q=refugees", "/en/plans/stevns-2023/goals/S23-3")]
    public async Task Search_WordsOrTheirBeginnings_FindTheGoal(string question, string goal)
    {
        var page = await site.Page(question);

        page.QuerySelectorAll(".hits a").Select(a => a.GetAttribute("href")).ShouldContain(goal);
    }

    [Fact]
    public async Task Search_MarkupInTheQuestion_IsShownAsText()
    {
        var page = await site.Page("/soeg?q=<script>alert(1)</script>");

        page.QuerySelectorAll("main script").ShouldBeEmpty();
        page.QuerySelector("#resultater")!.TextContent.ShouldContain("<script>alert(1)</script>");
    }
}
