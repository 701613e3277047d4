using Rettesnor.Core.Figures;
using Rettesnor.Core.Measures;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;
using Rettesnor.Measurement.Histories;
using Rettesnor.Measurement.Measures;
using Rettesnor.Measurement.Time;
using Rettesnor.Testing;
using Rettesnor.Testing.Histories;

namespace Rettesnor.Core.Tests.Measures;

public sealed class OwnFiguresTests
{
    private static readonly OwnFigures Own = new(StevnsDemonstration.Snapshot, FivePlans.Reference, StevnsDemonstration.Published);

    [Fact]
    public void Of_AQuarterOfFulltimePersons_IsTheMeanOfItsMonths()
    {
        var months = Of("benefit-recipients", "", "2021-04", "2021-06");

        One("benefit-recipients", "", "2021-Q2").Value.ShouldBe(months.Average(m => m.Value!.Value));
        months.ShouldAllBe(m => Math.Abs(m.Value!.Value - (m.Numerator / m.Denominator)!.Value) < 1e-20m);
    }

    [Fact]
    public void Of_AQuarterOfAShare_IsItsLastMonth() =>
        One("interviews-4-in-12-months", "", "2021-Q2").ShouldBe(One("interviews-4-in-12-months", "", "2021-06") with { Period = Period.Parse("2021-Q2") });

    [Fact]
    public void Of_AYearOfStarts_IsTheSumOfItsMonths() =>
        One("adult-apprenticeship-starts", "", "2022").Value.ShouldBe(Of("adult-apprenticeship-starts", "", "2022-01", "2022-12").Sum(m => m.Value));

    [Fact]
    public void Of_TheMonthsAroundAChange_FollowsTheDefinitionOfEach()
    {
        var months = Of("offers-in-12-months", "", "2022-12", "2023-01");

        months.Select(m => m.Definition).ShouldBe(["before-2023", "from-2023"]);
        months[1].Value!.Value.ShouldBeLessThan(months[0].Value!.Value);
    }

    [Fact]
    public void Of_GroupsOfAllRecipients_AddUpToAll()
    {
        var measure = FivePlans.Reference.Measures.Find("benefit-recipients")!;

        measure.Groups.Sum(g => One("benefit-recipients", g.Id, "2021-05").Numerator).ShouldBe(One("benefit-recipients", "", "2021-05").Numerator);
    }

    [Fact]
    public void By_Benefit_AddsUpToAll() =>
        Own.By(FivePlans.Reference.Measures.Find("benefit-recipients")!, StevnsDemonstration.Area, new GroupBy.Benefit(), Period.Parse("2021-05"), Period.Parse("2021-05"), new DateOnly(2023, 5, 15))
            .Sum(f => f.Numerator).ShouldBe(One("benefit-recipients", "", "2021-05").Numerator);

    [Fact]
    public void Of_AMonthThatIsNotOver_IsNotMeasured() => Of("interviews-4-in-12-months", "", "2023-04", "2023-06").Select(m => m.Period.ToString()).ShouldBe(["2023-04"]);

    [Fact]
    public void Of_AShareOfAPublishedWhole_IsThePartInPercentOfIt()
    {
        var share = One("benefits-less-early-retirement-share", "", "2021-Q2");

        share.Denominator.ShouldBe(14018);
        share.Value.ShouldBe(100m * share.Numerator / 14018);
    }

    [Fact]
    public void Of_AShareWhoseWholeIsNotPublishedForThatTime_HasNoData()
    {
        var share = One("benefits-less-early-retirement-share", "", "2019-Q2");

        share.State.ShouldBe(FigureState.NoData);
        share.Value.ShouldBeNull();
    }

    [Fact]
    public void CanMeasure_WhereTheHistoriesDoNotCoverTheArea_IsFalse()
    {
        var measure = FivePlans.Reference.Measures.Find("interviews-4-in-12-months")!;

        Own.CanMeasure(measure, new AreaId("stevns")).ShouldBeTrue();
        Own.CanMeasure(measure, new AreaId("faxe")).ShouldBeFalse();
        Own.CanMeasure(measure, AreaId.Denmark).ShouldBeFalse();
        Own.CanMeasure(FivePlans.Reference.Measures.Find("satisfaction-follow-up")!, new AreaId("stevns")).ShouldBeFalse();
    }

    private static OwnFigure One(string measure, string group, string period) => Of(measure, group, period, period).ShouldHaveSingleItem();

    private static IReadOnlyList<OwnFigure> Of(string measure, string group, string first, string last) => Own.Of(
        FivePlans.Reference.Measures.Find(measure)!, StevnsDemonstration.Area, group, Period.Parse(first), Period.Parse(last), new DateOnly(2023, 5, 15));

    [Fact]
    public void Of_EveryMeasure_WhereNobodyHasATeamOrACaseworker_IsCountedOrNotKnown()
    {
        var book = FivePlans.Reference.Histories.Codebook([]);
        var builder = new SnapshotBuilder(book, [new AreaId("stevns")]);
        RandomFacts.Population(4, 50, book).ToList().ForEach(builder.Add);
        var own = new OwnFigures(builder.Build(), FivePlans.Reference, new FigureBook([], FivePlans.Reference));
        var (first, last) = (Period.OfMonth(2022, 1), Period.OfMonth(2022, 12));

        foreach (var measure in FivePlans.Reference.Measures.All.Where(m => own.CanMeasure(m, new AreaId("stevns"))))
        {
            var asksOfCaseworkers = measure.Id.Value.Contains("caseworker", StringComparison.Ordinal);
            var figures = own.Of(measure, new AreaId("stevns"), "", first, last, last.LastDay);
            figures.Count.ShouldBe(12, measure.Id.Value);
            figures.ShouldAllBe(f => !asksOfCaseworkers || f.State == FigureState.NoData, measure.Id.Value);
        }

        own.By(FivePlans.Reference.Measures.Find("benefit-recipients")!, new AreaId("stevns"), new GroupBy.State("team"), first, last, last.LastDay).ShouldBeEmpty();
    }
}
