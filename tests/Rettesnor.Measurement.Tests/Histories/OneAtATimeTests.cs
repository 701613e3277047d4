using Rettesnor.Measurement.Histories;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Measurement.Tests.Histories;

public sealed class OneAtATimeTests
{
    [Fact]
    public void Of_AnOpenOneWithLaterOnesInIt_GivesItTheDaysBetweenThem()
    {
        DayRange Days(string first, string? last) => DayRange.Closed(DateOnly.ParseExact(first, "yyyy-MM-dd"), last is null ? null : DateOnly.ParseExact(last, "yyyy-MM-dd"));

        var left = OneAtATime.Of([Days("2019-01-01", null), Days("2020-06-01", "2020-12-31"), Days("2020-09-01", "2020-09-30"), Days("2022-01-01", "2022-01-31")]);

        left.Select(l => $"{l.Fact} {l.Days.From:yyyy-MM-dd}..{l.Days.LastDay:yyyy-MM-dd}").ShouldBe(
        [
            "0 2019-01-01..2020-05-31", "1 2020-06-01..2020-08-31", "2 2020-09-01..2020-09-30", "1 2020-10-01..2020-12-31",
            "0 2021-01-01..2021-12-31", "3 2022-01-01..2022-01-31", "0 2022-02-01..",
        ]);
    }

    [Fact]
    public void Of_NothingAndOfAnEmptyDay_IsNothing()
    {
        OneAtATime.Of([]).ShouldBeEmpty();
        OneAtATime.Of([new DayRange(new DateOnly(2020, 1, 1), new DateOnly(2020, 1, 1))]).ShouldBeEmpty();
    }
}
