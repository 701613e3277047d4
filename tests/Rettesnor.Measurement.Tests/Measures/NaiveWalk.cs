using Rettesnor.Measurement.Histories;
using Rettesnor.Measurement.Measures;
using Rettesnor.Testing.Histories;

namespace Rettesnor.Measurement.Tests.Measures;

/// <summary>
/// The oracle of the measures: every person, every day, by the remarks of the records and in the plainest words. It shares no code with the
/// evaluation.
/// </summary>
internal sealed class NaiveWalk
{
    // Benefits of the random facts begin at most 800 days before the other facts do.
    private static readonly DateOnly FirstFact = RandomFacts.First.AddDays(-801);

    private readonly Codebook book;
    private readonly List<NaivePerson> persons;

    /// <summary>Lays out the persons' days for questions about some days: all of their facts before, and as many days after as a rule looks ahead.</summary>
    public NaiveWalk(Codebook book, IEnumerable<PersonFacts> population, DateOnly first, DateOnly last)
    {
        this.book = book;
        var from = first.AddDays(-40) < FirstFact ? first.AddDays(-40) : FirstFact;
        persons = [.. population.Select(p => new NaivePerson(p, book, from, last.AddDays(40)))];
    }

    /// <summary>Part and whole of a formula in a period, for each area and group that has any.</summary>
    public Dictionary<(AreaId Area, int Group), (long Part, long Whole)> Count(Formula formula, GroupBy by, DateOnly first, DateOnly last)
    {
        var tally = new Dictionary<(AreaId Area, int Group), (long Part, long Whole)>();
        void Add(NaivePerson person, DateOnly day, long part, long whole)
        {
            foreach (var group in GroupsOf(person, by, day))
            {
                var (parts, wholes) = tally.GetValueOrDefault((person.AreaOn(day)!.Value, group));
                tally[(person.AreaOn(day)!.Value, group)] = (parts + part, wholes + whole);
            }
        }

        switch (formula)
        {
            case Formula.Persons f:
                PersonsOf(f.Of, last).ForEach(p => Add(p, last, 1, 0));
                break;
            case Formula.Share f:
                PersonsOf(f.Of, last).ForEach(p => Add(p, last, NaiveQuestions.Holds(p, f.Where, last) ? 1 : 0, 1));
                break;
            case Formula.FullTime f:
                foreach (var (person, day) in DaysOfLiving(first, last))
                {
                    if (person.IsOn(f.On, day) && NaiveQuestions.Holds(person, f.While, day))
                    {
                        Add(person, day, person.MinutesOn(day), 0);
                    }
                }

                break;
            case Formula.Events f:
                EventsOf(f.Event, f.Where, first, last).ForEach(e => Add(e.Person, e.Day, 1, 0));
                break;
            case Formula.EventShare f:
                EventsOf(f.Event, f.Of, first, last).ForEach(e => Add(e.Person, e.Day, f.Where.All(t => NaiveQuestions.Passes(e.Person, t, e.Day)) ? 1 : 0, 1));
                break;
            case Formula.EventsEach f:
                EventsOf(f.Event, ValueList<EventTest>.Empty, first, last).ForEach(e => Add(e.Person, e.Day, 1, 0));
                PersonsOf(f.Of, last).ForEach(p => Add(p, last, 0, 1));
                break;
            case Formula.OfPublished f:
                return Count(f.Part, by, first, last);
            default:
                throw new InvalidOperationException($"No such formula: {formula}");
        }

        return tally;
    }

    /// <summary>The whole where nobody is counted: full-time persons are parts of the period's days, also where there are none.</summary>
    public static long EmptyWhole(Formula formula, DateOnly first, DateOnly last) => formula switch
    {
        Formula.FullTime => (last.DayNumber - first.DayNumber + 1) * 37L * 60,
        Formula.OfPublished of => EmptyWhole(of.Part, first, last),
        _ => 0,
    };

    private List<NaivePerson> PersonsOf(Predicate predicate, DateOnly day) => [.. persons.Where(p => p.AreaOn(day) is not null && NaiveQuestions.Holds(p, predicate, day))];

    private List<(NaivePerson Person, DateOnly Day)> EventsOf(HistoryEvent what, ValueList<EventTest> tests, DateOnly first, DateOnly last) =>
        [.. DaysOfLiving(first, last).Where(d => NaiveQuestions.Happens(d.Person, what, d.Day) && tests.All(t => NaiveQuestions.Passes(d.Person, t, d.Day)))];

    private IEnumerable<(NaivePerson Person, DateOnly Day)> DaysOfLiving(DateOnly first, DateOnly last)
    {
        foreach (var person in persons)
        {
            for (var day = first; day <= last; day = day.AddDays(1))
            {
                if (person.AreaOn(day) is not null)
                {
                    yield return (person, day);
                }
            }
        }
    }

    private IEnumerable<int> GroupsOf(NaivePerson person, GroupBy by, DateOnly day) => by switch
    {
        GroupBy.Nothing => [0],
        GroupBy.Benefit => person.BenefitOn(day) is { } benefit ? [book.Benefits.Select(b => b.Id).ToList().IndexOf(benefit)] : [],
        GroupBy.OfSex => [(int)person.Facts.Sex],
        GroupBy.Age ages => person.AgeOn(day) is var age && age < ages.From[0] ? [] : [ages.From.Count(from => from <= age) - 1],
        GroupBy.State state => person.ValuesOn(state.Dimension, day).Select(v => book.States.Where(s => s.Dimension == state.Dimension).Select(s => s.Value).ToList().IndexOf(v)),
        GroupBy.Change change => ChangeOn(person, change.Dimension, day) is var (before, now) && book.States.Where(s => s.Dimension == change.Dimension).Select(s => s.Value).ToList() is var values
            ? [(values.IndexOf(before) * values.Count) + values.IndexOf(now)] : [],
        _ => throw new InvalidOperationException($"No such grouping: {by}"),
    };

    // The value of the day, and the last one in the 29 days before it.
    private static (string Before, string Now)? ChangeOn(NaivePerson person, string dimension, DateOnly day)
    {
        string? Value(DateOnly d) => person.ValuesOn(dimension, d).SingleOrDefault();
        var before = Enumerable.Range(1, 29).Select(n => Value(day.AddDays(-n))).FirstOrDefault(v => v is not null);
        return Value(day) is { } now && before is not null && before != now ? (before, now) : null;
    }
}
