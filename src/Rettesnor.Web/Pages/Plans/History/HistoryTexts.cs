using Rettesnor.Core.FollowUp;
using Rettesnor.Measurement;

namespace Rettesnor.Web.Pages.Plans.History;

internal static class HistoryTexts
{
    public static readonly LocalText Lead = new(
        "De samme mål i hver af kommunens planer: måltallet, tallet, hvordan det endte, og hvordan det stod i de godkendte afrapporteringer.",
        "The same goals in each of the municipality's plans: the target, the figure, how it ended, and how it stood in the approved follow-ups.");
    public static readonly LocalText NoPlans = new("Kommunen har ingen planer her endnu.", "The municipality has no plans here yet.");
    public static readonly LocalText OnlyOne = new("Kommunen har kun én plan her endnu. Målene stilles ved siden af den næste, når den er her.", "The municipality has only one plan here yet. The goals are put beside the next when it is here.");
    public static readonly LocalText Goal = new("Mål", "Goal");
    public static readonly LocalText None = new("ikke et mål", "not a goal");
    public static readonly LocalText FollowUps = new("Afrapporteret", "Reported");
    public static readonly LocalText Compare = new("Sammenlign måltal og definitioner", "Compare targets and definitions");
    public static readonly LocalText Year = new("Årshjul", "Wheel of the year");
    public static readonly LocalText Through = new("Målene gennem årene", "The goals through the years");

    public static LocalText Title(string name) => new($"{name}: målene gennem årene", $"{name}: the goals through the years");

    public static LocalText InPlans(int count) => count == 1 ? new("Mål i én plan", "Goals of one plan") : new($"Mål i {count} planer", $"Goals of {count} plans");

    public static LocalText At(DateOnly day, bool isToday) => isToday ? new("status i dag", "standing today") : new($"status pr. {DayText.Of(day, Language.Danish)}", $"standing at {DayText.Of(day, Language.English)}");

    public static LocalText LastKnown(LocalText standing, string da, string en) => new($"Sidst kendt: {standing.Da} ({da})", $"Last known: {standing.En} ({en})");

    public static LocalText Broken(int number, string plan) => new(
        $"Afrapportering nr. {number} af {plan} er ikke med: det, der er gemt, er ikke det, der blev godkendt.", $"Follow-up no. {number} of {plan} is left out: what is kept is not what was approved.");
}
