using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rettesnor.Core.Audit;

namespace Rettesnor.Core.Imports;

/// <summary>How the files of one source system are read into one register. A changed profile supersedes the old one.</summary>
public sealed class ImportProfileRow
{
    public long Id { get; init; }

    public required string Source { get; init; }

    public required string Register { get; init; }

    /// <summary>Columns, codes and forms of dates and numbers, as JSON.</summary>
    public required string Mapping { get; init; }

    public required long WriteId { get; init; }

    public long? SupersededBy { get; init; }
}

internal sealed class ImportProfileMapping : IEntityTypeConfiguration<ImportProfileRow>
{
    public void Configure(EntityTypeBuilder<ImportProfileRow> builder)
    {
        builder.ToTable("import_profiles");
        builder.HasOne<WriteRow>().WithMany().HasForeignKey(p => p.WriteId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(p => new { p.Source, p.Register }).IsUnique().HasFilter("superseded_by IS NULL").HasDatabaseName("import_profiles_current");
        builder.HasIndex(p => p.WriteId).HasDatabaseName("import_profiles_write");
    }
}

/// <summary>An import: where it is, or how it ended. It goes on when the page that began it is closed.</summary>
public sealed class ImportRow
{
    public long Id { get; init; }

    public required string Source { get; init; }

    public required string Register { get; init; }

    public required string FileName { get; init; }

    /// <summary>SHA-256 of the file, in hexadecimal.</summary>
    public required string Checksum { get; init; }

    public required string Who { get; init; }

    public required DateTime Began { get; init; }

    public DateTime? Ended { get; init; }

    /// <summary>reading, writing, done, refused, cancelled or interrupted.</summary>
    public required string State { get; init; }

    public int RowsRead { get; init; }

    /// <summary>The rows of the file, where they are known before it is read.</summary>
    public int? RowsInAll { get; init; }

    /// <summary>What it came to: counts, errors by row and column, and rows that have vanished, as JSON.</summary>
    public string? Outcome { get; init; }

    public long? WriteId { get; init; }
}

internal sealed class ImportMapping : IEntityTypeConfiguration<ImportRow>
{
    public void Configure(EntityTypeBuilder<ImportRow> builder)
    {
        builder.ToTable("imports");
        builder.HasOne<WriteRow>().WithMany().HasForeignKey(i => i.WriteId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(i => i.WriteId).HasDatabaseName("imports_write");
    }
}
