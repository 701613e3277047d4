using Rettesnor.Core.Figures;
using Rettesnor.Core.FollowUp;
using Rettesnor.Core.Overview;
using Rettesnor.Core.Plans;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Goals;
using Rettesnor.Measurement.Time;
using Rettesnor.Testing;

namespace Rettesnor.Core.Tests.Overview;

public sealed class GoalHistoryTests(FivePlans plans) : IClassFixture<FivePlans>
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Fact]
    public void Of_Stevns_HasEveryGoalOnceWithThoseOfMostPlansFirst()
    {
        var history = Of("stevns", Today);

        history.Plans.Select(p => p.Id).ShouldBe(["stevns-2021", "stevns-2023", "stevns-2024"]);
        history.Rows.Select(r => r.Count).ShouldBe(history.Rows.Select(r => r.Count).OrderDescending());
        history.Rows[0].Count.ShouldBe(3);
        foreach (var (plan, place) in history.Plans.Select((p, i) => (p, i)))
        {
            history.Rows.SelectMany(r => r.Plans[place]).Select(g => g.Row.Id)
                .ShouldBe(plan.Goals.SelectMany(g => g.Parts.Count > 0 ? g.Parts.Select(p => $"{g.Id}/{p.Id}") : [g.Id]), ignoreOrder: true, plan.Id);
        }

        Ids(Row(history, "applications-personal-assistance"))[..2].ShouldBe(["R21-4a", "S23-4a"]);
        Ids(Row(history, "employer-contact-share")).ShouldBe(["R21-5", "S23-5a", ""]);
    }

    [Fact]
    public void Of_AMeasureWhoseDefinitionChanged_SaysSoAndComparesNothing()
    {
        var offers = Row(Of("stevns", Today), "offers-in-12-months");

        var (before, after) = (offers.Plans[0].ShouldHaveSingleItem(), offers.Plans[1].ShouldHaveSingleItem());
        (before.Definition!.Id, before.IsRedefined, before.Since).ShouldBe(("before-2023", false, null));
        (after.Definition!.Id, after.IsRedefined).ShouldBe(("from-2023", true));
        after.Since!.Da.ShouldStartWith("Det, der tæller med, er ændret siden Beskæftigelsesplan 2021");
        after.Since.Da.ShouldContain("kan ikke sammenlignes");
        after.Since.En.ShouldContain("cannot be compared");
    }

    [Theory]
    [InlineData("2021-12", 90.0, "2023-12", 95.0, "Steget fra 90,0 % (dec. 2021).")]
    [InlineData("2021-12", 95.0, "2023-12", 90.0, "Faldet fra 95,0 % (dec. 2021).")]
    [InlineData("2021-12", 90.0, "2023-12", 90.0, "På niveau med 90,0 % (dec. 2021).")]
    [InlineData("2021-12", 90.0, "2023-Q4", 95.0, null)]
    public void Of_TheSameGoalInTwoPlans_HoldsNumbersOfTheSameKindAgainstEachOther(string then, double was, string now, double becomes, string? said)
    {
        var book = Made.Book("interviews-4-in-12-months", (then, (decimal)was), (now, (decimal)becomes));

        var row = Of([Made.Plan(plans, "stevns-2021", "R21-6"), Made.Plan(plans, "stevns-2023", "S23-6")], Today, book).Rows.ShouldHaveSingleItem();

        row.Plans[1].ShouldHaveSingleItem().Since?.Da.ShouldBe(said);
        (row.Plans[1][0].Since is null).ShouldBe(said is null);
        row.Plans.Select(p => p[0].Row.Standing.Kind).ShouldBe([StandingKind.Met, StandingKind.Met]);
    }

    [Fact]
    public void Of_AGoalWhoseLastFigureNeverCame_SaysHowItStoodOnItsNewest()
    {
        var bundle = Made.Plan(plans, "stevns-2021", "R21-6", "over 95 %");
        var book = Made.Book("interviews-4-in-12-months", ("2021-07", 92.5m));

        var goal = Of([bundle], Today, book).Rows[0].Plans[0][0];

        (goal.Row.Standing.Kind, goal.LastKnown).ShouldBe((StandingKind.Unmeasured, StandingKind.Short));
        Of([bundle], new DateOnly(2022, 1, 20), book).Rows[0].Plans[0][0].Row.Standing.Kind.ShouldBe(StandingKind.Awaiting);
        Of([bundle], new DateOnly(2021, 8, 20), book).Rows[0].Plans[0][0].Row.Standing.Kind.ShouldBe(StandingKind.Short, "in its time it is today's");
        Of([bundle], Today, Made.Book("interviews-4-in-12-months")).Rows[0].Plans[0][0].LastKnown.ShouldBeNull();
    }

    [Fact]
    public void Of_AGoalWithMoreTimeThanItsPlan_StandsAsItDoesInItsOwnTime()
    {
        var bundle = Made.Plan(plans, "stevns-2023", "S23-6", time: "2025");
        var book = Made.Book("interviews-4-in-12-months", ("2025-12", 80m));

        Of([bundle], Today, book).Rows[0].Plans[0][0].Row.Standing.Kind.ShouldBe(StandingKind.Missed);
        Of([bundle], new DateOnly(2024, 2, 1), book).Rows[0].Plans[0][0].Row.Standing.Kind.ShouldBe(StandingKind.Ahead);
    }

    [Fact]
    public void Of_ApprovedFollowUps_ShowsTheGoalAsItWasSealedAndNamesWhatIsBroken()
    {
        var bundle = Made.Plan(plans, "stevns-2023", "S23-6");
        var marks = StandingMark.Of(PlanStanding.Of(bundle, new DateOnly(2023, 3, 31), Made.Book("interviews-4-in-12-months", ("2023-02", 70m)), FivePlans.Reference));
        var (kept, broken) = (Made.FollowUp(1, new DateOnly(2023, 3, 31)), Made.FollowUp(2, new DateOnly(2023, 6, 30)));

        var history = Of([bundle], Today, Made.Book("interviews-4-in-12-months", ("2023-12", 99m)), _ => [new SealedStandings(kept, marks), new SealedStandings(broken, null)]);

        var mark = history.Rows[0].Plans[0][0].FollowUps.ShouldHaveSingleItem();
        (mark.FollowUp.Number, mark.Mark.Standing, mark.Mark.Value).ShouldBe((1, StandingKind.Short, 70m));
        history.Rows[0].Plans[0][0].Row.Standing.Kind.ShouldBe(StandingKind.Met, "what has come since does not change what was sealed");
        history.Broken.ShouldBe([broken]);
    }

    [Fact]
    public void Of_OnePlanOrNone_IsWhatThereIs()
    {
        var one = Of("slagelse", Today);

        one.Plans.Select(p => p.Id).ShouldBe(["slagelse-2023"]);
        one.Rows.ShouldAllBe(r => r.Count == 1 && r.Plans[0].All(g => g.Since == null && !g.IsRedefined));
        Of("faxe", Today).ShouldSatisfyAllConditions(h => h.Plans.ShouldBeEmpty(), h => h.Rows.ShouldBeEmpty());
    }

    private GoalHistory Of(string municipality, DateOnly today) =>
        Of([.. plans.Library.Current().Plans.Where(p => p.Plan.Municipality.Value == municipality)], today, plans.Library.Current().Figures);

    private static GoalHistory Of(IReadOnlyList<PlanBundle> bundles, DateOnly today, FigureBook book, Func<string, IReadOnlyList<SealedStandings>>? followUps = null) =>
        GoalHistory.Of(bundles, today, (plan, day) => PlanStanding.Of(plan, day, book, FivePlans.Reference), followUps ?? (_ => []));

    private static HistoryRow Row(GoalHistory history, string measure) => history.Rows.First(r => r.Measure.Id == new MeasureId(measure));

    private static string[] Ids(HistoryRow row) => [.. row.Plans.Select(p => string.Join(' ', p.Select(g => g.Row.Id)))];
}
