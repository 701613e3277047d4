using System.Net;
using Rettesnor.Core.Access;

namespace Rettesnor.Web.Tests.Pages.People;

/// <summary>A list that is open while others work.</summary>
public sealed class ListNewsTests(PeopleSite site) : IClassFixture<PeopleSite>
{
    private const string List = "/planer/stevns-2023/maal/S23-7/borgere";

    [Fact]
    public async Task News_OfAnOpenPage_AreNothingUntilSomebodyRegistersAndThenTheNewNumbers()
    {
        using var lead = await site.InScope(Role.TeamLead);
        using var analyst = await site.InScope(Role.Analyst);
        var page = await analyst.Page(List);
        var news = page.QuerySelector("#summary")!.GetAttribute("hx-get")!;
        using var same = await analyst.Get(news);
        same.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        same.Headers.Contains("Set-Cookie").ShouldBeFalse("a page that asks by itself does not keep a session alive");

        using var kept = await lead.Post(List, $"{List}?borger=18&form=tilbud&handler=Register", ("person", "18"), ("register", "offers"), ("kind", "company-placement"), ("first_day", "2023-05-15"), ("provider", "Bageren"));
        kept.StatusCode.ShouldBe(HttpStatusCode.OK);

        var changed = await analyst.Page(news);
        changed.QuerySelector("#summary p")!.TextContent.ShouldNotBe(page.QuerySelector("#summary p")!.TextContent);
        changed.QuerySelector("#summary .said")!.TextContent.ShouldBe("Listen er en anden nu. Vis den igen");
        changed.QuerySelector("#summary .said a")!.GetAttribute("href").ShouldBe(List);
        using var again = await analyst.Get(changed.QuerySelector("#summary")!.GetAttribute("hx-get")!);
        again.StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task Row_OfOneWithAnOfferAgreedForLater_SaysIt()
    {
        using var lead = await site.InScope(Role.TeamLead);
        using var agreed = await lead.Post("/borgere/19", "/borgere/19", ("register", "offers"), ("kind", "company-placement"), ("first_day", "2023-06-01"));
        agreed.StatusCode.ShouldBe(HttpStatusCode.OK);

        (await lead.Page(List)).QuerySelector("tr[data-person='19']")!.TextContent.ShouldContain("aftalt fra 1. jun. 2023");
    }
}
