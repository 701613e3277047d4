using Rettesnor.Measurement.Histories;
using Rettesnor.Measurement.Measures;
using Rettesnor.Measurement.Time;
using Rettesnor.Testing.Histories;

namespace Rettesnor.Measurement.Tests.Measures;

/// <summary>What may change about persons without a number changing, and how numbers add up.</summary>
public sealed class MeasureLawTests
{
    private const int Populations = 12;
    private static readonly Grid Months = Grid.Of(Period.OfMonth(2017, 1), Period.OfMonth(2026, 12));

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, Populations)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Facts_InAnotherOrder_CountTheSame(int seed)
    {
        var random = new Random(seed);
        var population = RandomFacts.Population(seed, 15);
        ShouldBeSame(population, FactChanges.Shuffled(population.Select(p => FactChanges.Shuffled(p, random)), random), Questions(seed));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Facts_SplitInTwoThatTouch_CountTheSame(int seed)
    {
        var random = new Random(seed);
        var population = RandomFacts.Population(seed, 15);
        ShouldBeSame(population, population.Select(p => FactChanges.Split(FactChanges.Split(p, random), random)), Questions(seed));
    }

    // 28 years have the same weekdays, month lengths and leap years from 1901 to 2099: nothing may change, of no question.
    [Theory]
    [MemberData(nameof(Seeds))]
    public void Facts_Moved28YearsWithTheGrid_CountTheSame(int seed)
    {
        var population = RandomFacts.Population(seed, 10);
        var questions = Questions(seed);
        var moved = questions.Select(q => q with { From = q.From?.AddYears(28), To = q.To?.AddYears(28) }).ToList();
        foreach (var (first, last, firstMoved, lastMoved) in new[] { ("2019-01", "2024-06", "2047-01", "2052-06"), ("2020-W01", "2021-W05", "2048-W01", "2049-W05") })
        {
            Numbers(population.Select(p => FactChanges.Moved(p, day => day.AddYears(28))), Grid.Of(Period.Parse(firstMoved), Period.Parse(lastMoved)), moved)
                .ShouldBe(Numbers(population, Grid.Of(Period.Parse(first), Period.Parse(last)), questions));
        }
    }

    // Moved by any months, what is counted in days changes with the months' lengths: chains, days and events. What stands to the ends of months
    // stays as it is, where every day has a number that every month has.
    [Theory]
    [MemberData(nameof(Seeds))]
    public void Facts_MovedSomeMonthsWithTheGrid_CountTheSame(int seed)
    {
        var population = RandomFacts.Population(seed, 10).Select(p => FactChanges.Moved(p, day => day.Day > 28 ? new DateOnly(day.Year, day.Month, 28) : day)).ToList();
        var formulas = new RandomFormulas(new Random(seed)) { HasChains = false };
        List<Question> questions = [.. Enumerable.Range(0, 20).Select(_ => new Question { Formula = new Formula.Share(formulas.Predicate(2), formulas.Predicate(3)) { Over = PeriodRule.Last } })];
        foreach (var months in new[] { 1, 5, 12, -7 })
        {
            Numbers(population.Select(p => FactChanges.Moved(p, day => day.AddMonths(months))), GridAfter(months), questions).ShouldBe(Numbers(population, GridAfter(0), questions), $"{months} months");
        }

        static Grid GridAfter(int months) => Grid.Of(Period.OfMonth(new DateOnly(2018, 1, 1).AddMonths(months)), Period.OfMonth(new DateOnly(2024, 12, 1).AddMonths(months)));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Person_WithoutAHome_ChangesNothing(int seed)
    {
        var population = RandomFacts.Population(seed, 10);
        var homeless = RandomFacts.Person(new Random(seed), 1000) with { Residences = ValueList<ResidenceFact>.Empty };
        ShouldBeSame(population, population.Append(homeless), Questions(seed));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Resident_WithoutFacts_ChangesNoMeasureOfPersonsOnBenefits(int seed)
    {
        var population = RandomFacts.Population(seed, 10);
        var resident = new PersonFacts
        {
            Person = 1000,
            Born = new(1980, 1, 1),
            Sex = Sex.Male,
            Origin = "danish",
            Residences = new([new(TestCodebook.Areas[0], new DayRange(new(2000, 1, 1), null))]),
        };
        ShouldBeSame(population, population.Append(resident), [.. CatalogueQuestions.All().Where(q => q.Key is not "L23-D3").Select(q => q.Value)]);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Areas_TakenAsOne_CountTheSumOfBoth(int seed)
    {
        // Neighbours in the order of ids, so that two moves on one day go to the same of the others as before.
        var (one, two) = (TestCodebook.Areas[0], TestCodebook.Areas[1]);
        var population = RandomFacts.Population(seed, 25);
        var questions = Questions(seed);
        var apart = Comparison.CountsOf(Comparison.SnapshotOf(population), Months, questions);
        var together = Comparison.CountsOf(Comparison.SnapshotOf(population.Select(p => FactChanges.Relabelled(p, two, one))), Months, questions);
        for (var q = 0; q < questions.Count; q++)
        {
            var isOfDays = NaiveWalk.EmptyWhole(questions[q].Formula, Months.Dates[0], Months.Dates[0]) > 0;
            for (var group = 0; group < apart[q].Groups.Count; group++)
            {
                for (var date = 0; date < Months.Dates.Count; date++)
                {
                    together[q].Numerator(0, group, date).ShouldBe(apart[q].Numerator(0, group, date) + apart[q].Numerator(1, group, date));
                    together[q].Denominator(0, group, date).ShouldBe(apart[q].Denominator(0, group, date) + (isOfDays ? 0 : apart[q].Denominator(1, group, date)));
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Person_Replaced_ChangesAllCountsByTheDifference(int seed)
    {
        var random = new Random(seed);
        var population = RandomFacts.Population(seed, 12);
        var questions = Questions(seed);
        var counts = Comparison.CountsOf(Comparison.SnapshotOf(population), Months, questions);
        var pass = new MeasurePass(TestCodebook.Book, Months, questions);
        var after = population.ToList();
        for (var n = 0; n < after.Count; n += 3)
        {
            var replacement = RandomFacts.Person(random, after[n].Person);
            AddAll(counts, CountsOf(pass, after[n]), -1);
            AddAll(counts, CountsOf(pass, replacement), 1);
            after[n] = replacement;
        }

        var newcomer = RandomFacts.Person(random, 1000);
        AddAll(counts, CountsOf(pass, newcomer), 1);
        Numbers(counts).ShouldBe(Numbers(after.Append(newcomer), Months, questions));

        static IReadOnlyList<Counts> CountsOf(MeasurePass pass, PersonFacts person)
        {
            var of = pass.Prepare(TestCodebook.Areas);
            pass.Run(Comparison.SnapshotOf([person]), of);
            return of;
        }

        static void AddAll(IReadOnlyList<Counts> to, IReadOnlyList<Counts> other, int sign)
        {
            for (var i = 0; i < to.Count; i++)
            {
                to[i].Add(other[i], sign);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Counts_KeptWhilePersonsChangedCameAndWent_EqualAFullPass(int seed)
    {
        var random = new Random(seed);
        var population = RandomFacts.Population(seed, 12).ToList();
        var questions = Questions(seed);
        var snapshot = Comparison.SnapshotOf(population);
        var first = snapshot.Count(TestCodebook.Areas, Months, questions);
        var kept = Numbers(first);

        void Replace(int person, IEnumerable<PersonFacts> now)
        {
            var after = snapshot.Replace(snapshot.Codebook, [person], now);
            CountedSnapshots.CarryOver(snapshot, after, [person]);
            snapshot = after;
        }

        Replace(population[0].Person, []);
        population.RemoveAt(0);
        for (var n = 0; n < 6; n++)
        {
            population[n] = RandomFacts.Person(random, population[n].Person);
            Replace(population[n].Person, [population[n]]);
        }

        population.Add(RandomFacts.Person(random, 1000));
        Replace(1000, [population[^1]]);

        var moved = snapshot.Count(TestCodebook.Areas, Months, questions);
        snapshot.Count(TestCodebook.Areas, Months, questions).ShouldBeSameAs(moved);
        Numbers(moved).ShouldBe(Numbers(population, Months, questions));
        Numbers(first).ShouldBe(kept, "what was counted before is of the histories before");
    }

    // Dates of one word are asked row by row: what they say must add up to what a pass counts.
    [Theory]
    [InlineData(3)]
    [InlineData(8)]
    public void Outlooks_OfEverybody_AddUpToTheCounts(int seed)
    {
        var (from, ahead) = (Period.OfMonth(2022, 11), 5);
        var grid = Grid.Of(from, Period.OfMonth(2023, 4));
        var snapshot = Comparison.SnapshotOf(RandomFacts.Population(seed, 40));
        foreach (var question in Questions(seed).Where(q => q.By is GroupBy.Nothing && q.Counted is Formula.Share or Formula.Persons).Select(q => q with { From = null, To = null }))
        {
            foreach (var area in TestCodebook.Areas)
            {
                var counts = snapshot.Count([area], grid, [question])[0];
                var people = Outlook.Of(snapshot, question.Formula, area, from, ahead);
                var isShare = question.Counted is Formula.Share;
                people.Count(o => o.IsCounted).ShouldBe((int)(isShare ? counts.Denominator(0, 0, 0) : counts.Numerator(0, 0, 0)));
                people.Count(o => o is { IsCounted: true, Holds: true }).ShouldBe((int)counts.Numerator(0, 0, 0));
                people.ShouldBe(people.Select(o => Outlook.OfPerson(snapshot, question.Formula, area, from, ahead, o.Person)));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Question_AskedWithOthers_CountsAsAlone(int seed)
    {
        var snapshot = Comparison.SnapshotOf(RandomFacts.Population(seed, 15));
        var questions = Questions(seed);
        var together = Comparison.CountsOf(snapshot, Months, questions);
        for (var q = 0; q < questions.Count; q++)
        {
            Numbers([together[q]]).ShouldBe(Numbers(Comparison.CountsOf(snapshot, Months, [questions[q]])), questions[q].ToString());
        }
    }

    internal static IReadOnlyList<Question> Questions(int seed)
    {
        var formulas = new RandomFormulas(new Random(seed));
        return [.. CatalogueQuestions.All().Values, .. Enumerable.Range(0, 20).Select(_ => formulas.Question())];
    }

    internal static long[] Numbers(IEnumerable<PersonFacts> population, Grid grid, IReadOnlyList<Question> questions) =>
        Numbers(Comparison.CountsOf(Comparison.SnapshotOf(population), grid, questions));

    internal static long[] Numbers(IReadOnlyList<Counts> counts) => [.. counts.SelectMany(c => c.Numerators.Concat(c.Denominators))];

    private static void ShouldBeSame(IEnumerable<PersonFacts> before, IEnumerable<PersonFacts> after, IReadOnlyList<Question> questions)
    {
        var numbers = Numbers(before, Months, questions);
        numbers.ShouldContain(n => n > 0);
        Numbers(after, Months, questions).ShouldBe(numbers);
    }
}
