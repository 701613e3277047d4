using System.Net;
using System.Text;
using Rettesnor.Core.Access;
using Rettesnor.Testing;
using Rettesnor.Web.Tests.Access;

namespace Rettesnor.Web.Tests.Pages;

public sealed class LookTests(AccessSite site) : IClassFixture<AccessSite>
{
    private const string Address = "/kommuner/stevns/udseende";

    [Fact]
    public async Task Look_ThatAnAnalystChooses_IsOnThePlansDocuments()
    {
        using var analyst = await site.InScope(Role.Analyst);
        using var anybody = site.Visitor();

        using var light = await Post(analyst, "#eeeeee", "Stevns Kommune", [1, 2, 3]);
        light.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var again = await TestSite.Parse(light);
        again.QuerySelector("main")!.TextContent.ShouldContain("for lys til overskrifter");
        again.QuerySelector("main")!.TextContent.ShouldContain("Vælg en hel png- eller jpg-fil");
        again.QuerySelector("#sender")!.TextContent.ShouldBe("Stevns Kommune");

        using var saved = await Post(analyst, "#7a1f2b", "Stevns Kommune\nBorger 010203-1234", TestPicture.Png(30, 10));
        saved.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await analyst.Page(Address + "?gemt=1")).QuerySelector(".look-logo")!.GetAttribute("alt")!.ShouldContain("30 × 10");
        var plan = await Text(anybody, "/planer/stevns-2024/plan.html");
        plan.ShouldContain("#7A1F2B");
        plan.ShouldContain("data:image/png;base64,");
        plan.ShouldContain("Borger 010203-xxxx");
        (await Text(anybody, "/planer/stevns-2024/rapport.html")).ShouldContain("#7A1F2B");
        (await Text(anybody, "/planer/slagelse-2023/plan.html")).ShouldNotContain("#7A1F2B");

        // Without a new file the logo stays; taken away it is gone.
        using var kept = await Post(analyst, "#000000", "", null);
        (await Text(anybody, "/planer/stevns-2024/plan.html")).ShouldContain("data:image/png;base64,");
        using var gone = await Post(analyst, "#000000", "", null, ("removeLogo", "true"));
        (await Text(anybody, "/planer/stevns-2024/plan.html")).ShouldNotContain("data:image");
    }

    private static async Task<string> Text(Visitor visitor, string address)
    {
        using var answer = await visitor.Get(address);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    private static async Task<HttpResponseMessage> Post(Visitor visitor, string accent, string sender, byte[]? logo, params (string, string)[] more)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in more.Append(("accent", accent)).Append(("sender", sender)))
        {
            form.Add(new StringContent(value), name);
        }

        if (logo is not null)
        {
            form.Add(new ByteArrayContent(logo), "logo", "logo.png");
        }

        return await visitor.Upload(Address, Address, form);
    }
}
