using System.Runtime.CompilerServices;
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

    // A person of the whole week: above the bits of the days that are missing.
    private const int DayBits = 40;
    private const long OnePerson = 1L << DayBits;

    private readonly GridWord word;
    private readonly ulong asked;
    private readonly int question;
    private readonly ulong benefits;
    private readonly DayTest test;
    private readonly GroupBy by;
    private readonly int[] groupOfState;
    private readonly int groups;
    private readonly long[] through;
    private readonly long[] missing;
    private readonly List<int> days = [];
    private readonly DayMasks from;
    private readonly bool isPlain;
    private readonly long[] lives = new long[Block.Most];
    private readonly int[] cellsOf = new int[Codebook.MostBenefits];
    private readonly long[] whole;
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
        var next = 0;
        groupOfState = by is GroupBy.State state ? [.. codebook.States.Select(s => s.Dimension == state.Dimension ? next++ : -1)] : [];
        groups = by.Ids(codebook).Count;
        through = new long[groups * Cells];
        missing = new long[groups * Cells];

        // Benefits that are not asked for have cells that nobody reads.
        whole = new long[(groups + 1) * Cells];
        isPlain = test.IsAlways && by is GroupBy.Nothing or GroupBy.Benefit;
        for (var b = 0; b < codebook.Benefits.Count; b++)
        {
            cellsOf[b] = Cells * ((benefits >> b & 1) == 0 ? groups : by is GroupBy.Benefit ? b : 0);
        }

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
        for (var i = 0; i < block.Count; i++)
        {
            var row = block.First + i;
            var isWhole = isPlain && columns.ResidentFrom[row] <= begins && columns.ResidentUntil[row] >= ends && !columns.IsAway[row];
            lives[i] = isWhole ? -1 : 0;
            if (!isWhole)
            {
                CountRow(columns, row);
            }
        }

        if (isPlain)
        {
            CountWhole(block);
        }
    }

    // The spells of all who lived here all the time.
    private void CountWhole(Block block)
    {
        var spells = block.Spells;
        var running = block.Running.Spells;
        var rows = block.Running.Rows;
        var dates = from;
        var periods = word.PeriodStarts.AsSpan();
        var cells = whole.AsSpan();
        for (var r = 0; r < running.Length; r++)
        {
            ref readonly var spell = ref spells[running[r]];
            var counts = lives[rows[r]];
            if (spell.IsPartial)
            {
                CountPart(block, running[r], counts);
                continue;
            }

            // A cell holds both signed sums, and they never fill it.
            unchecked
            {
                var group = cellsOf[spell.Benefit];
                var (first, last) = (dates.DatesBefore(spell.Start), dates.DatesBefore(spell.End));
                cells[group + first] += From(spell.Start - periods[first]) & counts;
                cells[group + last] -= From(spell.End - periods[last]) & counts;
            }
        }
    }

    // Before the first period there is nothing to be missing; after the last nobody looks.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long From(long days) => unchecked(OnePerson + (days & ~(days >> 63)));

    private void CountPart(Block block, int s, long counts)
    {
        var spell = block.Spells[s];
        var (start, end) = (Math.Max(spell.Start, begins), Math.Min(spell.End, ends));
        if (counts != 0 && start < end && (benefits >> spell.Benefit & 1) != 0)
        {
            Add(by is GroupBy.Benefit ? spell.Benefit : 0, start, end, block.SpellColumn(block.Columns.Extent)[s]);
        }
    }

    private void CountRow(Columns columns, int row)
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

            var minutes = spell.IsPartial ? columns.Extent[s] : Columns.WholeWeek;
            if (isPlain && !columns.IsAway[row])
            {
                Add(by is GroupBy.Benefit ? spell.Benefit : 0, start, end, minutes);
            }
            else
            {
                AddParts(columns, row, spell.Benefit, start, end, minutes);
            }
        }
    }

    private void Add(int group, int start, int end, long minutes)
    {
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
    private void AddParts(Columns columns, int row, int benefit, int start, int end, int minutes)
    {
        days.Clear();
        days.Add(start);
        days.Add(end);
        test.AddChanges(columns, row, days);
        if (columns.IsAway[row] || by is GroupBy.State)
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
                AddToGroups(columns, row, benefit, first, next, minutes);
            }
        }
    }

    private void AddToGroups(Columns columns, int row, int benefit, int first, int next, int minutes)
    {
        switch (by)
        {
            case GroupBy.Nothing:
                Add(0, first, next, minutes);
                break;
            case GroupBy.Benefit:
                Add(benefit, first, next, minutes);
                break;
            case GroupBy.OfSex:
                Add(columns.Sex[row], first, next, minutes);
                break;
            case GroupBy.Age age:
                for (var g = age.From.Count - 1; g >= 0; g--)
                {
                    if (Birthdays.Day(columns.Born[row], age.From[g]) <= first)
                    {
                        Add(g, first, next, minutes);
                        break;
                    }
                }

                break;
            case GroupBy.State:
                foreach (var state in columns.StatesOf(row))
                {
                    if (state.Start <= first && first < state.End && state.Code < groupOfState.Length && groupOfState[state.Code] >= 0)
                    {
                        Add(groupOfState[state.Code], first, next, minutes);
                    }
                }

                break;
            default:
                throw new InvalidOperationException($"Unknown grouping: {by.GetType().Name}");
        }
    }

    private static bool IsAway(Columns columns, int row, int day)
    {
        if (columns.IsAway[row])
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
        var numerators = to.NumeratorsOf(area);
        for (var group = 0; group < groups; group++)
        {
            long running = 0;
            for (var i = 0; i < word.Count; i++)
            {
                var (at, date) = ((group * Cells) + i, (group * to.Grid.Dates.Count) + word.First + i);
                var length = word.PeriodStarts[i + 1] - word.PeriodStarts[i];
                var days = whole[at] << (64 - DayBits) >> (64 - DayBits);
                running += through[at] + (((whole[at] - days) >> DayBits) * Columns.WholeWeek);
                if ((asked >> i & 1) != 0)
                {
                    numerators[date] += sign * ((running * length) - missing[at] - (days * Columns.WholeWeek));
                }
            }
        }

        Array.Clear(through);
        Array.Clear(missing);
        Array.Clear(whole);
    }
}
