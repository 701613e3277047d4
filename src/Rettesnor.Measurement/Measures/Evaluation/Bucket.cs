namespace Rettesnor.Measurement.Measures.Evaluation;

/// <summary>The counts of bits for each of some groups. Words are kept until there are enough of them to be counted together.</summary>
internal sealed class Bucket
{
    private const int Room = 256;

    // So many words are taken at a time; before them every group has room for all of them.
    private const int Turn = 64;

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

    /// <summary>Words, each with its group. Whether one is empty is hard to guess, so nothing branches on it: an empty one is written over by the next.</summary>
    public void Add(ReadOnlySpan<byte> groups, ReadOnlySpan<ulong> words)
    {
        for (var at = 0; at < words.Length; at += Turn)
        {
            MakeRoom();
            var of = groups[at..];
            var turn = words[at..Math.Min(at + Turn, words.Length)];
            var to = waiting.AsSpan();
            var ends = filled.AsSpan();
            for (var i = 0; i < turn.Length; i++)
            {
                int group = of[i];
                ref var n = ref ends[group];
                to[(group * Room) + n] = turn[i];
                n += NoBranch.IsSome(turn[i]);
            }
        }
    }

    private void MakeRoom()
    {
        for (var group = 0; group < filled.Length; group++)
        {
            if (filled[group] >= Room - Turn)
            {
                Count(group);
            }
        }
    }

    /// <summary>The words of a block, all of one group.</summary>
    public void Add(int group, ReadOnlySpan<ulong> words) => BitCount.Add(words, counts.AsSpan(group * 64, 64));

    /// <summary>Adds what was counted since it was cleared to totals: a row of the grid's dates for each group.</summary>
    public void AddTo(Span<long> totals, int dates, GridWord word)
    {
        for (var group = 0; group < filled.Length; group++)
        {
            Count(group);
            var from = counts.AsSpan(group * 64, word.Count);
            var to = totals.Slice((group * dates) + word.First, word.Count);
            for (var i = 0; i < from.Length; i++)
            {
                to[i] += from[i];
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
