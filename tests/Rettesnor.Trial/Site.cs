using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Security;
using AngleSharp.Html.Parser;
using Rettesnor.Testing;

namespace Rettesnor.Trial;

/// <summary>A web server of the program, with a data directory of its own.</summary>
internal sealed class Node(Machine machine, string program, string name, string connection)
{
    private Process? process;

    public string Data { get; } = machine.NewFolder("data-" + name);

    public int Port { get; } = FreePort.Next();

    public IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>
    {
        ["RETTESNOR_DATABASE"] = connection,
        ["RETTESNOR_DATA"] = Data,
        ["RETTESNOR_PUBLIC"] = "https://" + Site.Host,
    };

    /// <summary>What the unit's ExecStart does, on a port of ours.</summary>
    public void Begin() => process = machine.Start("node-" + name, program, ["serve", "--urls", string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{Port}")], Environment);

    /// <summary>Starts it, and waits until an address answers; an older version has no addresses for health.</summary>
    public async Task Start(string address = "/health/ready")
    {
        Begin();
        await Machine.Until($"node {name} is ready", TimeSpan.FromSeconds(60), async () => process!.HasExited
            ? throw new TrialException($"Node {name} ended: {await File.ReadAllTextAsync(machine.PathOf($"node-{name}.log"))}")
            : await Ready(address) == HttpStatusCode.OK);
    }

    public async Task<HttpStatusCode?> Ready(string address = "/health/ready")
    {
        using var client = Site.Direct(Port, null);
        try
        {
            using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
            return answer.StatusCode;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            return null;
        }
    }

    public string Run(params string[] words) => Machine.Good(program, words, Environment);

    public void Kill() => Machine.Kill(process!);

    /// <summary>Ends it as systemd does.</summary>
    public void Stop()
    {
        Machine.Run("kill", ["-TERM", process!.Id.ToString(CultureInfo.InvariantCulture)]);
        process.WaitForExit();
    }
}

/// <summary>The site as a browser has it: through nginx, over TLS.</summary>
internal sealed class Site(int secure)
{
    public const string Host = "rettesnor.example";

    public const string Password = "vi holder snoren stram";

    /// <summary>Somebody's browser.</summary>
    public HttpClient Browser(CookieContainer cookies) => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        CookieContainer = cookies,

        // The name leads to this machine, whatever it leads to elsewhere.
        ConnectCallback = async (_, stop) =>
        {
            var socket = new System.Net.Sockets.Socket(System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Tcp) { NoDelay = true };
            await socket.ConnectAsync(IPAddress.Loopback, secure, stop);
            return new System.Net.Sockets.NetworkStream(socket, ownsSocket: true);
        },
        SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = (_, certificate, _, _) => IsOurs(certificate) },
    })
    {
        BaseAddress = new Uri("https://" + Host),
        DefaultRequestVersion = HttpVersion.Version20,
        Timeout = TimeSpan.FromSeconds(60),
    };

    /// <summary>Whether a certificate is the one that was made for the trial, which nobody else vouches for.</summary>
    public static bool IsOurs(System.Security.Cryptography.X509Certificates.X509Certificate? certificate) => certificate?.Subject == "CN=" + Host;

    /// <summary>A client of one node, past the proxy, with a cookie.</summary>
    public static HttpClient Direct(int port, string? cookie)
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, UseCookies = false }) { BaseAddress = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}")), Timeout = TimeSpan.FromSeconds(10) };
        client.DefaultRequestHeaders.Host = Host;
        if (cookie is not null)
        {
            client.DefaultRequestHeaders.Add("Cookie", cookie);
        }

        return client;
    }

    /// <summary>Signs in, and gives the token of the forms.</summary>
    public static async Task<string> SignIn(HttpClient browser, string login)
    {
        using var form = new FormUrlEncodedContent([new("login", login), new("password", Password), new("__RequestVerificationToken", await Token(browser, "/log-ind"))]);
        using var answer = await browser.PostAsync(new Uri("/log-ind", UriKind.Relative), form);
        return answer.StatusCode == HttpStatusCode.Redirect ? await Token(browser, "/min-konto") : throw new TrialException($"{login} could not sign in: {answer.StatusCode}");
    }

    public static async Task<string> Token(HttpClient browser, string page)
    {
        var text = await browser.GetStringAsync(new Uri(page, UriKind.Relative));
        return new HtmlParser().ParseDocument(text).QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? throw new TrialException($"{page} has no form.");
    }

    /// <summary>Whether a cookie is a session, asked of one node.</summary>
    public static async Task<bool> IsSession(int port, string cookie)
    {
        using var client = Direct(port, cookie);
        using var answer = await client.GetAsync(new Uri("/min-konto", UriKind.Relative));
        return answer.StatusCode == HttpStatusCode.OK;
    }
}
