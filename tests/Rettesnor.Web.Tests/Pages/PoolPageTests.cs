using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using Rettesnor.Core.Access;
using Rettesnor.Web.Tests.Access;

namespace Rettesnor.Web.Tests.Pages;

/// <summary>From the share of the frame to the courses that can be bought, and a payment that moves it.</summary>
public sealed class PoolPageTests(PoolSite site) : IClassFixture<PoolSite>
{
    private const string Goal = "/planer/stevns-2023/maal/S23-2a";
    private const string Regional = "/puljer/regional?kommune=stevns";

    [Fact]
    public async Task Overview_OnTheDayOfThePrintedTable_HasItsAmountsAndTheOneThatItShouldHave()
    {
        using var controller = await site.InScope(Role.Controller);
        (await controller.Page(Goal)).QuerySelector("a[href='/puljer?kommune=stevns']")!.TextContent.ShouldBe("Se puljerne, og hvad der kan købes");

        var then = (await controller.Page("/puljer?kommune=stevns&pr=2021-09-30")).QuerySelector("tr.total")!;
        then.QuerySelectorAll("td").Select(t => t.TextContent).Take(6).ShouldBe(["1.071.500,00", "214.300,00", "1.285.800,00", "925.483,13", "0,00", "360.316,87"]);
        (await controller.Page("/en/pools?kommune=stevns&pr=2021-09-30")).QuerySelector("tr.total")!.TextContent.ShouldContain("360,316.87");
        var now = (await controller.Page("/puljer?pr=2023-05-09")).Body!.TextContent;
        now.ShouldContain("Der er brugt 23,9 % af rammen. Blev den brugt jævnt, ville det være 35,3 %.");
        now.ShouldContain("Går det sådan videre, er der 411.492,69 kr. tilbage, når 2023 er gået.");
        (await controller.Page(Goal)).Body!.TextContent.ShouldContain("Regnes på puljernes regnskab i registrene.");
    }

    [Fact]
    public async Task Pool_PaidAndEndedAndGranted_MovesItsAccountAndRefusesMoreThanThereIs()
    {
        using var controller = await site.InScope(Role.Controller);
        var page = await controller.Page(Regional);
        var free = Free(page);
        page.QuerySelector("section[aria-labelledby=buy] tbody th")!.TextContent.ShouldBe("Lastbilchauffør, C med kvalifikation", "the dearest that fits comes first");
        page.QuerySelectorAll("section[aria-labelledby=courses] a[href^='/borgere/']").ShouldBeEmpty("a controller has no citizens' pages");
        var form = page.QuerySelectorAll("form[action*='handler=Pay']")[0];
        var (id, left, paid) = (form.QuerySelector("[name=id]")!.GetAttribute("value")!, form.QuerySelector("[name=amount]")!.GetAttribute("value")!, form.QuerySelector("[name=paid]")!.GetAttribute("value")!);
        Task<HttpResponseMessage> Pay(string course, string amount, string day, string seen) => controller.Post(Regional, Regional + "&handler=Pay", ("id", course), ("amount", amount), ("day", day), ("paid", seen));

        await Has(Pay(id, "ti kroner", "2023-05-15", paid), HttpStatusCode.UnprocessableEntity, "»Beløb«: forventede");
        await Has(Pay(id, "999.999.999.999", "2023-05-15", paid), HttpStatusCode.UnprocessableEntity, "forventede højst 1.000.000.000");
        await Has(Pay(id, "1.000.000,00", "2023-05-15", paid), HttpStatusCode.Conflict, "Intet er gemt");
        await Has(Pay(id, left, "2023-05-16", paid), HttpStatusCode.UnprocessableEntity, "en betaling er sket");
        await Has(Pay(id, left, "2020-05-15", paid), HttpStatusCode.Conflict, "som borgeren er bevilget fra puljen senest den dag");
        await Has(Pay("99999", left, "2023-05-15", paid), HttpStatusCode.Conflict, "imens");
        await Has(controller.Post(Regional, Regional + "&handler=End", ("id", id), ("day", "2023-12-01")), HttpStatusCode.UnprocessableEntity, "til det er afsluttet");

        // Two payments of a day are two, and somebody who saw the page before the first is asked to look again.
        await Has(Pay(id, "100,00", "2023-05-15", paid), HttpStatusCode.OK, "Det er gemt.");
        await Has(Pay(id, left, "2023-05-15", paid), HttpStatusCode.Conflict, "imens");
        var again = (await controller.Page(Regional)).QuerySelectorAll("form[action*='handler=Pay']").First(f => f.QuerySelector("[name=id]")!.GetAttribute("value") == id);
        await Has(Pay(id, again.QuerySelector("[name=amount]")!.GetAttribute("value")!, "2023-05-15", again.QuerySelector("[name=paid]")!.GetAttribute("value")!), HttpStatusCode.OK, "Det er gemt.");
        Free(await controller.Page(Regional)).ShouldBe(free, "what was reserved is paid");

        // One that comes to nothing gives its money back.
        var other = (await controller.Page(Regional)).QuerySelectorAll("form[action*='handler=Pay']").First(f => f.QuerySelector("[name=amount]")!.GetAttribute("value") != "0,00");
        await Has(controller.Post(Regional, Regional + "&handler=End", ("id", other.QuerySelector("[name=id]")!.GetAttribute("value")!), ("day", "2023-05-15")), HttpStatusCode.OK, "Det er gemt.");
        Free(await controller.Page(Regional)).ShouldBe(free + Amount(other.QuerySelector("[name=amount]")!.GetAttribute("value")!));

        // A commitment, written down and taken back.
        await Has(controller.Post(Regional, Regional + "&handler=Grant", ("amount", "-10.000,50"), ("day", "2023-05-10"), ("text", " ")), HttpStatusCode.UnprocessableEntity, "Skriv, hvad tilsagnet er");
        var before = Free(await controller.Page(Regional));
        await Has(controller.Post(Regional, Regional + "&handler=Grant", ("amount", "-10.000,00"), ("day", "2023-05-10"), ("text", "Nedskrivning æøå 010203-1234")), HttpStatusCode.OK, "Det er gemt.");
        var written = await controller.Page(Regional);
        Free(written).ShouldBe(before - 12_000m, "and its own part with it");
        written.QuerySelector("section[aria-labelledby=grants]")!.TextContent.ShouldContain("Nedskrivning æøå 010203-xxxx");
        var back = written.QuerySelectorAll("form[action*='handler=RemoveGrant'] [name=id]").Last().GetAttribute("value")!;
        await Has(controller.Post(Regional, Regional + "&handler=RemoveGrant", ("id", back), ("why", "")), HttpStatusCode.UnprocessableEntity, "Skriv hvorfor");
        await Has(controller.Post(Regional, Regional + "&handler=RemoveGrant", ("id", back), ("why", "Forkert pulje")), HttpStatusCode.OK, "Det er gemt.");
        Free(await controller.Page(Regional)).ShouldBe(before);
        await Has(controller.Post(Regional, Regional + "&handler=Grant", ("amount", "-999.999.999,00"), ("day", "2023-05-10"), ("text", "For meget")), HttpStatusCode.OK, "Det er gemt. Der er brugt eller lovet mere, end puljen har.");
        back = (await controller.Page(Regional)).QuerySelectorAll("form[action*='handler=RemoveGrant'] [name=id]").Last().GetAttribute("value")!;
        await Has(controller.Post(Regional, Regional + "&handler=RemoveGrant", ("id", back), ("why", "Forkert")), HttpStatusCode.OK, "Det er gemt.");

        // A course on the positive list.
        await Has(controller.Post(Regional, Regional + "&handler=Offer", ("title", "Svejsning"), ("price", "0"), ("first", "2023-05-01"), ("last", "2023-04-01")), HttpStatusCode.UnprocessableEntity, "forventede mindst 1", "før den første");
        await Has(controller.Post(Regional, Regional + "&handler=Offer", ("title", "lastbilchauffør, c med kvalifikation"), ("price", "1"), ("first", "2023-05-01"), ("last", "")), HttpStatusCode.UnprocessableEntity, "allerede på positivlisten");
        await Has(controller.Post(Regional, Regional + "&handler=Offer", ("title", "Svejsning <b>"), ("provider", "Øve VUC"), ("price", "30.000,00"), ("first", "2023-05-01"), ("last", "")), HttpStatusCode.OK, "Det er gemt.");
        (await controller.Page(Regional)).QuerySelector("section[aria-labelledby=buy] tbody th")!.TextContent.ShouldBe("Svejsning <b>");
    }

    [Fact]
    public async Task Pool_ReadByACaseworker_NamesOnlyOwnCitizensAndCannotBeWritten()
    {
        using var caseworker = await site.InScope(Role.Caseworker);

        var page = await caseworker.Page(Regional);

        page.QuerySelectorAll("section[aria-labelledby=courses] tbody th").ShouldAllBe(t => t.TextContent.Trim() == "en anden sagsbehandlers borger", "the registers of this site say whose nobody is");
        page.QuerySelectorAll("main form[method=post]").ShouldBeEmpty();
        await Has(caseworker.Post(Regional, Regional + "&handler=Grant", ("amount", "1"), ("day", "2023-05-10"), ("text", "x")), HttpStatusCode.Forbidden);
        using var elsewhere = await site.OutOfScope(Role.Controller);
        await Has(elsewhere.Get(Regional), HttpStatusCode.Forbidden);
        await Has(elsewhere.Get("/puljer/regnskab.json?kommune=stevns"), HttpStatusCode.Forbidden);
        (await elsewhere.Page("/puljer")).Body!.TextContent.ShouldContain("Kommunen har ingen puljer i registrene endnu.");
    }

    [Theory]
    [InlineData("/puljer/findes-ikke", HttpStatusCode.NotFound)]
    [InlineData("/puljer?kommune=atlantis", HttpStatusCode.NotFound)]
    [InlineData("/puljer?pr=i+g%C3%A5r", HttpStatusCode.BadRequest)]
    [InlineData("/puljer?pr=2099-01-01", HttpStatusCode.BadRequest)]
    [InlineData("/puljer/regnskab.exe", HttpStatusCode.NotFound)]
    [InlineData("/puljer/regnskab.csv?pr=x", HttpStatusCode.BadRequest)]
    public async Task Address_ThatIsWrong_SaysSo(string address, HttpStatusCode status)
    {
        using var controller = await site.InScope(Role.Controller);

        await Has(controller.Get(address), status);
    }

    [Fact]
    public async Task Accounts_AsAFile_HaveTheAmountsAndNobody()
    {
        using var controller = await site.InScope(Role.Controller);
        using var json = await controller.Get("/puljer/regnskab.json?kommune=stevns&pr=2021-09-30");
        using var csv = await controller.Get("/puljer/regnskab.csv?kommune=stevns&pr=2021-09-30");

        var rows = JsonDocument.Parse(await json.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement.EnumerateArray().ToList();
        rows.Count.ShouldBe(4 * 9);
        var regional = rows.Single(r => r.GetProperty("pool").GetString() == "regional" && r.GetProperty("date").GetString() == "2021-09-30");
        (regional.GetProperty("commitment").GetDecimal(), regional.GetProperty("frame").GetDecimal()).ShouldBe((828_500m, 994_200m));
        rows.ShouldAllBe(r => r.EnumerateObject().All(p => p.Name != "citizens"));
        (await csv.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("education-lift-80;2021-09-30;145500,00;29100,00;174600,00;0,00;0,00;174600,00");
    }

    private static decimal Free(IHtmlDocument page) => Amount(page.QuerySelector("td[data-label='Frit']")!.TextContent);

    private static decimal Amount(string text) => decimal.Parse(text.Replace(".", "", StringComparison.Ordinal).Replace(',', '.'), System.Globalization.CultureInfo.InvariantCulture);

    private static async Task Has(Task<HttpResponseMessage> sent, HttpStatusCode status, params string[] words)
    {
        using var answer = await sent;
        var text = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        answer.StatusCode.ShouldBe(status, text[..Math.Min(text.Length, 400)]);
        foreach (var word in words)
        {
            text.ShouldContain(word);
        }
    }
}
