using Rettesnor.Core.FollowUp;
using Rettesnor.Core.Overview;
using Rettesnor.Measurement;

namespace Rettesnor.Web.Pages.FollowUpLead;

internal static class HealthTexts
{
    public static readonly LocalText Title = new("Planens sundhed", "The plan's health");
    public static readonly LocalText Lead = new(
        "Ikke hvordan det går med målene, men om planen kan bruges: om nogen har ansvar for dem, om tallene kommer, og om måltallene siger noget.",
        "Not how the goals stand, but whether the plan can be used: whether somebody answers for them, whether the figures come, and whether the targets say anything.");
    public static readonly LocalText Nothing = new("Der er intet at pege på.", "There is nothing to point at.");
    public static readonly LocalText ToDo = new("Gør", "Do");
    public static readonly LocalText Day = new("Vis pr.", "Show at");
    public static readonly LocalText Show = new("Vis", "Show");

    public static LocalText At(DateOnly day) => new($"Opgjort {DayText.Of(day, Language.Danish)}.", $"Taken at {DayText.Of(day, Language.English)}.");

    public static LocalText Count(int findings) => findings == 1 ? new("1 ting at se på.", "1 thing to look at.") : new($"{findings} ting at se på.", $"{findings} things to look at.");

    public static LocalText Name(HealthKind kind) => kind switch
    {
        HealthKind.NoOwner => new("Mål uden ejer", "Goals without an owner"),
        HealthKind.CommentsStopped => new("Kommentarer, der er holdt op", "Comments that have stopped"),
        HealthKind.NotRefreshed => new("Tal, som ingen opdaterer", "Figures that nobody refreshes"),
        HealthKind.Undecided => new("Mål, som intet tal afgør", "Goals that no figure decides"),
        HealthKind.NeverInReach => new("Måltal, der aldrig har været inden for rækkevidde", "Targets that were never in reach"),
        HealthKind.NeverInDoubt => new("Måltal, der aldrig har været i tvivl", "Targets that were never in doubt"),
        HealthKind.DefinitionChanges => new("Definitioner, der skifter undervejs", "Definitions that change on the way"),
    };
}
