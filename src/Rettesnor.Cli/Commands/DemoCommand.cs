using System.CommandLine;
using System.Globalization;
using Rettesnor.Core.Access;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Demonstration;
using Rettesnor.Core.Plans;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;

namespace Rettesnor.Cli.Commands;

internal sealed class DemoCommand : CliCommand
{
    private static readonly Option<string> Municipality = new("--municipality") { HelpName = "KOMMUNE" };
    private static readonly Option<bool> Country = new("--country");
    private static readonly Option<string> Seed = new("--seed") { HelpName = "TAL" };

    public override string Name => "demo";

    public override Right Right => Right.RunService;

    public override LocalText About => new(
        "indlæser de medfølgende planer og laver en kommunes opdigtede borgere; det samme igen ændrer intet",
        "loads the plans that come with the program and makes a municipality's fictitious citizens; doing it again changes nothing");

    public override IReadOnlyList<string> Examples => ["demo", "demo --municipality stevns --seed 7", "demo --country --data /srv/rettesnor"];

    public override IReadOnlyList<Option> Options => [Municipality, Country, Seed];

    public override IReadOnlyDictionary<string, LocalText> OptionTexts => new Dictionary<string, LocalText>
    {
        ["--municipality"] = new("kommunen; ellers den, der er lavet, eller Stevns", "the municipality; otherwise the one that was made, or Stevns"),
        ["--country"] = new("alle 98 kommuner; det tager nogle minutter", "all 98 municipalities; it takes some minutes"),
        ["--seed"] = new("et helt tal, som tilfældet begynder med; det samme tal giver de samme personer", "a whole number that chance begins with; the same number gives the same persons"),
    };

    public override int Run(CommandCall call)
    {
        call.Form("table");
        var (area, seed) = (AreaOf(call), SeedOf(call));
        // A directory with accounts of its own is somebody's real one, and stays so.
        if (!call.Accounts.IsDemonstration && !call.Accounts.IsEmpty)
        {
            throw new RefusedException(new LocalText(
                "Datamappen har egne konti og bliver ikke gjort til en demonstration. Vælg en anden mappe med --data.",
                "The data directory has accounts of its own and is not made into a demonstration. Choose another directory with --data."));
        }

        var library = call.Open();
        var saved = Shipped.Load(library, call.Acting.Who, "rettesnor demo");
        foreach (var plan in saved)
        {
            var bundle = library.Current().Find(plan.Plan)!;
            var title = call.Pick(bundle.Plan.Title.Da, bundle.Plan.Title.En) + ", " + library.Reference.NameOf(bundle.Plan.Municipality, call.Language);
            var holds = call.Pick(
                $"{bundle.Plan.Goals.Count} mål, {bundle.Tables.Count} tabeller og {bundle.Lines.Count} tal",
                $"{bundle.Plan.Goals.Count} goals, {bundle.Tables.Count} tables and {bundle.Lines.Count} figures");
            var news = plan is { NewVersion: false, Figures: { Added: 0, Revised.Count: 0 } }
                ? call.Pick("ligger klar", "in place")
                : call.Pick(
                    $"indlæst som udgave {plan.Version}: {plan.Figures.Added} nye tal, {plan.Figures.Revised.Count} ændrede",
                    $"loaded as version {plan.Version}: {plan.Figures.Added} new figures, {plan.Figures.Revised.Count} revised");
            call.Output.WriteLine($"{plan.Plan}: {title}. {holds}, {news}.");
        }

        var made = Make(call, library, area, seed);
        DemonstrationAccounts.Make(call.Accounts, made.Note.Area, call.Acting.Who);
        DemoFollowUp.Make(library, call.Accounts, made.Note);
        var name = library.Reference.NameOf(made.Note.Area, call.Language);
        var rows = made.Rows is { } count ? NumberText.Of(count, 0, call.Language) : null;
        call.Output.WriteLine(rows is null
            ? call.Pick($"{name}: de opdigtede personer er uændrede", $"{name}: the fictitious persons are unchanged")
            : call.Pick($"{name}: {rows} opdigtede personer med forløb", $"{name}: {rows} fictitious persons with histories"));
        call.Output.WriteLine(new DemonstrationClock(call.RealClock, made.Note.Today, made.Note.From).Line.In(call.Language));
        return CommandLine.Done;
    }

    private static DemonstrationMade Make(CommandCall call, PlanLibrary library, AreaId? area, int? seed)
    {
        using var stop = new StopSignal();
        var progress = new DemoProgress(call);
        try
        {
            return new DemonstrationStore(library.Data, library.Reference, library.Figures).Make(
                area, seed, new Written(call.Acting.Who, "rettesnor demo", "Helheder til demonstrationen"), library.Current().Figures, progress.Tell, new DemoProgress(call).Tell, stop.Token);
        }
        catch (OperationCanceledException)
        {
            throw new RefusedException(new LocalText("Afbrudt. De personer, der var i forvejen, er uændrede.", "Stopped. The persons that were there before are unchanged."));
        }
    }

    private static AreaId? AreaOf(CommandCall call)
    {
        if (call.Value(Municipality) is not { } name)
        {
            return call.Value(Country) ? AreaId.Denmark : null;
        }

        if (call.Value(Country))
        {
            throw new RefusedException(new LocalText("Vælg enten --municipality eller --country.", "Choose either --municipality or --country."));
        }

        if (call.Reference.Areas.TryFind(name, out var area) && area.Kind == AreaKind.Municipality)
        {
            return area.Id;
        }

        if (area?.Id == AreaId.Denmark)
        {
            throw new RefusedException(new LocalText("Hele landet er ikke en kommune. Skriv --country for alle kommuner.", "The whole country is not a municipality. Write --country for all of them."));
        }

        var near = string.Join(", ", call.Reference.Areas.Suggest(name).Where(n => n != area?.Id.Value));
        throw new RefusedException(new LocalText(
            $"»{name}« er ikke en kommune.{(near.Length == 0 ? "" : $" Mente du {near}?")}",
            $"‘{name}’ is not a municipality.{(near.Length == 0 ? "" : $" Did you mean {near}?")}"));
    }

    private static int? SeedOf(CommandCall call) =>
        call.Value(Seed) is not { } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seed) ? seed
        : throw new RefusedException(new LocalText($"»{text}« er ikke et helt tal, der kan begyndes med. Skriv for eksempel --seed 7.", $"‘{text}’ is not a whole number to begin with. Write for example --seed 7."));
}
