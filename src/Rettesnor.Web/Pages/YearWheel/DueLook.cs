using Rettesnor.Core.YearAhead;

namespace Rettesnor.Web.Pages.YearWheel;

/// <summary>What is due as it is seen: each kind has a shape and a colour of its own, and a ring of the wheel.</summary>
/// <param name="Key">The end of its class in year.css.</param>
/// <param name="Ring">The ring that it lies in, 0 the outermost: the calendar, the plans' own steps, follow-ups, figures.</param>
/// <param name="Shape">Its shape in a square of 16.</param>
public sealed record DueLook(string Key, int Ring, string Shape)
{
    public static DueLook Of(DueKind kind) => kind switch
    {
        DueKind.Meeting => new("meeting", 0, "<circle class=\"fill\" cx=\"8\" cy=\"8\" r=\"6\"/>"),
        DueKind.Quarter => new("quarter", 0, "<rect class=\"fill\" x=\"2.5\" y=\"2.5\" width=\"11\" height=\"11\"/>"),
        DueKind.Other => new("other", 0, "<circle class=\"line\" cx=\"8\" cy=\"8\" r=\"5.5\"/>"),
        DueKind.PlanBegun => new("begun", 1, "<path class=\"line\" d=\"M3.5 2 13 8 3.5 14Z\"/>"),
        DueKind.Hearing => new("hearing", 1, "<path class=\"line\" d=\"M8 1.5 14.5 8 8 14.5 1.5 8Z\"/>"),
        DueKind.Answers => new("answers", 1, "<path class=\"fill\" d=\"M8 1 15 8 8 15 1 8Z\"/>"),
        DueKind.Adoption => new("adoption", 1, "<circle class=\"fill\" cx=\"8\" cy=\"8\" r=\"7\"/><path class=\"hole\" d=\"M4.5 8.2 7 10.7 11.5 5.5\"/>"),
        DueKind.PlanEnds => new("ends", 1, "<path class=\"stroke\" d=\"M3 3 13 13M13 3 3 13\"/>"),
        DueKind.Comments => new("comments", 2, "<path class=\"fill\" d=\"M1.5 2.5h13v8.5H8L4.5 14.5V11h-3Z\"/>"),
        DueKind.Release => new("release", 3, "<path class=\"fill\" d=\"M8 1.5 15 14H1Z\"/>"),
    };
}
