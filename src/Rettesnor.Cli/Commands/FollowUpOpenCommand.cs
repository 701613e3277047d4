using System.CommandLine;
using System.Globalization;
using Rettesnor.Core.Access;
using Rettesnor.Core.Audit;
using Rettesnor.Core.FollowUp;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Cli.Commands;

/// <summary>Opens a follow-up.</summary>
internal sealed class FollowUpOpenCommand : CliCommand
{
    private static readonly Option<string> PeriodName = new("--period") { HelpName = "PERIODE" };
    private static readonly Option<string> CutOff = new("--cut-off") { HelpName = "DATO" };
    private static readonly Option<string> Meeting = new("--meeting") { HelpName = "DAG" };
    private static readonly Option<string> CommentsBy = new("--comments-by") { HelpName = "DAG" };
    private static readonly Option<string> Corrects = new("--corrects") { HelpName = "NUMMER" };

    public override string Name => "followup open";

    public override Right Right => Right.WriteFollowUps;

    public override LocalText About => new("åbner en afrapportering af planen, eller en, der retter en godkendt", "opens a follow-up of the plan, or one that corrects an approved one");

    public override IReadOnlyList<string> Examples =>
    [
        "followup open stevns-2021 --period 2021-Q2 --cut-off 2021-10-04 --meeting 2021-10-04 --comments-by 2021-09-20",
        "followup open stevns-2021 --period 2021-Q2 --cut-off 2021-10-04 --corrects 1",
    ];

    public override IReadOnlyList<Argument> Arguments => [FollowUpCall.PlanName];

    public override IReadOnlyList<Option> Options => [PeriodName, CutOff, Meeting, CommentsBy, Corrects];

    public override IReadOnlyDictionary<string, LocalText> OptionTexts => new Dictionary<string, LocalText>
    {
        ["--period"] = new("hvad den taler om; skal skrives", "what it speaks of; must be written"),
        ["--cut-off"] = new("dagen, status gøres op; ellers periodens sidste dag", "the day that standings are taken at; otherwise the period's last day"),
        ["--meeting"] = new("dagen for mødet, den skal til; sættes i kalenderen, hvis det ikke står der", "the day of the meeting that it goes to; it is put into the calendar where it is not there"),
        ["--comments-by"] = new("sidste dag for kommentarer", "the last day for comments"),
        ["--corrects"] = new("nummeret på den godkendte, den retter", "the number of the approved one that it corrects"),
    };

    public override int Run(CommandCall call)
    {
        call.Form("table");
        var words = call.Value(PeriodName) ?? throw new RefusedException(new LocalText("Skriv, hvad afrapporteringen taler om: --period 2021-Q2.", "Say what the follow-up speaks of: --period 2021-Q2."));
        var period = Period.TryParse(words, out var read, out var problem) ? read : throw new RefusedException(new LocalText($"--period: {problem.Da}", $"--period: {problem.En}"));
        var (cutOff, meeting, by) = (call.Date(CutOff) ?? period.LastDay, call.Date(Meeting), call.Date(CommentsBy));
        var opened = FollowUpCall.Open(call, Right.WriteFollowUps);
        PlanFollowUp? corrects = null;
        if (call.Value(Corrects) is { } number)
        {
            corrects = int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var wanted) ? opened.Store.Find(opened.Plan.Id, wanted) : null;
            FollowUpCall.Check(corrects is null ? new FollowUpRefused.NoFollowUp(number) : null);
        }

        FollowUpCall.Check(new NewTerms(period, cutOff, null, by).RefuseFor(opened.Plan));
        var process = "rettesnor " + Name;
        var day = meeting is { } on ? MeetingOf(opened, process, on) : null;
        var (followUp, refused) = opened.Store.Open(
            call.Acting, process, opened.Plan.Id, opened.Library.Plans.NewestNumber(opened.Plan.Id), opened.Plan.Municipality, new NewTerms(period, cutOff, day?.Id, by), corrects);
        FollowUpCall.Check(refused);
        call.Output.WriteLine(call.Pick($"{FollowUpCall.Name(followUp!, call.Language)} er åbnet.", $"{FollowUpCall.Name(followUp!, call.Language)} is opened."));
        return CommandLine.Done;
    }

    private static CalendarDay MeetingOf(FollowUpCall opened, string process, DateOnly day) =>
        opened.Library.Data.Use(db => MunicipalCalendar.Of(db, opened.Plan.Municipality)).FirstOrDefault(d => d.Day == day && d.Kind == CalendarKind.Meeting)
        ?? opened.Library.Data.Write(new Written(opened.Call.Acting.Who, process, "Møde sat i kalenderen"), (db, write) =>
            MunicipalCalendar.Add(db, write, opened.Plan.Municipality, day, CalendarKind.Meeting, MunicipalCalendar.Name(CalendarKind.Meeting).Da));
}
