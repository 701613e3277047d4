using Rettesnor.Core.Demonstration;
using Rettesnor.Core.Figures;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Histories;

namespace Rettesnor.Benchmarks.Engine;

/// <summary>The fictitious persons of the demonstration, who have states, residence by basis and exits as well.</summary>
internal static class Fictitious
{
    /// <summary>Those of one of every so many municipalities, in order of size.</summary>
    public static Snapshot Build(ReferenceData reference, int every)
    {
        var settings = DemonstrationSettings.Load(reference);

        // The municipality that is brought to its published figures is left out, as those are in no population here.
        var areas = settings.Sizes.Where(s => s.Key != settings.Municipality).OrderByDescending(s => s.Value).Select(s => s.Key);
        return new DemonstrationMaker(reference, settings, new FigureBook([], reference))
            .Country([.. areas.Where((_, i) => i % every == every / 2)], settings.Seed, _ => { }, CancellationToken.None);
    }
}
