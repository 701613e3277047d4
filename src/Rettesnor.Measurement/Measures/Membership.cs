using Rettesnor.Measurement.Histories;
using Rettesnor.Measurement.Measures.Evaluation;

namespace Rettesnor.Measurement.Measures;

/// <summary>How the persons of an area fall among several sets at once.</summary>
public static class Membership
{
    /// <summary>For each date of a grid how many persons are in exactly which of the sets, by a word with a bit for each set. Those in none are left out.</summary>
    /// <exception cref="ArgumentException">A set has an id that the codebook has not.</exception>
    public static IReadOnlyList<Dictionary<UInt128, decimal>> Of(Snapshot snapshot, AreaId area, Grid grid, IReadOnlyList<Predicate> sets)
    {
        var found = grid.Dates.Select(_ => new Dictionary<UInt128, decimal>()).ToList();
        var segment = snapshot.SegmentOf(area);
        var block = new Block(snapshot.Codebook.Benefits.Count);
        var scratch = new Scratch();
        foreach (var word in grid.Words)
        {
            var compiler = new Compiler(snapshot.Codebook, word);
            var residence = new ResidenceNarrowing(word);
            var narrowings = sets.Select(compiler.Of).ToList();
            var (resident, holds) = (new ulong[Block.Most], sets.Select(_ => new ulong[Block.Most]).ToList());
            for (var at = segment.First; at < segment.First + segment.Count; at += Block.Most)
            {
                block.Take(snapshot.Columns, at, Math.Min(Block.Most, segment.First + segment.Count - at));
                block.LookAt(word);
                var here = resident.AsSpan(0, block.Count);
                here.Fill(word.All);
                residence.Narrow(block, here, scratch);
                for (var set = 0; set < sets.Count; set++)
                {
                    here.CopyTo(holds[set]);
                    narrowings[set].Narrow(block, holds[set].AsSpan(0, block.Count), scratch);
                }

                for (var row = 0; row < block.Count; row++)
                {
                    Add(found, word, holds, row);
                }
            }
        }

        return found;
    }

    private static void Add(List<Dictionary<UInt128, decimal>> found, GridWord word, List<ulong[]> holds, int row)
    {
        Span<UInt128> ways = stackalloc UInt128[GridWord.Most];
        ways.Clear();
        var some = 0UL;
        for (var set = 0; set < holds.Count; set++)
        {
            some |= holds[set][row];
            for (var dates = holds[set][row]; dates != 0; dates &= dates - 1)
            {
                ways[System.Numerics.BitOperations.TrailingZeroCount(dates)] |= UInt128.One << set;
            }
        }

        for (; some != 0; some &= some - 1)
        {
            var date = System.Numerics.BitOperations.TrailingZeroCount(some);
            var counts = found[word.First + date];
            counts[ways[date]] = counts.GetValueOrDefault(ways[date]) + 1;
        }
    }
}
