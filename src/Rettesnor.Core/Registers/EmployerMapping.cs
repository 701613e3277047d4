using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rettesnor.Core.Audit;

namespace Rettesnor.Core.Registers;

/// <summary>An employer of the registers. What is known about it are facts; this is only which it is.</summary>
public sealed class EmployerRow
{
    public int Id { get; init; }

    public required string PNumber { get; init; }

    public required long WriteId { get; init; }
}

internal sealed class EmployerMapping : IEntityTypeConfiguration<EmployerRow>
{
    public void Configure(EntityTypeBuilder<EmployerRow> builder)
    {
        builder.ToTable("employers");
        builder.HasOne<WriteRow>().WithMany().HasForeignKey(e => e.WriteId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(e => e.PNumber).IsUnique().HasDatabaseName("employers_p_number");
        builder.HasIndex(e => e.WriteId).HasDatabaseName("employers_write");
    }
}

/// <summary>An employer whose measured facts a write changed: what the employers in memory have to follow.</summary>
public sealed class ChangedEmployerRow
{
    public required long WriteId { get; init; }

    public required int EmployerId { get; init; }
}

internal sealed class ChangedEmployerMapping : IEntityTypeConfiguration<ChangedEmployerRow>
{
    public void Configure(EntityTypeBuilder<ChangedEmployerRow> builder)
    {
        builder.ToTable("changed_employers");
        builder.HasKey(c => new { c.WriteId, c.EmployerId });
        builder.HasOne<WriteRow>().WithMany().HasForeignKey(c => c.WriteId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<EmployerRow>().WithMany().HasForeignKey(c => c.EmployerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(c => c.EmployerId).HasDatabaseName("changed_employers_employer");
    }
}
