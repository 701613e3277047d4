using Rettesnor.Measurement.Histories;

namespace Rettesnor.Measurement.Measures.Evaluation;

/// <summary>Rows of a snapshot that are looked at together, few enough for their words to stay in the fastest cache.</summary>
/// <param name="Columns">The snapshot's columns.</param>
/// <param name="First">The first row.</param>
/// <param name="Count">How many rows, at most <see cref="Most"/>.</param>
internal readonly record struct Block(Columns Columns, int First, int Count)
{
    /// <summary>The most rows of a block.</summary>
    public const int Most = 512;
}

/// <summary>Buffers of words for the nodes that need one; taken and given back like a stack.</summary>
internal sealed class Scratch
{
    private readonly List<ulong[]> buffers = [];
    private int taken;

    public Span<ulong> Take(int count)
    {
        if (taken == buffers.Count)
        {
            buffers.Add(new ulong[Block.Most]);
        }

        return buffers[taken++].AsSpan(0, count);
    }

    public void GiveBack() => taken--;
}

/// <summary>A predicate ready for one snapshot's codes and one word of a grid.</summary>
internal abstract class Narrowing
{
    /// <summary>Keeps of each row's word the dates on which the predicate holds. A row whose word is empty is not looked at.</summary>
    public abstract void Narrow(Block block, Span<ulong> words, Scratch scratch);
}

/// <summary>A predicate that looks at one row at a time.</summary>
internal abstract class RowNarrowing : Narrowing
{
    public sealed override void Narrow(Block block, Span<ulong> words, Scratch scratch)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] != 0)
            {
                words[i] &= Of(block.Columns, block.First + i);
            }
        }
    }

    protected abstract ulong Of(Columns columns, int row);
}

/// <summary>True of everybody.</summary>
internal sealed class EveryoneNarrowing : Narrowing
{
    public override void Narrow(Block block, Span<ulong> words, Scratch scratch)
    {
    }
}

/// <summary>All of them: each looks only at what the ones before it have left.</summary>
internal sealed class AllNarrowing(Narrowing[] parts) : Narrowing
{
    public override void Narrow(Block block, Span<ulong> words, Scratch scratch)
    {
        foreach (var part in parts)
        {
            part.Narrow(block, words, scratch);
        }
    }
}

/// <summary>One at least: each looks only at what the ones before it have not found.</summary>
internal sealed class AnyOfNarrowing(Narrowing[] parts) : Narrowing
{
    public override void Narrow(Block block, Span<ulong> words, Scratch scratch)
    {
        var open = scratch.Take(words.Length);
        var found = scratch.Take(words.Length);
        words.CopyTo(open);
        words.Clear();
        foreach (var part in parts)
        {
            open.CopyTo(found);
            part.Narrow(block, found, scratch);
            for (var i = 0; i < words.Length; i++)
            {
                words[i] |= found[i];
                open[i] &= ~found[i];
            }
        }

        scratch.GiveBack();
        scratch.GiveBack();
    }
}

/// <summary>The opposite.</summary>
internal sealed class NotNarrowing(Narrowing part) : Narrowing
{
    public override void Narrow(Block block, Span<ulong> words, Scratch scratch)
    {
        var holds = scratch.Take(words.Length);
        words.CopyTo(holds);
        part.Narrow(block, holds, scratch);
        for (var i = 0; i < words.Length; i++)
        {
            words[i] &= ~holds[i];
        }

        scratch.GiveBack();
    }
}

/// <summary>The days on which the person lives in the row's municipality.</summary>
internal sealed class ResidenceNarrowing(GridWord word) : RowNarrowing
{
    protected override ulong Of(Columns columns, int row)
    {
        var from = word.From;
        var here = from[columns.ResidentFrom[row]] ^ from[columns.ResidentUntil[row]];
        if (columns.IsAway[row])
        {
            foreach (var state in columns.StatesOf(row))
            {
                here &= state.Code == Columns.Away ? ~(from[state.Start] ^ from[state.End]) : ulong.MaxValue;
            }
        }

        return here;
    }
}
