using System.CommandLine;
using Rettesnor.Core.Access;
using Rettesnor.Core.Demonstration;
using Rettesnor.Measurement;
using Rettesnor.Reports;

namespace Rettesnor.Cli.Commands;

/// <summary>Approves a follow-up, which seals it.</summary>
internal sealed class FollowUpApproveCommand : CliCommand
{
    public override string Name => "followup approve";

    public override Right Right => Right.ApproveFollowUps;

    public override LocalText About => new("godkender en afrapportering: dokumenterne laves, gemmes og ændres ikke mere", "approves a follow-up: its documents are made, kept and do not change any more");

    public override IReadOnlyList<string> Examples => ["followup approve stevns-2021 1", "followup approve stevns-2021 1 --why \"Tallene fra puljen kommer til næste møde\""];

    public override IReadOnlyList<Argument> Arguments => [FollowUpCall.PlanName, FollowUpCall.Number];

    public override IReadOnlyList<Option> Options => [AccountsCall.Why];

    public override IReadOnlyDictionary<string, LocalText> OptionTexts => new Dictionary<string, LocalText>
    {
        ["--why"] = new("hvorfor den godkendes, selv om kontrollen peger på noget; loggen gemmer det", "why it is approved although the check points at something; the log keeps it"),
    };

    public override int Run(CommandCall call)
    {
        call.Form("table");
        var opened = FollowUpCall.Open(call, Right.ApproveFollowUps);
        var followUp = opened.Find();
        var newest = opened.Store.History(followUp) is [.., var last] ? last.Id : 0;
        FollowUpCall.Check(new Sealing(opened.Archive, opened.Store, opened.Library.Styles, opened.Library.Reference).Seal(
            call.Acting, "rettesnor " + Name, followUp, opened.BundleOf(followUp), opened.Figures(), DemonstrationClock.LineOf(call.Clock), newest, call.Value(AccountsCall.Why)));
        var seal = opened.Store.Find(followUp.Plan, followUp.Number)!.Seal!;
        call.Output.WriteLine(call.Pick($"{FollowUpCall.Name(followUp, call.Language)} er godkendt. Segl: {seal.Hash}", $"{FollowUpCall.Name(followUp, call.Language)} is approved. Seal: {seal.Hash}"));
        return CommandLine.Done;
    }
}
