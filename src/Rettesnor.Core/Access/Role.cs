using Rettesnor.Measurement;

namespace Rettesnor.Core.Access;

/// <summary>What somebody is in the municipality's employment effort. An account has any number of them.</summary>
public enum Role
{
    Caseworker,
    EmployerConsultant,
    TeamLead,
    Analyst,
    Leader,
    Controller,
    Politician,
    Administrator,
    DataProtectionOfficer,
}

/// <summary>What roles are called: in the database and on the command line, and by people.</summary>
public static class RoleWords
{
    public static readonly IReadOnlyDictionary<string, Role> Codes = new Dictionary<string, Role>
    {
        ["caseworker"] = Role.Caseworker,
        ["employer-consultant"] = Role.EmployerConsultant,
        ["team-lead"] = Role.TeamLead,
        ["analyst"] = Role.Analyst,
        ["leader"] = Role.Leader,
        ["controller"] = Role.Controller,
        ["politician"] = Role.Politician,
        ["administrator"] = Role.Administrator,
        ["data-protection-officer"] = Role.DataProtectionOfficer,
    };

    public static string CodeOf(Role role) => Codes.First(c => c.Value == role).Key;

    public static LocalText Title(Role role) => role switch
    {
        Role.Caseworker => new("Sagsbehandler", "Caseworker"),
        Role.EmployerConsultant => new("Virksomhedskonsulent", "Employer consultant"),
        Role.TeamLead => new("Teamleder", "Team lead"),
        Role.Analyst => new("Analytiker", "Analyst"),
        Role.Leader => new("Leder", "Leader"),
        Role.Controller => new("Controller", "Controller"),
        Role.Politician => new("Politiker", "Politician"),
        Role.Administrator => new("Administrator", "Administrator"),
        Role.DataProtectionOfficer => new("Databeskyttelsesrådgiver", "Data protection officer"),
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
    };
}
