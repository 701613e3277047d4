using Rettesnor.Measurement.Measures.Evaluation;

namespace Rettesnor.Measurement.Tests.Measures;

public sealed class BitCountTests
{
    // Lengths about a turn's, and about the number of words at which a byte of a sum would overflow: 255 turns of 64.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Add_WithVectorsOfAnyWidth_CountsEachBit(bool isWide)
    {
        var random = new Random(9);
        foreach (var length in new[] { 0, 1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 63, 254, 255, 256, 509, 510, 511, 512, 1019, 1020, 1021, 2047, 2048, 4081, 5000, 16_319, 16_320, 16_321, 33_000 })
        {
            ShouldCount([.. Enumerable.Range(0, length).Select(_ => (ulong)random.NextInt64() ^ ((ulong)random.NextInt64() << 1))], isWide);
            ShouldCount([.. Enumerable.Repeat(ulong.MaxValue, length)], isWide);
            ShouldCount([.. Enumerable.Range(0, length).Select(i => 1UL << (i % 64))], isWide);
        }
    }

    private static void ShouldCount(ulong[] words, bool isWide)
    {
        // Twice, so that what is left of the first is there for the second.
        var bucket = new Bucket(2, isWide);
        bucket.Add(1, words);
        bucket.Add(1, words);
        bucket.CountsOf(1).ToArray().ShouldBe(Enumerable.Range(0, 64).Select(bit => 2 * words.Count(w => (w >> bit & 1) != 0)).ToArray());
        bucket.CountsOf(0).ToArray().ShouldAllBe(count => count == 0);
    }
}
