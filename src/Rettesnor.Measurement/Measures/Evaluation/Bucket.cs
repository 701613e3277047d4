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
    private readonly bool[] hasCounted;

    public Bucket(int groups)
    {
        waiting = new ulong[groups * Room];
        filled = new int[groups];
        counts = new int[groups * 64];
        hasCounted = new bool[groups];
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
    public void Add(int group, ReadOnlySpan<ulong> words)
    {
        hasCounted[group] = true;
        BitCount.Add(words, counts.AsSpan(group * 64, 64));
    }

    /// <summary>Adds what was counted since it was cleared to totals: a row of the grid's dates for each group; with a sign of −1 takes it away.</summary>
    public void AddTo(Span<long> totals, int dates, GridWord word, int sign)
    {
        for (var group = 0; group < filled.Length; group++)
        {
            Count(group);
            if (hasCounted[group])
            {
                var from = counts.AsSpan(group * 64, 64);
                var to = totals.Slice((group * dates) + word.First, word.Count);
                for (var i = 0; i < to.Length; i++)
                {
                    to[i] += sign * from[i];
                }
            }
        }
    }

    /// <summary>Starts again from nothing.</summary>
    public void Clear()
    {
        Array.Clear(counts);
        Array.Clear(hasCounted);
    }

    private void Count(int group)
    {
        if (filled[group] > 0)
        {
            Add(group, waiting.AsSpan(group * Room, filled[group]));
            filled[group] = 0;
        }
    }
}
