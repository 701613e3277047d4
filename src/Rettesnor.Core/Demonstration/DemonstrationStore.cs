using System.Security.Cryptography;
using System.Text;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;
using Rettesnor.Core.Figures;
using Rettesnor.Core.Measures;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Goals;
using Rettesnor.Measurement.Histories;

namespace Rettesnor.Core.Demonstration;

/// <summary>What a making came to.</summary>
/// <param name="Note">What the data directory now says.</param>
/// <param name="Rows">Persons, and once more for each further municipality; null where everything was as asked for already.</param>
public sealed record DemonstrationMade(DemonstrationNote Note, int? Rows);

/// <summary>Keeps the fictitious persons of a data directory: the snapshot, the note that says so, and the wholes that shares need.</summary>
public sealed class DemonstrationStore(DataDirectory data, ReferenceData reference, FigureStore store)
{
    /// <summary>Stands in the note while the files are written, so that a making that was cut off is made again.</summary>
    private const string UnderWay = "under-way";

    private readonly DemonstrationSettings settings = DemonstrationSettings.Load(reference);

    /// <summary>Makes the histories, unless they are there as asked for. Until all are made nothing is written.</summary>
    /// <param name="area">The municipality or the country; null for what is there already, or the usual municipality.</param>
    /// <param name="seed">The seed; null for what is there already, or the usual one.</param>
    /// <param name="written">Who writes.</param>
    /// <param name="published">The published figures.</param>
    /// <param name="progress">Is told how far it is.</param>
    /// <param name="stop">Stops it; what was there is as it was.</param>
    /// <exception cref="DataRefusedException">The data directory has histories that are not a demonstration's.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public DemonstrationMade Make(AreaId? area, int? seed, Written written, IFigureSource published, Action<MakingProgress> progress, CancellationToken stop)
    {
        var file = new HistoryFile(data);
        var before = DemonstrationNote.In(data.Path);
        if (before is null && File.Exists(file.Path))
        {
            throw new DataRefusedException(new LocalText(
                $"Datamappen {data.Path} har forløb, som ikke er en demonstration. De bliver ikke overskrevet. Vælg en anden mappe med --data.",
                $"The data directory {data.Path} has histories that are not a demonstration. They are not overwritten. Choose another directory with --data."));
        }

        var wanted = area ?? before?.Area ?? settings.Municipality;
        var note = new DemonstrationNote(wanted, settings.Today, seed ?? (before?.Area == wanted ? before.Seed : settings.Seed), Mark(), settings.From);
        if (note == before && IsWhole(file))
        {
            return new DemonstrationMade(note, null);
        }

        var snapshot = Snapshot(note, published, progress, stop);
        stop.ThrowIfCancellationRequested();
        (note with { MadeWith = UnderWay }).WriteTo(data.Path);
        file.Write(snapshot);
        var figures = new DemonstrationFigures(settings, reference, published);
        var areas = wanted == AreaId.Denmark ? [AreaId.Denmark, .. Municipalities] : (IEnumerable<AreaId>)[wanted];
        store.Write([.. areas.SelectMany(figures.Of)], written);
        note.WriteTo(data.Path);
        return new DemonstrationMade(note, snapshot.Rows);
    }

    // A file that is damaged, cut short or newer is made again: that is what its refusal asks for.
    private static bool IsWhole(HistoryFile file)
    {
        try
        {
            return file.Current() is not null;
        }
        catch (DataRefusedException)
        {
            return false;
        }
    }

    private IReadOnlyList<AreaId> Municipalities => [.. reference.Areas.Municipalities(AreaId.Denmark).Select(a => a.Id)];

    private Snapshot Snapshot(DemonstrationNote note, IFigureSource published, Action<MakingProgress> progress, CancellationToken stop)
    {
        var maker = new DemonstrationMaker(reference, settings, published);
        return note.Area == AreaId.Denmark ? maker.Country(Municipalities, note.Seed, progress, stop) : maker.Municipality(note.Area, note.Seed, progress, stop);
    }

    // A change of the reference data or of the program makes other histories.
    private string Mark()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var path in Directory.EnumerateFiles(reference.Folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetRelativePath(reference.Folder, path).Replace('\\', '/')));
            hash.AppendData(File.ReadAllBytes(path));
        }

        hash.AppendData(typeof(DemonstrationStore).Module.ModuleVersionId.ToByteArray());
        hash.AppendData(typeof(Snapshot).Module.ModuleVersionId.ToByteArray());
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }
}
