using System.Data.Common;
using Rettesnor.Core.Data;
using Rettesnor.Core.Registers;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Pools;

namespace Rettesnor.Core.Pools;

/// <summary>A commitment as it is kept.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Grant">What it says.</param>
/// <param name="Text">What it is: a letter of commitment, an extra grant, a write-down.</param>
public sealed record KeptGrant(long Id, PoolGrant Grant, string Text);

/// <summary>A course of the positive list as it is kept.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Offer">The course.</param>
/// <param name="FirstDay">The first day that it is approved.</param>
/// <param name="LastDay">The last; null while it is.</param>
public sealed record KeptOffer(long Id, PoolOffer Offer, DateOnly FirstDay, DateOnly? LastDay)
{
    public bool IsApproved(DateOnly day) => FirstDay <= day && (LastDay is null || day <= LastDay);
}

/// <summary>The pools in the database. Nothing is changed in place: what is taken back holds no more, and stays known as of before.</summary>
public static class PoolStore
{
    /// <summary>The commitments to a municipality's pools, in order.</summary>
    public static IReadOnlyList<KeptGrant> Grants(Session db, AreaId municipality, Knowledge knowledge) => db.Rows(
        $"SELECT id, pool, day, amount, text FROM pool_grants WHERE municipality = @municipality AND {knowledge.Condition} ORDER BY day, id",
        row => new KeptGrant(row.GetInt64(0), new PoolGrant(row.GetString(1), row.GetFieldValue<DateOnly>(2), row.GetInt64(3)), row.GetString(4)), ("municipality", municipality.Value), knowledge.Parameter);

    /// <summary>The positive list of a municipality's pools.</summary>
    public static IReadOnlyList<KeptOffer> Offers(Session db, AreaId municipality, Knowledge knowledge) => db.Rows(
        $"SELECT id, pool, title, provider, price, first_day, last_day FROM pool_offers WHERE municipality = @municipality AND {knowledge.Condition} ORDER BY pool, title, id",
        row => new KeptOffer(
            row.GetInt64(0), new PoolOffer(row.GetString(1), row.GetString(2), row.IsDBNull(3) ? null : row.GetString(3), row.GetInt64(4)),
            row.GetFieldValue<DateOnly>(5), row.IsDBNull(6) ? null : row.GetFieldValue<DateOnly>(6)),
        ("municipality", municipality.Value), knowledge.Parameter);

    public static void AddGrant(Session db, long write, AreaId municipality, PoolGrant grant, string text) => db.Run(
        "INSERT INTO pool_grants (municipality, pool, day, amount, text, write_id) VALUES (@municipality, @pool, @day, @amount, @text, @write)",
        ("municipality", municipality.Value), ("pool", grant.Pool), ("day", grant.Day), ("amount", grant.Amount), ("text", text), ("write", write));

    public static void AddOffer(Session db, long write, AreaId municipality, PoolOffer offer, DateOnly first, DateOnly? last) => db.Run(
        "INSERT INTO pool_offers (municipality, pool, title, provider, price, first_day, last_day, write_id) VALUES (@municipality, @pool, @title, @provider, @price, @first, @last, @write)",
        ("municipality", municipality.Value), ("pool", offer.Pool), ("title", offer.Title), ("provider", offer.Provider), ("price", offer.Price), ("first", first), ("last", last), ("write", write));

    /// <summary>Takes a commitment back; false where it was gone.</summary>
    public static bool RemoveGrant(Session db, long write, AreaId municipality, long id) => Remove(db, write, "pool_grants", municipality, id);

    /// <summary>Takes a course off the positive list; false where it was gone.</summary>
    public static bool RemoveOffer(Session db, long write, AreaId municipality, long id) => Remove(db, write, "pool_offers", municipality, id);

    /// <summary>Everything that is known of a municipality's pools.</summary>
    public static PoolLedger Ledger(Session db, AreaId municipality, Knowledge knowledge)
    {
        T Optional<T>(DbDataReader row, int at) => row.IsDBNull(at) ? default! : row.GetFieldValue<T>(at);
        (string, object?)[] asked = [("area", municipality.Value), knowledge.Parameter];
        return new PoolLedger(
            [.. Grants(db, municipality, knowledge).Select(g => g.Grant)],
            db.Rows(
                $"SELECT pool, person_id, course, granted, price, ended FROM {PoolRegisters.Courses.Id} WHERE area = @area AND {knowledge.Condition}",
                row => new PoolCourse(row.GetString(0), row.GetInt32(1), row.GetString(2), row.GetFieldValue<DateOnly>(3), row.GetInt64(4), Optional<DateOnly?>(row, 5)), asked),
            db.Rows(
                $"SELECT pool, person_id, course, day, amount FROM {PoolRegisters.Payments.Id} WHERE area = @area AND {knowledge.Condition}",
                row => new PoolPayment(row.GetString(0), row.GetInt32(1), row.GetString(2), row.GetFieldValue<DateOnly>(3), row.GetInt64(4)), asked));
    }

    /// <summary>What has been paid for a citizen's course in all, in øre.</summary>
    public static long Paid(Session db, AreaId municipality, string pool, int person, string course) => db.One<long>(
        $"SELECT COALESCE(SUM(amount), 0) FROM {PoolRegisters.Payments.Id} WHERE area = @area AND pool = @pool AND person_id = @person AND course = @course AND superseded_by IS NULL",
        ("area", municipality.Value), ("pool", pool), ("person", person), ("course", course));

    /// <summary>The municipalities that anything is known of.</summary>
    public static IReadOnlyList<AreaId> Municipalities(Session db, Knowledge knowledge) => [.. db.Rows(
        $"SELECT municipality FROM pool_grants WHERE {knowledge.Condition} UNION SELECT area FROM {PoolRegisters.Courses.Id} WHERE {knowledge.Condition} UNION SELECT area FROM {PoolRegisters.Payments.Id} WHERE {knowledge.Condition}",
        row => new AreaId(row.GetString(0)), knowledge.Parameter)];

    /// <summary>The newest write that touched anything of pools: as long as it is the same, so is what is known.</summary>
    public static long Newest(Session db) => new[] { "pool_grants", "pool_offers", PoolRegisters.Courses.Id, PoolRegisters.Payments.Id }
        .Max(t => db.One<long>($"SELECT MAX(COALESCE(w, 0)) FROM (SELECT MAX(write_id) AS w FROM {t} UNION ALL SELECT MAX(superseded_by) FROM {t}) AS n"));

    private static bool Remove(Session db, long write, string table, AreaId municipality, long id) => db.Run(
        $"UPDATE {table} SET superseded_by = @write WHERE id = @id AND municipality = @municipality AND superseded_by IS NULL", ("write", write), ("id", id), ("municipality", municipality.Value)) > 0;
}
