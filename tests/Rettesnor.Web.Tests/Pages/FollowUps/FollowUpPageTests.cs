using System.Globalization;
using System.Net;
using AngleSharp.Html.Dom;
using Rettesnor.Core.Access;
using Rettesnor.Core.FollowUp;
using Rettesnor.Web.Tests.Access;

namespace Rettesnor.Web.Tests.Pages.FollowUps;

/// <summary>A follow-up from opened to sealed through the pages, as each role meets it. The tests share one site and work on a plan each.</summary>
public sealed class FollowUpPageTests(AccessSite site) : IClassFixture<AccessSite>
{
    private const string Calendar = "/kommuner/stevns/kalender";

    private FollowUpStore Store => new(site.Library.Data);

    [Fact]
    public async Task FollowUp_ThroughThePages_IsOpenedAskedCommentedApprovedAndReadByAnybody()
    {
        const string List = "/planer/stevns-2021/opfoelgninger";
        using var analyst = await site.InScope(Role.Analyst);
        using var lead = await site.InScope(Role.TeamLead);
        using var leader = await site.InScope(Role.Leader);
        using var politician = await site.InScope(Role.Politician);
        using var anybody = site.Visitor();
        await Moved(analyst.Post(Calendar, Calendar, ("date", "2021-10-04"), ("kind", "meeting"), ("text", "Beskæftigelsesudvalget")), Calendar + "?gemt=1");
        await Moved(analyst.Post(Calendar, Calendar, ("date", "2021-10-04"), ("kind", "meeting"), ("text", "Beskæftigelsesudvalget")), Calendar + "?gemt=der");
        var meeting = Meeting(await analyst.Page(List + "/ny"), "Beskæftigelsesudvalget");
        await Wrong(analyst.Post(List + "/ny", List + "/ny", ("Period", "næste år"), ("CutOff", "i går"), ("Meeting", "x")), "næste år", "i går", "Mødet");
        await Wrong(analyst.Post(List + "/ny", List + "/ny", ("Period", "2031"), ("CutOff", "2031-12-31")), "Planen gælder 2021");
        (await analyst.Page(List + "/ny")).QuerySelector("[name=Period]")!.GetAttribute("value").ShouldBe("2021-Q4", "the plan's own, and not the newest of all");
        (string, string)[] terms = [("Period", "2. kvartal 2021"), ("CutOff", "2021-10-04"), ("Meeting", meeting), ("CommentsBy", "2021-09-20")];
        await Moved(analyst.Post(List + "/ny", List + "/ny", terms), List + "/1/arbejde");
        await Wrong(analyst.Post(List + "/ny", List + "/ny", terms), "en åben afrapportering");

        // Until it is approved, only those who make it see it.
        (await anybody.Page(List)).Body!.TextContent.ShouldNotContain("2. kvartal 2021");
        (await politician.Page(List)).Body!.TextContent.ShouldNotContain("2. kvartal 2021");
        await Has(anybody.Get(List + "/1"), HttpStatusCode.NotFound);
        await Has(politician.Get(List + "/1/rapport.html"), HttpStatusCode.NotFound);
        await Has(politician.Get(List + "/1/arbejde"), HttpStatusCode.Forbidden);
        await Moved(lead.Get(List + "/1"), List + "/1/arbejde");
        (await (await analyst.Get(List + "/1/rapport.html")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("Udkast");

        // The owner comments the own goal and no other, and is asked.
        var work = List + "/1/arbejde";
        await Has(lead.Post(work, work + "?handler=Owner", ("goal", "R21-5"), ("owner", "demo-teamleder")), HttpStatusCode.Forbidden);
        await Moved(analyst.Post(work, work + "?handler=Owner", ("goal", "R21-5"), ("owner", "demo-teamleder")), work + "?gemt=ejer#goal-R21-5");
        await Wrong(analyst.Post(work, work + "?handler=Owner", ("goal", "R21-5"), ("owner", "demo-politiker")), "kan ikke være ejer");
        (await analyst.Page(work)).QuerySelector(".facts")!.TextContent.ShouldContain("fristen er passeret");
        await Wrong(analyst.Post(work, work + "?handler=Ask"), "Fristen for kommentarer, 20. september 2021, er passeret");
        await Moved(analyst.Post(List + "/1/ramme", List + "/1/ramme", terms[0], terms[1], terms[2]), work + "?gemt=ramme");
        (await lead.Page("/")).QuerySelector("#owed + ul")!.TextContent.ShouldContain("Afrapportering nr. 1 for 2. kvartal 2021: R21-5");
        (await lead.Page("/borgere")).QuerySelector("#owed + ul a")!.GetAttribute("href").ShouldBe(work);
        (await analyst.Page("/")).QuerySelector("#owed").ShouldBeNull();
        await Moved(analyst.Post(work, work + "?handler=Ask"), work + "?spurgt=0");
        (await analyst.Page(work + "?spurgt=0")).QuerySelector(".said")!.TextContent.ShouldContain("Demo Teamleder har ingen e-mailadresse her.");
        await Has(lead.Post(work, work + "?handler=Ask"), HttpStatusCode.Forbidden);
        (await analyst.Page(work)).QuerySelector("#messages + .wide")!.TextContent.ShouldContain("Demo Teamleder");
        (await lead.Page(work)).QuerySelectorAll("textarea").Select(t => t.Id).ShouldBe(["goal-R21-5-text"]);
        await Has(lead.Post(work, work + "?handler=Comment", ("goal", "R21-6"), ("text", "Ikke mit"), ("after", "0")), HttpStatusCode.Forbidden);
        await Wrong(lead.Post(work, work + "?handler=Comment", ("goal", "R21-99"), ("text", "x"), ("after", "0")), "R21-99");
        await Moved(lead.Post(work, work + "?handler=Comment", ("goal", "R21-5"), ("text", "Andelen er faldet til {R21-5}. <script>æ</script>"), ("after", "0")), work + "?gemt=kommentar#goal-R21-5");

        // Two at once: the second is shown both, and its text is in the field.
        using (var both = await analyst.Post(work, work + "?handler=Comment", ("goal", "R21-5"), ("text", "Analytikerens tekst"), ("after", "0")))
        {
            both.StatusCode.ShouldBe(HttpStatusCode.Conflict);
            var page = await TestSite.Parse(both);
            page.QuerySelector(".follow-both")!.TextContent.ShouldContain("Andelen er faldet til {R21-5}. <script>æ</script>");
            page.QuerySelector("#goal-R21-5-text")!.TextContent.ShouldBe("Analytikerens tekst");
        }

        var shown = await analyst.Page(work);
        shown.QuerySelector("#goal-R21-5 .follow-findings")!.TextContent.ShouldContain("tallet er steget fra 44,3 %");
        shown.QuerySelector("#goal-R21-5 blockquote")!.TextContent.Trim().ShouldBe("Andelen er faldet til 48,4 %. <script>æ</script>");
        var newest = shown.QuerySelector("#goal-R21-5 input[name=after]")!.GetAttribute("value")!;
        await Moved(analyst.Post(work, work + "?handler=Comment", ("goal", "R21-5"), ("text", "Andelen er steget til {R21-5}."), ("after", newest)), work + "?gemt=kommentar#goal-R21-5");
        (await analyst.Page(work)).QuerySelector("#goal-R21-5 details")!.TextContent.ShouldContain("faldet");

        // Approved with a reason, because goals lack comments; what was read last is what is approved.
        var approve = List + "/1/godkend";
        await Has(analyst.Get(approve), HttpStatusCode.Forbidden);
        var stale = (await leader.Page(approve)).QuerySelector("input[name=newest]")!.GetAttribute("value")!;
        await Moved(analyst.Post(work, work + "?handler=Comment", ("goal", "R21-6"), ("text", "Alt vel."), ("after", "0")), work + "?gemt=kommentar#goal-R21-6");
        await Wrong(leader.Post(approve, approve, ("why", "Ja"), ("newest", stale)), "Nogen har ændret");
        var seen = (await leader.Page(approve)).QuerySelector("input[name=newest]")!.GetAttribute("value")!;
        await Wrong(leader.Post(approve, approve, ("why", " "), ("newest", seen)), "Skriv, hvorfor");
        await Moved(leader.Post(approve, approve, ("why", "Tallene er små"), ("newest", seen)), List + "/1");
        await Moved(leader.Post(Calendar, approve, ("why", "Igen"), ("newest", seen)), List + "/1");

        // Sealed: everybody reads the same, and no page changes it.
        var seal = Store.Find("stevns-2021", 1)!.Seal!;
        (await anybody.Page(List + "/1")).QuerySelector(".follow-seal")!.TextContent.ShouldBe(seal.Hash);
        (await anybody.Page(List + "/1")).Body!.TextContent.ShouldNotContain("Tallene er små");
        (await analyst.Page(List + "/1")).Body!.TextContent.ShouldContain("Tallene er små");
        var first = await Bytes(anybody, List + "/1/rapport.docx");
        site.Time.Pass(TimeSpan.FromMinutes(3));
        (await Bytes(anybody, List + "/1/rapport.docx")).ShouldBe(first);
        (await Bytes(anybody, "/en/plans/stevns-2021/follow-ups/1/brief.html")).Length.ShouldBeGreaterThan(1000);
        foreach (var (visitor, address) in new[] { (analyst, work + "?handler=Comment"), (analyst, work + "?handler=Owner"), (analyst, work + "?handler=Ask"), (analyst, List + "/1/ramme") })
        {
            await Has(visitor.Post(Calendar, address, ("goal", "R21-6"), ("text", "Efter"), ("after", newest), ("owner", ""), ("Period", "2021"), ("CutOff", "2021-12-31")), HttpStatusCode.Conflict);
        }

        using (var late = await analyst.Post(Calendar, work + "?handler=Comment", ("goal", "R21-6"), ("text", "Skrevet imens æøå"), ("after", newest)))
        {
            (await TestSite.Parse(late)).Body!.TextContent.ShouldContain("Din kommentar er ikke gemt. Du skrev: »Skrevet imens æøå«");
        }

        await Moved(analyst.Get(work), List + "/1");
        (await Bytes(anybody, List + "/1/rapport.docx")).ShouldBe(first);
        Store.Find("stevns-2021", 1)!.Seal.ShouldBe(seal);

        // A correction says what it corrects, and so does the corrected one when it is approved.
        await Moved(analyst.Post(List + "/ny?retter=1", List + "/ny", [.. terms, ("retter", "1")]), List + "/2/arbejde");
        (await anybody.Page(List + "/1")).QuerySelector(".alert-warning").ShouldBeNull();
        var again = (await leader.Page(List + "/2/godkend")).QuerySelector("input[name=newest]")!.GetAttribute("value")!;
        await Moved(leader.Post(List + "/2/godkend", List + "/2/godkend", ("why", "Rettet"), ("newest", again)), List + "/2");
        (await anybody.Page(List + "/1")).QuerySelector(".alert-warning a")!.GetAttribute("href").ShouldBe(List + "/2");
        (await anybody.Page(List + "/2")).Body!.TextContent.ShouldContain("Den retter afrapportering nr. 1.");
    }

    [Theory]
    [InlineData("/planer/findes-ikke/opfoelgninger", HttpStatusCode.NotFound)]
    [InlineData("/planer/stevns-2023/opfoelgninger/77", HttpStatusCode.NotFound)]
    [InlineData("/planer/stevns-2023/opfoelgninger/-1", HttpStatusCode.NotFound)]
    [InlineData("/planer/stevns-2023/opfoelgninger/99999999999", HttpStatusCode.NotFound)]
    [InlineData("/planer/stevns-2023/opfoelgninger/æ/arbejde", HttpStatusCode.NotFound)]
    [InlineData("/planer/stevns-2023/opfoelgninger/ny?retter=7", HttpStatusCode.NotFound)]
    [InlineData("/planer/stevns-2023/opfoelgninger/1/rapport.exe", HttpStatusCode.NotFound)]
    [InlineData("/kommuner/atlantis/kalender", HttpStatusCode.NotFound)]
    [InlineData("/planer/stevns-2023/opfoelgninger", HttpStatusCode.OK)]
    [InlineData("/en/plans/stevns-2023/follow-ups/new", HttpStatusCode.OK)]
    public async Task Page_OfAWrongAddress_SaysSo(string address, HttpStatusCode status)
    {
        using var analyst = await site.InScope(Role.Analyst);

        await Has(analyst.Get(address), status);
    }

    [Fact]
    public async Task Comment_OfTenThousandCharacters_IsKeptAndOneMoreIsGivenBack()
    {
        const string List = "/planer/stevns-2024/opfoelgninger";
        using var analyst = await site.InScope(Role.Analyst);
        await Moved(analyst.Post(List + "/ny", List + "/ny", ("Period", "2024"), ("CutOff", "2024-12-31")), List + "/1/arbejde");
        var goal = site.Library.Current().Find("stevns-2024")!.Plan.Goals[0].Id;
        var (work, text) = (List + "/1/arbejde", string.Concat(Enumerable.Repeat("æøå 12\n", 2000))[..CommentText.Longest]);

        using (var answer = await analyst.Post(work, work + "?handler=Comment", ("goal", goal), ("text", text + "xx"), ("after", "0")))
        {
            answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
            (await TestSite.Parse(answer)).QuerySelector("textarea")!.TextContent.ShouldBe(text + "xx");
        }

        await Moved(analyst.Post(work, work + "?handler=Comment", ("goal", goal), ("text", text), ("after", "0")), work + $"?gemt=kommentar#goal-{goal}");
        Store.History(Store.Find("stevns-2024", 1)!).ShouldHaveSingleItem().Text.ShouldBe(text.Trim());
        await Moved(analyst.Post(work, work + "?handler=Comment", ("goal", goal), ("text", ""), ("after", Store.History(Store.Find("stevns-2024", 1)!)[0].Id.ToString(CultureInfo.InvariantCulture))), work + $"?gemt=kommentar#goal-{goal}");
        (await analyst.Page(work)).QuerySelector("textarea")!.TextContent.ShouldBeEmpty();
    }

    [Fact]
    public async Task Email_OfAnAccount_IsKeptEmptiedOrGivenBack()
    {
        const string Mine = "/min-konto";
        using var caseworker = await site.InScope(Role.Caseworker);
        async Task<string?> Kept() => (await caseworker.Page(Mine)).QuerySelector("#email")!.GetAttribute("value");

        await Moved(caseworker.Post(Mine, Mine + "?handler=Email", ("email", " demo@kommune.dk ")), Mine + "?gemt=1");
        (await Kept()).ShouldBe("demo@kommune.dk");
        await Wrong(caseworker.Post(Mine, Mine + "?handler=Email", ("email", "010203-1234@kommune.dk")), "e-mailadresse");
        await Wrong(caseworker.Post(Mine, Mine + "?handler=Email", ("email", "demo@kommune.dk\r\nBcc: x@y.dk")), "e-mailadresse");
        (await Kept()).ShouldBe("demo@kommune.dk");
        await Moved(caseworker.Post(Mine, Mine + "?handler=Email", ("email", "")), Mine + "?gemt=1");
        (await Kept()).ShouldBeNullOrEmpty();
    }

    private static string Meeting(IHtmlDocument page, string text) => page.QuerySelectorAll("#meeting option").Single(o => o.TextContent.EndsWith(text, StringComparison.Ordinal)).GetAttribute("value")!;

    private static async Task<byte[]> Bytes(Visitor visitor, string address)
    {
        using var answer = await visitor.Get(address);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, address);
        return await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }

    private static async Task Has(Task<HttpResponseMessage> asked, HttpStatusCode status)
    {
        using var answer = await asked;
        answer.StatusCode.ShouldBe(status, answer.RequestMessage!.RequestUri!.ToString());
    }

    private static async Task Moved(Task<HttpResponseMessage> asked, string to)
    {
        using var answer = await asked;
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, answer.RequestMessage!.RequestUri!.ToString());
        answer.Headers.Location!.OriginalString.ShouldBe(to);
    }

    private static async Task Wrong(Task<HttpResponseMessage> asked, params string[] words)
    {
        using var answer = await asked;
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var said = (await TestSite.Parse(answer)).QuerySelector("[role=alert]")!.TextContent;
        foreach (var word in words)
        {
            said.ShouldContain(word);
        }
    }
}
