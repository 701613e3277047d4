using Rettesnor.Measurement.Histories;

namespace Rettesnor.Measurement.Measures.Evaluation;

/// <summary>
/// At least so many interviews in the window: that holds from the day of the last of them for as long as the window has not begun after the
/// first, for each run of so many that follow each other.
/// </summary>
internal sealed class InterviewsNarrowing(GridWord word, int atLeast, int months, ulong kinds, bool anyKind) : Narrowing
{
    private readonly DayMasks windows = word.BeginsAfter(months);

    public override void Narrow(Block block, Span<ulong> words, Scratch scratch)
    {
        var columns = block.Columns;
        var from = word.From;
        var beginsAfter = windows;
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] == 0)
            {
                continue;
            }

            var (first, last) = (columns.InterviewAt[block.First + i], columns.InterviewAt[block.First + i + 1]);
            var days = columns.InterviewDays.AsSpan(first, last - first);
            words[i] &= anyKind ? Held(days, from, beginsAfter) : HeldOf(days, columns.InterviewKinds.AsSpan(first, last - first), from, beginsAfter);
        }
    }

    private ulong Held(ReadOnlySpan<ushort> days, DayMasks from, DayMasks beginsAfter)
    {
        var held = 0UL;
        for (var last = atLeast - 1; last < days.Length; last++)
        {
            held |= from[days[last]] & ~beginsAfter[days[last - atLeast + 1]];
        }

        return held;
    }

    private ulong HeldOf(ReadOnlySpan<ushort> days, ReadOnlySpan<byte> of, DayMasks from, DayMasks beginsAfter)
    {
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
internal sealed class OfferNarrowing(GridWord word, ulong kinds, int? months) : RowNarrowing
{
    private readonly DayMasks? beginsAfter = months is { } window ? word.BeginsAfter(window) : null;

    protected override ulong Of(Columns columns, int row)
    {
        var from = word.From;
        var offered = 0UL;
        foreach (ref readonly var offer in columns.OffersOf(row))
        {
            if ((kinds >> offer.Code & 1) != 0)
            {
                offered |= from[offer.Start] & ~(beginsAfter is { } after ? after[offer.End - 1] : from[offer.End]);
            }
        }

        return offered;
    }
}

/// <summary>
/// Hours in the window: with each month that is added the fewest months back that reach the bound are found; it is reached from that month for
/// as long as the window has not begun after the first of them.
/// </summary>
internal sealed class WorkedNarrowing(GridWord word, int hundredths, int months) : RowNarrowing
{
    private readonly DayMasks beginsAfter = word.BeginsAfter(months);

    protected override ulong Of(Columns columns, int row)
    {
        var hours = columns.HoursOf(row);
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
                reached |= word.From[hours[last].Day] & ~beginsAfter[hours[first].Day];
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
