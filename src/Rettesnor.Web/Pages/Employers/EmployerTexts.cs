using Rettesnor.Core.FollowUp;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Web.Pages.Employers;

internal static class EmployerTexts
{
    public static readonly LocalText Behind = new("Virksomheder bag tallet", "Employers behind the figure");
    public static readonly LocalText Employers = new("Virksomheder", "Employers");
    public static readonly LocalText All = new("Alle virksomheder som fil", "All employers as a file");
    public static readonly LocalText Employer = new("Virksomhed", "Employer");
    public static readonly LocalText NoList = new("Målet er ikke målt på kontakt med virksomheder, eller registrene har ingen, du må se.", "The goal is not measured on contact with employers, or the registers have none that you may see.");
    public static readonly LocalText Town = new("By", "Town");
    public static readonly LocalText AllTowns = new("Alle byer", "All towns");
    public static readonly LocalText Numbers = new("Virksomhederne i tal", "Employers in figures");
    public static readonly LocalText NumbersLead = new(
        "Alt, der måles på virksomhedernes registre: hver kommune for sig og dem, der har virksomhedsservice sammen, på periodens sidste dag.",
        "Everything that is measured on the employers' registers: each municipality, and those that have an employer service together, on the period's last day.");
    public static readonly LocalText Period = new("Periode", "Period");
    public static readonly LocalText PeriodHint = new("En uge, et kvartal eller et år, som 2023-W19, 2023-Q1 eller 2022", "A week, a quarter or a year, such as 2023-W19, 2023-Q1 or 2022");
    public static readonly LocalText Measured = new("Måling", "Measure");
    public static readonly LocalText NoNumbers = new("Registrene har ingen virksomheder, du må se tal for.", "The registers have no employers whose figures you may see.");
    public static readonly LocalText Over = new("Målets tid er gået. Listen er, som det ser ud i dag.", "The goal's time is over. The list is how it is today.");
    public static readonly LocalText Show = new("Vis", "Show");
    public static readonly LocalText ToContact = new("Skal kontaktes", "To be contacted");
    public static readonly LocalText Never = new("Aldrig kontaktet", "Never contacted");
    public static readonly LocalText Soon = new("Falder ud inden for fire uger", "Fall out within four weeks");
    public static readonly LocalText Everybody = new("Alle", "All");
    public static readonly LocalText Phone = new("Telefon", "Phone");
    public static readonly LocalText Staff = new("Ansatte", "Employees");
    public static readonly LocalText Last = new("Sidste kontakt", "Last contact");
    public static readonly LocalText Until = new("Tæller til", "Counts until");
    public static readonly LocalText About = new("Om hvad", "About what");
    public static readonly LocalText Called = new("Ringet i dag", "Called today");
    public static readonly LocalText NoneYet = new("ingen", "none");
    public static readonly LocalText Nobody = new("Der er ingen på listen med det valg.", "Nobody is on the list with that choice.");
    public static readonly LocalText File = new("Hent listen til regneark", "Download the list for a spreadsheet");
    public static readonly LocalText Next = new("Næste side", "Next page");
    public static readonly LocalText Register = new("Registrér", "Register");
    public static readonly LocalText Contacts = new("Kontakter", "Contacts");
    public static readonly LocalText WithdrawWhy = new("Hvorfor skal den væk?", "Why is it to go?");
    public static readonly LocalText Withdraw = new("Tag tilbage", "Take back");
    public static readonly LocalText Withdrawn = new("Taget tilbage.", "Taken back.");
    public static readonly LocalText NeedsReason = new("Skriv, hvorfor den skal væk.", "Write why it is to go.");
    public static readonly LocalText Gone = new("Den er allerede taget tilbage eller rettet af en anden.", "It has been taken back or corrected by somebody else already.");
    public static readonly LocalText CloseOrCorrect = new("Afslut eller ret", "Close or correct");
    public static readonly LocalText CorrectAbout = new("Skriv, hvad der skal stå. Det gamle bliver i registret med din begrundelse.", "Write what it is to say. The old stays in the register with your reason.");
    public static readonly LocalText Nothing = new("Intet er registreret.", "Nothing is registered.");
    public static readonly LocalText Closed = new("Ophørt", "Closed");
    public static readonly LocalText Saved = new("Gemt.", "Saved.");
    public static readonly LocalText NoEmployer = new("Der er ingen virksomhed med det nummer her.", "There is no employer with that number here.");

    public static readonly LocalText FindBy = new("Find en virksomhed ved navn, CVR- eller P-nummer", "Find an employer by name, CVR or P-number");
    public static readonly LocalText FindButton = new("Find", "Find");
    public static readonly LocalText FollowUps = new("Skal følges op", "To be followed up");
    public static readonly LocalText NoFollowUps = new("Intet skal følges op den næste uge.", "Nothing is to be followed up in the week to come.");
    public static readonly LocalText Orders = new("Åbne jobordrer", "Open job orders");
    public static readonly LocalText NoOrders = new("Ingen jobordrer er åbne.", "No job orders are open.");
    public static readonly LocalText Occupation = new("Stilling", "Occupation");
    public static readonly LocalText Since = new("Siden", "Since");
    public static readonly LocalText Goals = new("Mål om kontakt med virksomheder", "Goals of contact with employers");

    public static LocalText Found(int count, int shown) => count == 0
        ? new("Ingen virksomhed, du må se, passer. Prøv en del af navnet.", "No employer that you may see fits. Try a part of the name.")
        : count == shown ? new($"{Number(count, Language.Danish)} passer.", $"{Number(count, Language.English)} fit.")
        : new($"{Number(count, Language.Danish)} passer; de første {shown} vises.", $"{Number(count, Language.English)} fit; the first {shown} are shown.");

    public static LocalText NotOver(Period period) => new($"{period.ToText(Language.Danish)} er ikke slut endnu.", $"{period.ToText(Language.English)} is not over yet.");

    public static LocalText Now(int with, int of, decimal share) => new(
        $"{Number(with, Language.Danish)} af {Number(of, Language.Danish)} virksomheder tæller med i dag: {NumberText.Of(share, 1, Language.Danish)} %.",
        $"{Number(with, Language.English)} of {Number(of, Language.English)} employers count today: {NumberText.Of(share, 1, Language.English)} %.");

    public static LocalText AtEnd(int with, decimal share, DateOnly end) => new(
        $"Hvis ingen kontaktes mere, tæller {Number(with, Language.Danish)} den {Day(end, Language.Danish)}: {NumberText.Of(share, 1, Language.Danish)} %.",
        $"If nobody else is contacted, {Number(with, Language.English)} count on {Day(end, Language.English)}: {NumberText.Of(share, 1, Language.English)} %.");

    public static LocalText Needed(int count, int week, DateOnly end) => count == 0
        ? new("Målet holder til den tid, også uden flere.", "The goal holds until then without more.")
        : new(
            $"Der skal kontaktes {Number(count, Language.Danish)} af dem, der ellers ikke tæller den {Day(end, Language.Danish)}: {Number(week, Language.Danish)} om ugen.",
            $"{Number(count, Language.English)} of those who otherwise do not count on {Day(end, Language.English)} are to be contacted: {Number(week, Language.English)} a week.");

    public static LocalText Registered(string name) => new($"Opkaldet til {name} er registreret.", $"The call to {name} is registered.");

    public static LocalText Already(string name) => new($"Der er allerede registreret et opkald til {name} i dag.", $"A call to {name} is registered today already.");

    public static LocalText StandsAlready(string what) => new(
        $"Der står allerede noget andet: {what}. Ret det, så din begrundelse kommer med. Intet er gemt.", $"Something else stands there already: {what}. Correct that, so that your reason comes along. Nothing was saved.");

    public static LocalText Told(DateOnly day) => new($"efter listen af {Day(day, Language.Danish)}", $"by the list of {Day(day, Language.English)}");

    public static LocalText Target(LocalText target) => new($"Målet er: {target.Da}.", $"The target is: {target.En}.");

    public static string Day(DateOnly day, Language language) => DayText.Of(day, language);

    private static string Number(int number, Language language) => NumberText.Of(number, 0, language);
}
