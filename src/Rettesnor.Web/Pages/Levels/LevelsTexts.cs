using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Web.Pages.Levels;

internal static class LevelsTexts
{
    public static readonly LocalText Lead = new(
        "Hvor mange borgere der er på hvert niveau ved månedens udgang, og hvordan de flytter sig fra det ene til det andet.",
        "How many citizens are on each level at the end of the month, and how they move from one to another.");
    public static readonly LocalText None = new("Registrene har ingen støtteniveauer i denne kommune.", "The registers have no levels of support in this municipality.");
    public static readonly LocalText Spread = new("Borgere på hvert niveau", "Citizens on each level");
    public static readonly LocalText AsTable = new("Vis tallene som tabel", "Show the figures as a table");
    public static readonly LocalText Table = new("Borgere på hvert niveau, måned for måned", "Citizens on each level, month by month");
    public static readonly LocalText Month = new("Måned", "Month");
    public static readonly LocalText All = new("I alt", "In all");
    public static readonly LocalText Moves = new("Fra niveau til niveau", "From level to level");
    public static readonly LocalText MovesAbout = new("Rækken er det niveau, borgeren kom fra, og kolonnen det, borgeren fik.", "The row is the level that the citizen came from, the column the one given.");
    public static readonly LocalText FromTo = new("Fra ↓ til →", "From ↓ to →");
    public static readonly LocalText Period = new("Periode", "Period");
    public static readonly LocalText Show = new("Vis", "Show");
    public static readonly LocalText Withheld = new("skjult", "withheld");
    public static readonly LocalText WithheldAbout = new(
        "Hvor der er så få i en gruppe, at nogen kunne kendes igen, er tallene skjult.",
        "Where a group is so small that somebody could be known again, the figures are withheld.");
    public static readonly LocalText ForStaffOnly = new(
        "Fordelingen på niveauer vises kun for dem, der arbejder med borgernes sager: ingen plan spørger efter den, og andre får kun de tal, som planernes mål spørger efter.",
        "The spread over the levels is shown only to those who work with the citizens' cases: no plan asks for it, and others get only the figures that the plans' goals ask for.");
    public static readonly LocalText Counted = new("Sådan er det talt", "How it was counted");
    public static readonly LocalText Meaning = new("Hvad niveauerne betyder for kontakten", "What the levels mean for the contact");

    public static LocalText TitleOf(string area) => new($"Støtteniveauer i {area}", $"Levels of support in {area}");

    public static LocalText Moved(Period period, int all, int more, int less) => new(
        $"{period.ToText(Language.Danish)}: {Count(all, Language.Danish)} skift, {Count(more, Language.Danish)} til mere støtte og {Count(less, Language.Danish)} til mindre.",
        $"{period.ToText(Language.English)}: {Count(all, Language.English)} changes, {Count(more, Language.English)} to more support and {Count(less, Language.English)} to less.");

    public static LocalText Unreadable(LocalText problem) => new($"Perioden kan ikke læses: {problem.Da}", $"The period cannot be read: {problem.En}");

    public static LocalText NoMonths(Period period) => new(
        $"Der tælles i hele måneder, der er slut, og det er {period.ToText(Language.Danish)} ikke. Vælg en anden periode.",
        $"Whole months that have ended are counted, which {period.ToText(Language.English)} is not. Choose another period.");

    private static string Count(int number, Language language) => NumberText.Of(number, 0, language);
}
