using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rettesnor.Core.Access;
using Rettesnor.Core.Audit;

namespace Rettesnor.Core.FollowUp;

/// <summary>A follow-up of a version of a plan. What it speaks of, and until when comments are awaited, are its terms.</summary>
public sealed class FollowUpRow
{
    public long Id { get; init; }

    public required string Plan { get; init; }

    /// <summary>Counted from 1 for each plan.</summary>
    public required int Number { get; init; }

    public required int PlanVersion { get; init; }

    /// <summary>Whose it is.</summary>
    public required string Municipality { get; init; }

    /// <summary>The sealed follow-up that it corrects; null for an ordinary one.</summary>
    public long? Corrects { get; init; }

    public required long WriteId { get; init; }
}

internal sealed class FollowUpMapping : IEntityTypeConfiguration<FollowUpRow>
{
    public void Configure(EntityTypeBuilder<FollowUpRow> builder)
    {
        builder.ToTable("follow_ups");
        builder.HasOne<FollowUpRow>().WithMany().HasForeignKey(f => f.Corrects).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<WriteRow>().WithMany().HasForeignKey(f => f.WriteId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(f => new { f.Plan, f.Number }).IsUnique().HasDatabaseName("follow_ups_number");
    }
}

/// <summary>What a follow-up speaks of, and when. Other terms supersede; nothing is changed in place.</summary>
public sealed class FollowUpTermsRow
{
    public long Id { get; init; }

    public required long FollowUpId { get; init; }

    /// <summary>The period that it speaks of, such as <c>2022-Q3</c>.</summary>
    public required string Period { get; init; }

    /// <summary>The day that the standings are taken at.</summary>
    public required DateOnly CutOff { get; init; }

    /// <summary>The meeting that it goes to, a day of the calendar; null where none is named.</summary>
    public long? MeetingId { get; init; }

    /// <summary>The last day for comments; null where none is set.</summary>
    public DateOnly? CommentsBy { get; init; }

    public required long WriteId { get; init; }

    public long? SupersededBy { get; init; }
}

internal sealed class FollowUpTermsMapping : IEntityTypeConfiguration<FollowUpTermsRow>
{
    public void Configure(EntityTypeBuilder<FollowUpTermsRow> builder)
    {
        builder.ToTable("follow_up_terms");
        builder.HasOne<FollowUpRow>().WithMany().HasForeignKey(t => t.FollowUpId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<CalendarDayRow>().WithMany().HasForeignKey(t => t.MeetingId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<WriteRow>().WithMany().HasForeignKey(t => t.WriteId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<WriteRow>().WithMany().HasForeignKey(t => t.SupersededBy).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(t => t.FollowUpId).IsUnique().HasFilter("superseded_by IS NULL").HasDatabaseName("follow_up_terms_hold");
    }
}

/// <summary>Who answers for a goal of a plan, or for a part of one.</summary>
public sealed class GoalOwnerRow
{
    public long Id { get; init; }

    public required string Plan { get; init; }

    /// <summary>The goal, or the goal and the part: <c>S23-5d/koege</c>.</summary>
    public required string Goal { get; init; }

    public required int AccountId { get; init; }

    public required long WriteId { get; init; }

    public long? SupersededBy { get; init; }
}

internal sealed class GoalOwnerMapping : IEntityTypeConfiguration<GoalOwnerRow>
{
    public void Configure(EntityTypeBuilder<GoalOwnerRow> builder)
    {
        builder.ToTable("goal_owners");
        builder.HasOne<AccountRow>().WithMany().HasForeignKey(o => o.AccountId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<WriteRow>().WithMany().HasForeignKey(o => o.WriteId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<WriteRow>().WithMany().HasForeignKey(o => o.SupersededBy).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(o => new { o.Plan, o.Goal }).IsUnique().HasFilter("superseded_by IS NULL").HasDatabaseName("goal_owners_hold");
    }
}

/// <summary>A comment on a goal in a follow-up. A later one takes its place; every one is kept.</summary>
public sealed class FollowUpCommentRow
{
    public long Id { get; init; }

    public required long FollowUpId { get; init; }

    public required string Goal { get; init; }

    /// <summary>Empty where the comment was taken back.</summary>
    public required string Text { get; init; }

    public required long WriteId { get; init; }
}

internal sealed class FollowUpCommentMapping : IEntityTypeConfiguration<FollowUpCommentRow>
{
    public void Configure(EntityTypeBuilder<FollowUpCommentRow> builder)
    {
        builder.ToTable("follow_up_comments");
        builder.HasOne<FollowUpRow>().WithMany().HasForeignKey(c => c.FollowUpId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<WriteRow>().WithMany().HasForeignKey(c => c.WriteId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(c => new { c.FollowUpId, c.Goal, c.Id }).HasDatabaseName("follow_up_comments_goal");
    }
}

/// <summary>That a follow-up was approved. From then on nothing about it changes.</summary>
public sealed class FollowUpSealRow
{
    public long Id { get; init; }

    public required long FollowUpId { get; init; }

    /// <summary>How every goal stood, so that the next follow-up can say what changed, whatever happens to figures and definitions.</summary>
    public required string Marks { get; init; }

    /// <summary>SHA-256 over the marks and the documents' hashes, in hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>How many findings stood when it was sealed.</summary>
    public required int Findings { get; init; }

    public required long WriteId { get; init; }
}

internal sealed class FollowUpSealMapping : IEntityTypeConfiguration<FollowUpSealRow>
{
    public void Configure(EntityTypeBuilder<FollowUpSealRow> builder)
    {
        builder.ToTable("follow_up_seals");
        builder.HasOne<FollowUpRow>().WithMany().HasForeignKey(s => s.FollowUpId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<WriteRow>().WithMany().HasForeignKey(s => s.WriteId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(s => s.FollowUpId).IsUnique().HasDatabaseName("follow_up_seals_once");
    }
}

/// <summary>A document of a sealed follow-up, byte for byte.</summary>
public sealed class SealedDocumentRow
{
    public long Id { get; init; }

    public required long FollowUpId { get; init; }

    /// <summary>Its name: what, for whom, language and form, such as <c>long-own-da.docx</c>.</summary>
    public required string Name { get; init; }

    public required byte[] Bytes { get; init; }

    /// <summary>SHA-256 of the bytes, in hexadecimal.</summary>
    public required string Hash { get; init; }

    public required long WriteId { get; init; }
}

internal sealed class SealedDocumentMapping : IEntityTypeConfiguration<SealedDocumentRow>
{
    public void Configure(EntityTypeBuilder<SealedDocumentRow> builder)
    {
        builder.ToTable("sealed_documents");
        builder.Property(d => d.Name).HasMaxLength(60);
        builder.HasOne<FollowUpRow>().WithMany().HasForeignKey(d => d.FollowUpId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<WriteRow>().WithMany().HasForeignKey(d => d.WriteId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(d => new { d.FollowUpId, d.Name }).IsUnique().HasDatabaseName("sealed_documents_name");
    }
}

/// <summary>A day that a municipality's follow-ups are made for: a committee's meeting, or the end of a quarter.</summary>
public sealed class CalendarDayRow
{
    public long Id { get; init; }

    public required string Municipality { get; init; }

    public required DateOnly Day { get; init; }

    /// <summary><c>meeting</c>, <c>quarter</c>, <c>plan-begun</c>, <c>hearing</c>, <c>adoption</c> or <c>other</c>.</summary>
    public required string Kind { get; init; }

    public required string Text { get; init; }

    public required long WriteId { get; init; }

    /// <summary>The write by which it was taken out of the calendar.</summary>
    public long? SupersededBy { get; init; }
}

internal sealed class CalendarDayMapping : IEntityTypeConfiguration<CalendarDayRow>
{
    public void Configure(EntityTypeBuilder<CalendarDayRow> builder)
    {
        builder.ToTable("calendar_days");
        builder.Property(d => d.Kind).HasMaxLength(20);
        builder.HasOne<WriteRow>().WithMany().HasForeignKey(d => d.WriteId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<WriteRow>().WithMany().HasForeignKey(d => d.SupersededBy).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(d => new { d.Municipality, d.Day }).HasDatabaseName("calendar_days_day");
    }
}
