using System.CommandLine;
using System.Globalization;
using Rettesnor.Core.Access;
using Rettesnor.Core.Data;
using Rettesnor.Core.Plans;
using Rettesnor.Core.Registers;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;

namespace Rettesnor.Cli.Commands;

/// <summary>Restores a backup in a fresh place to see that it can be, with the keys that lie in the data directory.</summary>
internal sealed class RehearseCommand : CliCommand
{
    private static readonly Argument<string> File = new("FIL");

    public override string Name => "rehearse";

    public override Right Right => Right.RunService;

    public override LocalText About => new(
        "prøver en sikkerhedskopi: lægger den på plads i en ny mappe, sammenligner hver række, prøver nøglerne og sletter mappen igen",
        "tries a backup: restores it into a new folder, compares every row, tries the keys and deletes the folder again");

    public override IReadOnlyList<string> Examples => ["rehearse rettesnor-2026-11-26.zip"];

    public override IReadOnlyList<Argument> Arguments => [File];

    public override int Run(CommandCall call)
    {
        call.Form("table");
        var path = call.Value(File);
        if (call.IsNew)
        {
            throw new RefusedException(new LocalText(
                "Der er ingen data i mappen, så der er ingen nøgler at prøve kopien med. Peg på datamappen med --data. Intet er lavet.",
                "There are no data in the folder, so there are no keys to try the backup with. Point at the data directory with --data. Nothing was made."));
        }

        var data = call.Open().Data;
        call.DemandOfAll(Right.RunService, data);
        var folder = OwnFolder.Make(Path.Combine(data.Path, "rehearsal-" + Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture)));

        // In a file of its own, whatever the database in use is: a backup is the same from both.
        var place = DataDirectory.Open(folder, call.RealClock);
        try
        {
            CopyKeys(data, place);
            var progress = new LongWork(call);
            var (manifest, different) = LongWork.Do(stop => new Rehearsal(call.RealClock).Run(path, place, progress.Rows, stop));
            var plans = new PlanLibrary(place, call.Reference).Current().Plans.Count;
            var missing = BesideTheBackup.Missing(place).ToList();
            Tell(call, path, manifest, plans);
            foreach (var table in different)
            {
                call.Errors.WriteLine(call.Pick($"{table}: rækkerne er ikke de samme, når de læses igen.", $"{table}: the rows are not the same when they are read again."));
            }

            foreach (var text in missing)
            {
                call.Errors.WriteLine(text.In(call.Language));
            }

            return different.Count + missing.Count == 0 ? CommandLine.Done : CommandLine.Findings;
        }
        finally
        {
            place.Release();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void CopyKeys(DataDirectory from, DataDirectory to)
    {
        var files = new List<string> { CprVault.FileName };
        if (Directory.Exists(SignInKeys.PathIn(from)))
        {
            OwnFolder.Make(SignInKeys.PathIn(to));
            files.AddRange(Directory.EnumerateFiles(SignInKeys.PathIn(from)).Select(f => Path.GetRelativePath(from.Path, f)));
        }

        foreach (var file in files.Where(f => System.IO.File.Exists(Path.Combine(from.Path, f))))
        {
            System.IO.File.Copy(Path.Combine(from.Path, file), Path.Combine(to.Path, file));
        }
    }

    private static void Tell(CommandCall call, string path, BackupManifest manifest, int plans)
    {
        var rows = NumberText.Of(manifest.Tables.Sum(t => t.Rows), 0, call.Language);
        var at = TimeZoneInfo.ConvertTimeFromUtc(manifest.Made, call.RealClock.LocalTimeZone);
        var day = Measurement.Time.Period.OfDate(DateOnly.FromDateTime(at)).ToText(call.Language);
        call.Output.WriteLine(call.Pick(
            $"{path}, som er fra {day} kl. {at.ToString("HH.mm", CultureInfo.InvariantCulture)}, er lagt på plads i en ny mappe og læst igen: {rows} rækker i {manifest.Tables.Count} tabeller, {plans} planer.",
            $"{path}, which is of {day} at {at.ToString("HH:mm", CultureInfo.InvariantCulture)}, was restored into a new folder and read again: {rows} rows in {manifest.Tables.Count} tables, {plans} plans."));
    }
}
