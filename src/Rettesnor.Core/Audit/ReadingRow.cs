using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Rettesnor.Core.Audit;

/// <summary>That somebody read about a person. It has no foreign key: what was read stays known also when the person is forgotten.</summary>
public sealed class ReadingRow
{
    public long Id { get; init; }

    /// <summary>The instant, in UTC.</summary>
    public required DateTime At { get; init; }

    public required string Who { get; init; }

    /// <summary>The page or the command.</summary>
    public required string Process { get; init; }

    public required int PersonId { get; init; }
}

internal sealed class ReadingMapping : IEntityTypeConfiguration<ReadingRow>
{
    public void Configure(EntityTypeBuilder<ReadingRow> builder)
    {
        builder.ToTable("readings");
        builder.HasIndex(r => r.At).HasDatabaseName("readings_at");
        builder.HasIndex(r => new { r.PersonId, r.At }).HasDatabaseName("readings_person");
        builder.HasIndex(r => new { r.Who, r.At }).HasDatabaseName("readings_who");
    }
}
