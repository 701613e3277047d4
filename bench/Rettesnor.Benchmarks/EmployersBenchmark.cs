using Microsoft.Data.Sqlite;
using Rettesnor.Core.Measures;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Employers;
using Rettesnor.Measurement.Measures;
using Rettesnor.Measurement.Pools;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Benchmarks;

/// <summary>How fast measures of employers and pools are, and how they grow; a database that asks the same is the peer.</summary>
internal static class EmployersBenchmark
{
    private const int ContactsEach = 10;
    private static readonly AreaId Area = new("stevns");
    private static readonly DateOnly First = new(2019, 1, 1);
    private static readonly Period From = Period.OfWeek(2021, 2);
    private static readonly DateOnly Ended = new(2025, 12, 28);

    public static void Run()
    {
        var reference = ReferenceData.Load(Path.Combine(Source.Root, "reference"));
        var measure = reference.Measures.Find("employer-contact-share")!;
        var report = new Report("employers", "Measures of employers and pools");
        report.Say($"The share of the core group that was contacted within twelve months, for every week from {From} to {Ended:yyyy-MM-dd}; {ContactsEach} contacts with each employer. The peer is SQLite with an index, asked once for all weeks. One thread.\n");
        var rows = new List<Measured>();
        foreach (var count in new[] { 2_000, 8_000, 32_000 })
        {
            var facts = Make(count);
            var snapshot = new EmployerSnapshot(facts);
            var figures = new EmployerFigures(snapshot, reference);
            var ours = figures.Of(measure, Area, "", From, Ended).Select(f => f.Numerator).ToList();
            using var peer = Filled(facts);
            var theirs = Asked(peer);
            if (!ours.SequenceEqual(theirs.Select(t => (decimal?)t)))
            {
                throw new InvalidOperationException("The two count otherwise.");
            }

            rows.Add(Measured.Rounds(FormattableString.Invariant($"{count} employers, {ours.Count} weeks"), 5, 15, () => figures.Of(measure, Area, "", From, Ended)));
            rows.Add(Measured.Rounds(FormattableString.Invariant($"{count} employers, {ours.Count} weeks: SQLite"), 1, 5, () => Asked(peer)));
            rows.Add(Measured.Rounds(FormattableString.Invariant($"{count} employers: made ready in memory, once for each write"), 3, 15, () => new EmployerSnapshot(facts)));
        }

        foreach (var count in new[] { 1_000, 10_000 })
        {
            var ledger = Ledger(count);
            var pools = reference.Pools.WithFrame.Select(p => p.Terms).ToList();
            rows.Add(Measured.Rounds(FormattableString.Invariant($"{count} courses with their payments: the accounts of a year's twelve months"), 5, 15, () =>
                Enumerable.Range(1, 12).Select(m => PoolAccount.Together([.. pools.Select(p => PoolAccount.At(p, ledger, new DateOnly(2025, m, DateTime.DaysInMonth(2025, m))))])).ToList()));
        }

        report.Table(rows);
        report.Keep();
    }

    private static List<EmployerFacts> Make(int count)
    {
        var random = new Random(2026);
        var days = Ended.DayNumber - First.DayNumber;
        return
        [
            .. Enumerable.Range(1, count).Select(i => new EmployerFacts
            {
                Number = i,
                Places = [new EmployerPlace(Area, First, null)],
                Staff = [new EmployerStaff(First, random.Next(0, 20))],
                Happenings = [.. Enumerable.Range(0, ContactsEach).Select(_ => new EmployerHappening(Happening.Contact, "phone", First.AddDays(random.Next(0, days))))],
                Agreements = [],
            }),
        ];
    }

    private static SqliteConnection Filled(List<EmployerFacts> facts)
    {
        var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        Do(connection, "CREATE TABLE employer (id INTEGER PRIMARY KEY, staff INTEGER); CREATE TABLE contact (employer INTEGER, day INTEGER); CREATE TABLE week (first INTEGER, last INTEGER)");
        using (var all = connection.BeginTransaction())
        {
            foreach (var employer in facts)
            {
                Do(connection, FormattableString.Invariant($"INSERT INTO employer VALUES ({employer.Number}, {employer.Staff[0].Employees})"));
                foreach (var contact in employer.Happenings)
                {
                    Do(connection, FormattableString.Invariant($"INSERT INTO contact VALUES ({employer.Number}, {contact.Day.DayNumber})"));
                }
            }

            for (var week = From; week.LastDay <= Ended; week = week.Next()!)
            {
                Do(connection, FormattableString.Invariant($"INSERT INTO week VALUES ({new EmployerWindow.Months(12).FirstDay(week.LastDay).DayNumber}, {week.LastDay.DayNumber})"));
            }

            all.Commit();
        }

        Do(connection, "CREATE INDEX contact_employer ON contact (employer, day); ANALYZE");
        return connection;
    }

    private static List<long> Asked(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT SUM(EXISTS (SELECT 1 FROM contact c WHERE c.employer = e.id AND c.day BETWEEN w.first AND w.last)) FROM week w CROSS JOIN employer e WHERE e.staff >= 2 GROUP BY w.last ORDER BY w.last";
        using var reader = command.ExecuteReader();
        var counts = new List<long>();
        while (reader.Read())
        {
            counts.Add(reader.GetInt64(0));
        }

        return counts;
    }

    private static void Do(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static PoolLedger Ledger(int courses)
    {
        var random = new Random(2026);
        var made = Enumerable.Range(1, courses).Select(i => new PoolCourse("regional", i, "Kursus", new DateOnly(2025, 1, 1).AddDays(random.Next(0, 360)), random.Next(500_000, 3_000_000), null)).ToList();
        return new PoolLedger(
            [new PoolGrant("regional", new DateOnly(2025, 1, 2), courses * 2_000_000L)], made,
            [.. made.Where(c => c.Granted.Month < 11).Select(c => new PoolPayment("regional", c.Person, c.Course, c.Granted.AddDays(30), c.Price))]);
    }
}
