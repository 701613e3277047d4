using Rettesnor.Measurement;

namespace Rettesnor.Web.Pages.SignIn;

internal static class ProviderTexts
{
    public static readonly LocalText DidNotWork = new("Du blev ikke logget ind", "You were not signed in");
    public static readonly LocalText Title = new("Du er logget ind", "You are signed in");
    public static readonly LocalText GoOn = new("Gå videre", "Go on");
    public static readonly LocalText OnlyThere = new(
        "Her logger man ind hos kommunens egen udbyder. Adgangskoder, koder og adgangsnøgler i Rettesnor er slået fra.",
        "Here one signs in at the municipality's own provider. Passwords, codes and passkeys of Rettesnor are switched off.");
    public static readonly LocalText Or = new("Eller med en konto i Rettesnor", "Or with an account in Rettesnor");
    public static readonly LocalText SignedOut = new("Du er logget ud af Rettesnor", "You are signed out of Rettesnor");
    public static readonly LocalText UsedAnswer = new(
        "Svaret fra log ind er brugt eller for gammelt. Log ind igen.",
        "The answer of the sign-in has been used or is too old. Sign in again.");

    public static LocalText Button(LocalText name) => new($"Log ind: {name.Da}", $"Sign in: {name.En}");

    public static LocalText Down(LocalText name) => new(
        $"{name.Da} svarer ikke, så ingen kan logges ind lige nu. Intet er gået tabt, og de, der er logget ind, arbejder videre. Prøv igen om lidt; bliver det ved, så sig det til dem, der driver det.",
        $"{name.En} does not answer, so nobody can be signed in right now. Nothing is lost, and those who are signed in go on working. Try again in a moment; if it goes on, tell those who run it.");

    public static LocalText NotKnown(LocalText name) => new(
        $"{name.Da} kender ikke Rettesnor, som det er sat op: navn, hemmelighed eller adresse passer ikke. Sig det til dem, der driver Rettesnor; grunden står i loggen.",
        $"{name.En} does not know Rettesnor as it is set up: name, secret or address do not fit. Tell those who run Rettesnor; the reason is in the log.");

    public static LocalText Denied(LocalText name) => new(
        $"{name.Da} sendte dig tilbage uden at logge dig ind. Prøv igen, hvis det ikke var meningen.",
        $"{name.En} sent you back without signing you in. Try again if that was not what you meant.");

    public static LocalText NotTaken(LocalText name) => new(
        $"Svaret fra {name.Da} kunne ikke godkendes: det er for gammelt, brugt, fra en anden browser eller ikke fra udbyderen. Log ind igen. Bliver det ved, så sig det til dem, der driver Rettesnor; grunden står i loggen.",
        $"The answer from {name.En} could not be accepted: it is too old, used, from another browser or not from the provider. Sign in again. If it goes on, tell those who run Rettesnor; the reason is in the log.");

    public static LocalText GoesTo(LocalText name) => new(
        $"Du sendes nu videre til {name.Da}, så du også bliver logget ud dér.",
        $"You are now sent on to {name.En}, to be signed out there too.");

    public static LocalText StaysAt(LocalText name) => new(
        $"{name.Da} kunne ikke nås eller kan ikke logge dig ud herfra. Luk browseren, hvis andre bruger maskinen.",
        $"{name.En} could not be reached or cannot sign you out from here. Close the browser if others use the machine.");

    public static LocalText KeptThere(LocalText name) => new(
        $"Du logger ind hos {name.Da}. Adgangskode og anden faktor vælger du dér, og dine roller kommer derfra, hver gang du logger ind.",
        $"You sign in at {name.En}. Password and second factor are chosen there, and your roles come from there each time that you sign in.");

    public static LocalText RolesFromThere(LocalText name) => new(
        $"Rollerne kommer fra {name.Da} og skiftes dér: de sættes på ny, hver gang personen logger ind.",
        $"The roles come from {name.En} and are changed there: they are set anew each time that the person signs in.");
}
