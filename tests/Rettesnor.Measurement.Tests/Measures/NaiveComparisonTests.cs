using Rettesnor.Measurement.Measures;
using Rettesnor.Measurement.Time;
using Rettesnor.Testing.Histories;

namespace Rettesnor.Measurement.Tests.Measures;

/// <summary>The evaluation against the naive walk: every numerator and denominator, over many populations, formulas and grids.</summary>
public sealed class NaiveComparisonTests
{
    private static readonly (string First, string Last)[] Grids =
    [
        ("2019-01", "2021-12"), ("2015-11", "2018-02"), ("2016-03", "2021-12"), ("2022-01", "2027-06"), ("2017-01", "2022-12"),
        ("2016-Q1", "2026-Q4"), ("2015", "2027"), ("2016-H2", "2026-H1"), ("2019-W40", "2021-W05"), ("2020-W01", "2020-W20"), ("2021-02", "2021-02"),
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Pass_OverRandomPopulationsAndFormulas_CountsAsTheNaiveWalk(int part)
    {
        var (numbers, positive) = (0L, 0L);
        for (var n = 0; n < 50; n++)
        {
            var seed = (part * 1000) + n;
            var formulas = new RandomFormulas(new Random(seed));
            var (first, last) = Grids[seed % Grids.Length];
            var compared = Comparison.Of(RandomFacts.Population(seed, Persons(seed)), Period.Parse(first), Period.Parse(last), [.. Enumerable.Range(0, 12).Select(_ => formulas.Question())]);
            compared.Different.ShouldBeEmpty($"seed {seed}");
            numbers += compared.Numbers.Sum();
            positive += compared.Positive.Sum();
        }

        positive.ShouldBeGreaterThan(numbers / 50);
    }

    // Mostly a few, so that a number that differs is easy to follow, and now and then many.
    private static int Persons(int seed) => seed % 16 == 0 ? 40 : 1 + (seed % 9);
}
