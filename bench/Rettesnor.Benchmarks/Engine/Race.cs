using System.Diagnostics;

namespace Rettesnor.Benchmarks.Engine;

/// <summary>What some rounds of one contestant took, in milliseconds.</summary>
/// <param name="Name">What the report calls it.</param>
/// <param name="Wall">By the clock.</param>
/// <param name="Processor">Of all processors.</param>
internal sealed record Lap(string Name, IReadOnlyList<double> Wall, IReadOnlyList<double> Processor)
{
    public double WallMedian => Median(Wall);

    public double WallMin => Wall.Min();

    public double ProcessorMedian => Median(Processor);

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}

/// <summary>Work that is measured in turns, so that what else the machine does falls on all of it alike.</summary>
internal sealed class Race(params IReadOnlyList<(string Name, Action Work)> contestants)
{
    /// <summary>Whether to wait before each turn until DuckDB's threads have put away what the last one left them.</summary>
    public bool Rests { get; init; }

    public IReadOnlyList<Lap> Run(int warmUp, int rounds, int times = 1)
    {
        var laps = contestants.Select(_ => (Wall: new List<double>(), Processor: new List<double>())).ToList();
        for (var round = -warmUp; round < rounds; round++)
        {
            for (var c = 0; c < contestants.Count; c++)
            {
                Thread.Sleep(Rests ? 500 : 0);
                var (wall, processor) = Measure(contestants[c].Work, times);
                if (round >= 0)
                {
                    laps[c].Wall.Add(wall);
                    laps[c].Processor.Add(processor);
                }
            }
        }

        return [.. contestants.Select((c, i) => new Lap(c.Name, laps[i].Wall, laps[i].Processor))];
    }

    // Short work is done several times, as the processors' clock is coarse.
    private static (double Wall, double Processor) Measure(Action work, int times)
    {
        var processor = Environment.CpuUsage.TotalTime;
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < times; i++)
        {
            work();
        }

        return (Stopwatch.GetElapsedTime(start).TotalMilliseconds / times, (Environment.CpuUsage.TotalTime - processor).TotalMilliseconds / times);
    }
}
