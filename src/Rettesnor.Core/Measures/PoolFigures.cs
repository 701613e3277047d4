using Rettesnor.Core.Pools;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Disclosure;
using Rettesnor.Measurement.Figures;
using Rettesnor.Measurement.Measures;
using Rettesnor.Measurement.Pools;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Core.Measures;

/// <summary>Figures of measures of pools: how the accounts stand on a day. Without a group they are of all pools that have a frame.</summary>
/// <remarks>
/// For people without access to the cases, numbers of citizens and courses are of all pools together, of months that are over, and left out where
/// the month after the last one shown has brought a few: no difference between what is shown is a small number. Amounts are the municipality's accounts.
/// </remarks>
/// <param name="isDiscreet">Whether the figures are for people without access to the cases.</param>
public sealed class PoolFigures(PoolBook book, ReferenceData reference, bool isDiscreet)
{
    private const decimal OereOfAKrone = 100;

    public bool CanMeasure(Measure measure, AreaId area) => measure.Versions.Any(v => v.Pools is not null) && book.Ledgers.ContainsKey(area);

    /// <summary>A measure's figures at the end of each month of which anything is known, and on the last day asked for.</summary>
    /// <param name="group">A pool; empty for all that have a frame.</param>
    public IReadOnlyList<OwnFigure> Of(Measure measure, AreaId area, string group, DateOnly first, DateOnly last)
    {
        var ledger = book.Of(area);
        if (ledger.First is not { } begun || Pools(group) is not { Count: > 0 } pools)
        {
            return [];
        }

        var figures = new List<OwnFigure>();
        var shown = (Year: 0, Count: 0m);
        for (var day = EndOf(begun > first ? begun : first); ; day = EndOf(day.AddDays(1)))
        {
            var on = day < last ? day : last;
            if (on >= begun && measure.VersionAt(on) is { Pools: { } formula } version && Figure(measure, area, group, pools, ledger, formula, version.Id, on) is { } figure)
            {
                if (isDiscreet && formula is PoolFormula.Citizens or PoolFormula.Courses)
                {
                    var before = shown.Year == on.Year ? shown.Count : 0;
                    var withheld = group.Length > 0 || on != day || figure.Value < before || SmallCounts.IsSmall(figure.Value!.Value - before);
                    shown = withheld ? shown : (on.Year, figure.Value!.Value);
                    figure = withheld ? figure with { Value = null, State = FigureState.Suppressed } : figure;
                }

                figures.Add(figure);
            }

            if (day >= last)
            {
                return figures;
            }
        }
    }

    private static OwnFigure? Figure(Measure measure, AreaId area, string group, IReadOnlyList<PoolTerms> pools, PoolLedger ledger, PoolFormula formula, string version, DateOnly day)
    {
        var account = PoolAccount.Together([.. pools.Select(p => PoolAccount.At(p, ledger, day))]);
        decimal? value = formula switch
        {
            PoolFormula.Commitment => account.Commitment / OereOfAKrone,
            PoolFormula.CoFinancing => account.OwnPart / OereOfAKrone,
            PoolFormula.Frame => account.Frame / OereOfAKrone,
            PoolFormula.Spent => account.Spent / OereOfAKrone,
            PoolFormula.WriteDown => account.WrittenDown / OereOfAKrone,
            PoolFormula.Balance => account.Balance / OereOfAKrone,
            PoolFormula.Utilisation => account.Utilisation,
            PoolFormula.Citizens => account.Citizens.Count,
            PoolFormula.Courses => account.Courses,
            _ => throw new InvalidOperationException($"Unknown formula: {formula}"),
        };
        return value is null ? null : new OwnFigure(
            measure.Id, area, group, Period.OfDate(day), version, measure.Unit,
            formula == PoolFormula.Utilisation ? account.Spent / OereOfAKrone : null, formula == PoolFormula.Utilisation ? account.Frame / OereOfAKrone : null,
            value, FigureState.Value);
    }

    private IReadOnlyList<PoolTerms> Pools(string group) => group.Length == 0 ? [.. reference.Pools.WithFrame.Select(p => p.Terms)] : reference.Pools.Find(group) is { } pool ? [pool.Terms] : [];

    private static DateOnly EndOf(DateOnly day) => new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));
}
