using System.Numerics;
using System.Runtime.InteropServices;
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
        // For each way of being in some of the sets how many more than on the date before: most people are for long in the same.
        var changes = new Dictionary<UInt128, int[]>();
        var space = new Workspace(snapshot.Codebook);
        foreach (var word in grid.Words)
        {
            var compiler = new Compiler(snapshot.Codebook, word);
            var residence = new ResidenceNarrowing(word);
            var narrowings = sets.Select(compiler.Of).ToList();
            var holds = sets.Select(_ => new ulong[Block.Most]).ToList();
            foreach (var rows in snapshot.RunsOf(area).SelectMany(r => r.Blocks()))
            {
                space.Block.Take(rows);
                var here = space.Residents(word, residence);
                for (var set = 0; set < sets.Count; set++)
                {
                    here.CopyTo(holds[set]);
                    narrowings[set].Narrow(space.Block, holds[set].AsSpan(0, space.Block.Count), space.Scratch);
                }

                for (var row = 0; row < space.Block.Count; row++)
                {
                    Add(changes, grid.Dates.Count, word, holds, row);
                }
            }
        }

        var found = grid.Dates.Select(_ => new Dictionary<UInt128, decimal>()).ToList();
        foreach (var (way, more) in changes)
        {
            var count = 0;
            for (var date = 0; date < found.Count; date++)
            {
                count += more[date];
                if (count > 0)
                {
                    found[date].Add(way, count);
                }
            }
        }

        return found;
    }

    private static void Add(Dictionary<UInt128, int[]> changes, int dates, GridWord word, List<ulong[]> holds, int row)
    {
        Span<UInt128> ways = stackalloc UInt128[GridWord.Most];
        ways.Clear();
        for (var set = 0; set < holds.Count; set++)
        {
            for (var on = holds[set][row]; on != 0; on &= on - 1)
            {
                ways[BitOperations.TrailingZeroCount(on)] |= UInt128.One << set;
            }
        }

        for (var (first, next) = (0, 1); first < word.Count; next++)
        {
            if (next == word.Count || ways[next] != ways[first])
            {
                if (ways[first] != 0)
                {
                    ref var more = ref CollectionsMarshal.GetValueRefOrAddDefault(changes, ways[first], out _);
                    more ??= new int[dates + 1];
                    more[word.First + first]++;
                    more[word.First + next]--;
                }

                first = next;
            }
        }
    }
}
