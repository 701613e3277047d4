using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rettesnor.Core.Access;
using Rettesnor.Core.Audit;

namespace Rettesnor.Core.Outbox;

/// <summary>A message to an account, on its way or sent. What it says never changes; how far it has come does.</summary>
public sealed class OutboxMessageRow
{
    public long Id { get; init; }

    /// <summary>What the message is for, so that the same is never said twice: <c>stevns-2023/3/remind/2026-11-20/7</c>.</summary>
    public required string MessageKey { get; init; }

    /// <summary>What it is about, so that it can be listed and taken back: <c>stevns-2023/3</c>.</summary>
    public required string About { get; init; }

    public required int AccountId { get; init; }

    public required string Subject { get; init; }

    public required string Body { get; init; }

    /// <summary>The instant, in UTC, that it is to be sent at the earliest; later after a try that failed.</summary>
    public required DateTime Due { get; init; }

    /// <summary>How many tries have failed.</summary>
    public int Failures { get; init; }

    /// <summary>Why the newest try failed, in both languages.</summary>
    public string? WhyDa { get; init; }

    public string? WhyEn { get; init; }

    public DateTime? SentAt { get; init; }

    /// <summary>What it was sent by.</summary>
    public string? SentBy { get; init; }

    /// <summary>The write by which it was taken back before it was sent.</summary>
    public long? TakenBackBy { get; init; }

    public required long WriteId { get; init; }
}

internal sealed class OutboxMessageMapping : IEntityTypeConfiguration<OutboxMessageRow>
{
    public void Configure(EntityTypeBuilder<OutboxMessageRow> builder)
    {
        builder.ToTable("outbox_messages");
        builder.Property(m => m.MessageKey).HasMaxLength(200);
        builder.Property(m => m.About).HasMaxLength(100);
        builder.HasOne<AccountRow>().WithMany().HasForeignKey(m => m.AccountId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<WriteRow>().WithMany().HasForeignKey(m => m.WriteId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<WriteRow>().WithMany().HasForeignKey(m => m.TakenBackBy).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(m => m.MessageKey).IsUnique().HasDatabaseName("outbox_messages_key");
        builder.HasIndex(m => m.About).HasDatabaseName("outbox_messages_about");
        builder.HasIndex(m => m.Due).HasFilter("sent_at IS NULL").HasDatabaseName("outbox_messages_due");
    }
}
