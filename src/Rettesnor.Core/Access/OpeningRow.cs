using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rettesnor.Core.Audit;

namespace Rettesnor.Core.Access;

/// <summary>That somebody opened a citizen outside their own scope. Who, when and why are those of the write.</summary>
public sealed class OpeningRow
{
    public long Id { get; init; }

    public required int PersonId { get; init; }

    /// <summary>The instant, in UTC, from which it is closed again.</summary>
    public required DateTime Until { get; init; }

    public required long WriteId { get; init; }
}

internal sealed class OpeningMapping : IEntityTypeConfiguration<OpeningRow>
{
    public void Configure(EntityTypeBuilder<OpeningRow> builder)
    {
        builder.ToTable(Openings.Table);
        builder.HasOne<WriteRow>().WithMany().HasForeignKey(o => o.WriteId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(o => o.PersonId).HasDatabaseName("openings_person");
        builder.HasIndex(o => o.WriteId).HasDatabaseName("openings_write");
    }
}
