namespace Rettesnor.Web.Pages.Plans.Goals;

/// <summary>What the municipality's own histories say about a measure, beside what is published.</summary>
public sealed record OwnView
{
    public required string Caption { get; init; }

    /// <summary>The months, the newest first, and the other periods that a figure is published for.</summary>
    public required IReadOnlyList<OwnRow> Months { get; init; }

    /// <summary>The newest month by the measure's own groups; empty where it has none that histories tell apart.</summary>
    public required IReadOnlyList<OwnRow> Groups { get; init; }

    public required string GroupsCaption { get; init; }

    /// <summary>Who is behind the newest own figure, in a sentence.</summary>
    public required string Now { get; init; }

    /// <summary>How many it would take for that figure to hold the target, in a sentence; null where the two cannot be held together.</summary>
    public required string? Gap { get; init; }

    /// <summary>That some of the registers' citizens are not counted; null where all are.</summary>
    public required string? LeftOut { get; init; }

    /// <summary>Who falls out in the months to come if nothing happens; null where that is not asked.</summary>
    public required AheadView? Ahead { get; init; }

    /// <summary>The definition in words, read back from what is counted.</summary>
    public required string Definition { get; init; }

    /// <summary>Whether there is a published figure beside any of them.</summary>
    public bool HasPublished => Months.Any(m => m.Published.Length > 0);

    public bool HasParts => Months.Concat(Groups).Any(m => m.Parts.Length > 0);

    public bool SeveralDefinitions => Months.Select(m => m.Definition).Distinct().Skip(1).Any();
}

/// <summary>A month or a group with its own figure, the parts of it, and the published figure of the same period and definition.</summary>
public sealed record OwnRow(string Title, string Own, string Parts, string Published, string Definition);

/// <summary>What is to come if nothing happens.</summary>
/// <param name="Sentence">How many fall out in all.</param>
/// <param name="Months">The months, the nearest first.</param>
public sealed record AheadView(string Sentence, IReadOnlyList<AheadRow> Months)
{
    public bool HasComing => Months.Any(m => m.ComesWithout > 0);
}

/// <summary>A month to come.</summary>
/// <param name="FallsOut">Of how many it holds now and no longer at the month's end.</param>
/// <param name="ComesWithout">How many are not counted now, and are by then without its holding.</param>
public sealed record AheadRow(string Month, int FallsOut, int ComesWithout);
