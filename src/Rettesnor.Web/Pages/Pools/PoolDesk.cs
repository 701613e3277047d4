using Rettesnor.Core.Access;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;
using Rettesnor.Core.FollowUp;
using Rettesnor.Core.Plans;
using Rettesnor.Core.Pools;
using Rettesnor.Core.Reference;
using Rettesnor.Core.Registers;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Pools;

namespace Rettesnor.Web.Pages.Pools;

/// <summary>A citizen's course from a pool with what is paid for it.</summary>
/// <param name="Fact">The number of the fact in its register.</param>
/// <param name="Person">The citizen; null where whoever asks may not see who it is.</param>
/// <param name="Paid">In the year, in øre.</param>
/// <param name="PaidInAll">In all years, in øre.</param>
public sealed record CourseRow(long Fact, int? Person, string? Name, string Course, string? Provider, DateOnly Granted, long Price, long Paid, long PaidInAll, DateOnly? Ended)
{
    /// <summary>What it still reserves.</summary>
    public long Left => Ended is null ? Math.Max(0, Price - Paid) : 0;
}

/// <summary>What the pages of pools read from.</summary>
public sealed class PoolDesk(PlanLibrary library, OwnLibrary own, TimeProvider clock)
{
    public DataDirectory Data => library.Data;

    public ReferenceData Reference => library.Reference;

    public PoolRules Rules => library.Reference.Pools;

    public DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    /// <summary>The municipalities whose pools somebody may see.</summary>
    public IReadOnlyList<AreaId> Readable(Acting acting) => [.. Reference.Areas.Municipalities(AreaId.Denmark).Select(a => a.Id).Where(a => acting.May(Right.ReadPools, a))];

    public PoolLedger Ledger(AreaId area, Knowledge knowledge) => own.Pools.At(knowledge).Of(area);

    public IReadOnlyList<KeptGrant> Grants(AreaId area, Knowledge knowledge) => Data.Use(db => PoolStore.Grants(db, area, knowledge));

    public IReadOnlyList<KeptOffer> Offers(AreaId area, Knowledge knowledge) => Data.Use(db => PoolStore.Offers(db, area, knowledge));

    /// <summary>
    /// The courses of a pool that were granted in a year, the newest first. Who they are of is shown to those who pay for them and to those who may
    /// read about the citizen, and that they have read it is kept.
    /// </summary>
    public IReadOnlyList<CourseRow> Courses(AreaId area, string pool, int year, Acting acting, string process)
    {
        var (rows, names) = Data.Read(db =>
        {
            (string, object?)[] asked = [("area", area.Value), ("pool", pool), ("first", new DateOnly(year, 1, 1)), ("last", new DateOnly(year, 12, 31))];
            var paid = db.Rows(
                $"SELECT person_id, course, amount, day FROM {PoolRegisters.Payments.Id} WHERE area = @area AND pool = @pool AND superseded_by IS NULL",
                row => (Person: row.GetInt32(0), Course: row.GetString(1), Amount: row.GetInt64(2), Day: row.GetFieldValue<DateOnly>(3)), asked).ToLookup(p => (p.Person, p.Course));
            var courses = db.Rows(
                $"SELECT id, person_id, course, provider, granted, price, ended FROM {PoolRegisters.Courses.Id} WHERE area = @area AND pool = @pool AND superseded_by IS NULL AND granted BETWEEN @first AND @last ORDER BY granted DESC, id DESC",
                row => new CourseRow(
                    row.GetInt64(0), row.GetInt32(1), null, row.GetString(2), row.IsDBNull(3) ? null : row.GetString(3), row.GetFieldValue<DateOnly>(4), row.GetInt64(5), paid[(row.GetInt32(1), row.GetString(2))].Where(p => p.Day.Year == year).Sum(p => p.Amount), paid[(row.GetInt32(1), row.GetString(2))].Sum(p => p.Amount),
                    row.IsDBNull(6) ? null : row.GetFieldValue<DateOnly>(6)), asked);
            var places = acting.May(Right.WritePools, area) ? null : PersonPlaces.Of(db, [.. courses.Select(c => c.Person!.Value).Distinct()], Today);
            bool MaySee(int person) => places is null || acting.RefuseReading(places.GetValueOrDefault(person) ?? new PersonPlace(null, null, null)) is null;
            var seen = courses.Select(c => MaySee(c.Person!.Value) ? c : c with { Person = null }).ToList();
            return (seen, PersonNames.Of(db, seen.Select(c => c.Person).OfType<int>()));
        });
        ReadingLog.Keep(Data, acting.Who, process, [.. rows.Select(r => r.Person).OfType<int>().Distinct()]);
        return [.. rows.Select(r => r.Person is { } person ? r with { Name = names.GetValueOrDefault(person) } : r)];
    }

    /// <summary>A citizen's course that holds; null where somebody has changed it or taken it back.</summary>
    public KeptFact? Course(AreaId area, string pool, long fact) => Data.Use(db => db.One<int>(
        $"SELECT person_id FROM {PoolRegisters.Courses.Id} WHERE id = @id AND area = @area AND pool = @pool AND superseded_by IS NULL", ("id", fact), ("area", area.Value), ("pool", pool)) is > 0 and var person
        ? RegisterStore.Of(db, PoolRegisters.Courses, person, Knowledge.Now).FirstOrDefault(f => f.Id == fact) : null);
}
