using Rettesnor.Core.Access;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;
using Rettesnor.Core.FollowUp;
using Rettesnor.Core.Measures;
using Rettesnor.Core.Plans;
using Rettesnor.Core.Reference;
using Rettesnor.Core.Registers;
using Rettesnor.Core.Worklists;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Goals;
using Rettesnor.Web.Languages;
using Fact = Rettesnor.Core.Registers.Fact;

namespace Rettesnor.Web.Pages.Employers;

/// <summary>What the newest list says of an employer.</summary>
public sealed record EmployerCard(int Number, string PNumber, string Name, string Cvr, AreaId Area, decimal? Employees, string Address, string Town, string Industry, string Phone, DateOnly Told, bool IsClosed);

/// <summary>A contact that somebody has said is to be followed up, and that nothing has come after.</summary>
public sealed record EmployerFollowUp(int Employer, DateOnly On, string About, string By);

/// <summary>A job order that is not closed.</summary>
public sealed record OpenOrder(int Employer, DateOnly Day, string Occupation, string Kind, decimal Positions, long Id);

/// <summary>An employer that is new, or has moved.</summary>
/// <param name="Day">The day of the list that says so.</param>
/// <param name="From">Where it lay before; null for one that is new.</param>
/// <param name="Card">What the newest list says of it.</param>
public sealed record EmployerNews(int Employer, DateOnly Day, string? From, EmployerCard? Card);

/// <summary>What pages about employers read from: the registers as they are now, and the employers in memory that follow them.</summary>
public sealed class EmployerDesk(PlanLibrary library, OwnLibrary own, TimeProvider clock)
{
    public DataDirectory Data => library.Data;

    public ReferenceData Reference => library.Reference;

    public DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    /// <summary>The list of a goal of those employers whose municipalities somebody may read about; null where it has none.</summary>
    public EmployerList? ListOf(GoalRule rule, Acting acting) => own.Employers.Follow().Snapshot is { } employers && Readable(rule, acting) is { Count: > 0 } areas
        ? EmployerList.Of(employers, rule, areas, Today) : null;

    /// <summary>The figures of employers as they were known at a time, and the areas that somebody may see them of: each municipality, then those with an employer service together.</summary>
    public (EmployerFigures? Figures, IReadOnlyList<AreaId> Areas) Numbers(Knowledge knowledge, Acting acting)
    {
        var snapshot = own.Employers.At(knowledge);
        bool MayRead(AreaId area) => Refuse(acting, Right.ReadEmployers, area) is null;
        var municipalities = Reference.Areas.Municipalities(AreaId.Denmark).Select(a => a.Id).Where(a => snapshot?.Areas.Contains(a) == true && MayRead(a)).ToList();
        var services = Reference.Areas.All.Where(a => a.Kind == AreaKind.Cooperation && a.ExistsOn(Today) && a.Members.Any(municipalities.Contains) && a.Members.All(MayRead)).Select(a => a.Id);
        return (snapshot is null ? null : new EmployerFigures(snapshot, Reference), [.. municipalities, .. services]);
    }

    /// <summary>The municipalities of a goal's area that somebody may read about.</summary>
    public IReadOnlyList<AreaId> Readable(GoalRule rule, Acting acting) => [.. Reference.Areas.Municipalities(rule.Area).Select(a => a.Id).Where(a => Refuse(acting, Right.ReadEmployers, a) is null)];

    /// <summary>
    /// Why somebody may not read or write about a municipality's employers; null where they may. Municipalities that have an employer service
    /// together have its employers together, so a right in one of them is one in all.
    /// </summary>
    public AccessRefused? Refuse(Acting acting, Right right, AreaId area) => acting.Refuse(right, area) is { } refused && !Together(area).Any(a => acting.May(right, a)) ? refused : null;

    private IEnumerable<AreaId> Together(AreaId area) => Reference.Areas.All.Where(a => a.Kind == AreaKind.Cooperation && a.ExistsOn(Today) && a.Members.Contains(area)).SelectMany(a => a.Members);

    /// <summary>What the newest lists say of all employers, by number.</summary>
    public IReadOnlyDictionary<int, EmployerCard> Cards() => Data.Use(db => Cards(db, "1 = 1"));

    /// <summary>What the newest list says of one; null where there is none.</summary>
    public EmployerCard? Card(int number) => Data.Use(db => Cards(db, "e.id = @number", ("number", number))).GetValueOrDefault(number);

    /// <summary>Employers by a part of the name, or by CVR or P-number.</summary>
    public IReadOnlyList<EmployerCard> Find(string sought, Acting acting)
    {
        var digits = sought.Replace(" ", "", StringComparison.Ordinal);
        return
        [
            .. Cards().Values.Where(c => c.Name.Contains(sought.Trim(), StringComparison.OrdinalIgnoreCase) || c.Cvr == digits || c.PNumber == digits)
                .Where(c => Refuse(acting, Right.ReadEmployers, c.Area) is null).OrderBy(c => c.Name, Collation.Danish),
        ];
    }

    /// <summary>The day of the last contact with each employer that has had one.</summary>
    public IReadOnlyDictionary<int, DateOnly> LastContacts() => Data.Use(db => db.Rows(
        "SELECT employer_id, MAX(day) FROM employer_contacts WHERE superseded_by IS NULL GROUP BY employer_id", row => (row.GetInt32(0), row.GetFieldValue<DateOnly>(1)))).ToDictionary(c => c.Item1, c => c.Item2);

    /// <summary>
    /// Registers a contact of today, by whoever writes it; false where the same is there already. A second of the day that says something else is another.
    /// </summary>
    public bool Register(Acting acting, string process, string why, int employer, string kind, string? about)
    {
        var there = Data.Use(db => RegisterStore.Of(db, EmployerRegisters.Contacts, employer, Knowledge.Now)).Select(f => f.Fact).ToList();
        var fact = Fact.Of(EmployerRegisters.Contacts, employer, Fact.Own, Today, kind, acting.Name, about, null).Beside(there);
        if (there.Any(f => f.Key == fact.Key))
        {
            return false;
        }

        Data.Write(new Written(acting.Who, process, why), (db, write) => RegisterStore.Put(db, write, EmployerRegisters.Contacts, [fact]));
        return true;
    }

    /// <summary>What is to be followed up by a day, the earliest first.</summary>
    public IReadOnlyList<EmployerFollowUp> FollowUps(DateOnly by) => Data.Use(db => db.Rows(
        """
        SELECT c.employer_id, c.follow_up, c.about, c.contacted_by FROM employer_contacts c
        WHERE c.superseded_by IS NULL AND c.follow_up <= @by
            AND NOT EXISTS (SELECT 1 FROM employer_contacts n WHERE n.employer_id = c.employer_id AND n.superseded_by IS NULL AND n.day > c.day)
        ORDER BY c.follow_up, c.id
        """,
        row => new EmployerFollowUp(row.GetInt32(0), row.GetFieldValue<DateOnly>(1), row.IsDBNull(2) ? "" : row.GetString(2), row.IsDBNull(3) ? "" : row.GetString(3)), ("by", by)));

    /// <summary>
    /// The employers that a list has told of for the first time since a day, though lists told of their municipality before, and those that lie elsewhere than
    /// the list before said; the newest first.
    /// </summary>
    public IReadOnlyList<EmployerNews> News(DateOnly since)
    {
        var told = Data.Use(db => db.Rows(
            "SELECT employer_id, day, area, address, town FROM employer_details WHERE superseded_by IS NULL AND closed IS NOT TRUE ORDER BY employer_id, day",
            row => (Employer: row.GetInt32(0), Day: row.GetFieldValue<DateOnly>(1), Area: row.GetString(2), Where: string.Join(", ", new[] { row.IsDBNull(3) ? "" : row.GetString(3), row.IsDBNull(4) ? "" : row.GetString(4) }.Where(t => t.Length > 0)))));
        var begun = told.GroupBy(t => t.Area).ToDictionary(g => g.Key, g => g.Min(t => t.Day));
        return
        [
            .. told.GroupBy(t => t.Employer).Select(g => g.ToList()).SelectMany(lists => lists.Count switch
            {
                1 when lists[0].Day >= since && lists[0].Day > begun[lists[0].Area] => [new EmployerNews(lists[0].Employer, lists[0].Day, null, null)],
                > 1 when lists[^1].Day >= since && (lists[^1].Where != lists[^2].Where || lists[^1].Area != lists[^2].Area) => [new EmployerNews(lists[^1].Employer, lists[^1].Day, lists[^2].Where, null)],
                _ => Array.Empty<EmployerNews>(),
            }).OrderByDescending(n => n.Day).ThenBy(n => n.Employer),
        ];
    }

    /// <summary>The job orders that are not closed, the oldest first.</summary>
    public IReadOnlyList<OpenOrder> OpenOrders() => Data.Use(db => db.Rows(
        "SELECT employer_id, day, occupation, kind, positions, id FROM job_orders WHERE superseded_by IS NULL AND closed IS NULL AND hired IS NULL ORDER BY day, id",
        row => new OpenOrder(row.GetInt32(0), row.GetFieldValue<DateOnly>(1), row.GetString(2), row.GetString(3), row.GetDecimal(4), row.GetInt64(5))));

    private static Dictionary<int, EmployerCard> Cards(Session db, string condition, params (string, object?)[] values) => db.Rows(
        $"""
        SELECT e.id, e.p_number, d.name, d.cvr, d.area, d.employees, d.address, d.postal_code, d.town, d.industry, d.phone, d.day, d.closed
        FROM employers e JOIN employer_details d ON d.employer_id = e.id AND d.superseded_by IS NULL
        WHERE {condition} AND d.day = (SELECT MAX(n.day) FROM employer_details n WHERE n.employer_id = e.id AND n.superseded_by IS NULL)
        """,
        row =>
        {
            string Text(int at) => row.IsDBNull(at) ? "" : row.GetString(at);
            return new EmployerCard(
                row.GetInt32(0), row.GetString(1), row.GetString(2), row.GetString(3), new AreaId(row.GetString(4)), row.IsDBNull(5) ? null : row.GetDecimal(5), Text(6), $"{Text(7)} {Text(8)}".Trim(), Text(9), Text(10),
                row.GetFieldValue<DateOnly>(11), !row.IsDBNull(12) && row.GetBoolean(12));
        },
        values).DistinctBy(c => c.Number).ToDictionary(c => c.Number);
}
