using Rettesnor.Measurement.Histories;
using Rettesnor.Measurement.Measures;
using Rettesnor.Testing.Histories;

namespace Rettesnor.Measurement.Tests.Measures;

/// <summary>Formulas of the whole measure language, at random, with the bounds that the random facts lie at.</summary>
internal sealed class RandomFormulas(Random random)
{
    private static readonly Codebook Book = TestCodebook.Book;
    private static readonly string[] Dimensions = [.. Book.States.Select(s => s.Dimension).Distinct()];

    /// <summary>Whether predicates look at chains of benefits.</summary>
    public bool HasChains { get; init; } = true;

    /// <summary>A question of any kind.</summary>
    public Question Question()
    {
        var (from, to) = random.Next(6) == 0 ? (Day(), Day()) : ((DateOnly?)null, (DateOnly?)null);
        (from, to) = random.Next(2) == 0 && from > to ? (to, from) : (from, random.Next(2) == 0 ? to : null);
        return random.Next(10) switch
        {
            < 3 => new() { Formula = new Formula.Share(Predicate(3), Predicate(2)) { Over = PeriodRule.Last }, By = By(), From = from, To = to },
            < 5 => new() { Formula = new Formula.Persons(Predicate(3)) { Over = PeriodRule.Mean }, By = By(), From = from, To = to },
            < 7 => new() { Formula = FullTime(), By = By(), From = from, To = to },
            _ => Divided(Events()) with { From = from, To = to },
        };
    }

    private Question Divided(Formula events) =>
        new() { Formula = events, By = events is not Formula.EventsEach && random.Next(3) == 0 ? new GroupBy.Change(OneAtATime()) : By() };

    /// <summary>A predicate that is nested so deep at most.</summary>
    public Predicate Predicate(int depth) => depth == 0 || random.Next(3) == 0 ? Leaf() : random.Next(3) switch
    {
        0 => new Predicate.All(Two(() => Predicate(depth - 1))),
        1 => new Predicate.AnyOf(Two(() => Predicate(depth - 1))),
        _ => new Predicate.Not(Predicate(depth - 1)),
    };

    private Formula FullTime()
    {
        var formula = new Formula.FullTime(Benefits(), random.Next(3) == 0 ? new Predicate.Everyone() : OfADay(2)) { Over = PeriodRule.Mean };
        return random.Next(8) == 0 ? new Formula.OfPublished(formula, new MeasureId("population"), "all") { Over = PeriodRule.Mean } : formula;
    }

    private Formula Events() => random.Next(3) switch
    {
        0 => new Formula.Events(Event(), Tests()) { Over = PeriodRule.Sum },
        1 => new Formula.EventShare(Event(), Tests(), Tests()) { Over = PeriodRule.Sum },
        _ => new Formula.EventsEach(Event(), Predicate(2)) { Over = PeriodRule.Sum },
    };

    private HistoryEvent Event() => random.Next(4) switch
    {
        0 => new HistoryEvent.BenefitStart(Benefits()),
        1 => new HistoryEvent.BenefitEnd(Benefits()),
        2 => Pick(Dimensions) is var dimension ? new HistoryEvent.StateStart(dimension, Values(dimension)) : throw new InvalidOperationException(),
        _ => new HistoryEvent.StateChange(OneAtATime()),
    };

    private string OneAtATime() => Pick([.. Dimensions.Where(d => d != TestCodebook.Programme)]);

    private ValueList<EventTest> Tests() => new(Enumerable.Range(0, random.Next(3)).Select(EventTest (_) => random.Next(3) switch
    {
        0 => new EventTest.OnTheDay(OfADay(2)),
        1 => new EventTest.TheDayBefore(OfADay(2)),
        _ => new EventTest.To(Some(Book.Destinations)),
    }));

    private Predicate Leaf() => random.Next(14) switch
    {
        0 => new Predicate.OnBenefitWithin(Benefits(), Months()),
        1 => new Predicate.OnBenefitAtAge(Benefits(), Pick([18, 18, 20, 25, 29, 30])),
        2 or 3 when HasChains => new Predicate.Seniority(Months(), Pick([ChainScope.Benefit, ChainScope.Family, ChainScope.Any]), random.Next(2) == 0),
        4 => new Predicate.Turns(Pick([18, 20, 25, 30, 60, 67]), Months()),
        5 => new Predicate.Resident(Months(), random.Next(2) == 0),
        6 => new Predicate.Interviews(random.Next(1, 6), Months(), random.Next(2) == 0 ? ValueList<string>.Empty : Some(Book.Interviews)),
        7 => new Predicate.OfferWithin(Offers(), Months()),
        8 or 9 => Worked(),
        10 => new Predicate.ExitWithin(Some(Book.Destinations), Months()),
        _ => Simple(),
    };

    private Predicate.Worked Worked()
    {
        var isOver = random.Next(2) == 0;
        return new Predicate.Worked(isOver && random.Next(6) == 0 ? 0 : Pick([0.01m, 37m, 100m, 100.01m, 189.99m, 190m, 222m, 655.35m, 1000m]), isOver, Months());
    }

    // A predicate that looks at one day only.
    private Predicate OfADay(int depth) => depth == 0 || random.Next(2) == 0 ? Simple() : random.Next(3) switch
    {
        0 => new Predicate.All(Two(() => OfADay(depth - 1))),
        1 => new Predicate.AnyOf(Two(() => OfADay(depth - 1))),
        _ => new Predicate.Not(OfADay(depth - 1)),
    };

    private Predicate Simple()
    {
        switch (random.Next(9))
        {
            case 0:
                return new Predicate.Everyone();
            case 1 or 2:
                return new Predicate.OnBenefit(Benefits());
            case 3:
                var from = Pick<int?>([null, 0, 16, 18, 25, 30, 60]);
                return new Predicate.Age(from, Pick<int?>([null, (from ?? 17) + 6, 29, 66]));
            case 4:
                return new Predicate.OfSex(Pick([Sex.Female, Sex.Male]));
            case 5:
                return random.Next(2) == 0 ? new Predicate.OfOrigin(Some(Book.Origins)) : new Predicate.OnBasis(Some([.. Book.Bases.Skip(1)]));
            case 6:
                return new Predicate.InOffer(Offers());
            default:
                var dimension = Pick(Dimensions);
                return new Predicate.InState(dimension, Values(dimension));
        }
    }

    private GroupBy By() => random.Next(8) switch
    {
        0 => new GroupBy.Benefit(),
        1 => new GroupBy.OfSex(),
        2 => new GroupBy.Age(new(Pick<int[]>([[0], [18, 25, 30, 60], [30], [16, 17, 18, 19, 20]]))),
        3 => new GroupBy.State(Pick(Dimensions)),
        _ => new GroupBy.Nothing(),
    };

    private ValueList<Predicate> Two(Func<Predicate> one) => new(Enumerable.Range(0, random.Next(2, 4)).Select(_ => one()));

    private int Months() => Pick([1, 1, 2, 3, 3, 4, 6, 12, 12, 13, 24, 36, 60]);

    private ValueList<string> Benefits() => Some([.. Book.Benefits.Select(b => b.Id)]);

    private ValueList<string> Offers() => Some([.. Book.Offers.Select(o => o.Id)]);

    private ValueList<string> Values(string dimension) => Some([.. Book.States.Where(s => s.Dimension == dimension).Select(s => s.Value)]);

    // Some of the ids, in no order; none of them means any.
    private ValueList<string> Some(IReadOnlyList<string> ids)
    {
        var all = ids.ToArray();
        random.Shuffle(all);
        return new(all.Take(random.Next(4)));
    }

    private DateOnly Day() => new DateOnly(2016, 1, 1).AddMonths(random.Next(132)).AddDays(random.Next(-1, 2));

    private T Pick<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];
}
