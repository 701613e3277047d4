using Rettesnor.Measurement;
using Rettesnor.Measurement.Histories;
using Rettesnor.Measurement.Measures;

namespace Rettesnor.Core.Tests.Measures;

/// <summary>Questions that nobody would ask, of every kind of formula, predicate, event and grouping: for the meetings of words that no measure of today has.</summary>
internal sealed class AnyQuestion(Codebook book, Random random)
{
    private static readonly int[] Windows = [1, 1, 2, 3, 6, 12, 12, 24, 36, 60];
    private static readonly decimal[] Hours = [0.01m, 1m, 37m, 74m, 100m, 190m, 222m, 399.99m, 655.35m];
    private static readonly DateOnly Middle = new(2022, 6, 30);

    public Question Next()
    {
        var formula = AnyFormula(random.Next(8));
        return new Question
        {
            Formula = formula,
            By = formula is Formula.Events or Formula.EventShare && random.Next(3) == 0 ? new GroupBy.Change(OneAtATime()) : AnyGroup(),
            From = random.Next(6) == 0 ? Middle.AddDays(random.Next(60)) : null,
            To = random.Next(6) == 0 ? Middle.AddDays(random.Next(600)) : null,
        };
    }

    private Formula AnyFormula(int kind) => kind switch
    {
        0 or 1 => new Formula.Persons(AnyPredicate(3)) { Over = PeriodRule.Last },
        2 or 3 => new Formula.Share(AnyPredicate(2), AnyPredicate(3)) { Over = PeriodRule.Last },
        4 => new Formula.FullTime(Benefits(), AnyOfOneDay(2)) { Over = PeriodRule.Mean },
        5 => new Formula.Events(AnyEvent(), AnyTests()) { Over = PeriodRule.Sum },
        6 => new Formula.EventShare(AnyEvent(), AnyTests(), AnyTests()) { Over = PeriodRule.Sum },
        _ => new Formula.EventsEach(AnyEvent(), AnyPredicate(2)) { Over = PeriodRule.Sum },
    };

    private Predicate AnyPredicate(int depth) => depth == 0 || random.Next(3) == 0
        ? random.Next(3) == 0 ? OfOneDay() : OfAWindow()
        : Joined(() => AnyPredicate(depth - 1));

    private Predicate AnyOfOneDay(int depth) => depth == 0 || random.Next(3) == 0 ? OfOneDay() : Joined(() => AnyOfOneDay(depth - 1));

    private Predicate Joined(Func<Predicate> part) => random.Next(3) switch
    {
        0 => new Predicate.All(new([part(), part()])),
        1 => new Predicate.AnyOf(new([part(), part()])),
        _ => new Predicate.Not(part()),
    };

    private Predicate OfOneDay() => random.Next(9) switch
    {
        0 => new Predicate.Everyone(),
        1 or 2 => new Predicate.OnBenefit(Benefits()),
        3 => new Predicate.Age(random.Next(3) == 0 ? null : Pick([0, 16, 18, 20, 25, 30]), random.Next(3) == 0 ? null : Pick([17, 19, 24, 29, 35, 66])),
        4 => new Predicate.OfSex((Sex)random.Next(2)),
        5 => new Predicate.OfOrigin(Some(book.Origins)),
        6 => new Predicate.OnBasis(Some(book.Bases)),
        7 => AnyState(),
        _ => new Predicate.InOffer(Some([.. book.Offers.Select(o => o.Id)])),
    };

    private Predicate OfAWindow() => random.Next(10) switch
    {
        0 => new Predicate.OnBenefitWithin(Benefits(), Window()),
        1 => new Predicate.OnBenefitAtAge(Benefits(), Pick([18, 20, 25, 30, 35, 60])),
        2 or 3 => new Predicate.Seniority(Window(), (ChainScope)random.Next(3), random.Next(2) == 0),
        4 => new Predicate.Turns(Pick([18, 19, 25, 30, 35, 60, 67]), Window()),
        5 => new Predicate.Resident(Window(), random.Next(2) == 0),
        6 => new Predicate.Interviews(random.Next(1, 6), Window(), Some(book.Interviews)),
        7 => new Predicate.OfferWithin(Some([.. book.Offers.Select(o => o.Id)]), Window()),
        8 => new Predicate.Worked(Pick(Hours), random.Next(2) == 0, Window()),
        _ => new Predicate.ExitWithin(Some(book.Destinations), Window()),
    };

    private Predicate.InState AnyState()
    {
        var dimension = Pick([.. book.States]).Dimension;
        return new Predicate.InState(dimension, Some([.. Values(dimension)]));
    }

    // One value replaces another only where a person has one at a time.
    private HistoryEvent AnyEvent()
    {
        switch (random.Next(4))
        {
            case 0: return new HistoryEvent.BenefitStart(Benefits());
            case 1: return new HistoryEvent.BenefitEnd(Benefits());
            case 2: return new HistoryEvent.StateChange(OneAtATime());
            default:
                var state = AnyState();
                return new HistoryEvent.StateStart(state.Dimension, state.Values);
        }
    }

    private ValueList<EventTest> AnyTests() => new(Enumerable.Range(0, random.Next(3)).Select(_ => random.Next(3) switch
    {
        0 => (EventTest)new EventTest.OnTheDay(AnyOfOneDay(1)),
        1 => new EventTest.TheDayBefore(AnyOfOneDay(1)),
        _ => new EventTest.To(Some(book.Destinations)),
    }));

    private GroupBy AnyGroup() => random.Next(6) switch
    {
        0 => new GroupBy.Benefit(),
        1 => new GroupBy.OfSex(),
        2 => new GroupBy.Age(new([16, 25, 30, 60])),
        3 => new GroupBy.State(Pick([.. book.States]).Dimension),
        _ => new GroupBy.Nothing(),
    };

    private string OneAtATime() => Pick([.. book.States.Where(s => !s.ManyAtOnce)]).Dimension;

    private IEnumerable<string> Values(string dimension) => book.States.Where(s => s.Dimension == dimension).Select(s => s.Value);

    private ValueList<string> Benefits() => Some([.. book.Benefits.Select(b => b.Id)]);

    private ValueList<string> Some(IReadOnlyList<string> ids) =>
        new(Enumerable.Range(0, random.Next(4) == 0 ? 0 : random.Next(1, ids.Count + 1)).Select(_ => Pick(ids)).Distinct());

    private int Window() => Pick(Windows);

    private T Pick<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];
}
