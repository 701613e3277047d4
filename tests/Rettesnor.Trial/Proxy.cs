using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Text;
using Rettesnor.Testing;

namespace Rettesnor.Trial;

/// <summary>Debian's nginx with the configuration of <c>deploy/nginx</c>, on ports of ours and with a certificate of our own.</summary>
internal sealed class Proxy(Machine machine, string deploy)
{
    public int Plain { get; } = FreePort.Next();

    public int Secure { get; } = FreePort.Next();

    public async Task Start(Node one, Node two)
    {
        var folder = machine.NewFolder("nginx");
        var (certificate, key) = (Path.Combine(folder, "site.crt"), Path.Combine(folder, "site.key"));
        Machine.Good("openssl", ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=" + Site.Host, "-keyout", key, "-out", certificate]);
        File.Copy(Path.Combine(deploy, "nginx/away.html"), Path.Combine(folder, "away.html"));
        var text = await File.ReadAllTextAsync(Path.Combine(deploy, "nginx/rettesnor.conf"));
        foreach (var (from, to) in new[]
        {
            ("127.0.0.1:5080", Here(one.Port)), ("192.0.2.12:5080", Here(two.Port)), ("    listen [::]:80;\n", ""), ("    listen [::]:443 ssl http2;\n", ""),
            ("listen 80;", $"listen {Here(Plain)};"), ("listen 443 ssl", $"listen {Here(Secure)} ssl"), ("/etc/nginx/rettesnor.crt", certificate), ("/etc/nginx/rettesnor.key", key),
            ("/opt/rettesnor/deploy/nginx/away.html", Path.Combine(folder, "away.html")),
        })
        {
            text = text.Contains(from, StringComparison.Ordinal) ? text.Replace(from, to, StringComparison.Ordinal) : throw new TrialException($"deploy/nginx/rettesnor.conf has no ‘{from.Trim()}’.");
        }

        await File.WriteAllTextAsync(Path.Combine(folder, "rettesnor.conf"), text);
        await File.WriteAllTextAsync(Path.Combine(folder, "nginx.conf"), $$"""
            daemon off;
            worker_processes 1;
            pid {{folder}}/nginx.pid;
            error_log {{folder}}/error.log;
            events { worker_connections 512; }
            http {
                access_log {{folder}}/access.log;
                client_body_temp_path {{folder}}/body;
                proxy_temp_path {{folder}}/proxy;
                fastcgi_temp_path {{folder}}/fastcgi;
                uwsgi_temp_path {{folder}}/uwsgi;
                scgi_temp_path {{folder}}/scgi;
                include {{folder}}/rettesnor.conf;
            }
            """);
        string[] arguments = ["-p", folder, "-c", Path.Combine(folder, "nginx.conf"), "-e", Path.Combine(folder, "error.log")];
        Machine.Good(Program, ["-t", .. arguments]);
        machine.Start("nginx", Program, arguments);
        await Machine.Until("nginx listens", TimeSpan.FromSeconds(10), async () =>
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, Secure);
                return true;
            }
            catch (SocketException)
            {
                return false;
            }
        });
    }

    public static string Version => Machine.Run(Program, ["-v"]).Said.Split(' ')[^1];

    /// <summary>What TLS, forwarding and the limits make of those who ask too much.</summary>
    public async Task<IReadOnlyList<string>> Check(Site site)
    {
        using var browser = site.Browser(new CookieContainer());
        using var first = await browser.GetAsync(new Uri("/log-ind", UriKind.Relative));
        Demand(first is { StatusCode: HttpStatusCode.OK, Version.Major: 2 }, $"the page for signing in answers over HTTP/2, and not {first.StatusCode} over {first.Version}");
        Demand(first.Headers.Contains("Strict-Transport-Security"), "it says to come back over https only");
        Demand(first.Headers.GetValues("Set-Cookie").All(c => c.StartsWith("__Host-", StringComparison.Ordinal) && c.Contains("secure", StringComparison.Ordinal)), "its cookies are of this host and of https alone");
        using (var plain = Site.Direct(Plain, null))
        using (var answer = await plain.GetAsync(new Uri("/planer", UriKind.Relative)))
        {
            Demand(answer.StatusCode == HttpStatusCode.MovedPermanently && answer.Headers.Location == new Uri($"https://{Site.Host}/planer"), "http leads to https");
        }

        Demand(!Speaks("tls1_1") && Speaks("tls1_2") && Speaks("tls1_3"), "TLS 1.2 and 1.3 are spoken, and 1.1 is not");
        using (var big = new ByteArrayContent(new byte[31 << 20]))
        using (var answer = await browser.PostAsync(new Uri("/log-ind", UriKind.Relative), big))
        {
            Demand(answer.StatusCode == HttpStatusCode.RequestEntityTooLarge, $"31 MB are too many ({answer.StatusCode})");
        }

        var slow = await Slow();
        Demand(slow < TimeSpan.FromSeconds(20), "a request that never ends is ended");
        var guesses = new List<HttpStatusCode>();
        for (var i = 0; i < 120; i++)
        {
            using var form = new FormUrlEncodedContent([new("login", "x")]);
            using var answer = await browser.PostAsync(new Uri("/log-ind", UriKind.Relative), form);
            guesses.Add(answer.StatusCode);
        }

        Demand(guesses.Contains(HttpStatusCode.TooManyRequests), "who tries to sign in over and over is slowed down");
        return
        [
            "HTTP/2 and TLS 1.2 and 1.3; TLS 1.1 refused; http leads to https; HSTS; cookies `__Host-` and secure.",
            $"31 MB to a form: 413. A request whose heading never ends: closed after {slow.TotalSeconds:0} s. 120 tries at signing in at once: {guesses.Count(g => g == HttpStatusCode.TooManyRequests)} answered with 429.",
        ];
    }

    private static void Demand(bool holds, string what)
    {
        if (!holds)
        {
            throw new TrialException("It does not hold that " + what + ".");
        }
    }

    private static string Here(int port) => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}");

    private static string Program => File.Exists("/usr/sbin/nginx") ? "/usr/sbin/nginx" : "nginx";

    // openssl still speaks the old ones, where it is told that it may.
    private bool Speaks(string protocol) =>
        Machine.Run("sh", ["-c", $"openssl s_client -connect {Here(Secure)} -servername {Site.Host} -{protocol} -cipher DEFAULT@SECLEVEL=0 </dev/null"]).Status == 0;

    private async Task<TimeSpan> Slow()
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, Secure);
        await using var tls = new SslStream(client.GetStream(), false, (_, certificate, _, _) => Site.IsOurs(certificate));
        await tls.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = Site.Host });
        var watch = Stopwatch.StartNew();
        await tls.WriteAsync(Encoding.ASCII.GetBytes($"GET / HTTP/1.1\r\nHost: {Site.Host}\r\nX-Slow: "));
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        try
        {
            _ = await tls.ReadAsync(new byte[1024], limit.Token);
        }
        catch (Exception e) when (e is IOException or OperationCanceledException)
        {
        }

        return watch.Elapsed;
    }
}
