using System.Globalization;
using Rettesnor.Core.Figures;
using Rettesnor.Core.FollowUp;
using Rettesnor.Core.Measures;
using Rettesnor.Measurement.Goals;
using Rettesnor.Testing;

namespace Rettesnor.Core.Tests.FollowUp;

public sealed class OwnBookTests(FivePlans plans) : IClassFixture<FivePlans>
{
    private static readonly DateOnly Today = new(2023, 5, 15);

    [Theory]
    [InlineData("stevns-2021", "2021-10-04")]
    [InlineData("stevns-2021", "2023-05-15")]
    [InlineData("stevns-2023", "2022-09-30")]
    [InlineData("stevns-2023", "2023-05-15")]
    [InlineData("slagelse-2023", "2023-05-15")]
    [InlineData("vordingborg-2019", "2020-01-31")]
    public void For_AGoalThatPublishedFiguresDecide_StandsAsItDoesWithoutOwnOnes(string plan, string date)
    {
        var at = DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var figures = Book();

        var published = Aims(plans.Standing(plan, at));
        var both = Aims(PlanStanding.Of(plans.Plan(plan), at, figures, FivePlans.Reference));

        foreach (var (without, with) in published.Zip(both).Where(p => p.First.Standing.Kind != StandingKind.Unmeasured))
        {
            with.Standing.ShouldBeEquivalentTo(without.Standing, with.Id);
            with.Figures.ShouldBeSameAs(figures, with.Id);
            with.Series(with.Rule!.Area).ShouldNotContain(f => OwnBook.IsOwn(f), with.Id);
        }
    }

    [Theory]
    [InlineData("S23-6", StandingKind.Holding, 94.5)]
    [InlineData("S23-7", StandingKind.Short, 68.7)]
    public void For_AGoalThatNobodyHasPublishedAnythingFor_IsDecidedByOwnFigures(string goal, StandingKind kind, double value)
    {
        plans.Standing("stevns-2023", Today).Row(goal)!.Standing.Kind.ShouldBe(StandingKind.Unmeasured);

        var row = PlanStanding.Of(plans.Plan("stevns-2023"), Today, Book(), FivePlans.Reference).Row(goal)!;

        row.Standing.Kind.ShouldBe(kind);
        Math.Round(row.Standing.Judged!.Value, 1).ShouldBe((decimal)value);
        OwnBook.IsOwn(row.Standing.Judged.Newest).ShouldBeTrue();
        row.Series(row.Rule!.Area).ShouldContain(row.Standing.Judged.Newest);
    }

    [Theory]
    [InlineData(false, null)]
    [InlineData(true, ReasonCode.TooFew)]
    public void For_AGoalWhoseFiguresAreOfAFew_SaysToOthersThatTheyAreWithheldAndNotThatThereAreNone(bool isDiscreet, ReasonCode? reason)
    {
        var shelf = plans.Library.Current();
        var measure = plans.Standing("stevns-2023", Today).Row("S23-4a")!.Rule!.Measure.Id;
        var few = new Dictionary<DateOnly, int> { [new(2018, 2, 1)] = 2, [new(2023, 2, 1)] = 2 };
        var figures = new OwnBook(FivePlans.Reference, shelf.Figures, null, isDiscreet, (m, _) => m == measure ? few : null, employers: null, pools: null).For(shelf.Plans.Select(p => p.Plan), Today);

        var standing = PlanStanding.Of(plans.Plan("stevns-2023"), Today, figures, FivePlans.Reference).Row("S23-4a")!.Standing;

        standing.Reason.ShouldBe(reason);
        (standing.Kind == StandingKind.Unmeasured).ShouldBe(isDiscreet);
    }

    [Fact]
    public void For_AGoalWhoseNewestFigureIsOfAFew_SaysThatANewerIsWithheld()
    {
        var shelf = plans.Library.Current();
        var measure = plans.Standing("stevns-2023", Today).Row("S23-4a")!.Rule!.Measure.Id;
        Dictionary<DateOnly, int> days = new() { [new(2018, 2, 1)] = 9, [new(2023, 2, 1)] = 9, [new(2023, 5, 1)] = 2 };
        GoalStanding Row(bool isDiscreet) => PlanStanding.Of(
            plans.Plan("stevns-2023"), new DateOnly(2023, 8, 1), new OwnBook(FivePlans.Reference, shelf.Figures, null, isDiscreet, (m, _) => m == measure ? days : null, employers: null, pools: null)
                .For(shelf.Plans.Select(p => p.Plan), new DateOnly(2023, 8, 1)), FivePlans.Reference).Row("S23-4a")!;

        Row(true).IsWithheld.ShouldBeTrue();
        Row(true).Sentence.Da.ShouldContain("Et nyere tal er holdt tilbage, fordi for få personer står bag.");
        Row(false).IsWithheld.ShouldBeFalse();
        Row(false).Sentence.Da.ShouldNotContain("holdt tilbage");
    }

    [Fact]
    public void For_APeriodThatHasAPublishedFigure_KeepsIt()
    {
        var figures = Book();

        foreach (var published in figures.All)
        {
            figures.Own!.Series(published.Key.Measure, published.Key.Area, published.Key.Group).Where(f => f.Key.Period == published.Key.Period).ShouldAllBe(f => !OwnBook.IsOwn(f));
        }

        figures.All.ShouldNotContain(f => OwnBook.IsOwn(f));
        figures.Own!.Count.ShouldBeGreaterThan(figures.Count);
    }

    private FigureBook Book()
    {
        var shelf = plans.Library.Current();
        var own = new OwnFigures(StevnsDemonstration.Snapshot, FivePlans.Reference, shelf.Figures) { Begin = new DateOnly(2017, 1, 1) };
        return new OwnBook(FivePlans.Reference, shelf.Figures, own, isDiscreet: false, (_, _) => null, employers: null, pools: null).For(shelf.Plans.Select(p => p.Plan), Today);
    }

    private static List<GoalStanding> Aims(PlanStanding standing) => [.. standing.Rows.SelectMany(r => r.Parts.Count == 0 ? [r] : r.Parts)];
}
