using Rettesnor.Measurement.Goals;
using Rettesnor.Web.DesignSystem;

namespace Rettesnor.Web.Pages.Plans.Overview;

/// <summary>A goal as a row of the overview, every word of it ready to be written out.</summary>
public sealed record GoalRow
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string Target { get; init; }

    /// <summary>Null where there is no value to put on a line; then <see cref="Why"/> says so.</summary>
    public required GoalLine? Line { get; init; }

    public required string? Why { get; init; }

    public required string Now { get; init; }

    public required string When { get; init; }

    public required string Beside { get; init; }

    public required string BesideWhom { get; init; }

    public required Sparkline? Trend { get; init; }

    public required StandingLook Look { get; init; }

    public required string Badge { get; init; }

    public required string? Aside { get; init; }
}

/// <summary>Rows under a common heading; a short plan has one group without a heading.</summary>
public sealed record RowGroup(string? Title, IReadOnlyList<GoalRow> Rows);

public sealed record StandingCount(StandingKind Kind, int Count);

/// <summary>All that the overview shows of a plan at a date in a language. Made once, read many times.</summary>
public sealed record OverviewView(IReadOnlyList<StandingCount> Counts, IReadOnlyList<RowGroup> Groups)
{
    // So many rows fit on a screen of 1280 x 900 with air between them.
    private const int Airy = 12;

    public bool HasRoom => Groups.Sum(g => g.Rows.Count) <= Airy;
}
