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
    private const int Lanes = 64;

    // Read from lane 64 − n on, these are zeros before the n-th date and ones from there.
    private static readonly ushort[] Masks = [.. new ushort[Lanes], .. Enumerable.Repeat(ushort.MaxValue, Lanes)];

    /// <summary>Whether this machine has vectors with a lane for each date.</summary>
    public static bool HasLanes => Vector512.IsHardwareAccelerated && DayMasks.HasLanes;

    /// <summary>The dates with at least so many days in their window.</summary>
    /// <param name="days">The days, rising.</param>
    /// <param name="from">The dates on or after a day.</param>
    /// <param name="beginsAfter">The dates whose window begins after a day.</param>
    /// <param name="least">How many, at least 1; no more than there are days.</param>
    public static ulong Days(ReadOnlySpan<ushort> days, DayMasks from, DayMasks beginsAfter, int least)
    {
        // They hold from the day of the last of them for as long as the window has not begun after the first.
        var held = 0UL;
        var lasts = days[(least - 1)..];
        for (var run = 0; run < lasts.Length; run++)
        {
            held |= from[lasts[run]] & ~beginsAfter[days[run]];
        }

        return held;
    }

    /// <summary>The same, eight runs at a time. In memory there are as many days as <see cref="DayMasks.Lanes"/> after these.</summary>
    public static ulong DaysInLanes(ReadOnlySpan<ushort> days, DayMasks from, DayMasks beginsAfter, int least)
    {
        unchecked
        {
            ref var firsts = ref MemoryMarshal.GetReference(days);
            ref var lasts = ref Unsafe.Add(ref firsts, least - 1);
            var runs = days.Length - least + 1;
            var held = Vector512<ulong>.Zero;
            for (var run = 0; run < runs; run += DayMasks.Lanes)
            {
                var some = Vector512.AndNot(from.InLanes(in Unsafe.Add(ref lasts, run)), beginsAfter.InLanes(in Unsafe.Add(ref firsts, run)));
                held |= some & Vector512.LessThan(Vector512<ulong>.Indices, Vector512.Create((ulong)(runs - run)));
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
    /// <param name="lanes">Whether to use the vectors.</param>
    public static ulong Hours(ReadOnlySpan<HoursOfMonth> hours, DayMasks from, DayMasks beginsAfter, int least, bool lanes)
    {
        // A lane that is full stays full, and so above what is asked for.
        if (lanes && least <= ushort.MaxValue)
        {
            return HoursInLanes(hours, from, beginsAfter, (ushort)least);
        }

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

    private static ulong HoursInLanes(ReadOnlySpan<HoursOfMonth> hours, DayMasks from, DayMasks beginsAfter, ushort least)
    {
        const int Half = Lanes / 2;
        ref var masks = ref MemoryMarshal.GetArrayDataReference(Masks);
        var (low, high) = (Vector512<ushort>.Zero, Vector512<ushort>.Zero);
        var begin = from.Lookup;
        var end = beginsAfter.Lookup;
        foreach (var month in hours)
        {
            var comes = unchecked((nuint)(Lanes - begin.DatesBefore(month.Day)));
            var goes = unchecked((nuint)(Lanes - end.DatesBefore(month.Day)));
            var some = Vector512.Create(month.Hundredths);
            low = Vector512.AddSaturate(low, some & Vector512.AndNot(Vector512.LoadUnsafe(ref masks, comes), Vector512.LoadUnsafe(ref masks, goes)));
            high = Vector512.AddSaturate(high, some & Vector512.AndNot(Vector512.LoadUnsafe(ref masks, comes + Half), Vector512.LoadUnsafe(ref masks, goes + Half)));
        }

        var bound = Vector512.Create(least);
        return Vector512.GreaterThanOrEqual(low, bound).ExtractMostSignificantBits()
            | (Vector512.GreaterThanOrEqual(high, bound).ExtractMostSignificantBits() << Half);
    }
}
