using System.Security.Cryptography;
using System.Text;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;
using Rettesnor.Core.Figures;
using Rettesnor.Core.Measures;
using Rettesnor.Core.Reference;
using Rettesnor.Core.Registers;
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
    /// <param name="progress">Is told how far the making is.</param>
    /// <param name="filling">Is told how far the import into the registers is.</param>
    /// <param name="stop">Stops it; what was there is as it was.</param>
    /// <exception cref="DataRefusedException">The data directory has histories that are not a demonstration's.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public DemonstrationMade Make(AreaId? area, int? seed, Written written, IFigureSource published, Action<MakingProgress> progress, Action<MakingProgress> filling, CancellationToken stop)
    {
        var file = new HistoryFile(data);
        var before = DemonstrationNote.In(data.Path);
        if (before is null && (File.Exists(file.Path) || data.Use(PersonStore.HasAnybody)))
        {
            throw new DataRefusedException(new LocalText(
                $"Datamappen {data.Path} har forløb, som ikke er en demonstration. De bliver ikke overskrevet. Vælg en anden mappe med --data.",
                $"The data directory {data.Path} has histories that are not a demonstration. They are not overwritten. Choose another directory with --data."));
        }

        var wanted = area ?? before?.Area ?? settings.Municipality;
        var note = new DemonstrationNote(wanted, settings.Today, seed ?? (before?.Area == wanted ? before.Seed : settings.Seed), Mark(), settings.From);
        var registers = new DemonstrationRegisters(data, reference, settings);
        if (note == before && (wanted == AreaId.Denmark ? IsWhole(file) : registers.AreFilled))
        {
            return new DemonstrationMade(note, null);
        }

        var maker = new DemonstrationMaker(reference, settings, published);
        var made = wanted == AreaId.Denmark ? MakeCountry(maker, note, written, file, progress, stop) : MakeMunicipality(maker, note, written, registers, progress, filling, stop);
        if (wanted != AreaId.Denmark)
        {
            File.Delete(file.Path);
        }

        var figures = new DemonstrationFigures(settings, reference, published);
        var areas = wanted == AreaId.Denmark ? [AreaId.Denmark, .. Municipalities] : (IEnumerable<AreaId>)[wanted];
        store.Write([.. areas.SelectMany(figures.Of)], written);
        note.WriteTo(data.Path);
        return new DemonstrationMade(note, made);
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

    // A municipality's persons live in the registers, and came into them as its own would.
    private int MakeMunicipality(
        DemonstrationMaker maker, DemonstrationNote note, Written written, DemonstrationRegisters registers, Action<MakingProgress> progress, Action<MakingProgress> filling, CancellationToken stop)
    {
        var persons = maker.Persons(note.Area, note.Seed, progress, stop);
        stop.ThrowIfCancellationRequested();
        (note with { MadeWith = UnderWay }).WriteTo(data.Path);
        registers.Fill(persons, note.Area, note.Seed, written, filling, stop);
        return persons.Count;
    }

    // The country's are histories only: nobody works with a million and a half persons that there are not.
    private int MakeCountry(DemonstrationMaker maker, DemonstrationNote note, Written written, HistoryFile file, Action<MakingProgress> progress, CancellationToken stop)
    {
        var snapshot = maker.Country(Municipalities, note.Seed, progress, stop);
        stop.ThrowIfCancellationRequested();
        (note with { MadeWith = UnderWay }).WriteTo(data.Path);
        file.Write(snapshot);
        data.Write(written, (db, write) => Coverage.Set(db, write, []));
        return snapshot.Rows;
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
