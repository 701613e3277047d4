using System.CommandLine;
using Rettesnor.Measurement;

namespace Rettesnor.Cli.Commands;

internal sealed class ServeCommand : CliCommand
{
    private static readonly Option<string> Urls = new("--urls") { HelpName = "ADRESSE" };

    public override string Name => "serve";

    public override LocalText About => new("starter siderne på http://127.0.0.1:5080", "starts the pages on http://127.0.0.1:5080");

    public override IReadOnlyList<string> Examples => ["serve", "serve --urls http://127.0.0.1:8080 --data /srv/rettesnor"];

    public override IReadOnlyList<Option> Options => [Urls];

    public override IReadOnlyDictionary<string, LocalText> OptionTexts => new Dictionary<string, LocalText>
    {
        ["--urls"] = new("en anden adresse at lytte på", "another address to listen on"),
    };

    public override int Run(CommandCall call)
    {
        call.Form("table");
        return CommandLine.Done;
    }
}
