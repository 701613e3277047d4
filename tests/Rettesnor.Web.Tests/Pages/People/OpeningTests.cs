using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Rettesnor.Core.Access;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Demonstration;
using Rettesnor.Web.Tests.Access;

namespace Rettesnor.Web.Tests.Pages.People;

/// <summary>
/// Opening a citizen outside one's own scope. Citizen 20 is of another team than the team lead's, and the caseworker has two only. The tests
/// share a site, each with citizens of its own.
/// </summary>
public sealed class OpeningTests(PeopleSite site) : IClassFixture<PeopleSite>
{
    private const string Page = "/borgere/20";
    private const string Why = "Jeg afløser Hanne, som er syg i dag";

    [Theory]
    [InlineData(Role.Caseworker, true)]
    [InlineData(Role.EmployerConsultant, true)]
    [InlineData(Role.TeamLead, true)]
    [InlineData(Role.Politician, false)]
    [InlineData(Role.Administrator, false)]
    [InlineData(Role.DataProtectionOfficer, false)]
    public async Task Open_AskedAsARoleOutsideTheScope_IsForThoseWhoReadCitizens(Role role, bool may)
    {
        using var visitor = await site.InScope(role);
        using var elsewhere = await site.OutOfScope(role);

        using var closed = await visitor.Get(Page);
        closed.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var form = (await TestSite.Parse(closed)).QuerySelector($"form[action='{Page}?handler=Open']");
        (form is not null).ShouldBe(may);
        using (var opened = await Open(visitor, Why))
        {
            (opened.StatusCode == HttpStatusCode.Redirect).ShouldBe(may);
        }

        using var after = await visitor.Get(Page);
        after.StatusCode.ShouldBe(may ? HttpStatusCode.OK : HttpStatusCode.Forbidden);
        using (var opened = await Open(elsewhere, Why))
        {
            opened.StatusCode.ShouldBeOneOf(HttpStatusCode.Forbidden, HttpStatusCode.BadRequest);
        }

        (await Status(elsewhere, Page)).ShouldBe(HttpStatusCode.Forbidden, "never in another municipality");
    }

    [Theory]
    [InlineData(Role.Analyst)]
    [InlineData(Role.Leader)]
    public async Task Open_ByThoseWhoReadTheWholeMunicipality_IsNotAskedFor(Role role)
    {
        using var visitor = await site.InScope(role);

        using var answer = await visitor.Get(Page);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await TestSite.Parse(answer)).DocumentElement.TextContent.ShouldNotContain("åbnet siden med en begrundelse");
    }

    [Fact]
    public async Task Closed_Page_SaysPlainlyWhatHappensAndNothingOfTheCitizen()
    {
        using var caseworker = await site.InScope(Role.Caseworker);

        var page = await caseworker.Page("/borgere/2");

        page.QuerySelector("h1")!.TextContent.ShouldBe("Borgeren hører ikke til dit område");
        page.QuerySelector("main")!.TextContent.ShouldContain("kun til at læse, og kun til midnat. Databeskyttelsesrådgiveren kan se");
        page.DocumentElement.OuterHtml.ShouldNotContain(FictitiousPerson.Name(2));
        page.DocumentElement.OuterHtml.ShouldNotContain(FictitiousPerson.Cpr(2)[..6]);
        (await caseworker.Page("/en/citizens/2")).QuerySelector("h1")!.TextContent.ShouldBe("The citizen is outside your scope");
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("fordi")]
    [InlineData("- - - - - - - -")]
    public async Task Open_WithoutAReasonInWords_IsRefused(string why)
    {
        using var caseworker = await site.InScope(Role.Caseworker);

        using var answer = await Open(caseworker, why, "/borgere/1");

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await TestSite.Parse(answer)).QuerySelector("[role=alert]")!.TextContent.ShouldContain("Skriv med nogle ord");
        (await Status(caseworker, "/borgere/1")).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Open_IsForOneAccountOneCitizenForReadingAndUntilMidnight()
    {
        // What was opened before is closed by then.
        site.Time.Pass(TimeSpan.FromDays(1));
        using var caseworker = await site.InScope(Role.Caseworker);
        using var lead = await site.InScope(Role.TeamLead);
        using var opened = await Open(caseworker, Why);
        opened.Headers.Location!.OriginalString.ShouldBe(Page);

        var page = await caseworker.Page(Page);
        page.QuerySelector("h1")!.TextContent.ShouldBe(FictitiousPerson.Name(20));
        page.DocumentElement.TextContent.ShouldContain("Du har åbnet siden med en begrundelse. Den er åben for dig til midnat og kan kun læses.");
        page.QuerySelectorAll("main form").ShouldBeEmpty();
        using var written = await caseworker.Post("/borgere/17", Page, ("register", "exits"), ("day", "2023-05-01"), ("destination", "work"));
        written.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await Status(lead, Page)).ShouldBe(HttpStatusCode.Forbidden, "another account");
        (await Status(caseworker, "/borgere/19")).ShouldBe(HttpStatusCode.Forbidden, "another citizen");

        // The clock of the site stands at nine in the morning in London, which is ten here.
        site.Time.Pass(TimeSpan.FromHours(13.9));
        using var evening = await site.InScope(Role.Caseworker);
        (await Status(evening, Page)).ShouldBe(HttpStatusCode.OK);
        site.Time.Pass(TimeSpan.FromHours(1.2));
        using var tomorrow = await site.InScope(Role.Caseworker);
        (await Status(tomorrow, Page)).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Opened_IsShownToTheOfficerWithWhoWhoseWhenAndWhy()
    {
        using var caseworker = await site.InScope(Role.Caseworker);
        using var officer = await site.InScope(Role.DataProtectionOfficer);
        using var elsewhere = await site.OutOfScope(Role.DataProtectionOfficer);
        using var opened = await Open(caseworker, $"Ringer om {FictitiousPerson.Cpr(4)} og hans fremmøde", "/borgere/4");
        (await caseworker.Page("/borgere/4")).QuerySelector("h1")!.TextContent.ShouldBe(FictitiousPerson.Name(4));
        site.Time.Pass(TimeSpan.FromSeconds(1));

        var row = Rows(await officer.Page("/log"), "openings").Single(r => r.TextContent.Contains("Ringer om", StringComparison.Ordinal));
        row.Children.Skip(1).Select(c => c.TextContent.Trim()).ShouldBe(
            ["demo-sagsbehandler", "Borger nr. 4", $"Ringer om {CprText.Masked(FictitiousPerson.Cpr(4))} og hans fremmøde"]);
        row.Children[0].TextContent.ShouldContain("kl.");
        Rows(await elsewhere.Page("/log"), "openings").ShouldBeEmpty("of another municipality");
        using var asked = await officer.Post("/log", "/log", ("person", "4"));
        var log = await TestSite.Parse(asked);
        Rows(log, "openings").ShouldHaveSingleItem();
        Rows(log, "writes").Count(r => r.TextContent.Contains("Ringer om", StringComparison.Ordinal)).ShouldBe(1);
        Rows(log, "readings").Count(r => r.TextContent.Contains("uden for eget område, åbnet med en begrundelse", StringComparison.Ordinal)).ShouldBe(1);
        using var other = await officer.Post("/log", "/log", ("person", "19"));
        Rows(await TestSite.Parse(other), "openings").ShouldBeEmpty();
    }

    [Fact]
    public async Task Find_OutsideTheScope_TakesTheWholeNumberAndNamesNobody()
    {
        using var caseworker = await site.InScope(Role.Caseworker);
        using var elsewhere = await site.OutOfScope(Role.Caseworker);
        async Task<IElement> Find(Visitor who, string what)
        {
            using var answer = await who.Post("/borgere", "/borgere", ("who", what));
            return (await TestSite.Parse(answer)).QuerySelector("section[aria-labelledby=found]")!;
        }

        var found = await Find(caseworker, FictitiousPerson.Cpr(5));
        found.QuerySelector("a")!.GetAttribute("href").ShouldBe("/borgere/5");
        found.TextContent.ShouldNotContain(FictitiousPerson.Name(5));
        (await Find(caseworker, FictitiousPerson.Name(5))).QuerySelector("a").ShouldBeNull();
        (await Find(elsewhere, FictitiousPerson.Cpr(5))).TextContent.ShouldContain("Ingen blandt de borgere, du må se, passer.");
        site.Time.Pass(TimeSpan.FromSeconds(1));
        using var officer = await site.InScope(Role.DataProtectionOfficer);
        using var log = await officer.Post("/log", "/log", ("person", "5"));
        Rows(await TestSite.Parse(log), "readings").Count(r => r.TextContent.Contains("Siden Borgere", StringComparison.Ordinal)).ShouldBe(1);
    }

    private static Task<HttpResponseMessage> Open(Visitor who, string why, string page = Page) => who.Post(page, page + "?handler=Open", ("why", why));

    private static async Task<HttpStatusCode> Status(Visitor visitor, string address)
    {
        using var answer = await visitor.Get(address);
        return answer.StatusCode;
    }

    private static List<IElement> Rows(IHtmlDocument page, string section) => [.. page.QuerySelectorAll($"section[aria-labelledby={section}] tbody tr")];
}
