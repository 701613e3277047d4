using Rettesnor.Measurement.Histories;

namespace Rettesnor.Measurement.Measures.Evaluation;

/// <summary>
/// At least so many interviews in the window: that holds from the day of the last of them for as long as the window has not begun after the
/// first, for each run of so many that follow each other.
/// </summary>
internal sealed class InterviewsNarrowing(GridWord word, int atLeast, int months, ulong kinds, bool anyKind) : Narrowing
{
    private readonly DayMasks beginsAfter = word.BeginsAfter(months);

    public override void Narrow(Block block, Span<ulong> words, Scratch scratch)
    {
        var columns = block.Columns;
        foreach (var i in block.RowsWith(words, columns.InterviewAt, atLeast))
        {
            var (first, last) = (columns.InterviewAt[block.First + i], columns.InterviewAt[block.First + i + 1]);
            var days = columns.InterviewDays.AsSpan(first, last - first);
            words[i] &= anyKind ? Held(days) : HeldOf(days, columns.InterviewKinds.AsSpan(first, last - first));
        }
    }

    private ulong Held(ReadOnlySpan<ushort> days)
    {
        var (from, begins) = (word.From, beginsAfter);
        var held = 0UL;
        var lasts = days[(atLeast - 1)..];
        for (var run = 0; run < lasts.Length; run++)
        {
            held |= from[lasts[run]] & ~begins[days[run]];
        }

        return held;
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
internal sealed class OfferNarrowing(GridWord word, ulong kinds, int? months) : Narrowing
{
    // The dates when it is over: those after it, or those whose window begins after it.
    private readonly DayMasks over = months is { } window ? word.BeginsOnOrAfter(window) : word.From;

    public override void Narrow(Block block, Span<ulong> words, Scratch scratch)
    {
        var columns = block.Columns;
        foreach (var i in block.RowsWith(words, columns.OfferAt, 1))
        {
            words[i] &= Offered(columns.OffersOf(block.First + i), word.From, over);
        }
    }

    private ulong Offered(ReadOnlySpan<Stretch> offers, DayMasks from, DayMasks after)
    {
        var offered = 0UL;
        foreach (ref readonly var offer in offers)
        {
            offered |= from[offer.Start] & ~after[offer.End] & NoBranch.IfIn(kinds, offer.Code);
        }

        return offered;
    }
}

/// <summary>
/// Hours in the window: with each month that is added the fewest months back that reach the bound are found; it is reached from that month for
/// as long as the window has not begun after the first of them.
/// </summary>
internal sealed class WorkedNarrowing(GridWord word, int hundredths, int months) : Narrowing
{
    private readonly DayMasks beginsAfter = word.BeginsAfter(months);

    public override void Narrow(Block block, Span<ulong> words, Scratch scratch)
    {
        var columns = block.Columns;
        foreach (var i in block.RowsWith(words, columns.HoursAt, 1))
        {
            words[i] &= Reached(columns.HoursOf(block.First + i), word.From, beginsAfter);
        }
    }

    private ulong Reached(ReadOnlySpan<HoursOfMonth> hours, DayMasks from, DayMasks begins)
    {
        var (reached, first, sum) = (0UL, 0, 0);
        for (var last = 0; last < hours.Length; last++)
        {
            sum += hours[last].Hundredths;
            while (sum - hours[first].Hundredths >= hundredths && first < last)
            {
                sum -= hours[first++].Hundredths;
            }

            if (sum >= hundredths)
            {
                reached |= from[hours[last].Day] & ~begins[hours[first].Day];
            }
        }

        return reached;
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
