using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;
using Rettesnor.Measurement;

namespace Rettesnor.Core.Plans;

/// <summary>How a municipality's documents look, as it is kept. Another look supersedes; nothing is changed in place.</summary>
public sealed class HouseStyleRow
{
    public long Id { get; init; }

    public required string Municipality { get; init; }

    public required string Accent { get; init; }

    public byte[]? Logo { get; init; }

    /// <summary>One line to a line.</summary>
    public required string Sender { get; init; }

    public required long WriteId { get; init; }

    public long? SupersededBy { get; init; }
}

internal sealed class HouseStyleMapping : IEntityTypeConfiguration<HouseStyleRow>
{
    public void Configure(EntityTypeBuilder<HouseStyleRow> builder)
    {
        builder.ToTable("house_styles");
        builder.Property(s => s.Accent).HasMaxLength(6);
        builder.HasOne<WriteRow>().WithMany().HasForeignKey(s => s.WriteId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<WriteRow>().WithMany().HasForeignKey(s => s.SupersededBy).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(s => s.Municipality).HasDatabaseName("house_styles_municipality");
    }
}

/// <summary>The looks that municipalities have chosen. A sealed document keeps the look that it was sealed with.</summary>
public sealed class HouseStyles(DataDirectory data)
{
    /// <summary>How a municipality's documents look.</summary>
    public HouseStyle Of(AreaId municipality) => data.Use(db => db.Rows(
        "SELECT accent, logo, sender FROM house_styles WHERE municipality = @municipality AND superseded_by IS NULL",
        row => new HouseStyle(
            row.GetString(0), row.IsDBNull(1) ? null : Logo.Read(row.GetFieldValue<byte[]>(1)).Logo, new(row.GetString(2).Split('\n', StringSplitOptions.RemoveEmptyEntries))),
        ("municipality", municipality.Value))).FirstOrDefault() ?? HouseStyle.Plain;

    /// <summary>Gives a municipality's documents another look. Who may is asked before.</summary>
    public void Save(Written written, AreaId municipality, HouseStyle style) => data.Write(written, (db, write) =>
    {
        db.TakeTurn();
        db.Run("UPDATE house_styles SET superseded_by = @write WHERE municipality = @municipality AND superseded_by IS NULL", ("write", write), ("municipality", municipality.Value));
        return db.Run(
            "INSERT INTO house_styles (municipality, accent, logo, sender, write_id) VALUES (@municipality, @accent, @logo, @sender, @write)",
            ("municipality", municipality.Value), ("accent", style.Accent), ("logo", style.Logo?.Bytes), ("sender", string.Join('\n', style.Sender)), ("write", write));
    });
}
