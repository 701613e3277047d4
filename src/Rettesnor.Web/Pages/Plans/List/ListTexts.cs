using System.Globalization;
using Rettesnor.Core.Plans;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Web.Pages.Plans.List;

internal static class ListTexts
{
    public static readonly LocalText Title = new("Beskæftigelsesplaner", "Employment plans");
    public static readonly LocalText Lead = new("Hvad planerne lover, og hvordan det går.", "What the plans promise, and how it is going.");
    public static readonly LocalText None = new(
        "Der er ingen planer her endnu. »rettesnor demo« henter dem, der følger med.",
        "There are no plans here yet. ‘rettesnor demo’ fetches those that come with the program.");
    public static readonly LocalText Find = new("Søg i planer, mål og tabeller", "Search plans, goals and tables");
    public static readonly LocalText FindButton = new("Søg", "Search");
    public static readonly LocalText InHearing = new("I høring", "In hearing");
    public static readonly LocalText OverTheYears = new("Sammenlign planerne over tid", "Compare the plans over time");

    public static LocalText State(PlanState state) => state switch
    {
        PlanState.Proposal => new("Forslag", "Proposal"),
        PlanState.Adopted => new("Vedtaget", "Adopted"),
        PlanState.Results => new("Resultater", "Results"),
    };

    public static LocalText Goals(int count, DateOnly at) => new(
        string.Create(CultureInfo.InvariantCulture, $"{count} mål, status pr. {Period.OfDate(at).ToText(Language.Danish)}"),
        string.Create(CultureInfo.InvariantCulture, $"{count} goals, standing at {Period.OfDate(at).ToText(Language.English)}"));
}
