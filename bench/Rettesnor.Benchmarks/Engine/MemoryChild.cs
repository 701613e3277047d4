using System.Diagnostics;
using System.Globalization;
using Rettesnor.Measurement.Histories;

namespace Rettesnor.Benchmarks.Engine;

/// <summary>A program that does nothing but to load a snapshot, or not even that, and says what memory it has then.</summary>
internal static class MemoryChild
{
    public const string Argument = "engine-memory";

    /// <summary>The child: loads, and prints the kilobytes that are resident.</summary>
    public static void Run(string path)
    {
        var snapshot = path.Length == 0 ? null : SnapshotFile.Read(path);
        GC.Collect();
        var resident = File.ReadLines("/proc/self/status").First(line => line.StartsWith("VmRSS:", StringComparison.Ordinal));
        Console.WriteLine(resident.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]);
        GC.KeepAlive(snapshot);
    }

    /// <summary>What a child that loads the file has more than one that does not, in megabytes; the median of some pairs.</summary>
    public static double Megabytes(string path, int pairs) => Lap.Median(Enumerable.Range(0, pairs).Select(_ => (Of(path) - Of("")) * 1024.0 / 1e6));

    private static long Of(string path)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [Argument, path]) { RedirectStandardOutput = true };
        using var child = Process.Start(start)!;
        var kilobytes = child.StandardOutput.ReadToEnd();
        child.WaitForExit();
        return long.Parse(kilobytes, CultureInfo.InvariantCulture);
    }
}
