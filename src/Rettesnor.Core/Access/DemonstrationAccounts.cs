using Rettesnor.Core.Audit;
using Rettesnor.Measurement;

namespace Rettesnor.Core.Access;

/// <summary>An account of the demonstration.</summary>
public sealed record DemonstrationAccount(string Login, string Name, Role Role, string? Team);

/// <summary>
/// The accounts of a demonstration, one of each role, whose password stands on its page for signing in. They are made only in a data
/// directory whose citizens are fictitious, and work only there; no other account may have a login like theirs.
/// </summary>
public static class DemonstrationAccounts
{
    public const string Prefix = "demo-";

    public const string Password = "vi holder snoren stram";

    /// <summary>The login of the caseworker, who is the caseworker of some of the fictitious persons.</summary>
    public const string Caseworker = Prefix + "sagsbehandler";

    /// <summary>The login of the analyst, who acts on the command line where nobody else is named.</summary>
    public const string Analyst = Prefix + "analytiker";

    private const string Team = "Jobteamet";

    public static readonly IReadOnlyList<DemonstrationAccount> All =
    [
        new(Caseworker, "Demo Sagsbehandler", Role.Caseworker, null),
        new(Prefix + "konsulent", "Demo Konsulent", Role.EmployerConsultant, Team),
        new(Prefix + "teamleder", "Demo Teamleder", Role.TeamLead, Team),
        new(Analyst, "Demo Analytiker", Role.Analyst, null),
        new(Prefix + "leder", "Demo Leder", Role.Leader, null),
        new(Prefix + "controller", "Demo Controller", Role.Controller, null),
        new(Prefix + "politiker", "Demo Politiker", Role.Politician, null),
        new(Prefix + "administrator", "Demo Administrator", Role.Administrator, null),
        new(Prefix + "dpo", "Demo Databeskyttelsesrådgiver", Role.DataProtectionOfficer, null),
    ];

    public static bool Is(string login) => login.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase);

    /// <summary>Makes those that are missing, and gives all of them their role in the demonstration's municipality.</summary>
    public static void Make(AccountStore accounts, AreaId area, string who)
    {
        var written = new Written(who, "rettesnor demo", "Demonstrationens konti");
        var hash = new Lazy<string>(() => Passwords.Hash(Password));
        foreach (var wanted in All)
        {
            ValueList<RoleGrant> roles = new([new RoleGrant(wanted.Role, area, wanted.Team)]);
            if (accounts.Find(wanted.Login) is not { } there)
            {
                accounts.Insert(written, wanted.Login, wanted.Name, roles, null, hash.Value);
            }
            else if (!there.Roles.Equals(roles))
            {
                accounts.ReplaceRoles(written, there.Id, roles);
            }
        }
    }
}
