namespace Rettesnor.Measurement.Measures.Evaluation;

/// <summary>The counts of bits for each of some groups. Single words are kept until there are enough of them to be counted together.</summary>
internal sealed class Bucket
{
    private const int Room = 8 * BitCount.Lanes;

    private readonly int width;
    private readonly ulong[] waiting;
    private readonly int[] filled;
    private readonly ulong[] sums;
    private readonly int[] rounds;
    private readonly int[] counts;
    private readonly bool[] hasCounted;

    public Bucket(int groups)
        : this(groups, BitCount.Width)
    {
    }

    /// <summary>With vectors of a width, for tests.</summary>
    public Bucket(int groups, int width)
    {
        this.width = width;
        waiting = new ulong[groups * Room];
        filled = new int[groups];
        sums = new ulong[groups * BitCount.Sums];
        rounds = new int[groups];
        counts = new int[groups * 64];
        hasCounted = new bool[groups];
    }

    /// <summary>A word of one group.</summary>
    public void Add(int group, ulong word)
    {
        ref var n = ref filled[group];
        waiting[(group * Room) + n] = word;
        if (++n == Room)
        {
            Count(group);
        }
    }

    /// <summary>Words of one group.</summary>
    public void Add(int group, ReadOnlySpan<ulong> words)
    {
        hasCounted[group] = true;
        var to = sums.AsSpan(group * BitCount.Sums, BitCount.Sums);
        while (words.Length >= BitCount.Lanes)
        {
            if (rounds[group] == BitCount.MostRounds)
            {
                Empty(group);
            }

            var turn = Math.Min(words.Length / BitCount.Lanes, BitCount.MostRounds - rounds[group]);
            BitCount.Add(words[..(turn * BitCount.Lanes)], to, width);
            rounds[group] += turn;
            words = words[(turn * BitCount.Lanes)..];
        }

        if (words.Length > 0)
        {
            Span<ulong> last = stackalloc ulong[BitCount.Lanes];
            last.Clear();
            words.CopyTo(last);
            Add(group, last);
        }
    }

    /// <summary>The counts of a group's bits since it was cleared.</summary>
    public ReadOnlySpan<int> CountsOf(int group)
    {
        Count(group);
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

    private void Count(int group)
    {
        if (filled[group] > 0)
        {
            Add(group, waiting.AsSpan(group * Room, filled[group]));
            filled[group] = 0;
        }
    }

    private void Empty(int group)
    {
        if (rounds[group] > 0)
        {
            BitCount.Empty(sums.AsSpan(group * BitCount.Sums, BitCount.Sums), counts.AsSpan(group * 64, 64));
            rounds[group] = 0;
        }
    }
}
