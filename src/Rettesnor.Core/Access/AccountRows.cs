using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rettesnor.Core.Audit;

namespace Rettesnor.Core.Access;

/// <summary>An account. Its roles are rows of their own, which are superseded and never changed.</summary>
public sealed class AccountRow
{
    public int Id { get; init; }

    /// <summary>What is written to sign in, in small letters.</summary>
    public required string Login { get; init; }

    public required string Name { get; init; }

    /// <summary>Null until the person has chosen a password by the link that the administrator gave.</summary>
    public string? PasswordHash { get; init; }

    /// <summary>Changed whenever something about signing in changes: sessions from before it end.</summary>
    public required string Stamp { get; init; }

    public string? TotpKey { get; init; }

    /// <summary>The time step of the newest code that was accepted, so that no code is accepted twice.</summary>
    public long TotpStep { get; init; }

    /// <summary>Hashes of the recovery codes that are left, separated by spaces.</summary>
    public string? RecoveryCodes { get; init; }

    public int Failures { get; init; }

    public DateTime? LockedUntil { get; init; }

    public bool Disabled { get; init; }

    /// <summary>Hash of the link by which a password is chosen, and until when it can be.</summary>
    public byte[]? InvitationHash { get; init; }

    public DateTime? InvitationUntil { get; init; }

    /// <summary>The user of the machine who is this account on the command line.</summary>
    public string? MachineUser { get; init; }

    /// <summary>Where messages go; null where there is none.</summary>
    public string? Email { get; init; }

    /// <summary>The provider of sign-ins that names the person, and the person's own name there; null for an account of Rettesnor's own.</summary>
    public string? Issuer { get; init; }

    public string? Subject { get; init; }

    public required long WriteId { get; init; }
}

internal sealed class AccountMapping : IEntityTypeConfiguration<AccountRow>
{
    public void Configure(EntityTypeBuilder<AccountRow> builder)
    {
        builder.ToTable("accounts");
        builder.HasOne<WriteRow>().WithMany().HasForeignKey(a => a.WriteId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(a => a.Login).IsUnique().HasDatabaseName("accounts_login");
        builder.HasIndex(a => a.MachineUser).IsUnique().HasFilter("machine_user IS NOT NULL").HasDatabaseName("accounts_machine_user");
        builder.HasIndex(a => new { a.Issuer, a.Subject }).IsUnique().HasFilter("subject IS NOT NULL").HasDatabaseName("accounts_subject");
        builder.HasIndex(a => a.WriteId).HasDatabaseName("accounts_write");
    }
}

/// <summary>A role that an account has, and what it reaches.</summary>
public sealed class AccountRoleRow
{
    public long Id { get; init; }

    public required int AccountId { get; init; }

    public required string Role { get; init; }

    public required string Municipality { get; init; }

    /// <summary>The team that it is limited to; null for the whole municipality, or the account's own cases where the role says so.</summary>
    public string? Team { get; init; }

    public required long WriteId { get; init; }

    public long? SupersededBy { get; init; }
}

internal sealed class AccountRoleMapping : IEntityTypeConfiguration<AccountRoleRow>
{
    public void Configure(EntityTypeBuilder<AccountRoleRow> builder)
    {
        builder.ToTable("account_roles");
        builder.HasOne<AccountRow>().WithMany().HasForeignKey(r => r.AccountId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<WriteRow>().WithMany().HasForeignKey(r => r.WriteId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(r => r.AccountId).HasDatabaseName("account_roles_account");
        builder.HasIndex(r => r.WriteId).HasDatabaseName("account_roles_write");
    }
}

/// <summary>A passkey of an account.</summary>
public sealed class PasskeyRow
{
    public long Id { get; init; }

    public required int AccountId { get; init; }

    public required byte[] CredentialId { get; init; }

    /// <summary>What the browser and the program agreed on, as JSON.</summary>
    public required string Data { get; init; }

    public required long WriteId { get; init; }
}

internal sealed class PasskeyMapping : IEntityTypeConfiguration<PasskeyRow>
{
    public void Configure(EntityTypeBuilder<PasskeyRow> builder)
    {
        builder.ToTable("passkeys");
        builder.HasOne<AccountRow>().WithMany().HasForeignKey(p => p.AccountId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<WriteRow>().WithMany().HasForeignKey(p => p.WriteId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(p => p.CredentialId).IsUnique().HasDatabaseName("passkeys_credential");
        builder.HasIndex(p => p.AccountId).HasDatabaseName("passkeys_account");
        builder.HasIndex(p => p.WriteId).HasDatabaseName("passkeys_write");
    }
}
