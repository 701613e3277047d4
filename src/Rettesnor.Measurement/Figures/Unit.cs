namespace Rettesnor.Measurement.Figures;

/// <summary>What a figure is counted in. The names in files and JSON are those of design section 11.</summary>
public enum Unit
{
    /// <summary>Percent, as 58.6 and never 0.586 (<c>percent</c>).</summary>
    Percent,

    /// <summary>Persons (<c>persons</c>).</summary>
    Persons,

    /// <summary>Full-time persons (<c>fulltime</c>).</summary>
    FullTime,

    /// <summary>A count of other things than persons (<c>count</c>).</summary>
    Count,

    /// <summary>Danish kroner (<c>dkk</c>).</summary>
    Dkk,

    /// <summary>A score on a scale, such as 1 to 4 (<c>score</c>).</summary>
    Score,

    /// <summary>Days (<c>days</c>).</summary>
    Days,

    /// <summary>Percentage points, the unit of a printed change in percent (<c>points</c>).</summary>
    Points,
}
