using Rettesnor.Measurement.Histories;

namespace Rettesnor.Measurement.Measures.Evaluation;

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
        foreach (var i in block.RowsWith(words))
        {
            words[i] &= Of(block.Columns, block.First + i);
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
            Words.Move(open, words, found);
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
        Words.TakeAway(words, holds);

        scratch.GiveBack();
    }
}

/// <summary>A predicate that looks at the facts of all the rows at once.</summary>
internal abstract class FactNarrowing : Narrowing
{
    public sealed override void Narrow(Block block, Span<ulong> words, Scratch scratch)
    {
        var found = scratch.Take(words.Length);
        found.Clear();
        Find(block, found);
        Words.Keep(words, found);

        scratch.GiveBack();
    }

    /// <summary>Adds to each row's word the dates that one of its facts gives.</summary>
    protected abstract void Find(Block block, Span<ulong> found);
}

/// <summary>The days on which the person lives in the row's municipality.</summary>
internal sealed class ResidenceNarrowing(GridWord word) : Narrowing
{
    public override void Narrow(Block block, Span<ulong> words, Scratch scratch)
    {
        var columns = block.Columns;
        foreach (var i in block.RowsElsewhere)
        {
            var row = block.First + i;
            words[i] &= word.From[columns.ResidentFrom[row]] ^ word.From[columns.ResidentUntil[row]];
            if (columns.Traits[row].IsAway)
            {
                words[i] &= ~Away(columns.StatesOf(row), word.From);
            }
        }
    }

    private static ulong Away(RowStates states, DayMasks from)
    {
        var away = 0UL;
        foreach (var state in states)
        {
            away |= state.Code == Columns.Away ? from[state.Start] ^ from[state.End] : 0;
        }

        return away;
    }
}
