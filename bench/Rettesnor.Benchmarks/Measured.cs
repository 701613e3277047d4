using System.Diagnostics;

namespace Rettesnor.Benchmarks;

/// <summary>The times of some rounds of the same work, and what one round allocates.</summary>
internal sealed record Measured(string Name, IReadOnlyList<double> Milliseconds, double AllocatedKilobytes)
{
    public double Min => Milliseconds.Min();

    public double Max => Milliseconds.Max();

    public double Median
    {
        get
        {
            var sorted = Milliseconds.Order().ToList();
            return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
        }
    }

    /// <summary>Runs the work: first without counting, until the compiler is done with it, then the rounds.</summary>
    /// <param name="name">What the report calls it.</param>
    /// <param name="warmUp">Rounds that are not counted.</param>
    /// <param name="rounds">Rounds that are.</param>
    /// <param name="work">The work; what it returns is kept alive, so that it is not optimised away.</param>
    public static Measured Rounds(string name, int warmUp, int rounds, Func<object?> work)
    {
        for (var i = 0; i < warmUp; i++)
        {
            GC.KeepAlive(work());
        }

        var times = new List<double>(rounds);
        var allocated = 0L;
        for (var i = 0; i < rounds; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            var before = GC.GetTotalAllocatedBytes(precise: true);
            var start = Stopwatch.GetTimestamp();
            GC.KeepAlive(work());
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            allocated += GC.GetTotalAllocatedBytes(precise: true) - before;
        }

        return new Measured(name, times, allocated / 1024.0 / rounds);
    }
}
