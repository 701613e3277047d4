using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;
using Rettesnor.Core.Imports;
using Rettesnor.Core.Reference;
using Rettesnor.Core.Registers;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Histories;

namespace Rettesnor.Core.Demonstration;

/// <summary>Brings fictitious persons into the registers as a municipality's own would come: by files of a source system, through the import.</summary>
public sealed class DemonstrationRegisters(DataDirectory data, ReferenceData reference, DemonstrationSettings settings)
{
    private readonly ImportLog log = new(data, TimeProvider.System);

    /// <summary>Whether the registers were filled whole before.</summary>
    public bool AreFilled => AllRegisters.All.All(r => log.Has(DemonstrationExport.Source, r.Id));

    /// <summary>Writes the files, imports them in the order of the registers and removes them. Files that are the same as last time are left out.</summary>
    /// <exception cref="OperationCanceledException">It was stopped; registers that were done stay, and it can be done again.</exception>
    public void Fill(IReadOnlyList<PersonFacts> persons, AreaId area, int seed, Written written, Action<MakingProgress> progress, CancellationToken stop)
    {
        var folder = OwnFolder.Make(Path.Combine(data.Path, "demonstration-files"));
        try
        {
            var export = new DemonstrationExport(reference, settings.Today, area, seed);
            var profiles = new ProfileStore(data, reference);
            foreach (var (register, at) in AllRegisters.All.Select((r, i) => (r, i)))
            {
                var path = Path.Combine(folder, register.Id + ".csv");
                var profile = export.Write(path, register, persons);
                profiles.Put(profile, written);
                Import(path, profile, written, p => progress(new MakingProgress((at + p.Part) / AllRegisters.All.Count, persons.Count)), register == AllRegisters.All[^1] ? area : null, stop);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private void Import(string path, ImportProfile profile, Written written, Action<ImportProgress> progress, AreaId? covered, CancellationToken stop)
    {
        var checksum = ImportLog.ChecksumOf(path);
        if (log.Has(profile.Source, profile.Register, checksum))
        {
            return;
        }

        var id = log.Begin(profile, Path.GetFileName(path), checksum, written.Who);
        try
        {
            var outcome = new RegisterImport(data, reference).Run(new ImportFile(path, Fictitious: true, ReplacesAll: true), profile, written, progress, (db, write, done) =>
            {
                log.Done(db, id, write, done with { Vanished = 0, VanishedFacts = [], VanishedIds = [] });
                if (covered is { } area)
                {
                    Coverage.Set(db, write, [area]);
                }
            }, stop);
            if (outcome.IsRefused)
            {
                throw new InvalidOperationException($"The demonstration's own file of {profile.Register} was refused: {outcome.Problems[0].ToText(Language.English)}");
            }
        }
        catch (OperationCanceledException)
        {
            log.Cancel(id);
            throw;
        }
        catch
        {
            log.Fail(id, ImportState.Interrupted, ImportLog.Stopped);
            throw;
        }
    }
}
