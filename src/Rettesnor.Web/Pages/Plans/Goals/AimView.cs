using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;
using Rettesnor.Web.DesignSystem;

namespace Rettesnor.Web.Pages.Plans.Goals;

/// <summary>One measured thing: a goal, or a part of one, with the answers in the order that the page gives them.</summary>
public sealed record AimView
{
    public required string Id { get; init; }

    /// <summary>The part's title; null where the goal is measured as one.</summary>
    public required string? Title { get; init; }

    public required StandingLook Look { get; init; }

    public required string Badge { get; init; }

    public required string Sentence { get; init; }

    public required GoalLine? Line { get; init; }

    public required IReadOnlyList<BesideRow> Beside { get; init; }

    /// <summary>What is compared, and for which period.</summary>
    public required string BesideCaption { get; init; }

    public required SeriesTable Series { get; init; }

    /// <summary>The rest of the region, which the chart draws as faint lines: a table of its own, so that it does not drown the other.</summary>
    public required SeriesTable Region { get; init; }

    /// <summary>The chart's data as JSON; null where there are too few figures to draw.</summary>
    public required string? Chart { get; init; }

    /// <summary>The chart drawn without a script, for print; null where there is none.</summary>
    public required string? Drawing { get; init; }

    /// <summary>Where the figures can be downloaded: the form of the file and its address.</summary>
    public required IReadOnlyList<(string Format, string Address)> Files { get; init; }

    /// <summary>What the municipality's own histories say; null where they say nothing about the measure.</summary>
    public required OwnView? Own { get; init; }

    /// <summary>Whether there are such figures that the visitor may not see.</summary>
    public required bool OwnIsHidden { get; init; }

    /// <summary>Where those behind the goal are listed; null where they cannot be.</summary>
    public required string? People { get; init; }

    /// <summary>Where the employers behind the goal are listed; null where it is not about them.</summary>
    public required string? Employers { get; init; }

    /// <summary>The pools that the goal is about; null for a goal of something else.</summary>
    public required string? Pools { get; init; }

    /// <summary>Who is behind the number, in sentences.</summary>
    public required IReadOnlyList<string> Who { get; init; }

    /// <summary>What the number is exactly.</summary>
    public required IReadOnlyList<Particular> Particulars { get; init; }
}

/// <summary>An area in the comparison of one period.</summary>
public sealed record BesideRow(string Area, bool Own, string Value, string Difference);

/// <summary>The series as a table: a row a period, the newest first, a column an area.</summary>
public sealed record SeriesTable(IReadOnlyList<string> Areas, IReadOnlyList<SeriesRow> Rows)
{
    public bool SeveralDefinitions => Rows.Select(r => r.Definition).Distinct().Skip(1).Any();
}

public sealed record SeriesRow(string Period, string Definition, IReadOnlyList<string> Values);

public sealed record Particular(string Term, IReadOnlyList<string> Texts);

/// <summary>An area's figures, and how the chart draws them.</summary>
internal sealed record AreaSeries(AreaId Area, string Name, string Role, IReadOnlyList<Figure> Figures);
