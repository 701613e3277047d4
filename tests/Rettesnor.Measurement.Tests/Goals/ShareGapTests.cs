using FsCheck;
using FsCheck.Fluent;
using Rettesnor.Measurement.Goals;

namespace Rettesnor.Measurement.Tests.Goals;

public sealed class ShareGapTests
{
    [Theory]
    [InlineData(310, 451, Comparison.Over, 75, 29)]
    [InlineData(338, 451, Comparison.Over, 75, 1)]
    [InlineData(339, 451, Comparison.Over, 75, 0)]
    [InlineData(75, 100, Comparison.Over, 75, 1)]
    [InlineData(75, 100, Comparison.AtLeast, 75, 0)]
    [InlineData(30, 100, Comparison.Under, 30, 1)]
    [InlineData(30, 100, Comparison.AtMost, 30, 0)]
    [InlineData(31, 100, Comparison.AtMost, 30, 1)]
    public void Persons_OfAShareAndABound_AreTheFewestThatHoldIt(long part, long whole, Comparison comparison, int bound, int expected) =>
        ShareGap.Persons(part, whole, comparison, bound).ShouldBe(expected);

    [Theory]
    [InlineData(5, 10, Comparison.Over, 100)]
    [InlineData(5, 10, Comparison.Under, 0)]
    [InlineData(0, 0, Comparison.AtLeast, 50)]
    public void Persons_WhereNoNumberIsEnough_AreNone(long part, long whole, Comparison comparison, int bound) =>
        ShareGap.Persons(part, whole, comparison, bound).ShouldBeNull();

    [Fact]
    public void Persons_OfAnyShare_AreWhatCountingOneByOneFinds() => Check.QuickThrowOnFailure(Prop.ForAll(
        (from whole in Gen.Choose(1, 60)
         from part in Gen.Choose(0, whole)
         from bound in Gen.Choose(0, 1000)
         from comparison in Gen.Elements(Enum.GetValues<Comparison>())
         select (part, whole, bound: bound / 10m, comparison)).ToArbitrary(),
        s =>
        {
            var step = s.comparison is Comparison.Over or Comparison.AtLeast ? 1 : -1;
            long? counted = null;
            for (var moved = 0; counted is null && s.part + (step * moved) is >= 0 and var now && now <= s.whole; moved++)
            {
                counted = Holds(100m * now / s.whole, s.comparison, s.bound) ? moved : null;
            }

            ShareGap.Persons(s.part, s.whole, s.comparison, s.bound).ShouldBe(counted);
        }));

    private static bool Holds(decimal share, Comparison comparison, decimal bound) => comparison switch
    {
        Comparison.Over => share > bound,
        Comparison.AtLeast => share >= bound,
        Comparison.AtMost => share <= bound,
        Comparison.Under => share < bound,
    };
}
