using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Rettesnor.Core.Figures;

/// <summary>A figure as it is kept. It is never changed: a revised value is a new row, and the old one says which write superseded it.</summary>
public sealed class FigureRow
{
    public long Id { get; init; }

    public required string Document { get; init; }

    public required string Measure { get; init; }

    public required string Area { get; init; }

    public required string Group { get; init; }

    /// <summary>The canonical text of the period.</summary>
    public required string Period { get; init; }

    public required string Definition { get; init; }

    /// <summary>0 value, 1 suppressed, 2 no data.</summary>
    public required int State { get; init; }

    public decimal? Value { get; init; }

    public decimal? Step { get; init; }

    public required bool Approximate { get; init; }

    public decimal? Numerator { get; init; }

    public decimal? Denominator { get; init; }

    public decimal? Chance { get; init; }

    public required string Place { get; init; }

    public string? RemarkDa { get; init; }

    public string? RemarkEn { get; init; }

    public required long WriteId { get; init; }

    public long? SupersededBy { get; init; }
}

internal sealed class FigureMapping : IEntityTypeConfiguration<FigureRow>
{
    public void Configure(EntityTypeBuilder<FigureRow> builder)
    {
        builder.ToTable("figures");
        builder.Property(f => f.Group).HasColumnName("grp");
        builder.HasOne<Audit.WriteRow>().WithMany().HasForeignKey(f => f.WriteId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(f => f.WriteId).HasDatabaseName("figures_write");
        builder.HasIndex(f => new { f.Document, f.Measure, f.Area, f.Group, f.Period, f.Definition })
            .IsUnique().HasFilter("superseded_by IS NULL").HasDatabaseName("figures_current");
    }
}
