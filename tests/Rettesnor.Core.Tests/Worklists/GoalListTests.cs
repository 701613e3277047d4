using Rettesnor.Core.Figures;
using Rettesnor.Core.FollowUp;
using Rettesnor.Core.Measures;
using Rettesnor.Core.Worklists;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Goals;
using Rettesnor.Measurement.Measures;
using Rettesnor.Measurement.Time;
using Rettesnor.Testing;

namespace Rettesnor.Core.Tests.Worklists;

/// <summary>A goal's list and its figure come from the same predicates: who is listed is who is counted, and the parts make up the gap.</summary>
public sealed class GoalListTests(FivePlans plans) : IClassFixture<FivePlans>
{
    private static readonly AreaId Stevns = new("stevns");
    private static readonly DateOnly Today = new(2023, 5, 15);

    [Theory]
    [InlineData("S23-3")]
    [InlineData("S23-6")]
    [InlineData("S23-7")]
    public void Of_AGoal_ListsThoseThatTheFigureOfTheMonthCountsIfNothingHappens(string goal)
    {
        var own = new OwnFigures(StevnsDemonstration.Snapshot, FivePlans.Reference, new FigureBook([], FivePlans.Reference));
        var rule = Rule(goal);
        var list = GoalList.Of(own, StevnsDemonstration.Snapshot, [Stevns], rule, Today)!;

        // The month as it will be counted when it is over.
        var month = Period.OfMonth(Today);
        var figure = own.Of(rule.Measure, Stevns, rule.Group, month, month, month.LastDay)[0];
        ((decimal)list.For).ShouldBe(figure.Numerator!.Value);
        ((decimal)list.Counted).ShouldBe(figure.Denominator!.Value);
        list.ShareAfter(0).ShouldBe(figure.Value);
        list.People.Count(p => p.Reason == ListReason.Missing).ShouldBe(list.Counted - list.For);
        list.People.ShouldBeUnique();

        // Those who fall out in the next month and those who come without are what the month after that has less, or more, of.
        var next = month.Next()!;
        var after = own.Of(rule.Measure, Stevns, rule.Group, next, next, next.LastDay)[0];
        var against = list.People.Count(p => p.Reason != ListReason.Missing && p.When == next.LastDay)
            + Outlook.Of(StevnsDemonstration.Snapshot, OwnFigures.FormulaAt(rule.Measure, rule.Group, month)!.Value.Formula, Stevns, next, 0).Count(o => o.IsCounted && !o.Holds && list.People.Any(p => p.Reason == ListReason.Missing && p.Person == o.Person));
        ((decimal)against).ShouldBe(after.Denominator!.Value - after.Numerator!.Value);
    }

    [Fact]
    public void Of_AGoalThatIsShort_NeedsTheSmallestNumberThatIsEnough()
    {
        var own = new OwnFigures(StevnsDemonstration.Snapshot, FivePlans.Reference, new FigureBook([], FivePlans.Reference));

        var list = GoalList.Of(own, StevnsDemonstration.Snapshot, [Stevns], Rule("S23-7"), Today)!;

        var needed = list.Needed!.Value;
        needed.ShouldBeGreaterThan(0);
        list.ShareAfter(needed)!.Value.ShouldBeGreaterThan(75);
        list.ShareAfter(needed - 1)!.Value.ShouldBeLessThanOrEqualTo(75);
    }

    [Fact]
    public void Of_AMeasureThatIsNoShareOfPersons_IsNothing()
    {
        var own = new OwnFigures(StevnsDemonstration.Snapshot, FivePlans.Reference, new FigureBook([], FivePlans.Reference));

        GoalList.Of(own, StevnsDemonstration.Snapshot, [Stevns], Rule("S23-8"), Today).ShouldBeNull();
        GoalList.Of(own, StevnsDemonstration.Snapshot, [new AreaId("faxe")], Rule("S23-7") with { Area = new AreaId("faxe") }, Today).ShouldBeNull("another municipality's citizens are not here");
    }

    private GoalRule Rule(string goal) => PlanStanding.Of(plans.Plan("stevns-2023"), Today, plans.Library.Current().Figures, FivePlans.Reference).Row(goal)!.Rule!;
}
