using Rettesnor.Measurement;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Measurement.Tests.Time;

public class PeriodTests
{
    [Theory]
    [InlineData("2022", "2022-01-01", "2022-12-31")]
    [InlineData("2022-H2", "2022-07-01", "2022-12-31")]
    [InlineData("2022-Q1", "2022-01-01", "2022-03-31")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("2020-W53", "2020-12-28", "2021-01-03")]
    [InlineData("2021-W01", "2021-01-04", "2021-01-10")]
    [InlineData("2021-10..2022-09", "2021-10-01", "2022-09-30")]
    [InlineData("2021-01..2021-08", "2021-01-01", "2021-08-31")]
    [InlineData("2021-05-02..2021-08-23", "2021-05-02", "2021-08-23")]
    [InlineData("2016..2025", "2016-01-01", "2025-12-31")]
    [InlineData("@2023-12-31", "2023-12-31", "2023-12-31")]
    public void FirstAndLastDay_OfEachKind_AreBothIncluded(string text, string first, string last)
    {
        var period = Period.Parse(text);
        period.FirstDay.ToString("O", System.Globalization.CultureInfo.InvariantCulture).ShouldBe(first);
        period.LastDay.ToString("O", System.Globalization.CultureInfo.InvariantCulture).ShouldBe(last);
        period.Contains(period.FirstDay).ShouldBeTrue();
        period.Contains(period.LastDay).ShouldBeTrue();
        period.Contains(period.FirstDay.AddDays(-1)).ShouldBeFalse();
        period.Contains(period.LastDay.AddDays(1)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("2022", "2022", "2022", "2022", "2022")]
    [InlineData("2022-H1", "1. halvår 2022", "first half of 2022", "1. halvår 2022", "H1 2022")]
    [InlineData("2022-Q3", "3. kvartal 2022", "Q3 2022", "3. kv. 2022", "Q3 2022")]
    [InlineData("2022-09", "september 2022", "September 2022", "sep. 2022", "Sep 2022")]
    [InlineData("2021-W03", "uge 3, 2021", "week 3, 2021", "uge 3, 2021", "week 3, 2021")]
    [InlineData("2021-01..2021-08", "januar-august 2021", "January-August 2021", "jan.-aug. 2021", "Jan-Aug 2021")]
    [InlineData("2021-10..2022-09", "oktober 2021-september 2022", "October 2021-September 2022", "okt. 2021-sep. 2022", "Oct 2021-Sep 2022")]
    [InlineData("2021-05-02..2021-08-23", "2. maj-23. august 2021", "2 May-23 August 2021", "2. maj-23. aug. 2021", "2 May-23 Aug 2021")]
    [InlineData("2021-12-28..2022-01-03", "28. december 2021-3. januar 2022", "28 December 2021-3 January 2022", "28. dec. 2021-3. jan. 2022", "28 Dec 2021-3 Jan 2022")]
    [InlineData("2016..2025", "2016-2025", "2016-2025", "2016-2025", "2016-2025")]
    [InlineData("@2023-12-31", "ultimo 2023", "end of 2023", "ultimo 2023", "end of 2023")]
    [InlineData("@2021-09-30", "30. september 2021", "30 September 2021", "30. sep. 2021", "30 Sep 2021")]
    public void ToText_OfEachKind_IsAsPeopleReadIt(string text, string danish, string english, string danishShort, string englishShort)
    {
        var period = Period.Parse(text);
        period.ToText(Language.Danish).ShouldBe(danish);
        period.ToText(Language.English).ShouldBe(english);
        period.ToShortText(Language.Danish).ShouldBe(danishShort);
        period.ToShortText(Language.English).ShouldBe(englishShort);
    }

    [Theory]
    [InlineData("2022-Q3", 1, "2021-Q3")]
    [InlineData("2021-W13", 2, "2019-W13")]
    [InlineData("2020-W53", 1, "2019-W52")]
    [InlineData("2020-W53", 5, "2015-W53")]
    [InlineData("@2020-02-29", 1, "@2019-02-28")]
    [InlineData("@2023-02-28", 3, "@2020-02-29")]
    [InlineData("@2023-02-27", 3, "@2020-02-27")]
    [InlineData("2020-02-29..2020-03-15", 1, "2019-02-28..2019-03-15")]
    [InlineData("2023-02-01..2023-02-28", 3, "2020-02-01..2020-02-29")]
    [InlineData("2021-01..2021-08", 1, "2020-01..2020-08")]
    [InlineData("2021-10..2022-09", 2, "2019-10..2020-09")]
    [InlineData("2016..2025", 10, "2006..2015")]
    [InlineData("2022", -1, "2023")]
    public void YearsBefore_OfEachKind_IsTheSamePeriodThen(string text, int years, string expected) =>
        Period.Parse(text).YearsBefore(years).ToString().ShouldBe(expected);

    [Theory]
    [InlineData("2020-W53", "2021-W01")]
    [InlineData("2021-W52", "2022-W01")]
    [InlineData("2021-12", "2022-01")]
    [InlineData("2021-Q4", "2022-Q1")]
    [InlineData("2021-H2", "2022-H1")]
    [InlineData("2021", "2022")]
    [InlineData("2021-01..2021-12", "2021-02..2022-01")]
    public void Next_AtTheTurnOfAYear_FollowsAndLeadsBack(string text, string next)
    {
        Period.Parse(text).Next().ShouldBe(Period.Parse(next));
        Period.Parse(next).Previous().ShouldBe(Period.Parse(text));
    }

    [Theory]
    [InlineData("2016..2025")]
    [InlineData("2021-01..2021-08")]
    [InlineData("2021-05-02..2021-08-23")]
    [InlineData("@2023-12-31")]
    public void Next_OfARangeOrDate_IsNone(string text)
    {
        Period.Parse(text).Next().ShouldBeNull();
        Period.Parse(text).Previous().ShouldBeNull();
    }

    [Theory]
    [InlineData("2021-W13", new[] { PeriodLength.Week })]
    [InlineData("2021-05", new[] { PeriodLength.Month })]
    [InlineData("2021-01", new[] { PeriodLength.Month, PeriodLength.YearToDate })]
    [InlineData("2021-Q1", new[] { PeriodLength.Quarter })]
    [InlineData("2021-H1", new[] { PeriodLength.HalfYear })]
    [InlineData("2021", new[] { PeriodLength.Year })]
    [InlineData("2016..2025", new[] { PeriodLength.Range })]
    [InlineData("2021-10..2022-09", new[] { PeriodLength.RollingYear })]
    [InlineData("2021-01..2021-12", new[] { PeriodLength.RollingYear, PeriodLength.YearToDate })]
    [InlineData("2021-01..2021-08", new[] { PeriodLength.Range, PeriodLength.YearToDate })]
    [InlineData("2021-02..2021-08", new[] { PeriodLength.Range })]
    [InlineData("2021-01..2022-08", new[] { PeriodLength.Range })]
    [InlineData("2021-05-02..2021-08-23", new[] { PeriodLength.Range })]
    [InlineData("@2023-12-31", new[] { PeriodLength.Date })]
    public void Is_EachLength_HoldsForTheLengthsNamedOnly(string text, PeriodLength[] lengths) =>
        Enum.GetValues<PeriodLength>().Where(Period.Parse(text).Is).ShouldBe(lengths, ignoreOrder: true);

    [Fact]
    public void OfMonths_OneOrTwelve_IsAMonthOrARollingYear()
    {
        Period.OfMonths(2021, 5, 2021, 5).ShouldBe(Period.OfMonth(2021, 5));
        Period.OfMonths(2021, 10, 2022, 9).ShouldBe(Period.OfRollingYear(2022, 9));
        Period.Parse("2021-05..2021-05").ShouldBe(Period.OfMonth(2021, 5));
        Period.Parse("2021..2021").ShouldBe(Period.OfYear(2021));
        Period.Parse("2021-01..2021-12").ShouldNotBe(Period.OfYear(2021));
    }

    [Fact]
    public void CompareTo_SameLastDay_OrdersByFirstDayThenKind()
    {
        string[] expected = ["2022", "2022-01..2022-12", "2022-H2", "2022-Q4", "2022-12", "2022-12-01..2022-12-31", "@2022-12-31", "2022-W52", "2023-W01"];
        expected.Select(Period.Parse).Order().Select(p => p.ToString()).ShouldBe(
            ["2022", "2022-01..2022-12", "2022-H2", "2022-Q4", "2022-12", "2022-12-01..2022-12-31", "@2022-12-31", "2022-W52", "2023-W01"]);
        expected.Reverse().Select(Period.Parse).Order().Select(p => p.ToString()).ShouldBe(expected);
    }

    [Fact]
    public void Overlaps_Neighbours_DoNotButSharersOfADayDo()
    {
        Period.Parse("2022-Q1").Overlaps(Period.Parse("2022-Q2")).ShouldBeFalse();
        Period.Parse("2022-W13").Overlaps(Period.Parse("2022-Q2")).ShouldBeTrue();
        Period.Parse("2022-Q2").Overlaps(Period.Parse("2022-W13")).ShouldBeTrue();
        Period.Parse("2022").Contains(Period.Parse("2022-W52")).ShouldBeFalse();
        Period.Parse("2022").Contains(Period.Parse("2022-12")).ShouldBeTrue();
    }

    [Fact]
    public void Of_OutOfRange_Throws()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => Period.OfQuarter(2022, 5));
        Should.Throw<ArgumentOutOfRangeException>(() => Period.OfWeek(2021, 53));
        Should.Throw<ArgumentOutOfRangeException>(() => Period.OfYear(22));
        Should.Throw<ArgumentOutOfRangeException>(() => Period.OfMonths(2021, 8, 2021, 1));
        Should.Throw<ArgumentOutOfRangeException>(() => Period.OfMonths(2021, 8, 2021, 20));
        Should.Throw<ArgumentOutOfRangeException>(() => Period.OfMonths(2021, 13, 2022, 12));
        Should.Throw<ArgumentOutOfRangeException>(() => Period.OfDays(new DateOnly(2021, 5, 2), new DateOnly(2021, 5, 1)));
    }

    [Theory]
    [InlineData(Step.Month, "2021-07-31", 2, "2021-09-30")]
    [InlineData(Step.Quarter, "2021-02-28", 1, "2021-05-31")]
    [InlineData(Step.Quarter, "2022-09-30", 2, "2023-03-31")]
    [InlineData(Step.Month, "2024-02-28", 1, "2024-03-28")]
    [InlineData(Step.Month, "2021-01-30", 1, "2021-02-28")]
    [InlineData(Step.HalfYear, "2021-12-31", 1, "2022-06-30")]
    [InlineData(Step.Year, "2023-02-28", 1, "2024-02-29")]
    [InlineData(Step.Week, "2021-04-04", 2, "2021-04-18")]
    [InlineData(Step.Month, "2021-03-31", -1, "2021-02-28")]
    [InlineData(Step.Month, "2021-03-31", 0, "2021-03-31")]
    public void After_MonthEnds_StayMonthEnds(Step step, string lastDay, int n, string expected) =>
        step.After(DateOnly.Parse(lastDay, System.Globalization.CultureInfo.InvariantCulture), n)
            .ShouldBe(DateOnly.Parse(expected, System.Globalization.CultureInfo.InvariantCulture));
}
