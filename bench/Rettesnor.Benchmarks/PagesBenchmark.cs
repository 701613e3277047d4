using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Rettesnor.Benchmarks;

/// <summary>Requests a second for a plan's overview, beside a bare table page, with the load generator on the same machine.</summary>
internal static partial class PagesBenchmark
{
    public const string Overview = "/planer/stevns-2023";

    private const int Connections = 16;
    private const int Seconds = 8;
    private const int Rounds = 5;

    public static void Run()
    {
        if (!(Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "wrk"))))
        {
            Console.Error.WriteLine("pages: the load generator wrk is not installed. Debian and Ubuntu: apt-get install wrk. macOS: brew install wrk.");
            return;
        }

        var report = new Report("pages", "Requests a second: a plan's overview beside a bare table");
        report.Say($"The bare page is a Razor page with a table of 200 rows. Both are asked over {Connections} connections for {Seconds} seconds, in turn, {Rounds} times; the load generator (wrk, one thread) shares the machine. The overview is the program as it is delivered, which keeps a page until somebody writes; the bare table is made anew each time. Aim: at least half.\n");
        var program = PublishedProgram.Publish(readyToRun: true);
        var data = PublishedProgram.Data(program);
        var (bareAddress, ourAddress) = (Server.FreeAddress(), Server.FreeAddress());
        using var bare = Server.Start(Environment.ProcessPath!, bareAddress, "/", ["bare-page", bareAddress]);
        using var ours = Server.Start(program, ourAddress, Overview, ["serve", "--data", data, "--urls", ourAddress]);
        var (barePerSecond, oursPerSecond) = (new List<double>(), new List<double>());
        Load(bareAddress + "/");
        Load(ourAddress + Overview);
        for (var round = 0; round < Rounds; round++)
        {
            barePerSecond.Add(Load(bareAddress + "/"));
            oursPerSecond.Add(Load(ourAddress + Overview));
        }

        var (bareMeasured, oursMeasured) = (new Measured("bare table", barePerSecond, 0), new Measured("overview", oursPerSecond, 0));
        report.Say($"| page | KB | min requests/s | median | max |");
        report.Say($"| --- | ---: | ---: | ---: | ---: |");
        report.Say($"| bare table | {bare.Bytes / 1024} | {bareMeasured.Min:0} | {bareMeasured.Median:0} | {bareMeasured.Max:0} |");
        report.Say($"| overview `{Overview}` | {ours.Bytes / 1024} | {oursMeasured.Min:0} | {oursMeasured.Median:0} | {oursMeasured.Max:0} |");
        report.Say($"\nThe overview answers {oursMeasured.Median / bareMeasured.Median:0.00} times as many requests as the bare table. Resident memory afterwards: {ours.MemoryMegabytes} MB.");
        report.Keep();
    }

    private static double Load(string page)
    {
        string[] arguments = ["-t1", Invariant($"-c{Connections}"), Invariant($"-d{Seconds}s"), page];
        using var wrk = Process.Start(new ProcessStartInfo("wrk", arguments) { RedirectStandardOutput = true })!;
        var output = wrk.StandardOutput.ReadToEnd();
        wrk.WaitForExit();
        if (output.Contains("Non-2xx", StringComparison.Ordinal) || !PerSecond().IsMatch(output))
        {
            throw new InvalidOperationException($"wrk did not get the page:\n{output}");
        }

        return double.Parse(PerSecond().Match(output).Groups[1].Value, CultureInfo.InvariantCulture);
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    [GeneratedRegex(@"Requests/sec:\s*([0-9.]+)")]
    private static partial Regex PerSecond();
}
