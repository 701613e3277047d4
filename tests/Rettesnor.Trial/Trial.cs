using System.Diagnostics;
using System.Globalization;
using System.Net;
using Npgsql;

namespace Rettesnor.Trial;

/// <summary>What docs/operating.md says, done.</summary>
internal sealed class Trial(Machine machine, string published, string before, Report report)
{
    private const string Database = "rettesnor";

    private readonly string program = Path.Combine(published, "rettesnor");
    private readonly string deploy = Path.Combine(published, "deploy");

    public async Task Run()
    {
        Units();
        using var cluster = new Cluster(machine);
        await cluster.Start();
        report.Did("PostgreSQL", "Three servers under patroni with etcd, synchronous mode; the program made its database itself.");
        var upgrade = new Upgrade(machine, program, Path.Combine(before, "rettesnor"));
        report.Did("Upgrade and back", await upgrade.Try("SQLite", "", ""), await upgrade.Try("PostgreSQL", cluster.Connection("upgrade"), cluster.Connection("back")));

        var (one, two) = (new Node(machine, program, "one", cluster.Connection(Database)), new Node(machine, program, "two", cluster.Connection(Database)));
        await Nodes(one, two);
        var proxy = new Proxy(machine, deploy);
        await proxy.Start(one, two);
        var site = new Site(proxy.Secure);
        await Sessions(site, one, two);
        report.Did("TLS, proxy and limits", [.. await proxy.Check(site)]);

        // The tries at signing in have used up what an address may; a minute later it may again.
        await Task.Delay(TimeSpan.FromSeconds(65));
        var load = new Load(site, cluster, Database, await Questions.People(await cluster.Open(Database)));
        await KilledNodes(load, one, two);
        await Backup(load, one);
        await FailOver(load, cluster);
        await DatabaseGone(cluster, one);
        one.Stop();
        two.Stop();
    }

    // Where no systemd runs they are read by the program that comes with it; what they would start is where it was published.
    private void Units()
    {
        var folder = machine.NewFolder("units");
        var said = new List<string>();
        foreach (var unit in Directory.EnumerateFiles(Path.Combine(deploy, "systemd")).Order(StringComparer.Ordinal))
        {
            File.WriteAllText(Path.Combine(folder, Path.GetFileName(unit)), File.ReadAllText(unit).Replace("/opt/rettesnor", published, StringComparison.Ordinal));
        }

        foreach (var unit in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
        {
            var (status, complaints) = Machine.Run("systemd-analyze", ["verify", "--man=no", unit]);
            Demand(status == 0 && complaints.Length == 0, $"systemd has nothing against {Path.GetFileName(unit)} ({complaints})");
            if (unit.EndsWith(".service", StringComparison.Ordinal))
            {
                var security = Machine.Run("systemd-analyze", ["security", "--offline=true", unit]).Said.Split('\n')[^1];
                said.Add($"{Path.GetFileName(unit)} {security.Split(':')[^1].Trim().Split(' ')[0]}");
            }
        }

        report.Did("Units", $"`systemd-analyze verify` has nothing against any of them; `systemd-analyze security` (0 is closed, 10 is open): {string.Join(", ", said)}.");
    }

    private async Task Nodes(Node one, Node two)
    {
        var made = Stopwatch.StartNew();
        one.Run("demo");
        made.Stop();
        await one.Start();

        // What a second node needs of the first is what the guide says; without it the node says so and stops.
        Copy(one, two, "cpr-keys.json", "demonstration.yaml");
        two.Begin();
        await Machine.Until("the node without the sealing key ends", TimeSpan.FromSeconds(60), async () => await two.Ready() is null && Said("two").Contains("sealing-key", StringComparison.Ordinal));
        var refused = Said("two").Split('\n').First(l => l.Contains("sealing-key", StringComparison.Ordinal));
        Copy(one, two, "keys");
        await two.Start();
        report.Did(
            "Two nodes",
            string.Create(CultureInfo.InvariantCulture, $"The demonstration of Stevns was made in PostgreSQL in {made.Elapsed.TotalSeconds:0} s."),
            $"The second node without the sealing key did not start and said: “{refused.Trim().Replace(two.Data, "…", StringComparison.Ordinal)}” With a copy of it, it started.");
    }

    private async Task Sessions(Site site, Node one, Node two)
    {
        var cookies = new CookieContainer();
        using var browser = site.Browser(cookies);
        await Site.SignIn(browser, "demo-leder");
        var cookie = cookies.GetCookieHeader(new Uri("https://" + Site.Host));
        if (!await Site.IsSession(one.Port, cookie) || !await Site.IsSession(two.Port, cookie))
        {
            throw new TrialException("Who has signed in is not signed in on both nodes.");
        }

        var token = await Site.Token(browser, "/min-konto");
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]);
        using var answer = await browser.PostAsync(new Uri("/log-ud", UriKind.Relative), form);
        if (await Site.IsSession(one.Port, cookie) || await Site.IsSession(two.Port, cookie))
        {
            throw new TrialException("Who has signed out is still signed in with a copy of the cookie.");
        }

        report.Did("Signing in", "One session was good on both nodes; signed out of through the proxy, a copy of its cookie was good on neither.");
    }

    private async Task KilledNodes(Load load, Node one, Node two)
    {
        var result = await load.While(async () =>
        {
            foreach (var node in new[] { one, two, one })
            {
                await Task.Delay(TimeSpan.FromSeconds(4));
                node.Kill();
                await Task.Delay(TimeSpan.FromSeconds(4));
                await node.Start();
            }
        });
        report.Load("A node killed (-9) three times while four people write", result);
    }

    private async Task Backup(Load load, Node one)
    {
        var environment = new Dictionary<string, string>(one.Environment) { ["RETTESNOR_PROGRAM"] = program, ["RETTESNOR_BACKUPS"] = machine.NewFolder("backups"), ["RETTESNOR_BACKUPS_KEPT"] = "2", ["RETTESNOR_KEYS_COPY"] = machine.PathOf("keys-copy") };
        (int Status, string Said) Script(string name) => Machine.Run(Path.Combine(deploy, "bin", name), [], environment);
        var times = new List<TimeSpan>();
        var result = await load.While(async () =>
        {
            for (var i = 0; i < 3; i++)
            {
                var watch = Stopwatch.StartNew();
                var (status, said) = Script("backup");
                times.Add(watch.Elapsed);
                Demand(status == 0, $"the backup is written ({said})");
                await Task.Delay(1100);
            }
        });
        var backups = Directory.GetFiles(machine.PathOf("backups")).Order(StringComparer.Ordinal).ToList();
        Demand(backups.Count == 2, "of three backups the two newest are kept");
        Demand(File.Exists(machine.PathOf("keys-copy/keys/sealing-key")), "the keys are copied to their own place");
        var rehearsal = Stopwatch.StartNew();
        var held = Script("rehearse");
        rehearsal.Stop();
        Demand(held.Status == 0, $"the newest backup holds ({held.Said})");

        // And that the rehearsal can fail: an old one, a damaged one, none.
        File.SetLastWriteTimeUtc(backups[1], TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(-27));
        Demand(Script("rehearse").Status == 1, "a newest backup that is too old is told of");
        var bytes = await File.ReadAllBytesAsync(backups[1]);
        Array.Clear(bytes, bytes.Length / 2, 100);
        await File.WriteAllBytesAsync(backups[1], bytes);
        Demand(Script("rehearse").Status != 0, "a damaged backup is told of");
        backups.ForEach(File.Delete);
        Demand(Script("rehearse").Status == 1, "that there is none is told of");
        report.Load("Three backups by the timer's own command while four people write", result);
        report.Did(
            "Restore rehearsal",
            string.Create(CultureInfo.InvariantCulture, $"The backups took {string.Join(", ", times.Select(t => t.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture)))} s, the rehearsal {rehearsal.Elapsed.TotalSeconds:0.0} s: {held.Said.Split('\n')[0].Replace(machine.PathOf("backups/"), "", StringComparison.Ordinal)}"),
            "The rehearsal failed, as it should, where the newest backup was 27 hours old, where it was damaged, and where there was none.");
    }

    private async Task FailOver(Load load, Cluster cluster)
    {
        foreach (var withPatroni in new[] { true, false, true })
        {
            var result = await load.While(async () =>
            {
                var killed = await cluster.KillPrimary(withPatroni);
                await Task.Delay(TimeSpan.FromSeconds(35));
                cluster.Back(killed);
            });
            await cluster.Whole();
            report.Load(withPatroni ? "The primary database server and its patroni killed (-9) while four people write" : "The primary database server alone killed (-9) while four people write", result);
        }
    }

    private async Task DatabaseGone(Cluster cluster, Node node)
    {
        cluster.KillAll();
        Demand(await node.Ready() == HttpStatusCode.ServiceUnavailable, "a node without a database says that it is not ready");
        Demand(await node.Ready("/health/live") == HttpStatusCode.OK, "it says that it lives");
        cluster.AllBack();
        var watch = Stopwatch.StartNew();
        await cluster.Whole();
        await Machine.Until("the node is ready again", TimeSpan.FromSeconds(60), async () => await node.Ready() == HttpStatusCode.OK);
        report.Did("All database servers gone", string.Create(CultureInfo.InvariantCulture, $"`/health/ready` 503 and `/health/live` 200 meanwhile; ready again by itself, {watch.Elapsed.TotalSeconds:0} s after the servers were started again."));
    }

    private static void Copy(Node from, Node to, params string[] names) => Machine.Good("cp", ["-pR", .. names.Select(n => Path.Combine(from.Data, n)), to.Data]);

    private string Said(string node) => File.ReadAllText(machine.PathOf($"node-{node}.log"));

    private static void Demand(bool holds, string what)
    {
        if (!holds)
        {
            throw new TrialException("It does not hold that " + what + ".");
        }
    }
}
