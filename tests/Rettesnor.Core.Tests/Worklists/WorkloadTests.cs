using Rettesnor.Core.Worklists;

namespace Rettesnor.Core.Tests.Worklists;

public sealed class WorkloadTests
{
    private static readonly DateOnly Today = new(2023, 5, 15);

    [Fact]
    public void Of_ATeam_CountsWhatEachHasAndSaysWhoHasTooMuch()
    {
        // Ane has 10, Bo 8, Carl 8, and two are nobody's: the middle is 8, and 10 is no more than a quarter above it; 11 is.
        IReadOnlyList<Load> Of(int ane) => Workload.Of(
            [.. Cases("ane", 100, ane), .. Cases("bo", 200, 8), .. Cases("carl", 300, 8), .. Cases(null, 400, 2)],
            [new(100, Today, "video"), new(101, Today, "phone"), new(100, Today.AddDays(1), "phone"), new(400, Today, "video"), new(999, Today, "video")],
            [("bo", 200), ("Bo", 201)], new HashSet<int> { 100, 200, 201, 401, 999 }, compares: true);

        Of(10).ShouldBe([new("ane", 10, 3, 0, 1, null), new("bo", 8, 0, 2, 2, null), new("carl", 8, 0, 0, 0, null), new(null, 2, 1, 0, 1, null)]);
        Of(11)[0].Times.ShouldBe(11m / 8);
        Of(11).Skip(1).ShouldAllBe(l => l.Times == null);
    }

    [Fact]
    public void Of_TwoOrOfTeams_ComparesNobody()
    {
        Workload.Of([.. Cases("ane", 100, 50), .. Cases("bo", 200, 1)], [], [], new HashSet<int>(), compares: true).ShouldAllBe(l => l.Times == null);
        Workload.Of([.. Cases("a", 100, 50), .. Cases("b", 200, 1), .. Cases("c", 300, 1)], [], [], new HashSet<int>(), compares: false).ShouldAllBe(l => l.Times == null);
    }

    [Theory]
    [InlineData("1 2", null)]
    [InlineData("1 9 2", 2.0)]
    [InlineData("4 1 9 2", 3.0)]
    [InlineData("4 1 9 3", 3.5)]
    public void Median_OfNumbers_IsTheMiddleOne(string numbers, double? median) =>
        Workload.Median([.. numbers.Split(' ').Select(n => int.Parse(n, System.Globalization.CultureInfo.InvariantCulture))]).ShouldBe((decimal?)median);

    private static IEnumerable<(int, string?)> Cases(string? of, int first, int count) => Enumerable.Range(first, count).Select(p => (p, of));
}
