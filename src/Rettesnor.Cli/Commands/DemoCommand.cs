using Rettesnor.Measurement;

namespace Rettesnor.Cli.Commands;

internal sealed class DemoCommand : CliCommand
{
    public override string Name => "demo";

    public override LocalText About => new("indlæser de medfølgende planer og deres tal; det samme igen ændrer intet", "loads the plans that come with the program and their figures; doing it again changes nothing");

    public override IReadOnlyList<string> Examples => ["demo", "demo --data /srv/rettesnor"];

    public override int Run(CommandCall call)
    {
        call.Form("table");
        var library = call.Open();
        var saved = Shipped.Load(library, "rettesnor demo");
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

        return CommandLine.Done;
    }
}
