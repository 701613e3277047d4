using Rettesnor.Measurement;

namespace Rettesnor.Web.Pages.Log;

internal static class LogTexts
{
    public static readonly LocalText Title = new("Log", "Log");
    public static readonly LocalText Lead = new(
        "Hvem der har læst om borgere, og hvem der har skrevet. Søg på en borger, en konto eller et tidsrum.",
        "Who has read about citizens, and who has written. Search for a citizen, an account or a time.");
    public static readonly LocalText Cpr = new("Borgerens CPR-nummer", "The citizen's CPR number");
    public static readonly LocalText CprHint = new("Tomt: alle borgere.", "Empty: all citizens.");
    public static readonly LocalText Account = new("Konto", "Account");
    public static readonly LocalText AccountHint = new("Et login. Tomt: alle.", "A login. Empty: all.");
    public static readonly LocalText From = new("Fra dag", "From day");
    public static readonly LocalText To = new("Til og med dag", "To and with day");
    public static readonly LocalText Button = new("Vis loggen", "Show the log");
    public static readonly LocalText Readings = new("Har læst", "Have read");
    public static readonly LocalText Writes = new("Har skrevet", "Have written");
    public static readonly LocalText At = new("Tid", "Time");
    public static readonly LocalText Who = new("Hvem", "Who");
    public static readonly LocalText Process = new("Hvor", "Where");
    public static readonly LocalText Why = new("Hvorfor", "Why");
    public static readonly LocalText Person = new("Borger nr.", "Citizen no.");
    public static readonly LocalText None = new("Ingen i det tidsrum.", "Nobody in that time.");
    public static readonly LocalText WrongCpr = new("Det er ikke et CPR-nummer. Skriv ti tal, med bindestreg eller uden.", "That is not a CPR number. Write ten digits, with a hyphen or without.");
    public static readonly LocalText Nobody = new("Registrene har ingen borger med det nummer.", "The registers have no citizen with that number.");
    public static readonly LocalText WrongDay = new("Skriv dagene som 2026-11-26, den første først.", "Write the days like 2026-11-26, the first first.");

    public static LocalText More(int most) => new($"Kun de nyeste {most} er vist. Vælg et kortere tidsrum.", $"Only the newest {most} are shown. Choose a shorter time.");
}
