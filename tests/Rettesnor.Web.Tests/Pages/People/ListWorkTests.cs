using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Rettesnor.Core.Access;

namespace Rettesnor.Web.Tests.Pages.People;

/// <summary>What is done from a list, each test on a citizen of its own.</summary>
public sealed class ListWorkTests(PeopleSite site) : IClassFixture<PeopleSite>
{
    private const string List = "/planer/stevns-2023/maal/S23-7/borgere";

    [Fact]
    public async Task Register_FromTheList_SaysHowTheGoalMovedAndGoesOnToTheNext()
    {
        using var lead = await site.InScope(Role.TeamLead);
        const string chosen = "?vis=mangler&orden=-frist";
        var before = Persons(await lead.Page(List + chosen));
        var next = before[before.IndexOf("18") + 1];
        (string, string)[] offer = [("person", "18"), ("register", "offers"), ("kind", "company-placement"), ("first_day", "2023-05-15"), ("provider", "Bageren på Torvet")];

        using var wrong = await lead.Post(List, $"{List}{chosen}&borger=18&form=tilbud&handler=Register", [.. offer, ("last_day", "2023-05-01")]);
        wrong.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var again = await TestSite.Parse(wrong);
        again.QuerySelector("[role=alert]")!.TextContent.ShouldContain("Sidste dag er før første dag.");
        again.QuerySelector("tr.people__open #r-provider")!.GetAttribute("value").ShouldBe("Bageren på Torvet");

        using var kept = await lead.Post(List, $"{List}{chosen}&borger=18&form=tilbud&handler=Register", offer);
        var page = await TestSite.Parse(kept);
        page.QuerySelector(".said")!.TextContent.ShouldMatch(@"^Gemt\. S23-7: \d\d,0 % → \d\d,0 %\. .+ er ikke længere på listen\.$");
        page.QuerySelectorAll("[autofocus]").ShouldHaveSingleItem().Id.ShouldBe("b" + next);
        Persons(page).ShouldBe(before.Where(p => p != "18"));
        page.QuerySelector("tr.people__open").ShouldBeNull();

        // Sent once more there is nobody on the list to do it to, and nothing is done twice.
        using var twice = await lead.Post(List, $"{List}{chosen}&borger=18&form=tilbud&handler=Register", offer);
        twice.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Register_WhatDoesNotMoveTheGoal_SaysSoAndIsNotDoneTwice()
    {
        using var lead = await site.InScope(Role.TeamLead);
        (string, string)[] interview = [("person", "19"), ("register", "interviews"), ("kind", "video"), ("status", "held"), ("day", "2023-05-12")];

        using var kept = await lead.Post(List, $"{List}?borger=19&form=samtale&handler=Register", interview);
        (await TestSite.Parse(kept)).QuerySelector(".said")!.TextContent.ShouldMatch(@"^Gemt\. Målet er uændret: \d\d,0 %\. .+ er stadig på listen\.$");
        using var twice = await lead.Post(List, $"{List}?borger=19&form=samtale&handler=Register", interview);
        twice.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await TestSite.Parse(twice)).QuerySelector("[role=alert]")!.TextContent.ShouldContain("Det stod der i forvejen.");
        using var level = await lead.Post(List, $"{List}?borger=19&handler=Register", ("person", "19"), ("register", "support-level"), ("value", "4"), ("first_day", "2023-05-01"), ("why", "x"));
        level.StatusCode.ShouldBe(HttpStatusCode.NotFound, "the list has no such form");
        using var outside = await lead.Post(List, $"{List}?borger=20&form=samtale&handler=Register", [("person", "20"), .. interview.Skip(1)]);
        outside.StatusCode.ShouldBe(HttpStatusCode.NotFound, "of another team");
    }

    [Fact]
    public async Task Assign_WhomSomebodyElseHasAssignedSince_SaysSoAndChangesNothing()
    {
        using var lead = await site.InScope(Role.TeamLead);
        using var other = await site.InScope(Role.TeamLead);
        async Task<(HttpStatusCode Status, IHtmlDocument Page)> Assign(Access.Visitor who, string was, string to)
        {
            using var answer = await who.Post(List, List + "?handler=Assign", ("who", "13"), ("was", "13 " + was), ("to", to));
            return (answer.StatusCode, await TestSite.Parse(answer));
        }

        (await lead.Page(List)).QuerySelectorAll("input[name=was][value='13']").Length.ShouldBe(1, "nobody's");
        (await Assign(lead, "", "demo-sagsbehandler")).Status.ShouldBe(HttpStatusCode.OK);
        (await Assign(lead, "", "demo-sagsbehandler")).Page.QuerySelector(".said")!.TextContent.ShouldBe("1 borger er tildelt Demo Sagsbehandler, som også er sagsbehandler fra i dag.", "sent twice");

        var (status, page) = await Assign(other, "", "demo-teamleder");

        status.ShouldBe(HttpStatusCode.Conflict);
        page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("er imens tildelt Demo Sagsbehandler af en anden og er ikke ændret.");
        page.QuerySelector("input[name=was][value^='13 ']")!.GetAttribute("value").ShouldBe("13 demo-sagsbehandler");
        (await Assign(other, "demo-sagsbehandler", "demo-teamleder")).Status.ShouldBe(HttpStatusCode.OK, "now it is known");
    }

    [Fact]
    public async Task Start_OfACaseworker_IsWhatIsStillToBeDoneAndTheWeeksInterviews()
    {
        using var lead = await site.InScope(Role.TeamLead);
        using var caseworker = await site.InScope(Role.Caseworker);
        foreach (var (person, day) in new[] { ("16", "2023-05-15"), ("17", "2023-05-19"), ("17", "2023-05-22") })
        {
            using var booked = await caseworker.Post("/borgere/" + person, "/borgere/" + person, ("register", "interviews"), ("kind", "phone"), ("status", "booked"), ("day", day));
            booked.StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        using var assigned = await lead.Post(List, List + "?handler=Assign", ("who", "16"), ("who", "17"), ("to", "demo-sagsbehandler"));
        var page = await caseworker.Page("/borgere");

        page.QuerySelectorAll("section[aria-labelledby=week] h3").Select(h => h.TextContent).ShouldBe(["I dag", "19. maj 2023"], "the third is next week");
        page.QuerySelectorAll("section[aria-labelledby=week] li").Select(l => l.TextContent.Trim()).ShouldAllBe(l => l.EndsWith(" telefon", StringComparison.Ordinal));
        Tasks(page).ShouldContain(t => t.Contains("mangler nu · S23-7 ", StringComparison.Ordinal));
        var before = Tasks(page).Count;
        (await lead.Page("/borgere")).QuerySelector("table.loads tbody tr")!.Children[2].TextContent.ShouldBe("2");

        // Who is not relevant is nobody's task, and nor is one who has what was missing.
        using var aside = await lead.Post(List, List + "?handler=Mark", ("person", "16"), ("kind", "aside"), ("text", "på barsel"));
        Tasks(await caseworker.Page("/borgere")).Count.ShouldBe(before - 1);
        using var placed = await caseworker.Post("/borgere/17", "/borgere/17", ("register", "offers"), ("kind", "company-placement"), ("first_day", "2023-05-15"));
        Tasks(await caseworker.Page("/borgere")).Count.ShouldBe(before - 2, "the list is live");
    }

    private static List<string> Tasks(IHtmlDocument page) => [.. page.QuerySelectorAll("#tasks ~ ul li").Select(l => l.TextContent.Trim())];

    private static List<string> Persons(IHtmlDocument page) => [.. page.QuerySelectorAll("tr[data-person]").Select(r => r.GetAttribute("data-person")!)];
}
