using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Rettesnor.Core.Access;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Registers;
using Rettesnor.Web.Tests.Access;

namespace Rettesnor.Web.Tests.Pages.People;

/// <summary>What is written on a citizen's page, corrected, answered and shown. The tests share a site, each with a citizen or a day of its own.</summary>
public sealed class PersonTests(PeopleSite site) : IClassFixture<PeopleSite>
{
    [Theory]
    [InlineData("interviews", "day=2023-05-02&kind=video&status=held&repatriation_guidance=yes&education_order=no", "2. maj 2023, Video, Afholdt, vejledt om repatriering: ja, uddannelsespålæg givet: nej")]
    [InlineData("offers", "kind=wage-subsidy&first_day=2023-05-03&provider=Smeden&place=Hårlev&hours_per_week=18,5", "Løntilskud, fra 3. maj 2023, Smeden, Hårlev, 18,5 timer om ugen")]
    [InlineData("work_hours", "month=2023-04&hours=37,5", "april 2023, 37,5 timer")]
    [InlineData("support-level", "value=4&first_day=2023-05-01&why=mere støtte", "Særlig støtte i arbejdslivet, fra 1. maj 2023")]
    [InlineData("education", "first_day=04-05-2023&last_day=2023-06-30", "Indskrevet på en uddannelse, fra 4. maj 2023, til 30. juni 2023")]
    [InlineData("exits", "day=2023-05-05&destination=work", "5. maj 2023, Arbejde")]
    [InlineData("compensations", "scheme=aids&step=granted&day=2023-05-06&last_day=2024-05-05", "Hjælpemidler og små arbejdsredskaber, Bevilget, 6. maj 2023, til 5. maj 2024")]
    [InlineData("prior_learning", "day=2023-05-07&provider=ZBC&result=svejser", "7. maj 2023, ZBC, svejser")]
    [InlineData("fvu_tests", "day=2023-05-08&subject=reading&level=Trin 2", "8. maj 2023, Læsning, Trin 2")]
    [InlineData("apprenticeships", "first_day=2023-05-09&trade=tømrer&came_from=unemployment", "fra 9. maj 2023, tømrer, Ledighed")]
    public async Task Register_OfEachKind_StandsOnThePageWithWhoWroteIt(string register, string fields, string text)
    {
        using var caseworker = await site.InScope(Role.Caseworker);

        using var answer = await Post(caseworker, 17, "", [("register", register), .. Fields(fields)]);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = await TestSite.Parse(answer);
        page.QuerySelector(".said")!.TextContent.ShouldStartWith("Gemt.");
        var row = Kept(page).Single(r => r.Children[1].TextContent == text);
        row.Children[2].TextContent.ShouldStartWith("Demo Sagsbehandler, ");
    }

    [Fact]
    public async Task Register_InThePlaceOfSomethingElse_AsksForACorrectionInstead()
    {
        using var caseworker = await site.InScope(Role.Caseworker);
        using var first = await Post(caseworker, 17, "", [("register", "work_hours"), ("month", "2023-03"), ("hours", "40")]);
        first.StatusCode.ShouldBe(HttpStatusCode.OK);

        using var second = await Post(caseworker, 17, "", [("register", "work_hours"), ("month", "2023-03"), ("hours", "12")]);

        second.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = await TestSite.Parse(second);
        page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("Der står allerede noget andet: marts 2023, 40 timer.");
        Kept(page).ShouldContain(r => r.Children[1].TextContent == "marts 2023, 40 timer");
    }

    [Fact]
    public async Task Register_IsAnsweredByGoingOnSoThatReadingAgainWritesNothing()
    {
        using var caseworker = await site.InScope(Role.Caseworker);
        using var kept = await Post(caseworker, 17, "", [("register", "exits"), ("day", "2023-05-03"), ("destination", "work")]);

        kept.RequestMessage!.Method.ShouldBe(HttpMethod.Get);
        (await TestSite.Parse(kept)).QuerySelector(".said")!.TextContent.ShouldStartWith("Gemt.");
        (await caseworker.Page("/borgere/17")).QuerySelector(".said").ShouldBeNull("it is said once");
    }

    [Theory]
    [InlineData("interviews", "kind=video&status=held&day=2023-06-01", "En samtale, hvis dag ikke er kommet, er booket eller aflyst.")]
    [InlineData("interviews", "kind=video&status=held&day=31-02-2023", "»Dag« skal være en dag fra 1900 til 2078, skrevet som 31-03-2026.")]
    [InlineData("interviews", "kind=brevdue&status=held&day=2023-05-01", "»Form« skal være en af »Fremmøde«, »Video«, »Telefon«.")]
    [InlineData("interviews", "status=held&day=2023-05-01", "»Form« skal udfyldes.")]
    [InlineData("interviews", "kind=video&status=held&day=1901-05-01", "»Dag« er før borgeren blev født.")]
    [InlineData("offers", "kind=mentor&first_day=2035-01-01", "»Første dag« er mere end 3 år frem.")]
    [InlineData("offers", "kind=mentor&first_day=2023-05-15&last_day=2023-05-01", "Sidste dag er før første dag.")]
    [InlineData("offers", "kind=mentor&first_day=2023-05-15&provider=hos 0101901234", "»Udbyder« skal være en værdi uden CPR-numre")]
    [InlineData("work_hours", "month=2023-04&hours=nogle", "»Timer« skal være et tal med komma som decimaltegn.")]
    [InlineData("work_hours", "month=2023-04&hours=745", "»Timer« skal være højst 744.")]
    [InlineData("support-level", "value=4&first_day=2023-05-01&why= ", "Skriv en begrundelse.")]
    [InlineData("support-level", "value=6&first_day=2023-05-01&why=mere", "»Støtteniveau« skal være en af")]
    public async Task Register_WhatCannotBe_IsRefusedInWordsAndKeepsWhatWasWritten(string register, string fields, string problem)
    {
        using var caseworker = await site.InScope(Role.Caseworker);

        using var answer = await Post(caseworker, 17, "", [("register", register), .. Fields(fields)]);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await TestSite.Parse(answer);
        page.QuerySelector("[role=alert]")!.TextContent.ShouldContain(problem);
        var form = page.QuerySelectorAll<IHtmlFormElement>(".register form").Single(f => f.QuerySelector("input[name=register]")!.GetAttribute("value") == register);
        form.Closest("details")!.HasAttribute("open").ShouldBeTrue();
        foreach (var (name, value) in Fields(fields).Where(f => f.Name is "provider" or "hours"))
        {
            form.QuerySelector($"[name={name}]")!.GetAttribute("value").ShouldBe(value);
        }
    }

    [Fact]
    public async Task Forms_OfEveryKind_AreOnThePageOrOneLinkAway()
    {
        using var caseworker = await site.InScope(Role.Caseworker);
        var page = await caseworker.Page("/borgere/17");
        static List<string> Kinds(IHtmlDocument page) => [.. page.QuerySelectorAll(".register input[name=register]").Select(i => i.GetAttribute("value")!)];
        Kinds(page).ShouldBe(["interviews", "offers", "work_hours", "support-level"]);

        foreach (var link in page.QuerySelectorAll(".register__others a").Select(a => a.GetAttribute("href")!))
        {
            var asked = await caseworker.Page(link[..link.IndexOf('#', StringComparison.Ordinal)]);
            asked.QuerySelectorAll(".register details[open]").ShouldHaveSingleItem();
            Kinds(asked).Except(Kinds(page)).ShouldHaveSingleItem();
        }

        page.QuerySelectorAll(".register__others a").Length.ShouldBe(Entry.All.Count - 4);
    }

    [Theory]
    [InlineData("reimbursements")]
    [InlineData("benefit_spells")]
    [InlineData("")]
    public async Task Register_WhatIsNotWrittenHere_IsNotFound(string register)
    {
        using var caseworker = await site.InScope(Role.Caseworker);

        using var answer = await Post(caseworker, 17, "", [("register", register)]);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Correct_AnInterview_SupersedesItAndSaysWhatItWasAndBecameAndWhy()
    {
        using var caseworker = await site.InScope(Role.Caseworker);
        var fact = await Register(caseworker, 16, ("register", "interviews"), ("day", "2023-04-03"), ("kind", "phone"), ("status", "held"));
        var address = $"/borgere/16?ret={fact}";
        var form = (await caseworker.Page(address)).QuerySelector("form[action='/borgere/16?handler=Correct']")!;
        form.QuerySelector("[name=day]")!.GetAttribute("value").ShouldBe("2023-04-03");
        form.QuerySelector<IHtmlSelectElement>("[name=kind]")!.Value.ShouldBe("phone");

        (string, string)[] corrected = [("register", "interviews"), ("fact", Id(fact)), ("day", "2023-04-04"), ("kind", "video"), ("status", "held")];
        using (var silent = await caseworker.Post(address, "/borgere/16?handler=Correct", [.. corrected, ("why", "")]))
        {
            silent.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
            var again = await TestSite.Parse(silent);
            again.QuerySelector("[role=alert]")!.TextContent.ShouldContain("Skriv en begrundelse.");
            again.QuerySelector("form[action='/borgere/16?handler=Correct'] [name=day]")!.GetAttribute("value").ShouldBe("2023-04-04");
        }

        using var answer = await caseworker.Post(address, "/borgere/16?handler=Correct", [.. corrected, ("why", "forkert dag, <b>video</b>")]);
        var page = await TestSite.Parse(answer);

        page.QuerySelector(".said")!.TextContent.ShouldStartWith("Rettelsen er gemt.");
        Kept(page).ShouldContain(r => r.Children[1].TextContent == "4. april 2023, Video, Afholdt");
        Kept(page).ShouldNotContain(r => r.Children[1].TextContent.StartsWith("3. april 2023", StringComparison.Ordinal));
        var row = Corrections(page).Single(r => r.Children[1].TextContent == "3. april 2023, Telefon, Afholdt");
        row.Children.Select(c => c.TextContent).ShouldBe(["Samtale", "3. april 2023, Telefon, Afholdt", "4. april 2023, Video, Afholdt", row.Children[3].TextContent, "forkert dag, <b>video</b>"]);
        row.Children[3].TextContent.ShouldStartWith("Demo Sagsbehandler, ");
        row.Children[3].TextContent.ShouldContain(" kl. ");
    }

    [Fact]
    public async Task Correct_FromTwoWindows_TellsTheSecondWhatStandsThereNow()
    {
        using var caseworker = await site.InScope(Role.Caseworker);
        using var lead = await site.InScope(Role.TeamLead);
        var fact = await Register(caseworker, 16, ("register", "exits"), ("day", "2023-03-07"), ("destination", "work"));
        Task<HttpResponseMessage> Correct(Visitor who, string day, string why) => who.Post(
            "/borgere/16", "/borgere/16?handler=Correct", ("register", "exits"), ("fact", Id(fact)), ("day", day), ("destination", "work"), ("why", why));

        using var first = await Correct(caseworker, "2023-03-08", "en dag efter");
        first.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var second = await Correct(lead, "2023-03-09", "to dage efter");

        second.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = await TestSite.Parse(second);
        page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("Registreringen er rettet af Demo Sagsbehandler, ");
        page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("Nu står der: 8. marts 2023, Arbejde. Intet er gemt.");
        Kept(page).ShouldNotContain(r => r.TextContent.Contains("9. marts 2023", StringComparison.Ordinal));
        using var removed = await lead.Post("/borgere/16", "/borgere/16?handler=Remove", ("register", "exits"), ("fact", Id(fact)), ("why", "væk"));
        removed.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        using var late = await lead.Get($"/borgere/16?ret={fact}");
        late.StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Correct_OntoAnotherThatStandsAlready_IsRefusedAndLosesNeither()
    {
        using var caseworker = await site.InScope(Role.Caseworker);
        await Register(caseworker, 16, ("register", "work_hours"), ("month", "2022-01"), ("hours", "10"));
        var fact = await Register(caseworker, 16, ("register", "work_hours"), ("month", "2022-02"), ("hours", "20"));

        using var answer = await caseworker.Post("/borgere/16", "/borgere/16?handler=Correct", ("register", "work_hours"), ("fact", Id(fact)), ("month", "2022-01"), ("hours", "20"), ("why", "forkert måned"));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        Kept(await TestSite.Parse(answer)).Select(r => r.Children[1].TextContent).Intersect(["januar 2022, 10 timer", "februar 2022, 20 timer"]).Count().ShouldBe(2);
    }

    [Fact]
    public async Task Correct_AFactOfAnotherSystem_StaysThatSystemsAndSaysSo()
    {
        using var caseworker = await site.InScope(Role.Caseworker);
        site.Library.Data.Write(new Written("import", "import", "import"), (db, write) => RegisterStore.Put(db, write, AllRegisters.Interviews,
            [Fact.WithId(16, "fagsystem", "4711", [new DateOnly(2021, 9, 1), "video", "held", null, null])]));
        var kept = site.Library.Data.Use(db => RegisterStore.Of(db, AllRegisters.Interviews, 16, default)).Single(f => f.Fact.Source == "fagsystem");
        (await caseworker.Page($"/borgere/16?ret=interviews-{kept.Id}")).DocumentElement.TextContent.ShouldContain("Oplysningen kommer fra fagsystem. Ret den også dér");

        using var answer = await caseworker.Post("/borgere/16", "/borgere/16?handler=Correct",
            ("register", "interviews"), ("fact", $"{kept.Id}"), ("day", "2021-09-02"), ("kind", "video"), ("status", "held"), ("why", "dagen efter"));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var now = site.Library.Data.Use(db => RegisterStore.Of(db, AllRegisters.Interviews, 16, default)).Single(f => f.Fact.Source == "fagsystem");
        (now.Fact.Key, now.Fact.Values[0]).ShouldBe(("fagsystem:4711", new DateOnly(2021, 9, 2)));
    }

    [Fact]
    public async Task Correct_WhatComesFromTheCaseSystems_IsNotOfferedAndNotDone()
    {
        using var caseworker = await site.InScope(Role.Caseworker);
        var benefit = site.Library.Data.Use(db => RegisterStore.Of(db, AllRegisters.Benefits, 16, default)).Single();

        (await caseworker.Page("/borgere/16")).QuerySelectorAll("a").ShouldNotContain(a => a.GetAttribute("href")!.Contains("ret=benefit_spells", StringComparison.Ordinal));
        using var correct = await caseworker.Post("/borgere/16", "/borgere/16?handler=Correct", ("register", "benefit_spells"), ("fact", $"{benefit.Id}"), ("why", "x"));
        using var remove = await caseworker.Post("/borgere/16", "/borgere/16?handler=Remove", ("register", "benefit_spells"), ("fact", $"{benefit.Id}"), ("why", "x"));
        using var others = await caseworker.Post("/borgere/16", "/borgere/16?handler=Remove", ("register", "offers"), ("fact", "1"), ("why", "en anden borgers"));

        correct.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        remove.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        others.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        site.Library.Data.Use(db => RegisterStore.Of(db, AllRegisters.Benefits, 16, default)).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("2023-05-10", "held", "Afholdt")]
    [InlineData("2023-05-11", "not-met", "Udeblevet")]
    [InlineData("2023-05-12", "cancelled", "Aflyst")]
    public async Task Answer_ABookedInterviewWhoseDayHasCome_TakesOnePress(string day, string status, string word)
    {
        using var caseworker = await site.InScope(Role.Caseworker);
        var fact = await Register(caseworker, 16, ("register", "interviews"), ("day", day), ("kind", "in-person"), ("status", "booked"));
        var form = AnswersOf(await caseworker.Page("/borgere/16"), fact);
        form.QuerySelectorAll("button").Select(b => b.GetAttribute("value")).ShouldBe(["held", "cancelled", "not-met"]);

        using var answer = await caseworker.Post("/borgere/16", "/borgere/16?handler=Answer", ("fact", Id(fact)), ("status", status));

        var page = await TestSite.Parse(answer);
        page.QuerySelector(".said")!.TextContent.ShouldStartWith("Samtalen er besvaret.");
        Kept(page).Select(r => r.Children[1].TextContent).ShouldContain($"{day[8..]}. maj 2023, Fremmøde, {word}");
        using var twice = await caseworker.Post("/borgere/16", "/borgere/16?handler=Answer", ("fact", Id(fact)), ("status", status));
        twice.StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Answer_ABookedInterviewToCome_IsCancelledButNotHeld()
    {
        using var caseworker = await site.InScope(Role.Caseworker);
        var fact = await Register(caseworker, 16, ("register", "interviews"), ("day", "2023-06-20"), ("kind", "in-person"), ("status", "booked"));
        AnswersOf(await caseworker.Page("/borgere/16"), fact).QuerySelectorAll("button").Select(b => b.GetAttribute("value")).ShouldBe(["cancelled"]);

        using var held = await caseworker.Post("/borgere/16", "/borgere/16?handler=Answer", ("fact", Id(fact)), ("status", "held"));
        using var cancelled = await caseworker.Post("/borgere/16", "/borgere/16?handler=Answer", ("fact", Id(fact)), ("status", "cancelled"));

        held.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        cancelled.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Page_TurnedToTheCitizen_HasTheirOwnAndNothingOfTheHouse()
    {
        using var caseworker = await site.InScope(Role.Caseworker);
        await Register(caseworker, 17, ("register", "offers"), ("kind", "mentor"), ("first_day", "2022-02-01"), ("last_day", "2022-03-01"), ("provider", "Kommunen"));

        var page = await caseworker.Page("/borgere/17?vis=borger");

        page.Body!.ClassName.ShouldBe("turned");
        page.QuerySelector("h2#course")!.TextContent.ShouldBe("Dit forløb");
        page.DocumentElement.TextContent.ShouldContain("Din sagsbehandler er Demo Sagsbehandler.");
        page.QuerySelectorAll("main form, main table a, #goals, #facts, .register").ShouldBeEmpty();
        page.QuerySelector("main")!.TextContent.ShouldNotContain("mål");
        page.QuerySelector("main")!.TextContent.ShouldNotContain("Jobteamet");
        Course(page)["Tilbud"].ShouldContain("Mentor 1. feb. 2022 til 1. mar. 2022");
        (await caseworker.Page("/en/citizens/17?vis=borger")).QuerySelector("h2#course")!.TextContent.ShouldBe("Your history");
    }

    [Fact]
    public async Task Course_AsAList_SaysWhatTheDrawingShows()
    {
        using var lead = await site.InScope(Role.TeamLead);
        await Register(lead, 18, ("register", "interviews"), ("day", "2023-05-22"), ("kind", "video"), ("status", "booked"));
        await Register(lead, 18, ("register", "work_hours"), ("month", "2023-03"), ("hours", "12,25"));
        await Register(lead, 18, ("register", "support-level"), ("value", "2"), ("first_day", "2023-01-01"), ("why", "ny i sagen"));
        await Register(lead, 18, ("register", "support-level"), ("value", "3"), ("first_day", "2023-04-01"), ("why", "mere hjælp"));

        var drawn = await lead.Page("/borgere/18");
        var list = Course(await lead.Page("/borgere/18?vis=liste"));

        Course(drawn).SelectMany(l => l.Value).ShouldBe(list.SelectMany(l => l.Value), "the list is there beside the drawing, for those who do not see it");
        list["Ydelse"].ShouldBe(["Kontanthjælp fra 1. apr. 2021"]);
        list["Samtaler"].ShouldBe(["Video 22. maj 2023, aftalt"]);
        list["Arbejde"].ShouldBe(["12,25 timer marts 2023"]);
        list["Støtteniveau"].ShouldBe(["3 Støtte på flere fronter fra 1. apr. 2023", "2 Afgrænset hjælp 1. jan. 2023 til 31. mar. 2023"]);
        drawn.QuerySelectorAll(".course rect, .course circle").Length.ShouldBe(list.Values.Sum(l => l.Count));
        drawn.QuerySelector("#level")!.TextContent.ShouldBe("Støtteniveau 3 Støtte på flere fronter");
        var level = drawn.QuerySelector("section[aria-labelledby=level]")!.TextContent;
        level.ShouldContain("Planen siger ikke hvor ofte.");
        level.ShouldContain("Beskæftigelsesplan 2024, støttetrin 3, som gælder fra 1. januar 2024");
    }

    private async Task<string> Register(Visitor who, int person, params (string Name, string Value)[] fields)
    {
        using var answer = await Post(who, person, "", fields);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var register = Entry.Find(fields.Single(f => f.Name == "register").Value)!.Register;
        return $"{register.Id}-{site.Library.Data.Use(db => RegisterStore.Of(db, register, person, default)).Max(f => f.Id)}";
    }

    private static Task<HttpResponseMessage> Post(Visitor who, int person, string handler, (string Name, string Value)[] fields) => who.Post($"/borgere/{person}", $"/borgere/{person}{handler}", fields);

    private static IEnumerable<(string Name, string Value)> Fields(string fields) => fields.Split('&').Select(f => f.Split('=')).Select(f => (f[0], f[1]));

    private static string Id(string fact) => fact[(fact.LastIndexOf('-') + 1)..];

    private static List<IElement> Kept(IHtmlDocument page) => [.. page.QuerySelectorAll("section[aria-labelledby=facts] details")[0].QuerySelectorAll("tbody tr")];

    private static List<IElement> Corrections(IHtmlDocument page) => [.. page.QuerySelectorAll("section[aria-labelledby=facts] details")[1].QuerySelectorAll("tbody tr")];

    private static IElement AnswersOf(IHtmlDocument page, string fact) => page.QuerySelectorAll("form.answer").Single(f => f.QuerySelector("input[name=fact]")!.GetAttribute("value") == Id(fact));

    private static Dictionary<string, List<string>> Course(IHtmlDocument page) => page.QuerySelectorAll(".course-list > div").ToDictionary(
        d => d.QuerySelector("dt")!.TextContent, d => d.QuerySelectorAll("li").Select(l => l.TextContent.Trim()).ToList());
}
