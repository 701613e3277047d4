using Rettesnor.Measurement.Histories;
using Rettesnor.Measurement.Measures;
using Rettesnor.Measurement.Time;
using Rettesnor.Testing.Histories;

namespace Rettesnor.Measurement.Tests.Measures;

public sealed class MeasurePassTests
{
    private static readonly Grid Months = Grid.Of(Period.OfMonth(2017, 1), Period.OfMonth(2026, 12));
    private static readonly Predicate Everyone = new Predicate.Everyone();

    // More rows than are looked at together, and more words than are kept for a group before they are counted.
    [Fact]
    public void Run_OverManyPersons_CountsTheSumOfSmallPopulations() => ShouldCountTheSum(populations: 30, persons: 400);

    // A row alone is looked at by itself, and of many some are looked at by the vector.
    [Fact]
    public void Run_OverSomePersons_CountsTheSumOfEach() => ShouldCountTheSum(populations: 150, persons: 1);

    private static void ShouldCountTheSum(int populations, int persons)
    {
        var parts = Enumerable.Range(0, populations).Select(part => RandomFacts.Population(part, persons).Select(p => p with { Person = (part * 1000) + p.Person }).ToList()).ToList();
        var questions = MeasureLawTests.Questions(3);
        var whole = MeasureLawTests.Numbers(parts.SelectMany(p => p), Months, questions);
        var pass = new MeasurePass(TestCodebook.Book, Months, questions);
        var counts = pass.Prepare(TestCodebook.Areas);
        foreach (var part in parts)
        {
            pass.Run(Comparison.SnapshotOf(part), counts);
        }

        MeasureLawTests.Numbers(counts).ShouldBe(whole);
    }

    // Alone, persons who have been on benefits for so long are counted spell by spell; as the whole of a share, person by person.
    [Fact]
    public void Run_OfSeniorityByBenefit_CountsTheSameAloneAndAsTheWholeOfAShare()
    {
        var of = new Predicate.Seniority(6, ChainScope.Family, IsOver: true);
        var counts = Comparison.CountsOf(Comparison.SnapshotOf(RandomFacts.Population(4, 300)), Months,
        [
            new Question { Formula = new Formula.Persons(of) { Over = PeriodRule.Last }, By = new GroupBy.Benefit() },
            new Question { Formula = new Formula.Share(of, Everyone) { Over = PeriodRule.Last }, By = new GroupBy.Benefit(), From = new DateOnly(2000, 1, 1) },
        ]);
        counts[0].Numerators.ShouldContain(n => n > 1);
        counts[0].Numerators.ShouldBe(counts[1].Denominators);
    }

    [Fact]
    public void Run_OverRowsInPieces_CountsAsInOne()
    {
        var snapshot = Comparison.SnapshotOf(RandomFacts.Population(5, 60));
        var questions = MeasureLawTests.Questions(5);
        var whole = Comparison.CountsOf(snapshot, Months, questions);
        var pass = new MeasurePass(TestCodebook.Book, Months, questions);
        var counts = pass.Prepare(TestCodebook.Areas);
        for (var area = 0; area < TestCodebook.Areas.Count; area++)
        {
            foreach (var rows in snapshot.RunsOf(TestCodebook.Areas[area]))
            {
                pass.Run(rows.Slice(0, rows.Count / 3), counts, area, sign: 1);
                pass.Run(rows.Slice(rows.Count / 3, rows.Count - (rows.Count / 3)), counts, area, sign: 1);
            }
        }

        MeasureLawTests.Numbers(counts).ShouldBe(MeasureLawTests.Numbers(whole));
    }

    [Fact]
    public void Run_ASecondTime_AllocatesNothing()
    {
        var snapshot = Comparison.SnapshotOf(RandomFacts.Population(7, 60));
        var pass = new MeasurePass(TestCodebook.Book, Months, [.. MeasureLawTests.Questions(7), .. MeasureLawTests.Questions(8)]);
        var counts = pass.Prepare(TestCodebook.Areas);
        pass.Run(snapshot, counts);
        var before = GC.GetAllocatedBytesForCurrentThread();
        pass.Run(snapshot, counts);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    [Fact]
    public void Run_OverAFileThatWasWrittenAndRead_CountsTheSame()
    {
        using var folder = new Testing.TemporaryDirectory();
        var snapshot = Comparison.SnapshotOf(RandomFacts.Population(11, 60));
        SnapshotFile.Write(folder.PathOf("histories"), snapshot);
        var read = SnapshotFile.Read(folder.PathOf("histories"));
        var questions = MeasureLawTests.Questions(11);
        MeasureLawTests.Numbers(Comparison.CountsOf(read, Months, questions)).ShouldBe(MeasureLawTests.Numbers(Comparison.CountsOf(snapshot, Months, questions)));
    }

    [Fact]
    public void Run_OverASnapshotOfAnotherCodebook_IsABug()
    {
        var pass = new MeasurePass(new Codebook([], [], [], [], [], [], []), Months, []);
        Should.Throw<ArgumentException>(() => pass.Run(Comparison.SnapshotOf([]), pass.Prepare([])));
    }

    public static TheoryData<string> Nonsense => [.. Nonsenses.Keys];

    private static readonly Dictionary<string, Question> Nonsenses = new()
    {
        ["a window of no months"] = Of(new Predicate.OfferWithin(ValueList<string>.Empty, 0)),
        ["at least no interviews"] = Of(new Predicate.Interviews(0, 12, ValueList<string>.Empty)),
        ["at least no hours"] = Of(new Predicate.Worked(0, false, 3)),
        ["over fewer than no hours"] = Of(new Predicate.Worked(-1, true, 3)),
        ["a thousandth of an hour"] = Of(new Predicate.Worked(190.001m, true, 3)),
        ["an unknown benefit"] = Of(new Predicate.OnBenefit(new(["kontanthjælp"]))),
        ["an unknown value"] = Of(new Predicate.InState("readiness", new(["ready"]))),
        ["an unknown dimension"] = Of(new Predicate.InState("mood", ValueList<string>.Empty)),
        ["events by an unknown dimension"] = Of(new HistoryEvent.BenefitStart(ValueList<string>.Empty)) with { By = new GroupBy.State("mood") },
        ["a group of an unknown dimension"] = Of(Everyone) with { By = new GroupBy.State("mood") },
        ["ages that fall"] = Of(Everyone) with { By = new GroupBy.Age(new([30, 18])) },
        ["a change among many at once"] = Of(new HistoryEvent.StateChange(TestCodebook.Programme)),
        ["events by a change among many at once"] = Of(new HistoryEvent.BenefitStart(ValueList<string>.Empty)) with { By = new GroupBy.Change(TestCodebook.Programme) },
        ["persons by a change"] = Of(Everyone) with { By = new GroupBy.Change("readiness") },
        ["seniority on a day"] = new() { Formula = new Formula.FullTime(ValueList<string>.Empty, new Predicate.Seniority(12, ChainScope.Any, false)) { Over = PeriodRule.Mean } },
    };

    [Theory]
    [MemberData(nameof(Nonsense))]
    public void Pass_OfNonsense_IsRefused(string nonsense) =>
        Should.Throw<ArgumentException>(() => new MeasurePass(TestCodebook.Book, Months, [Nonsenses[nonsense]]));

    [Theory]
    [InlineData("2021-02..2022-01", "2021-03..2022-02")]
    [InlineData("2021-01", "2021-Q4")]
    [InlineData("2021-05", "2021-04")]
    [InlineData("@2021-05-31", "@2021-06-30")]
    public void Grid_OfPeriodsThatDoNotFollowEachOther_IsRefused(string first, string last) =>
        Should.Throw<ArgumentException>(() => Grid.Of(Period.Parse(first), Period.Parse(last)));

    [Fact]
    public void Grid_OfOnePeriodOfAnyKind_HasOneDate() =>
        Grid.Of(Period.Parse("@2021-05-30"), Period.Parse("@2021-05-30")).Dates.ShouldBe([new DateOnly(2021, 5, 30)]);

    private static Question Of(Predicate predicate) => new() { Formula = new Formula.Persons(predicate) { Over = PeriodRule.Last } };

    private static Question Of(HistoryEvent what) => new() { Formula = new Formula.Events(what, ValueList<EventTest>.Empty) { Over = PeriodRule.Sum } };
}
