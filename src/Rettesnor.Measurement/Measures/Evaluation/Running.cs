using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Rettesnor.Measurement.Histories;

namespace Rettesnor.Measurement.Measures.Evaluation;

/// <summary>The days of a spell on which the person lives in the row's municipality, within the periods of a word; the row is counted in the block.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal readonly record struct RunningSpell(ushort Start, ushort End, ushort FamilyChain, ushort Row);

/// <summary>The spells of a block that run on some day of a word's periods on which the person lives in the row's municipality, benefit by benefit.</summary>
/// <remarks>
/// <para>Those of one benefit lie together, so that what is counted by benefit is counted in whole stretches. Each benefit's begin at a multiple
/// of eight; those that fill it up are of the first row and run on no day.</para>
/// <para>That somebody lived elsewhere between two times of living here is not seen here: the words of residence say it.</para>
/// </remarks>
internal sealed class Running(int benefits)
{
    private const int Round = BitCount.Lanes;

    private readonly int[] firsts = new int[benefits + 1];
    private readonly int[] filled = new int[benefits];
    private Spell[] clamped = [];
    private RunningSpell[] binned = [];
    private int[] binnedNumbers = [];
    private RunningSpell[] spells = [];
    private int[] numbers = [];
    private ulong[] dates = [];
    private uint[] counts = [];

    /// <summary>How many benefits there are.</summary>
    public int Benefits => benefits;

    /// <summary>How many spells, those that fill up included.</summary>
    public int Count => firsts[benefits];

    /// <summary>The spells.</summary>
    public ReadOnlySpan<RunningSpell> Spells => spells.AsSpan(0, Count);

    /// <summary>The number of each in the block's spells.</summary>
    public ReadOnlySpan<int> Numbers => numbers.AsSpan(0, Count);

    /// <summary>Its dates.</summary>
    public ReadOnlySpan<ulong> Dates => dates.AsSpan(0, Count);

    /// <summary>Where the spells of a benefit begin.</summary>
    public int First(int benefit) => firsts[benefit];

    public void Find(GridWord word, Block block)
    {
        var all = block.Spells;
        var room = all.Length + Round;
        if (binned.Length < room * benefits)
        {
            room = Math.Max(2 * all.Length, Block.UsualSpells) + Round;
            clamped = GC.AllocateUninitializedArray<Spell>(room);
            binned = GC.AllocateUninitializedArray<RunningSpell>(room * benefits);
            binnedNumbers = GC.AllocateUninitializedArray<int>(room * benefits);
            spells = GC.AllocateUninitializedArray<RunningSpell>(room + (Round * benefits));
            numbers = GC.AllocateUninitializedArray<int>(spells.Length);
            dates = GC.AllocateUninitializedArray<ulong>(spells.Length);
            counts = GC.AllocateUninitializedArray<uint>(spells.Length);
        }

        Sort(word, block, room);
        var n = 0;
        for (var benefit = 0; benefit < benefits; benefit++)
        {
            firsts[benefit] = n;
            n += Take(benefit * room, filled[benefit], n);
        }

        firsts[benefits] = n;
        FindDates(word.From);
    }

    // The spells of the block within the periods and the days of living here, as they lie in memory. Few have not lived here all the time.
    private ReadOnlySpan<Spell> Clamp(Block block, ushort begins, ushort ends)
    {
        var all = block.Spells;
        Clamp(MemoryMarshal.Cast<Spell, ulong>(all), MemoryMarshal.Cast<Spell, ulong>(clamped.AsSpan(0, all.Length)), begins, ends);
        var starts = block.SpellsAt;
        foreach (var row in block.RowsElsewhere)
        {
            var (livesFrom, livesUntil) = (block.Columns.ResidentFrom[block.First + row], block.Columns.ResidentUntil[block.First + row]);
            foreach (ref var spell in clamped.AsSpan((starts[row] - starts[0])..(starts[row + 1] - starts[0])))
            {
                spell = spell with { Start = Math.Max(spell.Start, livesFrom), End = Math.Min(spell.End, livesUntil) };
            }
        }

        return clamped.AsSpan(0, all.Length);
    }

    // Start and end are the lowest two of the four numbers of a spell; of the others nothing is taken away.
    private static void Clamp(ReadOnlySpan<ulong> from, Span<ulong> to, ushort begins, ushort ends)
    {
        var least = Vector.AsVectorUInt16(new Vector<ulong>(begins));
        var most = Vector.AsVectorUInt16(new Vector<ulong>(~((ulong)(ushort.MaxValue - ends) << 16)));
        var s = 0;
        for (; s + Vector<ulong>.Count <= from.Length; s += Vector<ulong>.Count)
        {
            var some = Vector.AsVectorUInt16(new Vector<ulong>(from[s..]));
            Vector.AsVectorUInt64(Vector.Min(Vector.Max(some, least), most)).CopyTo(to[s..]);
        }

        for (; s < from.Length; s++)
        {
            var (start, end) = (Math.Max((ushort)(from[s] & ushort.MaxValue), begins), Math.Min((ushort)(from[s] >> 16 & ushort.MaxValue), ends));
            to[s] = (from[s] >> 32 << 32) | ((ulong)end << 16) | start;
        }
    }

    // Every spell is written; the next of the benefit writes over one that does not run.
    private void Sort(GridWord word, Block block, int room)
    {
        Array.Clear(filled);
        var all = MemoryMarshal.Cast<Spell, ulong>(Clamp(block, (ushort)word.PeriodStarts[0], (ushort)word.PeriodStarts[^1]));
        var rowOf = block.RowOf[..all.Length];
        var counts = filled.AsSpan();
        ref var to = ref Unsafe.As<RunningSpell, ulong>(ref MemoryMarshal.GetArrayDataReference(binned));
        ref var toNumbers = ref MemoryMarshal.GetArrayDataReference(binnedNumbers);
        unchecked
        {
            for (var s = 0; s < all.Length; s++)
            {
                // The row takes the place of the benefit.
                var spell = all[s];
                var benefit = (int)(spell >> 48 & byte.MaxValue);
                ref var n = ref counts[benefit];
                var at = (nint)(uint)((benefit * room) + n);
                Unsafe.Add(ref to, at) = (spell & 0xFFFF_FFFF_FFFF) | ((ulong)rowOf[s] << 48);
                Unsafe.Add(ref toNumbers, at) = s;
                n += (ushort)spell < (ushort)(spell >> 16) ? 1 : 0;
            }
        }
    }

    // Copies a benefit's spells and fills them up.
    private int Take(int first, int count, int at)
    {
        var rounds = (count + Round - 1) / Round * Round;
        binned.AsSpan(first + count, rounds - count).Clear();
        binnedNumbers.AsSpan(first + count, rounds - count).Clear();
        binned.AsSpan(first, rounds).CopyTo(spells.AsSpan(at));
        binnedNumbers.AsSpan(first, rounds).CopyTo(numbers.AsSpan(at));
        return rounds;
    }

    private void FindDates(DayMasks from)
    {
        var some = spells.AsSpan(0, Count);
        if (from.HasLanes)
        {
            // What is counted of a spell's four numbers is as wide as half of it; start and end are the lowest two.
            from.CountDatesBefore(MemoryMarshal.Cast<RunningSpell, ushort>(some), MemoryMarshal.AsBytes(counts.AsSpan(0, some.Length)));
            var eights = MemoryMarshal.Cast<uint, Vector256<uint>>(counts.AsSpan(0, some.Length));
            var to = MemoryMarshal.Cast<ulong, Vector512<ulong>>(dates.AsSpan(0, some.Length));
            var low = Vector512.Create((ulong)byte.MaxValue);
            for (var i = 0; i < to.Length; i++)
            {
                var counted = Avx512F.ConvertToVector512UInt64(eights[i]);
                to[i] = DayMasks.InLanes(counted & low) ^ DayMasks.InLanes((counted >>> 8) & low);
            }

            return;
        }

        var lookup = from.Lookup;
        var on = dates.AsSpan(0, some.Length);
        for (var s = 0; s < some.Length; s++)
        {
            var spell = some[s];
            on[s] = lookup[spell.Start] ^ lookup[spell.End];
        }
    }
}
