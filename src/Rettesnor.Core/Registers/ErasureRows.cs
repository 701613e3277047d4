using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rettesnor.Core.Audit;

namespace Rettesnor.Core.Registers;

/// <summary>An erasure: what was erased by which rule, and what was searched afterwards. Nothing in it says who was erased. Who ordered it, when and why are those of the write.</summary>
public sealed class ErasureRow
{
    public long Id { get; init; }

    /// <summary>What it is called everywhere, also in the file beside the database; no two have the same.</summary>
    public required string Code { get; init; }

    /// <summary><c>rules</c>, <c>ordered</c> or <c>restored</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>How many citizens were erased.</summary>
    public required int Persons { get; init; }

    /// <summary>How many rows of each table, as JSON.</summary>
    public required string Counts { get; init; }

    /// <summary>What was searched afterwards, and what was found, as JSON; null where the search was never finished.</summary>
    public string? Proof { get; init; }

    public required long WriteId { get; init; }
}

internal sealed class ErasureMapping : IEntityTypeConfiguration<ErasureRow>
{
    public void Configure(EntityTypeBuilder<ErasureRow> builder)
    {
        builder.ToTable("erasures");
        builder.Property(e => e.Code).HasMaxLength(40);
        builder.HasOne<WriteRow>().WithMany().HasForeignKey(e => e.WriteId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(e => e.Code).IsUnique().HasDatabaseName("erasures_code");
        builder.HasIndex(e => e.WriteId).HasDatabaseName("erasures_write");
    }
}

/// <summary>
/// The mark of a citizen who was erased: a keyed hash of the CPR number, another one than the registers look citizens up by. It says only
/// that rows of an old file are about somebody who was erased.
/// </summary>
public sealed class ErasedPersonRow
{
    public long Id { get; init; }

    public required byte[] Mark { get; init; }

    public required long ErasureId { get; init; }

    /// <summary>The write that let the citizen in again; null while files may not bring them back.</summary>
    public long? ReadmittedBy { get; init; }
}

internal sealed class ErasedPersonMapping : IEntityTypeConfiguration<ErasedPersonRow>
{
    public void Configure(EntityTypeBuilder<ErasedPersonRow> builder)
    {
        builder.ToTable("erased_persons");
        builder.HasOne<ErasureRow>().WithMany().HasForeignKey(e => e.ErasureId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<WriteRow>().WithMany().HasForeignKey(e => e.ReadmittedBy).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(e => e.Mark).HasDatabaseName("erased_persons_mark");
        builder.HasIndex(e => e.ErasureId).HasDatabaseName("erased_persons_erasure");
    }
}
