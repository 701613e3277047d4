using System.Globalization;
using Rettesnor.Core.FollowUp;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Goals;
using Rettesnor.Measurement.Time;
using Rettesnor.Testing;

namespace Rettesnor.Core.Tests.FollowUp;

public sealed class PlanStandingTests(FivePlans plans) : IClassFixture<FivePlans>
{
    public static TheoryData<string> Plans => ["stevns-2021", "stevns-2023", "stevns-2024", "slagelse-2023", "vordingborg-2019"];

    [Theory]
    [MemberData(nameof(Plans))]
    public void Of_EveryMonthOfThirteenYears_SaysSomethingTrueOfItself(string plan)
    {
        for (var month = new DateOnly(2015, 1, 1); month.Year < 2028; month = month.AddMonths(1))
        {
            foreach (var at in new[] { month.AddMonths(1).AddDays(-1), month.AddDays(14) })
            {
                foreach (var row in plans.Standing(plan, at).Rows.SelectMany(r => r.Parts.Append(r)))
                {
                    Wrong(row, at).ShouldBeNull($"{row.Id} at {at:O}: {row.Standing}");
                }
            }
        }
    }

    [Theory]
    [InlineData("stevns-2021", "R21-2", "2021-10-04", "short", false, "72.0", "@2021-09-30", -3.0)]
    [InlineData("stevns-2021", "R21-3", "2021-10-04", "holding", true, "0.4", "2021-01..2021-08", 0.0)]
    [InlineData("stevns-2021", "R21-4a", "2021-10-04", "holding", true, null, null, null)]
    [InlineData("stevns-2021", "R21-4b", "2021-10-04", "missed", false, null, null, null)]
    [InlineData("stevns-2021", "R21-5", "2021-10-04", "short", false, null, "2021-W33", -31.6)]
    [InlineData("stevns-2021", "R21-6", "2021-10-04", "holding", true, "92.5", "2021-07", 7.5)]
    [InlineData("stevns-2021", "R21-7", "2021-10-04", "short", false, "78.3", "2021-07", -6.7)]
    [InlineData("stevns-2021", "R21-8", "2021-10-04", "short", false, null, null, null)]
    [InlineData("stevns-2023", "S23-6", "2022-Q3", "ahead", true, "97.9", "2022-Q3", 12.9)]
    [InlineData("stevns-2023", "S23-7", "2022-Q3", "ahead", null, "85.4", "2022-Q3", null)]
    [InlineData("stevns-2023", "S23-8", "2022-Q3", "ahead", null, "9.0", "2022-Q3", null)]
    [InlineData("stevns-2023", "S23-5a", "2022-Q3", "ahead", false, "58.6", "2022-Q3", -21.4)]
    [InlineData("stevns-2023", "S23-3", "2022-Q3", "ahead", null, "58.6", "2022-Q3", null)]
    public void Of_AMainGoal_StandsAsTheDocumentsSay(string plan, string goal, string date, string standing, bool? holds, string? value, string? period, double? distance)
    {
        var row = plans.Standing(plan, Date(date)).Row(goal)!;

        StandingText.Code(row.Standing.Kind).ShouldBe(standing);
        row.Standing.Holds.ShouldBe(holds);
        if (value is not null)
        {
            Math.Round(row.Standing.Judged!.Value, 1).ShouldBe(decimal.Parse(value, CultureInfo.InvariantCulture));
        }

        if (period is not null)
        {
            row.Standing.Judged!.Period.ToString().ShouldBe(period);
        }

        if (distance is { } d)
        {
            Math.Round(row.Standing.Distance!.Value, 1).ShouldBe((decimal)d);
        }
    }

    [Fact]
    public void Of_ApplicationsInTheResultsOf2021_AreStoodInForByGrants()
    {
        var row = plans.Standing("stevns-2021", new DateOnly(2021, 10, 4)).Row("R21-4a")!;

        (row.Standing.StandIn, row.Standing.Decides).ShouldBe((true, true));
        row.Sentence.Da.ShouldContain("stedfortræder", Case.Insensitive);
    }

    [Fact]
    public void Of_RefugeesAgainstACountryThatIsNotPublished_IsLevel()
    {
        var row = plans.Standing("stevns-2021", new DateOnly(2021, 10, 4)).Row("R21-3")!;

        row.Standing.Target.ShouldBe(0.4m);
        row.Standing.Benchmarks.ShouldContain(b => b.Area == AreaId.Denmark && b.Value == 0.4m);
    }

    [Theory]
    [InlineData("S23-7")]
    [InlineData("S23-8")]
    public void Of_AGoalWhoseFiguresAreMadeUnderAnotherDefinition_ShowsThemAndComparesNothing(string goal)
    {
        var standing = plans.Standing("stevns-2023", new DateOnly(2022, 9, 30)).Row(goal)!.Standing;

        (standing.Comparable, standing.Decides, standing.Holds, standing.Distance).ShouldBe((false, false, null, null));
        standing.Reason.ShouldBe(ReasonCode.OtherDefinition);
    }

    [Fact]
    public void Of_AGoalAgainstACountryWithoutAFigure_IsUnknownInThatHalf()
    {
        var standing = plans.Standing("stevns-2023", new DateOnly(2022, 9, 30)).Row("S23-3")!.Standing;

        standing.Conditions.Select(c => c.Holds).ShouldBe([true, null]);
        standing.Reason.ShouldBe(ReasonCode.NoComparison);
    }

    [Fact]
    public void Of_AGoalForASumOnTheWay_SaysThePaceApartFromTheTarget()
    {
        var row = plans.Standing("stevns-2021", new DateOnly(2021, 10, 4)).Row("R21-2")!;

        row.Sentence.Da.ShouldEndWith("Efter planens takt skulle det være 75,0 % nu; det er 3,0 procentpoint bagefter. Til selve målet mangler 28,0 procentpoint (359.516,87 kr.).");
        row.Sentence.En.ShouldEndWith("At the plan's pace it should be 75.0% by now; it is 3.0 percentage points behind. To the target itself 28.0 percentage points (DKK 359,516.87) remain.");
    }

    [Fact]
    public void Of_AGoalAwaitedBesideAYearThatIsThere_SaysWhyTheYearIsNotIt()
    {
        var row = plans.Standing("stevns-2021", new DateOnly(2022, 3, 31)).Row("R21-6")!;

        (row.Standing.Kind, row.Standing.Reason).ShouldBe((StandingKind.Awaiting, ReasonCode.OtherLength));
        row.Sentence.Da.ShouldEndWith("Det nyeste tal er 98,1 % i 2021. Tallet gælder en anden periodelængde end den, målet gøres op i.");
        row.Sentence.En.ShouldEndWith("The newest figure is 98.1% in 2021. The figure covers another length of period than the one the goal is measured in.");
    }

    [Fact]
    public void Of_AGoalAgainstTheYearBefore_HasNoBoundFromBeforeItsTime()
    {
        var row = plans.Standing("stevns-2024", new DateOnly(2024, 6, 30)).Row("S24-4")!;

        row.Parts.ShouldAllBe(p => p.Standing.Judged != null && p.Standing.Target == null && p.Standing.Distance == null);
    }

    [Fact]
    public void Counts_OfAPlan_AddUpToItsGoals()
    {
        var standing = plans.Standing("stevns-2021", new DateOnly(2021, 10, 4));

        standing.Counts().Sum(c => c.Count).ShouldBe(standing.Rows.Count);
        standing.Counts().ShouldContain((StandingKind.Missed, standing.Rows.Count(r => r.Standing.Kind == StandingKind.Missed)));
    }

    /// <summary>What is wrong with a standing whatever the figures are; null where nothing is.</summary>
    private static string? Wrong(GoalStanding row, DateOnly at)
    {
        var s = row.Standing;
        var time = row.Rule?.Time;
        return s switch
        {
            _ when string.IsNullOrWhiteSpace(row.Sentence.Da) || string.IsNullOrWhiteSpace(row.Sentence.En) => "no sentence",
            _ when row.Sentence.Da == row.Sentence.En => "one sentence for both languages",
            _ when row.Sentence.Da.Contains("  ", StringComparison.Ordinal) || row.Sentence.Da.Contains('{', StringComparison.Ordinal) => "a sentence that is not finished",
            { At: var day } when day != at => "another date",
            { Kind: StandingKind.Unmeasured, Reason: null } => "unmeasured without a reason",
            { Kind: StandingKind.Met or StandingKind.Missed or StandingKind.Holding or StandingKind.Short, Decides: false } => "decided without a figure that decides",
            { Decides: true, Kind: not (StandingKind.Met or StandingKind.Missed or StandingKind.Holding or StandingKind.Short) } => "a figure that decides nothing",
            { Decides: true, Judged: null } => "decides without a figure",
            { Decides: true, Comparable: false } when row.Parts.Count == 0 && s.Judged!.Newest.Key.Period.LastDay >= time!.FirstDay => null,
            { Kind: StandingKind.Met or StandingKind.Holding, Holds: not true } when row.Parts.Count == 0 => "met or holding without holding",
            { Kind: StandingKind.Missed or StandingKind.Short, Holds: not false } when row.Parts.Count == 0 => "missed or short without falling short",
            { Kind: StandingKind.Unmeasured or StandingKind.Awaiting, Holds: not null } when row.Parts.Count == 0 => "holds without a figure that decides",
            { Judged.Newest.Key.Period: var p } when p.LastDay > at => "a figure from after the date",
            { Kind: StandingKind.Ahead } when time is not null && at >= time.FirstDay => "ahead in its time",
            { Kind: StandingKind.Holding or StandingKind.Short or StandingKind.Met or StandingKind.Missed or StandingKind.Awaiting } when time is not null && at < time.FirstDay => "judged before its time",
            { Kind: StandingKind.Holding or StandingKind.Short } when time is not null && at >= time.LastDay && row.Rule!.Target is not Target.Milestone => "open after its time",
            { Kind: StandingKind.Awaiting } when time is not null && at < time.LastDay => "awaiting in its time",
            { Kind: StandingKind.Met } when time is not null && at < time.LastDay && row.Rule is { Must: Must.AtEnd or Must.OnAverage or Must.Always } => "met before the end",
            { Kind: StandingKind.Missed } when time is not null && at < time.LastDay && row.Rule is { Must: Must.AtEnd or Must.OnAverage, Target: not Target.Milestone } => "missed before the end",
            { Kind: StandingKind.Met, Gaps.Count: > 0 } when row.Rule is { Must: Must.Always } => "met over a gap",
            { Kind: StandingKind.Followed } when row.Parts.Count == 0 && row.Rule!.Target is not Target.Followed => "followed with a target",
            { Kind: StandingKind.Lapsed } when row.Parts.Count == 0 && row.Rule!.If?.Outcome != Outcome.False => "lapsed without its condition",
            _ => null,
        };
    }

    private static DateOnly Date(string text) => Period.Parse(text).LastDay;
}
