using Rettesnor.Measurement.Disclosure;

namespace Rettesnor.Measurement.Tests.Disclosure;

/// <summary>The first three sets are a, b and c; a cell is written as the sets that it is in, with how many are there.</summary>
public sealed class CrossDivisionTests
{
    // Another date, on which all ways of being in the sets are seen that the first date could have had.
    private const string AllWays = "a 9, b 9, c 9, ab 9, ac 9, bc 9, abc 9";

    [Theory]
    [InlineData("a size", "a 12", "a", true)]
    [InlineData("a small one", "a 4", "a", false)]
    [InlineData("nobody", "b 12", "a", true)]
    [InlineData("a part and its whole", "a 12, ab 7", "ab", true)]
    [InlineData("a part and its whole that leave a small rest", "a 3, ab 17", "ab", false)]
    [InlineData("the same part without its whole", "a 3, ab 17", "b", true)]
    [InlineData("parts that leave a small rest together", "a 2, ab 10, ac 10", "abc", false)]
    [InlineData("two of them", "a 2, ab 10, ac 10", "ab", true)]
    [InlineData("a union whose parts overlap in few", "ab 10, ac 10, abc 3", "abc", false)]
    [InlineData("the same without the union", "ab 10, ac 10, abc 3", "bc", true)]
    public void Sizes_OfSetsThatAreMadeOfEachOther_AreShownTogetherWhereEveryCellIsLarge(string what, string cells, string shown, bool may) =>
        Division(cells).MayBeShown(0, Set(shown)).ShouldBe(may, what);

    [Theory]
    [InlineData("a 10, b 10, c 10, ab 1, abc 8", "ab")]
    [InlineData("a 3, b 20, ab 20", "ab")]
    [InlineData("a 2, b 3, c 4, ab 4, ac 4, bc 3, abc 1", "abc")]
    public void Sizes_OfSetsThatCanLieInEveryWay_AreShownThoughTheyShareFew(string cells, string shown) =>
        Division(cells, AllWays).MayBeShown(0, Set(shown)).ShouldBeTrue();

    [Fact]
    public void Ties_AreOfEveryDate_SoThatWhatIsLargeTodayIsNoNewTie()
    {
        // Today nobody is in a and not in b; on another date somebody was, so it is no rule.
        Division("ab 10, b 3").MayBeShown(0, Set("ab")).ShouldBeFalse();
        Division("ab 10, b 3", AllWays).MayBeShown(0, Set("ab")).ShouldBeTrue();
    }

    [Fact]
    public void Ties_AreNot_WhereItIsKnownThatThereCouldBeSomebody() =>
        new CrossDivision(2, [new Dictionary<UInt128, decimal> { [Set("ab")] = 10, [Set("b")] = 3 }], _ => [1, 2, 3]).MayBeShown(0, Set("ab")).ShouldBeTrue();

    [Fact]
    public void Sets_ThatCloseALongCircle_AreDividedAcross()
    {
        // a lies in b and in d, and so does c: nobody knows more of b and d than that, but what both hold is bounded by a and c together.
        Division("abd 9, abcd 9, bcd 1, bd 2, b 9, d 9").MayBeShown(0, Set("abcd")).ShouldBeFalse();
        Division("abd 9, abcd 9, bcd 1, bd 20, b 9, d 9").MayBeShown(0, Set("abd")).ShouldBeTrue();
    }

    private static CrossDivision Division(params string[] dates) => new(4, [.. dates.Select(d => d.Split(", ").Select(c => c.Split(' ')).ToDictionary(c => Set(c[0]), c => decimal.Parse(c[1], System.Globalization.CultureInfo.InvariantCulture)))], _ => []);

    private static UInt128 Set(string letters) => letters.Aggregate(UInt128.Zero, (set, letter) => set | UInt128.One << (letter - 'a'));
}
