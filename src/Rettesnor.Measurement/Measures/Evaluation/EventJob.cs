using Rettesnor.Measurement.Histories;

namespace Rettesnor.Measurement.Measures.Evaluation;

/// <summary>Counts events in each date's period, all of them and those of which something is true.</summary>
internal sealed class EventJob : Job
{
    private readonly GridWord word;
    private readonly ulong asked;
    private readonly int question;
    private readonly EventReader reader;
    private readonly List<Func<Columns, int, int, bool>> of;
    private readonly List<Func<Columns, int, int, bool>> where;
    private readonly PopulationJob? persons;
    private readonly bool hasShare;
    private readonly List<int> days = [];
    private readonly DayGroups groups;
    private readonly int[] all;
    private readonly int[] some;

    public EventJob(Compiler compiler, Codebook codebook, GridWord word, int number, Question question)
    {
        this.word = word;
        this.question = number;
        asked = Asked(question, word);
        groups = new DayGroups(question.By, codebook);
        all = new int[groups.Count * word.Count];
        some = new int[all.Length];
        (var what, ValueList<EventTest> counted, ValueList<EventTest> besides) = question.Formula switch
        {
            Formula.Events f => (f.Event, f.Where, ValueList<EventTest>.Empty),
            Formula.EventShare f => (f.Event, f.Of, f.Where),
            Formula.EventsEach f => (f.Event, ValueList<EventTest>.Empty, ValueList<EventTest>.Empty),
            _ => throw new InvalidOperationException($"No events: {question.Formula.GetType().Name}"),
        };
        hasShare = question.Formula is Formula.EventShare;
        reader = new EventReader(what, compiler);
        of = [.. counted.Select(t => Of(t, codebook, compiler))];
        where = [.. besides.Select(t => Of(t, codebook, compiler))];
        persons = question.Formula is Formula.EventsEach each
            ? new PopulationJob(compiler, codebook, word, [(0, question with { Formula = new Formula.Persons(each.Of) { Over = each.Over } })])
            : null;
    }

    private static Func<Columns, int, int, bool> Of(EventTest test, Codebook codebook, Compiler compiler)
    {
        switch (test)
        {
            case EventTest.OnTheDay on:
                return new DayTest(on.Holds, codebook, compiler).Holds;
            case EventTest.TheDayBefore before:
                var holds = new DayTest(before.Holds, codebook, compiler);
                return (c, row, day) => holds.Holds(c, row, day - 1);
            case EventTest.To to:
                var destinations = Compiler.Set(to.Destinations, codebook.Destination);
                return (c, row, day) => Went(c.ExitsOf(row), destinations, day);
            default:
                throw new InvalidOperationException($"Unknown test: {test.GetType().Name}");
        }
    }

    private static bool Went(ReadOnlySpan<Exit> exits, ulong destinations, int day)
    {
        foreach (ref readonly var exit in exits)
        {
            if (day <= exit.Day && exit.Day <= day + HistoryRules.Gap && (destinations >> exit.Destination & 1) != 0)
            {
                return true;
            }
        }

        return false;
    }

    public override void Count(Block block, ReadOnlySpan<ulong> resident, Scratch scratch)
    {
        persons?.Count(block, resident, scratch);
        for (var row = block.First; row < block.First + block.Count; row++)
        {
            days.Clear();
            reader.Read(block.Columns, row, days);
            foreach (var day in days)
            {
                if (day < word.PeriodStarts[0] || day >= word.PeriodStarts[^1])
                {
                    continue;
                }

                var date = word.From.DatesBefore((ushort)day);
                if ((asked >> date & 1) != 0 && LivesHere(block.Columns, row, day) && Holds(of, block.Columns, row, day))
                {
                    var isSome = hasShare && Holds(where, block.Columns, row, day) ? 1 : 0;
                    foreach (var group in groups.On(block.Columns, row, day))
                    {
                        all[(group * word.Count) + date]++;
                        some[(group * word.Count) + date] += isSome;
                    }
                }
            }
        }
    }

    private static bool Holds(List<Func<Columns, int, int, bool>> tests, Columns columns, int row, int day)
    {
        foreach (var test in tests)
        {
            if (!test(columns, row, day))
            {
                return false;
            }
        }

        return true;
    }

    private static bool LivesHere(Columns columns, int row, int day)
    {
        if (day < columns.ResidentFrom[row] || day >= columns.ResidentUntil[row])
        {
            return false;
        }

        if (columns.Traits[row].IsAway)
        {
            foreach (var state in columns.StatesOf(row))
            {
                if (state.Code == Columns.Away && state.Start <= day && day < state.End)
                {
                    return false;
                }
            }
        }

        return true;
    }

    public override void EmptyInto(IReadOnlyList<Counts> counts, int area, int sign)
    {
        var to = counts[question];
        if (persons is not null)
        {
            persons.AddTo(to.DenominatorsOf(area), to.Grid.Dates.Count, sign);
        }

        Add(hasShare ? some : all, to.NumeratorsOf(area), to.Grid.Dates.Count, sign);
        if (hasShare)
        {
            Add(all, to.DenominatorsOf(area), to.Grid.Dates.Count, sign);
        }

        Array.Clear(all);
        Array.Clear(some);
    }

    private void Add(int[] counted, Span<long> totals, int dates, int sign)
    {
        for (var i = 0; i < counted.Length; i++)
        {
            var (group, date) = (i / word.Count, i % word.Count);
            totals[(group * dates) + word.First + date] += sign * counted[i];
        }
    }
}
