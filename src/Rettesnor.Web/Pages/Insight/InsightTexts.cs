using Rettesnor.Measurement;

namespace Rettesnor.Web.Pages.Insight;

internal static class InsightTexts
{
    public static readonly LocalText Title = new("Indsigt", "Insight");
    public static readonly LocalText Lead = new(
        "Lav en fil med alt, hvad kommunen har om borgeren i Rettesnor, til borgeren selv.",
        "Make a file of everything that the municipality has about the citizen in Rettesnor, for the citizen.");
    public static readonly LocalText Rules = new(
        "Filen har registreringer, rettelser, noter, hvem der har læst, og hvor oplysningerne kommer fra. Medarbejdere står med rolle og ikke med navn. Læs den igennem, før den gives videre: en note kan handle om en anden. At filen bliver lavet, står i loggen med din begrundelse, og i borgerens næste fil.",
        "The file has registrations, corrections, notes, who has read and where the data come from. Employees stand by role and not by name. Read it through before it is handed over: a note can be about somebody else. That the file is made stands in the log with your reason, and in the citizen's next file.");
    public static readonly LocalText Why = new("Hvorfor laves den?", "Why is it made?");
    public static readonly LocalText WhyHint = new("For eksempel at borgeren har bedt om indsigt, og hvornår.", "For example that the citizen has asked for access, and when.");
    public static readonly LocalText FileLanguage = new("Filens sprog", "The file's language");
    public static readonly LocalText Button = new("Lav filen", "Make the file");
    public static readonly LocalText Back = new("Tilbage til borgeren", "Back to the citizen");
    public static readonly LocalText NoReason = new("Skriv med nogle ord, hvorfor filen laves: mindst tre ord og tolv bogstaver.", "Write in some words why the file is made: at least three words and twelve letters.");
}
