using System.Net;
using AngleSharp.Dom;
using Rettesnor.Core.Access;
using Rettesnor.Core.YearAhead;
using Rettesnor.Measurement;
using Rettesnor.Web.Tests.Access;

namespace Rettesnor.Web.Tests.Pages.YearWheel;

/// <summary>The wheel of the year and a plan's health, as those who work with plans meet them on 15 May 2023.</summary>
public sealed class YearPageTests(AccessSite site) : IClassFixture<AccessSite>
{
    private const string Wheel = "/kommuner/stevns/aarshjul";
    private const string Calendar = "/kommuner/stevns/kalender";

    [Fact]
    public async Task Wheel_WithTheStepsOfAPlan_ShowsTheSameDaysAsADrawingAndAsAList()
    {
        using var analyst = await site.InScope(Role.Analyst);
        foreach (var (date, kind, text) in new[] { ("2023-08-14", "plan-begun", "Plan 2024 begyndes"), ("2023-10-02", "hearing", "Plan 2024 i høring"), ("2023-12-14", "adoption", "Kommunalbestyrelsen"), ("2024-05-15", "meeting", "For sent") })
        {
            using var added = await analyst.Post(Calendar, Calendar, ("date", date), ("kind", kind), ("text", text));
        }

        var page = await analyst.Page(Wheel);

        var days = page.QuerySelectorAll(".year__days li").Select(Text).ToList();
        days.ShouldContain("14. august 2023 · Planen begyndes Plan 2024 begyndes");
        days.ShouldContain("2. oktober 2023 · Høring Plan 2024 i høring");
        days.ShouldContain("14. december 2023 · Vedtagelse Kommunalbestyrelsen");
        days.ShouldContain("31. december 2023 · En plan slutter Beskæftigelsesplan 2023 slutter; Beskæftigelsesplan 2024 følger efter");
        days.ShouldContain(d => d.StartsWith("omkring 30. maj 2023 · Nye tal Jobindsats: tal for 1. kvartal 2023 til S23-", StringComparison.Ordinal));
        days.ShouldNotContain(d => d.Contains("For sent", StringComparison.Ordinal));
        page.QuerySelectorAll(".wheel .due").Length.ShouldBe(days.Count);
        page.QuerySelector(".wheel")!.GetAttribute("aria-labelledby")!.Split(' ').Select(id => page.GetElementById(id)!.TextContent).ShouldAllBe(t => t.Length > 0);
        page.QuerySelector(".wheel__today").ShouldNotBeNull();
        page.QuerySelectorAll("[style], style, script:not([src])").ShouldBeEmpty();

        Text((await analyst.Page(Wheel + "?fra=2024-05-15")).QuerySelector(".year__list")!).ShouldContain("For sent");
        (await analyst.Page(Wheel + "?fra=2024-05-15")).QuerySelector(".wheel__today").ShouldBeNull();
        (await analyst.Page("/en/municipalities/stevns/year")).QuerySelector("h1")!.TextContent.ShouldBe("The year of Stevns");
    }

    [Theory]
    [InlineData("?fra=i-dag")]
    [InlineData("?fra=1999-12-31")]
    [InlineData("?fra=2151-01-01")]
    public async Task Wheel_FromADayThatIsNone_IsRefused(string query)
    {
        using var analyst = await site.InScope(Role.Analyst);
        using var answer = await analyst.Get(Wheel + query);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Reminders_ChosenOnTheWheel_AreKeptForThoseWhoLeadAndRefusedToOthers()
    {
        using var leader = await site.InScope(Role.Leader);
        using var lead = await site.InScope(Role.TeamLead);
        var reminders = new Reminders(site.Library.Data);
        var leaders = site.Accounts.Find(DemonstrationAccounts.Prefix + "leder")!.Id;

        (await leader.Page(Wheel)).QuerySelectorAll("#mind input[checked]").ShouldBeEmpty("nobody is reminded who has not asked");
        using (var saved = await leader.Post(Wheel, Wheel, ("kinds", "meeting"), ("kinds", "release"), ("kinds", "ferie")))
        {
            Text((await TestSite.Parse(saved)).QuerySelector(".said")!).ShouldBe("Dine påmindelser er gemt.");
        }

        reminders.Of(leaders, new AreaId("stevns")).ShouldBe([DueKind.Meeting, DueKind.Release], ignoreOrder: true);
        (await leader.Page(Wheel)).QuerySelectorAll("#mind input[checked]").Select(i => i.GetAttribute("value")).ShouldBe(["meeting", "release"]);
        using (var none = await leader.Post(Wheel, Wheel))
        {
            none.StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        reminders.Of(leaders, new AreaId("stevns")).ShouldBeEmpty();

        (await lead.Page(Wheel)).QuerySelector("#mind").ShouldBeNull();
        using var refused = await lead.Post("/min-konto", Wheel, ("kinds", "meeting"));
        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        reminders.All().ShouldBeEmpty();
    }

    [Fact]
    public async Task Health_OfThePlanOf2023_PointsAtGoalsAndSaysWhatToDo()
    {
        using var analyst = await site.InScope(Role.Analyst);

        var page = await analyst.Page("/planer/stevns-2023/sundhed");

        Text(page.QuerySelector("main")!).ShouldContain("Opgjort 15. maj 2023.");
        page.QuerySelectorAll("h2").Select(h => h.TextContent).ShouldContain("Mål uden ejer");
        var findings = page.QuerySelectorAll(".health li");
        findings.Length.ShouldBeGreaterThan(10);
        findings.ShouldAllBe(f => f.QuerySelector("a")!.GetAttribute("href")!.StartsWith("/planer/stevns-2023/maal/S23-", StringComparison.Ordinal) && Text(f).Contains("Målet har ingen ejer.", StringComparison.Ordinal) == (f.Closest("section") == page.QuerySelector("section")));
        page.QuerySelectorAll("section").ShouldAllBe(s => Text(s).Contains("Gør: ", StringComparison.Ordinal));
        Text(page.QuerySelector("section")!).Split("Gør: ").Length.ShouldBe(2, "what is the same for all is said once");
        (await analyst.Page("/en/plans/stevns-2023/health?pr=2023-12-31")).QuerySelector("main")!.TextContent.ShouldContain("Taken at 31 December 2023.");
        using var wrong = await analyst.Get("/planer/stevns-2023/sundhed?pr=i-gaar");
        wrong.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Overview_ForThoseWhoLead_LeadsToTheWheelAndTheHealth()
    {
        using var analyst = await site.InScope(Role.Analyst);
        using var caseworker = await site.InScope(Role.Caseworker);

        async Task<List<string?>> Links(Visitor who) => [.. (await who.Page("/planer/stevns-2023")).QuerySelectorAll(".facts a").Select(a => a.GetAttribute("href"))];

        (await Links(analyst)).ShouldBe([.. await Links(caseworker), "/planer/stevns-2023/sundhed"], ignoreOrder: true);
        (await Links(caseworker)).ShouldContain(Wheel);
    }

    private static string Text(IElement element) => string.Join(' ', element.TextContent.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));
}
