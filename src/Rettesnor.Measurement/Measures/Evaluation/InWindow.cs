using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Rettesnor.Measurement.Histories;

namespace Rettesnor.Measurement.Measures.Evaluation;

/// <summary>The dates in whose window a person has enough interviews or hours.</summary>
/// <remarks>
/// A month's hours count from the first date on or after its last day up to the first date whose window begins after that. Vectors that have a
/// lane for each date add all of these at once, without a choice that the processor could guess wrong; the other way is for machines that
/// have no such vectors, and for what a lane cannot hold. Interviews, which need no sum, are looked at eight at a time.
/// </remarks>
internal static class InWindow
{
    /// <summary>How many runs of days are looked at in one turn.</summary>
    public const int RunsOfTurn = 16;

    /// <summary>Whether this machine has vectors that hold half of the dates' lanes.</summary>
    public static bool HasLanes => Vector512.IsHardwareAccelerated;

    /// <summary>Whether it has vectors that hold a quarter of them, which is enough for hours.</summary>
    public static bool HasQuarters => Vector256.IsHardwareAccelerated;

    /// <summary>The dates with at least so many days in their window. It is not inlined, so that all it needs stays in registers.</summary>
    /// <param name="days">The first of the days, rising.</param>
    /// <param name="count">How many days.</param>
    /// <param name="from">The dates on or after a day.</param>
    /// <param name="beginsAfter">The dates whose window begins after a day.</param>
    /// <param name="least">How many, at least 1; no more than there are days.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ulong Days(ref ushort days, nint count, DayLookup from, DayLookup beginsAfter, nint least)
    {
        unchecked
        {
            // They hold from the day of the last of them for as long as the window has not begun after the first.
            var held = 0UL;
            ref var lasts = ref Unsafe.Add(ref days, least - 1);
            var runs = count - least + 1;
            for (nint run = 0; run < runs; run++)
            {
                held |= from[Unsafe.Add(ref lasts, run)] & ~beginsAfter[Unsafe.Add(ref days, run)];
            }

            return held;
        }
    }

    /// <summary>The same of days that are counted already, sixteen runs at a time.</summary>
    /// <param name="comes">For each day how many dates come before it; as many more as a turn has may be read after them.</param>
    /// <param name="goes">For each day how many dates' windows begin on it or before; as many more may be read.</param>
    /// <param name="count">How many days.</param>
    /// <param name="least">How many, at least 1; no more than there are days.</param>
    public static ulong DaysInLanes(ref byte comes, ref byte goes, int count, int least)
    {
        unchecked
        {
            // Most persons have no more runs than a turn, so that the processor can guess when the last one is.
            const int Half = RunsOfTurn / 2;
            var runs = (ulong)(count - least + 1);
            ref var lasts = ref Unsafe.Add(ref comes, least - 1);
            var held = Vector512<ulong>.Zero;
            for (var run = 0UL; run < runs; run += RunsOfTurn)
            {
                var (at, next) = ((nuint)run, (nuint)run + Half);
                var some = Vector512.AndNot(DayMasks.InLanes(ref Unsafe.Add(ref lasts, at)), DayMasks.InLanes(ref Unsafe.Add(ref goes, at)));
                var more = Vector512.AndNot(DayMasks.InLanes(ref Unsafe.Add(ref lasts, next)), DayMasks.InLanes(ref Unsafe.Add(ref goes, next)));
                var left = Vector512.Create(runs - run);
                held |= (some & Vector512.LessThan(Vector512<ulong>.Indices, left)) | (more & Vector512.LessThan(Vector512<ulong>.Indices + Vector512.Create((ulong)Half), left));
            }

            var half = held.GetLower() | held.GetUpper();
            var quarter = half.GetLower() | half.GetUpper();
            return quarter[0] | quarter[1];
        }
    }

    /// <summary>The dates with at least so many hundredths of an hour in their window.</summary>
    /// <param name="hours">The hours by month, rising.</param>
    /// <param name="from">The dates on or after a day.</param>
    /// <param name="beginsAfter">The dates whose window begins after a day.</param>
    /// <param name="least">How many, at least 1.</param>
    public static ulong Hours(ReadOnlySpan<HoursOfMonth> hours, DayMasks from, DayMasks beginsAfter, int least)
    {
        // With each month that is added, the fewest months back that reach the bound.
        var (reached, first, sum) = (0UL, 0, 0);
        for (var last = 0; last < hours.Length; last++)
        {
            sum += hours[last].Hundredths;
            while (sum - hours[first].Hundredths >= least && first < last)
            {
                sum -= hours[first++].Hundredths;
            }

            if (sum >= least)
            {
                reached |= from[hours[last].Day] & ~beginsAfter[hours[first].Day];
            }
        }

        return reached;
    }

    /// <summary>The same with a lane for each date.</summary>
    /// <param name="hours">The first of the hours by month.</param>
    /// <param name="count">How many months.</param>
    /// <param name="windows">The lanes.</param>
    /// <param name="least">How many, at least 1.</param>
    public static ulong HoursInLanes(ref HoursOfMonth hours, nint count, WindowLookup windows, ushort least) =>
        HasLanes ? HoursInHalves(ref hours, count, windows, least) : HoursInQuarters(ref hours, count, windows, least);

    /// <summary>The same with vectors that hold half of the lanes. It is not inlined, so that all it needs stays in registers.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ulong HoursInHalves(ref HoursOfMonth hours, nint count, WindowLookup windows, ushort least)
    {
        unchecked
        {
            // A lane that is full stays full, and so above what is asked for.
            var (low, high) = (Vector512<ushort>.Zero, Vector512<ushort>.Zero);
            for (nint i = 0; i < count; i++)
            {
                ref var month = ref Unsafe.Add(ref hours, i);
                ref var lanes = ref windows.Of(month.Day);
                var some = Vector512.Create(month.Hundredths);
                low = Vector512.AddSaturate(low, some & Vector512.LoadUnsafe(ref lanes));
                high = Vector512.AddSaturate(high, some & Vector512.LoadUnsafe(ref lanes, WindowLanes.Half));
            }

            var bound = Vector512.Create(least);
            return Vector512.GreaterThanOrEqual(low, bound).ExtractMostSignificantBits()
                | (Vector512.GreaterThanOrEqual(high, bound).ExtractMostSignificantBits() << WindowLanes.Half);
        }
    }

    /// <summary>The same with vectors that hold a quarter of them.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ulong HoursInQuarters(ref HoursOfMonth hours, nint count, WindowLookup windows, ushort least)
    {
        unchecked
        {
            var (a, b, c, d) = (Vector256<ushort>.Zero, Vector256<ushort>.Zero, Vector256<ushort>.Zero, Vector256<ushort>.Zero);
            for (nint i = 0; i < count; i++)
            {
                ref var month = ref Unsafe.Add(ref hours, i);
                ref var lanes = ref windows.Of(month.Day);
                var some = Vector256.Create(month.Hundredths);
                a = Vector256.AddSaturate(a, some & Vector256.LoadUnsafe(ref lanes));
                b = Vector256.AddSaturate(b, some & Vector256.LoadUnsafe(ref lanes, WindowLanes.Quarter));
                c = Vector256.AddSaturate(c, some & Vector256.LoadUnsafe(ref lanes, 2 * WindowLanes.Quarter));
                d = Vector256.AddSaturate(d, some & Vector256.LoadUnsafe(ref lanes, 3 * WindowLanes.Quarter));
            }

            var bound = Vector256.Create(least);
            return Reached(a, b, bound) | ((ulong)Reached(c, d, bound) << WindowLanes.Half);
        }
    }

    private static uint Reached(Vector256<ushort> low, Vector256<ushort> high, Vector256<ushort> bound) =>
        Vector256.Narrow(Vector256.Equals(Vector256.Max(low, bound), low), Vector256.Equals(Vector256.Max(high, bound), high)).ExtractMostSignificantBits();
}

/// <summary>For every day a lane for each date: ones where the day lies in the date's window, and zeros where it does not.</summary>
/// <remarks>Days between which no window begins or ends have the same lanes, so that all of them stay in the fastest cache.</remarks>
internal sealed class WindowLanes
{
    /// <summary>The lanes of one vector.</summary>
    public const int Half = 32;

    /// <summary>Those of a vector of half the width.</summary>
    public const int Quarter = Half / 2;

    /// <summary>The lanes of a day.</summary>
    public const int Lanes = 2 * Half;
    private const int VectorBytes = 64;

    // A window begins or ends at most twice as often as there are dates.
    private readonly ushort[] lanes = GC.AllocateArray<ushort>(((2 * GridWord.Most) + 1) * Lanes + Half, pinned: true);
    private readonly byte[] lanesOf = new byte[ushort.MaxValue + 1];
    private readonly int aligned;

    public unsafe WindowLanes(DayMasks from, DayMasks beginsAfter)
    {
        // A vector that lies across two lines of the cache takes twice the time to read.
        aligned = (int)((VectorBytes - ((long)Unsafe.AsPointer(ref lanes[0]) % VectorBytes)) % VectorBytes / sizeof(ushort));
        var last = -1;
        var was = 0UL;
        for (var day = 0; day < lanesOf.Length; day++)
        {
            var now = from[(ushort)day] & ~beginsAfter[(ushort)day];
            if (last < 0 || now != was)
            {
                was = now;
                last++;
                for (var date = 0; date < Lanes; date++)
                {
                    lanes[aligned + (last * Lanes) + date] = (now >> date & 1) != 0 ? ushort.MaxValue : (ushort)0;
                }
            }

            lanesOf[day] = (byte)last;
        }
    }

    /// <summary>The lanes at hand, for a loop.</summary>
    public WindowLookup Lookup => new(ref lanes[aligned], ref lanesOf[0]);
}

/// <summary>The lanes of a <see cref="WindowLanes"/> at hand.</summary>
internal readonly ref struct WindowLookup(ref ushort lanes, ref byte lanesOf)
{
    private readonly ref ushort lanes = ref lanes;
    private readonly ref byte lanesOf = ref lanesOf;

    /// <summary>The first lane of a day. There is a byte for every day that there is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref ushort Of(ushort day) => ref Unsafe.Add(ref lanes, unchecked(Unsafe.Add(ref lanesOf, day) * WindowLanes.Lanes));
}
