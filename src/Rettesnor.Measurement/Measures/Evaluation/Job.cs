using Rettesnor.Measurement.Histories;

namespace Rettesnor.Measurement.Measures.Evaluation;

/// <summary>Counts one question, or several with the same population, over the rows of a segment for one word of a grid.</summary>
internal abstract class Job
{
    /// <summary>Counts a block of rows. The words say on which dates each person lives in the segment's area.</summary>
    public abstract void Count(Block block, ReadOnlySpan<ulong> resident, Scratch scratch);

    /// <summary>Adds what was counted since the last time to an area's totals; with a sign of −1 takes it away.</summary>
    public abstract void EmptyInto(IReadOnlyList<Counts> counts, int area, int sign);

    /// <summary>A bit for each date of the word on which a question is asked.</summary>
    public static ulong Asked(Question question, GridWord word)
    {
        var asked = 0UL;
        for (var i = 0; i < word.Count; i++)
        {
            asked |= (question.From is null || question.From <= word[i]) && (question.To is null || word[i] <= question.To) ? 1UL << i : 0;
        }

        return asked;
    }
}

/// <summary>Persons of a population, and those of them of whom something holds: counts and shares.</summary>
internal sealed class PopulationJob : Job
{
    private readonly GridWord word;
    private readonly ulong asked;
    private readonly Narrowing population;
    private readonly Narrowing[] conditions;
    private readonly int[] questions;
    private readonly bool[] isShare;
    private readonly Grouping? grouping;
    private readonly GroupDates[] groups = new GroupDates[Grouping.Most];
    private readonly ulong[] members = new ulong[Block.Most];
    private readonly ulong[][] holding;
    private readonly Bucket whole;
    private readonly Bucket[] parts;

    /// <summary>A job for questions that share population, grouping and dates.</summary>
    public PopulationJob(Compiler compiler, Codebook codebook, GridWord word, IReadOnlyList<(int Number, Question Question)> asking)
    {
        this.word = word;
        var first = asking[0].Question;
        asked = Asked(first, word);
        population = compiler.Of(PopulationOf(first.Formula)!);
        grouping = Grouping.For(first.By, codebook, word);
        questions = [.. asking.Select(a => a.Number)];
        isShare = [.. asking.Select(a => a.Question.Formula is Formula.Share)];
        conditions = [.. asking.Select(a => a.Question.Formula is Formula.Share share ? compiler.Of(share.Where) : new EveryoneNarrowing())];
        holding = [.. asking.Select(_ => new ulong[Block.Most])];
        var count = first.By.Ids(codebook).Count;
        whole = new Bucket(count);
        parts = [.. asking.Select(_ => new Bucket(count))];
    }

    /// <summary>The population that a formula counts; null for a formula that counts something else than persons.</summary>
    public static Predicate? PopulationOf(Formula formula) => formula switch
    {
        Formula.Persons persons => persons.Of,
        Formula.Share share => share.Of,
        _ => null,
    };

    public override void Count(Block block, ReadOnlySpan<ulong> resident, Scratch scratch)
    {
        var of = members.AsSpan(0, block.Count);
        of.Fill(asked);
        Words.Keep(of, resident);
        if (!of.ContainsAnyExcept(0UL))
        {
            return;
        }

        population.Narrow(block, of, scratch);
        for (var c = 0; c < conditions.Length; c++)
        {
            if (isShare[c])
            {
                var holds = holding[c].AsSpan(0, block.Count);
                of.CopyTo(holds);
                conditions[c].Narrow(block, holds, scratch);
            }
        }

        if (grouping is null)
        {
            whole.Add(0, of);
            for (var c = 0; c < conditions.Length; c++)
            {
                if (isShare[c])
                {
                    parts[c].Add(0, holding[c].AsSpan(0, block.Count));
                }
            }
        }
        else if (grouping is BenefitGrouping)
        {
            CountBenefits(block, of);
        }
        else
        {
            CountGroups(block, of, grouping);
        }
    }

    // By far the most common grouping, and like the general one: a person's dates are divided among the spells.
    private void CountBenefits(Block block, Span<ulong> of)
    {
        CountBenefits(block.Running, of, whole);
        for (var c = 0; c < conditions.Length; c++)
        {
            if (isShare[c])
            {
                CountBenefits(block.Running, holding[c], parts[c]);
            }
        }
    }

    private static void CountBenefits(Running running, Span<ulong> persons, Bucket bucket)
    {
        for (var benefit = 0; benefit < running.Benefits; benefit++)
        {
            var (at, end) = (running.First(benefit), running.First(benefit + 1));
            while (at < end)
            {
                var room = bucket.Room(benefit);
                var spells = running.Spells[at..Math.Min(at + room.Length, end)];
                var on = running.Dates.Slice(at, spells.Length);
                room = room[..spells.Length];
                for (var s = 0; s < room.Length; s++)
                {
                    room[s] = on[s] & Words.Of(persons, spells[s].Row);
                }

                bucket.Filled(benefit, spells.Length);
                at += spells.Length;
            }
        }
    }

    private void CountGroups(Block block, ReadOnlySpan<ulong> of, Grouping by)
    {
        for (var i = 0; i < of.Length; i++)
        {
            if (of[i] == 0)
            {
                continue;
            }

            var at = 0;
            int n;
            do
            {
                n = by.Of(block.Columns, block.First + i, of[i], groups, ref at);
                foreach (var (group, dates) in groups.AsSpan(0, n))
                {
                    whole.Add(group, dates);
                    for (var c = 0; c < holding.Length; c++)
                    {
                        if (isShare[c] && (holding[c][i] & dates) is var holds and not 0)
                        {
                            parts[c].Add(group, holds);
                        }
                    }
                }
            }
            while (n == groups.Length);
        }
    }

    public override void EmptyInto(IReadOnlyList<Counts> counts, int area, int sign)
    {
        for (var c = 0; c < questions.Length; c++)
        {
            var to = counts[questions[c]];
            whole.AddTo(isShare[c] ? to.DenominatorsOf(area) : to.NumeratorsOf(area), to.Grid.Dates.Count, word, sign);
            if (isShare[c])
            {
                parts[c].AddTo(to.NumeratorsOf(area), to.Grid.Dates.Count, word, sign);
                parts[c].Clear();
            }
        }

        whole.Clear();
    }

    /// <summary>Adds the persons counted since the last time to totals, for a job of which they are a part.</summary>
    public void AddTo(Span<long> totals, int dates, int sign)
    {
        whole.AddTo(totals, dates, word, sign);
        whole.Clear();
    }
}
