using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Rettesnor.Core.Access;
using Rettesnor.Web.Tests.Access;

namespace Rettesnor.Web.Tests.Pages.People;

/// <summary>From a goal that is short to those whom it is about, and back to a number that has moved. The tests of a class follow each other on one site.</summary>
public sealed class GoalPeopleTests
{
    private const string List = "/planer/stevns-2023/maal/S23-7/borgere";

    [Fact]
    public async Task List_OfAGoal_SaysWhoCountsAgainstItAndWhatItTakes()
    {
        await using var site = await Site();
        using var analyst = await site.InScope(Role.Analyst);

        var page = await analyst.Page(List);

        // 15 of 20 hold at the end of May; over 75 % asks for 16. Three fall out at the end of June.
        Summary(page).ShouldBe("15 af 20 tæller med for målet ved udgangen af maj 2023, som det står nu: 75,0 %. Målet er over 75 %. Der mangler 1 borger. 3 borgere falder ud inden udgangen af august 2023, hvis der ikke sker noget.");
        Rows(page).Count(r => r.Contains("mangler nu", StringComparison.Ordinal)).ShouldBe(5);
        Rows(page).Count(r => r.Contains("falder ud 30. jun. 2023", StringComparison.Ordinal)).ShouldBe(3);
        Rows(page).ShouldAllBe(r => r.Contains("Kontanthjælp", StringComparison.Ordinal) && r.Contains("25 mdr.", StringComparison.Ordinal));
        page.DocumentElement.TextContent.ShouldNotContain("-xxxx");
        Rows(await analyst.Page(List + "?vis=falder-ud")).Count.ShouldBe(3);
        Rows(await analyst.Page(List + "?sagsbehandler=ingen")).Count.ShouldBe(6);
        Rows(await analyst.Page(List + "?vis=mangler&team=Ungeteamet")).Count.ShouldBe(1);
        (await analyst.Page("/en/plans/stevns-2023/goals/S23-7/citizens")).DocumentElement.TextContent.ShouldContain("15 of 20 count for the goal at the end of May 2023 as things are: 75.0%.");
        (await analyst.Page("/planer/stevns-2023/maal/S23-7")).QuerySelectorAll("a").Select(a => a.GetAttribute("href")).ShouldContain(List);
    }

    [Fact]
    public async Task List_OfALimitedRole_HoldsOnlyTheirs()
    {
        await using var site = await Site();
        using var caseworker = await site.InScope(Role.Caseworker);
        using var lead = await site.InScope(Role.TeamLead);
        using var elsewhere = await site.OutOfScope(Role.Analyst);

        Rows(await caseworker.Page(List)).Count.ShouldBe(2);
        Rows(await lead.Page(List)).Count.ShouldBe(7);
        Summary(await caseworker.Page(List)).ShouldContain("15 af 20", Case.Sensitive, "the goal is the same for all");
        (await Status(elsewhere, List)).ShouldBe(HttpStatusCode.Forbidden);
        (await Status(caseworker, "/borgere/18")).ShouldBe(HttpStatusCode.Forbidden);
        (await Status(caseworker, "/borgere/17")).ShouldBe(HttpStatusCode.OK);
        (await Status(elsewhere, "/borgere/17")).ShouldBe(HttpStatusCode.Forbidden);
        using var assign = await caseworker.Post(List, List + "?handler=Assign", ("who", "18"), ("to", "demo-sagsbehandler"));
        (await TestSite.Parse(assign)).QuerySelector(".said")!.TextContent.ShouldStartWith("0 borgere");
        Rows(await caseworker.Page(List)).Count.ShouldBe(2, "what is not on one's own list is not assigned");
    }

    [Fact]
    public async Task Assign_Register_AndTheNumberMoves()
    {
        await using var site = await Site();
        using var lead = await site.InScope(Role.TeamLead);
        using var caseworker = await site.InScope(Role.Caseworker);

        using var without = await lead.Post(List, List + "?handler=Assign", ("to", "demo-sagsbehandler"));
        without.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        using var assigned = await lead.Post(List, List + "?handler=Assign", ("who", "18"), ("who", "19"), ("who", "17"), ("to", "demo-sagsbehandler"));
        var page = await TestSite.Parse(assigned);
        page.QuerySelector(".said")!.TextContent.ShouldBe("3 borgere er tildelt Demo Sagsbehandler, som også er deres sagsbehandler fra i dag.");
        Steps(page).ShouldBe(["Tildelt og mangler nu|3|75,0 % → 90,0 %|+15,0 pp"]);

        (await caseworker.Page("/borgere")).QuerySelectorAll("#tasks ~ ul li").Select(l => l.TextContent.Trim()).Count().ShouldBe(3);
        using var wrong = await caseworker.Post("/borgere/18", "/borgere/18", ("register", "offers"), ("kind", "company-placement"), ("first_day", "2023-05-15"), ("last_day", "2023-05-01"));
        wrong.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await TestSite.Parse(wrong)).DocumentElement.TextContent.ShouldContain("Sidste dag er før første dag.");
        using var registered = await caseworker.Post("/borgere/18", "/borgere/18", ("register", "offers"), ("kind", "company-placement"), ("first_day", "2023-05-15"), ("last_day", ""), ("provider", "Bageren på Torvet"));
        var person = await TestSite.Parse(registered);
        person.QuerySelector(".said")!.TextContent.ShouldStartWith("Gemt. S23-7: 75,0 % → 80,0 %.");
        person.DocumentElement.TextContent.ShouldContain("Bageren på Torvet");
        Summary(await lead.Page(List)).ShouldContain("16 af 20 tæller med");
        Summary(await lead.Page(List)).ShouldContain("Det holder.");

        // Taken back with a reason.
        var correct = person.QuerySelectorAll("a").Single(a => a.GetAttribute("href")!.Contains("?ret=offers-", StringComparison.Ordinal)).GetAttribute("href")!;
        using var removed = await caseworker.Post(correct, "/borgere/18?handler=Remove", ("register", "offers"), ("fact", correct[(correct.LastIndexOf('-') + 1)..]), ("why", "forkert borger"));
        (await TestSite.Parse(removed)).QuerySelector(".said")!.TextContent.ShouldContain("S23-7: 80,0 % → 75,0 %.");
        Summary(await lead.Page(List)).ShouldContain("15 af 20 tæller med");
    }

    [Fact]
    public async Task File_OfAList_HasOnlyOnesOwnAndNoCprNumber()
    {
        await using var site = await Site();
        using var lead = await site.InScope(Role.TeamLead);
        using var noted = await lead.Post(List, List + "?handler=Mark", ("person", "18"), ("kind", "note"), ("text", "=1+1;\"æøå\""));

        using var answer = await lead.Get(List + "?vis=mangler&handler=File");

        answer.Content.Headers.ContentDisposition!.FileName.ShouldBe("stevns-2023-S23-7.csv");
        var lines = (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lines[0].ShouldStartWith("\"Borger\";\"Ydelse\";");
        lines.Length.ShouldBe(1 + 4, "the fifth is of another team");
        lines.ShouldContain(l => l.Contains("\"'=1+1;\"\"æøå\"\"\"", StringComparison.Ordinal));
        string.Concat(lines).ShouldNotContain(Core.Demonstration.FictitiousPerson.Cpr(18)[..6]);
    }

    [Fact]
    public async Task Mark_NotRelevant_NeedsAReasonAndIsSeen()
    {
        await using var site = await Site();
        using var lead = await site.InScope(Role.TeamLead);

        using var without = await lead.Post(List, List + "?handler=Mark", ("person", "18"), ("kind", "aside"), ("text", ""));
        without.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        using var aside = await lead.Post(List, List + "?handler=Mark", ("person", "18"), ("kind", "aside"), ("text", "på barsel <b>"));
        Rows(await TestSite.Parse(aside)).Single(r => r.Contains("Ikke relevant: på barsel <b>", StringComparison.Ordinal)).ShouldNotBeNull();
        using var outside = await lead.Post(List, List + "?handler=Mark", ("person", "20"), ("kind", "note"), ("text", "x"));
        outside.StatusCode.ShouldBe(HttpStatusCode.NotFound, "of another team");
        using var back = await lead.Post(List, List + "?handler=Mark", ("person", "18"), ("kind", "back"));
        Rows(await TestSite.Parse(back)).ShouldNotContain(r => r.Contains("Ikke relevant: på", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Mark_OfACitizen_StandsInTheLogUnderTheirNumber()
    {
        await using var site = await Site();
        using var lead = await site.InScope(Role.TeamLead);
        using var officer = await site.InScope(Role.DataProtectionOfficer);
        using var marked = await lead.Post(List, List + "?handler=Mark", ("person", "18"), ("kind", "note"), ("text", "ring"));
        marked.StatusCode.ShouldBe(HttpStatusCode.OK);
        site.Time.Pass(TimeSpan.FromSeconds(1));

        (await Marks("18")).ShouldBe(1);
        (await Marks("17")).ShouldBe(0);

        async Task<int> Marks(string person)
        {
            using var answer = await officer.Post("/log", "/log", ("person", person));
            return (await TestSite.Parse(answer)).QuerySelectorAll("section[aria-labelledby=writes] tbody tr").Count(r => r.TextContent.Contains("Mærket på listen", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Find_ByCprOrName_FindsOnlyThoseOneMaySee()
    {
        await using var site = await Site();
        using var caseworker = await site.InScope(Role.Caseworker);
        async Task<IReadOnlyList<string>> Find(string who)
        {
            using var answer = await caseworker.Post("/borgere", "/borgere", ("who", who));
            return [.. (await TestSite.Parse(answer)).QuerySelectorAll("#found ~ ul a").Select(a => a.GetAttribute("href")!)];
        }

        (await Find(Core.Demonstration.FictitiousPerson.Cpr(17))).ShouldBe(["/borgere/17"]);
        (await Find(Core.Demonstration.FictitiousPerson.Cpr(18))).ShouldBeEmpty("it is found outside one's scope, and without a name");
        (await Find(Core.Demonstration.FictitiousPerson.Name(17).ToUpperInvariant())).ShouldBe(["/borgere/17"]);
        (await Find("%")).ShouldBeEmpty();

        // Coming back from a citizen asks nothing again, and what was looked for stands in no address.
        await Find(Core.Demonstration.FictitiousPerson.Cpr(17));
        var back = await caseworker.Page("/borgere?fundet=1");
        back.QuerySelectorAll("#found ~ ul a").Select(a => a.GetAttribute("href")).ShouldBe(["/borgere/17"]);
    }

    private static async Task<PeopleSite> Site()
    {
        var site = new PeopleSite();
        await site.InitializeAsync();
        return site;
    }

    private static string Summary(IHtmlDocument page) => page.QuerySelector(".list-summary p")!.TextContent;

    private static List<string> Steps(IHtmlDocument page) => [.. page.QuerySelectorAll("table.list-steps tbody tr").Select(r => string.Join('|', r.Children.Select(c => c.TextContent)))];

    private static List<string> Rows(IHtmlDocument page) => [.. page.QuerySelectorAll("table.people tbody tr").Select(r => r.TextContent)];

    private static async Task<HttpStatusCode> Status(Visitor visitor, string address)
    {
        using var answer = await visitor.Get(address);
        return answer.StatusCode;
    }
}
