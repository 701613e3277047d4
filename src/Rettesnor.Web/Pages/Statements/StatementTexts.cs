using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;

namespace Rettesnor.Web.Pages.Statements;

internal static class StatementTexts
{
    public static readonly LocalText Title = new("Erklæringer", "Statements");
    public static readonly LocalText Lead = new(
        "Det, kun kommunen kan sige. Det vises på siderne Tilgængelighed og Dine oplysninger, som alle kan læse, og i fortegnelsen. Et tomt felt vises som ikke udfyldt.",
        "What only the municipality can say. It is shown on the pages Accessibility and Your data, which anybody can read, and in the record of processing. An empty field is shown as not filled in.");
    public static readonly LocalText Danish = new("På dansk", "In Danish");
    public static readonly LocalText English = new("På engelsk", "In English");
    public static readonly LocalText Shown = new("Vises på", "Shown on");
    public static readonly LocalText Why = new("Begrundelse", "Reason");
    public static readonly LocalText WhyHint = new("Hvem der har besluttet teksten. Den står i loggen.", "Who has decided the text. It stands in the log.");
    public static readonly LocalText Save = new("Gem", "Save");
    public static readonly LocalText NoReason = new("Skriv en begrundelse. Intet er gemt.", "Write a reason. Nothing was saved.");
    public static readonly LocalText NoChange = new("Intet var ændret, så intet er gemt.", "Nothing was changed, so nothing was saved.");
    public static readonly LocalText Privacy = new("Dine oplysninger", "Your data");
    public static readonly LocalText Accessibility = new("Tilgængelighed", "Accessibility");
    public static readonly LocalText Record = new("Fortegnelsen", "The record of processing");
    public static readonly LocalText NotFilled = new("Kommunen har ikke udfyldt det endnu.", "The municipality has not filled this in yet.");
    public static readonly LocalText OtherLanguage = new("Kommunen har kun skrevet det på engelsk:", "The municipality has written this in Danish only:");
    public static readonly LocalText Nobody = new("Ingen kommune er sat op i Rettesnor her endnu, så der er ingen erklæring at læse.", "No municipality is set up in Rettesnor here yet, so there is no statement to read.");

    public static readonly LocalText StandsNow = new("Det står der nu, skrevet af en anden:", "This stands there now, written by somebody else:");
    public static readonly LocalText StandsEmpty = new("(tomt)", "(empty)");
    public static readonly LocalText YourText = new("Det, du skrev, står herunder. Ret det til, og gem igen, hvis det skal stå i stedet.", "What you wrote stands below. Adapt it and save again if it is to stand instead.");

    public static LocalText Overtaken(LocalText field) => new($"»{field.Da}« er ændret af en anden, siden du åbnede siden, så din tekst er ikke gemt.", $"‘{field.En}’ was changed by somebody else after you opened the page, so your text was not saved.");

    public static LocalText TooLong(LocalText field, int most) => new($"»{field.Da}« er for lang: højst {NumberText.Of(most, 0, Language.Danish)} tegn. Intet er gemt.", $"‘{field.En}’ is too long: at most {NumberText.Of(most, 0, Language.English)} characters. Nothing was saved.");

    public static LocalText Saved(int fields) => new(fields == 1 ? "Ét felt er gemt." : $"{fields} felter er gemt.", fields == 1 ? "One field was saved." : $"{fields} fields were saved.");

    public static LocalText By(string who, string when) => new($"Udfyldt af {who}, {when}", $"Filled in by {who}, {when}");
}
