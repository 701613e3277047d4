using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Rettesnor.Core.Access;
using Rettesnor.Core.YearAhead;
using Rettesnor.Measurement;

namespace Rettesnor.Cli.Commands;

/// <summary>What is due in a municipality in twelve months.</summary>
internal sealed class CalendarListCommand : CliCommand
{
    private static readonly Option<string> From = new("--from") { HelpName = "DATO" };

    public override string Name => "calendar list";

    public override Right Right => Right.CommentFollowUps;

    public override LocalText About => new(
        "hvad der skal ske i kommunen i de næste tolv måneder: møder, frister, høringer, planer, der slutter, og kildernes nye tal",
        "what is due in the municipality in the next twelve months: meetings, last days, hearings, plans that end and the sources' new figures");

    public override IReadOnlyList<string> Examples => ["calendar list stevns", "calendar list stevns --from 2023-05-15 --format json"];

    public override IReadOnlyList<Argument> Arguments => [MunicipalityCall.Municipality];

    public override IReadOnlyList<Option> Options => [From];

    public override IReadOnlyDictionary<string, LocalText> OptionTexts => new Dictionary<string, LocalText>
    {
        ["--from"] = new("den første dag, eller en periode, hvis første dag menes; ellers i dag", "the first day, or a period whose first day is meant; otherwise today"),
    };

    public override int Run(CommandCall call)
    {
        var form = call.Form(Rows.Forms);
        var from = call.FirstDay(From) ?? call.Today;
        if (YearAheadList.RefuseFrom(from) is { } wrong)
        {
            throw new RefusedException(wrong);
        }

        var area = MunicipalityCall.Of(call);
        call.Demand(Right.CommentFollowUps, area);
        var library = call.Open();
        call.TellOfDemonstration();
        var list = new YearAheadReader(library).Of(area.Id, from, call.Acting.May(Right.WritePlans, area.Id));
        Rows.Print(
            call, form, list.Days,
            [
                new(call.Pick("Dag", "Day"), d => d.When.In(call.Language)),
                new(call.Pick("Slags", "Kind"), d => DueKinds.Name(d.Kind).In(call.Language)),
                new(call.Pick("Hvad", "What"), d => d.Text.In(call.Language)),
            ],
            d => new JsonObject
            {
                ["day"] = d.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                ["certain"] = d.IsCertain,
                ["kind"] = DueKinds.Code(d.Kind),
                ["text"] = d.Text.In(call.Language),
                ["plan"] = d.Plan,
                ["followUp"] = d.FollowUp,
                ["draft"] = d.Draft,
            },
            call.Pick("Der er intet på vej i de tolv måneder.", "Nothing is due in the twelve months."));
        return CommandLine.Done;
    }
}
