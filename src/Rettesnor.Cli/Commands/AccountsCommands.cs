using System.CommandLine;
using System.Text.Json.Nodes;
using Rettesnor.Core.Access;
using Rettesnor.Measurement;

namespace Rettesnor.Cli.Commands;

internal sealed class AccountsListCommand : CliCommand
{
    public override string Name => "accounts list";

    public override Right Right => Right.ManageAccounts;

    public override LocalText About => new("viser konti, deres roller og hvad de mangler", "shows the accounts, their roles and what they lack");

    public override IReadOnlyList<string> Examples => ["accounts list", "accounts list --format csv"];

    public override int Run(CommandCall call)
    {
        var form = call.Form(Rows.Forms);
        Rows.Print(
            call, form, call.Accounts.All(),
            [
                new("Login", a => a.Login),
                new(call.Pick("Navn", "Name"), a => a.Name),
                new(call.Pick("Roller", "Roles"), a => string.Join(", ", a.Roles.Select(r => RoleWords.Title(r.Role).In(call.Language) + (r.Team is null ? "" : $" ({r.Team})")))),
                new(call.Pick("Kommune", "Municipality"), a => string.Join(", ", a.Roles.Select(r => call.Reference.NameOf(r.Municipality, call.Language)).Distinct())),
                new(call.Pick("Adgangskode", "Password"), a => a.Disabled ? call.Pick("lukket", "closed") : a.PasswordHash is null ? call.Pick("ikke valgt", "not chosen") : call.Pick("valgt", "chosen")),
                new(call.Pick("Anden faktor", "Second factor"), a => a.HasSecondFactor ? call.Pick("ja", "yes") : call.Pick("nej", "no")),
                new(call.Pick("Maskinens bruger", "Machine's user"), a => a.MachineUser ?? ""),
            ],
            a => new JsonObject
            {
                ["login"] = a.Login,
                ["name"] = a.Name,
                ["roles"] = new JsonArray([.. a.Roles.Select(r => new JsonObject { ["role"] = RoleWords.CodeOf(r.Role), ["municipality"] = r.Municipality.Value, ["team"] = r.Team })]),
                ["disabled"] = a.Disabled,
                ["hasPassword"] = a.PasswordHash is not null,
                ["hasSecondFactor"] = a.HasSecondFactor,
                ["machineUser"] = a.MachineUser,
            },
            call.Pick("Der er ingen konti. »rettesnor accounts add« laver den første.", "There are no accounts. ‘rettesnor accounts add’ makes the first."));
        return CommandLine.Done;
    }
}

internal sealed class AccountsAddCommand : CliCommand
{
    private static readonly Option<string> PersonName = new("--name") { HelpName = "NAVN" };

    public override string Name => "accounts add";

    public override Right Right => Right.ManageAccounts;

    public override LocalText About => new(
        "laver en konto og et link, som personen vælger adgangskode med; den første er administrator og er maskinens bruger",
        "makes an account and a link by which the person chooses a password; the first is an administrator and is the machine's user");

    public override IReadOnlyList<string> Examples =>
    [
        "accounts add anne.holm --name \"Anne Holm\" --role administrator --municipality stevns",
        "accounts add bo --name \"Bo Lind\" --role team-lead:Jobteamet --role analyst --municipality stevns",
    ];

    public override IReadOnlyList<Argument> Arguments => [AccountsCall.Login];

    public override IReadOnlyList<Option> Options => [PersonName, AccountsCall.Roles, AccountsCall.Municipality, AccountsCall.MachineUser, AccountsCall.Why];

    public override IReadOnlyDictionary<string, LocalText> OptionTexts => new Dictionary<string, LocalText>(AccountsCall.Texts) { ["--name"] = new("hvad personen hedder", "what the person is called") };

    public override int Run(CommandCall call)
    {
        call.Form("table");
        var roles = AccountsCall.RolesOf(call) ?? throw new RefusedException(new AccountRefused.NoRoles().Text);
        var accounts = call.Accounts;

        // Once there is an account the machine's user is nobody without one, and could not make the next.
        var user = call.Value(AccountsCall.MachineUser) ?? (accounts.IsEmpty ? Environment.UserName : null);
        AccountsCall.Check(accounts.Add(AccountsCall.Written(call, this, "Ny konto"), call.Value(AccountsCall.Login), call.Value(PersonName) ?? "", roles, user));
        var account = AccountsCall.Find(call, accounts);
        call.Output.WriteLine(call.Pick($"Kontoen {account.Login} er lavet.", $"The account {account.Login} is made.")
            + (user is null ? "" : call.Pick($" På kommandolinjen er den maskinens bruger {user}.", $" On the command line it is the machine's user {user}.")));
        AccountsCall.Tell(call, accounts.Invite(AccountsCall.Written(call, this, "Link til ny konto"), account));
        return CommandLine.Done;
    }
}

internal sealed class AccountsRolesCommand : CliCommand
{
    public override string Name => "accounts roles";

    public override Right Right => Right.ManageAccounts;

    public override LocalText About => new(
        "giver en konto andre roller i stedet for dem, den har, en anden bruger af maskinen eller en e-mailadresse",
        "gives an account other roles in place of those it has, another user of the machine or an e-mail address");

    public override IReadOnlyList<string> Examples => ["accounts roles bo --role leader --municipality stevns --why \"Ny stilling\"", "accounts roles bo --machine-user bol", "accounts roles bo --email bo.lind@kommune.dk"];

    public override IReadOnlyList<Argument> Arguments => [AccountsCall.Login];

    public override IReadOnlyList<Option> Options => [AccountsCall.Roles, AccountsCall.Municipality, AccountsCall.MachineUser, AccountsCall.Email, AccountsCall.Why];

    public override IReadOnlyDictionary<string, LocalText> OptionTexts => AccountsCall.Texts;

    public override int Run(CommandCall call)
    {
        call.Form("table");
        var (roles, user, email) = (AccountsCall.RolesOf(call), call.Value(AccountsCall.MachineUser), call.Value(AccountsCall.Email));
        if (roles is null && user is null && email is null)
        {
            throw new RefusedException(new AccountRefused.NoRoles().Text);
        }

        var accounts = call.Accounts;
        var account = AccountsCall.Find(call, accounts);
        if (roles is not null)
        {
            AccountsCall.Check(accounts.SetRoles(AccountsCall.Written(call, this, "Andre roller"), account, roles));
        }

        if (user is not null)
        {
            AccountsCall.Check(accounts.SetMachineUser(AccountsCall.Written(call, this, "Anden bruger af maskinen"), account, user));
        }

        if (email is not null)
        {
            AccountsCall.Check(accounts.SetEmail(AccountsCall.Written(call, this, "Anden e-mailadresse"), account, email));
        }

        call.Output.WriteLine(call.Pick($"Kontoen {account.Login} er ændret.", $"The account {account.Login} is changed."));
        return CommandLine.Done;
    }
}

internal sealed class AccountsInviteCommand : CliCommand
{
    private static readonly Option<bool> Forget = new("--forget-second-factor");

    public override string Name => "accounts invite";

    public override Right Right => Right.ManageAccounts;

    public override LocalText About => new("giver et nyt link til at vælge adgangskode med, når den er glemt", "gives a new link to choose a password by, when it is forgotten");

    public override IReadOnlyList<string> Examples => ["accounts invite bo", "accounts invite bo --forget-second-factor --why \"Telefonen er væk\""];

    public override IReadOnlyList<Argument> Arguments => [AccountsCall.Login];

    public override IReadOnlyList<Option> Options => [Forget, AccountsCall.Why];

    public override IReadOnlyDictionary<string, LocalText> OptionTexts => new Dictionary<string, LocalText>(AccountsCall.Texts)
    {
        ["--forget-second-factor"] = new("glem også adgangsnøgler, kode-app og gendannelseskoder", "also forget passkeys, the app for codes and recovery codes"),
    };

    public override int Run(CommandCall call)
    {
        call.Form("table");
        var accounts = call.Accounts;
        AccountsCall.Tell(call, accounts.Invite(AccountsCall.Written(call, this, "Nyt link"), AccountsCall.Find(call, accounts), call.Value(Forget)));
        return CommandLine.Done;
    }
}

internal sealed class AccountsDisableCommand : CliCommand
{
    private static readonly Option<bool> Undo = new("--undo");

    public override string Name => "accounts disable";

    public override Right Right => Right.ManageAccounts;

    public override LocalText About => new("lukker en konto: den kan ikke bruges, og den, der er logget ind, er det ikke mere", "closes an account: it cannot be used, and whoever is signed in no longer is");

    public override IReadOnlyList<string> Examples => ["accounts disable bo --why \"Fratrådt\"", "accounts disable bo --undo"];

    public override IReadOnlyList<Argument> Arguments => [AccountsCall.Login];

    public override IReadOnlyList<Option> Options => [Undo, AccountsCall.Why];

    public override IReadOnlyDictionary<string, LocalText> OptionTexts => new Dictionary<string, LocalText>(AccountsCall.Texts) { ["--undo"] = new("åbn den igen", "open it again") };

    public override int Run(CommandCall call)
    {
        call.Form("table");
        var accounts = call.Accounts;
        var account = AccountsCall.Find(call, accounts);
        var close = !call.Value(Undo);
        AccountsCall.Check(accounts.SetDisabled(AccountsCall.Written(call, this, close ? "Konto lukket" : "Konto åbnet"), account, close));
        call.Output.WriteLine(close
            ? call.Pick($"Kontoen {account.Login} er lukket.", $"The account {account.Login} is closed.")
            : call.Pick($"Kontoen {account.Login} er åben.", $"The account {account.Login} is open."));
        return CommandLine.Done;
    }
}
