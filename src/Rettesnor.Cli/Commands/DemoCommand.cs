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
        foreach (var plan in Shipped.Load(library, "rettesnor demo"))
        {
            var state = plan.NewVersion ? call.Pick("ny udgave", "new version") : call.Pick("uændret", "unchanged");
            call.Output.WriteLine(call.Pick(
                $"{plan.Plan}: udgave {plan.Version} ({state}); {plan.Figures.Added} nye tal, {plan.Figures.Revised.Count} ændrede, {plan.Figures.Unchanged} uændrede",
                $"{plan.Plan}: version {plan.Version} ({state}); {plan.Figures.Added} new figures, {plan.Figures.Revised.Count} revised, {plan.Figures.Unchanged} unchanged"));
        }

        return CommandLine.Done;
    }
}
