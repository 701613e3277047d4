using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Rettesnor.Measurement.Histories;

namespace Rettesnor.Measurement.Measures.Evaluation;

/// <summary>Counts days on benefits in each date's period, weighed by the minutes a week that they are paid for.</summary>
/// <remarks>
/// A stretch of days is all days from its first on, less all days from the one after its last on. Each of the two changes how many are on the
/// benefit through whole periods, with a correction for the part of the first that it does not fill; the sums are made when the segment is
/// done.
/// </remarks>
internal sealed class FullTimeJob : Job
{
    // One for each date, and one for what comes after the last.
    private const int Cells = GridWord.Most + 1;

    // Two for what begins, and two for what ends.
    private const int Copies = 4;

    // A person of the whole week: above the bits of the days that are missing.
    private const int DayBits = 40;
    private const long OnePerson = 1L << DayBits;

    private readonly GridWord word;
    private readonly ulong asked;
    private readonly int question;
    private readonly ulong benefits;
    private readonly DayTest test;
    private readonly GroupBy by;
    private readonly DayGroups groups;
    private readonly long[] through;
    private readonly long[] missing;
    private readonly List<int> days = [];
    private readonly DayMasks from;
    private readonly bool isPlain;
    private readonly long[] whole;
    private readonly bool[] hasCounted;
    private readonly int begins;
    private readonly int ends;

    public FullTimeJob(Compiler compiler, Codebook codebook, GridWord word, int number, Question question, Formula.FullTime formula)
    {
        this.word = word;
        this.question = number;
        asked = Asked(question, word);
        benefits = compiler.Benefits(formula.On);
        test = new DayTest(formula.While, codebook, compiler);
        by = question.By;
        groups = new DayGroups(by, codebook);
        through = new long[groups.Count * Cells];
        missing = new long[groups.Count * Cells];
        whole = new long[groups.Count * Copies * Cells];
        hasCounted = new bool[groups.Count];
        isPlain = test.IsAlways && by is GroupBy.Nothing or GroupBy.Benefit;
        from = word.From;
        begins = word.PeriodStarts[0];
        ends = word.PeriodStarts[^1];
    }

    public override void Count(Block block, ReadOnlySpan<ulong> resident, Scratch scratch)
    {
        if (asked == 0)
        {
            return;
        }

        var columns = block.Columns;
        if (!isPlain)
        {
            for (var row = block.First; row < block.First + block.Count; row++)
            {
                CountRow(columns, row, isTaken: false);
            }

            return;
        }

        CountWhole(block);
        CountPartial(block);
        foreach (var i in block.RowsElsewhere)
        {
            if (columns.Traits[block.First + i].IsAway)
            {
                CountRow(columns, block.First + i, isTaken: true);
            }
        }
    }

    // All running spells as if each was paid for the whole week, and nobody lived elsewhere in between.
    private void CountWhole(Block block)
    {
        var running = block.Running;
        for (var benefit = 0; benefit < running.Benefits; benefit++)
        {
            var spells = running.SpellsOf(benefit);
            if ((benefits >> benefit & 1) != 0 && spells.Length > 0)
            {
                var group = by is GroupBy.Benefit ? benefit : 0;
                hasCounted[group] = true;
                CountWhole(
                    ref MemoryMarshal.GetReference(spells), spells.Length, from.Lookup,
                    ref MemoryMarshal.GetArrayDataReference(word.PeriodStarts), ref whole[group * Copies * Cells]);
            }
        }
    }

    // Many spells begin before the first period or run past the last, so one place would be waited for: there are four.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void CountWhole(ref RunningSpell spell, nint count, DayLookup dates, ref int period, ref long cells)
    {
        unchecked
        {
            // There is a period and a cell for as many dates as there can be before a day.
            ref var cellsOfEnds = ref Unsafe.Add(ref cells, 2 * Cells);
            for (nint s = 0; s < count; s++)
            {
                var (start, end) = (Unsafe.Add(ref spell, s).Start, Unsafe.Add(ref spell, s).End);
                var copy = (s & 1) * Cells;
                nint first = dates.DatesBefore(start);
                nint last = dates.DatesBefore(end);
                Unsafe.Add(ref cells, copy + first) += OnePerson + start - Unsafe.Add(ref period, first);
                Unsafe.Add(ref cellsOfEnds, copy + last) -= OnePerson + end - Unsafe.Add(ref period, last);
            }
        }
    }

    // What the spells that are paid for a part of the week were counted too much.
    private void CountPartial(Block block)
    {
        var columns = block.Columns;
        if (columns.PartialSpells.Length == 0)
        {
            return;
        }

        var within = block.Running.Within;
        var at = Array.BinarySearch(columns.PartialSpells, block.FirstSpell);
        for (at = at < 0 ? ~at : at; at < columns.PartialSpells.Length && columns.PartialSpells[at] - block.FirstSpell < within.Length; at++)
        {
            var spell = within[columns.PartialSpells[at] - block.FirstSpell];
            if (spell.Start < spell.End && (benefits >> spell.Benefit & 1) != 0)
            {
                Add(by is GroupBy.Benefit ? spell.Benefit : 0, spell.Start, spell.End, columns.Extent[at] - Columns.WholeWeek);
            }
        }
    }

    // With the spells taken away that were counted as if the person had lived here all the time.
    private void CountRow(Columns columns, int row, bool isTaken)
    {
        var (least, most) = (Math.Max(columns.ResidentFrom[row], begins), Math.Min(columns.ResidentUntil[row], ends));
        for (int s = columns.SpellAt[row], last = columns.SpellAt[row + 1]; s < last; s++)
        {
            ref readonly var spell = ref columns.Spells[s];
            var (start, end) = (Math.Max(spell.Start, least), Math.Min(spell.End, most));
            if (start >= end || (benefits >> spell.Benefit & 1) == 0)
            {
                continue;
            }

            var minutes = columns.MinutesOf(s);
            if (isTaken)
            {
                Add(by is GroupBy.Benefit ? spell.Benefit : 0, start, end, -minutes);
            }

            AddParts(columns, row, start, end, minutes);
        }
    }

    private void Add(int group, int start, int end, long minutes)
    {
        hasCounted[group] = true;
        AddFrom(group, start, minutes);
        AddFrom(group, end, -minutes);
    }

    // From a day on, for good: the first period lacks what lies before the day.
    private void AddFrom(int group, int day, long minutes)
    {
        var date = from.DatesBefore((ushort)day);
        var at = (group * Cells) + date;
        through[at] += minutes;
        missing[at] += minutes * (day - word.PeriodStarts[date]);
    }

    // Between two days on which something changes everything holds or nothing does.
    private void AddParts(Columns columns, int row, int start, int end, int minutes)
    {
        days.Clear();
        days.Add(start);
        days.Add(end);
        test.AddChanges(columns, row, days);
        if (columns.Traits[row].IsAway || by is GroupBy.State)
        {
            foreach (var state in columns.StatesOf(row))
            {
                days.Add(state.Start);
                days.Add(state.End);
            }
        }

        if (by is GroupBy.Age ages)
        {
            for (var g = 0; g < ages.From.Count; g++)
            {
                days.Add(Birthdays.Day(columns.Born[row], ages.From[g]));
            }
        }

        days.Sort();
        for (var i = 1; i < days.Count; i++)
        {
            var (first, next) = (days[i - 1], days[i]);
            if (first < next && first >= start && next <= end && !IsAway(columns, row, first) && test.Holds(columns, row, first))
            {
                foreach (var group in groups.On(columns, row, first))
                {
                    Add(group, first, next, minutes);
                }
            }
        }
    }

    private static bool IsAway(Columns columns, int row, int day)
    {
        if (columns.Traits[row].IsAway)
        {
            foreach (var state in columns.StatesOf(row))
            {
                if (state.Code == Columns.Away && state.Start <= day && day < state.End)
                {
                    return true;
                }
            }
        }

        return false;
    }

    public override void EmptyInto(IReadOnlyList<Counts> counts, int area, int sign)
    {
        var to = counts[question];
        for (var group = 0; group < groups.Count; group++)
        {
            if (hasCounted[group])
            {
                EmptyInto(to.NumeratorsOf(area).Slice((group * to.Grid.Dates.Count) + word.First, word.Count), group, sign);
                hasCounted[group] = false;
            }
        }
    }

    private void EmptyInto(Span<long> numerators, int group, int sign)
    {
        var running = 0L;
        for (var i = 0; i < numerators.Length; i++)
        {
            var (at, length) = ((group * Cells) + i, word.PeriodStarts[i + 1] - word.PeriodStarts[i]);
            var cell = WholeAt(group, i);
            var days = cell << (64 - DayBits) >> (64 - DayBits);
            running += through[at] + (((cell - days) >> DayBits) * Columns.WholeWeek);
            if ((asked >> i & 1) != 0)
            {
                numerators[i] += sign * ((running * length) - missing[at] - (days * Columns.WholeWeek));
            }
        }

        through.AsSpan(group * Cells, Cells).Clear();
        missing.AsSpan(group * Cells, Cells).Clear();
        whole.AsSpan(group * Copies * Cells, Copies * Cells).Clear();
    }

    private long WholeAt(int group, int date)
    {
        var sum = 0L;
        for (var copy = 0; copy < Copies; copy++)
        {
            sum += whole[(((group * Copies) + copy) * Cells) + date];
        }

        return sum;
    }
}
