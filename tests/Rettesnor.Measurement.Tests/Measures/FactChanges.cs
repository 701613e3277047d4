using Rettesnor.Measurement.Histories;
using Rettesnor.Measurement.Time;
using Rettesnor.Testing.Histories;

namespace Rettesnor.Measurement.Tests.Measures;

/// <summary>Changes of persons' facts that the laws of the measures speak of.</summary>
internal static class FactChanges
{
    /// <summary>The same facts in another order.</summary>
    public static PersonFacts Shuffled(PersonFacts person, Random random) => person with
    {
        Residences = Shuffled(person.Residences, random),
        Benefits = Shuffled(person.Benefits, random),
        Interviews = Shuffled(person.Interviews, random),
        Offers = Shuffled(person.Offers, random),
        Hours = Shuffled(person.Hours, random),
        States = Shuffled(person.States, random),
        Exits = Shuffled(person.Exits, random),
    };

    public static ValueList<T> Shuffled<T>(IEnumerable<T> items, Random random)
    {
        var all = items.ToArray();
        random.Shuffle(all);
        return new(all);
    }

    /// <summary>
    /// The same days in more facts that touch. An offer can always be split, because measures look at its days only. Of what one fact takes
    /// from another because it began last, only a fact that overlaps no other of its sort is split: of the same benefit, of the same
    /// dimension, of residence.
    /// </summary>
    public static PersonFacts Split(PersonFacts person, Random random) => person with
    {
        Residences = Split(person.Residences, r => r.Days, (r, days) => r with { Days = days }, (_, _) => true, random),
        Benefits = Split(person.Benefits, b => b.Days, (b, days) => b with { Days = days }, (a, b) => a.Kind == b.Kind, random),
        Offers = Split(person.Offers, o => o.Days, (o, days) => o with { Days = days }, (_, _) => false, random),
        States = Split(person.States, s => s.Days, (s, days) => s with { Days = days }, (a, b) => a.Dimension == b.Dimension && a.Dimension != TestCodebook.Programme, random),
    };

    private static ValueList<T> Split<T>(ValueList<T> facts, Func<T, DayRange> daysOf, Func<T, DayRange, T> with, Func<T, T, bool> compete, Random random)
    {
        var all = new List<T>();
        for (var i = 0; i < facts.Count; i++)
        {
            var days = daysOf(facts[i]);
            var length = (days.Until ?? days.From.AddDays(2000)).DayNumber - days.From.DayNumber;
            var isAlone = !facts.Where((other, j) => j != i && compete(facts[i], other) && daysOf(other).Overlaps(days)).Any();
            if (length < 2 || !isAlone)
            {
                all.Add(facts[i]);
                continue;
            }

            var middle = days.From.AddDays(random.Next(1, length));
            all.Add(with(facts[i], new DayRange(days.From, middle)));
            all.Add(with(facts[i], new DayRange(middle, days.Until)));
        }

        return new(all);
    }

    /// <summary>The facts with every day moved.</summary>
    public static PersonFacts Moved(PersonFacts person, Func<DateOnly, DateOnly> move)
    {
        DayRange Days(DayRange days) => new(move(days.From), days.Until is { } until ? move(until) : null);
        return person with
        {
            Born = move(person.Born),
            FirstResidence = person.FirstResidence is { } first ? move(first) : null,
            Died = person.Died is { } died ? move(died) : null,
            Residences = new(person.Residences.Select(r => r with { Days = Days(r.Days) })),
            Benefits = new(person.Benefits.Select(b => b with { Days = Days(b.Days) })),
            Interviews = new(person.Interviews.Select(i => i with { Day = move(i.Day) })),
            Offers = new(person.Offers.Select(o => o with { Days = Days(o.Days) })),
            Hours = new(person.Hours.Select(h => h with { Month = move(h.Month) })),
            States = new(person.States.Select(s => s with { Days = Days(s.Days) })),
            Exits = new(person.Exits.Select(e => e with { Day = move(e.Day) })),
        };
    }

    /// <summary>The facts with one municipality taken for another.</summary>
    public static PersonFacts Relabelled(PersonFacts person, AreaId from, AreaId to) =>
        person with { Residences = new(person.Residences.Select(r => r.Area == from ? r with { Area = to } : r)) };
}
