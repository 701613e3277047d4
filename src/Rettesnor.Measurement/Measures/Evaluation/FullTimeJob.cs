using System.Numerics;
using Rettesnor.Measurement.Histories;

namespace Rettesnor.Measurement.Measures.Evaluation;

/// <summary>Counts days on benefits in each date's period, weighed by the minutes a week that they are paid for.</summary>
/// <remarks>
/// A stretch of days is two changes of how many are on the benefit through whole periods, and a correction for the part of the first and of
/// the last period that it does not fill; the sums are made when the segment is done.
/// </remarks>
internal sealed class FullTimeJob : Job
{
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
        through = new long[groups * 65];
        missing = new long[groups * 65];
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
        var byBenefit = by is GroupBy.Benefit;
        var isPlain = test.IsAlways && by is GroupBy.Nothing or GroupBy.Benefit;
        for (var row = block.First; row < block.First + block.Count; row++)
        {
            var (here, gone) = (Math.Max(columns.ResidentFrom[row], begins), Math.Min((int)columns.ResidentUntil[row], ends));
            var isWhole = isPlain && test.IsAlways && !columns.IsAway[row];
            for (int s = columns.SpellAt[row], last = columns.SpellAt[row + 1]; s < last; s++)
            {
                ref readonly var spell = ref columns.Spells[s];
                var (start, end) = (Math.Max(spell.Start, here), Math.Min(spell.End, gone));
                if (start >= end || (benefits >> spell.Benefit & 1) == 0)
                {
                    continue;
                }

                var minutes = spell.IsPartial ? columns.Extent[s] : Columns.WholeWeek;
                if (isWhole)
                {
                    Add(byBenefit ? spell.Benefit : 0, start, end, minutes);
                }
                else
                {
                    AddParts(columns, row, spell.Benefit, start, end, minutes);
                }
            }
        }
    }

    private void Add(int group, int start, int end, long minutes)
    {
        var (a, z) = (BitOperations.TrailingZeroCount(from[start]), BitOperations.TrailingZeroCount(from[end - 1]));
        var at = group * 65;
        through[at + a] += minutes;
        through[at + z + 1] -= minutes;
        missing[at + a] += minutes * (start - word.PeriodStarts[a]);
        missing[at + z] += minutes * (word.PeriodStarts[z + 1] - end);
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
                var (at, date) = ((group * 65) + i, (group * to.Grid.Dates.Count) + word.First + i);
                var length = word.PeriodStarts[i + 1] - word.PeriodStarts[i];
                running += through[at];
                if ((asked >> i & 1) != 0)
                {
                    numerators[date] += sign * ((running * length) - missing[at]);
                }
            }
        }

        Array.Clear(through);
        Array.Clear(missing);
    }
}
