using System.CommandLine;
using Rettesnor.Core.Access;
using System.Globalization;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;
using Rettesnor.Core.Registers;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;

namespace Rettesnor.Cli.Commands;

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
        var progress = new LongWork(call);
        var made = LongWork.Do(stop => new Backup(library.Data, call.RealClock).Write(path, progress.Rows, stop));
        var rows = NumberText.Of(made.Tables.Sum(t => t.Rows), 0, call.Language);
        call.Output.WriteLine(call.Pick($"{path}: {rows} rækker i {made.Tables.Count} tabeller.", $"{path}: {rows} rows in {made.Tables.Count} tables."));
        var keys = CprVault.PathIn(library.Data);
        if (System.IO.File.Exists(keys))
        {
            call.Output.WriteLine(call.Pick(
                $"CPR-numrene i den kan kun læses med {keys}. Gem den fil et andet sted.",
                $"The CPR numbers in it can be read only with {keys}. Keep that file in another place."));
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
        var progress = new LongWork(call);
        var made = LongWork.Do(stop => new Backup(data, call.RealClock).Restore(
            path, call.Value(Replace), new Written(Environment.UserName, "rettesnor restore", Path.GetFileName(path)), progress.Rows, stop));
        var rows = NumberText.Of(made.Tables.Sum(t => t.Rows), 0, call.Language);
        var at = TimeZoneInfo.ConvertTimeFromUtc(made.Made, call.RealClock.LocalTimeZone);
        var day = Measurement.Time.Period.OfDate(DateOnly.FromDateTime(at)).ToText(call.Language);
        call.Output.WriteLine(call.Pick(
            $"{path} ligger på plads i {data.Database}: {rows} rækker, som de stod {day} kl. {at.ToString("HH.mm", CultureInfo.InvariantCulture)}.",
            $"{path} is in place in {data.Database}: {rows} rows as they stood on {day} at {at.ToString("HH:mm", CultureInfo.InvariantCulture)}."));
        return CommandLine.Done;
    }
}
