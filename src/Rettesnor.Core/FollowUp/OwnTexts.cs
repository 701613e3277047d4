using Rettesnor.Measurement;

namespace Rettesnor.Core.FollowUp;

/// <summary>What is said to people without access to the cases about own figures that they do not get.</summary>
public static class OwnTexts
{
    /// <summary>Where they ask for figures as they were known before.</summary>
    public static readonly LocalText HeldBack = new(
        "Kommunens egne tal er ikke med: Som de var kendt en tidligere dag, vises de kun for dem, der arbejder med sagerne, fordi forskellen på to dage kan være én borger.",
        "The municipality's own figures are left out: as they were known on an earlier day, they are shown only to those who work with the cases, because the difference between two days can be one citizen.");

    /// <summary>Where all the newest figures of a measure are withheld.</summary>
    public static readonly LocalText Withheld = new(
        "Kommunens egne tal for målet er skjult, fordi der er få borgere bag dem, eller fordi de sammen med andre tal ville vise så få.",
        "The municipality's own figures for the goal are withheld, because there are few citizens behind them, or because together with other figures they would show so few.");

    /// <summary>Where figures leave out citizens whose facts cannot be read.</summary>
    public static readonly LocalText LeavesOutSome = new(
        "Nogle af registrenes borgere er ikke regnet med, fordi deres oplysninger ikke kan læses.",
        "Some of the registers' citizens are not counted, because their facts cannot be read.");
}
