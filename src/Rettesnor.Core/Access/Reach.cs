namespace Rettesnor.Core.Access;

/// <summary>Where a person is in the municipality's work: what decides who may read about them.</summary>
/// <param name="Municipality">Where they live; null where the registers do not say.</param>
/// <param name="Team">The team they are with; null where there is none.</param>
/// <param name="Caseworker">The login of their caseworker; null where there is none.</param>
public sealed record PersonPlace(string? Municipality, string? Team, string? Caseworker);

/// <summary>Which persons of one municipality somebody may read or write about.</summary>
/// <param name="All">Everybody there.</param>
/// <param name="Teams">Otherwise those of these teams.</param>
/// <param name="Caseworker">And those whose caseworker this is.</param>
public sealed record Reach(bool All, IReadOnlySet<string> Teams, string? Caseworker)
{
    public static readonly Reach Nobody = new(false, new HashSet<string>(), null);

    public static readonly Reach Everybody = new(true, new HashSet<string>(), null);

    public bool IsNobody => !All && Teams.Count == 0 && Caseworker is null;

    /// <summary>Whether a person of the municipality is within it.</summary>
    public bool Covers(string? team, string? caseworker) =>
        All || (team is not null && Teams.Contains(team)) || (caseworker is not null && string.Equals(caseworker, Caseworker, StringComparison.OrdinalIgnoreCase));
}
