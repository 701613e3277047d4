using System.Net;
using Microsoft.AspNetCore.Builder;
using Rettesnor.Core.Access;
using Rettesnor.Testing;
using Rettesnor.Web.Hosting;

namespace Rettesnor.Web.Tests.Access;

/// <summary>What depends on how the site is served: over https, behind a proxy, with closed plans, with keys that outlive it.</summary>
public sealed class HostTests(TestSite site)
{
    [Fact]
    public async Task Plans_WhereTheMunicipalityClosesThem_AskForSigningIn()
    {
        await using var app = await Start(new WebSettings { Address = "http://127.0.0.1:0", PlansAreOpen = false, AddServices = _ => { } });
        using var client = Client(app.Urls.Single());

        using var plan = await Get(client, "/planer/stevns-2023?pr=2022");
        using var report = await Get(client, "/planer/stevns-2023/rapport.html");
        using var about = await Get(client, "/om");

        plan.Headers.Location!.OriginalString.ShouldBe("/log-ind?til=%2Fplaner%2Fstevns-2023%3Fpr%3D2022");
        report.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        about.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Cookies_OverHttps_AreOfThisHostAlone()
    {
        await using var app = await Start(new WebSettings { Address = "http://127.0.0.1:0", PublicAddress = "https://rettesnor.example", AddServices = _ => { } });
        using var client = Client(app.Urls.Single());

        using var answer = await Get(client, "/log-ind");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var cookie = answer.Headers.GetValues("Set-Cookie").Single();
        cookie.ShouldStartWith("__Host-rettesnor-form=");
        cookie.ShouldContain("secure");
        answer.Headers.GetValues("Strict-Transport-Security").Single().ShouldStartWith("max-age=");
    }

    [Theory]
    [InlineData("evil.dk", false)]
    [InlineData("evil.dk:5080", false)]
    [InlineData("192.0.2.7", false)]
    [InlineData("127.0.0.1:5080", true)]
    [InlineData("[::1]", true)]
    [InlineData("LOCALHOST:5080", true)]
    [InlineData("rettesnor.example", true)]
    [InlineData("rettesnor.example.evil.dk", false)]
    public async Task Host_OfARequest_IsOneThatTheServerHas(string host, bool isAllowed)
    {
        await using var app = await Start(new WebSettings { Address = "http://127.0.0.1:0", PublicAddress = "http://rettesnor.example", AddServices = _ => { } });
        using var client = Client(app.Urls.Single());
        client.DefaultRequestHeaders.Host = host;

        using var page = await Get(client, "/log-ind");
        using var nowhere = await Get(client, "/en/nowhere");

        page.StatusCode.ShouldBe(isAllowed ? HttpStatusCode.OK : HttpStatusCode.BadRequest);
        nowhere.StatusCode.ShouldBe(isAllowed ? HttpStatusCode.NotFound : HttpStatusCode.BadRequest);
        if (!isAllowed)
        {
            (await TestSite.Parse(page)).QuerySelector("h1")!.TextContent.ShouldBe("Rettesnor svarer ikke på den adresse");
            (await TestSite.Parse(nowhere)).QuerySelector("h1")!.TextContent.ShouldBe("Rettesnor does not answer at that address");
        }
    }

    [Theory]
    [InlineData("http://0.0.0.0:5080", "192.0.2.7", true)]
    [InlineData("http://[::]:5080", "2001:db8::1", true)]
    [InlineData("http://0.0.0.0:5080", "", true)]
    [InlineData("http://0.0.0.0:5080", "evil.dk", false)]
    [InlineData("http://192.0.2.7:5080", "192.0.2.7", true)]
    [InlineData("http://192.0.2.7:5080", "192.0.2.8", false)]
    [InlineData("http://192.0.2.7:5080;http://server.lokal:80", "server.lokal", true)]
    [InlineData("http://192.0.2.7:5080", "", false)]
    public void Host_WhereTheServerListensThere_IsAllowed(string listens, string host, bool isAllowed) =>
        new HostNames(new WebSettings { Address = listens, AddServices = _ => { } }).Allow(host.Length == 0 ? Environment.MachineName : host).ShouldBe(isAllowed);

    [Theory]
    [InlineData("TRACE", "/konti")]
    [InlineData("TRACE", "/en/accounts")]
    [InlineData("PUT", "/log-ind")]
    [InlineData("DELETE", "/site.css")]
    [InlineData("OPTIONS", "/")]
    [InlineData("POST", "/planer/stevns-2023/rapport.html")]
    public async Task Method_ThatTheAddressDoesNotHave_IsNotAllowed(string method, string address)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(address, UriKind.Relative));

        using var answer = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        answer.Content.Headers.Allow.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("127.0.0.1:5080", null, "Åbn siden på http://localhost:5080/log-ind for at bruge dem.")]
    [InlineData("127.0.0.1", "https://rettesnor.example/", "Åbn siden på https://rettesnor.example/log-ind for at bruge dem.")]
    [InlineData("localhost:5080", null, null)]
    public async Task Passkeys_AtAnAddressOfNumbers_AreNotOfferedButWhereTheyWorkIsSaid(string host, string? reached, string? said)
    {
        await using var app = await Start(new WebSettings { Address = "http://127.0.0.1:0", PublicAddress = reached, AddServices = _ => { } });
        using var client = Client(app.Urls.Single());
        client.DefaultRequestHeaders.Host = host;

        using var answer = await Get(client, "/log-ind");

        var page = await TestSite.Parse(answer);
        (page.QuerySelector("[data-passkey]") is null).ShouldBe(said is not null);
        page.QuerySelector("main")!.TextContent.ShouldContain(said ?? "Log ind med adgangsnøgle");
    }

    [Fact]
    public async Task Page_WhereTheDiskIsFull_SaysSoToSomebodyNotSignedInWithoutTheServersPath()
    {
        await using var app = WebHost.Build(["--Logging:Console:LogLevel:Default=None"], new WebSettings { Address = "http://127.0.0.1:0", AddServices = s => WebHost.AddLibrary(s, site.Library, TestSite.Clock) });
        app.MapGet("/fuld", () => site.Library.Data.Use<int>(_ => throw new Microsoft.Data.Sqlite.SqliteException("full", 13))).Asking(Right.Open);
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = Client(app.Urls.Single());

        using var answer = await Get(client, "/fuld");

        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        var page = await TestSite.Parse(answer);
        page.QuerySelector("main")!.TextContent.ShouldContain("Serverens disk er fuld");
        page.DocumentElement.TextContent.ShouldNotContain(site.Library.Data.Path);
    }

    [Fact]
    public async Task Keys_OfTheDatabase_OutliveTheProgram()
    {
        using var test = new TestDatabase(DatabaseKind.Sqlite);
        var settings = new WebSettings { Address = "http://127.0.0.1:0", Keys = SealingKeys.Open(test.Data), AddServices = _ => { } };
        string offer;
        var account = new Account { Id = 1, Login = "x", Name = "X", Stamp = "s", RecoveryCodes = new([]), Disabled = false, Passkeys = 0, Roles = new([]) };
        await using (var first = await Start(settings))
        {
            offer = Of(first).OfferTotp(account).Sealed;
        }

        await using var second = await Start(settings with { Keys = SealingKeys.Open(test.Data) });

        Of(second).ReadOffer(account, offer).ShouldNotBeNull();
        Of(second).ReadOffer(account with { Id = 2 }, offer).ShouldBeNull();
    }

    [Fact]
    public async Task SignIn_FromOneAddressAtManyAccounts_HasToWaitAndAnotherHasNot()
    {
        await using var app = await Start(new WebSettings { Address = "http://127.0.0.1:0", AddServices = _ => { } });
        var throttle = (AddressThrottle)app.Services.GetService(typeof(AddressThrottle))!;
        for (var i = 0; i < AddressThrottle.FreeTries; i++)
        {
            throttle.Wrong(IPAddress.Parse("192.0.2.7"));
        }

        async Task<HttpResponseMessage> Try(string from)
        {
            using var client = Client(app.Urls.Single());
            client.DefaultRequestHeaders.Add("X-Forwarded-For", from);
            using var page = await Get(client, "/log-ind");
            var token = (await TestSite.Parse(page)).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
            return await client.PostAsync(
                new Uri("/log-ind", UriKind.Relative), new FormUrlEncodedContent([new("login", "x"), new("__RequestVerificationToken", token)]), TestContext.Current.CancellationToken);
        }

        using var guesser = await Try("192.0.2.7");
        using var other = await Try("192.0.2.8");
        using var spoofing = await Try("192.0.2.9, 192.0.2.7");

        guesser.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (await TestSite.Parse(guesser)).QuerySelector("[role=alert]")!.TextContent.ShouldContain("Vent 1 minut,");
        guesser.Headers.RetryAfter!.Delta!.Value.TotalSeconds.ShouldBeInRange(1, 61);
        other.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        spoofing.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests, "what somebody says before the proxy is not believed");
    }

    [Fact]
    public async Task SignInPage_OfARealDirectory_HasNoAccountsOfTheDemonstration()
    {
        var page = await site.Page("/log-ind");

        page.DocumentElement.TextContent.ShouldNotContain(DemonstrationAccounts.Password);
        page.DocumentElement.TextContent.ShouldNotContain(DemonstrationAccounts.Prefix);
        page.QuerySelector("main")!.TextContent.ShouldContain("rettesnor accounts add");
    }

    private static SignIn Of(WebApplication app) => (SignIn)app.Services.GetService(typeof(SignIn))!;

    private async Task<WebApplication> Start(WebSettings settings)
    {
        var app = WebHost.Build([], settings with { AddServices = s => WebHost.AddLibrary(s, site.Library, TestSite.Clock) });
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }

    private static HttpClient Client(string address) => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { BaseAddress = new Uri(address) };

    private static Task<HttpResponseMessage> Get(HttpClient client, string address) => client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
}
