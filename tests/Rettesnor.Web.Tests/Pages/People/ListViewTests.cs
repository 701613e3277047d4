using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Rettesnor.Core.Access;

namespace Rettesnor.Web.Tests.Pages.People;

/// <summary>How a list is looked at: sorted, filtered, by an address that may be wrong. Nothing is written here.</summary>
public sealed class ListViewTests(PeopleSite site) : IClassFixture<PeopleSite>
{
    private const string List = "/planer/stevns-2023/maal/S23-7/borgere";

    [Fact]
    public async Task Order_ByName_IsDanishAndTurnsRound()
    {
        using var analyst = await site.InScope(Role.Analyst);

        var page = await analyst.Page(List + "?orden=navn");

        var names = Names(page);
        names.Count.ShouldBe(8);
        names.ShouldBe(names.OrderBy(DanishKey, StringComparer.Ordinal));
        Names(await analyst.Page(List + "?orden=-navn")).ShouldBe(names.AsEnumerable().Reverse());
        var heading = page.QuerySelector("table.people th[aria-sort]")!;
        heading.GetAttribute("aria-sort").ShouldBe("ascending");
        heading.QuerySelector("a")!.GetAttribute("href").ShouldBe(List + "?orden=-navn");
        (await analyst.Page(List + "?orden=-navn")).QuerySelector("table.people th[aria-sort]")!.GetAttribute("aria-sort").ShouldBe("descending");
        (await analyst.Page(List)).QuerySelector("table.people th[aria-sort]")!.TextContent.ShouldContain("Målet");
    }

    [Theory]
    [InlineData("tilbud", "ingen", "Virksomhedspraktik til 20. jun. 2022")]
    [InlineData("-tilbud", "Virksomhedspraktik til 20. jun. 2022", "ingen")]
    [InlineData("sagsbehandler", "–", "Demo Sagsbehandler")]
    [InlineData("-sagsbehandler", "Demo Sagsbehandler", "–")]
    [InlineData("frist", "mangler nu", "falder ud 30. jun. 2023")]
    [InlineData("-frist", "falder ud 30. jun. 2023", "mangler nu")]
    public async Task Order_ByAColumn_BeginsAndEndsWithItsEnds(string order, string first, string last)
    {
        using var analyst = await site.InScope(Role.Analyst);

        var rows = Rows(await analyst.Page($"{List}?orden={order}"));

        rows[0].ShouldContain(first);
        rows[^1].ShouldContain(last);
    }

    [Fact]
    public async Task Choice_OfAnAddress_IsKeptByEveryWayOnFromThePage()
    {
        using var lead = await site.InScope(Role.TeamLead);

        var page = await lead.Page(List + "?vis=mangler&orden=-navn");

        page.QuerySelectorAll<IHtmlFormElement>("main form[method=post]").Select(f => f.GetAttribute("action")!).ShouldAllBe(a => a.Contains("vis=mangler", StringComparison.Ordinal) && a.Contains("orden=-navn", StringComparison.Ordinal));
        page.QuerySelector("a[download]")!.GetAttribute("href").ShouldBe(List + "?vis=mangler&orden=-navn&handler=File");
        page.QuerySelector("table.people tbody th a")!.GetAttribute("href")!.ShouldContain("vis%3Dmangler");
        page.QuerySelector("select#orden option[selected]")!.GetAttribute("value").ShouldBe("-navn");
        using var file = await lead.Get(List + "?vis=mangler&orden=-navn&handler=File");
        var lines = (await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lines.Skip(1).Select(l => l.Split(';')[0].Trim('"')).ShouldBe(Names(page));
    }

    [Theory]
    [InlineData("?orden=penge", "orden=penge")]
    [InlineData("?vis=alt", "vis=alt")]
    [InlineData("?side=nul", "side=nul")]
    [InlineData("?side=99", "Listen har ikke en side 99 mere. Den sidste er side 1.")]
    public async Task Address_WithAWordThatIsNotKnown_SaysSoAndShowsTheList(string query, string said)
    {
        using var analyst = await site.InScope(Role.Analyst);

        using var answer = await analyst.Get(List + query);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = await TestSite.Parse(answer);
        page.QuerySelector("main .said")!.TextContent.ShouldContain(said);
        Rows(page).Count.ShouldBe(8);
    }

    [Fact]
    public async Task Row_ThatIsOpen_HasOneShortFormForThoseWhoMayWrite()
    {
        using var lead = await site.InScope(Role.TeamLead);
        using var analyst = await site.InScope(Role.Analyst);

        var page = await lead.Page(List + "?borger=18&form=samtale");

        page.QuerySelectorAll("tr.people__open").Length.ShouldBe(1);
        page.QuerySelectorAll("[autofocus]").ShouldHaveSingleItem().Id.ShouldBe("r-kind", "the first that has to be chosen");
        page.QuerySelectorAll("tr[data-person='18'] [data-form]").Select(a => a.GetAttribute("data-form")).ShouldBe(["samtale", "tilbud", "timer"]);
        (await analyst.Page(List + "?borger=18&form=samtale")).QuerySelector("tr.people__open").ShouldBeNull();
    }

    [Fact]
    public async Task List_OfACountThatIsToBeLow_ListsThoseWhomItCounts()
    {
        using var analyst = await site.InScope(Role.Analyst);

        var page = await analyst.Page("/planer/stevns-2023/maal/S23-8/borgere");

        Rows(page).Count.ShouldBe(PeopleSite.Persons);
        Rows(page).ShouldAllBe(r => r.Contains("tælles med nu", StringComparison.Ordinal));
        page.QuerySelector(".list-summary p")!.TextContent.ShouldStartWith("20 fuldtidspersoner i maj 2023, som det står nu, fordelt på 20 borgere. Målet er under landsgennemsnittet.");
        (await analyst.Page("/en/plans/stevns-2023/goals/S23-1a/citizens")).QuerySelector("main")!.TextContent.ShouldContain("This goal is not measured on citizens, so there is no list.");
    }

    [Fact]
    public async Task Start_OfEachRole_IsWhatTheirRightGives()
    {
        using var caseworker = await site.InScope(Role.Caseworker);
        using var lead = await site.InScope(Role.TeamLead);
        using var leader = await site.InScope(Role.Leader);
        using var consultant = await site.InScope(Role.EmployerConsultant);
        using var elsewhere = await site.OutOfScope(Role.Caseworker);

        var own = await caseworker.Page("/borgere");
        own.QuerySelectorAll("#mine ~ ul li").Length.ShouldBe(2);
        own.QuerySelector("table.loads").ShouldBeNull();
        Cells(own, "section[aria-labelledby=goals]").ShouldContain(r => r.StartsWith("S23-7", StringComparison.Ordinal) && r.EndsWith("|2|0", StringComparison.Ordinal));

        // The team has 19: two of one caseworker and 17 of none; the twentieth is of another team.
        var team = await lead.Page("/borgere");
        Cells(team, "table.loads").Count.ShouldBe(2);
        Cells(team, "table.loads")[0].ShouldStartWith("Demo Sagsbehandler|2|0|0|2");
        Cells(team, "table.loads")[1].ShouldStartWith("Uden sagsbehandler|17|0|0|");
        team.QuerySelectorAll("table.loads a").Select(a => a.GetAttribute("href")).ShouldContain(List + "?sagsbehandler=demo-sagsbehandler");
        team.QuerySelector("#tasks").ShouldBeNull("no cases of one's own");
        var all = await leader.Page("/borgere");
        Cells(all, "table.loads").Select(r => r.Split('|')[0]).ShouldBe(["Jobteamet", "Ungeteamet"]);
        (await consultant.Page("/borgere")).QuerySelectorAll("section[aria-labelledby=goals] a").Length.ShouldBeGreaterThan(0);
        (await consultant.Page("/borgere")).QuerySelector("table.loads").ShouldBeNull();
        (await elsewhere.Page("/borgere")).QuerySelector("main")!.TextContent.ShouldContain("Ingen borger har dig som sagsbehandler i registrene. Din teamleder kan tildele dig borgere");
    }

    // Danish: æ, ø and å after z, and aa as å.
    private static string DanishKey(string name) =>
        name.ToLowerInvariant().Replace("aa", "å", StringComparison.Ordinal).Replace("æ", "{", StringComparison.Ordinal).Replace("ø", "|", StringComparison.Ordinal).Replace("å", "}", StringComparison.Ordinal);

    private static List<string> Names(IHtmlDocument page) => [.. page.QuerySelectorAll("table.people tbody th a").Select(a => a.TextContent)];

    private static List<string> Rows(IHtmlDocument page) => [.. page.QuerySelectorAll("table.people tbody tr").Select(r => r.TextContent)];

    private static List<string> Cells(IHtmlDocument page, string table) =>
        [.. page.QuerySelectorAll(table + " tbody tr").Select(r => string.Join('|', r.Children.Select(c => c.TextContent.Trim())))];
}
