using System.Globalization;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;
using Rettesnor.Measurement.Goals;
using Rettesnor.Measurement.Measures;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Core.Demonstration;

/// <summary>
/// The wholes of shares that no published figure gives: fictitious, as their source and their remark say. A published figure of the same
/// time stands; nothing is made beside it.
/// </summary>
internal sealed class DemonstrationFigures(DemonstrationSettings settings, ReferenceData reference, IFigureSource published)
{
    /// <summary>The source that all of them name.</summary>
    public const string Source = "Demonstration";

    private static readonly LocalText Remark = new(
        "Opdigtet til demonstrationen, hvor intet tal er offentliggjort: regnet af det antal indbyggere på 16-66 år, som de opdigtede personer er lavet efter.",
        "Fictitious, made for the demonstration where none is published: reckoned from the number of residents aged 16-66 that the fictitious persons are made by.");

    /// <summary>The wholes of an area for the years and quarters that have ended.</summary>
    public IEnumerable<Figure> Of(AreaId area)
    {
        var residents = (decimal)reference.Areas.Municipalities(area).Sum(a => settings.Sizes[a.Id]);
        var support = new MeasureId("population-by-support");
        var counted = Newest(support, area) ?? residents;
        for (var year = Period.OfYear(settings.From.Year - 1); year.LastDay < settings.Today; year = year.Next()!)
        {
            yield return Figure("labour-force-16-66", area, year, residents * settings.LabourForceShare / 100);
            yield return Figure("population-turning-19", area, year, residents * settings.YouthShare / 100);
        }

        for (var quarter = Period.OfQuarter(settings.From.Year, 1); quarter.LastDay < settings.Today; quarter = quarter.Next()!)
        {
            if (!published.Series(support, area, "").Any(f => f.Key.Period == quarter && f.Source.Document != Source))
            {
                yield return Figure(support.Value, area, quarter, counted);
            }
        }
    }

    private decimal? Newest(MeasureId measure, AreaId area) =>
        published.Series(measure, area, "").LastOrDefault(f => f.Value is > 0 && f.Source.Document != Source)?.Value;

    private Figure Figure(string measure, AreaId area, Period period, decimal value)
    {
        var known = reference.Measures.Find(measure) ?? throw new InvalidOperationException($"There is no measure {measure}.");
        return new Figure
        {
            Key = new FigureKey(known.Id, area, "", period),
            State = FigureState.Value,
            Value = Math.Round(value, MidpointRounding.AwayFromZero),
            Unit = known.Unit,
            Step = null,
            Definition = known.VersionAt(period.LastDay)!.Id,
            Source = new FigureSource(Source, string.Create(CultureInfo.InvariantCulture, $"rettesnor demo {settings.Today:yyyy-MM-dd}")),
            Remark = Remark,
        };
    }
}
