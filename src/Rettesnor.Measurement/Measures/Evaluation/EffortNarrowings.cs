using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Rettesnor.Measurement.Histories;

namespace Rettesnor.Measurement.Measures.Evaluation;

/// <summary>
/// At least so many interviews in the window: that holds from the day of the last of them for as long as the window has not begun after the
/// first, for each run of so many that follow each other.
/// </summary>
internal sealed class InterviewsNarrowing(GridWord word, int atLeast, int months, ulong kinds, bool anyKind) : Narrowing
{
    // Where fewer of a block's rows than one in so many are left, it does not pay to count the days of all of them.
    private const int Few = 8;

    private readonly DayMasks beginsAfter = word.BeginsAfter(months);
    private byte[] comes = [];
    private byte[] goes = [];

    public override void Narrow(Block block, Span<ulong> words, Scratch scratch)
    {
        var columns = block.Columns;
        var rows = block.RowsWith(words, columns.InterviewAt, atLeast);
        if (anyKind && word.From.HasLanes && beginsAfter.HasLanes && rows.Length > words.Length / Few)
        {
            NarrowInLanes(columns.InterviewAt.AsSpan(block.First, words.Length + 1), columns.InterviewDays, rows, words);
            return;
        }

        if (anyKind)
        {
            NarrowByLookup(columns.InterviewAt.AsSpan(block.First, words.Length + 1), columns.InterviewDays, rows, words);
            return;
        }

        foreach (var i in rows)
        {
            var (first, last) = (columns.InterviewAt[block.First + i], columns.InterviewAt[block.First + i + 1]);
            words[i] &= HeldOf(columns.InterviewDays.AsSpan(first, last - first), columns.InterviewKinds.AsSpan(first, last - first));
        }
    }

    private void NarrowByLookup(ReadOnlySpan<int> at, ushort[] days, ReadOnlySpan<ushort> rows, Span<ulong> words)
    {
        ref var start = ref MemoryMarshal.GetReference(at);
        ref var day = ref MemoryMarshal.GetArrayDataReference(days);
        var from = word.From.Lookup;
        var after = beginsAfter.Lookup;
        unchecked
        {
            foreach (var i in rows)
            {
                nint first = Unsafe.Add(ref start, i);
                Words.Of(words, i) &= InWindow.Days(ref Unsafe.Add(ref day, first), Unsafe.Add(ref start, i + 1) - first, from, after, atLeast);
            }
        }
    }

    private void NarrowInLanes(ReadOnlySpan<int> at, ReadOnlySpan<ushort> days, ReadOnlySpan<ushort> rows, Span<ulong> words)
    {
        var begin = at[0];
        days = days[begin..at[^1]];
        if (comes.Length < days.Length + atLeast + InWindow.RunsOfTurn)
        {
            comes = new byte[(2 * days.Length) + atLeast + InWindow.RunsOfTurn];
            goes = new byte[comes.Length];
        }

        word.From.CountDatesBefore(days, comes);
        beginsAfter.CountDatesBefore(days, goes);
        ref var start = ref MemoryMarshal.GetReference(at);
        ref var come = ref MemoryMarshal.GetArrayDataReference(comes);
        ref var go = ref MemoryMarshal.GetArrayDataReference(goes);
        unchecked
        {
            foreach (var i in rows)
            {
                var first = Unsafe.Add(ref start, i);
                var count = Unsafe.Add(ref start, i + 1) - first;
                Words.Of(words, i) &= InWindow.DaysInLanes(ref Unsafe.Add(ref come, first - begin), ref Unsafe.Add(ref go, first - begin), count, atLeast);
            }
        }
    }

    private ulong HeldOf(ReadOnlySpan<ushort> days, ReadOnlySpan<byte> of)
    {
        var from = word.From;
        var held = 0UL;
        var first = 0;
        var run = 0;
        for (var last = 0; last < days.Length; last++)
        {
            if ((kinds >> of[last] & 1) == 0)
            {
                continue;
            }

            run++;
            if (run > atLeast)
            {
                first = Next(of, first + 1);
                run--;
            }
            else if (run == 1)
            {
                first = last;
            }

            if (run == atLeast)
            {
                held |= from[days[last]] & ~beginsAfter[days[first]];
            }
        }

        return held;
    }

    private int Next(ReadOnlySpan<byte> of, int at)
    {
        while ((kinds >> of[at] & 1) == 0)
        {
            at++;
        }

        return at;
    }
}

/// <summary>In an offer of the kinds on the date, or on some day of the window.</summary>
internal sealed class OfferNarrowing(GridWord word, ulong kinds, int? months) : FactNarrowing
{
    // For each kind all dates or none.
    private readonly ulong[] asked = [.. Enumerable.Range(0, byte.MaxValue + 1).Select(kind => NoBranch.IfIn(kinds, kind))];

    // The dates when it is over: those after it, or those whose window begins after it.
    private readonly DayMasks over = months is { } window ? word.BeginsOnOrAfter(window) : word.From;

    protected override void Find(Block block, Span<ulong> found)
    {
        var offers = block.Offers;
        Find(ref MemoryMarshal.GetReference(offers), ref MemoryMarshal.GetReference(block.RowOfOffer), offers.Length, ref MemoryMarshal.GetReference(found));
    }

    // A method of its own, so that all that the loop needs stays in registers.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Find(ref Offer offer, ref ushort row, nint count, ref ulong found)
    {
        ref var ofKind = ref asked[0];
        var from = word.From.Lookup;
        var after = over.Lookup;
        unchecked
        {
            for (nint o = 0; o < count; o++)
            {
                ref var some = ref Unsafe.Add(ref offer, o);
                Unsafe.Add(ref found, (nint)Unsafe.Add(ref row, o)) |= from[some.Start] & ~after[some.End] & Unsafe.Add(ref ofKind, (nint)some.Kind);
            }
        }
    }
}

/// <summary>Hours of work in the window.</summary>
internal sealed class WorkedNarrowing(GridWord word, int hundredths, int months) : Narrowing
{
    private readonly DayMasks beginsAfter = word.BeginsAfter(months);
    private readonly WindowLanes? lanes = InWindow.HasQuarters && hundredths <= ushort.MaxValue ? new WindowLanes(word.From, word.BeginsAfter(months)) : null;

    public override void Narrow(Block block, Span<ulong> words, Scratch scratch)
    {
        var columns = block.Columns;
        var rows = block.RowsWith(words, columns.HoursAt, 1);
        if (lanes is null)
        {
            foreach (var i in rows)
            {
                words[i] &= InWindow.Hours(columns.HoursOf(block.First + i), word.From, beginsAfter, hundredths);
            }

            return;
        }

        var windows = lanes.Lookup;
        ref var start = ref columns.HoursAt[block.First];
        ref var hours = ref MemoryMarshal.GetArrayDataReference(columns.Hours);
        foreach (var i in rows)
        {
            var first = Unsafe.Add(ref start, i);
            Words.Of(words, i) &= InWindow.HoursInLanes(ref Unsafe.Add(ref hours, first), Unsafe.Add(ref start, i + 1) - first, windows, (ushort)hundredths);
        }
    }
}

/// <summary>An exit to one of the destinations in the window.</summary>
internal sealed class ExitNarrowing(GridWord word, ulong destinations, int months) : RowNarrowing
{
    private readonly DayMasks beginsAfter = word.BeginsAfter(months);

    protected override ulong Of(Columns columns, int row)
    {
        var left = 0UL;
        foreach (ref readonly var exit in columns.ExitsOf(row))
        {
            if ((destinations >> exit.Destination & 1) != 0)
            {
                left |= word.From[exit.Day] & ~beginsAfter[exit.Day];
            }
        }

        return left;
    }
}
