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
        new("Din sagsbehandler og de medarbejdere, der arbejder med dit team, kan læse om dig. Det kan kommunens ledere og analytikere også: de læser om alle de borgere, kommunen hjælper. Betaler en pulje for et forløb til dig, ser den, der fører puljens regnskab, det. Hver gang nogen læser om dig, bliver det husket. Vil en sagsbehandler, konsulent eller teamleder uden din sag læse om dig, skal de skrive hvorfor, og databeskyttelsesrådgiveren ser det. Politikere og offentlige tal viser ingen enkelt borger.",
            "Your caseworker and the employees who work with your team can read about you. So can the municipality's leaders and analysts: they read about all the citizens whom the municipality helps. If a pool pays for a course of yours, whoever keeps the accounts of the pool sees it. Each time that somebody reads about you is kept. A caseworker, consultant or team lead without your case who wants to read about you must write why, and the data protection officer sees it. Politicians and public figures show no single citizen."),
        new("Dit CPR-nummer gemmes også. Det er krypteret og ligger for sig selv; det bruges til at finde dig i kommunens fagsystemer og til at give dig indsigt.",
            "Your CPR number is kept too. It is encrypted and lies by itself; it is used to find you in the municipality's case systems and to give you insight."),
        new("Du kan bede om en fil med alt, hvad der står om dig: hvad der gælder, hvad der er rettet, hvor det kommer fra, og hvornår det er læst. Du kan også bede om at få noget rettet eller slettet, og om at brugen af dine oplysninger bliver begrænset. Og du kan gøre indsigelse mod, at kommunen bruger dem.",
            "You can ask for a file of everything that stands about you: what holds, what was corrected, where it comes from and when it was read. You can also ask for something to be corrected or erased, and for the use of your data to be restricted. And you can object to the municipality's using them."),
        new("Siderne bruger kun cookies, der skal til for at være logget ind og udfylde formularer. De fortæller ingen andre, hvad du læser.",
            "The pages use only the cookies that are needed to be signed in and to fill in forms. They tell nobody else what you read."),
    ];

    public static readonly LocalText Registers = new("Hvad der registreres", "What is registered");
    public static readonly LocalText HowLong = new("Hvor længe det gemmes", "How long it is kept");
    public static readonly LocalText NotByItself = new(
        "Intet slettes af sig selv, når tiden er gået: en leder i kommunen beslutter det.",
        "Nothing is erased by itself when the time is over: a leader of the municipality decides it.");
    public static readonly LocalText What = new("Hvad", "What");
    public static readonly LocalText Kept = new("Gemmes", "Kept");
    public static readonly LocalText After = new("Regnet fra", "Counted from");
}
