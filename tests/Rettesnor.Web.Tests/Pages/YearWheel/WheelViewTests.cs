using System.Globalization;
using Rettesnor.Core.YearAhead;
using Rettesnor.Measurement;
using Rettesnor.Web.Pages.YearWheel;

namespace Rettesnor.Web.Tests.Pages.YearWheel;

public sealed class WheelViewTests
{
    private static readonly DateOnly From = new(2023, 1, 1);
    private const double Middle = WheelView.Size / 2.0;

    [Fact]
    public void Wheel_OfACalendarYear_HasTwelveMonthsClockwiseFromTheTop()
    {
        var view = WheelView.Of(List(From), From, Language.Danish);

        view.Months.Count.ShouldBe(12);
        view.Labels.Select(l => l.Text).ShouldBe(["jan.", "feb.", "mar.", "apr.", "maj", "jun.", "jul.", "aug.", "sep.", "okt.", "nov.", "dec."]);
        (Number(view.Today!.To.X), Number(view.Today.To.Y)).ShouldBe((Middle, Middle - WheelView.Outer - 8), "today is the first day");
        Number(view.Labels[3].At.X).ShouldBeGreaterThan(Middle + 200, "April is to the right");
        Number(view.Labels[9].At.X).ShouldBeLessThan(Middle - 200, "October is to the left");
    }

    [Theory]
    [InlineData("2023-05-15", 13)]
    [InlineData("2023-01-25", 12)]
    [InlineData("2024-02-29", 12)]
    public void Wheel_FromAnyDay_NamesTheMonthsThatHaveRoom(string from, int names) =>
        WheelView.Of(List(DateOnly.ParseExact(from, "yyyy-MM-dd", CultureInfo.InvariantCulture)), From.AddYears(-1), Language.English).Labels.Count.ShouldBe(names);

    [Fact]
    public void Wheel_OfADayThatIsNotInIt_MarksNoToday() => WheelView.Of(List(From), From.AddDays(-1), Language.Danish).ShouldSatisfyAllConditions(v => v.Today.ShouldBeNull(), v => v.TodayLabel.ShouldBeNull());

    [Fact]
    public void Wheel_OfEveryKind_DrawsEachInsideTheRimWithAShapeOfItsOwn()
    {
        var days = DueKinds.All.SelectMany((kind, i) => new[] { 0, 0, 1, 180, 364 }.Select(d => new DueDay($"{kind}/{d}", From.AddDays(d), kind, new("x", "x"), true))).OrderBy(d => d.Day).ToList();

        var marks = WheelView.Of(List(From, days), From, Language.Danish).Marks;

        marks.Count.ShouldBe(days.Count);
        foreach (var mark in marks)
        {
            var (x, y) = (Number(mark.At.X) + (WheelView.Shape / 2.0) - Middle, Number(mark.At.Y) + (WheelView.Shape / 2.0) - Middle);
            Math.Sqrt((x * x) + (y * y)).ShouldBeInRange(WheelView.Inner, WheelView.Outer - (WheelView.Shape / 2.0));
        }

        DueKinds.All.Select(k => DueLook.Of(k).Shape).Distinct().Count().ShouldBe(DueKinds.All.Count);
        DueKinds.All.Select(k => DueLook.Of(k).Key).Distinct().Count().ShouldBe(DueKinds.All.Count);
    }

    [Fact]
    public void Wheel_OfTwoOnTheSameDay_ShowsBoth()
    {
        DueDay[] days = [new("a", From, DueKind.Meeting, new("x", "x"), true), new("b", From, DueKind.Quarter, new("x", "x"), true)];

        var marks = WheelView.Of(List(From, days), From, Language.Danish).Marks;

        marks.Select(m => m.At).Distinct().Count().ShouldBe(2);
    }

    private static YearAheadList List(DateOnly from, IReadOnlyList<DueDay>? days = null) => new(from, YearAheadList.LastDay(from), days ?? [], []);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
