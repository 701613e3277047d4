using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using Rettesnor.Core.Access;
using Rettesnor.Core.FollowUp;
using Rettesnor.Measurement;

namespace Rettesnor.Cli.Commands;

/// <summary>Holds the comments of a follow-up against its figures.</summary>
internal sealed class FollowUpCheckCommand : CliCommand
{
    public override string Name => "followup check";

    public override Right Right => Right.CommentFollowUps;

    public override LocalText About => new(
        "holder kommentarerne op mod tallene: tal, der ikke er målets, ord, der siger det modsatte, mål uden kommentar og gamle tal",
        "holds the comments against the figures: numbers that are not the goal's, words that say the opposite, goals without a comment and old figures");

    public override IReadOnlyList<string> Examples => ["followup check stevns-2021 1", "followup check stevns-2021 1 --format json"];

    public override IReadOnlyList<Argument> Arguments => [FollowUpCall.PlanName, FollowUpCall.Number];

    public override int Run(CommandCall call)
    {
        var form = call.Form(Rows.Forms);
        var opened = FollowUpCall.Open(call, Right.CommentFollowUps);
        var findings = opened.View(opened.Find()).Findings;
        Rows.Print(
            call, form, findings,
            [
                new(call.Pick("Mål", "Goal"), f => f.Goal),
                new(call.Pick("Hvad", "What"), f => f.Text.In(call.Language)),
            ],
            f => new JsonObject { ["goal"] = f.Goal, ["kind"] = JsonNamingPolicy.KebabCaseLower.ConvertName(f.Kind.ToString()), ["found"] = f.Found, ["text"] = f.Text.In(call.Language) },
            call.Pick("Kontrollen har ikke fundet noget.", "The check has found nothing."));
        return findings.Count == 0 ? CommandLine.Done : CommandLine.Findings;
    }
}
