using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Employers;
using Rettesnor.Measurement.Figures;
using Rettesnor.Measurement.Measures;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Core.Measures;

/// <summary>Figures of measures of employers from the registers.</summary>
/// <remarks>
/// A period shows the state on its last day. There is no figure before the registers were begun: before the first list of the area's employers,
/// or where the window in which happenings are counted begins before the month of the first that was ever registered.
/// </remarks>
public sealed class EmployerFigures(EmployerSnapshot snapshot, ReferenceData reference)
{
    /// <summary>Whether the registers can give any figure of the measure in the area.</summary>
    public bool CanMeasure(Measure measure, AreaId area) => measure.Versions.Any(v => v.Employers is not null) && Municipalities(area).Any(snapshot.Areas.Contains);

    /// <summary>A measure's figures for each period from the first that has ended by a day.</summary>
    /// <param name="group">One of the measure's own groups; empty for all.</param>
    public IReadOnlyList<OwnFigure> Of(Measure measure, AreaId area, string group, Period first, DateOnly ended)
    {
        var periods = new List<Period>();
        for (var p = first; p is not null && p.LastDay <= ended; p = p.Next())
        {
            periods.Add(p);
        }

        if (periods.Count == 0)
        {
            return [];
        }

        var grid = Grid.Of(periods[0], periods[^1]);
        var municipalities = Municipalities(area);
        var begun = snapshot.FirstList(municipalities);
        var counts = measure.Versions.ToDictionary(v => v.Id, v => FormulaOf(measure, v, group) is { } formula ? EmployerCount.Of(snapshot, formula, municipalities, grid) : null);
        return
        [
            .. periods.Select((p, i) => measure.VersionAt(p.LastDay) is { } version && counts[version.Id] is { } counted && begun <= p.LastDay && IsKnown(counted.Formula, p.LastDay) && counted.Value(i) is { } value
                ? new OwnFigure(measure.Id, area, group, p, version.Id, measure.Unit, counted.Numerators[i], counted.Denominators?[i], value, FigureState.Value) : null).OfType<OwnFigure>(),
        ];
    }

    /// <summary>The formula of a version, or of a group of it; null where it is not of employers.</summary>
    public static EmployerFormula? FormulaOf(Measure measure, DefinitionVersion version, string group) =>
        group.Length == 0 ? version.Employers : measure.Groups.FirstOrDefault(g => g.Id == group)?.Employers;

    private bool IsKnown(EmployerFormula formula, DateOnly day) =>
        EmployerFormula.Looks(formula).All(l => snapshot.First(l.What) is { } kept && new DateOnly(kept.Year, kept.Month, 1) <= l.Over.FirstDay(day));

    private IReadOnlyList<AreaId> Municipalities(AreaId area) => reference.Areas.Contains(area) ? [.. reference.Areas.Municipalities(area).Select(a => a.Id)] : [];
}
