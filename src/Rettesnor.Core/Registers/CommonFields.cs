namespace Rettesnor.Core.Registers;

/// <summary>The fields that several registers have, each in its own meaning of a day.</summary>
internal static class CommonFields
{
    public static readonly Field First = new("first_day", FieldKind.Day, new("Første dag", "First day"), Required: true);
    public static readonly Field Last = new("last_day", FieldKind.Day, new("Sidste dag", "Last day"));
    public static readonly Field On = new("day", FieldKind.Day, new("Dag", "Day"), Required: true);

    /// <summary>A week has 168 hours.</summary>
    public static readonly Field HoursAWeek = new("hours_per_week", FieldKind.Number, new("Timer om ugen", "Hours a week")) { Most = 168 };
}
