using System.Net;
using Rettesnor.Core.Access;
using Rettesnor.Measurement;
using Rettesnor.Testing;

namespace Rettesnor.Web.Tests.Access;

/// <summary>Signing in at a real provider of OpenID Connect.</summary>
public sealed class ProviderTests(ProviderSite site) : IClassFixture<ProviderSite>
{
    private static object Person(string sub, string[]? groups = null, string[]? amr = null, string? login = null, string? name = "Åse Sørensen", object? realm = null) =>
        new { sub, name, preferred_username = login ?? sub + "@kommune.dk", email = sub + "@kommune.dk", groups = groups ?? ["rettesnor-ledere", "kaffe"], amr = amr ?? ["pwd", "mfa"], realm };

    private async Task<ProviderVisitor> Arrives(object person)
    {
        await site.Op.User(person);
        return new ProviderVisitor(site);
    }

    private static async Task<string> Text(HttpResponseMessage answer) => (await TestSite.Parse(answer)).QuerySelector("#indhold")!.TextContent;

    [Fact]
    public async Task SignIn_OfSomebodyNew_MakesTheAccountWithTheRolesOfTheClaims()
    {
        using var visitor = await Arrives(Person("aase", ["rettesnor-ledere", "rettesnor-team Unge og uddannelse"], realm: new { roles = new[] { "drift" } }));

        using var answer = await visitor.SignIn("/borgere");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await TestSite.Parse(answer)).QuerySelector("meta[http-equiv=refresh]")!.GetAttribute("content").ShouldBe("0; url=/borgere");
        (await visitor.IsSignedIn()).ShouldBeTrue();
        var account = site.Accounts.Find("aase")!;
        (account.Name, account.Email, account.Subject).ShouldBe(("Åse Sørensen", "aase@kommune.dk", "aase"));
        account.Roles.ToHashSet().SetEquals(
        [
            new(Role.Leader, new AreaId("stevns"), null), new(Role.TeamLead, new AreaId("stevns"), "Unge og uddannelse"), new(Role.Administrator, new AreaId("stevns"), null),
        ]).ShouldBeTrue(string.Join(", ", account.Roles));
        using var people = await visitor.Get("/borgere");
        people.StatusCode.ShouldBe(HttpStatusCode.OK, "the provider said that a second factor was shown");
    }

    [Fact]
    public async Task SignIn_WithAPasswordOnly_DoesNotReachCitizens()
    {
        using var visitor = await Arrives(Person("kode", amr: ["pwd"]));
        (await visitor.SignIn()).Dispose();

        using var people = await visitor.Get("/borgere");

        people.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task SignIn_WithOtherGroupsThanLastTime_HasOtherRoles()
    {
        using (var visitor = await Arrives(Person("skifter")))
        {
            (await visitor.SignIn()).Dispose();
        }

        using (var visitor = await Arrives(Person("skifter", ["rettesnor-team Jobteamet"])))
        {
            (await visitor.SignIn()).Dispose();
            site.Accounts.Find("skifter")!.Roles.ShouldHaveSingleItem().ShouldBe(new RoleGrant(Role.TeamLead, new AreaId("stevns"), "Jobteamet"));
        }

        using (var visitor = await Arrives(Person("skifter", ["kaffe"])))
        {
            using var answer = await visitor.SignIn();

            answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
            (await Text(answer)).ShouldContain("intet af det, den siger, giver en rolle");
            (await visitor.IsSignedIn()).ShouldBeFalse();
            site.Accounts.Find("skifter")!.Roles.ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task SignIn_OfSomebodyWhoHadAnAccount_TakesItOnce()
    {
        var before = site.Make("gammel", Role.Analyst);
        using (var visitor = await Arrives(Person("subject-1", login: "gammel@kommune.dk")))
        {
            (await visitor.SignIn()).Dispose();
        }

        site.Accounts.Find("gammel")!.Id.ShouldBe(before.Id);
        site.Accounts.Find("gammel")!.Roles.ShouldHaveSingleItem().Role.ShouldBe(Role.Leader);

        // Somebody else whom the provider lets call themselves the same.
        using var other = await Arrives(Person("subject-2", login: "gammel@kommune.dk"));
        using var answer = await other.SignIn();
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await other.IsSignedIn()).ShouldBeFalse();
    }

    [Theory]
    [InlineData("demo-leder")]
    [InlineData("0101901234")]
    [InlineData("<script>")]
    public async Task SignIn_WithALoginThatCannotBe_IsRefused(string login)
    {
        using var visitor = await Arrives(Person("mærkelig" + login.Length, login: login));

        using var answer = await visitor.SignIn();

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await Text(answer)).ShouldNotContain("0101901234");
        (await visitor.IsSignedIn()).ShouldBeFalse();
    }

    [Fact]
    public async Task SignIn_OfAClosedAccount_IsRefused()
    {
        using (var visitor = await Arrives(Person("lukket")))
        {
            (await visitor.SignIn()).Dispose();
            site.Accounts.SetDisabled(new Core.Audit.Written("test", "test", "test"), site.Accounts.Find("lukket")!, true).ShouldBeNull();
            (await visitor.IsSignedIn()).ShouldBeFalse();
        }

        using var again = await Arrives(Person("lukket"));
        using var answer = await again.SignIn();
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("issuer")]
    [InlineData("audience")]
    [InlineData("nonce")]
    [InlineData("no-nonce")]
    [InlineData("expired")]
    [InlineData("old")]
    [InlineData("future")]
    [InlineData("signature")]
    [InlineData("none")]
    [InlineData("hmac")]
    [InlineData("key")]
    public async Task Answer_WithATokenThatIsWrong_IsRefused(string twist)
    {
        using var visitor = await Arrives(Person("snyd-" + twist));
        await site.Op.Twist(twist);
        try
        {
            using var answer = await visitor.SignIn();

            answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            (await Text(answer)).ShouldContain("kunne ikke godkendes");
        }
        finally
        {
            await site.Op.Twist("");
        }

        (await visitor.IsSignedIn()).ShouldBeFalse();
        site.Accounts.Find("snyd-" + twist).ShouldBeNull();

        // It was the twist, and not the way there.
        using var right = await visitor.SignIn();
        right.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Answer_TheProviderDenied_SaysSo()
    {
        using var visitor = await Arrives(Person("nej"));
        await site.Op.Twist("denied");
        try
        {
            using var answer = await visitor.SignIn();

            answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            (await Text(answer)).ShouldContain("sendte dig tilbage uden at logge dig ind");
        }
        finally
        {
            await site.Op.Twist("");
        }
    }

    [Theory]
    [InlineData("state=", "state=x")]
    [InlineData("iss=", "iss=https%3A%2F%2Fen-anden.example%2F&x=")]
    [InlineData("code=", "code=x")]
    public async Task Answer_WhoseAddressWasChanged_IsRefused(string part, string instead)
    {
        using var visitor = await Arrives(Person("adresse" + part.Length));
        var address = await visitor.GoThere();

        using var answer = await visitor.ComeBack(address.Replace(part, instead, StringComparison.Ordinal));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await visitor.IsSignedIn()).ShouldBeFalse();
    }

    [Fact]
    public async Task Answer_OfAnotherBrowserOrASecondTime_IsRefused()
    {
        using var visitor = await Arrives(Person("to-gange"));
        using var thief = new ProviderVisitor(site);
        var address = await visitor.GoThere();

        using var stolen = await thief.ComeBack(address);
        stolen.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await thief.IsSignedIn()).ShouldBeFalse();
        (await visitor.ComeBack(address)).Dispose();
        (await visitor.IsSignedIn()).ShouldBeTrue();

        using var second = await visitor.ComeBack(address);
        second.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Provider_WithANewKey_LetsPeopleInAtOnce()
    {
        using (var visitor = await Arrives(Person("noegle")))
        {
            (await visitor.SignIn()).Dispose();
        }

        await site.Op.NewKey();
        await Task.Delay(TimeSpan.FromSeconds(1.1), TestContext.Current.CancellationToken);
        using var after = await Arrives(Person("noegle"));
        using var answer = await after.SignIn();

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Provider_ThatIsDown_IsSaidInWordsAndHeals()
    {
        using var visitor = await Arrives(Person("nede"));
        using var working = await Arrives(Person("arbejder"));
        (await working.SignIn()).Dispose();
        await site.Op.User(Person("nede"));
        var address = await visitor.GoThere();
        site.Op.Stop();

        using var answer = await visitor.ComeBack(address);

        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await Text(answer)).ShouldContain("svarer ikke");
        (await working.IsSignedIn()).ShouldBeTrue("who is in goes on");
        await site.Op.StartAgain();
        await Task.Delay(TimeSpan.FromSeconds(1.1), TestContext.Current.CancellationToken);
        await site.Op.User(Person("nede"));
        using var again = await visitor.SignIn();
        again.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task SignOut_EndsTheSessionAtTheProviderToo()
    {
        using var visitor = await Arrives(Person("ud"));
        (await visitor.SignIn()).Dispose();
        var logins = await site.Op.Logins();
        using (var again = await visitor.SignIn())
        {
            again.StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        (await site.Op.Logins()).ShouldBe(logins, "the provider knows the person");

        using var answer = await visitor.Post("/min-konto", "/log-ud");
        var page = await TestSite.Parse(answer);
        page.QuerySelector("h1")!.TextContent.ShouldBe("Du er logget ud af Rettesnor");
        page.QuerySelector(".visitor")!.TextContent.Trim().ShouldBe("Log ind");
        (await visitor.IsSignedIn()).ShouldBeFalse();
        using var confirmed = await visitor.ConfirmSignOut(page.QuerySelector("#indhold a.button")!.GetAttribute("href")!);
        confirmed.Headers.Location!.ToString().ShouldStartWith(site.Address + "log-ind");

        (await visitor.SignIn()).Dispose();
        (await site.Op.Logins()).ShouldBe(logins + 1);
    }

    [Fact]
    public async Task Provider_WhereTheSessionEnds_EndsItHere()
    {
        using var visitor = await Arrives(Person("bagdoer"));
        using var other = await Arrives(Person("en-anden"));
        (await other.SignIn()).Dispose();
        await site.Op.User(Person("bagdoer"));
        (await visitor.SignIn()).Dispose();

        (await visitor.ConfirmSignOut(site.Op.Issuer + "/session/end")).Dispose();

        (await visitor.IsSignedIn()).ShouldBeFalse("the provider has told");
        (await other.IsSignedIn()).ShouldBeTrue();
    }

    [Theory]
    [InlineData("")]
    [InlineData("x.y.z")]
    [InlineData("eyJhbGciOiJub25lIn0.e30.")]
    public async Task Notice_ThatIsNotTheProviders_IsRefused(string token)
    {
        using var visitor = new ProviderVisitor(site);

        using var answer = await visitor.Post("/log-ind", "/log-ind/udbyder/log-ud", ("logout_token", token));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task OwnAccounts_SwitchedOff_LetNobodyIn()
    {
        site.Make("egen", Role.Leader);
        using var visitor = new ProviderVisitor(site);
        using (var page = await visitor.Get("/log-ind?til=/borgere"))
        {
            var html = await TestSite.Parse(page);
            html.QuerySelector("input[name=password]").ShouldBeNull();
            html.QuerySelector("#indhold a.button")!.GetAttribute("href").ShouldBe("/log-ind/udbyder?til=%2Fborgere");
        }

        using var answer = await visitor.Post("/soeg", "/log-ind", ("login", "egen"), ("password", AccessSite.Password));

        answer.StatusCode.ShouldNotBe(HttpStatusCode.Redirect);
        (await visitor.IsSignedIn()).ShouldBeFalse();
    }
}

/// <summary>The same where both ways are open.</summary>
public sealed class ProviderAndOwnTests(ProviderAndOwnSite site) : IClassFixture<ProviderAndOwnSite>
{
    [Fact]
    public async Task OwnAccount_BesideTheProvider_LetsInOnlyWhomTheProviderDoesNotName()
    {
        site.Make("egen", Role.Politician);
        site.Make("begge", Role.Leader);
        using var own = new Visitor(site);
        await own.SignIn("egen", AccessSite.Password);
        (await own.IsSignedIn()).ShouldBeTrue();
        using var before = new Visitor(site);
        await before.SignIn("begge", AccessSite.Password);
        await site.Op.User(new { sub = "begge", preferred_username = "begge", name = "Begge To", groups = new[] { "rettesnor-ledere" } });
        using (var visitor = new ProviderVisitor(site))
        {
            (await visitor.SignIn()).Dispose();
            (await visitor.IsSignedIn()).ShouldBeTrue();
        }

        (await before.IsSignedIn()).ShouldBeFalse("the account is the provider's now");
        using var after = new Visitor(site);
        using var answer = await after.Post("/log-ind", "/log-ind", ("login", "begge"), ("password", AccessSite.Password));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }
}
