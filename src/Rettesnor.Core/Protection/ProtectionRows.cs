using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rettesnor.Core.Audit;

namespace Rettesnor.Core.Protection;

/// <summary>That somebody made the file of everything that is held about a citizen. Who, when and why are those of the write.</summary>
public sealed class InsightRow
{
    public long Id { get; init; }

    public required int PersonId { get; init; }

    public required long WriteId { get; init; }
}

internal sealed class InsightMapping : IEntityTypeConfiguration<InsightRow>
{
    public void Configure(EntityTypeBuilder<InsightRow> builder)
    {
        builder.ToTable(Insights.Table);
        builder.HasOne<WriteRow>().WithMany().HasForeignKey(i => i.WriteId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(i => i.PersonId).HasDatabaseName("insights_person");
        builder.HasIndex(i => i.WriteId).HasDatabaseName("insights_write");
    }
}

/// <summary>The municipality's own rules of how long things are kept, as their file was. The newest that is not superseded holds.</summary>
public sealed class RetentionRulesRow
{
    public long Id { get; init; }

    /// <summary>The file, word for word.</summary>
    public required string Text { get; init; }

    public required long WriteId { get; init; }

    public long? SupersededBy { get; init; }
}

internal sealed class RetentionRulesMapping : IEntityTypeConfiguration<RetentionRulesRow>
{
    public void Configure(EntityTypeBuilder<RetentionRulesRow> builder)
    {
        builder.ToTable("retention_rules");
        builder.HasOne<WriteRow>().WithMany().HasForeignKey(r => r.WriteId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<WriteRow>().WithMany().HasForeignKey(r => r.SupersededBy).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(r => r.WriteId).HasDatabaseName("retention_rules_write");
    }
}

/// <summary>What a municipality has filled into a field of its statements. A new text supersedes; an empty one takes it back.</summary>
public sealed class StatementRow
{
    public long Id { get; init; }

    public required string Area { get; init; }

    /// <summary>The field, as <c>privacy.contact</c>.</summary>
    public required string Field { get; init; }

    public required string TextDa { get; init; }

    public required string TextEn { get; init; }

    public required long WriteId { get; init; }

    public long? SupersededBy { get; init; }
}

internal sealed class StatementMapping : IEntityTypeConfiguration<StatementRow>
{
    public void Configure(EntityTypeBuilder<StatementRow> builder)
    {
        builder.ToTable("statements");
        builder.Property(s => s.Area).HasMaxLength(40);
        builder.Property(s => s.Field).HasMaxLength(60);
        builder.HasOne<WriteRow>().WithMany().HasForeignKey(s => s.WriteId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<WriteRow>().WithMany().HasForeignKey(s => s.SupersededBy).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(s => new { s.Area, s.Field }).IsUnique().HasFilter("superseded_by IS NULL").HasDatabaseName("statements_current");
        builder.HasIndex(s => s.WriteId).HasDatabaseName("statements_write");
    }
}
