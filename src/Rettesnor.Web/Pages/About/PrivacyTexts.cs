using Rettesnor.Measurement;

namespace Rettesnor.Web.Pages.About;

internal static class PrivacyTexts
{
    public static readonly LocalText Title = new("Dine oplysninger", "Your data");
    public static readonly LocalText Lead = new(
        "Hvad kommunen har om dig i Rettesnor, hvis du får hjælp af jobcentret, hvad det bruges til, og hvad du kan bede om.",
        "What the municipality has about you in Rettesnor if the job centre helps you, what it is used for, and what you can ask for.");
    public static readonly IReadOnlyList<LocalText> Paragraphs =
    [
        new("Rettesnor viser, om kommunen gør det, den har lovet i sin beskæftigelsesplan, og hvem der mangler en samtale eller et tilbud. Oplysningerne kommer fra kommunens fagsystemer og fra de medarbejdere, der hjælper dig. Rettesnor afgør ingen sager.",
            "Rettesnor shows whether the municipality does what it has promised in its employment plan, and who lacks an interview or an offer. The data come from the municipality's case systems and from the employees who help you. Rettesnor decides no cases."),
        new("Kun medarbejdere, der arbejder med din sag eller dit team, kan læse om dig, og hver gang nogen gør det, bliver det husket. Åbner en anden dig, skal de skrive hvorfor, og databeskyttelsesrådgiveren ser det. Politikere og offentlige tal viser ingen enkelt borger.",
            "Only employees who work with your case or your team can read about you, and each time that somebody does it is kept. If somebody else opens you, they must write why, and the data protection officer sees it. Politicians and public figures show no single citizen."),
        new("Du kan bede om en fil med alt, hvad der står om dig: hvad der gælder, hvad der er rettet, hvor det kommer fra, og hvornår det er læst. Du kan også bede om at få noget rettet eller slettet.",
            "You can ask for a file of everything that stands about you: what holds, what was corrected, where it comes from and when it was read. You can also ask for something to be corrected or erased."),
        new("Siderne bruger kun cookies, der skal til for at være logget ind og udfylde formularer. De fortæller ingen andre, hvad du læser.",
            "The pages use only the cookies that are needed to be signed in and to fill in forms. They tell nobody else what you read."),
    ];

    public static readonly LocalText Registers = new("Hvad der registreres", "What is registered");
    public static readonly LocalText HowLong = new("Hvor længe det gemmes", "How long it is kept");
    public static readonly LocalText What = new("Hvad", "What");
    public static readonly LocalText Kept = new("Gemmes", "Kept");
    public static readonly LocalText After = new("Regnet fra", "Counted from");
}
