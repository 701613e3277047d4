namespace Rettesnor.Measurement.Disclosure;

/// <summary>Which counts are too small to be shown to people without access to the cases behind them.</summary>
/// <remarks>Fewer than five persons could be known again. Nobody is no person, so zero is shown.</remarks>
public static class SmallCounts
{
    /// <summary>The smallest number of persons that is shown.</summary>
    public const int Least = 5;

    /// <summary>Whether a number of persons, or of full-time persons, is too small.</summary>
    public static bool IsSmall(decimal count) => count is > 0 and < Least;
}
