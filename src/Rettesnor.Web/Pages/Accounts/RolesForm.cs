using Rettesnor.Core.Access;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement;

namespace Rettesnor.Web.Pages.Accounts;

/// <summary>The roles of an account as a form has them: some roles, in one municipality, with one team where a role is of a team.</summary>
public sealed class RolesForm
{
    public string[] Roles { get; init; } = [];

    public string? Municipality { get; init; }

    public string? Team { get; init; }

    public static RolesForm Of(Account account) => new()
    {
        Roles = [.. account.Roles.Select(r => RoleWords.CodeOf(r.Role))],
        Municipality = account.Roles.Select(r => r.Municipality.Value).FirstOrDefault(),
        Team = account.Roles.Select(r => r.Team).FirstOrDefault(t => t is not null),
    };

    /// <summary>The municipality that it asks for; null where it is none.</summary>
    public AreaId? AreaIn(ReferenceData reference) =>
        string.IsNullOrEmpty(Municipality) || !reference.Areas.TryFind(Municipality, out var area) || (area.Kind != AreaKind.Municipality && area.Id != AreaId.Denmark) ? null : area.Id;

    /// <summary>The roles that it asks for, in a municipality.</summary>
    public ValueList<RoleGrant> Grants(AreaId municipality)
    {
        var team = string.IsNullOrWhiteSpace(Team) ? null : Team.Trim();
        return new(Roles.Distinct().Where(RoleWords.Codes.ContainsKey).Select(r => RoleWords.Codes[r])
            .Select(r => new RoleGrant(r, municipality, AccessRules.Of(r, Right.ReadPersons) is Scope.Team or Scope.OwnCases ? team : null)));
    }
}

/// <summary>The form, and what there is to choose between.</summary>
public sealed record RolesView(RolesForm Form, IReadOnlyList<Area> Municipalities);
