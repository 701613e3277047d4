using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Goals;
using Rettesnor.Measurement.Histories;

namespace Rettesnor.Core.Demonstration;

/// <summary>How far a long making has come.</summary>
/// <param name="Part">The part of the residents whose persons are made, from 0 to 1.</param>
/// <param name="Persons">The persons made.</param>
public readonly record struct MakingProgress(double Part, int Persons);

/// <summary>Makes the histories of fictitious persons: one municipality, or the country. The same seed gives the same histories.</summary>
/// <param name="reference">The municipalities, benefits and measures.</param>
/// <param name="settings">What the persons are made with.</param>
/// <param name="published">The published figures that a municipality is brought to.</param>
public sealed class DemonstrationMaker(ReferenceData reference, DemonstrationSettings settings, IFigureSource published)
{
    /// <summary>Facts that had happened and were not recorded by today, of the last that was made.</summary>
    public long HeldBack { get; private set; }

    /// <summary>What the columns' numbers mean.</summary>
    public Codebook Codebook => reference.Histories.Codebook(StateMaker.OpenValues(settings));

    /// <summary>The histories of one municipality.</summary>
    public Snapshot Municipality(AreaId area, int seed)
    {
        var maker = new PopulationMaker(settings, reference.Areas, seed, alone: true);
        var codebook = Codebook;
        var builder = new SnapshotBuilder(codebook, [area]);
        var calibrator = settings.Calibrations.Where(c => c.Area == area).Select(c => new Calibrator(settings, c, reference, published)).FirstOrDefault();
        var persons = maker.Of(area, calibrator?.Factors ?? new Dictionary<string, double>());
        var number = 0;
        foreach (var person in calibrator?.Bring(persons, maker, codebook) ?? persons)
        {
            builder.Add(person with { Person = ++number });
        }

        HeldBack = maker.Registration.HeldBack;
        return builder.Build();
    }

    /// <summary>The histories of several municipalities, with persons who move between them and to others.</summary>
    public Snapshot Country(IReadOnlyList<AreaId> municipalities, int seed, Action<MakingProgress> progress, CancellationToken stop)
    {
        var maker = new PopulationMaker(settings, reference.Areas, seed, alone: false);
        var builder = new SnapshotBuilder(Codebook, municipalities);
        var (number, done, all) = (0, 0.0, municipalities.Sum(m => (double)settings.Sizes[m]));
        foreach (var municipality in municipalities)
        {
            var before = number;
            foreach (var person in maker.Of(municipality, new Dictionary<string, double>()))
            {
                builder.Add(person with { Person = ++number });
                if ((number - before) % 5000 == 0)
                {
                    stop.ThrowIfCancellationRequested();
                    var part = Math.Min((number - before) / (0.45 * settings.Sizes[municipality]), 1);
                    progress(new MakingProgress((done + (part * settings.Sizes[municipality])) / all, number));
                }
            }

            done += settings.Sizes[municipality];
            stop.ThrowIfCancellationRequested();
            progress(new MakingProgress(done / all, number));
        }

        HeldBack = maker.Registration.HeldBack;
        return builder.Build();
    }
}
