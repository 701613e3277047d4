using System.CommandLine;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Rettesnor.Core.Access;
using Rettesnor.Measurement;
using Rettesnor.Web.Hosting;

namespace Rettesnor.Cli.Commands;

internal sealed class ServeCommand : CliCommand
{
    private static readonly Option<string> Urls = new("--urls") { HelpName = "ADRESSE" };

    public override string Name => "serve";

    public override Right Right => Right.RunService;

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
        var address = call.Value(Urls) ?? WebHost.DefaultAddress;
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
        {
            throw new RefusedException(new LocalText($"»{address}« er ikke en adresse at lytte på. Skriv for eksempel {WebHost.DefaultAddress}.", $"‘{address}’ is not an address to listen on. Write for example {WebHost.DefaultAddress}."));
        }

        var library = call.Open();
        library.Current();
        using var app = WebHost.Build([], new WebSettings
        {
            Address = address,
            AddServices = services => WebHost.AddLibrary(services, library, call.Clock),
        });
        try
        {
            app.Start();
        }
        catch (IOException e)
        {
            throw new RefusedException(new LocalText(
                $"Der kan ikke lyttes på {address}: {e.Message} Luk det andet program, eller vælg en anden adresse med --urls.",
                $"Cannot listen on {address}: {e.Message} Close the other program, or choose another address with --urls."));
        }

        call.Output.WriteLine(call.Pick($"Rettesnor er klar: {string.Join(" ", app.Urls)}  (stop med Ctrl+C)", $"Rettesnor is ready: {string.Join(" ", app.Urls)}  (stop with Ctrl+C)"));
        app.WaitForShutdown();
        return CommandLine.Done;
    }
}
