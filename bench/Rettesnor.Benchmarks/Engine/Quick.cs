using System.Globalization;
using Rettesnor.Measurement.Histories;
using Rettesnor.Measurement.Measures;

namespace Rettesnor.Benchmarks.Engine;

/// <summary>The pass alone, in seconds instead of minutes, for work on the engine. It keeps no report.</summary>
internal static class Quick
{
    public const string Argument = "engine-quick";

    /// <summary>Reads the country from the file, or makes it and writes the file, and measures for some rounds.</summary>
    public static void Run(string file, int rounds)
    {
        if (!File.Exists(file))
        {
            SnapshotFile.Write(file, Own.Build(new Size(1)));
        }

        var country = SnapshotFile.Read(file);
        var pass = new MeasurePass(country.Codebook, Own.SixtyMonths, Own.Questions);
        var counts = pass.Prepare(Own.Areas);
        var shared = new ParallelPass(country.Codebook, Own.SixtyMonths, Own.Questions, 2);
        List<(string, Action)> contestants = [("M1-M4, 1 thread", () => EngineRows.Count(pass, country, counts)), ("M1-M4, 2 threads", () => EngineRows.Count(shared, country, counts))];
        contestants.AddRange(Own.Questions.Select((question, m) =>
            EngineRows.Contestant(string.Create(CultureInfo.InvariantCulture, $"only M{m + 1}"), country, Own.SixtyMonths, [question])));
        foreach (var lap in new Race(contestants).Run(3, rounds))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{lap.Name,-20} min {lap.WallMin,7:0.00} median {lap.WallMedian,7:0.00} processors {lap.ProcessorMedian,7:0.00} least {lap.Processor.Min(),7:0.00}"));
        }

        foreach (var row in EngineRows.OfAreas(country).Concat(EngineRows.OfChange(country)))
        {
            Console.WriteLine($"{row.What}: {row.Measured} {row.Remark}");
        }

        EngineRows.Count(pass, country, counts);
        var figures = Own.FiguresOf(counts);
        Console.WriteLine(string.Join(' ', Enumerable.Range(0, Figures.Names.Length).Select(figures.Sum)));
    }
}
