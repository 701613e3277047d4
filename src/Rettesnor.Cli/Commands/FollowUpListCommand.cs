using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Rettesnor.Core.Access;
using Rettesnor.Core.FollowUp;
using Rettesnor.Measurement;

namespace Rettesnor.Cli.Commands;

/// <summary>The follow-ups of a plan.</summary>
internal sealed class FollowUpListCommand : CliCommand
{
    public override string Name => "followup list";

    public override Right Right => Right.ReadPlans;

    public override LocalText About => new("planens afrapporteringer; de åbne kun for dem, der laver dem", "the plan's follow-ups; the open ones only for those who make them");

    public override IReadOnlyList<string> Examples => ["followup list stevns-2021", "followup list stevns-2021 --format json"];

    public override IReadOnlyList<Argument> Arguments => [FollowUpCall.PlanName];

    public override int Run(CommandCall call)
    {
        var form = call.Form(Rows.Forms);
        var opened = FollowUpCall.Open(call, Right.ReadPlans);
        string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        Rows.Print(
            call, form, [.. opened.Store.All(opened.Plan.Id).Where(f => f.IsSealed || opened.MayWork)],
            [
                new(call.Pick("Nr.", "No."), f => f.Number.ToString(CultureInfo.InvariantCulture), Right: true),
                new(call.Pick("Periode", "Period"), f => f.Terms.Period.ToText(call.Language)),
                new(call.Pick("Opgjort", "Taken at"), f => DayText.Of(f.Terms.CutOff, call.Language)),
                new(call.Pick("Møde", "Meeting"), f => f.Terms.Meeting is { } m ? $"{DayText.Of(m.Day, call.Language)}, {m.Text}" : ""),
                new(call.Pick("Retter nr.", "Corrects no."), f => f.Corrects?.ToString(CultureInfo.InvariantCulture) ?? "", Right: true),
                new(call.Pick("Godkendt", "Approved"), f => f.Seal is { } seal ? DayText.Of(DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(seal.At, call.RealClock.LocalTimeZone)), call.Language) : call.Pick("nej", "no")),
            ],
            f => new JsonObject
            {
                ["number"] = f.Number,
                ["period"] = f.Terms.Period.ToString(),
                ["cutOff"] = Day(f.Terms.CutOff),
                ["meeting"] = f.Terms.Meeting is { } m ? Day(m.Day) : null,
                ["commentsBy"] = f.Terms.CommentsBy is { } by ? Day(by) : null,
                ["planVersion"] = f.PlanVersion,
                ["corrects"] = f.Corrects,
                ["correctedBy"] = f.CorrectedBy,
                ["approved"] = f.Seal?.At.ToString("O", CultureInfo.InvariantCulture),
                ["seal"] = f.Seal?.Hash,
            },
            call.Pick("Der er ingen afrapporteringer.", "There are no follow-ups."));
        return CommandLine.Done;
    }
}
