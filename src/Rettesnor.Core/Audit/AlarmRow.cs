using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Rettesnor.Core.Audit;

/// <summary>Something that must not happen and did: the nightly count found other figures than those shown. It stands until somebody has seen to it.</summary>
public sealed class AlarmRow
{
    public long Id { get; init; }

    public required DateTime At { get; init; }

    public required string TextDa { get; init; }

    public required string TextEn { get; init; }

    /// <summary>The write by which somebody saw to it.</summary>
    public long? ClosedBy { get; init; }
}

internal sealed class AlarmMapping : IEntityTypeConfiguration<AlarmRow>
{
    public void Configure(EntityTypeBuilder<AlarmRow> builder)
    {
        builder.ToTable("alarms");
        builder.HasOne<WriteRow>().WithMany().HasForeignKey(a => a.ClosedBy).OnDelete(DeleteBehavior.Restrict);
    }
}
