using System.CommandLine;
using System.Text.Json.Nodes;
using Rettesnor.Core.Access;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Demonstration;
using Rettesnor.Core.Imports;
using Rettesnor.Core.Registers;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;

namespace Rettesnor.Cli.Commands;

internal sealed class RegistersImportCommand : CliCommand
{
    // A command that cannot say in the log that it failed does not hang for that.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static readonly Argument<string> FileName = new("FIL");
    private static readonly Option<string> Profile = new("--profile") { HelpName = "KILDE" };
    private static readonly Option<bool> Preview = new("--preview");
    private static readonly Option<string> Why = new("--why") { HelpName = "TEKST" };

    public override string Name => "registers import";

    public override Right Right => Right.ImportRegisters;

    public override LocalText About => new("importerer en fil i et register; alt eller intet", "imports a file into a register; all or nothing");

    public override IReadOnlyList<string> Examples =>
        ["registers import interviews samtaler.xlsx --profile kmd-momentum --preview", "registers import interviews samtaler.xlsx --profile kmd-momentum", "registers import reimbursements yr-ydelsesrefusion-beregning.csv --profile ydelsesrefusion --format json"];

    public override IReadOnlyList<Argument> Arguments => [RegisterWord.Argument, FileName];

    public override string Forms => "table|json";

    public override IReadOnlyList<Option> Options => [Profile, Preview, Why];

    public override IReadOnlyDictionary<string, LocalText> OptionTexts => new Dictionary<string, LocalText>
    {
        ["--profile"] = new("kildens profil, eller en profil i en fil (.json); skal angives", "the source's profile, or a profile in a file (.json); must be given"),
        ["--preview"] = new("sig kun, hvad det ville blive til", "only say what it would come to"),
        ["--why"] = new("hvorfor der importeres; gemmes i loggen", "why it is imported; kept in the log"),
    };

    public override int Run(CommandCall call)
    {
        var form = call.Form("table", "json");
        var (register, path) = (RegisterWord.Find(call.Value(RegisterWord.Argument)), call.Value(FileName));
        if (!File.Exists(path))
        {
            throw RegisterWord.NoFile(path);
        }

        var data = call.Open().Data;
        call.DemandOfAll(Right.ImportRegisters, data);
        var profile = ProfileOf(call, new ProfileStore(data, call.Reference), register);
        var (import, file) = (new RegisterImport(data, call.Reference), new ImportFile(path, DemonstrationNote.In(data.Path) is not null, call.Today));
        using var stop = new StopSignal();
        var progress = new ImportTelling(call);
        try
        {
            (long? Id, ImportOutcome Outcome) imported = call.Value(Preview)
                ? (null, import.Preview(file, profile, progress.Tell, stop.Token))
                : new LoggedImport(import, new ImportLog(data, call.RealClock), ImportState.Cancelled, Patience).Run(
                    file, Path.GetFileName(path), profile, new Written(call.Acting.Who, "rettesnor registers import", call.Value(Why) ?? FieldReader.Masked(Path.GetFileName(path))), progress.Tell, stop.Token);
            return Say(call, form, register, import, imported.Id, imported.Outcome);
        }
        catch (FileRefusedException refused)
        {
            throw new RefusedException(new LocalText($"{path}: {refused.Text.Da}", $"{path}: {refused.Text.En}"));
        }
        catch (OperationCanceledException)
        {
            throw new RefusedException(new LocalText("Afbrudt. Intet er importeret.", "Stopped. Nothing was imported."));
        }
    }

    private static ImportProfile ProfileOf(CommandCall call, ProfileStore store, Register register)
    {
        var known = store.All().Where(p => p.Register == register.Id).Select(p => p.Source).ToList();
        var list = known.Count == 0 ? new LocalText("Der er ingen endnu.", "There are none yet.") : new LocalText($"Der er: {string.Join(", ", known)}.", $"There are: {string.Join(", ", known)}.");
        if (call.Value(Profile) is not { Length: > 0 } word)
        {
            throw new RefusedException(new LocalText(
                $"Sig med --profile, hvordan filen læses: en kilde med en profil for {register.Id}, eller en fil. {list.Da}", $"Say with --profile how the file is read: a source with a profile for {register.Id}, or a file. {list.En}"));
        }

        if (!word.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
        {
            var near = Nearest.To(word, known, 1).FirstOrDefault();
            return store.Find(word, register.Id) ?? throw new RefusedException(new LocalText(
                $"Kilden »{word}« har ingen profil for {register.Id}.{(near is null ? "" : $" Mente du »{near}«?")} {list.Da} Lav en på siden /import, eller begynd med »rettesnor registers profile guess {register.Id} FIL«.",
                $"The source ‘{word}’ has no profile for {register.Id}.{(near is null ? "" : $" Did you mean ‘{near}’?")} {list.En} Make one on the page /en/import, or begin with ‘rettesnor registers profile guess {register.Id} FILE’."));
        }

        var profile = ProfileFile.Read(call, word);
        return profile.Register == register.Id ? profile : throw new RefusedException(new LocalText(
            $"Profilen {word} er til registret {profile.Register}, ikke {register.Id}.", $"The profile {word} is for the register {profile.Register}, not {register.Id}."));
    }

    private static int Say(CommandCall call, string form, Register register, RegisterImport import, long? id, ImportOutcome outcome)
    {
        var status = outcome.IsRefused ? CommandLine.Wrong : outcome.Vanished > 0 ? CommandLine.Findings : CommandLine.Done;
        if (form == "json")
        {
            call.Output.WriteLine(Json(call, register, id, outcome).ToJsonString());
        }

        string Count(int n) => NumberText.Of(n, 0, call.Language);
        if (outcome.IsRefused)
        {
            foreach (var problem in outcome.Problems)
            {
                call.Errors.WriteLine(problem.ToText(call.Language));
            }

            More(call.Errors, outcome.ProblemCount - outcome.Problems.Count);
            call.Errors.WriteLine(call.Pick(
                $"Intet er importeret: {Count(outcome.ProblemCount)} {(outcome.ProblemCount == 1 ? "sted" : "steder")} skal rettes først.",
                $"Nothing was imported: {Count(outcome.ProblemCount)} {(outcome.ProblemCount == 1 ? "place" : "places")} must be mended first."));
            return status;
        }

        if (form == "json")
        {
            return status;
        }

        call.Output.WriteLine(id is not { } number
            ? call.Pick($"{Count(outcome.Rows)} rækker ville give {Count(outcome.Added)} nye, {Count(outcome.Changed)} ændrede og {Count(outcome.Unchanged)} uændrede. Intet er skrevet.", $"{Count(outcome.Rows)} rows would give {Count(outcome.Added)} new, {Count(outcome.Changed)} changed and {Count(outcome.Unchanged)} unchanged. Nothing was written.")
            : call.Pick($"{Count(outcome.Rows)} rækker importeret: {Count(outcome.Added)} nye, {Count(outcome.Changed)} ændrede, {Count(outcome.Unchanged)} uændrede. Importen har nummer {number}.", $"{Count(outcome.Rows)} rows imported: {Count(outcome.Added)} new, {Count(outcome.Changed)} changed, {Count(outcome.Unchanged)} unchanged. The import has number {number}."));
        foreach (var notice in outcome.Notices)
        {
            call.Output.WriteLine(notice.In(call.Language));
        }

        if (outcome.Vanished > 0)
        {
            call.Output.WriteLine(id is { } written && outcome.VanishedIds.Count > 0
                ? call.Pick(
                    $"{Count(outcome.Vanished)} forhold fra kilden er ikke i filen mere. De står stadig i registret; »rettesnor registers withdraw {written} --why GRUND« trækker dem tilbage:",
                    $"{Count(outcome.Vanished)} facts of the source are in the file no more. They still stand in the register; ‘rettesnor registers withdraw {written} --why REASON’ withdraws them:")
                : call.Pick(
                    $"{Count(outcome.Vanished)} forhold fra kilden er ikke i filen mere. De står stadig i registret:",
                    $"{Count(outcome.Vanished)} facts of the source are in the file no more. They still stand in the register:"));
            var text = new FactText(new CodeLists(call.Reference));
            foreach (var fact in import.Show(outcome, call.Acting.Who, "rettesnor registers import"))
            {
                call.Output.WriteLine($"  {fact.Person}  {text.Line(register, fact.ValuesOf(register), call.Language)}");
            }

            More(call.Output, outcome.Vanished - outcome.VanishedFacts.Count);
        }

        return status;

        void More(TextWriter output, int count)
        {
            if (count > 0)
            {
                output.WriteLine(call.Pick($"  … og {Count(count)} til", $"  … and {Count(count)} more"));
            }
        }
    }

    private static JsonObject Json(CommandCall call, Register register, long? id, ImportOutcome outcome) => new()
    {
        ["import"] = id,
        ["register"] = register.Id,
        ["rows"] = outcome.Rows,
        ["added"] = outcome.Added,
        ["changed"] = outcome.Changed,
        ["unchanged"] = outcome.Unchanged,
        ["newPersons"] = outcome.NewPersons,
        ["newEmployers"] = outcome.NewEmployers,
        ["vanished"] = outcome.Vanished,
        ["problemCount"] = outcome.ProblemCount,
        ["problems"] = new JsonArray([.. outcome.Problems.Select(p => (JsonNode)new JsonObject
        {
            ["row"] = p.Row, ["column"] = p.Column, ["cell"] = p.Address, ["found"] = p.Found.In(call.Language), ["expected"] = p.Expected.In(call.Language), ["suggestion"] = p.Suggestion,
        })]),
        ["notices"] = new JsonArray([.. outcome.Notices.Select(n => (JsonNode)n.In(call.Language))]),
    };
}

/// <summary>Says on the error stream how far an import is; a short one says nothing.</summary>
internal sealed class ImportTelling(CommandCall call)
{
    private readonly ProgressPace pace = new(call.RealClock, TimeSpan.FromSeconds(3));

    public void Tell(ImportProgress progress)
    {
        if (progress.Part <= 0 || !pace.IsDue(out var elapsed))
        {
            return;
        }

        var left = NumberText.Of((decimal)Math.Ceiling((elapsed * ((1 - progress.Part) / progress.Part)).TotalSeconds), 0, call.Language);
        var (rows, percent) = (NumberText.Of(progress.Rows, 0, call.Language), NumberText.Of(Math.Floor((decimal)progress.Part * 100), 0, call.Language));
        call.Errors.WriteLine(progress.Part >= 1
            ? call.Pick($"{rows} rækker læst; de skrives nu (stop med Ctrl+C)", $"{rows} rows read; they are being written (stop with Ctrl+C)")
            : call.Pick($"{percent} %, {rows} rækker; cirka {left} sek. tilbage af læsningen (stop med Ctrl+C)", $"{percent}%, {rows} rows; about {left} s left of the reading (stop with Ctrl+C)"));
    }
}
