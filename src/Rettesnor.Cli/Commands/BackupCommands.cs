using System.CommandLine;
using System.Globalization;
using Rettesnor.Core.Access;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;
using Rettesnor.Core.Protection;
using Rettesnor.Core.Registers;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;

namespace Rettesnor.Cli.Commands;

/// <summary>The keys that a backup does not hold, since whoever has both can read everything: the file of CPR keys and the folder of the sealing key.</summary>
internal static class BesideTheBackup
{
    public static LocalText Keep(DataDirectory data) => new(
        $"Kopien kan ikke læses helt uden nøglerne, som ikke er i den: filen {CprVault.PathIn(data)} (CPR-numre) og mappen {SignInKeys.PathIn(data)} (logins og kode-apps). Gem begge et andet sted end kopien.{(File.Exists(ErasureFile.PathIn(data)) ? $" Gem også {ErasureFile.PathIn(data)}: den siger, hvem der er slettet, så en ældre kopi ikke bringer dem tilbage." : "")}",
        $"The backup cannot be read in full without the keys, which are not in it: the file {CprVault.PathIn(data)} (CPR numbers) and the folder {SignInKeys.PathIn(data)} (signing in and apps for codes). Keep both in another place than the backup.{(File.Exists(ErasureFile.PathIn(data)) ? $" Keep {ErasureFile.PathIn(data)} too: it says who was erased, so that an older copy does not bring them back." : "")}");

    /// <summary>Nothing says who was erased after the backup was made.</summary>
    public static LocalText NoErasures(DataDirectory data) => new(
        $"Der er ingen {ErasureFile.PathIn(data)}: er nogen slettet, efter at kopien blev taget, er de tilbage i databasen. Er filen gemt sammen med nøglerne, så læg den på plads, og kør »rettesnor retention reapply«. Er ingen slettet siden, er der intet at gøre.",
        $"There is no {ErasureFile.PathIn(data)}: if anybody was erased after the backup was made, they are back in the database. If the file is kept with the keys, put it in place and run ‘rettesnor retention reapply’. If nobody was erased since, there is nothing to do.");

    /// <summary>What the database needs and the data directory does not have.</summary>
    public static IEnumerable<LocalText> Missing(DataDirectory data)
    {
        if (!CprVault.OpenAll(data))
        {
            yield return new(
                $"CPR-numrene kan ikke læses: {CprVault.PathIn(data)} mangler eller er en anden. Læg den fil på plads, som blev gemt sammen med kopien.",
                $"The CPR numbers cannot be read: {CprVault.PathIn(data)} is missing or is another. Put the file in place that was kept with the backup.");
        }

        if (!SignInKeys.OpenAll(data))
        {
            yield return new(
                $"Siderne kan ikke startes, og kode-apps ikke bruges: mappen {SignInKeys.PathIn(data)} mangler eller er en anden. Læg den mappe på plads, som blev gemt sammen med kopien. Er den tabt, laver »rettesnor accounts keys« nye nøgler; så virker gendannelseskoderne stadig, og »rettesnor accounts invite LOGIN --forget-second-factor« lader en person vælge igen.",
                $"The pages cannot be started, nor apps for codes be used: the folder {SignInKeys.PathIn(data)} is missing or is another. Put the folder in place that was kept with the backup. If it is lost, ‘rettesnor accounts keys’ makes new keys; the recovery codes then still work, and ‘rettesnor accounts invite LOGIN --forget-second-factor’ lets a person choose anew.");
        }
    }
}

internal sealed class BackupCommand : CliCommand
{
    private static readonly Argument<string> File = new("FIL");

    public override string Name => "backup";

    public override Right Right => Right.RunService;

    public override LocalText About => new(
        "gemmer alt i databasen i én fil, også mens der arbejdes", "keeps all of the database in one file, also while people work");

    public override IReadOnlyList<string> Examples => ["backup rettesnor-2026-11-26.zip"];

    public override IReadOnlyList<Argument> Arguments => [File];

    public override int Run(CommandCall call)
    {
        call.Form("table");
        var path = call.Value(File);
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is not { } folder || !Directory.Exists(folder))
        {
            throw new RefusedException(new LocalText($"Der er ingen mappe at lægge {path} i. Lav mappen, eller skriv en anden fil.", $"There is no folder to put {path} in. Make the folder, or write another file."));
        }

        var library = call.Open();
        call.DemandOfAll(Right.RunService, library.Data);
        ErasureFile.Update(library.Data);

        // All of it leaves the program, so that stands in the log, and in the copy.
        library.Data.Write(new Written(call.Acting.Who, "rettesnor backup", Path.GetFileName(path)), (_, _) => 0);
        var progress = new LongWork(call);
        var made = LongWork.Do(stop => new Backup(library.Data, call.RealClock).Write(path, progress.Rows, stop));
        var rows = NumberText.Of(made.Tables.Sum(t => t.Rows), 0, call.Language);
        call.Output.WriteLine(call.Pick($"{path}: {rows} rækker i {made.Tables.Count} tabeller.", $"{path}: {rows} rows in {made.Tables.Count} tables."));
        if (System.IO.File.Exists(CprVault.PathIn(library.Data)) || Directory.Exists(SignInKeys.PathIn(library.Data)))
        {
            call.Output.WriteLine(BesideTheBackup.Keep(library.Data).In(call.Language));
        }

        return CommandLine.Done;
    }
}

internal sealed class RestoreCommand : CliCommand
{
    private static readonly Argument<string> File = new("FIL");
    private static readonly Option<bool> Replace = new("--replace");

    public override string Name => "restore";

    public override Right Right => Right.RunService;

    public override LocalText About => new(
        "lægger en sikkerhedskopi på plads, på den ene eller den anden slags database", "puts a backup in place, on either kind of database");

    public override IReadOnlyList<string> Examples => ["restore rettesnor-2026-11-26.zip", "restore rettesnor-2026-11-26.zip --replace"];

    public override IReadOnlyList<Argument> Arguments => [File];

    public override IReadOnlyList<Option> Options => [Replace];

    public override IReadOnlyDictionary<string, LocalText> OptionTexts => new Dictionary<string, LocalText>
    {
        ["--replace"] = new("erstat det, databasen har", "replace what the database has"),
    };

    public override int Run(CommandCall call)
    {
        call.Form("table");
        var path = call.Value(File);

        // The plans that come with the program are not loaded first: what is in the backup is what there will be.
        var data = call.OpenEmpty();
        call.DemandOfAll(Right.RunService, data);

        // A file that cannot be read would leave the erased there when the database is replaced already.
        ErasureFile.Check(data);
        var progress = new LongWork(call);
        var made = LongWork.Do(stop => new Backup(data, call.RealClock).Restore(
            path, call.Value(Replace), new Written(Environment.UserName, "rettesnor restore", Path.GetFileName(path)), progress.Rows, stop));
        var rows = NumberText.Of(made.Tables.Sum(t => t.Rows), 0, call.Language);
        var at = TimeZoneInfo.ConvertTimeFromUtc(made.Made, call.RealClock.LocalTimeZone);
        var day = Measurement.Time.Period.OfDate(DateOnly.FromDateTime(at)).ToText(call.Language);
        call.Output.WriteLine(call.Pick(
            $"{path} ligger på plads i {data.Database}: {rows} rækker, som de stod {day} kl. {at.ToString("HH.mm", CultureInfo.InvariantCulture)}.",
            $"{path} is in place in {data.Database}: {rows} rows as they stood on {day} at {at.ToString("HH:mm", CultureInfo.InvariantCulture)}."));
        // Whom somebody had erased after the copy was made is not to come back with it.
        var left = RetentionReapplyCommand.Reapply(call, data, "rettesnor restore", isAsked: false);
        foreach (var missing in BesideTheBackup.Missing(data))
        {
            call.Errors.WriteLine(missing.In(call.Language));
        }

        if (!System.IO.File.Exists(ErasureFile.PathIn(data)) && data.Use(db => db.One<long>("SELECT COUNT(*) FROM persons")) > 0)
        {
            call.Errors.WriteLine(BesideTheBackup.NoErasures(data).In(call.Language));
        }

        return left;
    }
}
