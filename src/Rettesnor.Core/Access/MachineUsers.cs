using Rettesnor.Measurement;

namespace Rettesnor.Core.Access;

/// <summary>Who a user of the machine is on the command line.</summary>
public static class MachineUsers
{
    /// <summary>Who acts when a user of the machine calls a command.</summary>
    /// <param name="accounts">The accounts of the data directory.</param>
    /// <param name="user">The user of the machine.</param>
    /// <param name="login">The account that was asked for; null for the user's own.</param>
    /// <param name="plansAreOpen">Whether the municipality shows its plans to anybody.</param>
    /// <returns>Who, or why the user cannot be the account that was asked for.</returns>
    public static (Acting? Acting, AccountRefused? Refused) Act(AccountStore accounts, string user, string? login, bool plansAreOpen)
    {
        if (login is not null)
        {
            var account = accounts.Find(login);
            return account is null || !accounts.Works(account) ? (null, new AccountRefused.Unknown(login))
                : account.MachineUser == user || DemonstrationAccounts.Is(account.Login) ? (account.Acting(hasSecondFactor: true), null)
                : (null, new AccountRefused.NotYours(account.Login, user));
        }

        if (accounts.IsEmpty)
        {
            return (new Acting.Owner(user), null);
        }

        // A demonstration is there to be tried: it is run by whoever has it, and asked as its analyst.
        if (accounts.IsDemonstration && accounts.Find(DemonstrationAccounts.Analyst) is { } analyst)
        {
            return ((analyst with { Roles = new([.. analyst.Roles, .. analyst.Roles.Select(r => r with { Role = Role.Administrator })]) }).Acting(hasSecondFactor: true), null);
        }

        return accounts.OfMachineUser(user) is { } own && accounts.Works(own)
            ? (own.Acting(hasSecondFactor: true), null)
            : (new Acting.Stranger(user, plansAreOpen), null);
    }
}
