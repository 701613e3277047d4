using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Rettesnor.Core.Access;

/// <summary>A key that sessions and the secrets of the apps for codes are sealed with, itself encrypted with the sealing key of the web servers.</summary>
public sealed class SealingKeyRow
{
    /// <summary>What it is called; it is encrypted together with the key, so that two cannot change places.</summary>
    public required string Name { get; init; }

    /// <summary>When it was put here, in UTC.</summary>
    public required DateTime Made { get; init; }

    public required byte[] Cipher { get; init; }
}

internal sealed class SealingKeyMapping : IEntityTypeConfiguration<SealingKeyRow>
{
    public void Configure(EntityTypeBuilder<SealingKeyRow> builder)
    {
        builder.ToTable("sealing_keys");
        builder.HasKey(k => k.Name);
        builder.Property(k => k.Name).HasMaxLength(200);
    }
}
