using Rettesnor.Measurement;
using Rettesnor.Measurement.Goals;
using Rettesnor.Measurement.Histories;
using Rettesnor.Measurement.Measures;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Core.Demonstration;

/// <summary>What one person adds to what is calibrated: full-time persons in the mean of a period, and whether in the part and the whole of a share.</summary>
internal sealed record Reading(double[] Means, bool[] Parts, bool[] Wholes)
{
    /// <summary>Whether the person adds to that mean and to no other.</summary>
    public bool IsOnly(int mean)
    {
        for (var i = 0; i < Means.Length; i++)
        {
            if (i != mean && Means[i] != 0)
            {
                return false;
            }
        }

        return Means[mean] > 0;
    }
}

/// <summary>A share on the last day of a period.</summary>
internal readonly record struct ShareAt(Formula Formula, DateOnly Day);

/// <summary>Measures persons one by one with the pass that measures everybody, so that what a calibration sees is what the pages will show.</summary>
internal sealed class Gauge
{
    private readonly Codebook codebook;
    private readonly AreaId area;
    private readonly MeasurePass pass;
    private readonly IReadOnlyList<Counts> counts;
    private readonly List<int>[] months;
    private readonly int[] questions;
    private readonly int[] dates;

    /// <param name="codebook">The codebook.</param>
    /// <param name="area">The municipality.</param>
    /// <param name="means">Formulas of full-time persons with the period whose months they are the mean of.</param>
    /// <param name="shares">Shares on a day that ends a month.</param>
    public Gauge(Codebook codebook, AreaId area, IReadOnlyList<(Formula Formula, Period Period)> means, IReadOnlyList<ShareAt> shares)
    {
        this.codebook = codebook;
        this.area = area;
        var first = means.Select(m => m.Period.FirstDay).Concat(shares.Select(s => s.Day)).Min();
        var last = means.Select(m => m.Period.LastDay).Concat(shares.Select(s => s.Day)).Max();
        var grid = Grid.Of(Period.OfMonth(first), Period.OfMonth(last));
        var formulas = shares.Select(s => s.Formula).Distinct().ToList();
        pass = new MeasurePass(codebook, grid, means.Select(m => m.Formula).Concat(formulas).Select(f => new Question { Formula = f }));
        counts = pass.Prepare([area]);
        months = [.. means.Select(m => Enumerable.Range(0, grid.Dates.Count).Where(d => m.Period.Contains(grid.Dates[d])).ToList())];
        questions = [.. shares.Select(s => means.Count + formulas.IndexOf(s.Formula))];
        dates = [.. shares.Select(s => grid.Dates.ToList().IndexOf(s.Day))];
    }

    public Reading Read(PersonFacts person)
    {
        var builder = new SnapshotBuilder(codebook, [area]);
        builder.Add(person);
        foreach (var count in counts)
        {
            count.Clear();
        }

        pass.Run(builder.Build(), counts);
        var means = new double[months.Length];
        for (var i = 0; i < means.Length; i++)
        {
            foreach (var month in months[i])
            {
                means[i] += (double)counts[i].Numerator(0, 0, month) / counts[i].Denominator(0, 0, month) / months[i].Count;
            }
        }

        var (parts, wholes) = (new bool[questions.Length], new bool[questions.Length]);
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = counts[questions[i]].Numerator(0, 0, dates[i]) > 0;
            wholes[i] = counts[questions[i]].Denominator(0, 0, dates[i]) > 0;
        }

        return new Reading(means, parts, wholes);
    }
}
