using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Rettesnor.Core.Data;
using Rettesnor.Core.Imports;
using Rettesnor.Core.Outbox;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement;

namespace Rettesnor.Core.Protection;

/// <summary>A citizen whose time is over.</summary>
/// <param name="Person">The number.</param>
/// <param name="Last">The last day that the registers say something of.</param>
public sealed record DuePerson(int Person, DateOnly Last);

/// <summary>What a rule would erase.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Before">What is from before this day is older than the rule allows; null for a rule that erases nothing.</param>
/// <param name="Count">How many citizens, rows or files.</param>
public sealed record DueRule(RetentionRule Rule, DateOnly? Before, long Count);

/// <summary>What would be erased, before anything is. Two that would erase the same have the same code; when something has changed since, the code is another.</summary>
public sealed record RetentionPreview
{
    /// <summary>What it is confirmed by.</summary>
    public required string Code { get; init; }

    /// <summary>The day that the registers' time is counted to.</summary>
    public required DateOnly Today { get; init; }

    public required RetentionRules Rules { get; init; }

    public required IReadOnlyList<DueRule> Due { get; init; }

    /// <summary>The citizens whose time is over, those of the longest ago first.</summary>
    public required IReadOnlyList<DuePerson> Persons { get; init; }

    /// <summary>How many rows about those citizens each table has; tables with none are left out.</summary>
    public required IReadOnlyList<(string Table, long Rows)> Tables { get; init; }

    /// <summary>The year of each citizen's last registration, and how many.</summary>
    public IEnumerable<(int Year, int Persons)> Years => Persons.GroupBy(p => p.Last.Year).OrderBy(g => g.Key).Select(g => (g.Key, g.Count()));

    public bool IsEmpty => Due.All(d => d.Count == 0);
}

/// <summary>Finds what is older than the rules allow.</summary>
/// <param name="data">The data directory.</param>
/// <param name="reference">The rules that come with the program.</param>
/// <param name="shown">The clock that the registers are read by: a demonstration's, or the real one.</param>
public sealed class RetentionReader(DataDirectory data, ReferenceData reference, TimeProvider shown)
{
    /// <summary>Nothing is erased, and nobody is read about: the numbers alone say nothing of anybody.</summary>
    public RetentionPreview Preview() => data.Read(Preview);

    internal RetentionPreview Preview(Session db)
    {
        var rules = RetentionStore.Of(db, reference);
        var (today, real) = (Day(shown), Day(data.Clock));
        var persons = rules[RetentionOf.Citizens].Keep is { } keep
            ? LastDays.Of(db, data.Clock.LocalTimeZone).Where(p => p.Value < keep.Before(today)).Select(p => new DuePerson(p.Key, p.Value!.Value)).OrderBy(p => p.Last).ThenBy(p => p.Person).ToList()
            : [];
        var tables = RowsOf(db, [.. persons.Select(p => p.Person)]);
        var due = rules.All.Select(r =>
        {
            DateOnly? before = r.Of == RetentionOf.Citizens ? r.Keep?.Before(today) : r.Keep?.Before(real);
            return new DueRule(r, before, r.Of == RetentionOf.Citizens ? persons.Count : before is { } day ? CountOf(db, r.Of, day) : 0);
        }).ToList();
        return new RetentionPreview { Code = CodeOf(rules, persons, tables, due), Today = today, Rules = rules, Due = due, Persons = persons, Tables = tables };
    }

    /// <summary>How many rows about some citizens each table has.</summary>
    internal static IReadOnlyList<(string Table, long Rows)> RowsOf(Session db, IReadOnlyList<int> persons) => persons.Count == 0 ? [] :
    [
        .. PersonTables.All.Select(t => (t.Table, Rows: NumberLists.Of(persons).Sum(list => db.One<long>($"SELECT COUNT(*) FROM {t.Table} WHERE {t.Column} IN ({list})"))))
            .Where(t => t.Rows > 0),
    ];

    /// <summary>How many rows about a citizen there are in all.</summary>
    public static long CountOf(Session db, int person) => RowsOf(db, [person]).Sum(t => t.Rows);

    /// <summary>The instant at which a day begins here, in UTC.</summary>
    internal DateTime Start(DateOnly day) => TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Unspecified), data.Clock.LocalTimeZone);

    private static DateOnly Day(TimeProvider clock) => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    private long CountOf(Session db, RetentionOf of, DateOnly before) => of switch
    {
        RetentionOf.Imports => ImportDetails.Before(db, Start(before)).Count,
        RetentionOf.Uploads => FilesBefore("uploads", before).Count,
        RetentionOf.Backups => 0,
        RetentionOf.Messages => Conditions(of).Sum(c => db.One<long>($"SELECT COUNT(*) FROM {c.Table} WHERE {c.Condition}", ("before", Start(before)))) + FilesBefore(FileSender.FolderName, before).Count,
        _ => Conditions(of).Sum(c => db.One<long>($"SELECT COUNT(*) FROM {c.Table} WHERE {c.Condition}", ("before", Start(before)))),
    };

    /// <summary>Which rows of which tables a rule erases, by the parameter <c>before</c>.</summary>
    internal static IReadOnlyList<(string Table, string Condition)> Conditions(RetentionOf of) => of switch
    {
        RetentionOf.Readings => [("readings", "at < @before")],
        RetentionOf.Openings =>
        [
            (Access.Openings.Table, "until < @before"),
            (Insights.Table, "write_id IN (SELECT id FROM writes WHERE at < @before)"),
        ],
        RetentionOf.Sessions => [("ended_sessions", "until < @before")],
        RetentionOf.Messages => [("outbox_messages", "(sent_at < @before OR (sent_at IS NULL AND taken_back_by IN (SELECT id FROM writes WHERE at < @before)))")],
        RetentionOf.Alarms => [("alarms", "closed_by IN (SELECT id FROM writes WHERE at < @before)")],
        RetentionOf.Marks => [("erased_persons", "erasure_id IN (SELECT e.id FROM erasures e JOIN writes w ON w.id = e.write_id WHERE w.at < @before)")],
        _ => [],
    };

    /// <summary>The files of a folder of the data directory that were last written before a day.</summary>
    internal IReadOnlyList<string> FilesBefore(string folder, DateOnly? before) => Directory.Exists(Path.Combine(data.Path, folder))
        ? [.. Directory.EnumerateFiles(Path.Combine(data.Path, folder)).Where(f => before is null || File.GetLastWriteTimeUtc(f) < Start(before.Value))] : [];

    // What somebody reads meanwhile changes nothing of what is erased, so it is not in the code.
    private static string CodeOf(RetentionRules rules, List<DuePerson> persons, IReadOnlyList<(string Table, long Rows)> tables, List<DueRule> due)
    {
        var text = new StringBuilder();
        foreach (var rule in rules.All)
        {
            text.Append(CultureInfo.InvariantCulture, $"{rule.Of}={rule.Keep};");
        }

        foreach (var person in persons)
        {
            text.Append(CultureInfo.InvariantCulture, $"{person.Person}:{person.Last:yyyy-MM-dd};");
        }

        foreach (var (table, rows) in tables.Where(t => t.Table is not "readings"))
        {
            text.Append(CultureInfo.InvariantCulture, $"{table}={rows};");
        }

        foreach (var rule in due)
        {
            text.Append(CultureInfo.InvariantCulture, $"{rule.Rule.Of}<{rule.Before:yyyy-MM-dd}={rule.Count};");
        }

        var hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
        return $"{hash[..4]}-{hash[4..8]}-{hash[8..12]}";
    }
}
