using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;

namespace Rettesnor.Web.Pages.Log;

internal static class LogTexts
{
    public static readonly LocalText Title = new("Log", "Log");
    public static readonly LocalText Lead = new(
        "Hvem der har læst om borgere, og hvem der har skrevet. Søg på en borger, en konto eller et tidsrum.",
        "Who has read about citizens, and who has written. Search for a citizen, an account or a time.");
    public static readonly LocalText Cpr = new("Borgerens CPR-nummer", "The citizen's CPR number");
    public static readonly LocalText CprHint = new("Eller nummeret, som loggen skriver det: nr. 34. Tomt: alle borgere.", "Or the number as the log writes it: no. 34. Empty: all citizens.");
    public static readonly LocalText Account = new("Konto", "Account");
    public static readonly LocalText AccountHint = new("Et login. Tomt: alle.", "A login. Empty: all.");
    public static readonly LocalText From = new("Fra dag", "From day");
    public static readonly LocalText To = new("Til og med dag", "To and with day");
    public static readonly LocalText Button = new("Vis loggen", "Show the log");
    public static readonly LocalText AsFile = new("Hent loggen som fil", "Get the log as a file");
    public static readonly LocalText Purpose = new("Til hvad", "For what");
    public static readonly LocalText Readings = new("Har læst", "Have read");
    public static readonly LocalText Writes = new("Har skrevet", "Have written");
    public static readonly LocalText At = new("Tid", "Time");
    public static readonly LocalText Who = new("Hvem", "Who");
    public static readonly LocalText Process = new("Hvor", "Where");
    public static readonly LocalText Why = new("Hvorfor", "Why");
    public static readonly LocalText Persons = new("Borgere", "Citizens");
    public static readonly LocalText Newer = new("Nyere", "Newer");
    public static readonly LocalText Older = new("Ældre", "Older");
    public static readonly LocalText DayHint = new(
        "Uden dage vises hele loggen. Et opslag på en borger står selv i loggen.",
        "Without days the whole log is shown. Looking a citizen up stands in the log itself.");
    public static readonly LocalText Openings = new("Åbnet uden for eget område", "Opened outside the own scope");
    public static readonly LocalText OpeningsAbout = new(
        "Borgere, som nogen har åbnet med en begrundelse, selv om de hører til et andet team eller en anden sagsbehandler.",
        "Citizens that somebody has opened with a reason, although they are another team's or another caseworker's.");
    public static readonly LocalText LastDays = new("De seneste syv dage.", "The last seven days.");
    public static readonly LocalText Whom = new("Hvem siden handler om", "Whom the page is about");
    public static readonly LocalText MoreOpenings = new("Der er flere. Søg på en kortere tid for at se dem.", "There are more. Search for a shorter time to see them.");
    public static readonly LocalText None = new("Ingen.", "Nobody.");
    public static readonly LocalText WrongCpr = new("Det er hverken et CPR-nummer eller et nummer i loggen. Skriv ti tal, med bindestreg eller uden, eller for eksempel nr. 34.", "That is neither a CPR number nor a number in the log. Write ten digits, with a hyphen or without, or for example no. 34.");
    public static readonly LocalText Nobody = new("Registrene har ingen borger med det nummer.", "The registers have no citizen with that number.");
    public static readonly LocalText WrongDay = new("Dagene kan ikke læses, eller den første kommer efter den sidste.", "The days cannot be read, or the first comes after the last.");

    public static LocalText One(string number) => new($"Borger nr. {number}", $"Citizen no. {number}");

    public static LocalText Count(int persons) => new($"{NumberText.Of(persons, 0, Language.Danish)} borgere", $"{NumberText.Of(persons, 0, Language.English)} citizens");

    public static LocalText Numbers(string numbers, int more) => more == 0 ? new($"Nr. {numbers}.", $"No. {numbers}.") : new(
        $"Nr. {numbers} og {NumberText.Of(more, 0, Language.Danish)} til. Søg på et CPR-nummer for at se, om en borger er iblandt.",
        $"No. {numbers} and {NumberText.Of(more, 0, Language.English)} more. Search for a CPR number to see whether a citizen is among them.");

    public static LocalText Times(int times) => new($"({times} gange)", $"({times} times)");
}
