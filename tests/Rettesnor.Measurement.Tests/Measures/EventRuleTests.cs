using Rettesnor.Measurement.Histories;
using Rettesnor.Measurement.Measures;
using Rettesnor.Measurement.Time;
using Rettesnor.Testing.Histories;

namespace Rettesnor.Measurement.Tests.Measures;

/// <summary>Rules of events and of adding up, each with one person whom a consultant can follow.</summary>
public sealed class EventRuleTests
{
    private static readonly Grid March = Grid.Of(Period.OfMonth(2021, 3), Period.OfMonth(2021, 3));
    private static readonly PersonFacts Person = new()
    {
        Person = 1,
        Born = new(1990, 5, 5),
        Sex = Sex.Female,
        Origin = "danish",
        Residences = new([new(TestCodebook.Areas[0], new DayRange(new(2010, 1, 1), null))]),
        Benefits = new([new("cash-benefit", DayRange.Closed(new(2020, 1, 1), new(2021, 3, 10)))]),
    };

    [Theory]
    [InlineData(10, "education", true)] // the last day on the benefit
    [InlineData(38, "education", true)] // 28 days after it
    [InlineData(39, "education", false)]
    [InlineData(9, "education", false)]
    [InlineData(12, "other", false)]
    public void Exit_RecordedOnADay_IsOfTheBenefitThatEnded(int day, string destination, bool counts) =>
        Exits(new ExitFact(destination, new DateOnly(2021, 2, 28).AddDays(day))).ShouldBe(counts ? 1 : 0);

    [Fact]
    public void Exit_RecordedBesideAnEarlierOneElsewhere_Counts() =>
        Exits(new ExitFact("other", new(2021, 3, 11)), new ExitFact("education", new(2021, 3, 20))).ShouldBe(1);

    [Fact]
    public void Start_OfTwoProgrammesOnOneDay_IsOne() => Starts(("language", 5, 20), ("three-bs", 5, 9)).ShouldBe(1);

    [Fact]
    public void Start_OfAProgrammeDuringAnother_IsNone() => Starts(("language", 5, 20), ("three-bs", 7, 9)).ShouldBe(1);

    [Fact]
    public void Start_OfAProgrammeTheDayAfterAnother_IsNone() => Starts(("language", 5, 20), ("three-bs", 21, 25)).ShouldBe(1);

    [Fact]
    public void Start_OfAProgrammeADayLater_IsAnother() => Starts(("language", 5, 20), ("three-bs", 22, 25)).ShouldBe(2);

    [Fact]
    public void FullTimePersons_WithANewcomerAdded_AreStillPartsOfTheSameDays()
    {
        var question = new Question { Formula = new Formula.FullTime(ValueList<string>.Empty, new Predicate.Everyone()) { Over = PeriodRule.Mean } };
        var pass = new MeasurePass(TestCodebook.Book, March, [question]);
        var (counts, newcomer) = (pass.Prepare(TestCodebook.Areas), pass.Prepare(TestCodebook.Areas));
        pass.Run(Comparison.SnapshotOf([Person]), counts);
        pass.Run(Comparison.SnapshotOf([Person with { Person = 2 }]), newcomer);
        counts[0].Add(newcomer[0], 1);
        counts[0].Numerator(0, 0, 0).ShouldBe(2 * 10 * 2220);
        counts[0].Value(0, 0, 0).ShouldBe(20m / 31);
    }

    private static long Exits(params IEnumerable<ExitFact> exits) =>
        Count(Person with { Exits = new(exits) }, new HistoryEvent.BenefitEnd(new(["cash-benefit"])), new EventTest.To(new(["education"])));

    private static long Starts(params IEnumerable<(string Value, int First, int Last)> programmes) => Count(
        Person with { States = new(programmes.Select(p => new StateFact(TestCodebook.Programme, p.Value, DayRange.Closed(new(2021, 3, p.First), new(2021, 3, p.Last))))) },
        new HistoryEvent.StateStart(TestCodebook.Programme, ValueList<string>.Empty));

    private static long Count(PersonFacts person, HistoryEvent what, params IEnumerable<EventTest> where) => Comparison.CountsOf(
        Comparison.SnapshotOf([person]), March, [new Question { Formula = new Formula.Events(what, new(where)) { Over = PeriodRule.Sum } }])[0].Numerator(0, 0, 0);
}
