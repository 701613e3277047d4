using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using Rettesnor.Core.Access;
using Rettesnor.Core.FollowUp;
using Rettesnor.Core.Overview;
using Rettesnor.Measurement;

namespace Rettesnor.Cli.Commands;

/// <summary>What is wrong with a plan itself.</summary>
internal sealed class PlanHealthCommand : CliCommand
{
    private static readonly Option<string> At = new("--at") { HelpName = "DATO" };

    public override string Name => "plan health";

    public override Right Right => Right.WriteFollowUps;

    public override LocalText About => new(
        "planens egen sundhed: mål uden ejer, kommentarer, der er holdt op, tal, som ingen opdaterer, og måltal, der aldrig var inden for rækkevidde eller i tvivl",
        "the plan's own health: goals without an owner, comments that stopped, figures that nobody refreshes, and targets that were never in reach or in doubt");

    public override IReadOnlyList<string> Examples => ["plan health stevns-2023", "plan health stevns-2023 --at 2023-05-15 --format json"];

    public override IReadOnlyList<Argument> Arguments => [FollowUpCall.PlanName];

    public override IReadOnlyList<Option> Options => [At];

    public override IReadOnlyDictionary<string, LocalText> OptionTexts => new Dictionary<string, LocalText>
    {
        ["--at"] = new("en dato eller en periode, hvis sidste dag menes; ellers i dag, eller planens sidste dag, når den er slut", "a date, or a period whose last day is meant; otherwise today, or the plan's last day where it is over"),
    };

    public override int Run(CommandCall call)
    {
        var form = call.Form(Rows.Forms);
        var asked = call.Date(At);
        var opened = FollowUpCall.Open(call, Right.WriteFollowUps);
        call.TellOfDemonstration();
        var at = asked ?? PlanHealth.UsualDay(opened.Plan, call.Today);
        var accounts = call.Accounts;
        var health = new PlanHealth(
            opened.Store.Owners(opened.Plan.Id), CommentedFollowUp.Of(opened.Store, opened.Plan.Id),
            rule => opened.Library.Figures.LastWritten(rule.Measure.Id, rule.Area, rule.Group) is { } by ? by with { Who = accounts.Find(by.Who)?.Name ?? by.Who } : null);
        var findings = health.Of(PlanStanding.Of(opened.Bundle, at, opened.Figures()[Edition.Own], opened.Library.Reference));
        Rows.Print(
            call, form, findings,
            [
                new(call.Pick("Mål", "Goal"), f => f.Goal),
                new(call.Pick("Hvad", "What"), f => f.Found.In(call.Language)),
                new(call.Pick("Gør", "Do"), f => f.ToDo.In(call.Language)),
            ],
            f => new JsonObject
            {
                ["goal"] = f.Goal,
                ["title"] = f.Title.In(call.Language),
                ["kind"] = JsonNamingPolicy.KebabCaseLower.ConvertName(f.Kind.ToString()),
                ["text"] = f.Found.In(call.Language),
                ["toDo"] = f.ToDo.In(call.Language),
                ["figures"] = f.Reach?.Figures,
                ["since"] = f.Reach?.First.Key.Period.ToString(),
                ["nearest"] = Rows.Number(f.Reach?.Nearest),
            },
            call.Pick("Der er intet at pege på.", "There is nothing to point at."));
        return findings.Count == 0 ? CommandLine.Done : CommandLine.Findings;
    }
}
