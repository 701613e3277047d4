namespace Rettesnor.Measurement.Pools;

/// <summary>What a measure of pools takes from their accounts. The names in the measures' files are these with hyphens.</summary>
public enum PoolFormula
{
    /// <summary>The state's part, in kroner.</summary>
    Commitment,

    /// <summary>The municipality's own part, in kroner.</summary>
    CoFinancing,

    /// <summary>The two together, in kroner.</summary>
    Frame,

    /// <summary>What is paid in the year to the day, in kroner.</summary>
    Spent,

    /// <summary>What commitments were written down by in the year, in kroner.</summary>
    WriteDown,

    /// <summary>What is left of the frame, in kroner.</summary>
    Balance,

    /// <summary>What is paid in percent of the frame.</summary>
    Utilisation,

    /// <summary>The citizens who had a course in the year to the day.</summary>
    Citizens,

    /// <summary>The courses that were granted in the year to the day.</summary>
    Courses,
}
