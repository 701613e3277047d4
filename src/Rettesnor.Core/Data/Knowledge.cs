using Rettesnor.Measurement;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Core.Data;

/// <summary>As of when the database is asked: what was recorded later is not seen, and what was superseded later still holds.</summary>
/// <param name="At">The instant, in UTC; null for now.</param>
public readonly record struct Knowledge(DateTime? At)
{
    public static readonly Knowledge Now;

    /// <summary>What was known at the end of a day.</summary>
    public static Knowledge On(DateOnly day, TimeProvider clock) =>
        new(TimeZoneInfo.ConvertTimeToUtc(day.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Unspecified), clock.LocalTimeZone));

    /// <summary>Why nothing can be shown as it was known at the end of a day: it was before the first write. Null where something was known.</summary>
    public static LocalText? RefuseBefore(DateOnly day, DataDirectory data, TimeProvider clock)
    {
        var began = data.Began();
        if (On(day, clock).At > began)
        {
            return null;
        }

        var asked = Period.OfDate(day);
        var first = began is { } instant ? Period.OfDate(DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(instant, clock.LocalTimeZone))) : null;
        return new LocalText(
            $"Der var intet registreret {asked.ToText(Language.Danish)}.{(first is null ? "" : $" Det første blev registreret {first.ToText(Language.Danish)}.")}",
            $"Nothing was recorded on {asked.ToText(Language.English)}.{(first is null ? "" : $" The first was recorded on {first.ToText(Language.English)}.")}");
    }

    /// <summary>The condition on rows, which asks for the parameter <see cref="Parameter"/>.</summary>
    internal string Condition => At is null
        ? "superseded_by IS NULL"
        : "write_id IN (SELECT id FROM writes WHERE at < @known) AND (superseded_by IS NULL OR superseded_by NOT IN (SELECT id FROM writes WHERE at < @known))";

    /// <summary>The condition on rows that are never superseded, such as versions of a plan.</summary>
    internal string ConditionOfAdded => At is null ? "1 = 1" : "write_id IN (SELECT id FROM writes WHERE at < @known)";

    internal (string Name, object? Value) Parameter => ("known", At ?? DateTime.UnixEpoch);
}
