using Rettesnor.Measurement.Time;

namespace Rettesnor.Measurement.Figures;

/// <summary>Whether a figure has a value. Zero is a value; missing is not.</summary>
public enum FigureState
{
    /// <summary>There is a value.</summary>
    Value,

    /// <summary>Withheld because too few persons stand behind it.</summary>
    Suppressed,

    /// <summary>The source says that there is none.</summary>
    NoData,
}

/// <summary>What a figure is about: a measure, an area, a group of it (empty for all) and a period.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Area">The area.</param>
/// <param name="Group">An id of a group inside the area, or an empty text for all.</param>
/// <param name="Period">The period.</param>
public sealed record FigureKey(MeasureId Measure, AreaId Area, string Group, Period Period);

/// <summary>Where a figure comes from.</summary>
/// <param name="Document">The key of a source document (S23) or the name of a statistic (Jobindsats y25i01).</param>
/// <param name="Place">The place in it: a section, a table, a column.</param>
public sealed record FigureSource(string Document, string Place);

/// <summary>A value with all that explains it.</summary>
public sealed record Figure
{
    /// <summary>What it is about.</summary>
    public required FigureKey Key { get; init; }

    /// <summary>Whether there is a value.</summary>
    public required FigureState State { get; init; }

    /// <summary>The value in <see cref="Unit"/>; null unless the state is <see cref="FigureState.Value"/>.</summary>
    public required decimal? Value { get; init; }

    /// <summary>The unit of the value.</summary>
    public required Unit Unit { get; init; }

    /// <summary>The printed unit (0.1 for one decimal, 10 for tens), declared with the series or the column; null where the value is exact.</summary>
    public required decimal? Step { get; init; }

    /// <summary>The part of the whole, where the source gives it.</summary>
    public decimal? Numerator { get; init; }

    /// <summary>The whole, where the source gives it.</summary>
    public decimal? Denominator { get; init; }

    /// <summary>The id of the version of the measure's definition that it is made under.</summary>
    public required string Definition { get; init; }

    /// <summary>Half the width of the interval of chance, in the value's unit, where the figure has one (a survey's mean).</summary>
    public decimal? Chance { get; init; }

    /// <summary>Whether the source says "about" (ca.): such a figure is shown and never decides.</summary>
    public bool Approximate { get; init; }

    /// <summary>Where it comes from.</summary>
    public required FigureSource Source { get; init; }

    /// <summary>What a reader must know; empty where there is nothing.</summary>
    public LocalText? Remark { get; init; }

    /// <summary>The true values that the printed one leaves; null where there is no value.</summary>
    public ValueInterval? Interval => Value is { } v ? ValueInterval.Printed(v, Step) : null;
}
