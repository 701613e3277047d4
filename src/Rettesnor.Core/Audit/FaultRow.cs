using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Rettesnor.Core.Audit;

/// <summary>A fault of the program that somebody ran into. Nothing about anybody stands in it: what was written or read may have been in the fault's own words.</summary>
public sealed class FaultRow
{
    public long Id { get; init; }

    /// <summary>What the user saw.</summary>
    public required string Number { get; init; }

    public required DateTime At { get; init; }

    /// <summary>The page or job, without what was filled in.</summary>
    public required string Place { get; init; }

    /// <summary>The kinds of the fault and of those behind it.</summary>
    public required string Kind { get; init; }

    /// <summary>Where in the program it was, one step to a line.</summary>
    public required string Steps { get; init; }

    /// <summary>The web server.</summary>
    public required string Node { get; init; }
}

internal sealed class FaultMapping : IEntityTypeConfiguration<FaultRow>
{
    public void Configure(EntityTypeBuilder<FaultRow> builder)
    {
        builder.ToTable("faults");
        builder.HasIndex(f => f.At).HasDatabaseName("faults_at");
        builder.HasIndex(f => f.Number).HasDatabaseName("faults_number");
    }
}
