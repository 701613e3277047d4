using System.Net;
using Microsoft.AspNetCore.Builder;
using Rettesnor.Core.Access;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;
using Rettesnor.Core.Plans;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Testing;
using Rettesnor.Web.Hosting;
using Rettesnor.Web.Tests.Access;

namespace Rettesnor.Web.Tests.Hosting;

/// <summary>Two web servers over one database, with a data directory each, as behind a proxy that sends a request to either.</summary>
public sealed class TwoServersTests
{
    private const string Password = "en hest i en hat";

    [Fact]
    public async Task Session_BegunOnOneServer_GoesOnOnTheOtherAndEndsOnBoth()
    {
        Assert.SkipUnless(TestDatabase.Can(DatabaseKind.PostgreSql), "PostgreSQL is not installed.");
        using var test = new TestDatabase(DatabaseKind.PostgreSql, TimeProvider.System);
        var accounts = new AccountStore(test.Data, isDemonstration: false);
        var written = new Written("test", "test", "test");
        accounts.Add(written, "bo", "Bo Prøve", new([new RoleGrant(Role.Administrator, new AreaId("stevns"), null)]), null).ShouldBeNull();
        accounts.Add(written, "ane", "Ane Prøve", new([new RoleGrant(Role.Politician, new AreaId("stevns"), null)]), null).ShouldBeNull();
        accounts.SetPasswordByLink(accounts.Invite(written, accounts.Find("ane")!), Password, "test").ShouldBeTrue();
        var second = DataDirectory.Open(test.PathOf("other"), TimeProvider.System, test.Connection);

        await using var one = await Start(test.Data);
        Directory.CreateDirectory(SignInKeys.PathIn(second));
        File.Copy(Path.Combine(SignInKeys.PathIn(test.Data), "sealing-key"), Path.Combine(SignInKeys.PathIn(second), "sealing-key"));
        await using var two = await Start(second);
        var cookies = new CookieContainer();
        using var here = new Visitor(new Uri(one.Urls.Single()), cookies);
        using var there = new Visitor(new Uri(two.Urls.Single()), cookies);

        // The form is of one server, and is answered by the other.
        var form = await here.Page("/log-ind");
        using var answer = await there.PostWithout(
            "/log-ind", ("login", "ane"), ("password", Password), ("__RequestVerificationToken", form.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await here.IsSignedIn()).ShouldBeTrue();
        (await there.IsSignedIn()).ShouldBeTrue();

        var cookie = cookies.GetCookies(new Uri(one.Urls.Single()))["rettesnor"]!.Value;
        using var out1 = await here.Post("/min-konto", "/log-ud");
        cookies.Add(new Uri(one.Urls.Single()), new Cookie("rettesnor", cookie));
        (await there.IsSignedIn()).ShouldBeFalse("whoever has a copy of the cookie is signed out on the other server too");
        second.Release();
    }

    private static async Task<WebApplication> Start(DataDirectory data)
    {
        var library = new PlanLibrary(data, ReferenceData.Load(ReferenceData.ShippedFolder));
        var app = WebHost.Build([], new WebSettings
        {
            Address = "http://127.0.0.1:0",
            Keys = SealingKeys.Open(data),
            AddServices = services => WebHost.AddLibrary(services, library, TimeProvider.System),
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }
}
