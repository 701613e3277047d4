namespace Rettesnor.Measurement.Time;

/// <summary>A time of so many whole intervals that is counted from a day, such as the first 6 months.</summary>
/// <param name="Unit">The interval.</param>
/// <param name="Count">How many, at least 1.</param>
public readonly record struct Term(Step Unit, int Count)
{
    /// <summary>The last day of a term that begins on a day, which is its first: 6 months from 1 January end on 30 June, a week from a Monday on the Sunday.</summary>
    public DateOnly LastDay(DateOnly first) => Unit.After(first.AddDays(-1), Count);
}
