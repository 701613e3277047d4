using System.Net;
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

    [Fact]
    public async Task Keys_InTheirFolder_AreTheOwnersAndOutliveTheProgram()
    {
        using var folder = new TemporaryDirectory();
        var keys = folder.PathOf("keys");
        var settings = new WebSettings { Address = "http://127.0.0.1:0", KeyFolder = keys, AddServices = _ => { } };
        string offer;
        var account = new Account { Id = 1, Login = "x", Name = "X", Stamp = "s", RecoveryCodes = new([]), Disabled = false, Passkeys = 0, Roles = new([]) };
        await using (var first = await Start(settings))
        {
            offer = Of(first).OfferTotp(account).Sealed;
        }

        await using var second = await Start(settings);

        Of(second).ReadOffer(account, offer).ShouldNotBeNull();
        Of(second).ReadOffer(account with { Id = 2 }, offer).ShouldBeNull();
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(keys).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
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

    private static SignIn Of(Microsoft.AspNetCore.Builder.WebApplication app) => (SignIn)app.Services.GetService(typeof(SignIn))!;

    private async Task<Microsoft.AspNetCore.Builder.WebApplication> Start(WebSettings settings)
    {
        var app = WebHost.Build([], settings with { AddServices = s => WebHost.AddLibrary(s, site.Library, TestSite.Clock) });
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }

    private static HttpClient Client(string address) => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { BaseAddress = new Uri(address) };

    private static Task<HttpResponseMessage> Get(HttpClient client, string address) => client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
}
