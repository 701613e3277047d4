using Rettesnor.Measurement.Histories;
using Rettesnor.Measurement.Measures.Evaluation;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Measurement.Measures;

/// <summary>How far a person has come with a requirement on a day.</summary>
/// <param name="Person">The person's number.</param>
/// <param name="Requirement">The requirement's number among those asked.</param>
/// <param name="Since">The first day of the course.</param>
/// <param name="From">The first day that counts.</param>
/// <param name="Due">The last day on which it is reached in time; null where there is none.</param>
/// <param name="Held">Interviews held, or offers the person was in, from that day up to the day asked.</param>
/// <param name="Reached">The day on which there were enough; null where there are not yet.</param>
public readonly record struct Progress(int Person, int Requirement, DateOnly Since, DateOnly From, DateOnly? Due, int Held, DateOnly? Reached)
{
    /// <summary>Everybody in an area whom one of the requirements concerns on a day, and who is on a benefit then; in one pass over the area.</summary>
    public static IReadOnlyList<Progress> Of(Snapshot snapshot, IReadOnlyList<Requirement> requirements, AreaId area, DateOnly day) =>
        Of(snapshot.Codebook, requirements, day, snapshot.RunsOf(area));

    /// <summary>The same of one person, in the order of the requirements.</summary>
    public static IReadOnlyList<Progress> OfPerson(Snapshot snapshot, IReadOnlyList<Requirement> requirements, AreaId area, DateOnly day, int person) =>
        snapshot.RowOf(area, person) is { } row ? Of(snapshot.Codebook, requirements, day, [row]) : [];

    private static List<Progress> Of(Codebook codebook, IReadOnlyList<Requirement> requirements, DateOnly day, RowRun[] runs)
    {
        var on = Period.OfDate(day);
        var word = Grid.Of(on, on).Words[0];
        var compiler = new Compiler(codebook, word);
        var concerned = requirements.Select(r => compiler.Of(r.Of)).ToList();
        var (residence, space, words) = (new ResidenceNarrowing(word), Workspace.OfThread(codebook), new ulong[Math.Min(Block.Most, runs.Select(r => r.Count).DefaultIfEmpty().Max())]);
        var found = new List<Progress>();
        foreach (var rows in runs.SelectMany(r => r.Blocks()))
        {
            var left = words.AsSpan(0, rows.Count);
            space.Block.Take(rows);
            var lives = space.Residents(word, residence);
            for (var r = 0; r < requirements.Count; r++)
            {
                lives.CopyTo(left);
                concerned[r].Narrow(space.Block, left, space.Scratch);
                foreach (var row in space.Block.RowsWith(left))
                {
                    if (CourseOf(rows.Columns.SpellsOf(rows.First + row), DayNumber.Of(day), requirements[r].Since) is { } since)
                    {
                        found.Add(Of(rows.Columns, rows.First + row, r, requirements[r], DayNumber.Day(since), day));
                    }
                }
            }
        }

        return found;
    }

    // The first day of the chain that runs; null for one on no benefit.
    private static ushort? CourseOf(ReadOnlySpan<Spell> spells, ushort day, ChainScope scope)
    {
        var at = spells.Length - 1;
        while (at >= 0 && !(spells[at].Start <= day && day < spells[at].End))
        {
            at--;
        }

        if (at < 0 || scope == ChainScope.Family)
        {
            return at < 0 ? null : spells[at].FamilyChain;
        }

        var chains = new ushort[at + 1];
        HistoryRules.Chains(spells[..(at + 1)], scope == ChainScope.Benefit, chains);
        return chains[at];
    }

    private static Progress Of(Columns columns, int row, int number, Requirement requirement, DateOnly since, DateOnly day)
    {
        var from = requirement.After is { } after ? after.LastDay(since).AddDays(1) : since;
        var (held, reached) = (0, requirement.AtLeast == 0 ? from : (DateOnly?)null);
        void Count(DateOnly on)
        {
            held++;
            reached = held == requirement.AtLeast ? on : reached;
        }

        if (requirement.Asks == Effort.Interview)
        {
            foreach (var interview in columns.InterviewDays.AsSpan(columns.InterviewAt[row], columns.InterviewAt[row + 1] - columns.InterviewAt[row]))
            {
                if (DayNumber.Day(interview) is var on && on >= from && on <= day)
                {
                    Count(on);
                }
            }
        }
        else
        {
            foreach (ref readonly var offer in columns.OffersOf(row))
            {
                var begins = DayNumber.Day(offer.Start);
                if (begins <= day && (DayNumber.End(offer.End) is not { } end || end > from))
                {
                    Count(begins < from ? from : begins);
                }
            }
        }

        return new Progress(columns.Person[row], number, since, from, requirement.Within?.LastDay(since), held, reached);
    }
}
