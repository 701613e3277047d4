namespace Rettesnor.Measurement.Time;

/// <summary>The length of the periods that a measure is published in.</summary>
public enum PeriodLength
{
    /// <summary>An ISO week.</summary>
    Week,

    /// <summary>A calendar month.</summary>
    Month,

    /// <summary>A quarter.</summary>
    Quarter,

    /// <summary>Half a calendar year.</summary>
    HalfYear,

    /// <summary>A calendar year.</summary>
    Year,

    /// <summary>Twelve months that end with a month.</summary>
    RollingYear,

    /// <summary>Whole months from January of a year.</summary>
    YearToDate,

    /// <summary>A state at a date.</summary>
    Date,

    /// <summary>A range of months or days, or a span of years.</summary>
    Range,
}
