using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Rettesnor.Core.Access;

namespace Rettesnor.Web.Tests.Pages.People;

/// <summary>What the law asks for, on the pages about citizens, on the demonstration's 15 May 2023.</summary>
public sealed class LawPageTests(LawSite site) : IClassFixture<LawSite>
{
    private const string List = "/planer/stevns-2023/maal/S23-7/borgere";

    [Fact]
    public async Task Person_WhoseFirstInterviewIsLate_IsToldWhatIsOwedAndWhatComesNext()
    {
        using var caseworker = await site.InScope(Role.Caseworker);

        var page = await caseworker.Page("/borgere/1");

        Lead(page).ShouldBe("Kontaktforløbet begyndte 1. maj 2023. Målgruppe 2: Jobparate på kontanthjælp.");
        Rules(page).ShouldBe(
        [
            "Første samtale i den første uge Ikke holdt endnu. Fristen var 7. maj 2023.",
            "Samtaler i de første 6 måneder 0 af 4 samtaler er holdt. Fristen er 31. oktober 2023.",
        ]);
        page.QuerySelectorAll(".law .people__missing").Select(e => e.TextContent.Trim()).ShouldBe(["Ikke holdt endnu. Fristen var 7. maj 2023."]);
        Text(page.QuerySelector(".law details")!).ShouldContain("Lov om en aktiv beskæftigelsesindsats, lovbekendtgørelse 280 af 1. marts 2024, § 31, stk. 5. Fundet: elov.dk.");
        Text(page.QuerySelector(".law details")!).ShouldContain("Erindret, ikke slået op: at det var sådan før lovbekendtgørelsen af 1. marts 2024.");
        Text(page.QuerySelector("section[aria-labelledby=law]")!).ShouldContain("Ikke fundet: hvad loven bad om af tilbud før 1. juli 2026.");
        Next(page).ShouldBe(["Samtale fristen var 7. maj 2023 Første samtale i den første uge", "Kommer i målgruppen uden at opfylde målet 30. apr. 2024 hvis der ikke sker noget: S23-6 Mindst 4 samtaler på 12 måneder; S23-7 Mindst 1 aktivt tilbud på 12 måneder"]);
    }

    [Fact]
    public async Task Person_InEnglish_IsToldTheSame()
    {
        using var caseworker = await site.InScope(Role.Caseworker);

        var page = await caseworker.Page("/en/citizens/1");

        Lead(page).ShouldBe("The contact course began 1 May 2023. Target group 2: Job-ready on cash benefit.");
        Rules(page).ShouldBe(
        [
            "First interview in the first week Not held yet. The time limit was 7 May 2023.",
            "Interviews in the first 6 months 0 of 4 interviews are held. The time limit is 31 October 2023.",
        ]);
        Text(page.QuerySelector(".law details")!).ShouldContain("From memory, not looked up: that it was so before the consolidated act of 1 March 2024.");
    }

    [Fact]
    public async Task Person_OnTimeWithoutAGroupOrInNoCourse_IsToldSo()
    {
        using var analyst = await site.InScope(Role.Analyst);

        Rules(await analyst.Page("/borgere/2")).ShouldBe(["Samtaler i de første 6 måneder 2 af 4 samtaler er holdt. Fristen er 9. juli 2023."], "the first interview is no longer asked for");
        Next(await analyst.Page("/borgere/2")).ShouldBe(["Samtale senest 9. jul. 2023 Samtaler i de første 6 måneder", "Kommer i målgruppen uden at opfylde målet 31. jan. 2024 hvis der ikke sker noget: S23-6 Mindst 4 samtaler på 12 måneder; S23-7 Mindst 1 aktivt tilbud på 12 måneder"]);
        Lead(await analyst.Page("/borgere/3")).ShouldStartWith("Målgruppen i lovens § 6 er ikke registreret, så det kan ikke siges");
        Rules(await analyst.Page("/borgere/3")).ShouldBeEmpty();
        Lead(await analyst.Page("/borgere/4")).ShouldBe("Kontaktforløbet begyndte 20. januar 2023. Målgruppe 1: Dagpengemodtagere. Vi kender ikke noget, som loven beder om netop nu.", "the benefit decides the group");
        Text((await analyst.Page("/borgere/4")).QuerySelector("section[aria-labelledby=law]")!).ShouldContain("Ikke fundet: hvor mange samtaler loven bad om for dagpengemodtagere før 2024.");
        Lead(await analyst.Page("/borgere/5")).ShouldStartWith("Der er ikke noget kontaktforløb i dag");
        Rules(await analyst.Page("/borgere/6")).ShouldBe(
        [
            "Samtaler i de første 6 måneder 2 af 4 samtaler er holdt. Fristen var 30. september 2021.",
            "Samtaler efter de første 6 måneder Holdes, når der er behov. Borgeren har ret til en samtale.",
        ]);
    }

    [Fact]
    public async Task List_OfAGoal_MarksTheLateAndShowsThemAlone()
    {
        using var lead = await site.InScope(Role.TeamLead);

        var all = await lead.Page(List);

        Rows(all).Count.ShouldBe(2);
        Rows(all).Single(r => r.Contains("for sent: samtaler i de første 6 måneder", StringComparison.Ordinal)).ShouldNotBeNull();
        all.QuerySelectorAll("#lov option").Select(o => o.TextContent.Trim()).ShouldBe(["Alle", "For sent: 1"]);
        var late = await lead.Page(List + "?lov=for-sent");
        Rows(late).ShouldHaveSingleItem().ShouldContain("for sent");
        late.QuerySelector("#lov option[selected]")!.TextContent.Trim().ShouldBe("For sent: 1");
        late.QuerySelectorAll("a[download]").Single().GetAttribute("href")!.ShouldContain("lov=for-sent");
        (await lead.Page("/en/plans/stevns-2023/goals/S23-7/citizens?lov=for-sent")).DocumentElement.TextContent.ShouldContain("late: interviews in the first 6 months");
        using var file = await lead.Get(List + "?lov=for-sent&handler=File");
        var lines = (await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(2);
        lines[1].ShouldContain("\"for sent: samtaler i de første 6 måneder\"");
    }

    [Fact]
    public async Task Start_OfACaseworkerAndATeamLead_ShowsTheirOwnLateOnesFirst()
    {
        using var caseworker = await site.InScope(Role.Caseworker);
        using var lead = await site.InScope(Role.TeamLead);
        using var analyst = await site.InScope(Role.Analyst);

        Late(await caseworker.Page("/borgere")).ShouldBe(["/borgere/1"]);
        Late(await lead.Page("/borgere")).ShouldBe(["/borgere/6", "/borgere/1"], "the one who has waited longest first, and nobody of another team");
        Late(await analyst.Page("/borgere")).ShouldBeEmpty("a whole municipality is nobody's own");
        var row = (await caseworker.Page("/borgere")).QuerySelectorAll("section[aria-labelledby=late] tbody tr").ShouldHaveSingleItem();
        row.Children.Skip(1).Select(Text).ShouldBe(["Første samtale i den første uge", "7. maj 2023"]);
    }

    [Fact]
    public async Task Register_TheInterviewThatWasLate_IsNoLongerLate()
    {
        await using var own = new LawSite();
        await own.InitializeAsync();
        using var caseworker = await own.InScope(Role.Caseworker);

        using var answer = await caseworker.Post("/borgere/1", "/borgere/1", ("register", "interviews"), ("kind", "in-person"), ("status", "held"), ("day", "2023-05-15"));

        Rules(await TestSite.Parse(answer)).ShouldBe(["Samtaler i de første 6 måneder 1 af 4 samtaler er holdt. Fristen er 31. oktober 2023."]);
        Late(await caseworker.Page("/borgere")).ShouldBeEmpty();
    }

    private static string Text(IElement element) => string.Join(' ', element.TextContent.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));

    private static string Lead(IHtmlDocument page) => Text(page.QuerySelector("section[aria-labelledby=law] p")!);

    private static List<string> Rules(IHtmlDocument page) => [.. page.QuerySelectorAll(".law > li").Select(l => string.Join(' ', l.Children.Where(c => c.LocalName is "strong" or "span").Select(Text)))];

    private static List<string> Next(IHtmlDocument page) => [.. page.QuerySelectorAll("section[aria-labelledby=next] tr").Select(r => string.Join(' ', r.Children.Select(Text)))];

    private static List<string> Rows(IHtmlDocument page) => [.. page.QuerySelectorAll("table.people tbody tr").Select(Text)];

    private static List<string> Late(IHtmlDocument page) => [.. page.QuerySelectorAll("section[aria-labelledby=late] a").Select(a => a.GetAttribute("href")!)];
}
