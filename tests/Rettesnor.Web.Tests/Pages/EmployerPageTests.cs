using System.Net;
using Rettesnor.Core.Access;
using Rettesnor.Web.Tests.Access;

namespace Rettesnor.Web.Tests.Pages;

/// <summary>From the share of the core group to whom to call, and a call that moves it.</summary>
public sealed class EmployerPageTests(EmployerSite site) : IClassFixture<EmployerSite>
{
    private const string Goal = "/planer/stevns-2023/maal/S23-5a";

    [Fact]
    public async Task List_OfAGoal_SaysWhomToCallAndACallMovesIt()
    {
        using var consultant = await site.InScope(Role.EmployerConsultant);
        (await consultant.Page(Goal)).QuerySelector($"a[href='{Goal}/virksomheder']")!.TextContent.ShouldBe("Se virksomhederne, og hvem der skal ringes til");
        (await consultant.Page(Goal)).Body!.TextContent.ShouldContain("Regnes på virksomhedsregistrene: andelen af virksomheder (mindst 2 ansatte), om hvilke det gælder: mindst én gang kontakt inden for 12 måneder.");
        var page = await consultant.Page(Goal + "/virksomheder");
        var before = Counted(page);
        var summary = page.QuerySelector(".list-summary")!.TextContent;
        summary.ShouldContain(" af 1.791 virksomheder tæller med i dag");
        summary.ShouldContain("Hvis ingen kontaktes mere");
        summary.ShouldContain(" om ugen.");
        page.QuerySelectorAll("tbody tr").Length.ShouldBe(100);
        page.QuerySelector("tbody td[data-label='Sidste kontakt']")!.TextContent.ShouldBe("ingen", "those with whom nobody has spoken come first");

        var who = page.QuerySelector("tbody input[name=who]")!.GetAttribute("value")!;
        await Moved(consultant.Post(Goal + "/virksomheder", Goal + "/virksomheder?handler=Call", ("who", who), ("about", "Praktik til 010203-1234 ærø")), Goal + "/virksomheder");
        var after = await consultant.Page(Goal + "/virksomheder");
        Counted(after).ShouldBe(before + 1);
        after.QuerySelector($"#v{who}").ShouldBeNull("it counts at the goal's end");
        var employer = await consultant.Page("/virksomheder/" + who);
        employer.QuerySelector(".employer-facts li")!.TextContent.ShouldContain("Praktik til 010203-xxxx ærø");
        await Moved(consultant.Post(Goal + "/virksomheder", Goal + "/virksomheder?handler=Call", ("who", who), ("about", "igen")), Goal + "/virksomheder");
        Counted(await consultant.Page(Goal + "/virksomheder")).ShouldBe(before + 1, "twice on a day is once");

        // Taken back with a reason, they count no more: the second call was another, and is taken back too.
        var calls = (await consultant.Page("/virksomheder/" + who)).QuerySelectorAll("form[action*='handler=Withdraw'][action*='employer_contacts']").Select(f => f.GetAttribute("action")!).ToList();
        calls.Count.ShouldBe(2);
        using (var without = await consultant.Post("/virksomheder/" + who, calls[0], ("why", " ")))
        {
            without.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        }

        foreach (var call in calls)
        {
            await Moved(consultant.Post("/virksomheder/" + who, call, ("why", "Forkert firma")), "/virksomheder/" + who);
        }

        Counted(await consultant.Page(Goal + "/virksomheder")).ShouldBe(before);
    }

    [Fact]
    public async Task File_OfAllEmployers_IsForSpreadsheetsAndPrograms()
    {
        using var consultant = await site.InScope(Role.EmployerConsultant);
        using var elsewhere = await site.OutOfScope(Role.EmployerConsultant);
        using var json = await consultant.Get("/virksomheder/liste.json");
        using var csv = await consultant.Get("/virksomheder/liste.csv");
        using var none = await elsewhere.Get("/virksomheder/liste.json");
        using var wrong = await consultant.Get("/virksomheder/liste.exe");

        var rows = System.Text.Json.JsonDocument.Parse(await json.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement.EnumerateArray().ToList();
        rows.Count.ShouldBeGreaterThan(2000);
        rows.ShouldContain(r => r.GetProperty("last_contact").ValueKind == System.Text.Json.JsonValueKind.String);
        // Those elsewhere are others' to read.
        rows.Select(r => r.GetProperty("area").GetString()!).Distinct().Order().ShouldBe(["koege", "stevns"]);
        (await csv.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("\"p_number\";\"cvr\"");
        (await none.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("faxe");
        wrong.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Numbers_OfTheWeekOfThePrintedTable_AreItsRowsForEachAndTogether()
    {
        using var consultant = await site.InScope(Role.EmployerConsultant);

        var page = await consultant.Page("/virksomheder/tal?periode=2021-W13");

        string[] Row(string title) => [.. page.QuerySelectorAll("tbody tr").Single(r => r.QuerySelector("th")!.ChildNodes[0].TextContent.Trim() == title).QuerySelectorAll("td").Select(t => t.TextContent)];
        page.QuerySelectorAll("thead th").Skip(1).Select(t => t.TextContent).ShouldBe(["Køge", "Stevns", "Rekruttering Køge Bugt"]);
        Row("Virksomheder i kernemålgruppen").ShouldBe(["1.405", "409", "1.814"]);
        Row("Kontaktede virksomheder")[2].ShouldBe("803");
        Row("Virksomhedskontakter")[2].ShouldBe("1.546");
        Row("Rekrutteringer")[2].ShouldBe("67");
        Row("Rekrutteringer på deltid")[2].ShouldBe("32");
        (await consultant.Page("/en/employers/figures?periode=2021-W13")).Body!.TextContent.ShouldContain("Firms contacted");
        (await consultant.Get("/virksomheder/tal?periode=2099-W01")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await consultant.Get("/virksomheder/tal?periode=snart")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("hired", "99999999999", "højst 10.000")]
    [InlineData("hired", "6", "højst så mange, som jobordren har stillinger")]
    [InlineData("positions", "0", "mindst 1")]
    [InlineData("positions", "1,5", "et helt tal")]
    [InlineData("day", "2023-08-04", "en dag til og med i dag")]
    [InlineData("closed", "2023-08-04", "en dag til og med i dag")]
    [InlineData("closed", "2023-01-01", "en dag, der ikke ligger før")]
    public async Task Order_WithWhatCannotBe_IsRefused(string field, string text, string said)
    {
        using var consultant = await site.InScope(Role.EmployerConsultant);
        var sent = new Dictionary<string, string> { ["day"] = "2023-05-02", ["occupation"] = "Kok", ["kind"] = "ordinary", ["positions"] = "5", ["hired"] = "5", ["closed"] = "2023-05-10" };
        sent[field] = text;

        using var answer = await consultant.Post("/virksomheder/3", "/virksomheder/3?handler=Add&entry=job_orders", [.. sent.Select(s => (s.Key, s.Value))]);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain(said);
    }

    [Fact]
    public async Task List_Filtered_IsAnAddressAndAFile()
    {
        using var consultant = await site.InScope(Role.EmployerConsultant);
        var page = await consultant.Page(Goal + "/virksomheder?by=4660+Store+Heddinge&vis=alle");
        page.QuerySelectorAll("tbody td[data-label='By']").ShouldAllBe(t => t.TextContent == "4660 Store Heddinge");
        page.QuerySelector("#vis option[selected]")!.TextContent.ShouldStartWith("Alle: 1.791");
        using var file = await consultant.Get(Goal + "/virksomheder?by=4660+Store+Heddinge&vis=alle&handler=File");
        var text = await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        text.ShouldContain("P-nummer");
        text.Split("\r\n").Length.ShouldBeGreaterThan(50);
        (await consultant.Page("/en/plans/stevns-2023/goals/S23-5a/employers")).Body!.TextContent.ShouldContain("employers count today");
        (await consultant.Page("/planer/stevns-2023/maal/S23-6/virksomheder")).Body!.TextContent.ShouldContain("ikke målt på kontakt med virksomheder");
        (await consultant.Get("/planer/stevns-2023/maal/findes-ikke/virksomheder")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Employer_WithWrongInput_SaysWhatIsWrongAndKeepsIt()
    {
        using var consultant = await site.InScope(Role.EmployerConsultant);
        const string Employer = "/virksomheder/2";
        using var ahead = await consultant.Post(Employer, Employer + "?handler=Add&entry=employer_contacts", ("day", "2023-06-01"), ("kind", "visit"), ("about", "Æbleskiver"));
        ahead.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var kept = await TestSite.Parse(ahead);
        kept.Body!.TextContent.ShouldContain("det, der er aftalt, skrives i »Følg op den«");
        kept.QuerySelector("#employer_contacts-about")!.GetAttribute("value").ShouldBe("Æbleskiver");
        using var none = await consultant.Post(Employer, Employer + "?handler=Add&entry=job_orders", ("day", "i går"), ("occupation", ""), ("kind", "x"), ("positions", "-1"));
        none.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await Moved(consultant.Post(Employer, Employer + "?handler=Add&entry=job_orders", ("day", "2023-05-10"), ("occupation", "Smørrebrødsjomfru"), ("kind", "part-time"), ("positions", "2")), Employer);
        (await consultant.Page(Employer)).QuerySelector("section[aria-labelledby=job_orders]")!.TextContent.ShouldContain("Smørrebrødsjomfru");
        (await consultant.Get("/virksomheder/999999")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await consultant.Get("/virksomheder/x")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Order_ThatIsClosed_CountsAndKeepsWhatItSaidBefore()
    {
        using var consultant = await site.InScope(Role.EmployerConsultant);
        const string Employer = "/virksomheder/9";
        await Moved(consultant.Post(Employer, Employer + "?handler=Add&entry=job_orders", ("day", "2023-05-02"), ("occupation", "Rørlægger æøå"), ("kind", "ordinary"), ("positions", "2")), Employer);
        var link = (await consultant.Page(Employer)).QuerySelectorAll("section[aria-labelledby=job_orders] li").Single(l => l.TextContent.Contains("Rørlægger", StringComparison.Ordinal)).QuerySelector("a")!;
        link.TextContent.ShouldStartWith("Afslut eller ret: ");
        var page = await consultant.Page(link.GetAttribute("href")!.Split('#')[0]);
        page.QuerySelector("#ret-occupation")!.GetAttribute("value").ShouldBe("Rørlægger æøå");
        var correct = page.QuerySelector("form[action*='handler=Correct']")!.GetAttribute("action")!;
        async Task<(HttpStatusCode Status, string Text)> Sent(params (string, string)[] texts)
        {
            using var answer = await consultant.Post(Employer, correct, texts);
            return (answer.StatusCode, (await TestSite.Parse(answer)).Body!.TextContent);
        }

        (string, string)[] same = [("day", "2023-05-02"), ("occupation", "Rørlægger æøå"), ("kind", "ordinary"), ("positions", "2")];
        (await Sent([.. same, ("why", "Ingen")])).Status.ShouldBe(HttpStatusCode.UnprocessableEntity, "nothing is changed");
        (await Sent([.. same, ("hired", "2"), ("why", "Ansat")])).Text.ShouldContain("den dag, jobordren blev afsluttet, for ansættelserne tæller den dag");
        (await Sent([.. same, ("hired", "2"), ("closed", "2023-05-01"), ("why", "Ansat")])).Text.ShouldContain("en dag, der ikke ligger før den, jobordren kom");
        (await Sent([.. same, ("hired", "2"), ("closed", "2023-05-12"), ("why", " ")])).Status.ShouldBe(HttpStatusCode.UnprocessableEntity, "why is not said");
        await Moved(consultant.Post(Employer, correct, [.. same, ("hired", "2"), ("closed", "2023-05-12"), ("why", "To er ansat")]), Employer);

        (await consultant.Page("/virksomheder")).QuerySelector("section[aria-labelledby=orders]")!.TextContent.ShouldNotContain("Rørlægger");
        site.Library.Data.Use(db => db.One<long>("SELECT COUNT(*) FROM job_orders WHERE employer_id = 9 AND occupation = 'Rørlægger æøå'")).ShouldBe(2, "the old stays, superseded");
        (await Sent([.. same, ("hired", "1"), ("closed", "2023-05-13"), ("why", "Samtidig")])).Status.ShouldBe(HttpStatusCode.Conflict, "somebody else was first");
        (await consultant.Get(Employer + "?slags=job_orders&ret=999999")).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        using var caseworker = await site.InScope(Role.Caseworker);
        (await caseworker.Post(Employer, correct, [.. same, ("why", "x")])).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Start_HasWhatIsToBeFollowedUpAndTheOpenOrders()
    {
        using var consultant = await site.InScope(Role.EmployerConsultant);
        const string Employer = "/virksomheder/5";
        (await consultant.Page("/virksomheder")).QuerySelector("#follow-ups + p")!.TextContent.ShouldBe("Intet skal følges op den næste uge.");
        await Moved(consultant.Post(Employer, Employer + "?handler=Add&entry=employer_contacts", ("day", "2023-05-14"), ("kind", "visit"), ("about", "Æblehøst"), ("follow_up", "2023-05-17")), Employer);

        var page = await consultant.Page("/virksomheder");
        page.QuerySelector("section[aria-labelledby=follow-ups] li")!.TextContent.ShouldContain("17. maj 2023, Æblehøst (Demo Konsulent)");
        page.QuerySelectorAll("section[aria-labelledby=orders] li").Length.ShouldBeGreaterThanOrEqualTo(12);
        page.QuerySelector($"a[href='{Goal}/virksomheder']").ShouldNotBeNull();
        var name = page.QuerySelector("section[aria-labelledby=follow-ups] li a")!.TextContent;
        (await consultant.Page("/virksomheder?q=" + Uri.EscapeDataString(name.ToUpperInvariant()))).QuerySelector("section[role=status] a")!.GetAttribute("href").ShouldBe(Employer);
        (await consultant.Page("/virksomheder?q=9000000005")).QuerySelector("section[role=status] a")!.GetAttribute("href").ShouldBe(Employer);
        (await consultant.Page("/en/employers?q=%3Cscript%3E")).QuerySelector("section[role=status] p")!.TextContent.ShouldContain("No employer");

        // A later contact settles it.
        await Moved(consultant.Post(Employer, Employer + "?handler=Add&entry=employer_contacts", ("day", "2023-05-15"), ("kind", "phone")), Employer);
        (await consultant.Page("/virksomheder")).QuerySelector("section[aria-labelledby=follow-ups] li").ShouldBeNull();
    }

    [Fact]
    public async Task Access_IsThatOfTheEmployerService()
    {
        using var consultant = await site.InScope(Role.EmployerConsultant);
        using var caseworker = await site.InScope(Role.Caseworker);
        using var faxe = await site.OutOfScope(Role.EmployerConsultant);
        using var politician = await site.InScope(Role.Politician);
        var koege = site.Library.Data.Use(db => db.One<int>("SELECT MIN(employer_id) FROM employer_details WHERE area = 'koege'"));
        (await consultant.Get("/virksomheder/" + koege)).StatusCode.ShouldBe(HttpStatusCode.OK, "the two municipalities have one employer service");
        (await caseworker.Get("/virksomheder/" + koege)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await caseworker.Post("/virksomheder/" + koege, "/virksomheder/" + koege + "?handler=Add&entry=employer_contacts", ("day", "2023-05-10"), ("kind", "visit"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await faxe.Get("/virksomheder/" + koege)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await politician.Get("/virksomheder/" + koege)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await faxe.Get(Goal + "/virksomheder")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static int Counted(AngleSharp.Dom.IDocument page) =>
        int.Parse(page.QuerySelector(".list-summary p")!.TextContent.Split(" af ")[0].Replace(".", "", StringComparison.Ordinal).Trim(), System.Globalization.CultureInfo.InvariantCulture);

    private static async Task Moved(Task<HttpResponseMessage> sent, string to)
    {
        using var answer = await sent;
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await TestSite.Parse(answer)).QuerySelector("#said").ShouldNotBeNull("it goes on to " + to);
    }
}
