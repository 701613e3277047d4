using Rettesnor.Measurement;

namespace Rettesnor.Web.Pages.Plans.Compare;

internal static class CompareTexts
{
    public static readonly LocalText Lead = new(
        "Samme måling i hver af kommunens planer: hvordan måltallet flytter sig, og hvor definitionen er ændret undervejs.",
        "The same measure in each of the municipality's plans: how the target moves, and where the definition changed on the way.");
    public static readonly LocalText OnlyOne = new(
        "Kommunen har kun én plan her, så der er intet at sammenligne med.",
        "The municipality has only one plan here, so there is nothing to compare with.");
    public static readonly LocalText Shared = new("Målinger i flere planer", "Measures in several plans");
    public static readonly LocalText Single = new("Målinger i én plan", "Measures in one plan");
    public static readonly LocalText Measure = new("Måling", "Measure");
    public static readonly LocalText NewDefinition = new("Ny definition", "New definition");
    public static readonly LocalText None = new("ikke et mål", "not a goal");

    public static LocalText Title(string name) => new($"{name}: planer over tid", $"{name}: plans over time");

    public static LocalText NoArea(string id) => new($"Vi har ingen planer fra »{id}«.", $"We have no plans from ‘{id}’.");
}
