using Rettesnor.Measurement;

namespace Rettesnor.Web.Pages.Alarms;

internal static class AlarmsTexts
{
    public static readonly LocalText Title = new("Alarmer", "Alarms");
    public static readonly LocalText Lead = new(
        "Det, som tjenesten selv har fundet galt, for eksempel ved nattens kontrol af tallene. En alarm står her, til nogen har taget hånd om den og skrevet, hvad der er gjort.",
        "What the service itself has found wrong, for example in the nightly check of the figures. An alarm stands here until somebody has seen to it and written what was done.");
    public static readonly LocalText Open = new("Åbne", "Open");
    public static readonly LocalText NoneOpen = new("Der er ingen åbne alarmer.", "There are no open alarms.");
    public static readonly LocalText Closed = new("Lukket det sidste år", "Closed in the last year");
    public static readonly LocalText NoneClosed = new("Der er ikke lukket nogen.", "None was closed.");
    public static readonly LocalText Raised = new("Slået", "Raised");
    public static readonly LocalText What = new("Hvad", "What");
    public static readonly LocalText ClosedAt = new("Lukket", "Closed");
    public static readonly LocalText Who = new("Af", "By");
    public static readonly LocalText Why = new("Hvad der er gjort", "What was done");
    public static readonly LocalText Close = new("Luk alarmen", "Close the alarm");
    public static readonly LocalText Done = new("Alarmen er lukket.", "The alarm is closed.");
    public static readonly LocalText NoReason = new("Skriv, hvad der er gjort. Loggen gemmer det.", "Write what was done. The log keeps it.");
    public static readonly LocalText NotOpen = new("Alarmen er lukket allerede.", "The alarm is closed already.");
}
