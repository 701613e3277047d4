using System.Data.Common;
using Rettesnor.Core.Data;
using Rettesnor.Measurement;

namespace Rettesnor.Core.Audit;

/// <summary>An alarm that nobody has seen to yet.</summary>
public sealed record Alarm(long Id, DateTime At, LocalText Text);

/// <summary>An alarm that somebody has seen to: who, when and why.</summary>
public sealed record ClosedAlarm(Alarm Alarm, DateTime At, string Who, string Why);

/// <summary>The alarms, open and closed.</summary>
public static class Alarms
{
    /// <summary>Those that nobody has seen to, the oldest first.</summary>
    public static IReadOnlyList<Alarm> Open(Session db) => db.Rows("SELECT id, at, text_da, text_en FROM alarms WHERE closed_by IS NULL ORDER BY id", Read);

    /// <summary>How many nobody has seen to.</summary>
    public static int Count(Session db) => (int)db.One<long>("SELECT COUNT(*) FROM alarms WHERE closed_by IS NULL");

    /// <summary>Those that were closed since an instant, the last first.</summary>
    public static IReadOnlyList<ClosedAlarm> Closed(Session db, DateTime since) => db.Rows(
        "SELECT a.id, a.at, a.text_da, a.text_en, w.at, w.who, w.why FROM alarms a JOIN writes w ON w.id = a.closed_by WHERE w.at >= @since ORDER BY w.at DESC, a.id DESC",
        row => new ClosedAlarm(Read(row), Utc(row, 4), row.GetString(5), row.GetString(6)), ("since", since));

    /// <summary>Says that somebody has seen to an alarm; false where it was closed already.</summary>
    public static bool Close(Session db, long write, long id) =>
        db.Run("UPDATE alarms SET closed_by = @write WHERE id = @id AND closed_by IS NULL", ("write", write), ("id", id)) > 0;

    internal static int Raise(Session db, TimeProvider clock, LocalText text) => db.Run(
        "INSERT INTO alarms (at, text_da, text_en) VALUES (@at, @da, @en)", ("at", clock.GetUtcNow().UtcDateTime), ("da", text.Da), ("en", text.En));

    private static Alarm Read(DbDataReader row) => new(row.GetInt64(0), Utc(row, 1), new LocalText(row.GetString(2), row.GetString(3)));

    private static DateTime Utc(DbDataReader row, int at) => DateTime.SpecifyKind(row.GetDateTime(at), DateTimeKind.Utc);
}
