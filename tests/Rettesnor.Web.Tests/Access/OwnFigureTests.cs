using Rettesnor.Core.Access;

namespace Rettesnor.Web.Tests.Access;

public sealed class OwnFigureTests(FigureSite site) : IClassFixture<FigureSite>
{
    [Theory]
    [InlineData('a', true)]
    [InlineData('p', true)]
    [InlineData('c', true)]
    [InlineData('A', false)]
    [InlineData('D', false)]
    [InlineData('-', false)]
    public async Task OwnFigures_AskedAsARole_AreShownToThoseWhoWorkThere(char who, bool shown)
    {
        const string goal = "/planer/stevns-2023/maal/S23-6";
        using var here = who == '-' ? site.Visitor() : await site.InScope((Role)"cetalkpAD".IndexOf(who, StringComparison.Ordinal));
        using var elsewhere = who == '-' ? site.Visitor() : await site.OutOfScope((Role)"cetalkpAD".IndexOf(who, StringComparison.Ordinal));

        (await here.Page(goal)).DocumentElement.TextContent.Contains("Regnet på kommunens egne forløb", StringComparison.Ordinal).ShouldBe(shown);
        (await here.Page(goal)).DocumentElement.TextContent.Contains("kommunens egne registre", StringComparison.Ordinal).ShouldBe(shown, "where the figure that decides stands");
        (await elsewhere.Page(goal)).DocumentElement.TextContent.ShouldNotContain("Regnet på kommunens egne forløb");
        (await elsewhere.Page(goal)).DocumentElement.TextContent.ShouldContain("Kommunen har egne tal for dette mål.");
    }

    [Fact]
    public async Task OwnFigures_WhereAGoalHasPublishedOnes_AreNotShownAsPublished()
    {
        const string then = "/planer/stevns-2021?pr=2021-10-04";
        using var analyst = await site.InScope(Role.Analyst);
        using var visitor = site.Visitor();

        var rows = (await analyst.Page(then)).QuerySelectorAll("table.goals tbody tr").Select(r => r.TextContent).ToList();
        rows.ShouldNotBeEmpty();
        rows.ShouldBe((await visitor.Page(then)).QuerySelectorAll("table.goals tbody tr").Select(r => r.TextContent));

        var own = (await analyst.Page("/planer/stevns-2023/maal/S23-7")).QuerySelectorAll("table").Single(t => t.TextContent.Contains("Eget tal", StringComparison.Ordinal));
        var published = own.QuerySelectorAll("thead th").ToList().FindIndex(h => h.TextContent == "Offentliggjort");
        var months = own.QuerySelectorAll("tbody tr").Where(r => r.TextContent.Contains("2023", StringComparison.Ordinal)).ToList();
        months.Count.ShouldBe(4);
        months.ShouldAllBe(r => published < 0 || r.Children[published].TextContent == "–");
    }

    [Fact]
    public async Task OwnFigures_ThatDecideAGoal_SayOnceHowManyItTakes()
    {
        using var analyst = await site.InScope(Role.Analyst);

        var text = (await analyst.Page("/planer/stevns-2023/maal/S23-7")).DocumentElement.TextContent;

        text.ShouldContain("for at det egne tal holdt målet");
        text.ShouldNotContain("Målet var opfyldt med");
        text.ShouldNotContain("Tallet er ", Case.Sensitive);
    }
}
