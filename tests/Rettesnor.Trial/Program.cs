using System.Diagnostics;
using Rettesnor.Trial;

// Trial PUBLISHED BEFORE RESULTS: tries the published program of the first folder with the one of the version before in the second, and writes what it came to.
// Trial soak PUBLISHED MINUTES RESULTS: lets people work with it for so many minutes while it is killed again and again.
var (published, before, results) = args is [var one, var two, var three] ? (one, two, three) : ("", "", "");
if (published.Length == 0 && args is not ["soak", _, _, _])
{
    Console.Error.WriteLine("Trial PUBLISHED BEFORE RESULTS, or Trial soak PUBLISHED MINUTES RESULTS. ./dev trial and ./dev soak call it.");
    return 2;
}

var watch = Stopwatch.StartNew();
var report = new Report();
using var machine = new Machine();
try
{
    if (args is ["soak", var soaked, var minutes, var page])
    {
        await SoakRun.Run(machine, soaked, page, TimeSpan.FromMinutes(double.Parse(minutes, System.Globalization.CultureInfo.InvariantCulture)));
        Console.Error.WriteLine($"Everything held. {page}");
        return 0;
    }

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
