using System.CommandLine;
using Rettesnor.Core.Access;
using Rettesnor.Core.FollowUp;
using Rettesnor.Measurement;

namespace Rettesnor.Cli.Commands;

/// <summary>Writes a comment on a goal, or shows the one that is there.</summary>
internal sealed class FollowUpCommentCommand : CliCommand
{
    private static readonly Argument<string> Goal = new("MÅL");
    private static readonly Option<string> Text = new("--text") { HelpName = "TEKST" };
    private static readonly Option<string> TextFile = new("--file") { HelpName = "FIL" };

    public override string Name => "followup comment";

    public override Right Right => Right.CommentFollowUps;

    public override LocalText About => new("skriver en kommentar til et mål, eller viser den, der er", "writes a comment on a goal, or shows the one that is there");

    public override IReadOnlyList<string> Examples =>
        ["followup comment stevns-2021 1 R21-5 --text \"Andelen er {R21-5} mod {R21-5 før} sidst.\"", "followup comment stevns-2021 1 R21-6 --file kommentar.txt", "followup comment stevns-2021 1 R21-6"];

    public override IReadOnlyList<Argument> Arguments => [FollowUpCall.PlanName, FollowUpCall.Number, Goal];

    public override IReadOnlyList<Option> Options => [Text, TextFile];

    public override IReadOnlyDictionary<string, LocalText> OptionTexts => new Dictionary<string, LocalText>
    {
        ["--text"] = new("kommentaren; tom for at tage den tilbage", "the comment; empty to take it back"),
        ["--file"] = new("en tekstfil med kommentaren", "a text file with the comment"),
    };

    public override int Run(CommandCall call)
    {
        call.Form("table");
        var text = TextOf(call);
        var opened = FollowUpCall.Open(call, Right.CommentFollowUps);
        var followUp = opened.Find();
        var standing = opened.View(followUp).Standing;
        var row = References.Row(standing, call.Value(Goal));
        FollowUpCall.Check(row is null ? new FollowUpRefused.NoGoal(call.Value(Goal)) : null);
        var newest = FollowUpStore.Newest(opened.Store.History(followUp)).GetValueOrDefault(row!.Id);
        if (text is null)
        {
            call.Output.WriteLine(newest is { Text.Length: > 0 } ? References.Read(newest.Text, standing, call.Language) : call.Pick("Ingen har skrevet.", "Nobody has written."));
            return CommandLine.Done;
        }

        // What was there when the call began is what it takes the place of; it is kept in the history.
        var outcome = opened.Store.Comment(call.Acting, "rettesnor " + Name, followUp, row.Id, text, newest?.Id ?? 0);
        FollowUpCall.Check(outcome.Refused);
        if (outcome.Other is { } other)
        {
            throw new RefusedException(new LocalText(
                $"{other.Who} skrev i det samme: »{other.Text}«. Intet er gemt. Skriv de to sammen, og prøv igen.", $"{other.Who} wrote at the same moment: ‘{other.Text}’. Nothing is saved. Put the two together, and try again."));
        }

        call.Output.WriteLine(call.Pick("Kommentaren er gemt.", "The comment is saved."));
        return CommandLine.Done;
    }

    private static string? TextOf(CommandCall call)
    {
        if (call.Value(TextFile) is not { } path)
        {
            return call.Value(Text);
        }

        if (call.Value(Text) is not null)
        {
            throw new RefusedException(new LocalText("Vælg enten --text eller --file.", "Choose either --text or --file."));
        }

        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RefusedException(new LocalText($"Filen {path} kan ikke læses. Findes den, og må du læse den?", $"The file {path} cannot be read. Is it there, and may you read it?"));
        }
    }
}
