using Rettesnor.Core.Access;
using Rettesnor.Measurement;

namespace Rettesnor.Web.Pages.SignIn;

internal static class SignInTexts
{
    public static readonly LocalText Title = new("Log ind", "Sign in");
    public static readonly LocalText Login = new("Login", "Login");
    public static readonly LocalText Password = new("Adgangskode", "Password");
    public static readonly LocalText Button = new("Log ind", "Sign in");
    public static readonly LocalText Passkey = new("Log ind med adgangsnøgle", "Sign in with a passkey");
    public static readonly LocalText PasskeyHelp = new(
        "En adgangsnøgle ligger i din computer, telefon eller sikkerhedsnøgle. Du laver en på »Min konto«.",
        "A passkey lies in your computer, phone or security key. You make one on ‘My account’.");
    public static readonly LocalText PasskeyFailed = new(
        "Adgangsnøglen kunne ikke bruges. Prøv igen, eller log ind med adgangskode.",
        "The passkey could not be used. Try again, or sign in with a password.");
    public static readonly LocalText Wrong = new(
        "Login og adgangskode passer ikke sammen. Efter fem forkerte forsøg er kontoen låst i et minut, og længere for hvert forsøg derefter.",
        "The login and the password do not fit. After five wrong tries the account is locked for a minute, and longer for every try after that.");
    public static readonly LocalText WrongCode = new(
        "Koden passer ikke, eller den er brugt. Vent på appens næste kode, og prøv igen.",
        "The code does not fit, or it has been used. Wait for the app's next code and try again.");
    public static readonly LocalText AppIsLost = new(
        "Serveren kan ikke læse nøglen til din kode-app, så appens koder kan ikke bruges. Skriv en af de gendannelseskoder, du gemte, eller bed kommunens administrator om et nyt link, der glemmer kode-appen, så du kan vælge den igen.",
        "The server cannot read the key of your app for codes, so the app's codes cannot be used. Write one of the recovery codes that you kept, or ask the municipality's administrator for a new link that forgets the app for codes, so that you can choose it again.");
    public static readonly LocalText Forgotten = new(
        "Glemt adgangskoden? Bed kommunens administrator om et nyt link.",
        "Forgotten the password? Ask the municipality's administrator for a new link.");
    public static readonly LocalText NoAccounts = new(
        "Der er endnu ingen konti. Den første laves på kommandolinjen: rettesnor accounts add",
        "There are no accounts yet. The first is made on the command line: rettesnor accounts add");
    public static readonly LocalText Chosen = new("Adgangskoden er valgt. Log ind med den.", "The password is chosen. Sign in with it.");
    public static readonly LocalText Problem = new("Det gik ikke", "That did not work");

    public static readonly LocalText Demonstration = new("Demonstrationens konti", "The demonstration's accounts");
    public static readonly LocalText DemonstrationText = new(
        "Alle borgere her er opdigtede. Prøv, hvad hver rolle må se. De har alle adgangskoden:",
        "All citizens here are fictitious. Try what each role may see. They all have the password:");
    public static readonly LocalText Role = new("Rolle", "Role");

    public static readonly LocalText CodeTitle = new("Bekræft, at det er dig", "Confirm that it is you");
    public static readonly LocalText Code = new("Kode fra appen, eller en gendannelseskode", "The code of the app, or a recovery code");
    public static readonly LocalText CodeButton = new("Bekræft", "Confirm");
    public static readonly LocalText CodeHelp = new(
        "Appen på din telefon viser seks tal, som skifter hvert halve minut. Har du mistet telefonen, så skriv en af de gendannelseskoder, du gemte.",
        "The app on your phone shows six digits that change every half minute. If you have lost the phone, write one of the recovery codes that you kept.");

    public static readonly LocalText ChooseTitle = new("Vælg adgangskode", "Choose a password");
    public static readonly LocalText ChooseButton = new("Gem adgangskoden", "Keep the password");
    public static readonly LocalText New = new("Ny adgangskode", "New password");
    public static readonly LocalText Again = new("Den samme igen", "The same again");
    public static readonly LocalText NotTheSame = new("De to adgangskoder er ikke ens.", "The two passwords are not the same.");
    public static readonly LocalText Hint = new(
        $"Mindst {PasswordRules.Shortest} tegn. Nogle ord efter hinanden er nemme at huske og svære at gætte.",
        $"At least {PasswordRules.Shortest} characters. Some words in a row are easy to remember and hard to guess.");

    public static LocalText ChooseFor(string name, string login) => new($"For {name}, som logger ind som {login}.", $"For {name}, who signs in as {login}.");

    public static LocalText Wait(TimeSpan time)
    {
        var minutes = Math.Max(1, (int)Math.Ceiling(time.TotalMinutes));
        return new(
            $"Der er for mange forkerte forsøg fra din adresse. Vent {(minutes == 1 ? "1 minut" : $"{minutes} minutter")}, og prøv igen.",
            $"There are too many wrong tries from your address. Wait {(minutes == 1 ? "1 minute" : $"{minutes} minutes")} and try again.");
    }
}
