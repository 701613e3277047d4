using Rettesnor.Measurement.Histories;
using Rettesnor.Measurement.Measures;
using Rettesnor.Measurement.Time;
using Rettesnor.Testing.Histories;

namespace Rettesnor.Measurement.Tests.Measures;

/// <summary>Sets every number of a pass beside that of the oracle.</summary>
internal static class Comparison
{
    /// <summary>A snapshot of a population.</summary>
    public static Snapshot SnapshotOf(IEnumerable<PersonFacts> population)
    {
        var builder = new SnapshotBuilder(TestCodebook.Book);
        foreach (var person in population)
        {
            builder.Add(person);
        }

        return builder.Build();
    }

    /// <summary>What a pass counts in a snapshot, in all the test's areas.</summary>
    public static IReadOnlyList<Counts> CountsOf(Snapshot snapshot, Grid grid, IEnumerable<Question> questions)
    {
        var pass = new MeasurePass(snapshot.Codebook, grid, questions);
        var counts = pass.Prepare(TestCodebook.Areas);
        pass.Run(snapshot, counts);
        return counts;
    }

    /// <summary>Where the pass and the oracle have different numbers; of each question the first two.</summary>
    public static Comparing Of(ValueList<PersonFacts> population, Period first, Period last, IReadOnlyList<Question> questions, IReadOnlyList<Question>? oracles = null)
    {
        var grid = Grid.Of(first, last);
        var counts = CountsOf(SnapshotOf(population), grid, questions);
        var naive = new NaiveWalk(TestCodebook.Book, population, first.FirstDay, last.LastDay);
        var result = new Comparing([], new long[questions.Count], new long[questions.Count]);
        for (var q = 0; q < questions.Count; q++)
        {
            var asked = (oracles ?? questions)[q];
            var wrong = 0;
            for (var date = 0; date < grid.Dates.Count; date++)
            {
                var (from, to) = (date == 0 ? first.FirstDay : grid.Dates[date - 1].AddDays(1), grid.Dates[date]);
                var isAsked = (asked.From is null || asked.From <= to) && (asked.To is null || to <= asked.To);
                var tally = isAsked ? naive.Count(asked.Formula, asked.By, from, to) : [];
                for (var area = 0; area < TestCodebook.Areas.Count; area++)
                {
                    for (var group = 0; group < counts[q].Groups.Count; group++)
                    {
                        var expected = tally.GetValueOrDefault((TestCodebook.Areas[area], group));
                        expected.Whole += isAsked ? NaiveWalk.EmptyWhole(asked.Formula, from, to) : 0;
                        var found = (counts[q].Numerator(area, group, date), counts[q].Denominator(area, group, date));
                        result.Numbers[q]++;
                        result.Positive[q] += expected.Part > 0 ? 1 : 0;
                        if (found != expected && wrong++ < 2)
                        {
                            result.Different.Add($"{questions[q]}: {TestCodebook.Areas[area]}, {counts[q].Groups[group]}, {to:yyyy-MM-dd}: found {found}, expected {expected}");
                        }
                    }
                }
            }
        }

        return result;
    }
}

/// <summary>What a comparison found.</summary>
/// <param name="Different">Numbers that differ, in words.</param>
/// <param name="Numbers">How many pairs of numbers were compared for each question.</param>
/// <param name="Positive">How many of the numerators are not zero, for each question.</param>
internal sealed record Comparing(List<string> Different, long[] Numbers, long[] Positive);
