using Rettesnor.Measurement.Histories;

namespace Rettesnor.Measurement.Measures.Evaluation;

/// <summary>On one of the benefits on the date.</summary>
internal sealed class OnBenefitNarrowing(GridWord word, ulong benefits) : RowNarrowing
{
    protected override ulong Of(Columns columns, int row)
    {
        var from = word.From;
        var on = 0UL;
        foreach (ref readonly var spell in columns.SpellsOf(row))
        {
            if ((benefits >> spell.Benefit & 1) != 0)
            {
                on |= from[spell.Start] ^ from[spell.End];
            }
        }

        return on;
    }
}

/// <summary>On a benefit on the date in a chain of a certain length. The hot one: its loop is written out.</summary>
internal sealed class SeniorityNarrowing(GridWord word, int months, ChainScope scope, bool isOver) : Narrowing
{
    private readonly DayMasks windows = word.BeginsAfter(months);

    public override void Narrow(Block block, Span<ulong> words, Scratch scratch)
    {
        var columns = block.Columns;
        var from = word.From;
        var beginsAfter = windows;

        // At least: the window begins on the chain's first day or later, which is after the day before it.
        var before = isOver ? 0 : 1;
        var chains = scope switch
        {
            ChainScope.Benefit => columns.BenefitChain,
            ChainScope.Any => columns.AnyChain,
            ChainScope.Family => null,
        };
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] == 0)
            {
                continue;
            }

            var (first, last) = (columns.SpellAt[block.First + i], columns.SpellAt[block.First + i + 1]);
            var senior = 0UL;
            for (var s = first; s < last; s++)
            {
                ref readonly var spell = ref columns.Spells[s];
                var chain = chains is null ? spell.FamilyChain : chains[s];
                senior |= (from[spell.Start] ^ from[spell.End]) & beginsAfter[chain - before];
            }

            words[i] &= senior;
        }
    }
}

/// <summary>On one of the benefits on some day of the window.</summary>
internal sealed class OnBenefitWithinNarrowing(GridWord word, ulong benefits, int months) : RowNarrowing
{
    private readonly DayMasks beginsAfter = word.BeginsAfter(months);

    protected override ulong Of(Columns columns, int row)
    {
        var from = word.From;
        var on = 0UL;
        foreach (ref readonly var spell in columns.SpellsOf(row))
        {
            if ((benefits >> spell.Benefit & 1) != 0)
            {
                on |= from[spell.Start] & ~beginsAfter[spell.End - 1];
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
