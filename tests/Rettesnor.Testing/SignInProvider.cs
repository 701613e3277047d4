using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;

namespace Rettesnor.Testing;

/// <summary>A provider of sign-ins by OpenID Connect, run by Node on a port of this machine for as long as the tests want it.</summary>
public sealed class SignInProvider : IDisposable
{
    public const string Secret = "en-hemmelighed-af-passende-laengde";

    private readonly HttpClient client = new(new SocketsHttpHandler { UseProxy = false });
    private readonly string site;
    private readonly string host;
    private Process? process;

    private SignInProvider(string site, string host)
    {
        this.site = site;
        this.host = host;
        Port = FreePort.Next();
    }

    public int Port { get; }

    /// <summary>What its tokens call it. By a name that is another site than the numbers of an address, so that browsers take them for two.</summary>
    public string Issuer => string.Create(CultureInfo.InvariantCulture, $"http://{host}:{Port}");

    /// <summary>Starts one that knows a site as its client.</summary>
    /// <param name="site">The site's address, such as http://127.0.0.1:5080.</param>
    /// <param name="host">What it calls itself: localhost or 127.0.0.1.</param>
    public static async Task<SignInProvider> Start(string site, string host = "127.0.0.1")
    {
        var provider = new SignInProvider(site, host);
        await provider.StartAgain();
        return provider;
    }

    /// <summary>Starts it where it was stopped, at the same address, with new keys.</summary>
    public async Task StartAgain()
    {
        process = Process.Start(new ProcessStartInfo("node", [RepositoryFolder.PathOf("tests/Rettesnor.Testing/SignInProvider/provider.js"), Port.ToString(CultureInfo.InvariantCulture), site, host])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line == "ready")
            {
                return;
            }
        }

        throw new InvalidOperationException("The provider of sign-ins did not start. Is Node.js there?");
    }

    public void Stop()
    {
        process?.Kill(entireProcessTree: true);
        process?.WaitForExit();
        process?.Dispose();
        process = null;
    }

    /// <summary>Says who is let in from now on, with claims.</summary>
    public Task User(object claims) => Control("user", JsonContent.Create(claims));

    /// <summary>Lets it answer wrongly in one way; an empty text for rightly.</summary>
    public Task Twist(string how) => Control("twist", new StringContent(how));

    /// <summary>Signs with another key from now on.</summary>
    public Task NewKey() => Control("new-key", new StringContent(""));

    /// <summary>How many have had to sign in.</summary>
    public async Task<int> Logins() => int.Parse(await Control("logins", new StringContent("")), CultureInfo.InvariantCulture);

    public void Dispose()
    {
        Stop();
        client.Dispose();
    }

    private async Task<string> Control(string what, HttpContent content)
    {
        using var answer = await client.PostAsync(new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{Port}/control/{what}")), content);
        return await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
    }
}
