using System.Diagnostics;
using Rettesnor.Core.Reference;
using Rettesnor.Testing;

namespace Rettesnor.Benchmarks.Caseworkers;

/// <summary>Two hundred members of staff at work at once in a municipality of a hundred thousand citizens, on both databases.</summary>
internal static class CaseworkersBenchmark
{
    private const int Persons = 100_000;
    private const int Users = 200;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(90);

    public static void Run()
    {
        var report = new Report("caseworkers", "Two hundred members of staff at once");
        report.Say($"{Users} people, one in ten a team lead, each with a browser, citizens of their own and pauses of {Pause.TotalSeconds / 2:0.0} to {Pause.TotalSeconds * 1.5:0.0} seconds, in a municipality of {Persons} citizens. Those who ask and a database server share the machine with `serve`. After {WarmUp.TotalSeconds:0} seconds it is measured for {Measured.TotalSeconds:0}. Aim: 95 of 100 answers within 200 ms, and no error.");
        var reference = ReferenceData.Load(ReferenceData.ShippedFolder);
        foreach (var kind in new[] { DatabaseKind.Sqlite, DatabaseKind.PostgreSql }.Where(TestDatabase.Can))
        {
            using var test = new TestDatabase(kind, TimeProvider.System);
            Measure(report, kind, test, reference);
        }

        report.Keep();
    }

    private static void Measure(Report report, DatabaseKind kind, TestDatabase test, ReferenceData reference)
    {
        var began = Stopwatch.GetTimestamp();
        var staff = Town.Fill(test, reference, Persons, Users);
        Console.Error.WriteLine($"{kind}: filled in {Stopwatch.GetElapsedTime(began).TotalSeconds:0} s");
        var program = PublishedProgram.Publish(readyToRun: true);
        var address = Server.FreeAddress();
        Environment.SetEnvironmentVariable("RETTESNOR_DATABASE", test.Connection);
        using var server = Server.Start(program, address, "/", ["serve", "--data", test.Folder, "--urls", address]);
        Environment.SetEnvironmentVariable("RETTESNOR_DATABASE", null);
        var (steps, busy) = Work(server, staff).GetAwaiter().GetResult();

        report.Say($"\n## {kind}\n");
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

    private static async Task<(List<Step> Steps, TimeSpan Busy)> Work(Server server, IReadOnlyList<Staff> staff)
    {
        var visits = staff.Select((s, i) => new Visit(new Uri(server.Address), s, i)).ToList();
        foreach (var some in visits.Chunk(8))
        {
            await Task.WhenAll(some.Select(v => v.SignIn()));
        }

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
        visits.ForEach(v => v.Dispose());
        return (steps, busy);
    }

    private static double At(List<double> sorted, double part) => sorted[Math.Min((int)(sorted.Count * part), sorted.Count - 1)];

    private sealed class All(List<Step> steps) : IGrouping<string, Step>
    {
        public string Key => "all";

        public IEnumerator<Step> GetEnumerator() => steps.GetEnumerator();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
