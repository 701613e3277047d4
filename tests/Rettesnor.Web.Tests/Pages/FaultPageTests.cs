using System.Net;
using Microsoft.AspNetCore.Builder;
using Rettesnor.Web.Hosting;

namespace Rettesnor.Web.Tests.Pages;

public sealed class FaultPageTests
{
    [Theory]
    [InlineData("/", "da", "Noget gik galt hos os")]
    [InlineData("/en", "en", "Something went wrong on our side")]
    public async Task Get_WhenTheServerFails_GivesANumberAndNothingOfTheInside(string address, string language, string heading)
    {
        // Nothing to read plans from: every page fails.
        await using var app = WebHost.Build(["--Logging:Console:LogLevel:Default=None"], new WebSettings { Address = "http://127.0.0.1:0", AddServices = _ => { } });
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri(app.Urls.Single()) };

        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        var page = await TestSite.Parse(answer);
        page.DocumentElement.GetAttribute("lang").ShouldBe(language);
        page.QuerySelector("h1")!.TextContent.ShouldBe(heading);
        page.QuerySelector(".code")!.TextContent.Length.ShouldBeGreaterThan(5);
        page.DocumentElement.TextContent.ShouldNotContain("Exception");
        page.DocumentElement.TextContent.ShouldNotContain("PlanLibrary");
    }
}
