using Rettesnor.Core.Audit;
using Rettesnor.Measurement;

namespace Rettesnor.Core.Access.Provider;

/// <summary>
/// Lets somebody in whom the provider names: finds or makes their account, and gives it the roles that the provider's claims give, and no
/// others, each time.
/// </summary>
public sealed class ProviderDoor(AccountStore accounts, ProviderSettings settings)
{
    private const string Process = "Log ind hos udbyderen";

    public ProviderSettings Settings => settings;

    /// <summary>Lets somebody in.</summary>
    public (Account? Account, SignInWay Way, AccountRefused? Refused) Open(ProviderPerson person)
    {
        var way = HasMore(person) ? SignInWay.ProviderWithMore : SignInWay.Provider;
        var (account, refused) = Take(person);
        return (account, way, refused);
    }

    private bool HasMore(ProviderPerson person) => settings.SecondFactor switch
    {
        SecondFactor.Always => true,
        SecondFactor.Never => false,
        SecondFactor.Said said => person.Claims[said.Claim].Any(v => said.Values.Contains(v)),
        _ => throw new InvalidOperationException($"Unknown: {settings.SecondFactor.GetType().Name}"),
    };

    private (Account?, AccountRefused?) Take(ProviderPerson person)
    {
        var login = LoginOf(person);
        var roles = new ValueList<RoleGrant>(settings.Roles.SelectMany(rule => person.Claims[rule.Claim].Select(rule.Give)).OfType<RoleGrant>().Distinct());
        var known = accounts.OfSubject(person.Issuer, person.Subject);
        if (roles.Count == 0)
        {
            // Whoever has lost their groups has no roles here either, whatever they had.
            if (known is { Roles.Count: > 0 })
            {
                accounts.ReplaceRoles(new Written(known.Login, Process, "Udbyderen giver ingen roller"), known.Id, roles);
            }

            return (null, new AccountRefused.NoRolesFromProvider(settings.Name));
        }

        var account = known ?? (login is null ? null : accounts.Find(login));
        if (account is null)
        {
            return login is null ? (null, new AccountRefused.NoLoginFromProvider(settings.Name)) : Make(person, login, roles);
        }

        if (known is null && (account.Subject is not null || !settings.TakesExisting || DemonstrationAccounts.Is(account.Login)))
        {
            return (null, new AccountRefused.TakenFromProvider(settings.Name));
        }

        if (!accounts.Works(account))
        {
            return (null, new AccountRefused.ClosedForProvider());
        }

        return (Follow(person, account, roles), null);
    }

    private (Account?, AccountRefused?) Make(ProviderPerson person, string login, ValueList<RoleGrant> roles)
    {
        if (DemonstrationAccounts.Is(login))
        {
            return (null, new AccountRefused.Reserved(login));
        }

        var written = new Written(login, Process, "Konto lavet ved første log ind hos udbyderen");
        accounts.Insert(written, login, NameOf(person) ?? login, roles, null, null, (person.Issuer, person.Subject));
        return (Follow(person, accounts.Find(login)!, roles), null);
    }

    // What the provider says of a person holds; only what is other than before is written.
    private Account Follow(ProviderPerson person, Account account, ValueList<RoleGrant> roles)
    {
        if (account.Subject is null)
        {
            accounts.SetSubject(new Written(account.Login, Process, "Kontoen er nu udbyderens"), account, person.Issuer, person.Subject);
        }

        if (NameOf(person) is { } name && name != account.Name)
        {
            accounts.Rename(new Written(account.Login, Process, "Andet navn hos udbyderen"), account, name);
        }

        if (settings.EmailClaim is { } claim && person.Claims[claim].FirstOrDefault() is { } email && EmailText.Is(email.Trim()))
        {
            accounts.SetEmail(new Written(account.Login, Process, "Anden e-mailadresse hos udbyderen"), account, email);
        }

        if (!account.Roles.ToHashSet().SetEquals(roles))
        {
            accounts.ReplaceRoles(new Written(account.Login, Process, "Andre roller hos udbyderen"), account.Id, roles);
        }

        return accounts.Get(account.Id)!;
    }

    private string? LoginOf(ProviderPerson person)
    {
        if (person.Claims[settings.LoginClaim].FirstOrDefault() is not { } text)
        {
            return null;
        }

        var end = settings.LoginUntil is { Length: > 0 } until ? text.IndexOf(until, StringComparison.Ordinal) : -1;
        return AccountStore.LoginOrNull(end > 0 ? text[..end] : text);
    }

    private string? NameOf(ProviderPerson person) => person.Claims[settings.NameClaim].FirstOrDefault() is { } name ? AccountStore.NameOrNull(name) : null;
}
