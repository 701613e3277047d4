using Rettesnor.Measurement;

namespace Rettesnor.Core.Audit;

/// <summary>Where something was read or written, in words: the log keeps the name of the page, the command or the job.</summary>
public static class LogPlaces
{
    private static readonly Dictionary<string, LocalText> Places = new()
    {
        ["Alarmer"] = new("Siden Alarmer", "The page Alarms"),
        ["Borger"] = new("Siden om en borger", "The page of a citizen"),
        ["Borger åbnet"] = new("Siden om en borger uden for eget område, åbnet med en begrundelse", "The page of a citizen outside the own scope, opened with a reason"),
        ["Borgere"] = new("Siden Borgere", "The page Citizens"),
        ["Liste"] = new("Listen over borgerne bag et mål", "The list of the citizens behind a goal"),
        ["Konti"] = new("Siden Konti", "The page Accounts"),
        ["Log"] = new("Siden Log: opslag på en borger", "The page Log: a citizen looked up"),
        ["Min konto"] = new("Siden Min konto", "The page My account"),
        ["Vælg adgangskode"] = new("Siden Vælg adgangskode", "The page Choose a password"),
        ["/import"] = new("Siden Import", "The page Import"),
        ["registers check"] = new("Kontrol af tallene mod registrene", "Check of the figures against the registers"),
        ["rettesnor"] = new("Kommandolinjen", "The command line"),
        ["Afrapporteringer"] = new("Siderne om afrapporteringer", "The pages of follow-ups"),
        ["Dokumenternes udseende"] = new("Siden om dokumenternes udseende", "The page of how documents look"),
        ["Erklæringer"] = new("Siden Erklæringer", "The page Statements"),
        ["Frister"] = new("Frister for sletning", "How long things are kept"),
        ["Indsigt"] = new("Indsigt: filen med alt, der er registreret om borgeren", "Insight: the file of everything that is registered about the citizen"),
        ["Kalender"] = new("Siden Kalender", "The page Calendar"),
        ["Kampagne"] = new("Siden om en kampagne", "The page of a campaign"),
        ["Kandidater"] = new("Siden Kandidater: borgere, der passer til en stilling", "The page Candidates: citizens who fit a job"),
        ["Pulje"] = new("Siden om en pulje", "The page of a pool"),
        ["Sletning"] = new("Siden Sletning", "The page Erasure"),
        ["Stillinger til borger"] = new("Siden Stillinger: job, der passer til en borger", "The page Vacancies: jobs that fit a citizen"),
        ["Tal skrevet ind"] = new("Siden Skriv et tal ind", "The page Write a figure in"),
        ["Udkast"] = new("Siderne om udkast til planer", "The pages of drafts of plans"),
        ["Virksomhed"] = new("Siden om en virksomhed", "The page of an employer"),
        ["Årshjul"] = new("Siden Årshjul", "The page The year"),
        ["outbox"] = new("Udsendelse af beskeder", "Sending of messages"),
        ["rettesnor accounts"] = new("Kommandolinjen: konti", "The command line: accounts"),
        ["rettesnor backup"] = new("Kommandolinjen: tog en sikkerhedskopi af det hele", "The command line: took a backup of it all"),
        ["rettesnor demo"] = new("Kommandolinjen: demonstrationen", "The command line: the demonstration"),
        ["rettesnor figures import"] = new("Kommandolinjen: indlæste offentliggjorte tal", "The command line: imported published figures"),
        ["rettesnor measure who"] = new("Kommandolinjen: liste over borgerne bag et tal", "The command line: list of the citizens behind a figure"),
        ["rettesnor registers alarms"] = new("Kommandolinjen: lukkede en alarm", "The command line: closed an alarm"),
        ["rettesnor registers cover"] = new("Kommandolinjen: kommunen, som registrene dækker", "The command line: the municipality that the registers cover"),
        ["rettesnor registers export"] = new("Kommandolinjen: skrev et register ud", "The command line: wrote a register out"),
        ["rettesnor registers export --cpr"] = new("Kommandolinjen: skrev et register ud med hele CPR-numre", "The command line: wrote a register out with whole CPR numbers"),
        ["rettesnor registers import"] = new("Kommandolinjen: indlæste en fil til et register", "The command line: imported a file into a register"),
        ["rettesnor registers keys"] = new("Kommandolinjen: ny nøgle til CPR-numrene", "The command line: a new key for the CPR numbers"),
        ["rettesnor registers profile"] = new("Kommandolinjen: hvordan en kildes filer læses", "The command line: how a source's files are read"),
        ["rettesnor registers withdraw"] = new("Kommandolinjen: trak oplysninger tilbage", "The command line: withdrew facts"),
        ["rettesnor plan"] = new("Kommandolinjen: planer", "The command line: plans"),
        ["rettesnor followup"] = new("Kommandolinjen: afrapporteringer", "The command line: follow-ups"),
        ["rettesnor registers person-file"] = new("Kommandolinjen: filen med alt, der er registreret om en borger", "The command line: the file of everything that is registered about a citizen"),
        ["rettesnor retention"] = new("Kommandolinjen: sletning og frister", "The command line: erasure and how long things are kept"),
        ["rettesnor restore"] = new("Kommandolinjen: lagde en sikkerhedskopi på plads", "The command line: put a backup in place"),
    };

    /// <summary>The words of the longest known beginning; what is not known is shown as it is kept.</summary>
    public static LocalText Of(string process) =>
        Places.Where(p => process == p.Key || process.StartsWith(p.Key + " ", StringComparison.Ordinal)).OrderByDescending(p => p.Key.Length).Select(p => p.Value).FirstOrDefault()
        ?? new LocalText(process, process);

    // What a reading was for. The first that fits holds.
    private static readonly (string Process, LocalText Purpose)[] Purposes =
    [
        ("Borger åbnet", new("Arbejdet med sagen af en, som ellers ikke har den", "Work with the case by somebody who does not have it otherwise")),
        ("Borger", new("Arbejdet med sagen", "Work with the case")),
        ("Borgere", new("At finde frem til sager og dagens opgaver", "Finding cases and the tasks of the day")),
        ("Liste", new("Opfølgning på kommunens mål: hvem der mangler en samtale eller et tilbud", "Following up on the municipality's goals: who lacks an interview or an offer")),
        ("rettesnor measure who", new("Opfølgning på kommunens mål: hvem der står bag et tal", "Following up on the municipality's goals: who is behind a figure")),
        ("Kandidater", new("At finde borgere, der passer til en ledig stilling", "Finding citizens who fit a vacancy")),
        ("Stillinger til borger", new("At finde en ledig stilling til borgeren", "Finding a vacancy for the citizen")),
        ("Pulje", new("Regnskab for kurser, der er betalt af en pulje", "The accounts of courses that a pool has paid for")),
        ("Log", new("Kontrol af, hvem der har læst", "Checking who has read")),
        ("Sletning", new("Sletning af oplysninger", "Erasure of data")),
        ("Indsigt", new("Borgerens ret til indsigt", "The citizen's right of access")),
        ("rettesnor registers person-file", new("Borgerens ret til indsigt", "The citizen's right of access")),
        ("/import", new("Indlæsning af oplysninger fra fagsystemet, og kontrol af dem", "Importing from the case system, and checking it")),
        ("rettesnor registers import", new("Indlæsning af oplysninger fra fagsystemet, og kontrol af dem", "Importing from the case system, and checking it")),
        ("rettesnor registers export", new("Udtræk af et helt register", "Writing out a whole register")),
        ("registers check", new("Kontrol af, at tallene passer med registrene", "Checking that the figures are those of the registers")),
    ];

    /// <summary>What something was read for, in words; that it is not known where no page or command says.</summary>
    public static LocalText PurposeOf(string process) =>
        Purposes.FirstOrDefault(p => process == p.Process || process.StartsWith(p.Process + " ", StringComparison.Ordinal)).Purpose ?? new LocalText("Ikke angivet", "Not stated");
}
