using System.CommandLine;
using System.Text.Json.Nodes;
using Rettesnor.Core.Access;
using Rettesnor.Core.FollowUp;
using Rettesnor.Core.Measures;
using Rettesnor.Core.Plans;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;
using Rettesnor.Measurement.Measures;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Cli.Commands;

internal sealed class MeasureCommand : CliCommand
{
    private static readonly Option<string> From = new("--from") { HelpName = "PERIODE" };
    private static readonly Option<string> To = new("--to") { HelpName = "PERIODE" };
    private static readonly Option<string> By = new("--by") { HelpName = "DELING" };

    private static readonly string[] Fixed = ["group", "benefit", "sex", "age"];

    public override string Name => "measure";

    public override Right Right => Right.ReadOwnFigures;

    public override LocalText About => new("måler på personers forløb eller på virksomhederne, periode for periode", "measures on persons' histories or on the employers, period by period");

    public override IReadOnlyList<string> Examples =>
    [
        "measure interviews-4-in-12-months --area stevns --from 2021-05 --to 2021-07",
        "measure benefit-recipients --area stevns --from 2021-Q2 --to 2021-Q2 --by benefit",
        "measure employers-contacted --area stevns --from 2023-W17 --to 2023-W19",
        "measure offers-in-12-months --area stevns --from 2022-10 --to 2023-04 --by team --format json",
    ];

    public override IReadOnlyList<Argument> Arguments => [MeasureCall.Name];

    public override IReadOnlyList<Option> Options => [MeasureCall.AreaName, From, To, By, MeasureCall.Group, KnownOn];

    public override IReadOnlyDictionary<string, LocalText> OptionTexts => new Dictionary<string, LocalText>(MeasureCall.Texts)
    {
        ["--from"] = new("den første periode: en måned, et kvartal, et år eller en uge", "the first period: a month, a quarter, a year or a week"),
        ["--to"] = new("den sidste periode, af samme slags; ellers den første", "the last period, of the same kind; otherwise the first"),
        ["--by"] = new(
            "delt efter benefit (ydelse), sex (køn), age (alder), readiness, team, programme eller en anden dimension, group (målingens egne grupper) eller change (hvad der afløste hvad, i en måling af skift)",
            "divided by benefit, sex, age, readiness, team, programme or another dimension, group (the measure's own groups) or change (what replaced what, in a measure of changes)"),
    };

    public override int Run(CommandCall call)
    {
        var form = call.Form(Rows.Forms);
        var measure = MeasureCall.Measure(call);
        var area = MeasureCall.AreaOf(call);
        var group = MeasureCall.GroupOf(call, measure);
        var first = MeasureCall.Period(call.Value(From) ?? throw new RefusedException(new LocalText(
            "Skriv, hvilken periode der skal måles: --from 2023-01 --to 2023-04.", "Say which period to measure: --from 2023-01 --to 2023-04.")), "--from");
        var last = call.Value(To) is { } to ? MeasureCall.Period(to, "--to") : first;
        if (first.GetType() != last.GetType() || last.LastDay < first.LastDay || (first != last && first.Next() is null))
        {
            throw new RefusedException(new LocalText(
                $"Fra {first} til {last} er ikke en række af perioder. Skriv to af samme slags, den tidligste først, som 2023-01 og 2023-04.",
                $"From {first} to {last} is not a row of periods. Write two of the same kind, the earliest first, such as 2023-01 and 2023-04."));
        }

        Check(first);
        var by = DivideBy(call, measure);
        var library = call.Open();
        if (measure.Versions.Any(v => v.Employers is not null) || measure.Groups.Any(g => g.Employers is not null))
        {
            return OfEmployers(call, form, measure, area, group, by, first, last, library);
        }

        var known = MeasureCall.Figures(call, library);
        MeasureCall.CanMeasure(known, measure, area);
        call.Demand(Right.ReadOwnFigures, area);
        var own = known.OwnFor(call.Acting, [.. call.Reference.Areas.Municipalities(area.Id).Select(m => m.Id)]) ?? throw new RefusedException(OwnTexts.HeldBack);
        if (own.IsDiscreet && by is not null and not GroupBy.Nothing)
        {
            throw new RefusedException(new LocalText(
                "Kun de, der arbejder med sagerne, kan dele tal op med --by. Målingens egne grupper vises med --by group.",
                "Only those who work with the cases can divide figures with --by. The measure's own groups are shown with --by group."));
        }

        var figures = by is null ? own.Of(measure, area.Id, group, first, last, call.Today)
            : by is GroupBy.Nothing ? [.. measure.Groups.Select(g => g.Id).Prepend("").SelectMany(g => own.Of(measure, area.Id, g, first, last, call.Today))]
            : own.By(measure, area.Id, by, first, last, call.Today);
        Tell(call, own, measure, by, figures, last);
        if (form == "table")
        {
            var named = measure.Groups.FirstOrDefault(g => g.Id == group)?.Title;
            call.Output.WriteLine(call.Pick(measure.Title.Da, measure.Title.En) + (named is null ? "" : $" ({named.In(call.Language)})") + ", " + area.Name.In(call.Language) + ".");
            call.Output.WriteLine();

            // The parts of a division need not add up: some are in none of them, and some are in several.
            figures = by is null or GroupBy.Nothing ? figures : [.. figures, .. own.Of(measure, area.Id, "", first, last, call.Today)];
        }

        Rows.Print(call, form, figures, Table(call, measure, by), Json, call.Pick("Ingen af perioderne er slut endnu.", "None of the periods has ended yet."));
        return CommandLine.Done;
    }

    // Employers are counted from their own registers, which say nothing of persons.
    private static int OfEmployers(CommandCall call, string form, Measure measure, Area area, string group, GroupBy? by, Period first, Period last, PlanLibrary library)
    {
        call.TellOfDemonstration();
        call.Demand(Right.ReadOwnFigures, area);
        if (by is not (null or GroupBy.Nothing))
        {
            throw CommandCall.Unknown(call.Value(By)!, ["group"]);
        }

        if (new LiveEmployers(library.Data).At(call.Knowledge) is not { } snapshot)
        {
            throw new RefusedException(new LocalText($"Datamappen {library.Data.Path} har ingen virksomheder.", $"The data directory {library.Data.Path} has no employers."));
        }

        var employers = new EmployerFigures(snapshot, call.Reference);
        var groups = by is null ? [group] : measure.Groups.Select(g => g.Id).Prepend("");
        var ended = last.LastDay < call.Today ? last.LastDay : call.Today;
        Rows.Print(call, form, [.. groups.SelectMany(g => employers.Of(measure, area.Id, g, first, ended))], Table(call, measure, by), Json, call.Pick("Registrene har intet tal for de perioder.", "The registers have no figure for those periods."));
        return CommandLine.Done;
    }

    // Histories are counted by the week and by the month; a single day or some days of a month are neither.
    private static void Check(Period period)
    {
        if (period is not Period.Week && (period.FirstDay.Day != 1 || period.LastDay.AddDays(1).Day != 1))
        {
            throw new RefusedException(new LocalText(
                $"Der måles ikke på enkelte dage ({period.ToText(Language.Danish)}). Skriv en uge, en måned, et kvartal, et halvår eller et år, som 2023-04.",
                $"Single days are not measured ({period.ToText(Language.English)}). Write a week, a month, a quarter, a half-year or a year, such as 2023-04."));
        }
    }

    // What the rows do not say by themselves.
    private static void Tell(CommandCall call, OwnFigures own, Measure measure, GroupBy? by, IReadOnlyList<OwnFigure> figures, Period last)
    {
        string Day(DateOnly day) => Period.OfDate(day).ToText(call.Language);
        if (figures.Count > 0 && last.LastDay > call.Today)
        {
            call.Errors.WriteLine(call.Pick(
                $"Perioder, der ikke er slut {Day(call.Today)}, er udeladt.", $"Periods that have not ended by {Day(call.Today)} are left out."));
        }

        if (own.Begin is { } begin && figures.Any(f => f.Value is null && OwnFigures.FormulaAt(measure, "", f.Period) is { } known && !own.Knows(known.Formula, f.Period)))
        {
            call.Errors.WriteLine(call.Pick(
                $"Forløbene begynder {Day(begin)}. Perioder, som målingen ikke kan se hele vejen tilbage fra, har intet tal.",
                $"The histories begin {Day(begin)}. Periods that the measure cannot look all the way back from have no figure."));
        }

        if (by is GroupBy.Benefit or GroupBy.OfSex or GroupBy.Age or GroupBy.State && measure.Versions.Any(v => v.Formula is Formula.OfPublished))
        {
            call.Errors.WriteLine(call.Pick(
                "Nævneren er den samme i alle grupper: det offentliggjorte tal for hele området deles ikke.",
                "The whole is the same in every group: the published figure of the area is not divided."));
        }
    }

    // What to divide by: null for nothing, Nothing for the measure's own groups.
    private static GroupBy? DivideBy(CommandCall call, Measure measure)
    {
        if (call.Value(By) is not { } name)
        {
            return null;
        }

        if (call.Value(MeasureCall.Group) is not null)
        {
            throw new RefusedException(new LocalText("Skriv --by eller --group, ikke begge.", "Write --by or --group, not both."));
        }

        var dimensions = call.Reference.Histories.Dimensions.Select(d => d.Id).ToList();
        return name switch
        {
            "group" => new GroupBy.Nothing(),
            "benefit" => new GroupBy.Benefit(),
            "sex" => new GroupBy.OfSex(),
            "age" => new GroupBy.Age(new([16, 18, 25, 30, 40, 50, 60])),
            "change" => ChangeOf(measure),
            _ when dimensions.Contains(name) => new GroupBy.State(name),
            _ => throw CommandCall.Unknown(name, [.. Fixed, .. dimensions, "change"]),
        };
    }

    private static GroupBy.Change ChangeOf(Measure measure) =>
        measure.Versions.Select(v => v.Formula).OfType<Formula.Events>().Select(f => f.Event).OfType<HistoryEvent.StateChange>().FirstOrDefault() is { } change
            ? new GroupBy.Change(change.Dimension)
            : throw new RefusedException(new LocalText(
                $"{measure.Id} tæller ikke skift af noget, og kan ikke deles efter, hvad der afløste hvad.",
                $"{measure.Id} counts no changes of anything, and cannot be divided by what replaced what."));

    private static IReadOnlyList<TableText<OwnFigure>> Table(CommandCall call, Measure measure, GroupBy? by)
    {
        var columns = new List<TableText<OwnFigure>>
        {
            new(call.Pick("Periode", "Period"), f => f.Period.ToShortText(call.Language)),
            new(call.Pick("Tæller", "Part"), f => Number(call, f.Numerator), Right: true),
            new(call.Pick("Nævner", "Whole"), f => Number(call, f.Denominator), Right: true),
            new(call.Pick("Tal", "Figure"), f => f.Value is { } v ? NumberText.Of(v, measure.Unit == Unit.Persons || (measure.Unit == Unit.Count && v == decimal.Truncate(v)) ? 1m : 0.01m, measure.Unit, call.Language) : f.State == FigureState.Suppressed ? call.Pick("skjult", "withheld") : call.Pick("ingen", "none"), Right: true),
            new(call.Pick("Definition", "Definition"), f => f.Definition ?? "–"),
        };
        if (by is not null)
        {
            columns.Insert(0, new(call.Pick("Gruppe", "Group"), f => GroupName(call, measure, by, f.Group)));
        }

        return columns;
    }

    private static string GroupName(CommandCall call, Measure measure, GroupBy by, string group) => by switch
    {
        _ when group is "" or OwnFigures.All => call.Pick("Alle", "All"),
        GroupBy.Nothing => measure.Groups.First(g => g.Id == group).Title.In(call.Language),
        GroupBy.Benefit => call.Reference.Histories.Benefits.FirstOrDefault(b => b.Id == group)?.Title.In(call.Language) ?? group,
        GroupBy.OfSex => group == "female" ? call.Pick("Kvinder", "Women") : call.Pick("Mænd", "Men"),
        GroupBy.State state => call.Reference.Histories.Dimensions.FirstOrDefault(d => d.Id == state.Dimension)?.Values.FirstOrDefault(v => v.Id == group)?.Title.In(call.Language) ?? group,
        _ => group,
    };

    // Days and full-time persons that are not whole have two decimals, so that the figure can be reckoned from what is printed.
    private static string Number(CommandCall call, decimal? value) => value is { } v ? NumberText.Of(v, Math.Min(2, NumberText.Decimals(v)), call.Language) : "";

    /// <summary>The contract of design section 11: keys are only ever added.</summary>
    private static JsonObject Json(OwnFigure figure) => new()
    {
        ["measure"] = figure.Measure.Value,
        ["definition"] = figure.Definition,
        ["unit"] = MeasureWords.Units.Of(figure.Unit),
        ["period"] = figure.Period.ToString(),
        ["area"] = figure.Area.Value,
        ["group"] = figure.Group.Length == 0 ? OwnFigures.All : figure.Group,
        ["numerator"] = Rows.Number(figure.Numerator),
        ["denominator"] = Rows.Number(figure.Denominator),
        ["value"] = Rows.Number(figure.Value),
        ["state"] = figure.State switch
        {
            FigureState.Value => "value",
            FigureState.Suppressed => "suppressed",
            FigureState.NoData => "no-data",
        },
    };
}
