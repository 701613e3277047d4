using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rettesnor.Core.Access;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;
using Rettesnor.Measurement;

namespace Rettesnor.Core.Registers;

/// <summary>A municipality whose residents are all in the registers. Of others there are only those who once lived here, and their figures would mean nothing.</summary>
public sealed class CoverageRow
{
    public long Id { get; init; }

    public required string Area { get; init; }

    public required long WriteId { get; init; }

    public long? SupersededBy { get; init; }
}

internal sealed class CoverageMapping : IEntityTypeConfiguration<CoverageRow>
{
    public void Configure(EntityTypeBuilder<CoverageRow> builder)
    {
        builder.ToTable("coverage");
        builder.HasOne<WriteRow>().WithMany().HasForeignKey(c => c.WriteId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(c => c.Area).IsUnique().HasFilter("superseded_by IS NULL").HasDatabaseName("coverage_current");
        builder.HasIndex(c => c.WriteId).HasDatabaseName("coverage_write");
    }
}

/// <summary>Which municipalities the registers cover.</summary>
public static class Coverage
{
    public static IReadOnlyList<AreaId> Of(Session db) =>
        [.. db.Rows("SELECT area FROM coverage WHERE superseded_by IS NULL", row => new AreaId(row.GetString(0))).Order()];

    /// <summary>Why somebody may not do what concerns every citizen of the registers; null where they may in every municipality that is covered.</summary>
    public static AccessRefused? Refuse(Session db, Acting acting, Right right) => Of(db).Select(a => acting.Refuse(right, a)).FirstOrDefault(r => r is not null);

    /// <summary>Says which municipalities are covered from now on; says whether that is another answer than before.</summary>
    public static bool Set(Session db, long write, IReadOnlyCollection<AreaId> areas)
    {
        var before = Of(db);
        foreach (var area in before.Except(areas))
        {
            db.Run("UPDATE coverage SET superseded_by = @write WHERE area = @area AND superseded_by IS NULL", ("write", write), ("area", area.Value));
        }

        foreach (var area in areas.Except(before))
        {
            db.Run("INSERT INTO coverage (area, write_id) VALUES (@area, @write)", ("area", area.Value), ("write", write));
        }

        return !before.ToHashSet().SetEquals(areas);
    }
}
