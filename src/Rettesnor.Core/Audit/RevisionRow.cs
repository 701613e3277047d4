using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Rettesnor.Core.Audit;

/// <summary>
/// A write that became visible. The numbers are in the order of the commits, on both databases, so whoever has seen one has seen all before
/// it; the ids of the writes themselves are given at their beginnings and have no such order.
/// </summary>
public sealed class RevisionRow
{
    public long Id { get; init; }

    public required long WriteId { get; init; }
}

internal sealed class RevisionMapping : IEntityTypeConfiguration<RevisionRow>
{
    public void Configure(EntityTypeBuilder<RevisionRow> builder)
    {
        builder.ToTable("revisions");
        builder.HasOne<WriteRow>().WithMany().HasForeignKey(r => r.WriteId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(r => r.WriteId).IsUnique().HasDatabaseName("revisions_write");
    }
}
