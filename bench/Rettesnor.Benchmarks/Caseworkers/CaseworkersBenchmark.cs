using System.Diagnostics;
using System.Text.RegularExpressions;
using Npgsql;
using Rettesnor.Core.Reference;
using Rettesnor.Testing;

namespace Rettesnor.Benchmarks.Caseworkers;

/// <summary>Two hundred members of staff at work at once with a hundred thousand citizens, and the heaviest lists, those of the whole of the largest municipality; on both databases.</summary>
internal static partial class CaseworkersBenchmark
{
    private const int Citizens = 100_000;
    private const int Users = 200;
    private const int Looks = 20;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(90);

    public static void Run()
    {
        var report = new Report("caseworkers", "Two hundred members of staff at once");
        report.Say($"{Users} people, one in ten a team lead, each with a browser, citizens of their own, pauses of {Pause.TotalSeconds / 2:0.0} to {Pause.TotalSeconds * 1.5:0.0} seconds, and {Citizens} citizens together, who are all that the registers have. Those who ask and a database server share the machine with `serve`. After {WarmUp.TotalSeconds:0} seconds it is measured for {Measured.TotalSeconds:0}. Aim: 95 of 100 answers within 200 ms, and no error.");
        var reference = ReferenceData.Load(ReferenceData.ShippedFolder);
        foreach (var kind in new[] { DatabaseKind.Sqlite, DatabaseKind.PostgreSql }.Where(TestDatabase.Can))
        {
            using (var town = new TestDatabase(kind, TimeProvider.System))
            {
                Serve(kind, town, reference, Citizens, (server, visits, _, persons) => MeasureWork(report, kind, server, visits, persons));
            }

            using var largest = new TestDatabase(kind, TimeProvider.System);
            Serve(kind, largest, reference, null, (server, visits, leader, persons) => MeasureLists(report, kind, server, visits, leader, persons));
        }

        report.Keep();
    }

    // The program as it is served, over a town with so many citizens, or all of the largest municipality's.
    private static void Serve(DatabaseKind kind, TestDatabase test, ReferenceData reference, int? most, Action<Server, List<Visit>, Staff, int> measure)
    {
        var began = Stopwatch.GetTimestamp();
        var (staff, leader, persons) = Town.Fill(test, reference, Users, Citizens, most);
        Console.Error.WriteLine($"{kind}: filled with {persons} citizens in {Stopwatch.GetElapsedTime(began).TotalSeconds:0} s");
        Settle(test);
        var program = PublishedProgram.Publish(readyToRun: true);
        var address = Server.FreeAddress();
        Environment.SetEnvironmentVariable("RETTESNOR_DATABASE", test.Connection);
        using var server = Server.Start(program, address, "/", ["serve", "--data", test.Folder, "--urls", address]);
        Environment.SetEnvironmentVariable("RETTESNOR_DATABASE", null);
        var visits = staff.Select((s, i) => new Visit(new Uri(server.Address), s, i)).ToList();
        measure(server, visits, leader, persons);
        visits.ForEach(v => v.Dispose());
    }

    private static void MeasureWork(Report report, DatabaseKind kind, Server server, List<Visit> visits, int persons)
    {
        var (steps, busy) = Work(server, visits).GetAwaiter().GetResult();
        report.Say($"\n## {kind}, {persons} citizens\n");
        report.Say($"| what | answers | p50 ms | p95 ms | p99 ms | longest ms | errors |");
        report.Say($"| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var group in steps.GroupBy(s => s.What).OrderByDescending(g => g.Count()).Append(new All(steps)))
        {
            var sorted = group.Select(s => s.Milliseconds).Order().ToList();
            report.Say($"| {group.Key} | {sorted.Count} | {At(sorted, 0.5):0.0} | {At(sorted, 0.95):0.0} | {At(sorted, 0.99):0.0} | {sorted[^1]:0} | {group.Count(s => s.Fault is not null)} |");
        }

        report.Say($"\n{steps.Count / Measured.TotalSeconds:0.0} answers a second; `serve` used {100 * busy / Measured:0} % of one core and {server.MemoryMegabytes} MB.");
        foreach (var fault in steps.Select(s => s.Fault).OfType<string>().Distinct().Take(5))
        {
            report.Say($"\nError: {fault}");
        }

    }

    private static void MeasureLists(Report report, DatabaseKind kind, Server server, List<Visit> visits, Staff leader, int persons)
    {
        SignIn(visits).GetAwaiter().GetResult();
        report.Say($"\n## {kind}, the lists of the whole of the largest municipality, {persons} citizens\n");
        report.Say($"Read by its leader with nobody else at work, each time after an interview was registered. Aim: 100 ms.\n");
        report.Say($"| list | the first time ms | p50 ms | longest ms |");
        report.Say($"| --- | ---: | ---: | ---: |");
        foreach (var (list, first, again) in Lists(server, visits, leader).GetAwaiter().GetResult())
        {
            report.Say($"| {list} | {first:0} | {At(again, 0.5):0.0} | {again[^1]:0.0} |");
        }
    }

    // Every list that the leader's pages lead to, the slowest first.
    private static async Task<List<(string List, double First, List<double> Again)>> Lists(Server server, List<Visit> visits, Staff leader)
    {
        using var reads = new Visit(new Uri(server.Address), leader, 2);
        await reads.SignIn();
        var plan = $"/planer/{Town.Plan}";
        var addresses = (await reads.Look("/borgere")).Text + (await reads.Look(plan)).Text;
        var lists = new List<(string List, double First, List<double> Again)>();
        foreach (var list in Goal().Matches(addresses).Select(m => $"{plan}/maal/{m.Groups[1].Value}/borgere{m.Groups[2].Value}").Distinct().ToList())
        {
            var (first, _) = await reads.Look(list);
            var again = new List<double>();
            for (var i = 0; i < Looks && first.Fault is null; i++)
            {
                await visits[((lists.Count * Looks) + i) % visits.Count].RegisterOne();
                again.Add((await reads.Look(list)).Step.Milliseconds);
            }

            if (again.Count > 0)
            {
                lists.Add((list[plan.Length..], first.Milliseconds, [.. again.Order()]));
            }
        }

        return [.. lists.OrderByDescending(l => l.Again[^1])];
    }

    // A server that has just taken in a municipality counts and writes it out for minutes; one that is in use has done so.
    private static void Settle(TestDatabase test)
    {
        if (test.Connection is not { } connection)
        {
            return;
        }

        using var server = new NpgsqlConnection(connection);
        server.Open();
        foreach (var order in new[] { "VACUUM ANALYZE", "CHECKPOINT" })
        {
            using var command = new NpgsqlCommand(order, server) { CommandTimeout = 0 };
            command.ExecuteNonQuery();
        }
    }

    private static async Task SignIn(List<Visit> visits)
    {
        foreach (var some in visits.Chunk(8))
        {
            await Task.WhenAll(some.Select(v => v.SignIn()));
        }
    }

    private static async Task<(List<Step> Steps, TimeSpan Busy)> Work(Server server, List<Visit> visits)
    {
        await SignIn(visits);
        using var stop = new CancellationTokenSource();
        var work = visits.Select(v => v.Work(Pause, stop.Token)).ToList();
        await Task.Delay(WarmUp);
        var before = visits.Select(v => v.Steps.Count).ToList();
        var busy = server.ProcessorTimeNow;
        await Task.Delay(Measured);
        busy = server.ProcessorTimeNow - busy;
        var after = visits.Select(v => v.Steps.Count).ToList();
        await stop.CancelAsync();
        await Task.WhenAll(work);
        var steps = visits.SelectMany((v, i) => v.Steps.Skip(before[i]).Take(after[i] - before[i])).ToList();
        return (steps, busy);
    }

    private static double At(List<double> sorted, double part) => sorted[Math.Min((int)(sorted.Count * part), sorted.Count - 1)];

    [GeneratedRegex("""href="/planer/[^/]+/maal/([^/"?]+)(?:/borgere(\?del=[^"&]+)?)?["?/]""")]
    private static partial Regex Goal();

    private sealed class All(List<Step> steps) : IGrouping<string, Step>
    {
        public string Key => "all";

        public IEnumerator<Step> GetEnumerator() => steps.GetEnumerator();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
