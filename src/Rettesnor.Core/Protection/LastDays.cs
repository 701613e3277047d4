using System.Data.Common;
using Rettesnor.Core.Data;
using Rettesnor.Core.Registers;
using Rettesnor.Core.Worklists;

namespace Rettesnor.Core.Protection;

/// <summary>
/// The last day that the registers say something of each citizen, beside who they are and where they live. What has no last day is still
/// going on. A citizen of whom nothing else is said is counted from the day that they were registered.
/// </summary>
internal static class LastDays
{
    private static readonly Register[] NotCounted = [AllRegisters.Details, AllRegisters.Residences];

    /// <summary>Every citizen with the last day; null where something is going on.</summary>
    public static IReadOnlyDictionary<int, DateOnly?> Of(Session db, TimeZoneInfo zone)
    {
        var last = new Dictionary<int, DateOnly?>();
        DateOnly Local(DateTime utc) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), zone));
        foreach (var register in AllRegisters.OfCitizens.Except(NotCounted))
        {
            Register(db, register, last);
        }

        // What somebody has said on a list is work with the citizen too.
        db.Each($"SELECT m.person_id, MAX(w.at) FROM {ListMarks.Table} m JOIN writes w ON w.id = m.write_id GROUP BY m.person_id", row => Take(last, row.GetInt32(0), Local(Instant(row, 1))));
        var ending = new Dictionary<int, DateOnly?>(last);
        db.Each("SELECT p.id, w.at FROM persons p JOIN writes w ON w.id = p.write_id", row => ending.TryAdd(row.GetInt32(0), Local(Instant(row, 1))));
        return ending;
    }

    // Only what holds: a registration that was taken back was no registration.
    private static void Register(Session db, Register register, Dictionary<int, DateOnly?> last)
    {
        var days = register.Fields.Where(f => f.Kind is FieldKind.Day or FieldKind.Month).Select(f => f.Name).ToList();
        var isSpell = days.Contains("first_day") && days.Contains("last_day");
        db.Each(
            $"SELECT person_id, {string.Join(", ", days.Select(d => $"MAX({d})"))}, {(isSpell ? "SUM(CASE WHEN last_day IS NULL THEN 1 ELSE 0 END)" : "0")} FROM {register.Id} WHERE superseded_by IS NULL GROUP BY person_id",
            row =>
            {
                DateOnly? newest = null;
                for (var i = 1; i <= days.Count; i++)
                {
                    newest = !row.IsDBNull(i) && row.GetFieldValue<DateOnly>(i) is var day && !(day < newest) ? day : newest;
                }

                Take(last, row.GetInt32(0), row.GetInt64(days.Count + 1) > 0 ? null : newest);
            });
    }

    private static void Take(Dictionary<int, DateOnly?> last, int person, DateOnly? day) =>
        last[person] = last.TryGetValue(person, out var had) ? had is null || day is null ? null : had > day ? had : day : day;

    // SQLite gives the newest instant of several as text.
    private static DateTime Instant(DbDataReader row, int at) => row.GetFieldValue<DateTime>(at);
}
