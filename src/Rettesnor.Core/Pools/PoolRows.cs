using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rettesnor.Core.Audit;

namespace Rettesnor.Core.Pools;

/// <summary>A commitment of the state's to a municipality's pool, or a change of one.</summary>
public sealed class PoolGrantRow
{
    public long Id { get; init; }

    public required string Municipality { get; init; }

    public required string Pool { get; init; }

    public required DateOnly Day { get; init; }

    /// <summary>In øre.</summary>
    public required long Amount { get; init; }

    public required string Text { get; init; }

    public required long WriteId { get; init; }

    /// <summary>The write by which it was taken back.</summary>
    public long? SupersededBy { get; init; }
}

internal sealed class PoolGrantMapping : IEntityTypeConfiguration<PoolGrantRow>
{
    public void Configure(EntityTypeBuilder<PoolGrantRow> builder)
    {
        builder.ToTable("pool_grants");
        builder.HasOne<WriteRow>().WithMany().HasForeignKey(g => g.WriteId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<WriteRow>().WithMany().HasForeignKey(g => g.SupersededBy).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(g => new { g.Municipality, g.Day }).HasDatabaseName("pool_grants_day");
    }
}

/// <summary>A course that a municipality's pool may pay for: a row of its positive list.</summary>
public sealed class PoolOfferRow
{
    public long Id { get; init; }

    public required string Municipality { get; init; }

    public required string Pool { get; init; }

    public required string Title { get; init; }

    public string? Provider { get; init; }

    /// <summary>In øre.</summary>
    public required long Price { get; init; }

    public required DateOnly FirstDay { get; init; }

    public DateOnly? LastDay { get; init; }

    public required long WriteId { get; init; }

    public long? SupersededBy { get; init; }
}

internal sealed class PoolOfferMapping : IEntityTypeConfiguration<PoolOfferRow>
{
    public void Configure(EntityTypeBuilder<PoolOfferRow> builder)
    {
        builder.ToTable("pool_offers");
        builder.HasOne<WriteRow>().WithMany().HasForeignKey(o => o.WriteId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<WriteRow>().WithMany().HasForeignKey(o => o.SupersededBy).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(o => new { o.Municipality, o.Pool }).HasDatabaseName("pool_offers_pool");
    }
}
