using System.Net;
using Rettesnor.Core.Measures;
using Rettesnor.Measurement.Time;
using Rettesnor.Testing;

namespace Rettesnor.Web.Tests.Pages;

public sealed class DemonstrationTests(DemonstrationSite demonstration, TestSite site) : IClassFixture<DemonstrationSite>
{
    [Theory]
    [InlineData("/", "Demonstration: i dag er 15. maj 2023. Alle personer er opdigtede.")]
    [InlineData("/planer/stevns-2023", "Demonstration: i dag er 15. maj 2023. Alle personer er opdigtede.")]
    [InlineData("/findes-ikke", "Demonstration: i dag er 15. maj 2023. Alle personer er opdigtede.")]
    [InlineData("/en/plans/stevns-2023/goals/S23-6", "Demonstration: today is 15 May 2023. All persons are fictitious.")]
    public async Task Page_OfADemonstration_SaysSoOnALine(string address, string line)
    {
        (await demonstration.Page(address)).QuerySelector(".demonstration")!.TextContent.Trim().ShouldBe(line);
        (await site.Page(address)).QuerySelector(".demonstration").ShouldBeNull();
    }

    [Theory]
    [InlineData("/planer/stevns-2023/maal/S23-7", "Falder ud de kommende måneder, hvis intet sker", "Sker der intet, falder ", "oktober 2023")]
    [InlineData("/en/plans/stevns-2023/goals/S23-7", "Fall out in the months to come if nothing happens", "If nothing happens, ", "October 2023")]
    public async Task Goal_WithOwnHistories_SaysHowManyFallOutMonthByMonth(string address, string caption, string sentence, string last)
    {
        await demonstration.SignIn();
        var page = await demonstration.Page(address);

        var table = page.QuerySelectorAll("table").Single(t => t.QuerySelector("caption")?.TextContent == caption);
        var rows = table.QuerySelectorAll("tbody tr").Select(r => r.Children.Select(c => c.TextContent).ToList()).ToList();
        rows.Count.ShouldBe(6);
        rows[^1][0].ShouldBe(last);
        var own = new OwnFigures(StevnsDemonstration.Snapshot, FivePlans.Reference, StevnsDemonstration.Published);
        var at = Period.Parse("2023-04");
        var formula = OwnFigures.FormulaAt(FivePlans.Reference.Measures.Find("offers-in-12-months")!, "", at)!.Value.Formula;
        var people = own.Ahead(formula, StevnsDemonstration.Area, at, 6);
        int Count(DateOnly? day, bool counted) => people.Count(o => o.FallsOut == day && o.IsCounted == counted);
        var ends = Enumerable.Range(0, 6).Select(i => (DateOnly?)new DateOnly(2023, 6, 1).AddMonths(i).AddDays(-1)).ToList();
        rows.Select(r => (r[1], r[2])).ShouldBe(ends.Select(d => ($"{Count(d, true)}", $"{Count(d, false)}")));
        page.Body!.TextContent.ShouldContain($"{sentence}{people.Count(o => o is { IsCounted: true, FallsOut: not null })} person");
    }

    [Fact]
    public async Task Goal_AtAnEarlierDay_ForetellsNothing() =>
        (await demonstration.Page("/planer/stevns-2023/maal/S23-7?pr=2023-02")).Body!.TextContent.ShouldNotContain("Sker der intet");

    [Theory]
    [InlineData("R21-8", "2. kvartal 2021", "17,95 %", "17,95 %")]
    [InlineData("R21-7", "2020", "86,3 %", "86,6 %")]
    public async Task Goal_PublishedForOtherPeriodsThanMonths_HasTheOwnFigureOfThatPeriodBesideIt(string goal, string period, string own, string published)
    {
        await demonstration.SignIn();
        var page = await demonstration.Page("/planer/stevns-2021/maal/" + goal);

        var row = page.QuerySelectorAll("table").Single(t => t.QuerySelector("caption")?.TextContent.StartsWith("Regnet på kommunens egne forløb", StringComparison.Ordinal) == true)
            .QuerySelectorAll("tbody tr").Single(r => r.Children[0].TextContent == period).Children.Select(c => c.TextContent.Replace('\u00a0', ' ')).ToList();
        (row[1], row[3]).ShouldBe((own, published));
    }

    [Fact]
    public async Task Goal_OfFulltimePersons_SaysWhoIsBehindTheOwnFigure()
    {
        await demonstration.SignIn();

        (await demonstration.Page("/planer/stevns-2021/maal/R21-8")).Body!.TextContent.ShouldContain("Efter kommunens egne forløb svarede det i ");
    }

    [Fact]
    public async Task Goal_OfKroner_EndsItsSentenceOnce() =>
        (await site.Page("/planer/stevns-2023/maal/S23-2a")).Body!.TextContent.ShouldNotContain("kr..");

    [Fact]
    public async Task Report_OfADemonstration_SaysSo()
    {
        using var answer = await demonstration.Get("/planer/stevns-2023/rapport.html");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await TestSite.Parse(answer)).QuerySelector(".notice")!.TextContent.ShouldStartWith("Demonstration: i dag er 15. maj 2023.");
    }
}
