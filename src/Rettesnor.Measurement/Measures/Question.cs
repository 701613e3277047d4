namespace Rettesnor.Measurement.Measures;

/// <summary>One thing to be counted in a pass: a formula, by what, and for which dates it is the definition.</summary>
public sealed record Question
{
    /// <summary>How it is computed. For <see cref="Formula.OfPublished"/> the part is counted.</summary>
    public required Formula Formula { get; init; }

    /// <summary>The formula whose persons, days or events are counted.</summary>
    internal Formula Counted => Formula is Formula.OfPublished of ? of.Part : Formula;

    /// <summary>What it is divided by.</summary>
    public GroupBy By { get; init; } = new GroupBy.Nothing();

    /// <summary>The first date it is asked on; null where it always was.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last date it is asked on; null where it still is.</summary>
    public DateOnly? To { get; init; }
}
