using Rettesnor.Measurement;
using Rettesnor.Measurement.Histories;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Testing.Histories;

/// <summary>Persons with facts that are as awkward as registers are, of <see cref="TestCodebook.Book"/> where no other is given. The same seed gives the same persons.</summary>
/// <remarks>
/// Benefits overlap, touch and lie 27 to 29 days apart, are paid for part of a week, last one day or none, or have no end; moves fall in
/// mid-month, lead back, or are two on the same day; facts lie before the first residence and after the death; two facts of hours fall in one
/// month and sums lie exactly at the measures' bounds.
/// </remarks>
public sealed class RandomFacts
{
    /// <summary>The first day that facts begin.</summary>
    public static readonly DateOnly First = new(2016, 1, 1);

    /// <summary>The last day that facts begin.</summary>
    public static readonly DateOnly Last = new(2026, 12, 31);

    private static readonly int[] Gaps = [0, 0, 0, 1, 10, 27, 28, 29, 30, -1, -5, -28, -40];
    private static readonly decimal[] WeekHours = [18.5m, 7.4m, 36.99m, 37m, 40m, 0.01m, 20.25m, 12.345m];
    private static readonly decimal[] MonthHours = [0m, 0.01m, 0.05m, 36.95m, 37m, 63.33m, 63.34m, 74m, 90m, 95m, 99.99m, 100m, 100.01m, 111m, 148m, 160.33m, 189.99m, 190m, 190.01m, 222m, 400m, 700m];

    private readonly Random random;
    private readonly Codebook book;
    private readonly RandomDays days;

    private RandomFacts(Random random, Codebook book)
    {
        this.random = random;
        this.book = book;
        days = new RandomDays(random);
    }

    /// <summary>A population of 1 to 60 persons, mostly a few.</summary>
    public static ValueList<PersonFacts> Population(int seed)
    {
        var random = new Random(seed);
        return Population(seed, random.Next(6) switch { 0 => 1, 1 => random.Next(20, 61), _ => random.Next(2, 12) });
    }

    /// <summary>A population of so many persons, with numbers in no order.</summary>
    public static ValueList<PersonFacts> Population(int seed, int persons) => Population(seed, persons, TestCodebook.Book);

    /// <summary>The same with the ids of another codebook.</summary>
    public static ValueList<PersonFacts> Population(int seed, int persons, Codebook book)
    {
        var random = new Random((seed * 7919) + persons);
        var numbers = Enumerable.Range(1, persons).ToArray();
        random.Shuffle(numbers);
        return new(numbers.Select(n => new RandomFacts(random, book).Make(n)));
    }

    /// <summary>One person.</summary>
    public static PersonFacts Person(Random random, int number) => new RandomFacts(random, TestCodebook.Book).Make(number);

    private PersonFacts Make(int number)
    {
        var residences = Residences();
        var benefits = Benefits();
        return new PersonFacts
        {
            Person = number,
            Born = Born(),
            Sex = random.Next(2) == 0 ? Sex.Female : Sex.Male,
            Origin = days.Pick(book.Origins),
            Basis = days.Pick(book.Bases),
            FirstResidence = random.Next(3) == 0 ? null : random.Next(3) == 0 ? days.Next().AddYears(-random.Next(12)) : days.Next(),
            Died = random.Next(6) == 0 ? days.Next() : null,
            Residences = residences,
            Benefits = benefits,
            Interviews = Interviews(),
            Offers = new(Some(5).Select(_ => new OfferFact(days.Pick(book.Offers).Id, days.Range()))),
            Hours = Hours(),
            States = States(),
            Exits = Exits(benefits),
        };
    }

    // Of an age at which the measures' bounds are met within the time of the facts, also on a day that other rules look at, and on 29 February.
    private DateOnly Born() => random.Next(5) switch
    {
        0 => new DateOnly(days.Pick([1956, 1960, 1988, 1996, 2000, 2004]), 2, 29),
        1 or 2 => days.Edge(days.Next()).AddYears(-days.Pick([18, 18, 20, 25, 30, 30, 35, 60, 67])),
        _ => new DateOnly(1950, 1, 1).AddDays(random.Next(20500)),
    };

    private ValueList<ResidenceFact> Residences()
    {
        var all = new List<ResidenceFact>();
        var start = random.Next(3) == 0 ? days.Next() : First.AddYears(-random.Next(1, 20));
        for (var n = random.Next(20) == 0 ? 0 : random.Next(4) switch { 0 => random.Next(2, 6), 1 => 2, _ => 1 }; n > 0; n--)
        {
            var isLast = n == 1;
            var end = isLast ? (DateOnly?)null : Later(start);
            all.Add(new ResidenceFact(days.Pick(TestCodebook.Areas), isLast && random.Next(5) == 0 ? days.From(start) : new DayRange(start, random.Next(4) == 0 ? null : end)));
            if (random.Next(8) == 0)
            {
                all.Add(new ResidenceFact(days.Pick(TestCodebook.Areas), days.From(start)));
            }

            start = end is not { } day ? start : random.Next(5) == 0 ? day.AddDays(days.Pick([1, 5, 31, 200, -3])) : day;
        }

        return Shuffled(all);
    }

    private DateOnly Later(DateOnly start)
    {
        var day = days.Next();
        return day > start ? day : start.AddDays(random.Next(1, 700));
    }

    // Benefits that follow each other, with gaps and overlaps as a chain's rule has them, and some from anywhere.
    private ValueList<BenefitFact> Benefits()
    {
        var all = new List<BenefitFact>();
        var start = random.Next(4) == 0 ? First.AddDays(random.Next(-800, 300)) : days.Next();
        var kind = days.Pick(book.Benefits);
        for (var n = random.Next(9); n > 0; n--)
        {
            var range = days.From(start, mayBeOpen: n < 3);
            all.Add(new BenefitFact(kind.Id, range, random.Next(4) == 0 ? days.Pick(WeekHours) : null));
            start = (range.Until ?? days.Next()).AddDays(days.Pick(Gaps));
            kind = random.Next(4) switch
            {
                < 2 => kind,
                2 => days.Pick([.. book.Benefits.Where(b => b.Family == kind.Family)]),
                _ => days.Pick(book.Benefits),
            };
        }

        for (var n = random.Next(3); n > 0; n--)
        {
            all.Add(new BenefitFact(days.Pick(book.Benefits).Id, days.Range(), random.Next(3) == 0 ? days.Pick(WeekHours) : null));
        }

        if (all.Count > 0 && random.Next(6) == 0)
        {
            var one = days.Pick(all);
            all.Add(one with { HoursPerWeek = days.Pick(WeekHours), Days = random.Next(2) == 0 ? one.Days : days.From(one.Days.From) });
        }

        return Shuffled(all);
    }

    // Series of interviews some months apart, and pairs on one day.
    private ValueList<InterviewFact> Interviews()
    {
        var all = new List<InterviewFact>();
        for (var series = random.Next(4); series > 0; series--)
        {
            var (day, step) = (days.Next(), days.Pick([0, 1, 1, 2, 3, 4]));
            for (var n = random.Next(1, 6); n > 0; n--)
            {
                all.Add(new InterviewFact(days.Pick(book.Interviews), day));
                day = day.AddMonths(step).AddDays(random.Next(3) == 0 ? random.Next(-1, 2) : 0);
            }
        }

        return Shuffled(all);
    }

    private ValueList<HoursFact> Hours()
    {
        var all = new List<HoursFact>();
        for (var series = random.Next(4); series > 0; series--)
        {
            var (month, same) = (days.Next(), days.Pick(MonthHours));
            for (var n = random.Next(1, 8); n > 0; n--)
            {
                all.Add(new HoursFact(month, random.Next(2) == 0 ? same : days.Pick(MonthHours)));
                month = month.AddMonths(random.Next(5) == 0 ? random.Next(3) : 1);
            }

            if (random.Next(2) == 0)
            {
                // What is missing from a bound, so that the sum lies exactly on it.
                var (bound, have) = (days.Pick([100m, 190m, 222m]), all[^1].Hours);
                all.Add(new HoursFact(days.Edge(month), bound > have ? bound - have : 0));
            }
        }

        return Shuffled(all);
    }

    private ValueList<StateFact> States()
    {
        var all = new List<StateFact>();
        foreach (var dimension in book.States.GroupBy(s => s.Dimension))
        {
            var start = days.Next();
            for (var n = random.Next(2) == 0 ? 0 : random.Next(1, 6); n > 0; n--)
            {
                var range = days.From(start, mayBeOpen: n < 3);
                all.Add(new StateFact(dimension.Key, days.Pick([.. dimension]).Value, range));
                start = random.Next(4) == 0 ? days.Next() : (range.Until ?? start).AddDays(days.Pick(Gaps));
            }
        }

        return Shuffled(all);
    }

    private ValueList<ExitFact> Exits(ValueList<BenefitFact> benefits) => Shuffled(Some(5)
        .Select(_ => benefits.Select(b => b.Days.LastDay).OfType<DateOnly>().ToList() is { Count: > 0 } ends && random.Next(4) > 0
            ? days.Pick(ends).AddDays(days.Pick([0, 0, 1, 14, 27, 28, 29, 60, -1])) : days.Next())
        .Select(day => new ExitFact(days.Pick(book.Destinations), day)));

    private IEnumerable<int> Some(int most) => Enumerable.Range(0, random.Next(most + 1));

    private ValueList<T> Shuffled<T>(IEnumerable<T> items)
    {
        var all = items.ToArray();
        random.Shuffle(all);
        return new(all);
    }
}
