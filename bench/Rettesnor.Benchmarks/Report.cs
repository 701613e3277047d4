using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Rettesnor.Benchmarks;

/// <summary>A page in <c>bench/results</c>: date, machine, command, and then what was measured.</summary>
internal sealed class Report(string name, string title)
{
    private readonly StringBuilder text = new();
    private readonly string load = Load();

    public void Say(FormattableString line) => text.AppendLine(FormattableString.Invariant(line));

    public void Table(IEnumerable<Measured> all)
    {
        Say($"| what | rounds | min ms | median ms | max ms | allocated KB a round |");
        Say($"| --- | ---: | ---: | ---: | ---: | ---: |");
        foreach (var m in all)
        {
            Say($"| {m.Name} | {m.Milliseconds.Count} | {m.Min:0.00} | {m.Median:0.00} | {m.Max:0.00} | {m.AllocatedKilobytes:0} |");
        }
    }

    /// <summary>Prints the page and keeps it.</summary>
    public void Keep()
    {
        var page = FormattableString.Invariant($"""
            # {title}

            {TimeProvider.System.GetLocalNow():yyyy-MM-dd}, {Machine()}{load}
            Command: `./dev bench {name}`

            {text}
            """);
        Console.WriteLine(page);
        var folder = Path.Combine(Source.Root, "bench", "results");
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, name + ".md"), page.ReplaceLineEndings("\n").TrimEnd() + "\n");
    }

    // Times on a machine that does other work as well say little; the ratios say more.
    private static string Load()
    {
        const string loadAverage = "/proc/loadavg";
        return File.Exists(loadAverage) ? $" Processes that wanted a core as it began: {File.ReadAllText(loadAverage).Split(' ')[0]}." : "";
    }

    private static string Machine()
    {
        const string cpuInfo = "/proc/cpuinfo";
        var processor = File.Exists(cpuInfo)
            ? File.ReadLines(cpuInfo).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim()
            : null;
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 30;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Environment.ProcessorCount} cores of {processor ?? RuntimeInformation.ProcessArchitecture.ToString()}, {memory} GB, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}.");
    }
}
