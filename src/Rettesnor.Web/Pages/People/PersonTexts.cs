using System.Globalization;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Web.Pages.People;

internal static class PersonTexts
{
    public static readonly LocalText NextUp = new("Det næste", "What comes next");
    public static readonly LocalText NothingNext = new("Der er ikke aftalt noget.", "Nothing has been agreed.");
    public static readonly LocalText Goals = new("Kommunens mål", "The municipality's goals");
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
    public static readonly LocalText Support = new("Støtteniveau", "Level of support");
    public static readonly LocalText Work = new("Arbejde", "Work");
    public static readonly LocalText Benefit = new("Ydelse", "Benefit");
    public static readonly LocalText Why = new("Begrundelse", "Reason");
    public static readonly LocalText Remove = new("Fjern", "Remove");
    public static readonly LocalText KeptOffTheList = new("Gemt. Kurset står ikke på puljens positivliste den dag: se efter, om det er stavet som dér, eller om puljen må betale det.", "Saved. The course is not on the pool's positive list on that day: see whether it is spelled as there, or whether the pool may pay for it.");
    public static readonly LocalText KeptUnknownEmployer = new("Gemt. Ingen liste kender en virksomhed med det P-nummer endnu: se efter, om det er rigtigt. Borgeren står på virksomhedens side, når den kommer.", "Saved. No list knows an employer with that P-number yet: see whether it is right. The citizen stands on the employer's page when it comes.");
    public static readonly LocalText Kept = new("Gemt.", "Saved.");
    public static readonly LocalText Done = new("Registreringen er fjernet. Den står under rettelser.", "The entry is removed. It stands under corrections.");
    public static readonly LocalText BackToList = new("Tilbage til listen", "Back to the list");
    public static readonly LocalText NoPerson = new("Der er ingen borger med det nummer i registrene.", "The registers have no citizen with that number.");

    public static LocalText FormerCitizen(string insight) => new(
        $"Registrene siger ikke, at borgeren bor i kommunen nu, så siden kan ikke læses. Beder borgeren om indsigt, laver du filen på {insight}.",
        $"The registers do not say that the citizen lives in the municipality now, so the page cannot be read. If the citizen asks for insight, make the file at {insight}.");

    public static readonly LocalText LastBeforeFirst = new("Sidste dag er før første dag.", "The last day is before the first.");
    public static readonly LocalText HeldAhead = new("En samtale, hvis dag ikke er kommet, er booket eller aflyst.", "An interview whose day has not come is booked or cancelled.");
    public static readonly LocalText NoChange = new("Det stod der i forvejen.", "It stood there already.");
    public static readonly LocalText NoFact = new("Borgeren har ingen registrering med det nummer, eller den kan ikke rettes her.", "The citizen has no entry with that number, or it cannot be corrected here.");
    public static readonly LocalText HowOftenIsNotSaid = new("Planen siger ikke hvor ofte.", "The plan does not say how often.");
    public static readonly LocalText LevelsInFigures = new("Niveauerne i tal", "The levels in figures");
    public static readonly LocalText Outside = new("Borgeren hører ikke til dit område", "The citizen is outside your scope");
    public static readonly LocalText OutsideAbout = new(
        "Har du brug for at se siden i dit arbejde, for eksempel fordi du afløser en kollega, kan du åbne den med en begrundelse.",
        "If you need to see the page in your work, such as when you stand in for a colleague, you can open it with a reason.");
    public static readonly LocalText OutsideRules = new(
        "Siden er kun åben for dig, kun for denne borger, kun til at læse, og kun til midnat. Databeskyttelsesrådgiveren kan se, hvem der åbnede den, hvornår og hvorfor.",
        "The page is open to you only, for this citizen only, for reading only, and only until midnight. The data protection officer can see who opened it, when and why.");
    public static readonly LocalText WhyOpen = new("Hvorfor har du brug for at se siden?", "Why do you need to see the page?");
    public static readonly LocalText OpenButton = new("Åbn siden", "Open the page");
    public static readonly LocalText IsOpened = new(
        "Du har åbnet siden med en begrundelse. Den er åben for dig til midnat og kan kun læses.",
        "You have opened the page with a reason. It is open to you until midnight, for reading only.");
    public static readonly LocalText FoundOutside = new("En borger med det CPR-nummer hører ikke til dit område.", "A citizen with that CPR number is outside your scope.");
    public static readonly LocalText OpenWithReason = new("Åbn siden med en begrundelse", "Open the page with a reason");
    public static readonly LocalText More = new("Flere oplysninger", "More details");
    public static readonly LocalText Vacancies = new("Stillinger og pladser, der passer", "Vacancies and places that fit");
    public static readonly LocalText Others = new("Andet", "Something else");
    public static readonly LocalText ChooseOne = new("Vælg", "Choose");
    public static readonly LocalText Yes = new("Ja", "Yes");
    public static readonly LocalText No = new("Nej", "No");
    public static readonly LocalText NotSaid = new("Ikke oplyst", "Not said");
    public static readonly LocalText Correct = new("Ret", "Correct");
    public static readonly LocalText CorrectAbout = new(
        "Skriv, hvad der skulle have stået. Det gamle bliver stående under rettelser med din begrundelse.",
        "Write what it should have said. The old stays under corrections with your reason.");
    public static readonly LocalText KeepCorrection = new("Gem rettelsen", "Save the correction");
    public static readonly LocalText Cancel = new("Fortryd", "Cancel");
    public static readonly LocalText RemoveAbout = new("Er det registreret ved en fejl, så fjern det.", "If it was recorded by mistake, remove it.");
    public static readonly LocalText RemoveOnly = new("Det kan fjernes her, men ikke rettes.", "It can be removed here, but not corrected.");
    public static readonly LocalText Corrected = new("Rettelsen er gemt. Det gamle står under rettelser.", "The correction is saved. The old stands under corrections.");
    public static readonly LocalText Answered = new("Samtalen er besvaret.", "The interview is answered.");
    public static readonly LocalText HowDidItGo = new("Hvad blev det til?", "How did it go?");
    public static readonly LocalText Taken = new(
        "Der står allerede en anden registrering med det samme. Ret eller fjern den først. Intet er gemt.",
        "Another entry says the same already. Correct or remove that one first. Nothing was saved.");
    public static LocalText BeforeBirth(LocalText field) => new($"»{field.Da}« er før borgeren blev født. Se efter, om årstallet er rigtigt.", $"‘{field.En}’ is before the citizen was born. See whether the year is right.");

    public static LocalText FarAhead(LocalText field, int years) => new(
        $"»{field.Da}« er mere end {years} år frem. Se efter, om årstallet er rigtigt.", $"‘{field.En}’ is more than {years} years ahead. See whether the year is right.");

    public static LocalText StandsAlready(string what) => new(
        $"Der står allerede noget andet: {what}. Ret det på borgerens side, så din begrundelse kommer med. Intet er gemt.",
        $"Something else stands there already: {what}. Correct it on the citizen's page, so that your reason comes along. Nothing was saved.");

    public static readonly LocalText FallsOut = new("Falder ud af målet", "Falls out of the goal");
    public static readonly LocalText ComesWithout = new("Kommer i målgruppen uden at opfylde målet", "Comes into the target group without fulfilling the goal");

    public static LocalText IfNothing(string goals) => new($"hvis der ikke sker noget: {goals}", $"if nothing happens: {goals}");

    public static readonly LocalText Was = new("Før", "Before");
    public static readonly LocalText Became = new("Nu", "Now");
    public static readonly LocalText ByWhom = new("Hvem og hvornår", "Who and when");
    public static readonly LocalText Removed = new("fjernet", "removed");
    public static readonly LocalText What = new("Hvad", "What");
    public static readonly LocalText AsList = new("Vis som liste", "Show as a list");
    public static readonly LocalText AsPicture = new("Vis som tegning", "Show as a drawing");
    public static readonly LocalText Today = new("i dag", "today");
    public static readonly LocalText Entries = new("Registreringer", "Entries");
    public static readonly LocalText Turn = new("Vis til borgeren", "Show to the citizen");
    public static readonly LocalText TurnBack = new("Tilbage til sagsbehandlerens side", "Back to the caseworker's page");
    public static readonly LocalText YourNextUp = new("Det næste for dig", "What comes next for you");
    public static readonly LocalText YourCourse = new("Dit forløb", "Your history");
    public static readonly LocalText YourCaseworker = new("Din sagsbehandler er", "Your caseworker is");
    public static readonly LocalText Find = new("Find en borger", "Find a citizen");
    public static readonly LocalText FindBy = new("CPR-nummer eller en del af navnet", "CPR number or part of the name");
    public static readonly LocalText FindButton = new("Find", "Find");
    public static LocalText FoundMore(string shown, string all) => new(
        $"De første {shown} af {all}. Skriv mere af navnet for at finde færre.", $"The first {shown} of {all}. Write more of the name to find fewer.");

    public static readonly LocalText HoursAhead = new("Timer i en måned, der ikke er begyndt, kan ikke skrives endnu.", "Hours of a month that has not begun cannot be written yet.");
    public static readonly LocalText FoundNobody = new("Ingen blandt de borgere, du må se, passer.", "Nobody among the citizens you may see fits.");
    public static readonly LocalText Mine = new("Mine borgere", "My citizens");
    public static readonly LocalText Week = new("Samtaler i denne uge", "This week's interviews");
    public static readonly LocalText NoWeek = new("Ingen bookede samtaler i denne uge.", "No interviews booked this week.");
    public static readonly LocalText Tasks = new("Dine opgaver", "Your tasks");
    public static readonly LocalText NoTasks = new("Du har ingen opgaver lige nu.", "You have no tasks just now.");

    public static LocalText Numbered(int number) => new(string.Create(CultureInfo.InvariantCulture, $"Borger {number}"), string.Create(CultureInfo.InvariantCulture, $"Citizen {number}"));

    public static LocalText HoldsFrom(LocalText source, Period day) => new(
        $"{source.Da}, som gælder fra {day.ToText(Language.Danish)}", $"{source.En}, which holds from {day.ToText(Language.English)}");

    public static LocalText Age(int years) => new($"{years} år", $"aged {years}");

    public static LocalText SupportLevel(string level) => new($"støtteniveau {level}", $"support level {level}");

    public static LocalText HoldsUntil(string day) => new($"tæller med for målet til {day}", $"counts for the goal until {day}");

    public static LocalText HoldsOn => new("tæller med for målet", "counts for the goal");

    public static LocalText Against => new("tæller ikke med for målet endnu", "does not count for the goal yet");

    public static LocalText ComesIn(string day) => new($"kommer med i målet {day}", $"comes into the goal {day}");

    public static LocalText GoalMoved(string goal, string from, string to) => new($"{goal}: {from} → {to}.", $"{goal}: {from} → {to}.");

    public static LocalText Wrong(LocalText field, LocalText expected) => new($"»{field.Da}« skal være {expected.Da}.", $"‘{field.En}’ has to be {expected.En}.");

    public static LocalText Missing(LocalText field) => new($"»{field.Da}« skal udfyldes.", $"‘{field.En}’ has to be filled in.");

    public static LocalText CorrectThis(string title) => new($"Ret: {title}", $"Correct: {title}");

    public static LocalText AlsoAt(string source) => new(
        $"Oplysningen kommer fra {source}. Ret den også dér, ellers kommer den tilbage med den næste fil.",
        $"This comes from {source}. Correct it there too, or it comes back with the next file.");

    public static readonly LocalText Insight = new("Indsigt: alt, der er registreret", "Insight: everything that is registered");

    public static LocalText ChangedSince(string by, string now) => new(
        $"Registreringen er rettet af {by}, siden du åbnede siden. Nu står der: {now}. Intet er gemt.",
        $"The entry was corrected by {by} since you opened the page. Now it says: {now}. Nothing was saved.");

    public static LocalText RemovedSince(string by) => new(
        $"Registreringen er fjernet af {by}, siden du åbnede siden. Intet er gemt.",
        $"The entry was removed by {by} since you opened the page. Nothing was saved.");

    public static LocalText HoursOf(string hours) => new($"{hours} timer", $"{hours} hours");

    public static LocalText Days(string first, string? last) => last is null ? new($"fra {first}", $"from {first}") : new($"{first} til {last}", $"{first} to {last}");

    public static LocalText BookedOn(string day) => new($"{day}, aftalt", $"{day}, agreed");
}
