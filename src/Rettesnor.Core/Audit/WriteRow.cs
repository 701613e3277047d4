using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Rettesnor.Core.Audit;

/// <summary>Who wrote, when, by which process and why. Every row that is written refers to one.</summary>
/// <param name="Who">The person or the system account.</param>
/// <param name="Process">The command, page or job.</param>
/// <param name="Why">The reason in words.</param>
public sealed record Written(string Who, string Process, string Why)
{
    public string Why { get; } = CprText.Masked(Why);

    /// <summary>Whether the reason held what has the form of a CPR number, which is masked.</summary>
    public bool IsMasked { get; } = CprText.Like().IsMatch(Why);
}

/// <summary>A write as it is kept.</summary>
public sealed class WriteRow
{
    public long Id { get; init; }

    /// <summary>The instant, in UTC.</summary>
    public required DateTime At { get; init; }

    public required string Who { get; init; }

    public required string Process { get; init; }

    public required string Why { get; init; }
}

internal sealed class WriteMapping : IEntityTypeConfiguration<WriteRow>
{
    public void Configure(EntityTypeBuilder<WriteRow> builder)
    {
        builder.ToTable("writes");
    }
}
