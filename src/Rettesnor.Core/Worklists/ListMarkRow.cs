using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rettesnor.Core.Audit;

namespace Rettesnor.Core.Worklists;

/// <summary>What somebody has said of a person on a goal's list. A new one of the same kind supersedes; nothing is changed in place.</summary>
public sealed class ListMarkRow
{
    public long Id { get; init; }

    /// <summary>The plan and the goal, as <c>stevns-2023/S23-7</c>.</summary>
    public required string List { get; init; }

    public required int PersonId { get; init; }

    /// <summary><c>assigned</c>, <c>note</c> or <c>aside</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The login that it is assigned to, the note, or the reason; empty where it was taken back.</summary>
    public required string Text { get; init; }

    public required long WriteId { get; init; }

    public long? SupersededBy { get; init; }
}

internal sealed class ListMarkMapping : IEntityTypeConfiguration<ListMarkRow>
{
    public void Configure(EntityTypeBuilder<ListMarkRow> builder)
    {
        builder.ToTable(ListMarks.Table);
        builder.Property(m => m.List).HasMaxLength(100);
        builder.Property(m => m.Kind).HasMaxLength(20);
        builder.HasOne<WriteRow>().WithMany().HasForeignKey(m => m.WriteId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<WriteRow>().WithMany().HasForeignKey(m => m.SupersededBy).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(m => new { m.List, m.PersonId, m.Kind }).IsUnique().HasFilter("superseded_by IS NULL");
    }
}
