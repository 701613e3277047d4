using System.CommandLine;
using System.Text;
using Rettesnor.Core.Access;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;
using Rettesnor.Core.Demonstration;
using Rettesnor.Core.Protection;
using Rettesnor.Core.Registers;
using Rettesnor.Measurement;
using Rettesnor.Reports.Html;
using Rettesnor.Reports.Plans;

namespace Rettesnor.Cli.Commands;

/// <summary>What the commands of data protection have in common.</summary>
internal static class ProtectionCall
{
    public static readonly Option<string> Why = new("--why") { HelpName = "TEKST" };
    public static readonly Option<string> Out = new("--out") { HelpName = "FIL" };

    public static readonly LocalText CprText = new(
        "CPR-nummeret læses fra tastaturet eller fra en fil gennem »<«, og aldrig fra kommandolinjen, hvor andre på maskinen kan se det",
        "the CPR number is read from the keyboard or from a file by ‘<’, and never from the command line, where others on the machine can see it");

    /// <summary>The reason, in some words; the same is asked for on the pages.</summary>
    public static string Reason(CommandCall call) => Openings.RefuseReason(call.Value(Why)) is null ? call.Value(Why)!.Trim() : throw new RefusedException(new LocalText(
        "Skriv med --why og nogle ord, hvorfor. Grunden står i loggen.", "Write with --why and some words why. The reason stands in the log."));

    /// <summary>Asks for a CPR number.</summary>
    public static CprNumber Cpr(CommandCall call)
    {
        if (!Console.IsInputRedirected)
        {
            call.Errors.Write(call.Pick("CPR-nummer: ", "CPR number: "));
        }

        return CprNumber.TryParse(call.Input.ReadLine(), out var number) ? number : throw new RefusedException(new LocalText(
            "Det er ikke et CPR-nummer. Skriv ti tal, med bindestreg eller uden, på en linje for sig.", "That is no CPR number. Write ten digits, with a hyphen or without, on a line by themselves."));
    }

    /// <summary>The citizen of a CPR number that is asked for.</summary>
    public static int Person(CommandCall call, DataDirectory data) => PersonStore.Find(data, Cpr(call)) ?? throw new RefusedException(new LocalText(
        "Registrene har ingen borger med det nummer.", "The registers have no citizen with that number."));

    /// <summary>What does the erasing.</summary>
    public static Eraser Eraser(CommandCall call, DataDirectory data) => new(data, call.Reference, call.Clock);

    public static string? Notice(CommandCall call) => DemonstrationClock.LineOf(call.Clock)?.In(call.Language);

    /// <summary>Writes a document as a file that only the user may read.</summary>
    public static void Write(CommandCall call, PlainDocument document, string path)
    {
        using (var file = OwnFolder.Create(path))
        {
            file.Write(Encoding.UTF8.GetBytes(HtmlWriter.Write(PlainReport.Of(document))));
        }

        call.Output.WriteLine(call.Pick($"{path} er skrevet.", $"{path} is written."));
    }

    /// <summary>A file that can be written: refused before anything is done.</summary>
    public static string FileOf(CommandCall call) => call.Value(Out) is not { Length: > 0 } path
        ? throw new RefusedException(new LocalText("Skriv med --out, hvilken fil der skal laves, for eksempel indsigt.html.", "Write with --out which file is to be made, such as insight.html."))
        : File.Exists(path) ? throw new RefusedException(new LocalText($"{path} findes i forvejen og bliver ikke overskrevet. Vælg et andet navn.", $"{path} is there already and is not overwritten. Choose another name."))
        : Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && Directory.Exists(folder) ? path
        : throw new RefusedException(new LocalText($"Der er ingen mappe at lægge {path} i. Lav mappen, eller skriv en anden fil.", $"There is no folder to put {path} in. Make the folder, or write another file."));

    /// <summary>Says what an erasure came to.</summary>
    public static int Tell(CommandCall call, DataDirectory data, long id)
    {
        var erasure = data.Use(db => Erasures.Find(db, id))!;
        call.Output.WriteLine(call.Pick(
            $"Sletning nr. {id}: {erasure.Persons} {(erasure.Persons == 1 ? "borger" : "borgere")}, {erasure.Counts.Values.Sum()} rækker og filer. {erasure.OutcomeText.Da}.",
            $"Erasure no. {id}: {erasure.Persons} {(erasure.Persons == 1 ? "citizen" : "citizens")}, {erasure.Counts.Values.Sum()} rows and files. {erasure.OutcomeText.En}."));
        call.Output.WriteLine(call.Pick($"»rettesnor retention records {id}« har hele beviset.", $"‘rettesnor retention records {id}’ has the whole proof."));
        return erasure.Proof?.IsClean == true ? CommandLine.Done : CommandLine.Findings;
    }

    public static Written Written(CommandCall call, CliCommand command, string why) => new(call.Acting.Who, "rettesnor " + command.Name, why);
}
