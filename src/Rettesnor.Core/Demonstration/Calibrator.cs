using Rettesnor.Core.Measures;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Goals;
using Rettesnor.Measurement.Histories;
using Rettesnor.Measurement.Measures;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Core.Demonstration;

/// <summary>A person with what the gauge reads of it.</summary>
internal sealed class Measured(PersonFacts facts, Reading reading)
{
    public PersonFacts Facts { get; set; } = facts;

    public Reading Reading { get; set; } = reading;
}

/// <summary>A full-time count with the number it is brought to.</summary>
internal sealed record MeanAim(Formula Formula, Period Period, IReadOnlyList<string> Benefits, double Target);

/// <summary>Brings a municipality's persons to published figures: first how many are on each benefit, then what was done for them.</summary>
internal sealed class Calibrator
{
    private readonly DemonstrationSettings settings;
    private readonly CalibrationSettings calibration;
    private readonly ReferenceData reference;
    private readonly IFigureSource published;
    private readonly List<MeanAim> stocks;
    private readonly List<MeanAim> levels;
    private readonly List<(ShareAt At, decimal Target, decimal Within)> shares;

    public Calibrator(DemonstrationSettings settings, CalibrationSettings calibration, ReferenceData reference, IFigureSource published)
    {
        this.settings = settings;
        this.calibration = calibration;
        this.reference = reference;
        this.published = published;
        stocks = [.. Aims(calibration.FullTime, calibration.FullTimePeriod, g => g.Where is Predicate.OnBenefit on ? on.Benefits : ValueList<string>.Empty)];
        levels = [.. Aims(calibration.Level, calibration.LevelPeriod, _ => ValueList<string>.Empty)];
        shares = [.. calibration.Shares.SelectMany(Shares)];
    }

    /// <summary>How many are on each benefit for each that is usual.</summary>
    public IReadOnlyDictionary<string, double> Factors
    {
        get
        {
            var thousands = settings.Sizes[calibration.Area] / 1000.0;
            return stocks
                .Select(s => (s, Level: s.Benefits.Sum(b => settings.Benefits[b].Level)))
                .Where(x => x.Level > 0)
                .SelectMany(x => x.s.Benefits.Select(b => (Benefit: b, Factor: x.s.Target / (x.Level * thousands))))
                .ToDictionary(x => x.Benefit, x => x.Factor);
        }
    }

    /// <summary>The persons as they are brought to the figures.</summary>
    public IReadOnlyList<PersonFacts> Bring(IEnumerable<PersonFacts> persons, PopulationMaker maker, Codebook codebook)
    {
        if (stocks.Count == 0)
        {
            return [.. persons];
        }

        var means = stocks.Concat(levels).ToList();
        var gauge = new Gauge(codebook, calibration.Area, [.. means.Select(m => (m.Formula, m.Period))], [.. shares.Select(s => s.At)]);
        var measured = persons.Select(p => new Measured(p, gauge.Read(p))).ToList();
        new StockCalibrator(settings, calibration.Area, maker, gauge, means, stocks.Count).Bring(measured);
        new ShareCalibrator(settings, gauge, shares).Bring(measured);
        return [.. measured.Select(m => m.Facts)];
    }

    // The published figures of a measure's groups, or of the measure and its groups; those that are not there are not brought to anything.
    private IEnumerable<MeanAim> Aims(MeasureId id, Period period, Func<MeasureGroup, IReadOnlyList<string>> benefitsOf)
    {
        var measure = reference.Measures.Find(id)!;
        foreach (var (group, benefits) in measure.Groups.Select(g => (g.Id, benefitsOf(g))).Append(("", [])))
        {
            if (Published(id, group, period) is { } value && OwnFigures.FormulaAt(measure, group, period) is { } found && (benefits.Count > 0 || id == calibration.Level))
            {
                yield return new MeanAim(found.Formula, period, benefits, (double)value);
            }
        }
    }

    private IEnumerable<(ShareAt, decimal, decimal)> Shares(ShareAim aim)
    {
        var measure = reference.Measures.Find(aim.Measure)!;
        foreach (var period in aim.Periods)
        {
            if ((aim.Aim ?? Published(aim.Measure, "", period)) is { } target && OwnFigures.FormulaAt(measure, "", period) is { } found)
            {
                yield return (new ShareAt(found.Formula, period.LastDay), target, aim.Within);
            }
        }
    }

    private decimal? Published(MeasureId measure, string group, Period period) =>
        published.Series(measure, calibration.Area, group).LastOrDefault(f => f.Key.Period == period)?.Value;
}
