namespace Rettesnor.Measurement.Figures;

/// <summary>
/// The true values that a figure may have: a point for an exact value, and for a printed one the half-open interval that
/// rounding leaves, so that 9.0 printed to one decimal is [8.95, 9.05).
/// </summary>
/// <param name="Low">The lowest possible value, included.</param>
/// <param name="High">The upper end: excluded, unless the interval is a point.</param>
public readonly record struct ValueInterval(decimal Low, decimal High)
{
    /// <summary>Whether the interval is a single exact value.</summary>
    public bool IsPoint => Low == High;

    /// <summary>An exact value.</summary>
    public static ValueInterval Point(decimal value) => new(value, value);

    /// <summary>What a printed value may have been. <paramref name="step"/> is the printed unit (0.1 for one decimal, 10 for tens); null means exact.</summary>
    public static ValueInterval Printed(decimal value, decimal? step) =>
        step is { } s and > 0 ? new(value - (s / 2), value + (s / 2)) : Point(value);

    /// <summary>Whether some value lies in both: the two are then level.</summary>
    public bool Overlaps(ValueInterval other) => (IsPoint, other.IsPoint) switch
    {
        (true, true) => Low == other.Low,
        (true, false) => Low >= other.Low && Low < other.High,
        (false, true) => other.Low >= Low && other.Low < High,
        (false, false) => Low < other.High && other.Low < High,
    };

    /// <summary>Whether every value of this lies below every value of the other.</summary>
    public bool IsBelow(ValueInterval other) => !Overlaps(other) && Low < other.Low;

    /// <summary>Whether every value of this lies above every value of the other.</summary>
    public bool IsAbove(ValueInterval other) => !Overlaps(other) && Low > other.Low;

    /// <summary>The interval moved by an exact amount.</summary>
    public ValueInterval Plus(decimal amount) => new(Low + amount, High + amount);

    /// <summary>The interval scaled by an exact factor that is not negative.</summary>
    public ValueInterval Times(decimal factor) => new(Low * factor, High * factor);
}
