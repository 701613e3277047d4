using Rettesnor.Core.Data;

namespace Rettesnor.Core.Worklists;

/// <summary>An interview that is booked.</summary>
public sealed record BookedInterview(int Person, DateOnly Day, string Kind);

/// <summary>What waits for somebody: interviews of their citizens, and what was assigned to them.</summary>
public static class OwnWork
{
    /// <summary>The booked interviews of citizens from a day to another, by day.</summary>
    public static IReadOnlyList<BookedInterview> Booked(Session db, IReadOnlyCollection<int> persons, DateOnly first, DateOnly last) =>
    [
        .. NumberLists.Of(persons).SelectMany(list => db.Rows(
            $"SELECT person_id, day, kind FROM interviews WHERE status = 'booked' AND superseded_by IS NULL AND day BETWEEN @first AND @last AND person_id IN ({list})",
            row => new BookedInterview(row.GetInt32(0), row.GetFieldValue<DateOnly>(1), row.GetString(2)), ("first", first), ("last", last))).OrderBy(b => b.Day).ThenBy(b => b.Person),
    ];

    /// <summary>Who has which citizens on which lists as a task: login, citizen and list, the newest first. Those that are set aside are left out.</summary>
    public static IReadOnlyList<(string Login, int Person, string List)> Assigned(Session db) => db.Rows(
        $"""
        SELECT m.text, m.person_id, m.list FROM {ListMarks.Table} m WHERE m.kind = 'assigned' AND m.superseded_by IS NULL AND m.text <> ''
        AND NOT EXISTS (SELECT 1 FROM {ListMarks.Table} a WHERE a.list = m.list AND a.person_id = m.person_id AND a.kind = 'aside' AND a.superseded_by IS NULL AND a.text <> '')
        ORDER BY m.id DESC
        """,
        row => (row.GetString(0), row.GetInt32(1), row.GetString(2)));
}
