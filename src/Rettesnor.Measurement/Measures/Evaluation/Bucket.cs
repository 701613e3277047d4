namespace Rettesnor.Measurement.Measures.Evaluation;

/// <summary>The counts of bits for each of some groups. Words are kept until there are enough of them to be counted together.</summary>
internal sealed class Bucket
{
    private const int Room = 256;

    private readonly ulong[] waiting;
    private readonly int[] filled;
    private readonly int[] counts;

    public Bucket(int groups)
    {
        waiting = new ulong[groups * Room];
        filled = new int[groups];
        counts = new int[groups * 64];
    }

    public void Add(int group, ulong word)
    {
        ref var n = ref filled[group];
        waiting[(group * Room) + n] = word;
        if (++n == Room)
        {
            Count(group);
        }
    }

    /// <summary>The words of a block, all of one group.</summary>
    public void Add(int group, ReadOnlySpan<ulong> words) => BitCount.Add(words, counts.AsSpan(group * 64, 64));

    /// <summary>Adds what was counted since it was cleared to totals: a row of the grid's dates for each group; with a sign of −1 takes it away.</summary>
    public void AddTo(Span<long> totals, int dates, GridWord word, int sign)
    {
        for (var group = 0; group < filled.Length; group++)
        {
            Count(group);
            var from = counts.AsSpan(group * 64, word.Count);
            var to = totals.Slice((group * dates) + word.First, word.Count);
            for (var i = 0; i < from.Length; i++)
            {
                to[i] += sign * from[i];
            }
        }
    }

    /// <summary>Starts again from nothing.</summary>
    public void Clear() => Array.Clear(counts);

    private void Count(int group)
    {
        BitCount.Add(waiting.AsSpan(group * Room, filled[group]), counts.AsSpan(group * 64, 64));
        filled[group] = 0;
    }
}
