using System.Net;
using Rettesnor.Core.Access;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Registers;
using Rettesnor.Measurement;
using Rettesnor.Web.Hosting;

namespace Rettesnor.Web.Tests.Access;

public sealed class SessionTests(AccessSite site) : IClassFixture<AccessSite>
{
    [Fact]
    public async Task Session_WithoutUse_EndsAfterHalfAnHour()
    {
        using var visitor = await site.InScope(Role.Analyst);
        site.Time.Pass(Sessions.Idle - TimeSpan.FromMinutes(1));
        (await visitor.IsSignedIn()).ShouldBeTrue();
        site.Time.Pass(Sessions.Idle - TimeSpan.FromMinutes(1));
        (await visitor.IsSignedIn()).ShouldBeTrue("it was used a while ago");

        site.Time.Pass(Sessions.Idle + TimeSpan.FromMinutes(1));

        (await visitor.IsSignedIn()).ShouldBeFalse();
    }

    [Fact]
    public async Task Session_InUseAllDay_EndsAfterTenHours()
    {
        using var visitor = await site.InScope(Role.Analyst);
        for (var minutes = 20; minutes < Sessions.Longest.TotalMinutes; minutes += 20)
        {
            site.Time.Pass(TimeSpan.FromMinutes(20));
            (await visitor.IsSignedIn()).ShouldBeTrue($"after {minutes} minutes");
        }

        site.Time.Pass(TimeSpan.FromMinutes(20));

        (await visitor.IsSignedIn()).ShouldBeFalse();
    }

    [Fact]
    public async Task Session_OfAnAccountThatIsClosedOrSignedOutEverywhere_Ends()
    {
        var account = site.Make("lukkes", Role.Politician, "stevns");
        using var one = site.Visitor();
        using var two = site.Visitor();
        await one.SignIn("lukkes", AccessSite.Password);
        await two.SignIn("lukkes", AccessSite.Password);

        using (var answer = await one.Post("/min-konto", "/min-konto?handler=Everywhere"))
        {
            answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        (await one.IsSignedIn()).ShouldBeTrue("the one who asked for it goes on");
        (await two.IsSignedIn()).ShouldBeFalse();
        site.Accounts.SetDisabled(new Written("test", "test", "test"), account, true).ShouldBeNull();
        (await one.IsSignedIn()).ShouldBeFalse();
    }

    [Fact]
    public async Task SignOut_FromTheHeader_EndsTheSession()
    {
        using var visitor = await site.InScope(Role.Leader);
        (await visitor.Page("/")).QuerySelector(".visitor")!.TextContent.ShouldContain("Demo Leder");

        using var answer = await visitor.Post("/", "/log-ud");

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await visitor.IsSignedIn()).ShouldBeFalse();
        (await visitor.Page("/")).QuerySelector(".visitor")!.TextContent.Trim().ShouldBe("Log ind");
    }

    [Fact]
    public async Task SignOut_WhereTheCookieWasCopied_EndsTheCopyAndNoOtherSession()
    {
        using var visitor = await site.InScope(Role.Leader);
        using var elsewhere = await site.InScope(Role.Leader);
        using var copy = site.Visitor();
        copy.Cookies.Add(visitor.Cookies.GetCookies(site.Address));
        (await copy.IsSignedIn()).ShouldBeTrue();

        using var answer = await visitor.Post("/", "/log-ud");

        (await copy.IsSignedIn()).ShouldBeFalse();
        (await elsewhere.IsSignedIn()).ShouldBeTrue("that is another session");
    }

    [Fact]
    public async Task SignOut_OfManySessions_RemembersOnlyThoseThatWouldStillRun()
    {
        long Remembered() => site.Library.Data.Use(db => db.One<long>("SELECT COUNT(*) FROM ended_sessions"));
        using (var visitor = await site.InScope(Role.Leader))
        {
            using var answer = await visitor.Post("/", "/log-ud");
        }

        Remembered().ShouldBeGreaterThanOrEqualTo(1);
        site.Time.Pass(Sessions.Longest + TimeSpan.FromMinutes(1));
        using (var visitor = await site.InScope(Role.Leader))
        {
            using var answer = await visitor.Post("/", "/log-ud");
        }

        Remembered().ShouldBe(1);
    }

    [Fact]
    public async Task Form_WithoutItsToken_ChangesNothing()
    {
        using var visitor = await site.InScope(Role.Administrator);
        var before = site.Accounts.All().Count;

        using var forged = await visitor.PostWithout("/konti", ("login", "snyd"), ("name", "Snyd"), ("roles", "administrator"), ("municipality", "stevns"));
        using var signOut = await visitor.PostWithout("/log-ud");

        forged.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await TestSite.Parse(forged)).QuerySelector("h1")!.TextContent.ShouldBe("Formularen er for gammel");
        signOut.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        site.Accounts.All().Count.ShouldBe(before);
        (await visitor.IsSignedIn()).ShouldBeTrue();
    }

    [Fact]
    public async Task Form_WithTheTokenOfSomebodyElse_ChangesNothing()
    {
        using var administrator = await site.InScope(Role.Administrator);
        using var other = await site.InScope(Role.Leader);
        var token = (await other.Page("/min-konto")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        using var answer = await administrator.PostWithout("/konti", ("login", "snyd"), ("__RequestVerificationToken", token));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("https://ond.example/", "/")]
    [InlineData("//ond.example/", "/")]
    [InlineData("/\\ond.example/", "/")]
    [InlineData("http:ond.example", "/")]
    [InlineData("javascript:alert(1)", "/")]
    [InlineData("/planer/stevns-2023?pr=2022-Q3", "/planer/stevns-2023?pr=2022-Q3")]
    public async Task SignIn_WithAnAddressToComeBackTo_StaysOnTheSite(string to, string comes)
    {
        using var visitor = site.Visitor();
        var address = "/log-ind?til=" + Uri.EscapeDataString(to);

        using var answer = await visitor.Post(address, address, ("login", DemonstrationAccounts.Analyst), ("password", DemonstrationAccounts.Password));

        answer.Headers.Location!.OriginalString.ShouldBe(comes);
    }

    [Fact]
    public async Task Cookies_OfASignIn_AreStrictAndUnreadable()
    {
        using var visitor = site.Visitor();

        using var answer = await visitor.Post("/log-ind", "/log-ind", ("login", DemonstrationAccounts.Prefix + "leder"), ("password", DemonstrationAccounts.Password));

        var cookie = answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("rettesnor=", StringComparison.Ordinal));
        cookie.ShouldContain("samesite=strict");
        cookie.ShouldContain("httponly");
        cookie.ShouldNotContain("expires", customMessage: "it is gone with the browser");
        using var page = await visitor.Get("/planer/stevns-2023");
        page.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Fact]
    public async Task Pages_OfSomebodySignedIn_AreKeptNowhereAndWarnOfNothing()
    {
        using var visitor = await site.InScope(Role.Administrator);

        foreach (var address in new[] { "/", "/planer/stevns-2023", "/planer/stevns-2023/maal/S23-6", "/konti", "/min-konto", "/import", "/findes-ikke", "/om", "/soeg?q=mål" })
        {
            using var answer = await visitor.Get(address);
            answer.Headers.CacheControl!.NoStore.ShouldBeTrue(address);
        }

        site.Warnings.Lines.Where(l => l.Contains("Antiforgery", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public async Task SignIn_ThatFails_SaysNothingOfWhy()
    {
        async Task<string> Say(string login, string password)
        {
            using var visitor = site.Visitor();
            using var answer = await visitor.Post("/log-ind", "/log-ind", ("login", login), ("password", password));
            answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
            return (await TestSite.Parse(answer)).QuerySelector("[role=alert]")!.TextContent;
        }

        site.Make("findes", Role.Politician, "stevns");
        var unknown = await Say("findes-ikke", "x");
        (await Say("findes", "x")).ShouldBe(unknown);
        for (var i = 0; i < 5; i++)
        {
            await Say("findes", "x");
        }

        (await Say("findes", AccessSite.Password)).ShouldBe(unknown, "locked, and the right password");
    }

    [Fact]
    public async Task Page_AboutCitizensWithAPasswordAlone_AsksForMore()
    {
        site.Make("uden.faktor", Role.DataProtectionOfficer, "stevns");
        using var visitor = site.Visitor();
        await visitor.SignIn("uden.faktor", AccessSite.Password);

        using var answer = await visitor.Get("/log");

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await TestSite.Parse(answer)).QuerySelector("main")!.TextContent.ShouldContain("En adgangskode alene giver ikke ret");
        (await visitor.Page("/min-konto")).QuerySelector("main")!.TextContent.ShouldContain("Det kræver mere end en adgangskode");
    }

    [Fact]
    public async Task Account_MadeByAnAdministrator_ChoosesAPasswordByItsLinkOnce()
    {
        using var administrator = await site.InScope(Role.Administrator);
        using var made = await administrator.Post("/konti", "/konti", ("login", "ny.konto"), ("name", "Ny Konto"), ("roles", "team-lead"), ("team", "Jobteamet"), ("municipality", "stevns"));
        var link = new Uri((await TestSite.Parse(made)).QuerySelector(".secret")!.TextContent).PathAndQuery;
        using var person = site.Visitor();

        using var weak = await person.Post(link, link, ("password", "ny konto ny konto"), ("again", "ny konto ny konto"));
        using var good = await person.Post(link, link, ("password", AccessSite.Password), ("again", AccessSite.Password));
        using var again = await person.Get(link);

        weak.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await TestSite.Parse(weak)).QuerySelector("[role=alert]")!.TextContent.ShouldContain("som andre ved om dig");
        good.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        again.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await person.SignIn("ny.konto", AccessSite.Password);
        site.Accounts.Find("ny.konto")!.Roles.ShouldBe([new RoleGrant(Role.TeamLead, new AreaId("stevns"), "Jobteamet")]);
    }

    [Fact]
    public async Task Administrator_OfAMunicipality_GivesNoRolesInAnother()
    {
        using var administrator = await site.InScope(Role.Administrator);

        using var answer = await administrator.Post("/konti", "/konti", ("login", "udenfor"), ("name", "Uden For"), ("roles", "analyst"), ("municipality", "faxe"));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        site.Accounts.Find("udenfor").ShouldBeNull();
    }

    [Fact]
    public async Task Account_WithManyFaults_IsToldOfAllAtOnce()
    {
        using var administrator = await site.InScope(Role.Administrator);

        using var answer = await administrator.Post("/konti", "/konti", ("login", "æ"), ("name", ""), ("roles", "team-lead"), ("municipality", "faxe"));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var said = (await TestSite.Parse(answer)).QuerySelectorAll("[role=alert] li").Select(l => l.TextContent).ToList();
        said.Count.ShouldBe(4);
        said[0].ShouldStartWith("Det kan ikke være et login.");
        said[1].ShouldStartWith("Skriv, hvad personen hedder");
        said[2].ShouldContain("gælder et team");
        said[3].ShouldContain("giver kun ret");
    }

    [Theory]
    [InlineData("Link", "Nyt link: Glemt")]
    [InlineData("Close", "Konto lukket: Glemt")]
    public async Task Account_GivenALinkOrClosed_AsksWhyAndTheLogKeepsIt(string handler, string kept)
    {
        var account = site.Make("grund." + handler.ToLowerInvariant(), Role.Politician, "stevns");
        using var administrator = await site.InScope(Role.Administrator);
        var address = new Rettesnor.Web.Languages.Links(Language.Danish).Account(account.Id);
        string? Why() => site.Library.Data.Use(db => db.One<string>("SELECT w.why FROM accounts a JOIN writes w ON w.id = a.write_id WHERE a.id = @id", ("id", account.Id)));
        var before = Why();

        using var without = await administrator.Post(address, address + "?handler=" + handler, ("why", ""));
        without.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        Why().ShouldBe(before);
        using var with = await administrator.Post(address, address + "?handler=" + handler, ("why", "Glemt"));

        Why().ShouldBe(kept);
        site.Accounts.Find(account.Login)!.Disabled.ShouldBe(handler == "Close");
    }

    [Fact]
    public async Task Log_OfAPerson_IsAskedForByCprInAFormAndNeverInAnAddress()
    {
        CprNumber.TryParse("611390-0001", out var cpr).ShouldBeTrue();
        var persons = new PersonStore(CprVault.Open(Path.Combine(site.Library.Data.Path, CprVault.FileName), mayMake: true));
        var person = site.Library.Data.Write(new Written("test", "test", "test"), (db, write) =>
        {
            var id = persons.FindOrAdd(db, write, cpr);
            RegisterStore.Put(db, write, AllRegisters.Residences, [Fact.Of(AllRegisters.Residences, id, "test", "stevns", new DateOnly(2020, 1, 1), null)]);
            return id;
        });
        ReadingLog.Keep(site.Library.Data, "anne", "en liste", [person]);
        using var here = await site.InScope(Role.DataProtectionOfficer);
        using var elsewhere = await site.OutOfScope(Role.DataProtectionOfficer);
        (string, string)[] Fields(string number) => [("cpr", number), ("from", "2026-11-01"), ("to", "2026-12-31")];

        using var found = await here.Post("/log", "/log", Fields("6113900001"));
        using var outside = await elsewhere.Post("/log", "/log", Fields("6113900001"));
        using var wrong = await here.Post("/log", "/log", Fields("1234"));

        var page = await TestSite.Parse(found);
        page.QuerySelector("main")!.TextContent.ShouldContain("en liste");
        page.DocumentElement.OuterHtml.ShouldNotContain("6113900001");
        page.QuerySelectorAll("form").ShouldAllBe(f => f.GetAttribute("method") == "post");
        (await TestSite.Parse(outside)).QuerySelector("[role=alert]")!.TextContent.ShouldContain("giver kun ret");
        (await TestSite.Parse(outside)).QuerySelector("main")!.TextContent.ShouldNotContain("en liste");
        (await TestSite.Parse(wrong)).QuerySelector("[role=alert]")!.TextContent.ShouldContain("Registrene har ingen borger med det nummer.");
    }

    [Fact]
    public async Task SignInPage_OfADemonstration_HasItsAccountsAndARealOneHasNot()
    {
        using var visitor = site.Visitor();

        (await visitor.Page("/log-ind")).QuerySelector("main")!.TextContent.ShouldContain(DemonstrationAccounts.Password);
        (await visitor.Page("/")).DocumentElement.TextContent.ShouldNotContain(DemonstrationAccounts.Password);
    }
}
