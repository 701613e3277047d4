using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
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
                var spells = running.SpellsOf(benefit);
                var on = running.DatesOf(benefit)[..spells.Length];
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

    /// <summary>Whether each spell says by itself on which dates its chain is of the length.</summary>
    public bool IsOfSpell => scope == ChainScope.Family;

    /// <summary>Writes for each running spell of a benefit the dates on which its chain is of the length, of those that its row has.</summary>
    public void DatesOf(Running running, int benefit, ReadOnlySpan<ulong> rows, Span<ulong> to)
    {
        var spells = running.SpellsOf(benefit);
        DatesOfFamily(
            ref MemoryMarshal.GetReference(spells), ref MemoryMarshal.GetReference(running.DatesOf(benefit)), ref MemoryMarshal.GetReference(rows),
            spells.Length, begins.Lookup, ref MemoryMarshal.GetReference(to));
    }

    protected override void Find(Block block, Span<ulong> found)
    {
        var running = block.Running;
        if (scope == ChainScope.Family)
        {
            for (var benefit = 0; benefit < running.Benefits; benefit++)
            {
                var some = running.SpellsOf(benefit);
                FindOfFamily(
                    ref MemoryMarshal.GetReference(some), ref MemoryMarshal.GetReference(running.DatesOf(benefit)), some.Length, begins.Lookup,
                    ref MemoryMarshal.GetReference(found));
            }

            return;
        }

        var chain = Chains(block, scope == ChainScope.Benefit);
        var spells = running.Within;
        var rows = block.RowOf;
        for (var s = 0; s < spells.Length; s++)
        {
            Words.Of(found, rows[s]) |= word.From[spells[s].Start] & ~word.From[spells[s].End] & begins[chain[s]];
        }
    }

    // This loop and the next are methods of their own, so that all they need stays in registers.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void DatesOfFamily(ref RunningSpell spell, ref ulong on, ref ulong row, nint count, DayLookup masks, ref ulong to)
    {
        unchecked
        {
            for (nint s = 0; s < count; s++)
            {
                ref var some = ref Unsafe.Add(ref spell, s);
                Unsafe.Add(ref to, s) = Unsafe.Add(ref on, s) & masks[some.FamilyChain] & Unsafe.Add(ref row, (nint)some.Row);
            }
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void FindOfFamily(ref RunningSpell spell, ref ulong on, nint count, DayLookup masks, ref ulong found)
    {
        unchecked
        {
            for (nint s = 0; s < count; s++)
            {
                ref var some = ref Unsafe.Add(ref spell, s);
                Unsafe.Add(ref found, (nint)some.Row) |= Unsafe.Add(ref on, s) & masks[some.FamilyChain];
            }
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
