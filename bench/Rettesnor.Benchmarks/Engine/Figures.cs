namespace Rettesnor.Benchmarks.Engine;

/// <summary>What both sides compute: five numbers for each municipality, benefit and month.</summary>
internal sealed class Figures
{
    public static readonly string[] Names = ["M1 full-time days", "D denominator", "M2 interviews", "M3 offers", "M4 long"];

    private readonly long[] numbers = new long[Names.Length * Country.Municipalities * Country.Benefits * Country.Months];

    public int Count => numbers.Length;

    public ref long this[int measure, long area, long benefit, long month] =>
        ref numbers[(((((measure * Country.Municipalities) + area) * Country.Benefits) + benefit) * Country.Months) + month];

    public long Sum(int measure) => numbers.AsSpan(measure * (Count / Names.Length), Count / Names.Length).ToArray().Sum();

    /// <summary>Throws where a number is another than there.</summary>
    /// <param name="other">The other side.</param>
    /// <param name="from">The first measure that is compared.</param>
    /// <returns>How many numbers were compared.</returns>
    public int Compare(Figures other, int from = 0)
    {
        var first = from * (Count / Names.Length);
        for (var i = first; i < Count; i++)
        {
            if (numbers[i] != other.numbers[i])
            {
                var (month, rest) = (i % Country.Months, i / Country.Months);
                throw new InvalidDataException(FormattableString.Invariant(
                    $"{Names[rest / Country.Benefits / Country.Municipalities]}, municipality {rest / Country.Benefits % Country.Municipalities}, benefit {rest % Country.Benefits}, month {month}: {numbers[i]} and {other.numbers[i]}."));
            }
        }

        return Count - first;
    }
}
