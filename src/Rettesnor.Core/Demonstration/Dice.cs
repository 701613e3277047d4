namespace Rettesnor.Core.Demonstration;

/// <summary>Chance that can be repeated: the same parts of a seed give the same throws.</summary>
internal sealed class Dice
{
    private readonly Random random;

    private Dice(int seed) => random = new Random(seed);

    /// <summary>Dice of their own for each thing that is made, so that a change of one thing leaves the others as they were.</summary>
    public static Dice Of(params ReadOnlySpan<int> parts)
    {
        var mixed = 0xcbf29ce484222325UL;
        foreach (var part in parts)
        {
            mixed = unchecked((mixed ^ (uint)part) * 0x100000001b3UL);
            mixed = unchecked((mixed ^ (mixed >> 29)) * 0xbf58476d1ce4e5b9UL);
        }

        return new Dice((int)((mixed ^ (mixed >> 32)) & int.MaxValue));
    }

    /// <summary>A number for a word, the same in every run, to be a part of a seed.</summary>
    public static int Word(string word)
    {
        var mixed = 0x811c9dc5U;
        foreach (var letter in word)
        {
            mixed = unchecked((mixed ^ letter) * 0x01000193U);
        }

        return (int)(mixed & int.MaxValue);
    }

    /// <summary>True in so many of a hundred.</summary>
    public bool Percent(double percent) => random.NextDouble() * 100 < percent;

    /// <summary>A whole number between the two, both included.</summary>
    public int Between(int least, int most) => most <= least ? least : random.Next(least, most + 1);

    /// <summary>A number from 0 up to 1.</summary>
    public double Part() => random.NextDouble();

    /// <summary>A number around 0, nearly always between −3 and 3.</summary>
    public double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    /// <summary>A positive number of which half lie below the median; the spread is that of its logarithm.</summary>
    public double Around(double median, double spread) => median * Math.Exp(spread * Normal());

    /// <summary>Days: at least one, and no more than the most.</summary>
    public int Days(Lengths lengths) => (int)Math.Clamp(Math.Round(Around(lengths.Median, lengths.Spread)), 1, lengths.Most);

    /// <summary>
    /// The days of something that runs on a given day: long ones run on more days, so their median is greater by the factor that the
    /// spread gives.
    /// </summary>
    public int RunningDays(Lengths lengths) => Days(lengths with { Median = lengths.Median * Math.Exp(lengths.Spread * lengths.Spread) });

    /// <summary>How many of something happen where so many are expected.</summary>
    public int Count(double expected)
    {
        // A large expectation is thrown in pieces, because the limit below would be too small a number.
        var count = 0;
        for (; expected > 30; expected -= 30)
        {
            count += Count(30);
        }

        var (limit, product) = (Math.Exp(-expected), random.NextDouble());
        while (product > limit)
        {
            count++;
            product *= random.NextDouble();
        }

        return count;
    }
}
