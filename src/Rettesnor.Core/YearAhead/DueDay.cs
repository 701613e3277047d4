using Rettesnor.Core.FollowUp;
using Rettesnor.Measurement;

namespace Rettesnor.Core.YearAhead;

/// <summary>What can be due. The names in JSON and in the database are those of <see cref="DueKinds.Code"/>.</summary>
public enum DueKind
{
    Meeting,
    Quarter,
    PlanBegun,
    Hearing,
    Adoption,
    Other,

    /// <summary>The last day for comments in a follow-up.</summary>
    Comments,

    /// <summary>The last day for answers to a hearing.</summary>
    Answers,

    /// <summary>The last day of a plan.</summary>
    PlanEnds,

    /// <summary>A source's next figures.</summary>
    Release,
}

/// <summary>Something that is due on a day.</summary>
/// <param name="Key">What it is, the same every time it is worked out, so that nobody is reminded of it twice.</param>
/// <param name="Day">The day.</param>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Text">What.</param>
/// <param name="IsCertain">Whether the day is set; otherwise it is about then.</param>
public sealed record DueDay(string Key, DateOnly Day, DueKind Kind, LocalText Text, bool IsCertain)
{
    /// <summary>The plan that it is about; null where it is about none.</summary>
    public string? Plan { get; init; }

    /// <summary>The follow-up of the plan that it is about; null where it is about none.</summary>
    public int? FollowUp { get; init; }

    /// <summary>The draft that it is about; null where it is about none.</summary>
    public long? Draft { get; init; }

    /// <summary>The day as people write it.</summary>
    public LocalText When => IsCertain ? DayText.Of(Day) : new($"omkring {DayText.Of(Day, Language.Danish)}", $"about {DayText.Of(Day, Language.English)}");
}

/// <summary>The words for what can be due.</summary>
public static class DueKinds
{
    public static readonly IReadOnlyList<DueKind> All = Enum.GetValues<DueKind>();

    public static string Code(DueKind kind) => kind switch
    {
        DueKind.Meeting => "meeting",
        DueKind.Quarter => "quarter",
        DueKind.PlanBegun => "plan-begun",
        DueKind.Hearing => "hearing",
        DueKind.Adoption => "adoption",
        DueKind.Other => "other",
        DueKind.Comments => "comments",
        DueKind.Answers => "answers",
        DueKind.PlanEnds => "plan-ends",
        DueKind.Release => "release",
    };

    public static DueKind? Kind(string? code) => All.Cast<DueKind?>().FirstOrDefault(k => Code(k!.Value) == code);

    public static DueKind Of(CalendarKind kind) => kind switch
    {
        CalendarKind.Meeting => DueKind.Meeting,
        CalendarKind.Quarter => DueKind.Quarter,
        CalendarKind.PlanBegun => DueKind.PlanBegun,
        CalendarKind.Hearing => DueKind.Hearing,
        CalendarKind.Adoption => DueKind.Adoption,
        CalendarKind.Other => DueKind.Other,
    };

    public static LocalText Name(DueKind kind) => kind switch
    {
        DueKind.Meeting => MunicipalCalendar.Name(CalendarKind.Meeting),
        DueKind.Quarter => MunicipalCalendar.Name(CalendarKind.Quarter),
        DueKind.PlanBegun => MunicipalCalendar.Name(CalendarKind.PlanBegun),
        DueKind.Hearing => MunicipalCalendar.Name(CalendarKind.Hearing),
        DueKind.Adoption => MunicipalCalendar.Name(CalendarKind.Adoption),
        DueKind.Other => MunicipalCalendar.Name(CalendarKind.Other),
        DueKind.Comments => new("Frist for kommentarer", "Last day for comments"),
        DueKind.Answers => new("Frist for høringssvar", "Last day for answers to a hearing"),
        DueKind.PlanEnds => new("En plan slutter", "A plan ends"),
        DueKind.Release => new("Nye tal", "New figures"),
    };
}
