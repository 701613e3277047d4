using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Rettesnor.Core.Access;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Demonstration;
using Rettesnor.Core.Measures;
using Rettesnor.Core.Plans;
using Rettesnor.Core.Registers;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;
using Rettesnor.Measurement.Measures;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Cli.Commands;

internal sealed class MeasureWhoCommand : CliCommand
{
    private static readonly Option<string> At = new("--at") { HelpName = "MÅNED" };
    private static readonly Option<string> Side = new("--side") { HelpName = "in|out|all" };
    private static readonly Option<string> Ahead = new("--ahead") { HelpName = "ANTAL" };

    public override string Name => "measure who";

    public override Right Right => Right.ReadPersons;

    public override LocalText About => new(
        "hvem en måling tæller ved en måneds udgang, og hvem der falder ud de næste måneder, hvis intet sker",
        "whom a measure counts at the end of a month, and who will fall out in the months after if nothing happens");

    public override IReadOnlyList<string> Examples =>
    [
        "measure who offers-in-12-months --area stevns --at 2023-04 --side out",
        "measure who interviews-4-in-12-months --area stevns --at 2023-04 --side in --ahead 3 --format json",
    ];

    public override IReadOnlyList<Argument> Arguments => [MeasureCall.Name];

    public override IReadOnlyList<Option> Options => [MeasureCall.AreaName, At, Side, Ahead, MeasureCall.Group, KnownOn];

    public override IReadOnlyDictionary<string, LocalText> OptionTexts => new Dictionary<string, LocalText>(MeasureCall.Texts)
    {
        ["--at"] = new("måneden, kvartalet eller ugen, hvis udgang menes", "the month, quarter or week whose end is meant"),
        ["--side"] = new("in: dem det gælder for; out: dem det ikke gælder for; all: alle (ellers all)", "in: of whom it is true; out: of whom it is not; all: everybody (otherwise all)"),
        ["--ahead"] = new("så mange perioder frem ses der efter; ellers 0", "how many periods to look ahead; otherwise 0"),
    };

    public override int Run(CommandCall call)
    {
        var form = call.Form(Rows.Forms);
        call.Check(Side, "in", "out", "all");
        var measure = MeasureCall.Measure(call);
        var area = MeasureCall.AreaOf(call);
        var group = MeasureCall.GroupOf(call, measure);
        var at = MeasureCall.Period(call.Value(At) ?? throw new RefusedException(new LocalText(
            "Skriv, hvilken måneds udgang der menes: --at 2023-04.", "Say the end of which month is meant: --at 2023-04.")), "--at");
        var ahead = AheadOf(call, at);
        if (at.LastDay > call.Today)
        {
            throw new RefusedException(new LocalText(
                $"Perioden {at.ToText(Language.Danish)} er ikke slut. --ahead ser frem fra en måned, der er slut.",
                $"The period {at.ToText(Language.English)} has not ended. --ahead looks ahead from a month that has."));
        }

        var library = call.Open();
        var shelf = MeasureCall.Figures(call, library);
        MeasureCall.CanMeasure(shelf, measure, area);
        call.Demand(Right.ReadPersons, area);
        var own = shelf.OwnForLists(call.Acting)!;
        if (OwnFigures.FormulaAt(measure, group, at) is not { } known)
        {
            throw new RefusedException(new LocalText(
                $"{measure.Id} har ingen definition, der regnes på forløb, i {at.ToText(Language.Danish)}.",
                $"{measure.Id} has no definition that is computed on histories in {at.ToText(Language.English)}."));
        }

        if (!own.Knows(known.Formula, at))
        {
            var begin = Period.OfDate(own.Begin!.Value);
            throw new RefusedException(new LocalText(
                $"Forløbene begynder {begin.ToText(Language.Danish)}, og målingen ser længere tilbage fra {at.ToText(Language.Danish)}.",
                $"The histories begin {begin.ToText(Language.English)}, and the measure looks further back from {at.ToText(Language.English)}."));
        }

        var side = call.Value(Side) ?? "all";
        var people = call.Reference.Areas.Municipalities(area.Id).SelectMany(m => Within(call, library, m.Id, own.Ahead(known.Formula, m.Id, at, ahead)))
            .Where(o => side == "all" || (o.IsCounted && o.Holds == (side == "in"))).OrderBy(o => o.FallsOut ?? DateOnly.MaxValue).ThenBy(o => o.Person).ToList();
        ReadingLog.Keep(library.Data, call.Acting.Who, $"rettesnor {Name} {measure.Id}", [.. people.Select(o => o.Person).Distinct()]);
        if (ahead > 0 && at.Next() is { } next && next.LastDay <= call.Today)
        {
            call.Errors.WriteLine(call.Pick(
                $"Frem til {Period.OfDate(call.Today).ToText(Language.Danish)} er det, der er sket, regnet med; først derefter er det, hvad der sker af sig selv.",
                $"Until {Period.OfDate(call.Today).ToText(Language.English)} what has happened is counted in; only after it is it what happens by itself."));
        }

        var isFictitious = DemonstrationClock.DayOf(call.Clock) is not null;
        if (form == "table")
        {
            string Count(Func<Outlook, bool> which) => NumberText.Of(people.Count(which), 0, call.Language);
            var (counted, held, title, when) = (
                Count(o => o.IsCounted), Count(o => o is { IsCounted: true, Holds: true }), $"{measure.Title.In(call.Language)}, {area.Name.In(call.Language)}", at.ToText(call.Language));
            call.Output.WriteLine(side switch
            {
                "in" => call.Pick($"{title}, {when}. {held} personer, som det gælder for.", $"{title}, {when}. {held} persons of whom it is true."),
                "out" => call.Pick($"{title}, {when}. {counted} personer, som det ikke gælder for.", $"{title}, {when}. {counted} persons of whom it is not true."),
                _ => call.Pick($"{title}, {when}. {counted} personer, heraf {held}, som det gælder for.", $"{title}, {when}. {counted} persons, of whom it is true of {held}."),
            });
            call.Output.WriteLine();
        }

        Rows.Print(call, form, people, Table(call, isFictitious), o => Json(measure, known.Version.Id, at, o, isFictitious), call.Pick("Ingen personer.", "No persons."));
        return CommandLine.Done;
    }

    // The municipality is the figure's own: those it counts were its citizens on the day. Team and caseworker are those of today.
    private static IReadOnlyList<Outlook> Within(CommandCall call, PlanLibrary library, AreaId municipality, IReadOnlyList<Outlook> people)
    {
        var reach = call.Acting.Persons(Right.ReadPersons, municipality);
        if (reach.All || people.Count == 0)
        {
            return people;
        }

        var places = library.Data.Use(db => PersonPlaces.Of(db, [.. people.Select(o => o.Person)], call.Today));
        return [.. people.Where(o => places.TryGetValue(o.Person, out var place) && reach.Covers(place.Team, place.Caseworker))];
    }

    private static int AheadOf(CommandCall call, Period at)
    {
        if (call.Value(Ahead) is not { } text)
        {
            return 0;
        }

        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var ahead) || ahead > 60)
        {
            throw new RefusedException(new LocalText($"»{text}« er ikke et antal perioder fra 0 til 60.", $"‘{text}’ is not a number of periods from 0 to 60."));
        }

        return at.Next() is null && ahead > 0
            ? throw new RefusedException(new LocalText($"Der er ingen næste periode efter {at}.", $"There is no next period after {at}."))
            : ahead;
    }

    private static IReadOnlyList<TableText<Outlook>> Table(CommandCall call, bool isFictitious)
    {
        string Day(DateOnly? day) => day is { } d ? Period.OfDate(d).ToShortText(call.Language) : "";
        IReadOnlyList<TableText<Outlook>> named = isFictitious
            ? [new(call.Pick("Navn", "Name"), o => FictitiousPerson.Name(o.Person)), new("CPR", o => FictitiousPerson.MaskedCpr(o.Person))]
            : [];
        return
        [
            new(call.Pick("Person", "Person"), o => o.Person.ToString(CultureInfo.InvariantCulture), Right: true),
            .. named,
            new(call.Pick("Tælles", "Counted"), o => o.IsCounted ? call.Pick("ja", "yes") : call.Pick("fra ", "from ") + Day(o.ComesIn)),
            new(call.Pick("Gælder", "True"), o => !o.IsCounted ? "" : o.Holds ? call.Pick("ja", "yes") : call.Pick("nej", "no")),
            new(call.Pick("Falder ud", "Falls out"), o => Day(o.FallsOut)),
            new(call.Pick("Tælles ikke mere", "No longer counted"), o => Day(o.Leaves)),
        ];
    }

    // The contract of design section 11: keys are only ever added.
    private static JsonObject Json(Measure measure, string definition, Period at, Outlook outlook, bool isFictitious)
    {
        static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new JsonObject
        {
            ["measure"] = measure.Id.Value,
            ["definition"] = definition,
            ["period"] = at.ToString(),
            ["person"] = outlook.Person,
            ["counted"] = outlook.IsCounted,
            ["holds"] = outlook.IsCounted ? outlook.Holds : null,
            ["fallsOut"] = Day(outlook.FallsOut),
            ["comesIn"] = Day(outlook.ComesIn),
            ["leaves"] = Day(outlook.Leaves),
            ["name"] = isFictitious ? FictitiousPerson.Name(outlook.Person) : null,
            ["cpr"] = isFictitious ? FictitiousPerson.MaskedCpr(outlook.Person) : null,
        };
    }
}
