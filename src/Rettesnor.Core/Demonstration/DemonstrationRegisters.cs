using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;
using Rettesnor.Core.Imports;
using Rettesnor.Core.Pools;
using Rettesnor.Core.Reference;
using Rettesnor.Core.Registers;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Histories;

namespace Rettesnor.Core.Demonstration;

/// <summary>Brings fictitious persons into the registers as a municipality's own would come: by files of a source system, through the import.</summary>
public sealed class DemonstrationRegisters(DataDirectory data, ReferenceData reference, DemonstrationSettings settings)
{
    private readonly ImportLog log = new(data, TimeProvider.System);

    // The municipalities that have an employer service of their own in the demonstration: those that Rekruttering Køge Bugt serves.
    private static readonly AreaId[] WithEmployers = [new("koege"), new("stevns")];

    // Only a municipality whose pools or employers are made up has rows of theirs.
    private static readonly Register[] OfPools = [PoolRegisters.Courses, PoolRegisters.Payments];
    private static readonly Register[] OfPlacements = [PlacementRegisters.Placements];
    private static readonly Register[] OfAll = [.. AllRegisters.OfCitizens.Except(OfPools).Except(OfPlacements)];

    /// <summary>Whether a municipality has an employer service in the demonstration.</summary>
    public static bool HasEmployers(AreaId area) => WithEmployers.Contains(area);

    /// <summary>Whether the registers of citizens were filled whole before.</summary>
    public bool AreFilled => OfAll.All(r => log.Has(DemonstrationExport.Source, r.Id));

    /// <summary>Writes the files, imports them in the order of the registers and removes them. Files that are the same as last time are left out.</summary>
    /// <exception cref="OperationCanceledException">It was stopped; registers that were done stay, and it can be done again.</exception>
    public void Fill(IReadOnlyList<PersonFacts> persons, AreaId area, int seed, Written written, Action<MakingProgress> progress, CancellationToken stop)
    {
        PoolMaker.Grant(data, area, written);
        FillFrom([.. OfAll, .. PoolMaker.Has(area) ? OfPools : [], .. HasEmployers(area) ? OfPlacements : []], area, seed, (export, path, register) => export.Write(path, register, persons), persons.Count, written, progress, stop);
        FillEmployers(area, seed, written, stop);
    }

    /// <summary>Fills the pools, and of the citizens who they are.</summary>
    public void FillPools(IReadOnlyList<PersonFacts> persons, AreaId area, int seed, Written written, CancellationToken stop)
    {
        PoolMaker.Grant(data, area, written);
        FillFrom([AllRegisters.Details, .. OfPools], area, seed, (export, path, register) => export.Write(path, register, persons), persons.Count, written, _ => { }, stop);
    }

    /// <summary>Fills the registers of employers, of a municipality that has an employer service in the demonstration.</summary>
    public void FillEmployers(AreaId area, int seed, Written written, CancellationToken stop)
    {
        if (HasEmployers(area))
        {
            var employers = new EmployerMaker(settings.Today, seed).Make();
            FillFrom(EmployerRegisters.All, area, seed, (export, path, register) => export.Write(path, register, employers), employers.Count, written, _ => { }, stop);
        }
    }

    private void FillFrom(
        IReadOnlyList<Register> registers, AreaId area, int seed, Func<DemonstrationExport, string, Register, ImportProfile> write, int count, Written written, Action<MakingProgress> progress, CancellationToken stop)
    {
        var folder = OwnFolder.Make(Path.Combine(data.Path, "demonstration-files"));
        try
        {
            var export = new DemonstrationExport(reference, settings.Today, area, seed);
            var profiles = new ProfileStore(data, reference);
            foreach (var (register, at) in registers.Select((r, i) => (r, i)))
            {
                var path = Path.Combine(folder, register.Id + ".csv");
                var profile = write(export, path, register);
                profiles.Put(profile, written);
                Import(path, profile, written, p => progress(new MakingProgress((at + p.Part) / registers.Count, count)), register == OfAll[^1] ? area : null, stop);
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
            var outcome = new RegisterImport(data, reference).Run(new ImportFile(path, Fictitious: true, DateOnly.FromDateTime(data.Clock.GetLocalNow().DateTime), ReplacesAll: true), profile, written, progress, (db, write, done) =>
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
