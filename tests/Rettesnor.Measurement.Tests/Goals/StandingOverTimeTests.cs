using Rettesnor.Measurement.Figures;
using Rettesnor.Measurement.Goals;
using Rettesnor.Measurement.Measures;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Measurement.Tests.Goals;

/// <summary>Standing over a goal's time: always, on average, in total, along a path and against earlier periods.</summary>
public class StandingOverTimeTests
{
    [Fact]
    public void Always_OneBreak_IsMissedAtOnceAndStaysMissed()
    {
        var world = new World().With("2023-Q1", 90m).With("2023-Q2", 80m).With("2023-Q3", 90m);

        world.Stand("over 85 %", Must.Always, "2023-Q1").Kind.ShouldBe(StandingKind.Holding);
        world.Stand("over 85 %", Must.Always, "2023-Q2").Kind.ShouldBe(StandingKind.Missed);
        var later = world.Stand("over 85 %", Must.Always, "2023-Q3");
        later.Kind.ShouldBe(StandingKind.Missed);
        later.Judged!.Period.ShouldBe(Period.Parse("2023-Q2"));
    }

    [Fact]
    public void Always_Gap_IsSaidAndKeepsItFromBeingMet()
    {
        var world = new World().With("2023-Q1", 90m).With("2023-Q3", 90m).With("2023-Q4", 90m);

        var standing = world.Stand("over 85 %", Must.Always, "2023-Q3");
        standing.Kind.ShouldBe(StandingKind.Holding);
        standing.Gaps.ShouldBe([Period.Parse("2023-Q2")]);
        world.Stand("over 85 %", Must.Always, "2023-12-31").Kind.ShouldBe(StandingKind.Awaiting);
        world.Stand("over 85 %", Must.Always, "2025").Reason.ShouldBe(ReasonCode.Gap);
        world.With("2023-Q2", 90m).Stand("over 85 %", Must.Always, "2023-12-31").Kind.ShouldBe(StandingKind.Met);
    }

    [Fact]
    public void Always_OwnReference_EachQuarterAgainstItsOwn()
    {
        var world = new World().With("2018-Q2", 36m).With("2023-Q2", 51m).With("2023-Q1", 10m);

        var standing = world.Stand("mindst som samme kvartal 2018", Must.Always, "2023-Q2");
        standing.Kind.ShouldBe(StandingKind.Holding);
        standing.Target.ShouldBe(36m);
        standing.Distance.ShouldBe(15m);
    }

    // The reference of a goal of 2023 is 2022, whatever the newest figure is.
    [Fact]
    public void AgainstTheYearBefore_FigureFromBeforeTheGoalsTime_IsHeldAgainstTheYearBeforeThatTime()
    {
        var world = new World().With("2020-Q2", 44m).With("2021-Q2", 51m);

        world.Stand("mindst som samme periode året før", Must.AtEnd, "2023-Q2").Target.ShouldBeNull();
        world.With("2022-Q2", 48m).Stand("mindst som samme periode året før", Must.AtEnd, "2023-Q1").Target.ShouldBe(48m);
        world.With("2023-Q2", 50m).Stand("mindst som samme periode året før", Must.AtEnd, "2023-Q2").Target.ShouldBe(48m);
    }

    [Theory]
    [InlineData(145, StandingKind.Short, -5)]
    [InlineData(155, StandingKind.Holding, 5)]
    public void InTotal_OnTheWay_HasADistanceToThePace(int sum, StandingKind kind, int distance)
    {
        var world = new World(World.Of("recruitments", PeriodLength.HalfYear, Step.HalfYear, Accumulation.Flow, unit: Unit.Count)).With("2023-H1", sum, step: null);

        var standing = world.Stand("mindst 300", Must.InTotal, "2023-06-30");

        (standing.Kind, standing.Distance).ShouldBe((kind, (decimal)distance));
    }

    [Fact]
    public void OnAverage_MeanOfThePeriods_AgainstTheMeanOfTheCountry()
    {
        var world = new World(World.Of("m", PeriodLength.Month, Step.Month));
        for (var month = 1; month <= 12; month++)
        {
            world.With($"2023-{month:00}", month <= 6 ? 2.4m : 2.2m).With($"2023-{month:00}", 2.3m, AreaId.Denmark);
        }

        var half = world.Stand("højst landet", Must.OnAverage, "2023-06-30");
        half.Kind.ShouldBe(StandingKind.Short);
        half.Judged!.Value.ShouldBe(2.4m);
        var year = world.Stand("højst landet", Must.OnAverage, "2023");
        year.Kind.ShouldBe(StandingKind.Met);
        year.Judged!.Value.ShouldBe(2.3m);
        year.Target.ShouldBe(2.3m);
        year.Distance.ShouldBe(0m);
    }

    // Monthly readings of a total to date against the elapsed share of the year: 9 of 12 months is 75 %.
    [Theory]
    [InlineData("@2023-09-30", 72.0, "2023-10-04", StandingKind.Short, 75.0, -3.0)]
    [InlineData("@2023-09-30", 78.0, "2023-10-04", StandingKind.Holding, 75.0, 3.0)]
    [InlineData("@2023-09-30", 100.0, "2023-10-04", StandingKind.Met, 100.0, 0.0)]
    [InlineData("@2023-12-31", 99.0, "2023-12-31", StandingKind.Missed, 100.0, -1.0)]
    [InlineData("@2023-12-31", 100.0, "2023-12-31", StandingKind.Met, 100.0, 0.0)]
    [InlineData("@2023-09-30", 72.0, "2023-12-31", StandingKind.Awaiting, 100.0, -28.0)]
    public void InTotal_TotalToDate_AgainstTheElapsedShare(string period, double value, string at, StandingKind kind, double target, double distance)
    {
        var measure = World.Of("pool", PeriodLength.Date, Step.Month, Accumulation.ToDate, Basis.Register);

        var standing = new World(measure).With(period, (decimal)value, step: null).Stand("opbrugt", Must.InTotal, at);

        standing.Kind.ShouldBe(kind);
        standing.Target.ShouldBe((decimal)target);
        standing.Distance.ShouldBe((decimal)distance);
    }

    // Week 19 of 2023 ends on the 134th day of 365: 300 come to 110.1 by then, and in week 13, on the 92nd, to 75.6.
    [Theory]
    [InlineData("2023-W19", 96, "2023-05-15", StandingKind.Short, "110.1", "-14.1")]
    [InlineData("2023-W19", 111, "2023-05-15", StandingKind.Holding, "110.1", "0.9")]
    [InlineData("2023-W13", 75, "2023-04-05", StandingKind.Short, "75.6", "-0.6")]
    [InlineData("2023-W19", 300, "2023-05-15", StandingKind.Met, "300", "0")]
    public void InTotal_WeekToDate_IsCountedInDays(string period, int value, string at, StandingKind kind, string target, string distance)
    {
        var measure = World.Of("recruitments", PeriodLength.Week, Step.Quarter, Accumulation.ToDate, Basis.Register, unit: Unit.Count);

        var standing = new World(measure).With(period, value, step: null).Stand("mindst 300", Must.InTotal, at);

        (standing.Kind, Text(standing.Target), Text(standing.Distance)).ShouldBe((kind, target, distance));

        static string Text(decimal? number) => Math.Round(number!.Value, 1).ToString("0.#", System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public void InTotal_Flow_IsSummedAndCountsWholeIntervals()
    {
        var world = new World(World.Of("recruitments", PeriodLength.Quarter, Step.Quarter, Accumulation.Flow, unit: Unit.Count));
        world.With("2023-Q1", 70m, step: null).With("2023-Q2", 75m, step: null);

        var half = world.Stand("mindst 300", Must.InTotal, "2023-06-30");
        half.Kind.ShouldBe(StandingKind.Short);
        half.Judged!.Value.ShouldBe(145m);
        half.Judged.Period.ShouldBe(Period.Parse("2023-H1"));
        half.Target.ShouldBe(150m);
        half.Distance.ShouldBe(-5m);
        world.With("2023-Q3", 160m, step: null).Stand("mindst 300", Must.InTotal, "2023-09-30").Kind.ShouldBe(StandingKind.Met);
        world.Stand("højst 300", Must.InTotal, "2023-09-30").Kind.ShouldBe(StandingKind.Missed);
    }

    [Theory]
    [InlineData(2, StandingKind.Holding)]
    [InlineData(1, StandingKind.Short)]
    [InlineData(6, StandingKind.Holding)]
    [InlineData(7, StandingKind.Missed)]
    public void InTotal_Range_NeedsItsLowerEndInStepAndNeverPassesItsUpper(int count, StandingKind kind)
    {
        var measure = World.Of("rounds", PeriodLength.HalfYear, Step.HalfYear, Accumulation.Flow, Basis.Entered, Unit.Count);

        new World(measure).With("2023-H1", count, step: null).Stand("mellem 4 og 6", Must.InTotal, "2023-06-30").Kind.ShouldBe(kind);
    }

    // 25 % at the end of 2016, 20 % at the end of 2025: a straight line in days.
    [Theory]
    [InlineData("2016", 25.0, 25.0, true)]
    [InlineData("2025", 20.0, 20.0, true)]
    [InlineData("2021", 22.2, 22.222, true)]
    [InlineData("2021", 22.4, 22.222, false)]
    public void Path_Falling_IsAnUpperBoundOnAStraightLine(string period, double value, double target, bool holds)
    {
        var standing = new World(World.Of("m", PeriodLength.Year, Step.Year)).With(period, (decimal)value).Stand("fra 25 % i 2016 til 20 % i 2025", Must.AtEnd, period, "2016..2025");

        standing.Holds.ShouldBe(holds);
        standing.Target!.Value.ShouldBe((decimal)target, 0.002m);
    }

    [Fact]
    public void Path_OpenEndAndUndatedStart_HoldTheLastPointAndTheBaseline()
    {
        var world = new World(World.Of("m", PeriodLength.Year, Step.Year)).With("@2022-08-31", 32m).With("2023", 27m).With("2024", 27.4m);

        world.Stand("fra 32 % i august 2022 over 27 % i 2023 til 25 %", Must.AtEnd, "2023", "2023").Kind.ShouldBe(StandingKind.Met);
        world.Stand("fra 32 % i august 2022 over 27 % i 2023 til 25 %", Must.AtEnd, "2024", "2023..2024").Target.ShouldBe(27m);
        var undated = new World(World.Of("m", PeriodLength.Year, Step.Year)).With("2022", 72m);
        var ahead = undated.Stand("fra 72 % til 75 % i 2023", Must.AtEnd, "2022", "2023");
        ahead.Kind.ShouldBe(StandingKind.Ahead);
        ahead.Holds.ShouldBe(false);
        ahead.Target.ShouldBe(75m);
        undated.Stand("fra 72 % til 75 % i 2023", Must.AtEnd, "2023-07-02", "2023").Target!.Value.ShouldBe(73.504m, 0.01m);
    }

    [Theory]
    [InlineData(3.20, 3.10, null, true)]
    [InlineData(3.10, 3.10, null, false)]
    [InlineData(3.00, 3.10, null, false)]
    [InlineData(3.20, 3.10, 0.06, false)]
    public void Direction_IsJudgedAgainstTheYearBeforeAndBeyondChance(double now, double before, double? chance, bool rising)
    {
        var world = new World().With("2023-Q4", (decimal)now, chance: (decimal?)chance, step: 0.01m).With("2022-Q4", (decimal)before, chance: (decimal?)chance, step: 0.01m);

        world.Stand("stigende", Must.AtEnd, "2023").Holds.ShouldBe(rising);
        world.Stand("stigende", Must.AtEnd, "2023").Target.ShouldBeNull();
    }

    [Fact]
    public void Change_IsCountedFromTheEarlierFigure()
    {
        var world = new World(World.Of("m", PeriodLength.Year, Step.Year)).With("2017", 200m, step: null).With("2023", 160m, step: null);

        world.Stand("-20 % siden 2017", Must.AtEnd, "2023").Target.ShouldBe(160m);
        world.Stand("-20 % siden 2017", Must.AtEnd, "2023").Kind.ShouldBe(StandingKind.Met);
        world.Stand("-50 siden 2017", Must.AtEnd, "2023").Distance.ShouldBe(-10m);
        world.Stand("+10 siden 2016", Must.AtEnd, "2023").Kind.ShouldBe(StandingKind.Awaiting);
    }

    [Fact]
    public void AgainstNoEffort_NeedsAComparison()
    {
        var world = new World(World.Of("m", PeriodLength.Year, Step.Year, basis: Basis.Entered)).With("2023", 360m, step: null);

        world.Stand("40 færre end uden indsatsen", Must.AtEnd, "2026-01-01").Reason.ShouldBe(ReasonCode.NoComparison);
        world.With("2023", 400m, step: null, group: "no-effort").Stand("40 færre end uden indsatsen", Must.AtEnd, "2023").Kind.ShouldBe(StandingKind.Met);
        world.Stand("41 færre end uden indsatsen", Must.AtEnd, "2023").Kind.ShouldBe(StandingKind.Missed);
    }
}
