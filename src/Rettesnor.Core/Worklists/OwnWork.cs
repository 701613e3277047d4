using Rettesnor.Core.Data;

namespace Rettesnor.Core.Worklists;

/// <summary>What waits for somebody: their own citizens, these citizens' interviews, and what was assigned to them.</summary>
public static class OwnWork
{
    /// <summary>The citizens who had a caseworker on a day.</summary>
    public static IReadOnlyList<int> Cases(Session db, string login, DateOnly day) => db.Rows(
        "SELECT DISTINCT person_id FROM states WHERE dimension = 'caseworker' AND value = @login AND superseded_by IS NULL AND first_day <= @day AND (last_day IS NULL OR last_day >= @day)",
        row => row.GetInt32(0), ("login", login), ("day", day));

    /// <summary>The booked interviews of citizens from a day to another, by day.</summary>
    public static IReadOnlyList<(int Person, DateOnly Day)> Booked(Session db, IReadOnlyCollection<int> persons, DateOnly first, DateOnly last) =>
    [
        .. NumberLists.Of(persons).SelectMany(list => db.Rows(
            $"SELECT person_id, day FROM interviews WHERE status = 'booked' AND superseded_by IS NULL AND day BETWEEN @first AND @last AND person_id IN ({list})",
            row => (Person: row.GetInt32(0), Day: row.GetFieldValue<DateOnly>(1)), ("first", first), ("last", last))).OrderBy(b => b.Day).ThenBy(b => b.Person),
    ];

    /// <summary>The citizens who were assigned to somebody, the newest first, each with the list.</summary>
    public static IReadOnlyList<(int Person, string List)> Assigned(Session db, string login) => db.Rows(
        $"SELECT person_id, list FROM {ListMarks.Table} WHERE kind = 'assigned' AND text = @login AND superseded_by IS NULL ORDER BY id DESC",
        row => (row.GetInt32(0), row.GetString(1)), ("login", login));
}
