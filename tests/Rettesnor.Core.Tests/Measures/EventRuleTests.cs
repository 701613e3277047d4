using Rettesnor.Measurement;
using Rettesnor.Measurement.Histories;
using Rettesnor.Measurement.Measures;
using Rettesnor.Measurement.Time;
using Rettesnor.Testing.Histories;

namespace Rettesnor.Core.Tests.Measures;

/// <summary>Rules of events that textbook SQL found the engine to break, each as the one person who shows it.</summary>
public sealed class EventRuleTests
{
    private static readonly DateOnly Day = new(2023, 3, 10);

    [Fact]
    public void StateStart_OfTwoValuesOnOneDay_IsOneStart() =>
        Count(
            new Formula.Events(new HistoryEvent.StateStart("programme", ValueList<string>.Empty), ValueList<EventTest>.Empty) { Over = PeriodRule.Sum },
            Person() with { States = new([new("programme", "language", new(Day, null)), new("programme", "three-bs", new(Day, null))]) })
            .ShouldBe(1);

    [Fact]
    public void To_AnExitAfterAnExitToElsewhere_IsFound() =>
        Count(
            new Formula.Events(new HistoryEvent.BenefitEnd(ValueList<string>.Empty), new([new EventTest.To(new(["education"]))])) { Over = PeriodRule.Sum },
            Person() with
            {
                Benefits = new([new("cash-benefit", DayRange.Closed(new(2023, 1, 1), Day))]),
                Exits = new([new("work", Day.AddDays(3)), new("education", Day.AddDays(28))]),
            })
            .ShouldBe(1);

    private static PersonFacts Person() => new()
    {
        Person = 1,
        Born = new(1990, 1, 1),
        Sex = Sex.Female,
        Origin = "danish",
        Residences = new([new(TestCodebook.Areas[0], new(new(1990, 1, 1), null))]),
    };

    private static long Count(Formula formula, PersonFacts person)
    {
        var builder = new SnapshotBuilder(TestCodebook.Book);
        builder.Add(person);
        var pass = new MeasurePass(TestCodebook.Book, Grid.Of(Period.OfMonth(Day), Period.OfMonth(Day)), [new Question { Formula = formula }]);
        var counts = pass.Prepare(TestCodebook.Areas);
        pass.Run(builder.Build(), counts);
        return counts[0].Numerator(0, 0, 0);
    }
}
