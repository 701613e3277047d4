using System.Globalization;
using Rettesnor.Measurement;

namespace Rettesnor.Web.Pages.Errors;

internal static class ErrorTexts
{
    public static readonly LocalText NotFound = new("Siden findes ikke", "There is no such page");
    public static readonly LocalText BadRequest = new("Adressen kan ikke læses", "The address cannot be read");
    public static readonly LocalText Forbidden = new("Det har du ikke adgang til", "You do not have access to that");
    public static readonly LocalText Unreachable = new("Databasen kan ikke nås", "The database cannot be reached");
    public static readonly LocalText NotNow = new("Det kan ikke lade sig gøre lige nu", "That cannot be done right now");
    public static readonly LocalText UnreachableText = new(
        "Siden kan ikke vises, for databasen svarer ikke. Intet er gået tabt. Prøv igen om lidt; bliver det ved, så giv nummeret herunder til dem, der driver Rettesnor.",
        "The page cannot be shown, for the database does not answer. Nothing is lost. Try again in a moment; if it goes on, give the number below to those who run Rettesnor.");
    public static readonly LocalText FullDisk = new("Serverens disk er fuld", "The server's disk is full");
    public static readonly LocalText FullDiskText = new(
        "Der er ikke plads på serveren til det, du sendte. Intet er gemt. Bed dem, der driver Rettesnor, om at gøre plads, og prøv så igen.",
        "There is no room on the server for what you sent. Nothing was kept. Ask those who run Rettesnor to make room, and then try again.");
    public static readonly LocalText OldForm = new("Formularen er for gammel", "The form is too old");
    public static readonly LocalText OldFormText = new(
        "Formularen var åbnet, før du loggede ind eller ud, eller den kom ikke fra Rettesnor. Intet er ændret. Gå tilbage, hent siden igen, og prøv igen.",
        "The form was opened before you signed in or out, or it did not come from Rettesnor. Nothing was changed. Go back, load the page again and try again.");
    public static readonly LocalText OtherHost = new("Rettesnor svarer ikke på den adresse", "Rettesnor does not answer at that address");
    public static readonly LocalText OtherHostText = new(
        "Serverens navn i adressen er ikke et, som Rettesnor kender. Brug den adresse, du har fået af dem, der driver Rettesnor. De siger med »serve --public ADRESSE«, hvad serveren hedder.",
        "The server's name in the address is none that Rettesnor knows. Use the address that you were given by those who run Rettesnor. They say with ‘serve --public ADDRESS’ what the server is called.");
    public static readonly LocalText Fault = new("Noget gik galt hos os", "Something went wrong on our side");
    public static readonly LocalText FaultText = new(
        "Fejlen er skrevet i serverens log. Prøv igen om lidt, eller giv nummeret herunder til dem, der driver Rettesnor.",
        "The fault is written in the server's log. Try again in a while, or give the number below to those who run Rettesnor.");
    public static readonly LocalText Number = new("Fejlens nummer", "Number of the fault");
    public static readonly LocalText Nearest = new("Mente du", "Did you mean");
    public static readonly LocalText AllPlans = new("Se alle planer", "See all plans");
    public static readonly LocalText Search = new("Søg i planer, mål og tabeller", "Search plans, goals and tables");
    public static readonly LocalText SearchButton = new("Søg", "Search");

    public static LocalText AddressText(string path) => new(
        $"Vi har ingen side på {path}.",
        $"We have no page at {path}.");

    public static LocalText MethodText(string known) => new(
        $"Adressen kan kun bruges med {known}.",
        $"The address can be used with {known} only.");

    public static LocalText Other(int status) => new(
        string.Create(CultureInfo.InvariantCulture, $"Forespørgslen blev afvist ({status})"),
        string.Create(CultureInfo.InvariantCulture, $"The request was refused ({status})"));

    public static readonly LocalText TooMany = new(
        "Der kommer for mange forespørgsler fra din adresse lige nu. Vent fem sekunder, og prøv igen. Intet er gået tabt.",
        "Too many requests come from your address right now. Wait five seconds and try again. Nothing is lost.");

    public static readonly LocalText TooLarge = new("Det sendte er for stort", "What was sent is too large");

    public static readonly LocalText TooLargeText = new(
        "Siden tager ikke imod så meget på én gang. Intet er gemt. En fil til registrene kan være op til 500 MB og sendes fra »Import«.",
        "The page does not take so much at once. Nothing was saved. A file for the registers can be up to 500 MB and is sent from ‘Import’.");
}
