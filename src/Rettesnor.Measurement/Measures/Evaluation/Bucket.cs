namespace Rettesnor.Measurement.Measures.Evaluation;

/// <summary>The counts of bits for each of some groups. Single words are kept until there are enough of them to be counted together.</summary>
internal sealed class Bucket(int groups, bool isWide)
{
    private const int Turn = BitCount.Turn;

    private readonly ulong[] waiting = new ulong[groups * Turn];
    private readonly int[] filled = new int[groups];
    private readonly ulong[] sums = new ulong[groups * BitCount.Sums];
    private readonly int[] turns = new int[groups];
    private readonly int[] counts = new int[groups * 64];
    private readonly bool[] hasCounted = new bool[groups];

    // The words that wait of one group, and those that come.
    private ulong[] coming = new ulong[Turn];

    public Bucket(int groups)
        : this(groups, BitCount.IsWide)
    {
    }

    /// <summary>A word of one group.</summary>
    public void Add(int group, ulong word)
    {
        waiting[(group * Turn) + filled[group]++] = word;
        if (filled[group] == Turn)
        {
            CountWaiting(group);
        }
    }

    /// <summary>Where so many words of a group are to be written; then <see cref="Filled"/>.</summary>
    public Span<ulong> Room(int group, int words)
    {
        var wait = filled[group];
        if (coming.Length < wait + words)
        {
            coming = new ulong[2 * (Turn + words)];
        }

        // All the places of the turn, as so many are copied faster than some.
        waiting.AsSpan(group * Turn, Turn).CopyTo(coming);
        return coming.AsSpan(wait, words);
    }

    /// <summary>They were written.</summary>
    public void Filled(int group, int words)
    {
        var all = coming.AsSpan(0, filled[group] + words);
        for (; all.Length >= Turn; all = all[Turn..])
        {
            CountTurn(group, all[..Turn]);
        }

        all.CopyTo(waiting.AsSpan(group * Turn, Turn));
        filled[group] = all.Length;
    }

    /// <summary>Words of one group.</summary>
    public void Add(int group, ReadOnlySpan<ulong> words)
    {
        words.CopyTo(Room(group, words.Length));
        Filled(group, words.Length);
    }

    /// <summary>The counts of a group's bits since it was cleared.</summary>
    public ReadOnlySpan<int> CountsOf(int group)
    {
        CountWaiting(group);
        Empty(group);
        return counts.AsSpan(group * 64, 64);
    }

    /// <summary>Adds what was counted since it was cleared to totals: a row of the grid's dates for each group; with a sign of −1 takes it away.</summary>
    public void AddTo(Span<long> totals, int dates, GridWord word, int sign)
    {
        for (var group = 0; group < filled.Length; group++)
        {
            if (hasCounted[group] || filled[group] > 0)
            {
                var from = CountsOf(group);
                var to = totals.Slice((group * dates) + word.First, word.Count);
                for (var i = 0; i < to.Length; i++)
                {
                    to[i] = unchecked(to[i] + ((long)sign * from[i]));
                }
            }
        }
    }

    /// <summary>Starts again from nothing.</summary>
    public void Clear()
    {
        for (var group = 0; group < filled.Length; group++)
        {
            if (hasCounted[group])
            {
                Empty(group);
                counts.AsSpan(group * 64, 64).Clear();
                hasCounted[group] = false;
            }
        }
    }

    // What fills up the last turn has no bits.
    private void CountWaiting(int group)
    {
        if (filled[group] > 0)
        {
            var turn = waiting.AsSpan(group * Turn, Turn);
            turn[filled[group]..].Clear();
            CountTurn(group, turn);
            filled[group] = 0;
        }
    }

    private void CountTurn(int group, ReadOnlySpan<ulong> words)
    {
        if (turns[group] == BitCount.MostTurns)
        {
            Empty(group);
        }

        BitCount.Add(words, sums.AsSpan(group * BitCount.Sums, BitCount.Sums), isWide);
        turns[group]++;
        hasCounted[group] = true;
    }

    private void Empty(int group)
    {
        if (turns[group] > 0)
        {
            BitCount.Empty(sums.AsSpan(group * BitCount.Sums, BitCount.Sums), counts.AsSpan(group * 64, 64));
            turns[group] = 0;
        }
    }
}
