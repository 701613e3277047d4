using Rettesnor.Measurement;

namespace Rettesnor.Web.Pages.Service;

internal static class ServiceTexts
{
    public static readonly LocalText Title = new("Drift", "Operations");
    public static readonly LocalText Lead = new(
        "Hvordan tjenesten har det lige nu. Her står intet om nogen borger, og siden kan vises til dem, der driver serveren.",
        "How the service is right now. Nothing about any citizen stands here, and the page can be shown to those who run the server.");

    public static readonly LocalText State = new("Denne webserver", "This web server");
    public static readonly LocalText Node = new("Maskine", "Machine");
    public static readonly LocalText Version = new("Udgave", "Version");
    public static readonly LocalText Since = new("Har kørt siden", "Has run since");
    public static readonly LocalText Database = new("Database", "Database");
    public static readonly LocalText Memory = new("Hukommelse", "Memory");
    public static readonly LocalText Behind = new("De egne tal", "The own figures");
    public static readonly LocalText InStep = new("følger med registrene", "follow the registers");
    public static readonly LocalText Alarms = new("Åbne alarmer", "Open alarms");
    public static readonly LocalText Provider = new("Log ind", "Signing in");
    public static readonly LocalText OwnAccounts = new("konti i Rettesnor", "accounts of Rettesnor");

    public static readonly LocalText Imports = new("Importer", "Imports");
    public static readonly LocalText NoImports = new("Der er ikke importeret noget.", "Nothing has been imported.");
    public static readonly LocalText Began = new("Begyndt", "Began");
    public static readonly LocalText Register = new("Register", "Register");
    public static readonly LocalText Source = new("Kilde", "Source");
    public static readonly LocalText How = new("Stand", "State");
    public static readonly LocalText Rows = new("Rækker", "Rows");
    public static readonly LocalText Who = new("Af", "By");

    public static readonly LocalText Refreshes = new("Offentliggjorte tal", "Published figures");
    public static readonly LocalText NoRefreshes = new("Der er ingen offentliggjorte tal.", "There are no published figures.");
    public static readonly LocalText Document = new("Dokument", "Document");
    public static readonly LocalText Figures = new("Tal", "Figures");
    public static readonly LocalText Last = new("Senest skrevet", "Last written");
    public static readonly LocalText Process = new("Ved", "Through");

    public static readonly LocalText Outbox = new("Udbakke", "Outbox");
    public static readonly LocalText Waiting = new("Venter på deres tid", "Wait for their time");
    public static readonly LocalText Due = new("Skulle være sendt nu", "Should have been sent by now");
    public static readonly LocalText Failing = new("Forsøgt forgæves", "Tried in vain");
    public static readonly LocalText Sent = new("Sendt det sidste døgn", "Sent in the last day and night");
    public static readonly LocalText Why = new("Sidste grund", "Last reason");

    public static readonly LocalText Nightly = new("Nattens kontrol af tallene", "The nightly check of the figures");
    public static readonly LocalText NeverChecked = new(
        "Tallene er ikke kontrolleret endnu. Det sker hver nat klokken tre, og med »rettesnor registers check«.",
        "The figures have not been checked yet. It is done every night at three, and by ‘rettesnor registers check’.");
    public static readonly LocalText Ended = new("Færdig", "Done");
    public static readonly LocalText Result = new("Resultat", "Result");
    public static readonly LocalText Good = new("I orden", "In order");
    public static readonly LocalText Bad = new("Ikke i orden", "Not in order");

    public static readonly LocalText Faults = new("Fejl i programmet", "Faults of the program");
    public static readonly LocalText FaultsLead = new(
        "Hver fejl har det nummer, brugeren så. Hvad der stod i fejlen selv, gemmes ikke: det kunne være om en borger.",
        "Each fault has the number that the user saw. What the fault itself said is not kept: it could be about a citizen.");
    public static readonly LocalText NoFaults = new("Der er ingen fejl i de sidste 90 dage.", "There are no faults in the last 90 days.");
    public static readonly LocalText Number = new("Nummer", "Number");
    public static readonly LocalText Find = new("Find", "Find");
    public static readonly LocalText FindLabel = new("Nummeret, som brugeren så", "The number that the user saw");
    public static readonly LocalText All = new("Vis de nyeste", "Show the newest");
    public static readonly LocalText At = new("Hvornår", "When");
    public static readonly LocalText Place = new("Side", "Page");
    public static readonly LocalText Kind = new("Slags", "Kind");
    public static readonly LocalText Steps = new("Hvor i programmet", "Where in the program");

    public static LocalText NotFound(string number) => new(
        $"Der er ingen fejl med nummeret {number} i databasen. Var databasen væk, da den skete, står den kun i serverens log.",
        $"There is no fault of the number {number} in the database. If the database was away when it happened, it is only in the server's log.");

    public static LocalText IsBehind(long writes) => new(
        $"mangler {writes} {(writes == 1 ? "skrivning" : "skrivninger")}", $"lack {writes} {(writes == 1 ? "write" : "writes")}");

    public static LocalText Megabytes(long mega) => new($"{mega} MB", $"{mega} MB");
}
