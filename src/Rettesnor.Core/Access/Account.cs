using System.Data.Common;
using Rettesnor.Measurement;

namespace Rettesnor.Core.Access;

/// <summary>An account, with what it needs to be signed in to.</summary>
public sealed record Account
{
    public required int Id { get; init; }

    public required string Login { get; init; }

    public required string Name { get; init; }

    public string? PasswordHash { get; init; }

    /// <summary>Sessions remember it; when it changes they end.</summary>
    public required string Stamp { get; init; }

    /// <summary>The key of the app for codes, as the database keeps it; null where there is none.</summary>
    public string? TotpKey { get; init; }

    public long TotpStep { get; init; }

    public required ValueList<string> RecoveryCodes { get; init; }

    public DateTime? LockedUntil { get; init; }

    public required bool Disabled { get; init; }

    public DateTime? InvitationUntil { get; init; }

    public string? MachineUser { get; init; }

    /// <summary>Where messages go; null where there is none.</summary>
    public string? Email { get; init; }

    /// <summary>The person's own name at the provider of sign-ins; null for an account of Rettesnor's own.</summary>
    public string? Subject { get; init; }

    public required int Passkeys { get; init; }

    public required ValueList<RoleGrant> Roles { get; init; }

    public bool HasSecondFactor => TotpKey is not null || Passkeys > 0;

    /// <summary>Who it is when it acts.</summary>
    /// <param name="hasSecondFactor">Whether the person has shown more than a password.</param>
    public Acting.Account Acting(bool hasSecondFactor) => new(Id, Login, Name, Roles, hasSecondFactor);

    internal const string Columns = "id, login, name, password_hash, stamp, totp_key, totp_step, recovery_codes, locked_until, disabled, invitation_until, machine_user, (SELECT COUNT(*) FROM passkeys p WHERE p.account_id = accounts.id), email, subject";

    internal static Account Read(DbDataReader row) => new()
    {
        Id = row.GetInt32(0),
        Login = row.GetString(1),
        Name = row.GetString(2),
        PasswordHash = Text(row, 3),
        Stamp = row.GetString(4),
        TotpKey = Text(row, 5),
        TotpStep = row.GetInt64(6),
        RecoveryCodes = new((Text(row, 7) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)),
        LockedUntil = Instant(row, 8),
        Disabled = row.GetBoolean(9),
        InvitationUntil = Instant(row, 10),
        MachineUser = Text(row, 11),
        Passkeys = (int)row.GetInt64(12),
        Email = Text(row, 13),
        Subject = Text(row, 14),
        Roles = ValueList<RoleGrant>.Empty,
    };

    private static string? Text(DbDataReader row, int at) => row.IsDBNull(at) ? null : row.GetString(at);

    private static DateTime? Instant(DbDataReader row, int at) => row.IsDBNull(at) ? null : DateTime.SpecifyKind(row.GetFieldValue<DateTime>(at), DateTimeKind.Utc);
}
