using Rettesnor.Measurement;

namespace Rettesnor.Web.Pages.About;

internal static class AboutTexts
{
    public static readonly LocalText Title = new("Om tallene", "About the figures");
    public static readonly LocalText Lead = new(
        "Rettesnor er tømrerens linje: det, man holder arbejdet op imod. Her holdes en kommunes beskæftigelsesplan op imod de offentliggjorte tal.",
        "A rettesnor is the carpenter's line: what the work is held against. Here a municipality's employment plan is held against the published figures.");
    public static readonly LocalText LineTitle = new("Sådan læses en linje", "How to read a line");
    public static readonly LocalText LineMark = new("Den sorte streg er målet.", "The black mark is the target.");
    public static readonly LocalText LineDot = new("Prikken er, hvor vi er.", "The dot is where we are.");
    public static readonly LocalText LineGreen = new("På det grønne stykke er målet opfyldt.", "On the green stretch the goal holds.");
    public static readonly LocalText LineDiamond = new("Ruden er landet, eller hvor planens vej skulle være i dag.", "The diamond is the country, or where the plan's path should be today.");
    public static readonly LocalText LineExample = new(
        "Eksempel: målet er mindst 55, landet ligger på 52, og vi er på 59.",
        "Example: the target is at least 55, the country is at 52, and we are at 59.");
    public static readonly LocalText StandingsTitle = new("Sådan læses en status", "How to read a standing");
    public static readonly LocalText StandingsCaption = new("De ni statusser", "The nine standings");
    public static readonly LocalText Standing = new("Status", "Standing");
    public static readonly LocalText Meaning = new("Betyder", "Means");
    public static readonly LocalText RulesTitle = new("Regler, der altid gælder", "Rules that always hold");
    public static readonly IReadOnlyList<LocalText> Rules =
    [
        new("Nul er et tal. Et manglende tal er ikke nul og vises som en streg.", "Zero is a figure. A missing figure is not zero and is shown as a dash."),
        new("Et tal, der er opgjort efter en anden definition, vises, men afgør intet.", "A figure made under another definition is shown and decides nothing."),
        new("Et offentliggjort tal er afrundet. To tal, som afrundingen ikke kan skille, er på niveau.", "A published figure is rounded. Two figures that the rounding cannot tell apart are level."),
        new("Et tal, kilden skriver med »ca.«, vises, men afgør intet.", "A figure that the source gives with “about” is shown and decides nothing."),
    ];
    public static readonly LocalText SoftwareTitle = new("Programmet", "The software");
    public static readonly LocalText Software = new(
        "Rettesnor er fri software under Mozilla Public License 2.0. Siderne bruger Det Fælles Designsystem, Apache ECharts og htmx.",
        "Rettesnor is free software under the Mozilla Public License 2.0. The pages use the Danish design system, Apache ECharts and htmx.");
}
