namespace Rettesnor.Measurement.Goals;

/// <summary>How many persons lie between a share and its target.</summary>
public static class ShareGap
{
    /// <summary>The smallest number of persons of the whole who must come to be in the part, or cease to be, for the share to hold its bound.</summary>
    /// <param name="part">The persons in the part.</param>
    /// <param name="whole">The persons in the whole; it does not change.</param>
    /// <param name="comparison">How the share must lie to the bound.</param>
    /// <param name="bound">The bound in percent, exact.</param>
    /// <returns>Zero where it holds already; null where no number is enough, as for over 100 percent or a whole of nobody.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The part is negative or more than the whole.</exception>
    public static long? Persons(long part, long whole, Comparison comparison, decimal bound)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(part);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(part, whole);
        if (whole == 0)
        {
            return null;
        }

        var exact = bound * whole / 100;
        var needed = comparison switch
        {
            Comparison.Over => decimal.Floor(exact) + 1,
            Comparison.AtLeast => decimal.Ceiling(exact),
            Comparison.AtMost => decimal.Floor(exact),
            Comparison.Under => decimal.Ceiling(exact) - 1,
        };
        var isLow = comparison is Comparison.AtMost or Comparison.Under;
        return needed < 0 && isLow || needed > whole && !isLow ? null : (long)Math.Max(0, isLow ? part - needed : needed - part);
    }
}
