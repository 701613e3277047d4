using System.Net;

namespace Rettesnor.Trial;

/// <summary>A data directory of the version before, opened by this one, and back again from the backup.</summary>
internal sealed class Upgrade(Machine machine, string program, string before)
{
    /// <summary>Goes there and back on one kind of database.</summary>
    /// <param name="name">What the kind is called in the folders.</param>
    /// <param name="database">How to reach the database; empty for a file.</param>
    /// <param name="again">The same for the database that is restored into.</param>
    public async Task<string> Try(string name, string database, string again)
    {
        // The older program makes it, somebody signs in, and it is backed up with its keys.
        var old = new Node(machine, before, name + "-before", database);
        old.Run("demo");
        await old.Start("/log-ind");
        var cookies = await SignIn(old);
        old.Stop();
        var backup = machine.PathOf(name + "-before.zip");
        Machine.Good(before, ["backup", backup], old.Environment);
        var keys = machine.NewFolder(name + "-keys");
        Machine.Good("cp", ["-pR", Path.Combine(old.Data, "keys"), Path.Combine(old.Data, "cpr-keys.json"), Path.Combine(old.Data, "demonstration.yaml"), keys]);

        // This version opens the same directory.
        var upgraded = new Node(machine, program, name + "-after", database);
        Machine.Good("cp", ["-pR", old.Data + "/.", upgraded.Data]);
        await upgraded.Start();
        Demand(await Site.IsSession(upgraded.Port, cookies), "who was signed in before the upgrade still is");
        Demand(Directory.GetFiles(Path.Combine(upgraded.Data, "keys")) is [var only] && Path.GetFileName(only) == "sealing-key", "the keys are taken over");
        upgraded.Run("registers", "check");
        upgraded.Stop();
        var (status, said) = Machine.Run(before, ["plan", "show"], upgraded.Environment);
        Demand(status == 2 && said.Contains("nyere udgave", StringComparison.Ordinal), "the older version refuses the newer database in words");

        // Back: the older version, a fresh place, its own backup and keys.
        var back = new Node(machine, before, name + "-back", again);
        Machine.Good("cp", ["-pR", keys + "/.", back.Data]);
        back.Run("restore", backup);
        await back.Start("/log-ind");
        Demand(await Site.IsSession(back.Port, cookies), "who was signed in before is so again after going back");
        back.Run("registers", "check");
        back.Stop();
        return $"{name}: the session from before the upgrade went on, the keys were taken over, the older version refused the newer database, and restored its own backup with its keys, where the session went on too.";
    }

    private static async Task<string> SignIn(Node node)
    {
        var cookies = new CookieContainer();
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, UseCookies = false };
        using var client = new HttpClient(handler) { BaseAddress = new Uri($"http://127.0.0.1:{node.Port}") };
        client.DefaultRequestHeaders.Host = Site.Host;
        using var page = await client.GetAsync(new Uri("/log-ind", UriKind.Relative));
        var form = Cookies(page);
        using var post = new HttpRequestMessage(HttpMethod.Post, new Uri("/log-ind", UriKind.Relative));
        post.Headers.Add("Cookie", form);
        var token = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await page.Content.ReadAsStringAsync()).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        post.Content = new FormUrlEncodedContent([new("login", "demo-leder"), new("password", Site.Password), new("__RequestVerificationToken", token)]);
        using var answer = await client.SendAsync(post);
        return answer.StatusCode == HttpStatusCode.Redirect ? Cookies(answer) : throw new TrialException($"demo-leder could not sign in: {answer.StatusCode}");
    }

    private static string Cookies(HttpResponseMessage answer) => string.Join("; ", answer.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0]));

    private static void Demand(bool holds, string what)
    {
        if (!holds)
        {
            throw new TrialException("It does not hold that " + what + ".");
        }
    }
}
