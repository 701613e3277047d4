using Rettesnor.Measurement;

namespace Rettesnor.Web.Pages.People;

internal static class PersonTexts
{
    public static readonly LocalText NextUp = new("Det næste", "What comes next");
    public static readonly LocalText NothingNext = new("Der er ikke aftalt noget.", "Nothing has been agreed.");
    public static readonly LocalText Goals = new("Målene", "The goals");
    public static readonly LocalText GoalsAbout = new("Hvad borgerens forløb betyder for kommunens mål, hvis der ikke sker mere.", "What the citizen's history means for the municipality's goals if nothing more happens.");
    public static readonly LocalText NoGoals = new("Ingen af planens mål tæller borgeren.", "None of the plan's goals counts the citizen.");
    public static readonly LocalText Course = new("Forløb", "History");
    public static readonly LocalText Facts = new("Alt det registrerede", "Everything that is recorded");
    public static readonly LocalText Corrections = new("Rettelser", "Corrections");
    public static readonly LocalText NoCorrections = new("Der er ikke rettet noget.", "Nothing has been corrected.");
    public static readonly LocalText Register = new("Registrér", "Register");
    public static readonly LocalText RegisterAbout = new(
        "Det, du registrerer, kan ses i målene med det samme. Retter du noget, bliver det gamle stående med din begrundelse.",
        "What you register is seen in the goals at once. If you correct something, the old stays with your reason.");
    public static readonly LocalText Interviews = new("Samtaler", "Interviews");
    public static readonly LocalText Offers = new("Tilbud", "Offers");
    public static readonly LocalText Interview = new("Samtale", "Interview");
    public static readonly LocalText Offer = new("Tilbud", "Offer");
    public static readonly LocalText Hours = new("Arbejdstimer", "Hours of work");
    public static readonly LocalText Support = new("Støtteniveau", "Level of support");
    public static readonly LocalText Work = new("Arbejde", "Work");
    public static readonly LocalText Benefit = new("Ydelse", "Benefit");
    public static readonly LocalText Day = new("Dag", "Day");
    public static readonly LocalText Form = new("Form", "Form");
    public static readonly LocalText Status = new("Status", "Status");
    public static readonly LocalText Kind = new("Type", "Kind");
    public static readonly LocalText First = new("Første dag", "First day");
    public static readonly LocalText Last = new("Sidste dag", "Last day");
    public static readonly LocalText Provider = new("Hos", "With");
    public static readonly LocalText Month = new("Måned", "Month");
    public static readonly LocalText HoursInMonth = new("Timer i måneden", "Hours in the month");
    public static readonly LocalText Level = new("Niveau", "Level");
    public static readonly LocalText From = new("Fra", "From");
    public static readonly LocalText Why = new("Begrundelse", "Reason");
    public static readonly LocalText Remove = new("Fjern", "Remove");
    public static readonly LocalText Removed = new("fjernet", "removed");
    public static readonly LocalText Kept = new("Gemt.", "Saved.");
    public static readonly LocalText Done = new("Registreringen er fjernet. Den står under rettelser.", "The entry is removed. It stands under corrections.");
    public static readonly LocalText BackToList = new("Tilbage til listen", "Back to the list");
    public static readonly LocalText NoPerson = new("Der er ingen borger med det nummer i registrene.", "The registers have no citizen with that number.");
    public static readonly LocalText WrongDay = new("Skriv dagen som 31-03-2026, ikke før 1900 og ikke efter 2078.", "Write the day as 2026-03-31, not before 1900 and not after 2078.");
    public static readonly LocalText LastBeforeFirst = new("Sidste dag er før første dag.", "The last day is before the first.");
    public static readonly LocalText HeldAhead = new("En samtale, der ikke er holdt endnu, er booket.", "An interview that is not held yet is booked.");
    public static readonly LocalText WrongChoice = new("Vælg en af mulighederne på listen.", "Choose one of those on the list.");
    public static readonly LocalText WrongHours = new("Skriv timerne som et tal fra 0,01 til 744, for eksempel 37,5.", "Write the hours as a number from 0.01 to 744, such as 37.5.");
    public static readonly LocalText NoChange = new("Det stod der i forvejen.", "It stood there already.");
    public static readonly LocalText Find = new("Find en borger", "Find a citizen");
    public static readonly LocalText FindBy = new("CPR-nummer eller en del af navnet", "CPR number or part of the name");
    public static readonly LocalText FindButton = new("Find", "Find");
    public static readonly LocalText FoundNobody = new("Ingen blandt de borgere, du må se, passer.", "Nobody among the citizens you may see fits.");
    public static readonly LocalText Mine = new("Mine borgere", "My citizens");
    public static readonly LocalText Week = new("Samtaler i denne uge", "This week's interviews");
    public static readonly LocalText NoWeek = new("Ingen bookede samtaler i denne uge.", "No interviews booked this week.");
    public static readonly LocalText Tasks = new("Dine opgaver", "Your tasks");
    public static readonly LocalText NoTasks = new("Ingen har tildelt dig noget.", "Nobody has assigned you anything.");

    public static LocalText Age(int years) => new($"{years} år", $"aged {years}");

    public static LocalText SupportLevel(string level) => new($"støtteniveau {level}", $"support level {level}");

    public static LocalText HoldsUntil(string day) => new($"tæller med for målet til {day}", $"counts for the goal until {day}");

    public static LocalText HoldsOn => new("tæller med for målet", "counts for the goal");

    public static LocalText Against => new("tæller imod målet nu", "counts against the goal now");

    public static LocalText ComesIn(string day) => new($"kommer med i målet {day}", $"comes into the goal {day}");

    public static LocalText GoalMoved(string goal, string from, string to) => new($"{goal}: {from} → {to}.", $"{goal}: {from} → {to}.");
}
