using Rettesnor.Measurement.Histories;
using Rettesnor.Measurement.Measures.Evaluation;

namespace Rettesnor.Measurement.Measures;

/// <summary>A <see cref="MeasurePass"/> for each of several threads, which share the rows of a run. The counts are the same as one pass's.</summary>
/// <remarks>Not for several runs at once.</remarks>
public sealed class ParallelPass
{
    // Large enough that adding up a piece's counts costs little, small enough that the threads end together.
    private const int MostRows = 8 * Block.Most;

    private readonly MeasurePass[] passes;
    private readonly List<(RowRun Rows, int Area)> pieces = [];
    private int taken;

    /// <summary>Prepares a pass for each thread.</summary>
    /// <param name="codebook">The codebook of the snapshots that it will be run over.</param>
    /// <param name="grid">The dates.</param>
    /// <param name="questions">What to count.</param>
    /// <param name="threads">How many threads, at least 1.</param>
    public ParallelPass(Codebook codebook, Grid grid, IReadOnlyList<Question> questions, int threads)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        passes = [.. Enumerable.Range(0, threads).Select(_ => new MeasurePass(codebook, grid, questions))];
    }

    /// <summary>Counts of nothing yet, for the areas: one for each question.</summary>
    public IReadOnlyList<Counts> Prepare(IReadOnlyList<AreaId> areas) => passes[0].Prepare(areas);

    /// <summary>Counts a snapshot's rows of all the areas of the counts, and adds to what they hold.</summary>
    /// <exception cref="ArgumentException">The snapshot has another codebook.</exception>
    public void Run(Snapshot snapshot, IReadOnlyList<Counts> counts)
    {
        passes[0].Check(snapshot);
        pieces.Clear();
        taken = 0;
        if (counts.Count > 0)
        {
            Divide(snapshot, counts[0].Areas);
        }

        // This thread takes pieces as well.
        Parallel.For(0, passes.Length, new ParallelOptions { MaxDegreeOfParallelism = passes.Length }, i => Work(passes[i], counts));
    }

    private void Divide(Snapshot snapshot, IReadOnlyList<AreaId> areas)
    {
        var rows = areas.Sum(a => snapshot.SegmentOf(a).Count);
        var most = Math.Clamp(rows / (8 * passes.Length), Block.Most, MostRows);
        for (var area = 0; area < areas.Count; area++)
        {
            foreach (var run in snapshot.RunsOf(areas[area]))
            {
                for (var at = 0; at < run.Count; at += most)
                {
                    pieces.Add((run.Slice(at, Math.Min(most, run.Count - at)), area));
                }
            }
        }
    }

    private void Work(MeasurePass pass, IReadOnlyList<Counts> counts)
    {
        while (Interlocked.Increment(ref taken) - 1 is var next && next < pieces.Count)
        {
            pass.Run(pieces[next].Rows, counts, pieces[next].Area, sign: 1);
        }
    }
}
