using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rettesnor.Core.Access;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;
using Rettesnor.Measurement;

namespace Rettesnor.Core.YearAhead;

/// <summary>That an account has asked to be reminded of a kind of day. Without a row nobody is.</summary>
public sealed class CalendarReminderRow
{
    public long Id { get; init; }

    public required int AccountId { get; init; }

    public required string Municipality { get; init; }

    /// <summary>A code of <see cref="DueKinds"/>.</summary>
    public required string Kind { get; init; }

    public required long WriteId { get; init; }

    /// <summary>The write by which it was taken back.</summary>
    public long? SupersededBy { get; init; }
}

internal sealed class CalendarReminderMapping : IEntityTypeConfiguration<CalendarReminderRow>
{
    public void Configure(EntityTypeBuilder<CalendarReminderRow> builder)
    {
        builder.ToTable("calendar_reminders");
        builder.Property(r => r.Kind).HasMaxLength(20);
        builder.HasOne<AccountRow>().WithMany().HasForeignKey(r => r.AccountId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<WriteRow>().WithMany().HasForeignKey(r => r.WriteId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<WriteRow>().WithMany().HasForeignKey(r => r.SupersededBy).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(r => new { r.AccountId, r.Municipality, r.Kind }).IsUnique().HasFilter("superseded_by IS NULL").HasDatabaseName("calendar_reminders_hold");
    }
}

/// <summary>What somebody has asked to be reminded of.</summary>
public sealed record Reminder(int Account, AreaId Municipality, DueKind Kind);

/// <summary>Who is reminded of which days: nobody who has not asked.</summary>
public sealed class Reminders(DataDirectory data)
{
    /// <summary>What everybody has asked for.</summary>
    public IReadOnlyList<Reminder> All() => data.Use(db => Select(db, "1 = 1"));

    /// <summary>What an account has asked for in a municipality.</summary>
    public IReadOnlySet<DueKind> Of(int account, AreaId municipality) => data.Use(db => Of(db, account, municipality));

    /// <summary>Says what whoever acts is to be reminded of, and of nothing else; the same again changes nothing.</summary>
    /// <returns>Why not; null where it is kept.</returns>
    public AccessRefused? Set(Acting.Account acting, string process, AreaId municipality, IReadOnlySet<DueKind> kinds)
    {
        if (acting.Refuse(Right.WriteFollowUps, municipality) is { } refused)
        {
            return refused;
        }

        if (Of(acting.Id, municipality).SetEquals(kinds))
        {
            return null;
        }

        data.Write(new Written(acting.Who, process, "Påmindelser: " + (kinds.Count == 0 ? "ingen" : string.Join(", ", kinds.Order().Select(DueKinds.Code)))), (db, write) =>
        {
            db.TakeTurn();
            var before = Of(db, acting.Id, municipality);
            foreach (var kind in before.Except(kinds))
            {
                db.Run(
                    "UPDATE calendar_reminders SET superseded_by = @write WHERE account_id = @account AND municipality = @municipality AND kind = @kind AND superseded_by IS NULL",
                    ("write", write), ("account", acting.Id), ("municipality", municipality.Value), ("kind", DueKinds.Code(kind)));
            }

            foreach (var kind in kinds.Except(before))
            {
                db.Run(
                    "INSERT INTO calendar_reminders (account_id, municipality, kind, write_id) VALUES (@account, @municipality, @kind, @write)",
                    ("account", acting.Id), ("municipality", municipality.Value), ("kind", DueKinds.Code(kind)), ("write", write));
            }

            return true;
        });
        return null;
    }

    private static HashSet<DueKind> Of(Session db, int account, AreaId municipality) =>
        [.. Select(db, "account_id = @account AND municipality = @municipality", ("account", account), ("municipality", municipality.Value)).Select(r => r.Kind)];

    private static List<Reminder> Select(Session db, string condition, params ReadOnlySpan<(string, object?)> parameters) =>
    [
        .. db.Rows(
            $"SELECT account_id, municipality, kind FROM calendar_reminders WHERE {condition} AND superseded_by IS NULL ORDER BY id",
            row => (Account: row.GetInt32(0), Municipality: row.GetString(1), Kind: DueKinds.Kind(row.GetString(2))), parameters)
            .Where(r => r.Kind is not null).Select(r => new Reminder(r.Account, new AreaId(r.Municipality), r.Kind!.Value)),
    ];
}
