using Rettesnor.Measurement;

namespace Rettesnor.Core.Access.Provider;

/// <summary>
/// How the municipality's own provider of sign-ins (OpenID Connect) is used: docs/sign-in-file.md. The client's secret is not here; it comes
/// from the environment.
/// </summary>
public sealed record ProviderSettings
{
    /// <summary>The provider's address, as its tokens name it.</summary>
    public required Uri Issuer { get; init; }

    /// <summary>What Rettesnor is called at the provider.</summary>
    public required string Client { get; init; }

    /// <summary>What users call the provider.</summary>
    public required LocalText Name { get; init; }

    /// <summary>What is asked for beside <c>openid</c>.</summary>
    public required ValueList<string> Scopes { get; init; }

    /// <summary>Whether the provider is also asked for claims that it leaves out of the token.</summary>
    public required bool AsksUserInfo { get; init; }

    /// <summary>Whether passwords, codes and passkeys of Rettesnor's own are taken too.</summary>
    public required bool LocalAccounts { get; init; }

    /// <summary>The claim with the login.</summary>
    public required string LoginClaim { get; init; }

    /// <summary>Where the login ends in the claim, such as before the @; null where all of it is the login.</summary>
    public required string? LoginUntil { get; init; }

    /// <summary>The claim with the person's name.</summary>
    public required string NameClaim { get; init; }

    /// <summary>The claim with the e-mail address; null where it is kept by hand.</summary>
    public required string? EmailClaim { get; init; }

    /// <summary>Whether somebody whom the provider names for the first time is the account of the same login, or is refused where there is one.</summary>
    public required bool TakesExisting { get; init; }

    public required SecondFactor SecondFactor { get; init; }

    public required ValueList<RoleRule> Roles { get; init; }

    /// <summary>Every claim that something is read from.</summary>
    public IEnumerable<string> Claims =>
        new[] { LoginClaim, NameClaim, EmailClaim, (SecondFactor as SecondFactor.Said)?.Claim }.OfType<string>().Concat(Roles.Select(r => r.Claim)).Distinct();
}

/// <summary>How it is known that somebody has shown more than a password.</summary>
public abstract record SecondFactor
{
    private SecondFactor()
    {
    }

    /// <summary>The provider lets nobody in without.</summary>
    public sealed record Always : SecondFactor;

    /// <summary>The provider asks for a password only.</summary>
    public sealed record Never : SecondFactor;

    /// <summary>A claim says it.</summary>
    /// <param name="Claim">The claim, such as <c>amr</c>.</param>
    /// <param name="Values">The values that mean it, one of which is enough.</param>
    public sealed record Said(string Claim, ValueList<string> Values) : SecondFactor;
}

/// <summary>Which value of which claim gives which role.</summary>
/// <param name="Claim">The claim, such as <c>groups</c>, or with a full stop for what lies within, such as <c>realm_access.roles</c>.</param>
/// <param name="Value">The value that gives the role, or what it begins with.</param>
/// <param name="RestIsTeam">Whether the value only begins so, and what follows is the team.</param>
/// <param name="Role">The role.</param>
/// <param name="Municipality">Where it is given; Denmark for all municipalities.</param>
/// <param name="Team">The team; null where the role is of none, or the rest of the value is it.</param>
public sealed record RoleRule(string Claim, string Value, bool RestIsTeam, Role Role, AreaId Municipality, string? Team)
{
    /// <summary>The role that a value gives; null where it gives none.</summary>
    public RoleGrant? Give(string value) => !RestIsTeam
        ? value == Value ? new RoleGrant(Role, Municipality, Team) : null
        : value.Length > Value.Length && value.StartsWith(Value, StringComparison.Ordinal) && value[Value.Length..].Trim() is { Length: > 0 } team ? new RoleGrant(Role, Municipality, team) : null;
}
