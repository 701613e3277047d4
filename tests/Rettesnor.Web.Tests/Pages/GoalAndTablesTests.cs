using System.Text.Json;
using AngleSharp.Dom;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;

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
    public async Task Goal_WithAChart_HasItAsADrawingForPaperToo()
    {
        var page = await site.Page("/planer/stevns-2021/maal/R21-6");

        var drawing = page.QuerySelectorAll(".drawing svg").ShouldHaveSingleItem();
        drawing.GetAttribute("role").ShouldBe("img");
        drawing.QuerySelector("desc")!.TextContent.ShouldStartWith("Linjediagram. Stevns: fra 95,7");
        drawing.QuerySelectorAll("[style]").ShouldBeEmpty("the policy lets no style through");
    }

    [Fact]
    public async Task Goal_DecidedOnTheMean_IsComparedOnTheMeanAndSaysSo()
    {
        await using var own = new TestSite();
        await own.InitializeAsync();
        own.Library.Figures.Write(
            [Share("slagelse", 1, 3.0m), Share("slagelse", 2, 2.0m), Share("denmark", 1, 2.0m), Share("denmark", 2, 2.4m), Share("soroe", 1, 2.5m), Share("soroe", 2, 2.5m), Share("naestved", 2, 9.9m)],
            new Core.Audit.Written("test", "test", "test"));

        var danish = await own.Page("/planer/slagelse-2023/maal/L23-A1?pr=2023-02");
        var english = await own.Page("/en/plans/slagelse-2023/goals/L23-A1?pr=2023-02");

        danish.QuerySelector(".aim__side caption")!.TextContent.ShouldBe("Gennemsnittet af januar-februar 2023 i andre områder, som målet afgøres på");
        danish.QuerySelectorAll(".aim__side tbody tr").Select(r => string.Join('|', r.Children.Select(c => c.TextContent)))
            .ShouldBe(["Slagelse|2,5 %|", "Sorø|2,5 %|0,0 pp", "Hele landet|2,2 %|−0,3 pp"]);
        english.QuerySelector(".aim__side caption")!.TextContent.ShouldBe("The mean of January-February 2023 in other areas, as the goal is decided");
    }

    private static Figure Share(string area, int month, decimal value) => new()
    {
        Key = new FigureKey(new MeasureId("insured-unemployed-share"), new AreaId(area), "", Measurement.Time.Period.OfMonth(2023, month)),
        State = FigureState.Value,
        Value = value,
        Unit = Unit.Percent,
        Step = 0.1m,
        Definition = "v1",
        Source = new FigureSource("Jobindsats", "y25i01"),
    };

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
    public async Task Goal_ForASumOnTheWay_SaysWhatIsMissingInKroner()
    {
        var page = await site.Page("/planer/stevns-2021/maal/R21-2?pr=2021-10-04");

        var who = page.QuerySelector(".aim__side")!.TextContent;
        who.ShouldContain("Tallet er 925.483,13 kr. af 1.285.000 kr.");
        who.ShouldContain("Planens takt var holdt med 38.266,87 kr. mere i tælleren.");
        who.ShouldContain("Til selve målet mangler 359.516,87 kr. i tælleren.");
    }

    // A figure at its period's last day would be read as the next period's, whose name begins there.
    [Theory]
    [InlineData("/planer/stevns-2023/maal/S23-6", "2020: ", "2020-07-01", "quarter")]
    [InlineData("/planer/stevns-2021/maal/R21-6", "juni 2021: ", "2021-06-15", "month")]
    public async Task Goal_EveryFigureOfTheChart_StandsInTheMiddleOfItsPeriod(string address, string period, string day, string step)
    {
        var data = await ChartOf(address);

        data.GetProperty("step").GetString().ShouldBe(step);
        Points(data, "own").Where(p => p.GetProperty("text").GetString()!.StartsWith(period, StringComparison.Ordinal))
            .Select(p => p.GetProperty("day").GetString()).First().ShouldBe(day);
    }

    [Fact]
    public async Task Goal_FiguresOnAnotherDefinition_AreDrawnAsOtherWithTheDayOfTheChange()
    {
        var data = await ChartOf("/planer/stevns-2023/maal/S23-7?pr=2023-Q4");

        Points(data, "own").ShouldBeEmpty();
        data.GetProperty("series")[0].GetProperty("name").GetString().ShouldBe("Stevns, tidligere definition");
        data.GetProperty("series")[0].GetProperty("role").GetString().ShouldBe("own-other");
        data.GetProperty("changes").EnumerateArray().Select(c => (c.GetProperty("day").GetString(), c.GetProperty("text").GetString())).ShouldBe([("2023-01-01", "ny definition")]);
    }

    [Fact]
    public async Task Goal_FigureOnAnotherDefinition_ExplainsBothDefinitions()
    {
        var page = await site.Page("/planer/stevns-2023/maal/S23-7?pr=2023-Q4");

        string Of(string term) => page.QuerySelectorAll(".particulars div").Single(d => d.QuerySelector("dt")!.TextContent == term).TextContent;
        Of("Definition").ShouldContain("Gælder fra 1. januar 2023");
        Of("Tallets definition").ShouldContain("Gjaldt til ultimo 2022");
        Of("Tallets definition").ShouldContain("kan ikke sammenlignes");
    }

    [Theory]
    [InlineData("/planer/vordingborg-2019/maal/V19-3", 2)]
    [InlineData("/planer/slagelse-2023/maal/L23-D2", 2)]
    public async Task Goal_PathWithHardlyAFigure_IsDrawnFromItsStartToItsEnd(string address, int points)
    {
        var data = await ChartOf(address);

        Points(data, "target").Count.ShouldBe(points);
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
            page.GetElementById(note)!.QuerySelector("a")!.GetAttribute("href").ShouldBe("#" + cell.Id);
            cell.GetAttribute("tabindex").ShouldBe("-1");
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

    private async Task<JsonElement> ChartOf(string address)
    {
        var page = await site.Page(address);
        return JsonDocument.Parse(page.QuerySelector("script[type='application/json']")!.TextContent).RootElement;
    }

    private static List<JsonElement> Points(JsonElement data, string role) =>
        [.. data.GetProperty("series").EnumerateArray().Where(s => s.GetProperty("role").GetString() == role).SelectMany(s => s.GetProperty("points").EnumerateArray())];

    [Fact]
    public async Task Search_MarkupInTheQuestion_IsShownAsText()
    {
        var page = await site.Page("/soeg?q=<script>alert(1)</script>");

        page.QuerySelectorAll("main script").ShouldBeEmpty();
        page.QuerySelector("#resultater")!.TextContent.ShouldContain("<script>alert(1)</script>");
    }
}
