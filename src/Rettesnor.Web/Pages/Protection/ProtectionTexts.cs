using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;

namespace Rettesnor.Web.Pages.Protection;

internal static class ProtectionTexts
{
    public static readonly LocalText Title = new("Databeskyttelse", "Data protection");
    public static readonly LocalText Lead = new(
        "Hvor længe oplysninger om borgere gemmes, hvad der er slettet, og hvad kommunen siger om det. Intet her handler om en enkelt borger.",
        "How long data about citizens are kept, what was erased, and what the municipality says about it. Nothing here is about one citizen.");
    public static readonly LocalText ErasingAbout = new("Fristerne, det der er ældre end dem, og beviserne for det, der er slettet.", "The time limits, what is older than they allow, and the proofs of what was erased.");
    public static readonly LocalText RecordAbout = new("Hvad kommunen behandler, hvorfor, hvem der ser det, og hvor længe: til at skrive ud.", "What the municipality processes, why, who sees it and for how long: to print.");
    public static readonly LocalText StatementsAbout = new("Det, kun kommunen kan sige, om tilgængelighed, borgernes oplysninger og fortegnelsen.", "What only the municipality can say, of accessibility, of citizens' data and of the record.");
    public static readonly LocalText LogAbout = new("Hvem der har læst om en borger, hvornår og hvor, og hvem der har åbnet en borger uden for eget område.", "Who has read about a citizen, when and where, and who has opened a citizen outside the own scope.");
    public static readonly LocalText PublicAbout = new("De to sider, som alle kan læse.", "The two pages that anybody can read.");
    public static readonly LocalText Public = new("Offentlige sider", "Public pages");
    public static readonly LocalText AsFile = new("Som fil", "As a file");

    public static readonly LocalText Erasing = new("Sletning", "Erasure");
    public static readonly LocalText ErasingLead = new(
        "Her ses, hvad der er ældre, end fristerne tillader, før noget bliver slettet. Det, der slettes, er væk: det kan ikke hentes igen.",
        "What is older than the time limits allow is seen here before anything is erased. What is erased is gone: it cannot be fetched again.");
    public static readonly LocalText Due = new("Ældre end fristerne tillader", "Older than the time limits allow");
    public static readonly LocalText OwnRules = new("Fristerne er kommunens egne.", "The time limits are the municipality's own.");
    public static readonly LocalText ShippedRules = new(
        "Fristerne er dem, der følger med programmet. En leder sætter kommunens egne på kommandolinjen med »rettesnor retention rules«, når kommunen har besluttet dem.",
        "The time limits are those that come with the program. A leader sets the municipality's own on the command line by ‘rettesnor retention rules’ when the municipality has decided on them.");
    public static readonly LocalText What = new("Hvad", "What");
    public static readonly LocalText Kept = new("Gemmes", "Kept");
    public static readonly LocalText Before = new("Fra før", "From before");
    public static readonly LocalText Count = new("Slettes nu", "Erased now");
    public static readonly LocalText Source = new("Hvorfra fristen kommer", "Where the time limit comes from");
    public static readonly LocalText ByYear = new("Borgerne efter året for deres sidste registrering", "The citizens by the year of their last registration");
    public static readonly LocalText Year = new("År", "Year");
    public static readonly LocalText Citizens = new("Borgere", "Citizens");
    public static readonly LocalText ByRegister = new("Rækker om dem", "Rows about them");
    public static readonly LocalText Rows = new("Rækker", "Rows");
    public static readonly LocalText WhoTheyAre = new("Vis, hvem de er", "Show who they are");
    public static readonly LocalText WhoHint = new("Så står det i loggen, at du har læst om hver af dem.", "Then the log says that you have read about each of them.");
    public static readonly LocalText Who = new("De borgere, der slettes", "The citizens who are erased");
    public static readonly LocalText LastDay = new("Sidste registrering", "Last registration");
    public static readonly LocalText Nothing = new("Intet er ældre, end fristerne tillader.", "Nothing is older than the time limits allow.");
    public static readonly LocalText Why = new("Begrundelse", "Reason");
    public static readonly LocalText WhyHint = new("For eksempel hvem der har besluttet det og hvornår. Skriv intet om nogen borger; begrundelsen bliver stående.", "For example who has decided it and when. Write nothing about any citizen; the reason stays.");
    public static readonly LocalText Sure = new("Jeg har set, hvad der slettes, og kommunen har besluttet det", "I have seen what is erased, and the municipality has decided it");
    public static readonly LocalText EraseButton = new("Slet det, der er vist", "Erase what is shown");
    public static readonly LocalText NotYours = new("En leder sletter; du ser tallene.", "A leader erases; you see the numbers.");
    public static readonly LocalText OneTitle = new("Slet én borger", "Erase one citizen");
    public static readonly LocalText OneAbout = new(
        "Når kommunen har besluttet, at en borgers oplysninger skal væk før tid, for eksempel fordi de er registreret ved en fejl. Fagsystemet skal rettes først, ellers kommer oplysningerne igen.",
        "When the municipality has decided that a citizen's data must go before their time, for example because they were registered by mistake. The case system must be corrected first, or the data come again.");
    public static readonly LocalText Cpr = new("CPR-nummer", "CPR number");
    public static readonly LocalText Find = new("Find borgeren", "Find the citizen");
    public static readonly LocalText EraseOne = new("Slet borgeren", "Erase the citizen");
    public static readonly LocalText Readmit = new("Luk en slettet borger ind igen", "Let an erased citizen in again");
    public static readonly LocalText ReadmitAbout = new(
        "Rækker om slettede borgere i en fil læses ikke ind. Er en af dem borger her igen, lukkes borgeren ind her, og næste fil tager dem med.",
        "Rows about erased citizens in a file are not imported. If one of them is a citizen here again, let the citizen in here, and the next file takes them along.");
    public static readonly LocalText ReadmitButton = new("Luk borgeren ind igen", "Let the citizen in again");
    public static readonly LocalText Done = new("Sletninger", "Erasures");
    public static readonly LocalText None = new("Intet er slettet endnu.", "Nothing was erased yet.");
    public static readonly LocalText Number = new("Nr.", "No.");
    public static readonly LocalText At = new("Hvornår", "When");
    public static readonly LocalText By = new("Hvem", "Who");
    public static readonly LocalText Kind = new("Hvordan", "How");
    public static readonly LocalText Outcome = new("Bevis", "Proof");
    public static readonly LocalText WrongCpr = new("Det er ikke et CPR-nummer. Skriv ti tal, med bindestreg eller uden.", "That is no CPR number. Write ten digits, with a hyphen or without.");
    public static readonly LocalText Nobody = new("Registrene har ingen borger med det nummer.", "The registers have no citizen with that number.");
    public static readonly LocalText NotMarked = new("Ingen slettet borger har det nummer, så der er ingen at lukke ind.", "No erased citizen has that number, so there is nobody to let in.");
    public static readonly LocalText Readmitted = new("Borgeren er lukket ind igen. Næste fil med borgeren bliver læst ind.", "The citizen is let in again. The next file with the citizen is imported.");
    public static readonly LocalText NeedsSure = new("Sæt kryds ved, at du har set, hvad der slettes. Intet er slettet.", "Tick that you have seen what is erased. Nothing was erased.");
    public static readonly LocalText NeedsWhy = new("Skriv med nogle ord, hvorfor: mindst tre ord og tolv bogstaver. Intet er ændret.", "Write in some words why: at least three words and twelve letters. Nothing was changed.");
    public static readonly LocalText NoErasure = new("Der er ingen sletning med det nummer. Siden Sletning har dem alle.", "There is no erasure of that number. The page Erasure has them all.");
    public static readonly LocalText Record = new("Fortegnelse", "Record of processing");
    public static readonly LocalText FillIn = new("Udfyld det, kommunen ved", "Fill in what the municipality knows");

    public static LocalText OneFound(string name, long rows) => new(
        $"{name}: {NumberText.Of(rows, 0, Language.Danish)} rækker i registre, lister og log bliver slettet.",
        $"{name}: {NumberText.Of(rows, 0, Language.English)} rows in registers, lists and log will be erased.");

    public static LocalText Backups(string kept) => new(
        $"Sikkerhedskopier fra før sletningen har det, der slettes, til de selv er {kept} gamle og bliver smidt ud.",
        $"Backups from before the erasure have what is erased until they are {kept} old themselves and are thrown away.");

    public static LocalText Erased(long number) => new($"Slettet. Sletning nr. {number} siger, hvad der gik, og hvad der blev ledt igennem.", $"Erased. Erasure no. {number} says what went and what was searched.");
}
