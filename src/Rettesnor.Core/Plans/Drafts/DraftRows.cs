using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rettesnor.Core.Audit;

namespace Rettesnor.Core.Plans.Drafts;

/// <summary>A plan that is being written: what it is to be, and what it was made from. Who began it and when are those of the write.</summary>
public sealed class DraftRow
{
    public long Id { get; init; }

    /// <summary>The id of the plan that it is to be a version of.</summary>
    public required string Plan { get; init; }

    public required string Municipality { get; init; }

    /// <summary><c>nothing</c>, <c>plan stevns-2023</c>, <c>version 3</c> or <c>file</c>.</summary>
    public required string MadeFrom { get; init; }

    /// <summary>The newest version of its plan when it was made; null where the plan was none yet.</summary>
    public int? Base { get; init; }

    /// <summary>The plan's file that it was made from, word for word; null where it is a new plan.</summary>
    public string? PlanYaml { get; init; }

    public required string TablesYaml { get; init; }

    public required byte[] FiguresCsv { get; init; }

    /// <summary>The form that it was made with, so that a second click makes no second draft.</summary>
    public required string Form { get; init; }

    public required long WriteId { get; init; }
}

/// <summary>A revision of an element of a draft. The newest one holds; nothing is changed in place.</summary>
public sealed class DraftElementRow
{
    public long Id { get; init; }

    public required long DraftId { get; init; }

    /// <summary>The element's number in the draft; the head has 0.</summary>
    public required int Element { get; init; }

    public required int Revision { get; init; }

    public required string Kind { get; init; }

    /// <summary>What it is sorted by among its kind.</summary>
    public required int Place { get; init; }

    /// <summary>Its fields as JSON: paths and texts.</summary>
    public required string Fields { get; init; }

    public required bool Removed { get; init; }

    public required long WriteId { get; init; }
}

/// <summary>A step on a draft's way: into hearing, back from it, adopted, given up.</summary>
public sealed class DraftStepRow
{
    public long Id { get; init; }

    public required long DraftId { get; init; }

    /// <summary><c>hearing</c>, <c>draft</c>, <c>adopted</c> or <c>closed</c>.</summary>
    public required string State { get; init; }

    /// <summary>The case number of the decision.</summary>
    public required string CaseNumber { get; init; }

    /// <summary>The day of the meeting that decided; for a hearing, the last day for answers.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>Whether a hearing is shown to those who may read plans.</summary>
    public required bool Published { get; init; }

    /// <summary>The plan's file that is in hearing, word for word; null for other steps.</summary>
    public string? PlanYaml { get; init; }

    /// <summary>The version that it became; null for other steps than adoption.</summary>
    public int? Number { get; init; }

    public required long WriteId { get; init; }
}

internal sealed class DraftMapping : IEntityTypeConfiguration<DraftRow>
{
    public void Configure(EntityTypeBuilder<DraftRow> builder)
    {
        builder.ToTable("plan_drafts");
        builder.HasOne<WriteRow>().WithMany().HasForeignKey(d => d.WriteId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(d => d.WriteId).HasDatabaseName("plan_drafts_write");
        builder.HasIndex(d => d.Form).IsUnique().HasDatabaseName("plan_drafts_form");
    }
}

internal sealed class DraftElementMapping : IEntityTypeConfiguration<DraftElementRow>
{
    public void Configure(EntityTypeBuilder<DraftElementRow> builder)
    {
        builder.ToTable("draft_elements");
        builder.HasOne<DraftRow>().WithMany().HasForeignKey(e => e.DraftId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<WriteRow>().WithMany().HasForeignKey(e => e.WriteId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(e => e.WriteId).HasDatabaseName("draft_elements_write");
        builder.HasIndex(e => new { e.DraftId, e.Element, e.Revision }).IsUnique().HasDatabaseName("draft_elements_revision");
    }
}

internal sealed class DraftStepMapping : IEntityTypeConfiguration<DraftStepRow>
{
    public void Configure(EntityTypeBuilder<DraftStepRow> builder)
    {
        builder.ToTable("draft_steps");
        builder.HasOne<DraftRow>().WithMany().HasForeignKey(s => s.DraftId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<WriteRow>().WithMany().HasForeignKey(s => s.WriteId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(s => s.DraftId).HasDatabaseName("draft_steps_draft");
        builder.HasIndex(s => s.WriteId).HasDatabaseName("draft_steps_write");
    }
}
