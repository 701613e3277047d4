using Rettesnor.Measurement;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Core.Reference;

public enum AreaKind
{
    Country,
    Region,

    /// <summary>A regional labour market council's area (RAR).</summary>
    Council,

    /// <summary>Municipalities that work together on something.</summary>
    Cooperation,
    Municipality,
}

/// <summary>A place that figures speak of: a row of <c>reference/areas.csv</c>.</summary>
public sealed record Area
{
    public required AreaId Id { get; init; }

    public required AreaKind Kind { get; init; }

    /// <summary>The official code: three digits for a municipality, four for a region, 000 for the country; null where there is none.</summary>
    public required string? Code { get; init; }

    public required LocalText Name { get; init; }

    /// <summary>The region that a municipality lies in; null for every other kind.</summary>
    public required AreaId? Region { get; init; }

    /// <summary>The first day that the area exists; null where it always has.</summary>
    public required DateOnly? From { get; init; }

    /// <summary>The last day that the area exists; null where it has no end.</summary>
    public required DateOnly? To { get; init; }

    public required IReadOnlyList<string> Aliases { get; init; }

    /// <summary>The municipalities that a council or a cooperation is made of; empty for other kinds, whose municipalities follow from the regions.</summary>
    public required IReadOnlyList<AreaId> Members { get; init; }

    public required LocalText? Remark { get; init; }

    public bool ExistsOn(DateOnly day) => !(day < From) && !(day > To);

    /// <summary>Whether the area exists on every day of the period.</summary>
    public bool ExistsThroughout(Period period) => ExistsOn(period.FirstDay) && ExistsOn(period.LastDay);
}
