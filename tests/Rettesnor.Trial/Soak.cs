using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using Rettesnor.Testing;

namespace Rettesnor.Trial;

/// <summary>
/// Mixed work for a while on one kind of database, in which the web server is killed again and again, the database's server too, and backups
/// are restored beside: what was acknowledged must be there at the end, and whoever asks while the server is up gets an answer.
/// </summary>
internal sealed class Soak(Machine machine, string program, string name, string connection, ISoakDatabase database, TimeSpan lasts)
{
    private const int Readers = 6;
    private const int Writers = 2;
    private const int MostKills = 40;

    private static readonly TimeSpan BetweenKills = TimeSpan.FromSeconds(55);
    private static readonly TimeSpan Think = TimeSpan.FromMilliseconds(250);

    // Where each role's day goes on.
    private static readonly (string Login, string[] Pages)[] Roles =
    [
        ("demo-leder", ["/", "/planer/stevns-2023", "/planer/stevns-2023/maal/S23-7", "/planer/stevns-2023/maal/S23-7/borgere", "/planer/stevns-2023/opfoelgninger", "/kommuner/stevns/aarshjul"]),
        ("demo-sagsbehandler", ["/borgere", "/planer/stevns-2023/maal/S23-7/borgere", "/virksomheder", "/puljer"]),
        ("demo-konsulent", ["/virksomheder", "/virksomheder/tal?periode=2023-W18", "/virksomheder/kampagner", "/kommuner/stevns/jobbarometer"]),
        ("demo-analytiker", ["/kommuner/stevns", "/kommuner/stevns/maal", "/planer/stevns-2023/maal/S23-8/tal.csv", "/import", "/planer/stevns-2023/rapport.xlsx"]),
        ("demo-politiker", ["/planer/stevns-2023/kort", "/planer/stevns-2021/tabeller", "/soeg?q=samtaler"]),
        ("demo-administrator", ["/konti", "/drift", "/alarmer"]),
    ];

    private readonly ConcurrentQueue<double> times = new();
    private readonly ConcurrentQueue<string> wrong = new();
    private readonly ConcurrentDictionary<string, bool> acknowledged = new();
    private readonly List<(double Minute, long Megabytes)> memory = [];
    private readonly Stopwatch watch = new();
    private readonly string data = machine.NewFolder("soak-" + name);
    private readonly int port = FreePort.Next();

    private Process? server;
    private volatile bool isDown;
    private long downUntil;
    private int figure;
    private int figures;
    private int kills;
    private int databaseKills;
    private int backups;
    private int meanwhile;

    private Dictionary<string, string> Environment => new() { ["RETTESNOR_DATA"] = data, ["RETTESNOR_DATABASE"] = connection };

    /// <summary>Runs it, looks for everything afterwards, and tells what it came to.</summary>
    public async Task<string> Run()
    {
        Machine.Good(program, ["demo"], Environment);
        await Start();
        var people = await database.People();
        using var stop = new CancellationTokenSource();
        watch.Start();
        List<Task> work =
        [
            .. Enumerable.Range(0, Readers).Select(i => Task.Run(() => Read(Roles[i % Roles.Length], stop.Token))),
            .. Enumerable.Range(0, Writers).Select(i => Task.Run(() => Write(i, people, stop.Token))),
            Task.Run(() => Import(stop.Token)), Task.Run(() => Backup(stop.Token)), Task.Run(() => Measure(stop.Token)),
        ];
        while (watch.Elapsed < lasts && kills + databaseKills < MostKills && work.TrueForAll(t => !t.IsFaulted))
        {
            await Task.Delay(BetweenKills);
            if (watch.Elapsed < lasts)
            {
                await Kill();
            }
        }

        await stop.CancelAsync();
        await Task.WhenAll(work);
        watch.Stop();
        return await Look();
    }

    private async Task Start()
    {
        server = machine.Start("soak-" + name, program, ["serve", "--urls", string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}")], Environment);
        await Machine.Until("the server is ready", TimeSpan.FromMinutes(2), IsReady);
    }

    private async Task Kill()
    {
        isDown = true;
        if (database.CanBeKilled && kills > databaseKills)
        {
            databaseKills++;
            database.Kill();
            await Task.Delay(TimeSpan.FromSeconds(3));
            database.Back();
            await Machine.Until("the server is ready again", TimeSpan.FromMinutes(2), IsReady);
        }
        else
        {
            kills++;
            Machine.Kill(server!);
            await Start();
        }

        // What was asked for while it was away may be answered a moment later.
        downUntil = watch.ElapsedTicks + Stopwatch.Frequency;
        isDown = false;
    }

    private async Task<bool> IsReady()
    {
        using var client = Client();
        try
        {
            using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    private bool WasDown(long since) => isDown || since <= downUntil;

    private async Task Read((string Login, string[] Pages) role, CancellationToken stop)
    {
        HttpClient? client = null;
        for (var turn = 0; !stop.IsCancellationRequested; turn++)
        {
            var began = watch.ElapsedTicks;
            var page = role.Pages[turn % role.Pages.Length];
            try
            {
                client ??= await SignedIn(role.Login);
                using var answer = await client.GetAsync(new Uri(page, UriKind.Relative), CancellationToken.None);
                await answer.Content.ReadAsByteArrayAsync(CancellationToken.None);
                times.Enqueue((watch.ElapsedTicks - began) * 1000.0 / Stopwatch.Frequency);
                if (answer.StatusCode != HttpStatusCode.OK && !WasDown(began))
                {
                    wrong.Enqueue($"{role.Login} GET {page}: {(int)answer.StatusCode}");
                }
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException or TrialException)
            {
                Refused($"{role.Login} GET {page}: {e.GetType().Name} {(e as TrialException)?.Message}", began);
            }

            await Task.Delay(Think, CancellationToken.None);
        }

        client?.Dispose();
    }

    private async Task Write(int writer, IReadOnlyList<int> people, CancellationToken stop)
    {
        // Somebody of another team, who has to say why: each opening is a write of its own.
        HttpClient? client = null;
        var token = "";
        for (var turn = writer; !stop.IsCancellationRequested; turn += Writers)
        {
            var began = watch.ElapsedTicks;
            var why = string.Create(CultureInfo.InvariantCulture, $"Prøve af driften nr. {turn}");
            try
            {
                if (client is null)
                {
                    client = Client();
                    token = await Site.SignIn(client, writer == 0 ? "demo-sagsbehandler" : "demo-konsulent");
                }

                using var form = new FormUrlEncodedContent([new("why", why), new("__RequestVerificationToken", token)]);
                using var answer = await client.PostAsync(new Uri(string.Create(CultureInfo.InvariantCulture, $"/borgere/{people[turn % people.Count]}?handler=Open"), UriKind.Relative), form, CancellationToken.None);
                times.Enqueue((watch.ElapsedTicks - began) * 1000.0 / Stopwatch.Frequency);
                if (answer.StatusCode == HttpStatusCode.Redirect)
                {
                    acknowledged[why] = true;
                }
                else if (answer.StatusCode != HttpStatusCode.OK && !WasDown(began))
                {
                    wrong.Enqueue($"opening: {(int)answer.StatusCode}");
                }
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException or TrialException)
            {
                client?.Dispose();
                client = null;
                Refused($"opening: {e.GetType().Name} {(e as TrialException)?.Message}", began);
            }

            await Task.Delay(Think, CancellationToken.None);
        }

        client?.Dispose();
    }

    // On the command line beside the server: a figure that is another each time.
    private async Task Import(CancellationToken stop)
    {
        var file = machine.PathOf($"soak-{name}.csv");
        while (!stop.IsCancellationRequested)
        {
            await File.WriteAllTextAsync(file, string.Create(CultureInfo.InvariantCulture, $"""
                measure;area;group;period;value;state;step;approximate;numerator;denominator;chance;definition;document;place;table;row;column;remark-da;remark-en
                benefit-recipients;denmark;;2019-08;{++figures};;1;;;;;standard;Udholdenhed;1;;;;;
                """), CancellationToken.None);
            var (status, said) = Machine.Run(program, ["figures", "import", file, "--as", "demo-analytiker"], Environment);
            if (status == 0)
            {
                figure = figures;
            }
            else if (!database.CanBeKilled)
            {
                wrong.Enqueue($"figures import: {status} {said}");
            }

            await Pause(TimeSpan.FromSeconds(20), stop);
        }
    }

    // A backup while people work, restored into a fresh folder and compared row by row.
    private async Task Backup(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            await Pause(TimeSpan.FromSeconds(75), stop);
            var file = machine.PathOf($"soak-{name}.zip");
            File.Delete(file);
            var (status, said) = Machine.Run(program, ["backup", file, "--as", "demo-administrator"], Environment);
            if (status == 0)
            {
                (status, said) = Machine.Run(program, ["rehearse", file, "--as", "demo-administrator"], Environment);
                backups += status == 0 ? 1 : 0;
            }

            if (status != 0)
            {
                // A backup that the database's server was killed under says so and is none.
                if (database.CanBeKilled)
                {
                    meanwhile++;
                }
                else
                {
                    wrong.Enqueue($"backup: {status} {said}");
                }
            }
        }
    }

    private async Task Measure(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            await Pause(TimeSpan.FromSeconds(10), stop);
            try
            {
                server!.Refresh();
                memory.Add((watch.Elapsed.TotalMinutes, server.WorkingSet64 >> 20));
            }
            catch (InvalidOperationException)
            {
            }
        }
    }

    private async Task<string> Look()
    {
        var held = await database.Openings();
        var lost = acknowledged.Keys.Where(w => !held.ContainsKey(w)).ToList();
        var doubled = held.Where(h => h.Key.StartsWith("Prøve af driften nr. ", StringComparison.Ordinal) && h.Value > 1).ToList();
        var export = Machine.Good(program, ["figures", "export", "--format", "csv", "--as", "demo-analytiker"], Environment);
        var kept = export.Split('\n').Where(l => l.Contains(";Udholdenhed;", StringComparison.Ordinal)).Select(l => int.Parse(l.Split(';')[4], CultureInfo.InvariantCulture)).DefaultIfEmpty(-1).Max();
        var check = Machine.Run(program, ["registers", "check", "--as", "demo-administrator"], Environment);
        Machine.Kill(server!);
        if (lost.Count + doubled.Count > 0 || kept < figure || check.Status != 0 || !wrong.IsEmpty || acknowledged.IsEmpty)
        {
            throw new TrialException($"{name}: {lost.Count} acknowledged writes of {acknowledged.Count} lost, {doubled.Count} doubled; the figure is {kept} and {figure} was acknowledged; check: {check.Said}; {wrong.Count} wrong answers while the server was up: {string.Join(", ", wrong.GroupBy(w => w).Select(g => $"{g.Count()} × {g.Key}").Take(20))}");
        }

        return Text();
    }

    private string Text()
    {
        var all = times.Order().ToList();
        double At(double part) => all[(int)(part * (all.Count - 1))];
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"""
            ## {name}
            | | |
            | --- | --- |
            | lasted | {watch.Elapsed.TotalMinutes:0.0} min |
            | answers | {all.Count:N0}, {all.Count / watch.Elapsed.TotalSeconds:0.0} a second |
            | time of an answer | p50 {At(0.5):0} ms, p95 {At(0.95):0} ms, p99 {At(0.99):0} ms |
            | web server killed (-9) | {kills} times |
            | database server stopped at once and started again | {(database.CanBeKilled ? $"{databaseKills} times" : "it has none")} |
            | writes through the pages, acknowledged | {acknowledged.Count:N0}; lost 0, there twice 0 |
            | imports beside, acknowledged | {figure}; the last one is there |
            | backups taken while people worked, restored into a new folder and compared row by row | {backups}{(meanwhile > 0 ? $"; {meanwhile} more could not be taken while the database was away" : "")} |
            | wrong answers while the server was up | 0 |
            | comparison of the histories with the registers at the end | no difference |

            Memory of the web server (working set; it begins anew at each kill), the most in each part of the time:

            | minute | MB |
            | ---: | ---: |
            """);
        foreach (var part in memory.GroupBy(m => (int)(m.Minute / (lasts.TotalMinutes / 10))).OrderBy(g => g.Key))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"| {part.Min(m => m.Minute):0.0} to {part.Max(m => m.Minute):0.0} | {part.Max(m => m.Megabytes)} |");
        }

        return text.ToString();
    }

    private void Refused(string what, long began)
    {
        if (!WasDown(began))
        {
            wrong.Enqueue(what);
        }
    }

    private async Task<HttpClient> SignedIn(string login)
    {
        var client = Client();
        try
        {
            await Site.SignIn(client, login);
            return client;
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    private HttpClient Client() => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, CookieContainer = new CookieContainer() })
    {
        BaseAddress = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}")),
        Timeout = TimeSpan.FromSeconds(60),
    };

    private static async Task Pause(TimeSpan time, CancellationToken stop) => await Task.Delay(time, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}
