using static Rettesnor.Core.Access.Right;
using static Rettesnor.Core.Access.Role;
using static Rettesnor.Core.Access.Scope;

namespace Rettesnor.Core.Access;

/// <summary>How far a right reaches for a role.</summary>
public enum Scope
{
    /// <summary>The citizens whose caseworker the account is; the whole team where the role is given with one.</summary>
    OwnCases,

    /// <summary>The citizens of the team that the role is given with; nobody where it is given with none.</summary>
    Team,

    /// <summary>The municipality that the role is given in.</summary>
    Municipality,
}

/// <summary>
/// Which role has which right, and how far it reaches. What does not stand here is refused. Administrators and data protection officers read
/// nothing about citizens, and politicians read figures only. A controller sees the citizens who have courses from pools, and no others.
/// </summary>
public static class AccessRules
{
    private static readonly (Role Role, Right Right, Scope Scope)[] Given =
    [
        (Caseworker, ReadOwnFigures, Municipality), (Caseworker, ReadPersons, OwnCases), (Caseworker, WritePersons, OwnCases), (Caseworker, CommentFollowUps, Municipality),
        (EmployerConsultant, ReadOwnFigures, Municipality), (EmployerConsultant, ReadPersons, Team), (EmployerConsultant, CommentFollowUps, Municipality),
        (TeamLead, ReadOwnFigures, Municipality), (TeamLead, ReadPersons, Team), (TeamLead, WritePersons, Team), (TeamLead, CommentFollowUps, Municipality),
        (Analyst, ReadOwnFigures, Municipality), (Analyst, ReadPersons, Municipality), (Analyst, WriteFigures, Municipality), (Analyst, WritePlans, Municipality), (Analyst, ImportRegisters, Municipality),
        (Analyst, ExportRegisters, Municipality), (Analyst, CommentFollowUps, Municipality), (Analyst, WriteFollowUps, Municipality),
        (Leader, ReadOwnFigures, Municipality), (Leader, ReadPersons, Municipality), (Leader, WriteFigures, Municipality), (Leader, CommentFollowUps, Municipality),
        (Leader, WritePlans, Municipality), (Leader, DecidePlans, Municipality), (Leader, WriteFollowUps, Municipality), (Leader, ApproveFollowUps, Municipality),
        (Politician, ReadOwnFigures, Municipality),
        (Caseworker, ReadEmployers, Municipality), (EmployerConsultant, ReadEmployers, Municipality), (TeamLead, ReadEmployers, Municipality), (Analyst, ReadEmployers, Municipality), (Leader, ReadEmployers, Municipality),
        (EmployerConsultant, WriteEmployers, Municipality), (TeamLead, WriteEmployers, Municipality), (Leader, WriteEmployers, Municipality),
        (Controller, ReadOwnFigures, Municipality), (Controller, CommentFollowUps, Municipality), (Controller, ReadPools, Municipality), (Controller, WritePools, Municipality),
        (Caseworker, ReadPools, Municipality), (EmployerConsultant, ReadPools, Municipality), (TeamLead, ReadPools, Municipality), (Analyst, ReadPools, Municipality), (Leader, ReadPools, Municipality),
        (Leader, WritePools, Municipality),
        (Caseworker, GiveInsight, OwnCases), (TeamLead, GiveInsight, Team), (Analyst, GiveInsight, Municipality), (Leader, GiveInsight, Municipality),
        (Leader, EraseCitizens, Municipality), (Leader, SeeProtection, Municipality), (Administrator, SeeProtection, Municipality), (DataProtectionOfficer, SeeProtection, Municipality),
        (Administrator, WriteStatements, Municipality), (DataProtectionOfficer, WriteStatements, Municipality),
        (Administrator, ManageAccounts, Municipality), (Administrator, RunService, Municipality),
        (DataProtectionOfficer, ReadLogs, Municipality),
    ];

    private static readonly Dictionary<(Role, Right), Scope> Scopes = Given.ToDictionary(g => (g.Role, g.Right), g => g.Scope);

    /// <summary>How far a role's right reaches; null where the role does not have it.</summary>
    public static Scope? Of(Role role, Right right) => Scopes.TryGetValue((role, right), out var scope) ? scope : null;

    /// <summary>Whether anybody has the right, signed in or not, unless a municipality closes its plans.</summary>
    public static bool IsForAnybody(Right right) => right is Open or ReadPlans;

    /// <summary>Whether somebody who is no account has the right.</summary>
    public static bool IsForAnybody(Right right, bool plansAreOpen) => IsForAnybody(right) && (plansAreOpen || right != ReadPlans);

    /// <summary>Whether a password alone is too little for it: what is about citizens, and what could give others access to them.</summary>
    public static bool NeedsSecondFactor(Right right) => right is ReadPersons or WritePersons or ImportRegisters or ExportRegisters or WritePools or GiveInsight or EraseCitizens or ReadLogs or ManageAccounts;

    /// <summary>Whether somebody with these roles must have a second factor.</summary>
    public static bool NeedsSecondFactor(IEnumerable<Role> roles) => roles.Any(role => Given.Any(g => g.Role == role && NeedsSecondFactor(g.Right)));
}
