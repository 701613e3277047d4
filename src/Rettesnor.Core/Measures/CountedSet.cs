using Rettesnor.Measurement;
using Rettesnor.Measurement.Histories;
using Rettesnor.Measurement.Measures;

namespace Rettesnor.Core.Measures;

/// <summary>What a figure shows the size of: the part of a share and its whole are one each. A closed hierarchy.</summary>
internal abstract record CountedSet
{
    private CountedSet()
    {
    }

    /// <summary>Persons on a date.</summary>
    public sealed record Persons(Predicate Of) : CountedSet;

    /// <summary>Persons' days on benefits in the month.</summary>
    /// <param name="On">Ids of benefits, every one of them named.</param>
    /// <param name="While">What holds of the person on the day.</param>
    public sealed record Days(ValueList<string> On, Predicate While) : CountedSet;

    /// <summary>Events in the month.</summary>
    public sealed record Events(HistoryEvent Event, ValueList<EventTest> Where) : CountedSet;

    /// <summary>The sets whose sizes a formula's figure says.</summary>
    public static IEnumerable<CountedSet> SizesOf(Formula formula, Codebook codebook) => formula switch
    {
        Formula.Persons f => [new Persons(f.Of)],
        Formula.Share f => [new Persons(f.Of), new Persons(new Predicate.All(new([f.Of, f.Where])))],
        Formula.FullTime f => [DaysOf(f, codebook)],
        Formula.Events f => [new Events(f.Event, f.Where)],
        Formula.EventShare f => [new Events(f.Event, f.Of), new Events(f.Event, new([.. f.Of, .. f.Where]))],
        Formula.EventsEach f => [new Events(f.Event, ValueList<EventTest>.Empty), new Persons(f.Of)],
        Formula.OfPublished f => SizesOf(f.Part, codebook),
        _ => throw new InvalidOperationException($"Unknown formula: {formula.GetType().Name}"),
    };

    // A group of a benefit is the days on that benefit, however it is said.
    private static Days DaysOf(Formula.FullTime formula, Codebook codebook)
    {
        var on = formula.On.Count == 0 ? [.. codebook.Benefits.Select(b => b.Id)] : formula.On.ToList();
        var left = new List<Predicate>();
        foreach (var holds in formula.While is Predicate.All all ? all.Of.AsEnumerable() : [formula.While])
        {
            switch (holds)
            {
                case Predicate.Everyone:
                    break;
                case Predicate.OnBenefit { Benefits.Count: > 0 } same:
                    on = [.. on.Where(same.Benefits.Contains)];
                    break;
                default:
                    left.Add(holds);
                    break;
            }
        }

        return new Days(new(on.Order(StringComparer.Ordinal)), AllOf(left));
    }

    /// <summary>What holds where all of some hold, however many they are.</summary>
    public static Predicate AllOf(IReadOnlyList<Predicate> all) => all.Count switch { 0 => new Predicate.Everyone(), 1 => all[0], _ => new Predicate.All(new(all)) };
}
