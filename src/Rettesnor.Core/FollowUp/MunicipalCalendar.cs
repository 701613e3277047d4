using System.Data.Common;
using Rettesnor.Core.Data;
using Rettesnor.Measurement;

namespace Rettesnor.Core.FollowUp;

/// <summary>What a day of the calendar is.</summary>
public enum CalendarKind
{
    /// <summary>A meeting of the committee.</summary>
    Meeting,

    /// <summary>The end of a quarter that is reported on.</summary>
    Quarter,

    /// <summary>The day that the writing of a plan begins.</summary>
    PlanBegun,

    /// <summary>The day that a plan goes into hearing.</summary>
    Hearing,

    /// <summary>The meeting at which a plan is expected to be adopted.</summary>
    Adoption,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>A day of the calendar.</summary>
public sealed record CalendarDay(long Id, DateOnly Day, CalendarKind Kind, string Text);

/// <summary>The days that a municipality's follow-ups and plans are made for. A day that is taken out stays known to the follow-ups that went to it.</summary>
public static class MunicipalCalendar
{
    public const int LongestText = 200;

    public static string Code(CalendarKind kind) => kind switch
    {
        CalendarKind.Meeting => "meeting",
        CalendarKind.Quarter => "quarter",
        CalendarKind.PlanBegun => "plan-begun",
        CalendarKind.Hearing => "hearing",
        CalendarKind.Adoption => "adoption",
        CalendarKind.Other => "other",
    };

    public static CalendarKind? Kind(string? code) => Enum.GetValues<CalendarKind>().Cast<CalendarKind?>().FirstOrDefault(k => Code(k!.Value) == code);

    public static LocalText Name(CalendarKind kind) => kind switch
    {
        CalendarKind.Meeting => new("Udvalgsmøde", "Committee meeting"),
        CalendarKind.Quarter => new("Kvartal", "Quarter"),
        CalendarKind.PlanBegun => new("Planen begyndes", "A plan is begun"),
        CalendarKind.Hearing => new("Høring", "Hearing"),
        CalendarKind.Adoption => new("Vedtagelse", "Adoption"),
        CalendarKind.Other => new("Andet", "Other"),
    };

    /// <summary>The days of a municipality, in order.</summary>
    public static IReadOnlyList<CalendarDay> Of(Session db, AreaId municipality) => db.Rows(
        "SELECT id, day, kind, text FROM calendar_days WHERE municipality = @municipality AND superseded_by IS NULL ORDER BY day, id", row => Read(row, 0), ("municipality", municipality.Value));

    /// <summary>Puts a day into the calendar; the same again changes nothing.</summary>
    public static CalendarDay Add(Session db, long write, AreaId municipality, DateOnly day, CalendarKind kind, string text)
    {
        db.TakeTurn();
        return Of(db, municipality).FirstOrDefault(d => d.Day == day && d.Kind == kind && d.Text == text) ?? new CalendarDay(
            db.One<long>(
                "INSERT INTO calendar_days (municipality, day, kind, text, write_id) VALUES (@municipality, @day, @kind, @text, @write) RETURNING id",
                ("municipality", municipality.Value), ("day", day), ("kind", Code(kind)), ("text", text), ("write", write)),
            day, kind, text);
    }

    /// <summary>Takes a day out of the calendar; false where it is not there.</summary>
    public static bool Remove(Session db, long write, AreaId municipality, long id) => db.Run(
        "UPDATE calendar_days SET superseded_by = @write WHERE id = @id AND municipality = @municipality AND superseded_by IS NULL",
        ("write", write), ("id", id), ("municipality", municipality.Value)) > 0;

    internal static CalendarDay Read(DbDataReader row, int at) => new(row.GetInt64(at), row.GetFieldValue<DateOnly>(at + 1), Kind(row.GetString(at + 2)) ?? CalendarKind.Other, row.GetString(at + 3));
}
