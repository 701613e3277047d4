using System.Numerics;

namespace Rettesnor.Measurement.Tables;

/// <summary>An exact quotient, so that 100 · 1405 / 1814 is compared without rounding. A denominator of zero means beyond every number.</summary>
internal readonly struct Fraction : IComparable<Fraction>, IEquatable<Fraction>
{
    public static readonly Fraction Zero = new(0, 1);
    public static readonly Fraction One = new(1, 1);
    public static readonly Fraction AboveAll = new(1, 0);
    public static readonly Fraction BelowAll = new(-1, 0);

    private readonly BigInteger numerator;
    private readonly BigInteger denominator;

    private Fraction(BigInteger numerator, BigInteger denominator)
    {
        this.numerator = numerator;
        this.denominator = denominator;
    }

    public bool IsFinite => !denominator.IsZero;

    public int Sign => numerator.Sign;

    private bool IsWhole => denominator.IsOne;

    public static Fraction Of(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var digits = new BigInteger(new decimal(bits[0], bits[1], bits[2], value < 0, 0));
        return Reduced(digits, BigInteger.Pow(10, (bits[3] >> 16) & 0xFF));
    }

    public static Fraction operator -(Fraction a) => new(-a.numerator, a.denominator);

    public static Fraction operator +(Fraction a, Fraction b) => (a.IsFinite, b.IsFinite) switch
    {
        (false, _) => a,
        (_, false) => b,
        _ => Reduced((a.numerator * b.denominator) + (b.numerator * a.denominator), a.denominator * b.denominator),
    };

    /// <summary>Nothing times beyond every number is nothing: the bound of a product of intervals.</summary>
    public static Fraction operator *(Fraction a, Fraction b) => a.Sign == 0 || b.Sign == 0
        ? Zero
        : Reduced(a.numerator * b.numerator, a.denominator * b.denominator);

    /// <summary>One over this. The caller says which side of zero it comes from.</summary>
    public Fraction Reciprocal(int side) => Sign < 0
        ? new(-denominator, -numerator)
        : new(Sign == 0 ? side : denominator, numerator);

    /// <summary>The lowest whole number that is at least this, or above it.</summary>
    public Fraction NextWhole(bool above)
    {
        var floor = BigInteger.DivRem(numerator, denominator, out var rest) - (rest.Sign < 0 ? 1 : 0);
        return new(IsWhole && !above ? floor : floor + 1, 1);
    }

    /// <summary>Rounded half away from zero to a multiple of a step; null where no decimal can hold it.</summary>
    public decimal? RoundedTo(decimal step)
    {
        if (!IsFinite)
        {
            return null;
        }

        var steps = this * Of(step).Reciprocal(1);
        var twice = (2 * BigInteger.Abs(steps.numerator)) + steps.denominator;
        var whole = steps.Sign * BigInteger.Divide(twice, 2 * steps.denominator);
        return BigInteger.Abs(whole) < new BigInteger(decimal.MaxValue / Math.Max(1, step)) ? (decimal)whole * step : null;
    }

    public int CompareTo(Fraction other) => !IsFinite && !other.IsFinite
        ? Sign.CompareTo(other.Sign)
        : (numerator * other.denominator).CompareTo(other.numerator * denominator);

    public bool Equals(Fraction other) => CompareTo(other) == 0;

    public override bool Equals(object? obj) => obj is Fraction other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(numerator, denominator);

    private static Fraction Reduced(BigInteger numerator, BigInteger denominator)
    {
        var common = BigInteger.GreatestCommonDivisor(numerator, denominator);
        return new(numerator / common, denominator / common);
    }
}
