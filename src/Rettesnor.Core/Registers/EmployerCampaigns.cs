using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;
using Rettesnor.Measurement;

namespace Rettesnor.Core.Registers;

/// <summary>A campaign in which every employer of a group is to be visited between two days.</summary>
/// <param name="Industry">A part of the industry's name; empty for every industry.</param>
/// <param name="Least">The fewest employees.</param>
public sealed record EmployerCampaign(long Id, AreaId Municipality, string Title, string Industry, int Least, DateOnly First, DateOnly Last);

/// <summary>The campaigns in the database; one that is taken back holds no more.</summary>
public static class EmployerCampaigns
{
    private const string Columns = "id, municipality, title, industry, least, first_day, last_day";

    /// <summary>All that hold, the newest first.</summary>
    public static IReadOnlyList<EmployerCampaign> All(Session db) => db.Rows($"SELECT {Columns} FROM employer_campaigns WHERE superseded_by IS NULL ORDER BY first_day DESC, id DESC", Read);

    public static EmployerCampaign? Find(Session db, long id) => db.Rows($"SELECT {Columns} FROM employer_campaigns WHERE superseded_by IS NULL AND id = @id", Read, ("id", id)).FirstOrDefault();

    public static long Add(Session db, long write, EmployerCampaign campaign) => db.One<long>(
        "INSERT INTO employer_campaigns (municipality, title, industry, least, first_day, last_day, write_id) VALUES (@municipality, @title, @industry, @least, @first, @last, @write) RETURNING id",
        ("municipality", campaign.Municipality.Value), ("title", campaign.Title), ("industry", campaign.Industry), ("least", campaign.Least), ("first", campaign.First), ("last", campaign.Last), ("write", write));

    public static bool Remove(Session db, long write, long id) =>
        db.Run("UPDATE employer_campaigns SET superseded_by = @write WHERE id = @id AND superseded_by IS NULL", ("write", write), ("id", id)) > 0;

    private static EmployerCampaign Read(System.Data.Common.DbDataReader row) =>
        new(row.GetInt64(0), new AreaId(row.GetString(1)), row.GetString(2), row.GetString(3), row.GetInt32(4), row.GetFieldValue<DateOnly>(5), row.GetFieldValue<DateOnly>(6));
}

/// <summary>A campaign as it is kept.</summary>
public sealed class EmployerCampaignRow
{
    public long Id { get; init; }

    public required string Municipality { get; init; }

    public required string Title { get; init; }

    public required string Industry { get; init; }

    public required int Least { get; init; }

    public required DateOnly FirstDay { get; init; }

    public required DateOnly LastDay { get; init; }

    public required long WriteId { get; init; }

    public long? SupersededBy { get; init; }
}

internal sealed class EmployerCampaignMapping : IEntityTypeConfiguration<EmployerCampaignRow>
{
    public void Configure(EntityTypeBuilder<EmployerCampaignRow> builder)
    {
        builder.ToTable("employer_campaigns");
        builder.HasOne<WriteRow>().WithMany().HasForeignKey(c => c.WriteId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<WriteRow>().WithMany().HasForeignKey(c => c.SupersededBy).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(c => c.Municipality).HasDatabaseName("employer_campaigns_municipality");
    }
}
