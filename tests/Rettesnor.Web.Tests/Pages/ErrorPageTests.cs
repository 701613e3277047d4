using System.Net;

namespace Rettesnor.Web.Tests.Pages;

public sealed class ErrorPageTests(TestSite site)
{
    [Theory]
    [InlineData("/findes-ikke", "da", "Siden findes ikke")]
    [InlineData("/en/no-such", "en", "There is no such page")]
    [InlineData("/fejl/500", "da", "Siden findes ikke")]
    public async Task Get_UnknownAddress_HelpsInTheLanguageOfTheAddress(string address, string language, string heading)
    {
        using var answer = await site.Get(address);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var page = await TestSite.Parse(answer);
        page.DocumentElement.GetAttribute("lang").ShouldBe(language);
        page.QuerySelector("h1")!.TextContent.ShouldBe(heading);
        page.QuerySelector("main")!.TextContent.ShouldContain(address);
        page.QuerySelector("main a")!.GetAttribute("href").ShouldBe(language == "en" ? "/en" : "/");
    }
}
