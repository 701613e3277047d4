using Rettesnor.Measurement;

namespace Rettesnor.Web.Pages.MyAccount;

internal static class MyAccountTexts
{
    public static readonly LocalText Email = new("E-mail", "E-mail");
    public static readonly LocalText EmailText = new("Hertil sendes beskeder om afrapporteringer. Der står intet om borgere i dem.", "Messages about follow-ups are sent here. Nothing about citizens stands in them.");
    public static readonly LocalText EmailLabel = new("E-mailadresse (tom for ingen)", "E-mail address (empty for none)");
    public static readonly LocalText EmailSave = new("Gem e-mailadressen", "Save the e-mail address");
    public static readonly LocalText Title = new("Min konto", "My account");
    public static readonly LocalText Roles = new("Roller", "Roles");
    public static readonly LocalText Everywhere = new("hele landet", "the whole country");
    public static readonly LocalText Done = new("Det er gemt. Alle andre steder, hvor du var logget ind, er du logget ud.", "It is kept. Everywhere else that you were signed in, you are signed out.");
    public static readonly LocalText MustHave = new(
        "En af dine roller ser oplysninger om borgere eller giver andre adgang. Det kræver mere end en adgangskode: tilføj en adgangsnøgle eller en kode-app herunder.",
        "One of your roles sees things about citizens or gives others access. That takes more than a password: add a passkey or an app for codes below.");

    public static readonly LocalText Passkeys = new("Adgangsnøgler", "Passkeys");
    public static readonly LocalText PasskeysText = new(
        "En adgangsnøgle ligger i din computer, telefon eller sikkerhedsnøgle og kan ikke franarres dig. Den træder i stedet for både adgangskode og kode.",
        "A passkey lies in your computer, phone or security key and cannot be tricked out of you. It takes the place of both password and code.");
    public static readonly LocalText PasskeyName = new("Hvad skal den hedde?", "What shall it be called?");
    public static readonly LocalText PasskeyUsualName = new("Min adgangsnøgle", "My passkey");
    public static readonly LocalText PasskeyAdd = new("Tilføj adgangsnøgle", "Add a passkey");
    public static readonly LocalText PasskeyFailed = new(
        "Adgangsnøglen blev ikke lavet. Det kræver, at siden er åbnet med et domænenavn over https.",
        "The passkey was not made. It takes that the page is opened by a domain name over https.");
    public static readonly LocalText PasskeyNoScript = new("Browseren her har ikke adgangsnøgler. Brug en kode-app.", "This browser has no passkeys. Use an app for codes.");
    public static readonly LocalText Remove = new("Fjern", "Remove");

    public static readonly LocalText App = new("Kode-app", "App for codes");
    public static readonly LocalText AppText = new(
        "En app på telefonen viser en kode, som du skriver efter adgangskoden.",
        "An app on the phone shows a code that you write after the password.");
    public static readonly LocalText AppIsOn = new("Kode-appen er i brug.", "The app for codes is in use.");
    public static readonly LocalText AppAdd = new("Tilføj kode-app", "Add an app for codes");
    public static readonly LocalText AppReplace = new("Skift til en anden telefon", "Change to another phone");
    public static readonly LocalText AppStep1 = new("Åbn appen, vælg at tilføje en konto, og skriv denne nøgle:", "Open the app, choose to add an account, and write this key:");
    public static readonly LocalText AppLink = new("Er du på telefonen, så åbn appen her", "If you are on the phone, open the app here");
    public static readonly LocalText AppStep2 = new("Skriv den kode, som appen så viser", "Write the code that the app then shows");
    public static readonly LocalText AppConfirm = new("Tag appen i brug", "Take the app into use");
    public static readonly LocalText OfferGone = new("Nøglen gælder ikke mere. Her er en ny.", "The key is no longer valid. Here is a new one.");

    public static readonly LocalText Codes = new("Gendannelseskoder", "Recovery codes");
    public static readonly LocalText CodesShown = new(
        "Gem disse koder et sikkert sted, og ikke på telefonen. Hver virker én gang, når telefonen er væk. De vises kun nu.",
        "Keep these codes in a safe place, and not on the phone. Each works once, when the phone is gone. They are shown only now.");
    public static readonly LocalText CodesNew = new("Lav nye gendannelseskoder", "Make new recovery codes");
    public static readonly LocalText ToAccount = new("Jeg har gemt dem", "I have kept them");

    public static readonly LocalText Password = new("Adgangskode", "Password");
    public static readonly LocalText Present = new("Nuværende adgangskode", "Present password");
    public static readonly LocalText PasswordChange = new("Skift adgangskode", "Change the password");

    public static readonly LocalText SignOut = new("Log ud", "Sign out");
    public static readonly LocalText SignOutEverywhere = new("Log ud alle steder", "Sign out everywhere");
    public static readonly LocalText SignOutText = new(
        "Har du glemt at logge ud et andet sted, så afslut alle dine sessioner. De slutter også selv efter en halv time uden brug og efter ti timer.",
        "If you forgot to sign out somewhere else, end all your sessions. They end by themselves too, after half an hour without use and after ten hours.");

    public static LocalText CodesLeft(int count) => new($"Der er {count} tilbage.", $"There are {count} left.");

    public static LocalText PasskeyMade(string name, string day) => new($"{name}, lavet {day}", $"{name}, made {day}");
}
