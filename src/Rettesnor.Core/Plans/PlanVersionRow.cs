using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Rettesnor.Core.Plans;

/// <summary>A version of a plan as it is kept: its three files, word for word. It never changes once saved.</summary>
public sealed class PlanVersionRow
{
    public long Id { get; init; }

    public required string Plan { get; init; }

    /// <summary>Counted from 1 for each plan.</summary>
    public required int Number { get; init; }

    public required string PlanYaml { get; init; }

    public required string TablesYaml { get; init; }

    public required byte[] FiguresCsv { get; init; }

    /// <summary>SHA-256 over the three texts, in hexadecimal.</summary>
    public required string Checksum { get; init; }

    public required long WriteId { get; init; }
}

internal sealed class PlanVersionMapping : IEntityTypeConfiguration<PlanVersionRow>
{
    public void Configure(EntityTypeBuilder<PlanVersionRow> builder)
    {
        builder.ToTable("plan_versions");
        builder.HasOne<Audit.WriteRow>().WithMany().HasForeignKey(p => p.WriteId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(p => p.WriteId).HasDatabaseName("plan_versions_write");
        builder.HasIndex(p => new { p.Plan, p.Number }).IsUnique().HasDatabaseName("plan_versions_number");
    }
}
