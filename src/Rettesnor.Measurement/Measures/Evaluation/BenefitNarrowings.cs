using Rettesnor.Measurement.Histories;

namespace Rettesnor.Measurement.Measures.Evaluation;

/// <summary>On one of the benefits on the date.</summary>
internal sealed class OnBenefitNarrowing(ulong benefits) : SpellNarrowing
{
    protected override void Find(Block block, Span<ulong> found)
    {
        var spells = block.Spells;
        var rows = block.RowOf;
        var on = block.On;
        for (var s = 0; s < spells.Length; s++)
        {
            found[rows[s]] |= on[s] & NoBranch.IfIn(benefits, spells[s].Benefit);
        }
    }
}

/// <summary>On a benefit on the date in a chain of a certain length.</summary>
internal sealed class SeniorityNarrowing(GridWord word, int months, ChainScope scope, bool isOver) : SpellNarrowing
{
    private readonly DayMasks begins = isOver ? word.BeginsAfter(months) : word.BeginsOnOrAfter(months);

    protected override void Find(Block block, Span<ulong> found)
    {
        switch (scope)
        {
            case ChainScope.Family:
                FindOfFamily(block, found);
                break;
            case ChainScope.Benefit:
                Find(block, block.SpellColumn(block.Columns.BenefitChain), found);
                break;
            case ChainScope.Any:
                Find(block, block.SpellColumn(block.Columns.AnyChain), found);
                break;
            default:
                throw new InvalidOperationException($"Unknown scope: {scope}");
        }
    }

    private void FindOfFamily(Block block, Span<ulong> found)
    {
        var masks = begins;
        var spells = block.Spells;
        var rows = block.RowOf;
        var on = block.On;
        for (var s = 0; s < spells.Length; s++)
        {
            found[rows[s]] |= on[s] & masks[spells[s].FamilyChain];
        }
    }

    private void Find(Block block, ReadOnlySpan<ushort> chains, Span<ulong> found)
    {
        var masks = begins;
        var rows = block.RowOf;
        var on = block.On;
        for (var s = 0; s < chains.Length; s++)
        {
            found[rows[s]] |= on[s] & masks[chains[s]];
        }
    }
}

/// <summary>On one of the benefits on some day of the window.</summary>
internal sealed class OnBenefitWithinNarrowing(GridWord word, ulong benefits, int months) : RowNarrowing
{
    private readonly DayMasks begins = word.BeginsOnOrAfter(months);

    protected override ulong Of(Columns columns, int row)
    {
        var from = word.From;
        var on = 0UL;
        foreach (ref readonly var spell in columns.SpellsOf(row))
        {
            if ((benefits >> spell.Benefit & 1) != 0)
            {
                on |= from[spell.Start] & ~begins[spell.End];
            }
        }

        return on;
    }
}

/// <summary>On one of the benefits while of an age, on the date or before.</summary>
internal sealed class OnBenefitAtAgeNarrowing(GridWord word, ulong benefits, int years) : RowNarrowing
{
    protected override ulong Of(Columns columns, int row)
    {
        var (reached, passed) = (Birthdays.Day(columns.Born[row], years), Birthdays.Day(columns.Born[row], years + 1));
        var on = 0UL;
        foreach (ref readonly var spell in columns.SpellsOf(row))
        {
            var start = Math.Max(spell.Start, reached);
            if ((benefits >> spell.Benefit & 1) != 0 && start < Math.Min(spell.End, passed))
            {
                on |= word.From[start];
            }
        }

        return on;
    }
}
