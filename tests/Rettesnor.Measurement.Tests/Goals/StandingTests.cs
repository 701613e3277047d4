using Rettesnor.Measurement.Figures;
using Rettesnor.Measurement.Goals;
using Rettesnor.Measurement.Measures;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Measurement.Tests.Goals;

/// <summary>Design section 6 as tables: a row is a case that a caseworker could read and correct.</summary>
public class StandingTests
{
    // Quarterly percentages printed to one decimal, goal time 2023, "mindst 55,0 %" at the end.
    [Theory]
    [InlineData("2022-Q4", 54.0, "2022-12-31", StandingKind.Ahead, false)]
    [InlineData("2022-Q4", 58.6, "2022-12-31", StandingKind.Ahead, true)]
    [InlineData("2023-Q1", 58.6, "2023-03-31", StandingKind.Holding, true)]
    [InlineData("2023-Q1", 54.9, "2023-03-31", StandingKind.Short, false)]
    [InlineData("2023-Q1", 55.0, "2023-03-31", StandingKind.Holding, true)]
    [InlineData("2023-Q1", 58.6, "2023-03-30", StandingKind.Unmeasured, null)]
    [InlineData("2023-Q1", 58.6, "2023-09-30", StandingKind.Holding, true)]
    [InlineData("2023-Q1", 58.6, "2023-10-01", StandingKind.Unmeasured, null)]
    [InlineData("2023-Q4", 58.6, "2023-12-31", StandingKind.Met, true)]
    [InlineData("2023-Q4", 50.0, "2023-12-31", StandingKind.Missed, false)]
    [InlineData("2023-Q4", 50.0, "2030-12-31", StandingKind.Missed, false)]
    [InlineData("2023-Q3", 58.6, "2023-12-31", StandingKind.Awaiting, null)]
    [InlineData("2023-Q3", 58.6, "2024-06-30", StandingKind.Awaiting, null)]
    [InlineData("2023-Q3", 58.6, "2024-07-01", StandingKind.Unmeasured, null)]
    [InlineData("2023-09", 58.6, "2023-09-30", StandingKind.Unmeasured, null)]
    [InlineData("2022-Q4", 58.6, "2023-03-31", StandingKind.Unmeasured, null)]
    public void AtEnd_OneFigure_StandsAsTheTableSays(string period, double value, string at, StandingKind kind, bool? holds)
    {
        var standing = new World().With(period, (decimal)value).Stand("mindst 55,0 %", Must.AtEnd, at);

        standing.Kind.ShouldBe(kind);
        standing.Holds.ShouldBe(holds);
        standing.Decides.ShouldBe(kind is StandingKind.Met or StandingKind.Missed or StandingKind.Holding or StandingKind.Short);
    }

    // Printed to one decimal: 9.0 is [8.95, 9.05). Level satisfies "højst" and "mindst", not "under" and "over".
    [Theory]
    [InlineData("højst landet", 0.4, 0.4, true, 0.0)]
    [InlineData("under landet", 0.4, 0.4, false, 0.0)]
    [InlineData("mindst som landet", 0.4, 0.4, true, 0.0)]
    [InlineData("over landet", 0.4, 0.4, false, 0.0)]
    [InlineData("under landet", 9.0, 9.1, true, 0.1)]
    [InlineData("højst landet", 9.1, 9.0, false, -0.1)]
    [InlineData("højst landet + 0,1 procentpoint", 9.1, 9.0, true, 0.0)]
    [InlineData("højst landet + 0,1 procentpoint", 9.2, 9.0, false, -0.1)]
    [InlineData("mindst som landet - 0,2 procentpoint", 8.8, 9.0, true, 0.0)]
    [InlineData("under landet", 0.0, 0.1, true, 0.1)]
    public void AgainstArea_PrintedFigures_CompareTheIntervalsThatRoundingLeaves(string target, double own, double country, bool holds, double distance)
    {
        var standing = new World().With("2023-Q1", (decimal)own).With("2023-Q1", (decimal)country, AreaId.Denmark).Stand(target, Must.AtEnd, "2023-03-31");

        standing.Holds.ShouldBe(holds);
        standing.Distance.ShouldBe((decimal)distance);
        standing.Benchmarks.Single().ShouldBe(new Benchmark(AreaId.Denmark, (decimal)country, Period.Parse("2023-Q1"), 0.1m));
    }

    [Theory]
    [InlineData(9.0499, 9.0, true)]
    [InlineData(9.05, 9.0, false)]
    [InlineData(8.95, 9.0, true)]
    [InlineData(8.9499, 9.0, true)]
    public void AgainstArea_OwnExactFigure_IsRoundedToTheBenchmarksPrecision(double own, double country, bool atMost)
    {
        var standing = new World().With("2023-Q1", (decimal)own, step: null).With("2023-Q1", (decimal)country, AreaId.Denmark).Stand("højst landet", Must.AtEnd, "2023-03-31");

        standing.Holds.ShouldBe(atMost);
        standing.Judged!.Value.ShouldBe((decimal)own);
    }

    [Fact]
    public void AgainstArea_OwnRegion_IsLookedUp() =>
        new World().With("2023-Q1", 9.0m).With("2023-Q1", 9.5m, World.Region).Stand("under regionen", Must.AtEnd, "2023-03-31").Holds.ShouldBe(true);

    [Fact]
    public void AgainstArea_NoFigureForTheArea_IsUnmeasuredForLackOfComparison()
    {
        var standing = new World().With("2023-Q1", 9.0m).With("2022-Q4", 9.0m, AreaId.Denmark).Stand("under landet", Must.AtEnd, "2023-03-31");

        standing.Kind.ShouldBe(StandingKind.Unmeasured);
        standing.Reason.ShouldBe(ReasonCode.NoComparison);
        standing.Judged!.Value.ShouldBe(9.0m);
    }

    [Theory]
    [InlineData(58.6, 50.0, true)]
    [InlineData(54.0, 50.0, false)]
    [InlineData(58.6, 60.0, false)]
    [InlineData(58.6, null, null)]
    [InlineData(54.0, null, false)]
    public void Both_AreJoinedThreeValued(double own, double? country, bool? holds)
    {
        var world = new World().With("2023-Q4", (decimal)own);
        if (country is { } c)
        {
            world.With("2023-Q4", (decimal)c, AreaId.Denmark);
        }

        var standing = world.Stand("mindst 55,0 % og over landet", Must.AtEnd, "2023-12-31");

        standing.Holds.ShouldBe(holds);
        standing.Kind.ShouldBe(holds switch { true => StandingKind.Met, false => StandingKind.Missed, null => StandingKind.Awaiting });
        standing.Target.ShouldBeNull();
        standing.Conditions.Count.ShouldBe(2);
    }

    [Fact]
    public void AnotherDefinition_IsShownAndNeverCompared()
    {
        var measure = World.Of("offers", versions: [
            new DefinitionVersion("old", null, new DateOnly(2022, 12, 31), new LocalText("", ""), null),
            new DefinitionVersion("new", new DateOnly(2023, 1, 1), null, new LocalText("", ""), null)]);
        var ahead = new World(measure).With("2022-Q3", 85.4m, definition: "old").Stand("over 75 %", Must.AtEnd, "2022-Q3");
        var inTime = new World(measure).With("2023-Q1", 85.4m, definition: "old").Stand("over 75 %", Must.AtEnd, "2023-Q1");

        foreach (var standing in new[] { ahead, inTime })
        {
            standing.Comparable.ShouldBeFalse();
            standing.Holds.ShouldBeNull();
            standing.Distance.ShouldBeNull();
            standing.Judged!.Value.ShouldBe(85.4m);
            standing.Reason.ShouldBe(ReasonCode.OtherDefinition);
        }

        ahead.Kind.ShouldBe(StandingKind.Ahead);
        inTime.Kind.ShouldBe(StandingKind.Unmeasured);
    }

    [Theory]
    [InlineData(Basis.Register, ReasonCode.NeedsRegister)]
    [InlineData(Basis.Survey, ReasonCode.NeedsRegister)]
    [InlineData(Basis.Published, ReasonCode.NonePublished)]
    [InlineData(Basis.Entered, ReasonCode.NonePublished)]
    public void NoFigures_IsUnmeasuredAndSaysWhy(Basis basis, ReasonCode reason)
    {
        var standing = new World(World.Of("m", basis: basis)).Stand("mindst 3", Must.AtEnd, "2023-06-30");

        standing.Kind.ShouldBe(StandingKind.Unmeasured);
        standing.Reason.ShouldBe(reason);
        standing.Judged.ShouldBeNull();
    }

    [Fact]
    public void NoFigures_TimeIsOver_AwaitsOnlyWhatSomebodyPublishes()
    {
        new World().Stand("mindst 3", Must.AtEnd, "2024-01-31").Kind.ShouldBe(StandingKind.Awaiting);
        new World(World.Of("m", basis: Basis.Register)).Stand("mindst 3", Must.AtEnd, "2024-01-31").Kind.ShouldBe(StandingKind.Unmeasured);
        new World(World.Of("m", stopped: new DateOnly(2021, 4, 30))).Stand("mindst 3", Must.AtEnd, "2024-01-31").Reason.ShouldBe(ReasonCode.SourceStopped);
    }

    [Fact]
    public void SuppressedApproximateAndZero_AreThreeDifferentThings()
    {
        new World().With("2023-Q1", null, state: FigureState.Suppressed).Stand("mindst 3", Must.AtEnd, "2023-Q1").Reason.ShouldBe(ReasonCode.TooFew);
        new World().With("2023-Q1", 25m, approximate: true).Stand("mindst 3", Must.AtEnd, "2023-Q1").Reason.ShouldBe(ReasonCode.Approximate);
        new World().With("2023-Q1", null).Stand("mindst 3", Must.AtEnd, "2023-Q1").Reason.ShouldBe(ReasonCode.NonePublished);
        new World().With("2023-Q1", 0m).Stand("mindst 3", Must.AtEnd, "2023-Q1").Kind.ShouldBe(StandingKind.Short);
    }

    [Fact]
    public void Milestone_IsMetWhenDoneInTimeAndMissedWhenReportedUndone()
    {
        var measure = World.Of("plan", PeriodLength.Date, Step.Year, basis: Basis.Milestone, unit: Unit.Count);

        new World(measure).With("@2018-06-30", 1m, step: null).Stand("færdig senest 2018", null, "2018-07-01", "2017..2018").Kind.ShouldBe(StandingKind.Met);
        new World(measure).With("@2019-06-30", 1m, step: null).Stand("færdig senest 2018", null, "2020", "2017..2018").Kind.ShouldBe(StandingKind.Missed);
        new World(measure).With("@2018-12-31", 0m, step: null).Stand("færdig senest 2018", null, "2018", "2017..2018").Kind.ShouldBe(StandingKind.Missed);
        new World(measure).Stand("færdig senest 2018", null, "2018-05-01", "2017..2018").Kind.ShouldBe(StandingKind.Unmeasured);
        new World(measure).Stand("færdig senest 2018", null, "2016-05-01", "2017..2018").Kind.ShouldBe(StandingKind.Ahead);
    }

    [Fact]
    public void Lapsed_ConditionThatDidNotComeTrue_ComesFirst()
    {
        var condition = new Condition(new LocalText("forlænget", "extended"), Outcome.False, new DateOnly(2023, 4, 1));

        new World().With("2023-Q1", 90m).Stand("mindst 55 %", Must.AtEnd, "2023-04-01", condition: condition).Kind.ShouldBe(StandingKind.Lapsed);
        new World().With("2023-Q1", 90m).Stand("mindst 55 %", Must.AtEnd, "2023-03-31", condition: condition).Kind.ShouldBe(StandingKind.Holding);
        new World().With("2023-Q1", 90m).Stand("mindst 55 %", Must.AtEnd, "2023-04-01", condition: condition with { Outcome = Outcome.Unknown }).Kind.ShouldBe(StandingKind.Holding);
    }

    [Fact]
    public void Followed_ShowsTheNewestAndTheOneBeforeIt()
    {
        var standing = new World().With("2022-Q3", 10m).With("2022-Q4", 12m).Stand("følges", null, "2023-Q1");

        standing.Kind.ShouldBe(StandingKind.Followed);
        standing.Judged!.Value.ShouldBe(12m);
        standing.Previous!.Value.ShouldBe(10m);
        standing.Holds.ShouldBeNull();
    }

    [Fact]
    public void StandIn_DecidesAndIsNamed()
    {
        var world = new World(World.Of("applications", basis: Basis.Register, standIn: "grants"));
        world.Add(World.Of("grants"));
        world.With("2018-Q2", 36m, measure: "grants").With("2023-Q2", 51m, measure: "grants");

        var standing = world.Stand("mindst som samme kvartal 2018", Must.Always, "2023-06-30");
        standing.Kind.ShouldBe(StandingKind.Holding);
        standing.StandIn.ShouldBeTrue();
        world.With("2023-Q2", 7m).Stand("mindst 5", Must.Always, "2023-06-30").StandIn.ShouldBeFalse();
    }

    [Fact]
    public void NoOwnFigure_StillSaysTheBoundAndWhatTheOthersHave()
    {
        new World().Stand("mindst 3", Must.AtEnd, "2023-06-30").Target.ShouldBe(3m);
        new World().Stand("opbrugt", Must.InTotal, "2023-06-30").Target.ShouldBe(100m);
        var standing = new World().With("2022-Q4", 9.5m, AreaId.Denmark).Stand("højst landet + 0,1 procentpoint", Must.AtEnd, "2023-06-30");
        standing.Target.ShouldBe(9.6m);
        standing.Benchmarks.Single().Value.ShouldBe(9.5m);
        standing.Holds.ShouldBeNull();
        standing.Distance.ShouldBeNull();
    }

    [Fact]
    public void NotDecided_ShowsTheNewestFigureAndSaysNothingHolds()
    {
        var world = new World().With("2023-Q3", 58.6m).With("2023", 57.0m);

        var awaiting = world.Stand("mindst 55,0 %", Must.AtEnd, "2023-12-31");
        awaiting.Kind.ShouldBe(StandingKind.Awaiting);
        awaiting.Judged!.Value.ShouldBe(57.0m);
        awaiting.Conditions.Single().Holds.ShouldBeNull();
        world.Stand("mindst 55,0 %", Must.AtEnd, "2025").Reason.ShouldBe(ReasonCode.OtherLength);
        world.With("2023-Q4", null, state: FigureState.Suppressed).Stand("mindst 55,0 %", Must.AtEnd, "2023-12-31").Reason.ShouldBe(ReasonCode.TooFew);
    }

    [Fact]
    public void OlderDefinitionPublishedLater_DoesNotHideTheFigureThatDecides()
    {
        var measure = World.Of("offers", versions: [
            new DefinitionVersion("old", null, new DateOnly(2022, 12, 31), new LocalText("", ""), null),
            new DefinitionVersion("new", new DateOnly(2023, 1, 1), null, new LocalText("", ""), null)]);

        var standing = new World(measure).With("2023-Q4", 76m, definition: "new").With("2023-Q4", 85m, definition: "old").Stand("over 75 %", Must.AtEnd, "2023");
        standing.Kind.ShouldBe(StandingKind.Met);
        standing.Comparable.ShouldBeTrue();
        standing.Judged!.Value.ShouldBe(76m);
    }

    [Fact]
    public void Distance_LevelByRounding_HasTheSideOfTheAnswer()
    {
        var world = new World(World.Of("m", PeriodLength.Month, Step.Month)).With("2023-01", 2.3m).With("2023-02", 2.4m).With("2023-01", 2.3m, AreaId.Denmark).With("2023-02", 2.3m, AreaId.Denmark);

        world.Stand("højst landet + 0,1 procentpoint", Must.OnAverage, "2023-02").Distance.ShouldBe(0.05m);
        world.Stand("under landet", Must.OnAverage, "2023-02").Distance.ShouldBe(-0.05m);
    }

    [Theory]
    [InlineData(new[] { StandingKind.Holding, StandingKind.Short }, StandingKind.Short)]
    [InlineData(new[] { StandingKind.Met, StandingKind.Missed, StandingKind.Unmeasured }, StandingKind.Missed)]
    [InlineData(new[] { StandingKind.Holding, StandingKind.Unmeasured }, StandingKind.Unmeasured)]
    [InlineData(new[] { StandingKind.Followed, StandingKind.Met }, StandingKind.Met)]
    [InlineData(new[] { StandingKind.Followed, StandingKind.Followed }, StandingKind.Followed)]
    public void Parts_TheWorstDecides(StandingKind[] parts, StandingKind kind)
    {
        var any = new World().With("2023-Q1", 90m).Stand("over 85 %", Must.AtEnd, "2023-Q1");

        StandingRule.OfParts("G", any.At, [.. parts.Select(p => any with { Kind = p })]).Kind.ShouldBe(kind);
    }
}
