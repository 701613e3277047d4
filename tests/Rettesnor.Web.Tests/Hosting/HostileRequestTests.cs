using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using Rettesnor.Core.Access;
using Rettesnor.Web.Tests.Access;

namespace Rettesnor.Web.Tests.Hosting;

/// <summary>Requests that no browser makes: too many, too large, too slow, out of their order, sent again, forged.</summary>
public sealed class HostileRequestTests(AccessSite site) : IClassFixture<AccessSite>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Requests_TooManyFromOneAddress_WaitWhileOthersGoOn()
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = site.Address };
        async Task<HttpResponseMessage> From(string address)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/en/health-does-not-exist");
            request.Headers.Add("X-Forwarded-For", address);
            return await client.SendAsync(request, Stop);
        }

        var refused = 0;
        for (var round = 0; round < 40 && refused == 0; round++)
        {
            var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => From("198.51.100.7")));
            refused += answers.Count(a => a.StatusCode == HttpStatusCode.TooManyRequests);
            foreach (var answer in answers)
            {
                answer.Dispose();
            }
        }

        refused.ShouldBePositive();
        using var told = await Until(() => From("198.51.100.7"), HttpStatusCode.TooManyRequests);
        told.Headers.RetryAfter.ShouldNotBeNull();
        (await told.Content.ReadAsStringAsync(Stop)).ShouldBe("Too many requests come from your address right now. Wait five seconds and try again. Nothing is lost.");
        using var other = await From("198.51.100.8");
        other.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Form_TooLarge_IsRefusedInWords()
    {
        using var visitor = await site.InScope(Role.Leader);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/min-konto?handler=Email", UriKind.Relative)) { Content = new ByteArrayContent(new byte[9 << 20]) };
        request.Headers.ExpectContinue = true;
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded");

        using var answer = await visitor.Send(request);

        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await TestSite.Parse(answer)).QuerySelector("h1")!.TextContent.ShouldBe("Det sendte er for stort");
    }

    [Fact]
    public async Task Form_WithAHundredThousandFields_IsRefused()
    {
        using var visitor = await site.InScope(Role.Leader);

        using var answer = await visitor.PostWithout("/min-konto?handler=Email", [.. Enumerable.Range(0, 100_000).Select(i => ($"f{i}", ""))]);

        answer.StatusCode.ShouldBeOneOf(HttpStatusCode.BadRequest, HttpStatusCode.RequestEntityTooLarge);
    }

    [Theory]
    [InlineData("GET /{long} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", "414")]
    [InlineData("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-A: {long}\r\n\r\n", "431")]
    [InlineData("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nHost: ond.example\r\n\r\n", "400")]
    [InlineData("GET / HTTP/1.1\r\n\r\n", "400")]
    [InlineData("GET http://ond.example/ HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", "400")]
    [InlineData("POST /log-ind HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /konti HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", "400")]
    [InlineData("POST /log-ind HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: -1\r\n\r\n", "400")]
    [InlineData("TRACE / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", "405")]
    [InlineData("GET /..%2f..%2fetc/passwd HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", "404")]
    [InlineData("GET /lib/../../rettesnor.db HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", "404")]
    [InlineData("GET /%00 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", "400")]
    [InlineData("\0\0\0\0", "400")]
    public async Task Request_ThatIsNone_IsRefusedAndSpreadsNothing(string request, string status)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, site.Address.Port, Stop);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request.Replace("{long}", new string('a', 60_000), StringComparison.Ordinal)), Stop);

        // One answer, and no second one to what was smuggled in behind it.
        var answer = "";
        var some = new byte[64 << 10];
        using var quiet = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        quiet.CancelAfter(TimeSpan.FromSeconds(5));
        try
        {
            while (await stream.ReadAsync(some, quiet.Token) is > 0 and var count)
            {
                answer += Encoding.UTF8.GetString(some, 0, count);
                quiet.CancelAfter(TimeSpan.FromMilliseconds(300));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or IOException)
        {
        }

        answer.ShouldStartWith("HTTP/1.1 " + status);
        answer.Split("HTTP/1.1 ").Length.ShouldBe(2);
        answer.ShouldNotContain("root:");
        answer.ShouldNotContain("ond.example");
    }

    [Fact]
    public async Task Connections_ThatNeverSayWhatTheyWant_DoNotKeepOthersWaiting()
    {
        var slow = new List<TcpClient>();
        try
        {
            for (var i = 0; i < 300; i++)
            {
                var client = new TcpClient();
                slow.Add(client);
                await client.ConnectAsync(IPAddress.Loopback, site.Address.Port, Stop);
                await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-A: "), Stop);
            }

            using var visitor = site.Visitor();
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(Stop);
            limit.CancelAfter(TimeSpan.FromSeconds(10));
            for (var i = 0; i < 10; i++)
            {
                using var answer = await visitor.Get("/soeg?q=samtaler").WaitAsync(limit.Token);
                answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            }
        }
        finally
        {
            slow.ForEach(c => c.Dispose());
        }
    }

    private static readonly (string Action, string Fields)[] BeforeTheirTime =
    [
        ("/log-ind/kode", "code=123456"),
        ("/log-ind/adgangsnoegle", "credential=%7B%7D"),
        ("/log-ind", "credential=%7B%22id%22%3A%22x%22%7D"),
        ("/min-konto?handler=Passkey", "credential=%7B%7D&name=x"),
        ("/min-konto/kode-app", "offer=x&code=123456"),
        ("/import/1?handler=Write", "why=x"),
        ("/import/fil/ukendt", "source=x"),
        ("/planer/stevns-2023/opfoelgninger/1/godkend", "why=x"),
        ("/udkast/1/beslutning?handler=Recall", "why=x"),
        ("/udkast/99/beslutning?handler=Adopt", "case=1&meeting=2023-05-01"),
        ("/konti/99999999999999999999?handler=Close", "why=x"),
        ("/alarmer", "alarm=77&why=x"),
    ];

    [Theory]
    [InlineData(Role.Leader)]
    [InlineData(Role.Analyst)]
    [InlineData(Role.Administrator)]
    public async Task Forms_BeforeTheirTime_AreRefusedAndWriteNothing(Role role)
    {
        using var visitor = await site.InScope(role);
        var before = site.Library.Data.Revision();
        foreach (var (action, fields) in BeforeTheirTime)
        {
            using var answer = await visitor.Post("/min-konto", action, [.. fields.Split('&').Select(f => f.Split('=')).Select(f => (f[0], Uri.UnescapeDataString(f[1])))]);

            ((int)answer.StatusCode).ShouldBeLessThan(500, action);
            site.Library.Data.Revision().ShouldBe(before, action);
        }
    }

    [Fact]
    public async Task Cookie_ThatWasChanged_IsNobodys()
    {
        using var visitor = await site.InScope(Role.Administrator);
        var cookie = visitor.Cookies.GetCookies(site.Address).Single(c => c.Name == "rettesnor");
        foreach (var at in new[] { 0, cookie.Value.Length / 2, cookie.Value.Length - 2 })
        {
            using var forger = site.Visitor();
            var letters = cookie.Value.ToCharArray();
            letters[at] = letters[at] == 'A' ? 'B' : 'A';
            forger.Cookies.Add(site.Address, new Cookie("rettesnor", new string(letters)));
            (await forger.IsSignedIn()).ShouldBeFalse(at.ToString(CultureInfo.InvariantCulture));
        }

        (await visitor.IsSignedIn()).ShouldBeTrue();
    }

    [Fact]
    public async Task Guesses_AtOneAccount_LockItAndTellNothingOfWhichThereAre()
    {
        site.Make("gaettes", Role.Politician, "stevns");
        using var guesser = site.Visitor();
        var texts = new List<string>();
        foreach (var login in new[] { "gaettes", "findes.ikke" })
        {
            for (var i = 0; i < 7; i++)
            {
                using var answer = await guesser.Post("/log-ind", "/log-ind", ("login", login), ("password", $"gæt nummer {i}"));
                texts.Add((await TestSite.Parse(answer)).QuerySelector(".alert")!.TextContent.Trim());
            }
        }

        texts.Distinct().ShouldHaveSingleItem("a stranger would learn which logins there are");
        using var right = await guesser.Post("/log-ind", "/log-ind", ("login", "gaettes"), ("password", AccessSite.Password));
        right.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, "it is locked for a minute");
        site.Time.Pass(TimeSpan.FromMinutes(10));
        using var later = await guesser.Post("/log-ind", "/log-ind", ("login", "gaettes"), ("password", AccessSite.Password));
        later.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    private static async Task<HttpResponseMessage> Until(Func<Task<HttpResponseMessage>> ask, HttpStatusCode status)
    {
        for (var tries = 0; ; tries++)
        {
            // The bucket fills again while the others are counted.
            var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => ask()));
            if (answers.FirstOrDefault(a => a.StatusCode == status) is { } found)
            {
                return found;
            }

            tries.ShouldBeLessThan(30);
        }
    }
}
