using Rettesnor.Measurement;

namespace Rettesnor.Web.Pages.Log;

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
        ["rettesnor accounts"] = new("Kommandolinjen: konti", "The command line: accounts"),
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
        ["rettesnor restore"] = new("Kommandolinjen: lagde en sikkerhedskopi på plads", "The command line: put a backup in place"),
    };

    /// <summary>The words of the longest known beginning; what is not known is shown as it is kept.</summary>
    public static LocalText Of(string process) =>
        Places.Where(p => process == p.Key || process.StartsWith(p.Key + " ", StringComparison.Ordinal)).OrderByDescending(p => p.Key.Length).Select(p => p.Value).FirstOrDefault()
        ?? new LocalText(process, process);
}
