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
    private const int PersonsAtATime = 1000;

    // The part of the residents who have a history: how far a municipality is can only be told by it.
    private const double WithAHistory = 0.45;

    /// <summary>Facts that had happened and were not recorded by today, of the last that was made.</summary>
    public long HeldBack { get; private set; }

    /// <summary>What the columns' numbers mean.</summary>
    public Codebook Codebook => reference.Histories.Codebook(StateMaker.OpenValues(settings));

    /// <summary>The persons of one municipality, brought to its published figures where the settings say so.</summary>
    public IReadOnlyList<PersonFacts> Persons(AreaId area, int seed, Action<MakingProgress> progress, CancellationToken stop)
    {
        var maker = new PopulationMaker(settings, reference.Areas, seed, alone: true);
        var told = Told(maker.Of(area, Factors(area)), settings.Sizes[area], 0, settings.Sizes[area], 0, progress, stop);
        var persons = Calibrator(area)?.Bring(told, maker, Codebook) ?? told;
        IReadOnlyList<PersonFacts> numbered = [.. persons.Select((p, i) => p with { Person = i + 1 })];
        stop.ThrowIfCancellationRequested();
        progress(new MakingProgress(1, numbered.Count));
        HeldBack = maker.Registration.HeldBack;
        return numbered;
    }

    /// <summary>The histories of one municipality.</summary>
    public Snapshot Municipality(AreaId area, int seed, Action<MakingProgress> progress, CancellationToken stop)
    {
        var builder = new SnapshotBuilder(Codebook, [area]);
        foreach (var person in Persons(area, seed, progress, stop))
        {
            builder.Add(person);
        }

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
            foreach (var person in Told(maker.Of(municipality, Factors(municipality)), settings.Sizes[municipality], done, all, number, progress, stop))
            {
                builder.Add(person with { Person = ++number });
            }

            done += settings.Sizes[municipality];
        }

        stop.ThrowIfCancellationRequested();
        progress(new MakingProgress(1, number));
        HeldBack = maker.Registration.HeldBack;
        return builder.Build();
    }

    private Calibrator? Calibrator(AreaId area) =>
        settings.Calibrations.Where(c => c.Area == area).Select(c => new Calibrator(settings, c, reference, published)).FirstOrDefault();

    private IReadOnlyDictionary<string, double> Factors(AreaId area) => Calibrator(area)?.Factors ?? new Dictionary<string, double>();

    private static IEnumerable<PersonFacts> Told(
        IEnumerable<PersonFacts> persons, double residents, double done, double all, int before, Action<MakingProgress> progress, CancellationToken stop)
    {
        var made = 0;
        foreach (var person in persons)
        {
            yield return person;
            if (++made % PersonsAtATime == 0)
            {
                stop.ThrowIfCancellationRequested();
                progress(new MakingProgress((done + Math.Min(made / WithAHistory, residents)) / all, before + made));
            }
        }

        stop.ThrowIfCancellationRequested();
    }
}
