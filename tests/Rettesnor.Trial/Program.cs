using System.Diagnostics;
using Rettesnor.Trial;

// Trial PUBLISHED BEFORE RESULTS: tries the published program of the first folder with the one of the version before in the second, and writes what it came to.
if (args is not [var published, var before, var results])
{
    Console.Error.WriteLine("Trial PUBLISHED BEFORE RESULTS. ./dev trial calls it.");
    return 2;
}

var watch = Stopwatch.StartNew();
var report = new Report();
using var machine = new Machine();
try
{
    await new Trial(machine, published, before, report).Run();
    report.Write(results, watch.Elapsed);
    Console.Error.WriteLine($"Everything held. {results}");
    return 0;
}
catch (Exception e) when (e is TrialException or HttpRequestException or Npgsql.NpgsqlException or TaskCanceledException)
{
    Console.Error.WriteLine(e is TrialException ? e.Message : e.ToString());
    foreach (var log in Directory.EnumerateFiles(machine.Folder, "*.log"))
    {
        Console.Error.WriteLine($"--- {Path.GetFileName(log)}");
        foreach (var line in File.ReadLines(log).TakeLast(12))
        {
            Console.Error.WriteLine(line);
        }
    }

    return 1;
}
