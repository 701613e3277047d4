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
        using var here = who == '-' ? site.Visitor() : await site.InScope((Role)"cetalpAD".IndexOf(who, StringComparison.Ordinal));
        using var elsewhere = who == '-' ? site.Visitor() : await site.OutOfScope((Role)"cetalpAD".IndexOf(who, StringComparison.Ordinal));

        (await here.Page(goal)).DocumentElement.TextContent.Contains("Regnet på kommunens egne forløb", StringComparison.Ordinal).ShouldBe(shown);
        (await here.Page(goal)).DocumentElement.TextContent.Contains("kommunens egne registre", StringComparison.Ordinal).ShouldBe(shown, "where the figure that decides stands");
        (await elsewhere.Page(goal)).DocumentElement.TextContent.ShouldNotContain("Regnet på kommunens egne forløb");
        (await elsewhere.Page(goal)).DocumentElement.TextContent.ShouldContain("Kommunen har egne tal for dette mål.");
    }
}
