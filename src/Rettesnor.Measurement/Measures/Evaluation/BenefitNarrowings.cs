using Rettesnor.Measurement.Histories;

namespace Rettesnor.Measurement.Measures.Evaluation;

/// <summary>On one of the benefits on the date.</summary>
internal sealed class OnBenefitNarrowing(ulong benefits) : FactNarrowing
{
    protected override void Find(Block block, Span<ulong> found)
    {
        var running = block.Running;
        for (var benefit = 0; benefit < running.Benefits; benefit++)
        {
            if ((benefits >> benefit & 1) != 0)
            {
                var of = running.First(benefit)..running.First(benefit + 1);
                var spells = running.Spells[of];
                var on = running.Dates[of][..spells.Length];
                for (var s = 0; s < spells.Length; s++)
                {
                    Words.Of(found, spells[s].Row) |= on[s];
                }
            }
        }
    }
}

/// <summary>On a benefit on the date in a chain of a certain length.</summary>
internal sealed class SeniorityNarrowing(GridWord word, int months, ChainScope scope, bool isOver) : FactNarrowing
{
    private readonly DayMasks begins = isOver ? word.BeginsAfter(months) : word.BeginsOnOrAfter(months);
    private ushort[] chains = [];

    protected override void Find(Block block, Span<ulong> found)
    {
        switch (scope)
        {
            case ChainScope.Family:
                FindOfFamily(block.Running, found);
                break;
            case ChainScope.Benefit:
                Find(block.Running, Chains(block, ofBenefit: true), found);
                break;
            case ChainScope.Any:
                Find(block.Running, Chains(block, ofBenefit: false), found);
                break;
            default:
                throw new InvalidOperationException($"Unknown scope: {scope}");
        }
    }

    private void FindOfFamily(Running running, Span<ulong> found)
    {
        var masks = begins.Lookup;
        var spells = running.Spells;
        var on = running.Dates[..spells.Length];
        for (var s = 0; s < spells.Length; s++)
        {
            var spell = spells[s];
            Words.Of(found, spell.Row) |= on[s] & masks[spell.FamilyChain];
        }
    }

    private ReadOnlySpan<ushort> Chains(Block block, bool ofBenefit)
    {
        var spells = block.Spells;
        if (chains.Length < spells.Length)
        {
            chains = new ushort[Math.Max(2 * spells.Length, Block.UsualSpells)];
        }

        var at = block.SpellsAt;
        for (var row = 0; row < block.Count; row++)
        {
            var of = (at[row] - at[0])..(at[row + 1] - at[0]);
            HistoryRules.Chains(spells[of], ofBenefit, chains.AsSpan(of));
        }

        return chains.AsSpan(0, spells.Length);
    }

    private void Find(Running running, ReadOnlySpan<ushort> ofSpells, Span<ulong> found)
    {
        var masks = begins.Lookup;
        var spells = running.Spells;
        var numbers = running.Numbers[..spells.Length];
        var on = running.Dates[..spells.Length];
        for (var s = 0; s < spells.Length; s++)
        {
            Words.Of(found, spells[s].Row) |= on[s] & masks[ofSpells[numbers[s]]];
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
