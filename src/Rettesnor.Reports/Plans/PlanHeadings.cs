using System.Globalization;
using Rettesnor.Measurement;

namespace Rettesnor.Reports.Plans;

/// <summary>What the parts of a plan are called, on its page and in its documents.</summary>
public static class PlanHeadings
{
    public static readonly LocalText Note = new(
        "Planen er gengivet i kort form med vores egne ord. Den vedtagne plan gælder.",
        "The plan is given in short form in our own words. The adopted plan is the one that counts.");
    public static readonly LocalText Summary = new("Kort fortalt", "In short");
    public static readonly LocalText Vision = new("Vision", "Vision");
    public static readonly LocalText Narrative = new("Planens afsnit", "The plan's sections");
    public static readonly LocalText MinistersGoals = new("Ministerens mål", "The minister's goals");
    public static readonly LocalText Themes = new("Temaer", "Themes");
    public static readonly LocalText Theme = new("Tema", "Theme");
    public static readonly LocalText MatrixCaption = new("Hvilke af ministerens mål hvert tema bidrager til", "Which of the minister's goals each theme contributes to");
    public static readonly LocalText Contributes = new("bidrager", "contributes");
    public static readonly LocalText Aims = new("Det vil vi opnå", "What we want to achieve");
    public static readonly LocalText Efforts = new("Indsatser", "Efforts");
    public static readonly LocalText Goals = new("Mål", "Goals");
    public static readonly LocalText GoalsCaption = new("Planens mål", "The plan's goals");
    public static readonly LocalText Arrangements = new("Arbejdsgange", "Working arrangements");
    public static readonly LocalText Projects = new("Projekter", "Projects");
    public static readonly LocalText Period = new("Periode", "Period");
    public static readonly LocalText Funding = new("Finansiering", "Funding");
    public static readonly LocalText TargetGroup = new("Målgruppe", "Target group");
    public static readonly LocalText Proposals = new("Forslag på vej til budgettet", "Proposals on the way to a budget");
    public static readonly LocalText Policies = new("Politikker", "Policies");
    public static readonly LocalText Objectives = new("Målsætninger", "Objectives");
    public static readonly LocalText Basis = new("Bygger på", "Rests on");
    public static readonly LocalText Adopted = new("Vedtaget", "Adopted");
    public static readonly LocalText TargetGroups = new("Målgrupper", "Target groups");
    public static readonly LocalText SupportLevels = new("Støtteniveauer", "Support levels");
    public static readonly LocalText Annexes = new("Bilag", "Annexes");

    public static LocalText Level(int level) => new(
        string.Create(CultureInfo.InvariantCulture, $"Niveau {level}"),
        string.Create(CultureInfo.InvariantCulture, $"Level {level}"));
}
