namespace Rettesnor.Web.DesignSystem;

/// <summary>The stretch of numbers that a goal line shows, fitted to the values on it.</summary>
/// <remarks>
/// The line is never shorter than half the target, so that a small difference looks small, and it never goes below zero or
/// above a hundred percent. The values lie in the middle, a quarter of the line or more from its ends, where the bounds leave room.
/// </remarks>
public sealed record GoalAxis(decimal Low, decimal High)
{
    /// <summary>Fits an axis. <paramref name="ceiling"/> is the largest value that the unit has, if it has one.</summary>
    /// <returns>Null when there is no value to show.</returns>
    public static GoalAxis? Fit(IReadOnlyCollection<decimal> values, decimal? ceiling)
    {
        if (values.Count == 0)
        {
            return null;
        }
        var (least, most) = (values.Min(), values.Max());
        var largest = Math.Max(Math.Abs(least), Math.Abs(most));
        var length = Math.Max((most - least) * 2, largest / 2);
        if (length == 0)
        {
            return new GoalAxis(0, ceiling ?? 1);
        }
        var low = ((least + most) / 2) - (length / 2);
        if (least >= 0)
        {
            low = Math.Max(low, 0);
        }
        var high = low + length;
        if (ceiling is { } top && most <= top && high > top)
        {
            high = top;
            low = least >= 0 ? Math.Max(0, top - length) : top - length;
        }
        return new GoalAxis(low, high);
    }

    /// <summary>Where a value lies, from 0 at the left end to 1 at the right; a value outside lies at the end.</summary>
    public decimal Place(decimal value) => Math.Clamp((value - Low) / (High - Low), 0, 1);
}
