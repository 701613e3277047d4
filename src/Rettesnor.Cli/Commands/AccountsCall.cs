using System.CommandLine;
using Rettesnor.Core.Access;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Web.Hosting;
using Rettesnor.Web.Languages;

namespace Rettesnor.Cli.Commands;

/// <summary>What the commands about accounts have in common.</summary>
internal static class AccountsCall
{
    public static readonly Argument<string> Login = new("LOGIN");
    public static readonly Option<string[]> Roles = new("--role") { HelpName = "ROLLE" };
    public static readonly Option<string> Municipality = new("--municipality") { HelpName = "KOMMUNE" };
    public static readonly Option<string> MachineUser = new("--machine-user") { HelpName = "BRUGER" };
    public static readonly Option<string> Email = new("--email") { HelpName = "ADRESSE" };
    public static readonly Option<string> Why = new("--why") { HelpName = "TEKST" };

    public static readonly IReadOnlyDictionary<string, LocalText> Texts = new Dictionary<string, LocalText>
    {
        ["--role"] = new(
            "en rolle, og teamet, hvis den gælder et: »team-lead:Jobteamet«; skrives igen for flere: " + string.Join(", ", RoleWords.Codes.Keys),
            "a role, and the team where it is of one: ‘team-lead:Jobteamet’; written again for more: " + string.Join(", ", RoleWords.Codes.Keys)),
        ["--municipality"] = new("kommunen, som rollerne gælder; »denmark« for alle", "the municipality that the roles are in; ‘denmark’ for all"),
        ["--machine-user"] = new("maskinens bruger, som er kontoen på kommandolinjen", "the user of the machine who is the account on the command line"),
        ["--email"] = new("e-mailadressen, som beskeder til kontoen sendes til", "the e-mail address that messages to the account are sent to"),
        ["--why"] = new("grunden, som loggen gemmer", "the reason, which the log keeps"),
    };

    public static Account Find(CommandCall call, AccountStore accounts) =>
        accounts.Find(call.Value(Login)) ?? throw new RefusedException(new AccountRefused.Unknown(call.Value(Login)).Text);

    /// <summary>The roles of the call; null where it names none.</summary>
    public static ValueList<RoleGrant>? RolesOf(CommandCall call)
    {
        if (call.Value(Roles) is not { Length: > 0 } written)
        {
            return null;
        }

        var name = call.Value(Municipality) ?? throw new RefusedException(new LocalText(
            "Skriv, hvilken kommune rollerne gælder: --municipality stevns.", "Say which municipality the roles are in: --municipality stevns."));
        if (!call.Reference.Areas.TryFind(name, out var area) || (area.Kind != AreaKind.Municipality && area.Id != AreaId.Denmark))
        {
            var near = string.Join(", ", call.Reference.Areas.Suggest(name));
            throw new RefusedException(new LocalText(
                $"»{name}« er ikke en kommune.{(near.Length == 0 ? "" : $" Mente du {near}?")}",
                $"‘{name}’ is not a municipality.{(near.Length == 0 ? "" : $" Did you mean {near}?")}"));
        }

        return new(written.Select(w =>
        {
            var parts = w.Split(':', 2, StringSplitOptions.TrimEntries);
            return RoleWords.Codes.TryGetValue(parts[0], out var role)
                ? new RoleGrant(role, area.Id, parts is [_, { Length: > 0 } team] ? team : null)
                : throw CommandCall.Unknown(parts[0], [.. RoleWords.Codes.Keys]);
        }));
    }

    public static Written Written(CommandCall call, CliCommand command, string why) => new(call.Acting.Who, "rettesnor " + command.Name, call.Value(Why) is { } reason ? $"{why}: {reason}" : why);

    public static void Check(AccountRefused? refused)
    {
        if (refused is not null)
        {
            throw new RefusedException(refused.Text);
        }
    }

    /// <summary>Says the link by which a password is chosen: it is shown once, to be handed over.</summary>
    public static void Tell(CommandCall call, string token)
    {
        var address = (Environment.GetEnvironmentVariable("RETTESNOR_PUBLIC") ?? WebHost.DefaultAddress).TrimEnd('/') + new Links(call.Language).ChoosePassword(token);
        call.Output.WriteLine(call.Pick(
            "Giv personen dette link. Det virker én gang og i tre døgn:",
            "Give the person this link. It works once, for three days:"));
        call.Output.WriteLine(address);
    }
}
