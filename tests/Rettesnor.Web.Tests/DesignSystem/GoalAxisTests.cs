using Rettesnor.Web.DesignSystem;

namespace Rettesnor.Web.Tests.DesignSystem;

public sealed class GoalAxisTests
{
    [Fact]
    public void Fit_NoValues_IsNoAxis() => GoalAxis.Fit([], ceiling: 100).ShouldBeNull();

    [Theory]
    [InlineData(55, 58.6)]
    [InlineData(80, 58.6)]
    [InlineData(85, 97.9)]
    [InlineData(9, 9.5)]
    [InlineData(0, 100)]
    [InlineData(100, 100)]
    [InlineData(0, 0)]
    public void Fit_SharesInPercent_StayBetweenNoneAndAll(double one, double other)
    {
        var axis = GoalAxis.Fit([(decimal)one, (decimal)other], ceiling: 100)!;

        axis.Low.ShouldBeGreaterThanOrEqualTo(0);
        axis.High.ShouldBeLessThanOrEqualTo(100);
        axis.Place((decimal)one).ShouldBeInRange(0, 1);
        axis.Place((decimal)other).ShouldBeInRange(0, 1);
    }

    [Fact]
    public void Fit_SmallDifference_LooksSmall()
    {
        var axis = GoalAxis.Fit([80, 80.4m], ceiling: 100)!;

        (axis.Place(80.4m) - axis.Place(80)).ShouldBeLessThan(0.02m);
    }

    [Fact]
    public void Fit_CountsFarApart_BothLieInTheMiddleHalf()
    {
        var axis = GoalAxis.Fit([1000, 1800], ceiling: null)!;

        axis.Place(1000).ShouldBe(0.25m);
        axis.Place(1800).ShouldBe(0.75m);
    }

    [Fact]
    public void Fit_NegativeChange_ReachesBelowZero() => GoalAxis.Fit([-20, -5], ceiling: null)!.Low.ShouldBeLessThan(-20);

    [Fact]
    public void Place_ValueOutsideTheAxis_LiesAtItsEnd()
    {
        var axis = new GoalAxis(40, 60);

        axis.Place(10).ShouldBe(0);
        axis.Place(99).ShouldBe(1);
    }
}
