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
/// <para>Those of one benefit lie together in a room of their own, so that what is counted by benefit is counted in whole stretches.</para>
/// <para>That somebody lived elsewhere between two times of living here is not seen here: the words of residence say it.</para>
/// </remarks>
internal sealed class Running(int benefits)
{
    // What may be written after the last spell of a benefit.
    private const int Beyond = BitCount.Lanes;

    // The spells that are sorted together: few enough for the places of the running ones to stay in the fastest cache.
    private const int Turn = 4096;

    private readonly int[] ends = new int[benefits];
    private readonly ushort[] places = new ushort[Turn + Places.Together];
    private Spell[] within = [];
    private uint[] counts = [];
    private RunningSpell[] spells = [];
    private ulong[] dates = [];
    private int room;
    private int all;

    /// <summary>How many benefits there are.</summary>
    public int Benefits => benefits;

    /// <summary>All the spells of the block in its order, without the days outside the periods or the days of living here. What is left of some ends before it begins.</summary>
    public ReadOnlySpan<Spell> Within => within.AsSpan(0, all);

    /// <summary>The running spells of a benefit.</summary>
    public ReadOnlySpan<RunningSpell> SpellsOf(int benefit) => spells.AsSpan((benefit * room)..ends[benefit]);

    /// <summary>Their dates.</summary>
    public ReadOnlySpan<ulong> DatesOf(int benefit) => dates.AsSpan((benefit * room)..ends[benefit]);

    public void Find(GridWord word, Block block)
    {
        all = block.Spells.Length;
        if (room < all + Beyond)
        {
            room = Math.Max(2 * all, Block.UsualSpells) + Beyond;
            within = GC.AllocateUninitializedArray<Spell>(room);
            counts = GC.AllocateUninitializedArray<uint>(room);
            spells = GC.AllocateUninitializedArray<RunningSpell>(room * benefits);
            dates = GC.AllocateUninitializedArray<ulong>(spells.Length);
        }

        Clamp(block, (ushort)word.PeriodStarts[0], (ushort)word.PeriodStarts[^1]);
        Sort(block);
        for (var benefit = 0; benefit < benefits; benefit++)
        {
            if (ends[benefit] > benefit * room)
            {
                FindDates(word.From, benefit * room, ends[benefit] - (benefit * room));
            }
        }
    }

    // Few have not lived here all the time.
    private void Clamp(Block block, ushort begins, ushort ends)
    {
        Clamp(MemoryMarshal.Cast<Spell, ulong>(block.Spells), MemoryMarshal.Cast<Spell, ulong>(within.AsSpan(0, all)), begins, ends);
        var starts = block.SpellsAt;
        foreach (var row in block.RowsElsewhere)
        {
            var (livesFrom, livesUntil) = (block.Columns.ResidentFrom[block.First + row], block.Columns.ResidentUntil[block.First + row]);
            foreach (ref var spell in within.AsSpan((starts[row] - starts[0])..(starts[row + 1] - starts[0])))
            {
                spell = spell with { Start = Math.Max(spell.Start, livesFrom), End = Math.Min(spell.End, livesUntil) };
            }
        }
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

    private void Sort(Block block)
    {
        for (var benefit = 0; benefit < benefits; benefit++)
        {
            ends[benefit] = benefit * room;
        }

        var rowOf = block.RowOf;
        for (var first = 0; first < all; first += Turn)
        {
            var count = Math.Min(Turn, all - first);
            ref var spell = ref Unsafe.As<Spell, ulong>(ref within[first]);
            var running = FindRunning(ref spell, count, ref places[0]);
            Place(ref spell, ref Unsafe.AsRef(in rowOf[first]), ref places[0], running, ref ends[0], ref Unsafe.As<RunningSpell, ulong>(ref spells[0]));
        }
    }

    // Those that begin before they end. This loop and the next ones are methods of their own, so that all they need stays in registers.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static nint FindRunning(ref ulong spell, nint count, ref ushort places)
    {
        unchecked
        {
            nint n = 0;
            nint s = 0;
            for (; s + Places.Together <= count; s += Places.Together)
            {
                n = Places.Add(ref places, n, s, Runs(Vector256.LoadUnsafe(ref spell, (nuint)s)) | (Runs(Vector256.LoadUnsafe(ref spell, (nuint)s + 4)) << 4));
            }

            for (; s < count; s++)
            {
                Unsafe.Add(ref places, n) = (ushort)s;
                n += (ushort)Unsafe.Add(ref spell, s) < (ushort)(Unsafe.Add(ref spell, s) >> 16) ? 1 : 0;
            }

            return n;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Runs(Vector256<ulong> spells)
    {
        var day = Vector256.Create((ulong)ushort.MaxValue);
        return Vector256.GreaterThan(((spells >>> 16) & day).AsInt64(), (spells & day).AsInt64()).ExtractMostSignificantBits();
    }

    // Those that follow each other are often of one benefit, and the next place of a benefit that was just written is waited for: so the
    // places of four are read before they are written.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Place(ref ulong spell, ref ushort row, ref ushort running, nint count, ref int ends, ref ulong to)
    {
        unchecked
        {
            nint r = 0;
            for (; r + 4 <= count; r += 4)
            {
                nint s = Unsafe.Add(ref running, r);
                nint t = Unsafe.Add(ref running, r + 1);
                nint u = Unsafe.Add(ref running, r + 2);
                nint v = Unsafe.Add(ref running, r + 3);
                var (a, b, c, d) = (BenefitOf(ref spell, s), BenefitOf(ref spell, t), BenefitOf(ref spell, u), BenefitOf(ref spell, v));
                var first = Unsafe.Add(ref ends, a);
                var second = Unsafe.Add(ref ends, b) + IsSame(a, b);
                var third = Unsafe.Add(ref ends, c) + IsSame(a, c) + IsSame(b, c);
                var fourth = Unsafe.Add(ref ends, d) + IsSame(a, d) + IsSame(b, d) + IsSame(c, d);
                Unsafe.Add(ref ends, a) = first + 1;
                Unsafe.Add(ref ends, b) = second + 1;
                Unsafe.Add(ref ends, c) = third + 1;
                Unsafe.Add(ref ends, d) = fourth + 1;
                Unsafe.Add(ref to, (nint)first) = WithRow(ref spell, ref row, s);
                Unsafe.Add(ref to, (nint)second) = WithRow(ref spell, ref row, t);
                Unsafe.Add(ref to, (nint)third) = WithRow(ref spell, ref row, u);
                Unsafe.Add(ref to, (nint)fourth) = WithRow(ref spell, ref row, v);
            }

            for (; r < count; r++)
            {
                nint s = Unsafe.Add(ref running, r);
                Unsafe.Add(ref to, (nint)Unsafe.Add(ref ends, BenefitOf(ref spell, s))++) = WithRow(ref spell, ref row, s);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint BenefitOf(ref ulong spell, nint s) => (nint)(Unsafe.Add(ref spell, s) >> 48 & byte.MaxValue);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int IsSame(nint benefit, nint other) => benefit == other ? 1 : 0;

    // The row takes the place of the benefit.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong WithRow(ref ulong spell, ref ushort row, nint s) => (Unsafe.Add(ref spell, s) & 0xFFFF_FFFF_FFFF) | ((ulong)Unsafe.Add(ref row, s) << 48);

    private void FindDates(DayMasks from, int first, int count)
    {
        if (!from.HasLanes)
        {
            FindDates(ref spells[first], count, from.Lookup, ref dates[first]);
            return;
        }

        // Whole vectors; what is beyond the last spell may be of any days. What is counted of a spell's four numbers is as wide as half of
        // it; start and end are the lowest two.
        var rounds = (count + Beyond - 1) / Beyond * Beyond;
        from.CountDatesBefore(MemoryMarshal.Cast<RunningSpell, ushort>(spells.AsSpan(first, rounds)), MemoryMarshal.AsBytes(counts.AsSpan(0, rounds)));
        var eights = MemoryMarshal.Cast<uint, Vector256<uint>>(counts.AsSpan(0, rounds));
        var to = MemoryMarshal.Cast<ulong, Vector512<ulong>>(dates.AsSpan(first, rounds));
        var low = Vector512.Create((ulong)byte.MaxValue);
        for (var i = 0; i < to.Length; i++)
        {
            var counted = Avx512F.ConvertToVector512UInt64(eights[i]);
            to[i] = DayMasks.InLanes(counted & low) ^ DayMasks.InLanes((counted >>> 8) & low);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void FindDates(ref RunningSpell spell, nint count, DayLookup from, ref ulong on)
    {
        unchecked
        {
            for (nint s = 0; s < count; s++)
            {
                Unsafe.Add(ref on, s) = from[Unsafe.Add(ref spell, s).Start] ^ from[Unsafe.Add(ref spell, s).End];
            }
        }
    }
}
