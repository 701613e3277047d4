using Rettesnor.Core.Measures;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Measures;
using Rettesnor.Measurement.Time;
using Rettesnor.Testing;

namespace Rettesnor.Core.Tests.Demonstration;

/// <summary>The fictitious persons of Stevns measured as the pages measure them, against what was published.</summary>
public sealed class CalibrationTests
{
    private static readonly OwnFigures Own = new(StevnsDemonstration.Snapshot, FivePlans.Reference, StevnsDemonstration.Published);

    public static TheoryData<string> Benefits =>
        ["", .. FivePlans.Reference.Measures.Find("benefit-recipients")!.Groups.Select(g => g.Id)];

    [Theory]
    [MemberData(nameof(Benefits))]
    public void FulltimePersons_InTheSecondQuarterOf2021_AreThePublishedNumbers(string benefit) =>
        decimal.Round(Measured("benefit-recipients", benefit, "2021-Q2"), MidpointRounding.AwayFromZero).ShouldBe(Published("benefit-recipients", benefit, "2021-Q2"));

    [Fact]
    public void FulltimePersons_OfThePublishedTable_AreTheDocuments()
    {
        // The table itself, so that a change of the figures file is seen here too.
        Benefits.Skip(1).Select(b => Published("benefit-recipients", b.Data, "2021-Q2")).ShouldBe([338, 155, 133, 40, 436, 26, 21, 90, 65, 383, 829, 218]);
        Published("benefit-recipients", "", "2021-Q2").ShouldBe(2734);
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("job-ready", 2)]
    [InlineData("activity-ready", 2)]
    public void SelfSupport_FromJanuaryToAugust2021_IsNearThePublishedNumbers(string group, int within) =>
        Measured("self-support-transition-benefit", group, "2021-01..2021-08").ShouldBe(Published("self-support-transition-benefit", group, "2021-01..2021-08"), within);

    [Theory]
    [InlineData("interviews-4-in-12-months", "2020")]
    [InlineData("interviews-4-in-12-months", "2021-05")]
    [InlineData("interviews-4-in-12-months", "2021-06")]
    [InlineData("interviews-4-in-12-months", "2021-07")]
    [InlineData("interviews-4-in-12-months", "2021")]
    [InlineData("interviews-4-in-12-months", "2022-Q3")]
    [InlineData("offers-in-12-months", "2020")]
    [InlineData("offers-in-12-months", "2021-05")]
    [InlineData("offers-in-12-months", "2021-06")]
    [InlineData("offers-in-12-months", "2021-07")]
    [InlineData("offers-in-12-months", "2021")]
    [InlineData("offers-in-12-months", "2022-Q3")]
    [InlineData("refugees-190-hours", "2020")]
    [InlineData("refugees-190-hours", "2021")]
    [InlineData("refugees-190-hours", "2022-Q3")]
    public void Share_OfAPublishedPeriod_IsWithinOnePercentagePoint(string measure, string period) =>
        Measured(measure, "", period).ShouldBe(Published(measure, "", period), 1);

    [Fact]
    public void Goals_Of2023OnTheDayOfTheDemonstration_AreShortOfOffersAndHoldInterviews()
    {
        Measured("offers-in-12-months", "", "2023-04").ShouldBeInRange(65, 71);
        Measured("interviews-4-in-12-months", "", "2023-04").ShouldBeGreaterThan(87);
    }

    [Fact]
    public void Formulas_OfEveryMeasureInForce_HaveSomebodyToCount()
    {
        var grid = Grid.Of(Period.Parse("2019-01"), Period.Parse("2023-04"));
        var versions = FivePlans.Reference.Measures.All
            .SelectMany(m => m.Versions.Where(v => v.Formula is not null).Select(v => (Name: $"{m.Id} {v.Id}", Version: v)))
            .ToList();
        var pass = new MeasurePass(StevnsDemonstration.Snapshot.Codebook, grid, versions.Select(v => new Question { Formula = v.Version.Formula!, From = v.Version.From, To = v.Version.To }));
        var counts = pass.Prepare([StevnsDemonstration.Area]);
        pass.Run(StevnsDemonstration.Snapshot, counts);

        var empty = versions.Zip(counts).Where(x => !Enumerable.Range(0, grid.Dates.Count).Any(d => Math.Max(x.Second.Denominator(0, 0, d), x.Second.Numerator(0, 0, d)) > 0)).Select(x => x.First);

        // What is not in force by the day of the demonstration: the cash-benefit reform of 2025 and the rules of 2026.
        empty.ShouldAllBe(v => v.Version.From > StevnsDemonstration.Settings.Today);
        versions.Count(v => v.Version.From > StevnsDemonstration.Settings.Today).ShouldBe(4);
    }

    private static decimal Measured(string measure, string group, string period) =>
        Own.Of(FivePlans.Reference.Measures.Find(measure)!, StevnsDemonstration.Area, group, Period.Parse(period), Period.Parse(period), StevnsDemonstration.Settings.Today)
            .ShouldHaveSingleItem().Value.ShouldNotBeNull();

    private static decimal Published(string measure, string group, string period) =>
        StevnsDemonstration.Published.Series(new MeasureId(measure), StevnsDemonstration.Area, group).Single(f => f.Key.Period == Period.Parse(period)).Value!.Value;
}
