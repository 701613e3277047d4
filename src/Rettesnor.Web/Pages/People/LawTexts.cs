using Rettesnor.Measurement;

namespace Rettesnor.Web.Pages.People;

internal static class LawTexts
{
    public static readonly LocalText Title = new("Hvad loven beder om nu", "What the law asks for now");
    public static readonly LocalText NoCourse = new(
        "Der er ikke noget kontaktforløb i dag, så der er ingen samtaler eller tilbud, som loven beder om her.",
        "There is no contact course today, so there are no interviews or offers that the law asks for here.");
    public static readonly LocalText NoGroup = new(
        "Målgruppen i lovens § 6 er ikke registreret, så det kan ikke siges, hvad loven beder om. Målgruppen kommer fra fagsystemet.",
        "The target group of section 6 of the act is not registered, so it cannot be said what the law asks for. The target group comes from the case system.");
    public static readonly LocalText Nothing = new("Vi kender ikke noget, som loven beder om netop nu.", "We know of nothing that the law asks for just now.");
    public static readonly LocalText Where = new("Hvor det står, og hvad der er usikkert", "Where it stands, and what is uncertain");
    public static readonly LocalText NotKnown = new("Det ved vi ikke", "What we do not know");
    public static readonly LocalText Stands = new("Holdes, når der er behov. Borgeren har ret til en samtale.", "Held when needed. The person has a right to an interview.");
    public static readonly LocalText BeforeRegisters = new("Kan ikke siges: forløbet begyndte, før registrene gør.", "Cannot be said: the course began before the registers do.");
    public static readonly LocalText Unseen = new("Kan ikke siges her.", "Cannot be said here.");
    public static readonly LocalText Late = new("For sent efter loven", "Late by the law");
    public static readonly LocalText LateChoice = new("Loven", "The law");
    public static readonly LocalText LateOnly = new("For sent", "Late");
    public static readonly LocalText Anybody = new("Alle", "Everybody");
    public static readonly LocalText Rule = new("Det, loven beder om", "What the law asks for");
    public static readonly LocalText Due = new("Frist", "Due");
    public static readonly LocalText Rest = new("Vis de øvrige", "Show the others");

    public static LocalText Course(string since, string number, LocalText group) => new(
        $"Kontaktforløbet begyndte {since}. Målgruppe {number}: {group.Da}.", $"The contact course began {since}. Target group {number}: {group.En}.");

    public static LocalText HeldOn(string day) => new($"Holdt {day}.", $"Held {day}.");

    public static LocalText GivenFrom(string day) => new($"Givet fra {day}.", $"Given from {day}.");

    public static LocalText SomeHeld(int held, int asked) => new($"{held} af {asked} samtaler er holdt.", $"{held} of {asked} interviews are held.");

    public static LocalText AllHeld(int asked, string day) => new($"{asked} af {asked} samtaler er holdt, den sidste {day}.", $"{asked} of {asked} interviews are held, the last {day}.");

    public static readonly LocalText NotHeld = new("Ikke holdt endnu.", "Not held yet.");

    public static readonly LocalText NotGiven = new("Ikke givet endnu.", "Not given yet.");

    public static LocalText DueOn(string day) => new($"Fristen er {day}.", $"The time limit is {day}.");

    public static LocalText WasDue(string day) => new($"Fristen var {day}.", $"The time limit was {day}.");

    public static LocalText CountsFrom(string day) => new($"Tæller fra {day}.", $"Counts from {day}.");

    public static LocalText Changed(string day) => new($"Reglen er ændret fra {day}.", $"The rule is changed from {day}.");

    public static LocalText By(string day) => new($"senest {day}", $"by {day}");

    public static LocalText Since(string day) => new($"fristen var {day}", $"was due {day}");

    public static LocalText ForTheMunicipality(LocalText rule) => new($"{rule.Da}; kommunens krav, ikke den enkeltes", $"{rule.En}; asked of the municipality, not of each person");

    public static LocalText IsLate(LocalText rule) => new($"for sent: {Lower(rule.Da)}", $"late: {Lower(rule.En)}");

    private static string Lower(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}
