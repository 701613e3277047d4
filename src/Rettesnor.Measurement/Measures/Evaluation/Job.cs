using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
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
    private readonly bool hasParts;
    private readonly SeniorityNarrowing? ofSpells;
    private readonly Bucket whole;
    private readonly Bucket[] parts;
    private ushort[] rows = [];

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
        hasParts = isShare.Contains(true);
        ofSpells = grouping is BenefitGrouping && !hasParts && population is SeniorityNarrowing { IsOfSpell: true } seniority ? seniority : null;
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
        if (!Ask(of, resident))
        {
            return;
        }

        if (ofSpells is not null)
        {
            CountSpells(block.Running, of, ofSpells);
            return;
        }

        Narrow(block, of, scratch);
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
            CountBenefits(block.Running, of);
        }
        else
        {
            CountGroups(block, of, grouping);
        }
    }

    /// <summary>The dates on which each of a block's persons is of the population, and those on which what the first question asks holds too.</summary>
    public (ReadOnlyMemory<ulong> Whole, ReadOnlyMemory<ulong> Part) DatesOf(Block block, ReadOnlySpan<ulong> resident, Scratch scratch)
    {
        var of = members.AsSpan(0, block.Count);
        if (Ask(of, resident))
        {
            Narrow(block, of, scratch);
        }

        return (members.AsMemory(0, block.Count), (isShare[0] ? holding[0] : members).AsMemory(0, block.Count));
    }

    private bool Ask(Span<ulong> of, ReadOnlySpan<ulong> resident)
    {
        of.Fill(asked);
        Words.Keep(of, resident);
        return of.ContainsAnyExcept(0UL);
    }

    private void Narrow(Block block, Span<ulong> of, Scratch scratch)
    {
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
    }

    // Persons by benefit who have been on benefits for so long: spells do not overlap, so each says itself what is counted of it.
    private void CountSpells(Running running, ReadOnlySpan<ulong> of, SeniorityNarrowing seniority)
    {
        for (var benefit = 0; benefit < running.Benefits; benefit++)
        {
            var count = running.SpellsOf(benefit).Length;
            if (count > 0)
            {
                seniority.DatesOf(running, benefit, of, whole.Room(benefit, count));
                whole.Filled(benefit, count);
            }
        }
    }

    // By far the most common grouping, and like the general one: a person's dates are divided among the spells.
    private void CountBenefits(Running running, Span<ulong> of)
    {
        for (var benefit = 0; benefit < running.Benefits; benefit++)
        {
            var spells = running.SpellsOf(benefit);
            var on = running.DatesOf(benefit);
            if (spells.Length == 0)
            {
                continue;
            }

            var found = whole.Room(benefit, spells.Length);
            if (!hasParts)
            {
                Divide(ref MemoryMarshal.GetReference(spells), ref MemoryMarshal.GetReference(on), ref of[0], ref found[0], spells.Length);
                whole.Filled(benefit, spells.Length);
                continue;
            }

            if (rows.Length < spells.Length)
            {
                rows = new ushort[2 * spells.Length];
            }

            var count = (int)Divide(ref MemoryMarshal.GetReference(spells), ref MemoryMarshal.GetReference(on), ref of[0], ref found[0], ref rows[0], spells.Length);
            for (var c = 0; c < conditions.Length; c++)
            {
                if (isShare[c] && count > 0)
                {
                    Divide(ref rows[0], ref found[0], ref holding[c][0], ref parts[c].Room(benefit, count)[0], count);
                    parts[c].Filled(benefit, count);
                }
            }

            whole.Filled(benefit, count);
        }
    }

    // Each of these is a method of its own, so that all it needs stays in registers.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Divide(ref RunningSpell spell, ref ulong on, ref ulong persons, ref ulong to, nint count)
    {
        unchecked
        {
            for (nint s = 0; s < count; s++)
            {
                Unsafe.Add(ref to, s) = Unsafe.Add(ref on, s) & Unsafe.Add(ref persons, (nint)Unsafe.Add(ref spell, s).Row);
            }
        }
    }

    // The same without the words that are empty, which most are; and the rows of those that are left.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static nint Divide(ref RunningSpell spell, ref ulong on, ref ulong persons, ref ulong to, ref ushort rows, nint count)
    {
        unchecked
        {
            nint n = 0;
            for (nint s = 0; s < count; s++)
            {
                var row = Unsafe.Add(ref spell, s).Row;
                var dates = Unsafe.Add(ref on, s) & Unsafe.Add(ref persons, (nint)row);
                Unsafe.Add(ref to, n) = dates;
                Unsafe.Add(ref rows, n) = row;
                n += NoBranch.IsSome(dates);
            }

            return n;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Divide(ref ushort row, ref ulong dates, ref ulong holds, ref ulong to, nint count)
    {
        unchecked
        {
            for (nint s = 0; s < count; s++)
            {
                Unsafe.Add(ref to, s) = Unsafe.Add(ref dates, s) & Unsafe.Add(ref holds, (nint)Unsafe.Add(ref row, s));
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
