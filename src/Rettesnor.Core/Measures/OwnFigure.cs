using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Core.Measures;

/// <summary>A figure that the municipality's own histories give: unrounded, with its parts.</summary>
/// <param name="Numerator">The part: persons, events, or full-time days in the period; null for the mean of several periods.</param>
/// <param name="Denominator">The whole; null where there is none, and for the mean of several periods.</param>
/// <param name="Definition">The id of the version of the definition; null where none was in force for the whole period.</param>
public sealed record OwnFigure(
    MeasureId Measure, AreaId Area, string Group, Period Period, string? Definition, Unit Unit, decimal? Numerator, decimal? Denominator, decimal? Value, FigureState State);
