using System.CommandLine;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Rettesnor.Core.Access;
using Rettesnor.Core.Access.Provider;
using Rettesnor.Core.Data;
using Rettesnor.Core.Outbox;
using Rettesnor.Core.Protection;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Web.Hosting;

namespace Rettesnor.Cli.Commands;

internal sealed class ServeCommand : CliCommand
{
    private static readonly Option<string> Urls = new("--urls") { HelpName = "ADRESSE" };

    private static readonly Option<string> Public = new("--public") { HelpName = "ADRESSE" };
    private static readonly Option<string> Plans = new("--plans") { HelpName = "open|signed-in" };
    private static readonly Option<string> SignInFile = new("--sign-in") { HelpName = "FIL" };

    public override string Name => "serve";

    public override Right Right => Right.RunService;

    public override LocalText About => new("starter siderne på http://127.0.0.1:5080", "starts the pages on http://127.0.0.1:5080");

    public override IReadOnlyList<string> Examples => ["serve", "serve --urls http://127.0.0.1:8080 --data /srv/rettesnor", "serve --public https://rettesnor.kommune.dk --plans signed-in"];

    public override IReadOnlyList<Option> Options => [Urls, Public, Plans, SignInFile];

    public override IReadOnlyDictionary<string, LocalText> OptionTexts => new Dictionary<string, LocalText>
    {
        ["--urls"] = new("en anden adresse at lytte på", "another address to listen on"),
        ["--public"] = new("adressen, som brugerne skriver, når der er en proxy foran; ellers RETTESNOR_PUBLIC", "the address that users write, where a proxy stands before; otherwise RETTESNOR_PUBLIC"),
        ["--sign-in"] = new("filen om kommunens egen udbyder af log ind; ellers RETTESNOR_SIGN_IN, ellers kun konti i Rettesnor", "the file about the municipality's own provider of sign-ins; otherwise RETTESNOR_SIGN_IN, otherwise accounts of Rettesnor only"),
        ["--plans"] = new("planer og offentliggjorte tal for alle (open) eller kun efter log ind (signed-in); ellers RETTESNOR_PLANS, ellers open", "plans and published figures for anybody (open) or only after signing in (signed-in); otherwise RETTESNOR_PLANS, otherwise open"),
    };

    public override int Run(CommandCall call)
    {
        call.Form("table");
        var address = call.Value(Urls) ?? WebHost.DefaultAddress;
        if (!IsAddress(address))
        {
            throw new RefusedException(new LocalText($"»{address}« er ikke en adresse at lytte på. Skriv for eksempel {WebHost.DefaultAddress}.", $"‘{address}’ is not an address to listen on. Write for example {WebHost.DefaultAddress}."));
        }

        var reached = call.Value(Public) ?? Environment.GetEnvironmentVariable("RETTESNOR_PUBLIC");
        if (reached is not null && !IsAddress(reached))
        {
            throw new RefusedException(new LocalText($"»{reached}« er ikke en adresse, som brugere kan skrive. Skriv for eksempel https://rettesnor.kommune.dk.", $"‘{reached}’ is not an address that users can write. Write for example https://rettesnor.kommune.dk."));
        }

        var plansAreOpen = call.Value(Plans) is { } plans ? CommandCall.PlanAccess(plans) : CommandCall.PlansAreOpen;
        var library = call.Open();
        var provider = Provider(call.Value(SignInFile) ?? Environment.GetEnvironmentVariable("RETTESNOR_SIGN_IN"), library.Reference.Areas);
        library.Current();
        if (ErasureFile.Lacking(library.Data).Count is > 0 and var lacking)
        {
            call.Errors.WriteLine(call.Pick(
                $"Databasen er lagt på plads fra før {lacking} {(lacking == 1 ? "sletning" : "sletninger")}, og de slettede borgere er i den igen. Kør »rettesnor retention reapply«.",
                $"The database was put back from before {lacking} {(lacking == 1 ? "erasure" : "erasures")}, and the erased citizens are in it again. Run ‘rettesnor retention reapply’."));
        }

        KeepIncomingIn(Path.Combine(library.Data.Path, "incoming"));
        if (provider is not null && ProviderSecret is null)
        {
            call.Errors.WriteLine(call.Pick(
                "RETTESNOR_OIDC_SECRET er ikke sat. Kræver udbyderen en hemmelighed af Rettesnor, kan ingen logges ind.",
                "RETTESNOR_OIDC_SECRET is not set. If the provider wants a secret of Rettesnor, nobody can be signed in."));
        }

        using var app = WebHost.Build([], new WebSettings
        {
            Address = address,
            PublicAddress = reached,
            PlansAreOpen = plansAreOpen,
            Keys = SealingKeys.Open(library.Data),
            Proxies = Proxies(),
            Smtp = Smtp(),
            Provider = provider,
            ProviderSecret = ProviderSecret,
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

    // A file that is being sent is on disk while it comes in, and is gone when it has been read. It may be of citizens, so it does not lie where
    // everybody's temporary files lie; what a crash left of it goes the next time.
    private static void KeepIncomingIn(string folder)
    {
        foreach (var left in Directory.EnumerateFiles(OwnFolder.Make(folder)).Where(f => File.GetLastWriteTimeUtc(f) < TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(-1)))
        {
            File.Delete(left);
        }

        Environment.SetEnvironmentVariable("ASPNETCORE_TEMP", folder);
    }

    private static bool IsAddress(string text) => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https");

    // The password of the mail server is no option that others on the machine could see.
    private static SmtpSettings? Smtp()
    {
        var read = SmtpSettings.Read(
            Environment.GetEnvironmentVariable("RETTESNOR_SMTP"), Environment.GetEnvironmentVariable("RETTESNOR_SMTP_FROM"),
            Environment.GetEnvironmentVariable("RETTESNOR_SMTP_USER"), Environment.GetEnvironmentVariable("RETTESNOR_SMTP_PASSWORD"), out var problem);
        return problem is null ? read : throw new RefusedException(problem);
    }

    // No option that others on the machine could see.
    private static string? ProviderSecret => Environment.GetEnvironmentVariable("RETTESNOR_OIDC_SECRET") is { Length: > 0 } secret ? secret : null;

    private static ProviderSettings? Provider(string? file, Areas areas)
    {
        if (string.IsNullOrWhiteSpace(file))
        {
            return null;
        }

        string text;
        try
        {
            text = File.ReadAllText(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RefusedException(new LocalText($"Filen om log ind, {file}, kan ikke læses: {e.Message}", $"The file on signing in, {file}, cannot be read: {e.Message}"));
        }

        var problems = new List<InputProblem>();
        var settings = ProviderFile.Read(file, text, areas, problems);
        return problems.Count > 0 ? throw InputProblem.Refusal(problems) : settings;
    }

    private static IReadOnlyList<IPAddress> Proxies() =>
    [
        .. (Environment.GetEnvironmentVariable("RETTESNOR_PROXIES") ?? "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries).Select(text => IPAddress.TryParse(text, out var address)
            ? address
            : throw new RefusedException(new LocalText($"»{text}« i RETTESNOR_PROXIES er ikke en IP-adresse.", $"‘{text}’ in RETTESNOR_PROXIES is not an IP address."))),
    ];
}
