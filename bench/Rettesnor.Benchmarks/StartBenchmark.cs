namespace Rettesnor.Benchmarks;

/// <summary>From starting the published program to its first page, compiled ahead of time and not.</summary>
internal static class StartBenchmark
{
    private const int Rounds = 9;

    public static void Run()
    {
        var report = new Report("start", "From the start of the published program to its first page");
        report.Say($"The page is the overview of one plan; the database exists. The rounds of both programs take turns. Must: 2000 ms, aim: 1000 ms.\n");
        var plain = PublishedProgram.Publish(readyToRun: false);
        var ahead = PublishedProgram.Publish(readyToRun: true);
        var data = PublishedProgram.Data(plain);
        var memory = new Dictionary<string, long>();
        var times = new[] { plain, ahead }.ToDictionary(program => program, _ => new List<double>());
        var work = new[] { plain, ahead }.ToDictionary(program => program, _ => new List<double>());
        for (var round = -1; round < Rounds; round++)
        {
            foreach (var program in times.Keys)
            {
                var address = Server.FreeAddress();
                using var server = Server.Start(program, address, PagesBenchmark.Overview, ["serve", "--data", data, "--urls", address]);
                memory[program] = server.MemoryMegabytes;
                if (round >= 0)
                {
                    times[program].Add(server.FirstPage.TotalMilliseconds);
                    work[program].Add(server.ProcessorTime.TotalMilliseconds);
                }
            }
        }

        var measuredPlain = new Measured("plain", times[plain], 0);
        var measuredAhead = new Measured("ReadyToRun", times[ahead], 0);
        report.Say($"| published | rounds | min ms | median ms | max ms | processor ms (median) | resident MB | on disk MB |");
        report.Say($"| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var (m, program) in new[] { (measuredPlain, plain), (measuredAhead, ahead) })
        {
            report.Say($"| {m.Name} | {m.Milliseconds.Count} | {m.Min:0} | {m.Median:0} | {m.Max:0} | {new Measured(m.Name, work[program], 0).Median:0} | {memory[program]} | {PublishedProgram.Megabytes(program)} |");
        }

        report.Say($"\nReadyToRun needs {measuredAhead.Median / measuredPlain.Median:0.00} of the plain program's median.");
        report.Keep();
    }
}
