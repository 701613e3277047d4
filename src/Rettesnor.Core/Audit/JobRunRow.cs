using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Rettesnor.Core.Audit;

/// <summary>That something the service does by itself was done: when, on which web server, and what it came to.</summary>
public sealed class JobRunRow
{
    public long Id { get; init; }

    public required string Job { get; init; }

    public required string Node { get; init; }

    public required DateTime Began { get; init; }

    public required DateTime Ended { get; init; }

    public required bool IsGood { get; init; }

    public required string TextDa { get; init; }

    public required string TextEn { get; init; }
}

internal sealed class JobRunMapping : IEntityTypeConfiguration<JobRunRow>
{
    public void Configure(EntityTypeBuilder<JobRunRow> builder)
    {
        builder.ToTable("job_runs");
        builder.HasIndex(r => new { r.Job, r.Began }).HasDatabaseName("job_runs_began");
    }
}
