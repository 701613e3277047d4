using Rettesnor.Core.Worklists;
using Rettesnor.Measurement;

namespace Rettesnor.Web.Pages.People;

internal static class PeopleTexts
{
    public static readonly LocalText Citizen = new("Borger", "Citizen");
    public static readonly LocalText Citizens = new("Borgere", "Citizens");
    public static readonly LocalText Who = new("Hvem det handler om", "Whom it is about");
    public static readonly LocalText Benefit = new("Ydelse", "Benefit");
    public static readonly LocalText Duration = new("Varighed", "Duration");
    public static readonly LocalText Until = new("til", "until");
    public static readonly LocalText Months = new("mdr.", "months");
    public static readonly LocalText LastOffer = new("Seneste tilbud", "Latest offer");
    public static readonly LocalText LastInterview = new("Seneste samtale", "Latest interview");
    public static readonly LocalText Goal = new("Målet", "The goal");
    public static readonly LocalText Caseworker = new("Sagsbehandler", "Caseworker");
    public static readonly LocalText Task = new("Opgave", "Task");
    public static readonly LocalText Never = new("ingen", "none");
    public static readonly LocalText Nobody = new("Ingen på listen med det valg.", "Nobody is on the list with that choice.");
    public static readonly LocalText Show = new("Vis", "Show");
    public static readonly LocalText Everybody = new("Alle på listen", "Everybody on the list");
    public static readonly LocalText Team = new("Team", "Team");
    public static readonly LocalText AnyTeam = new("Alle teams", "All teams");
    public static readonly LocalText AnyCaseworker = new("Alle sagsbehandlere", "All caseworkers");
    public static readonly LocalText NoCaseworker = new("Uden sagsbehandler", "Without a caseworker");
    public static readonly LocalText Choose = new("Vælg", "Choose");
    public static readonly LocalText Assign = new("Tildel de valgte", "Assign those chosen");
    public static readonly LocalText AssignTo = new("Tildel til", "Assign to");
    public static readonly LocalText ChooseOne = new("Vælg mindst én borger på listen.", "Choose at least one citizen on the list.");
    public static readonly LocalText ChooseCaseworker = new("Vælg, hvem der skal have opgaven.", "Choose who is to have the task.");
    public static readonly LocalText SetAside = new("Ikke relevant", "Not relevant");
    public static readonly LocalText TakeBack = new("Tag med igen", "Take in again");
    public static readonly LocalText Reason = new("Begrundelse", "Reason");
    public static readonly LocalText Note = new("Note", "Note");
    public static readonly LocalText Keep = new("Gem", "Save");
    public static readonly LocalText Download = new("Hent (uden CPR-numre)", "Download (without CPR numbers)");
    public static readonly LocalText NeedsReason = new("Skriv en begrundelse.", "Write a reason.");
    public static readonly LocalText Before = new("Forrige", "Previous");
    public static readonly LocalText After = new("Næste", "Next");

    public static LocalText Because(ListReason reason, string day) => reason switch
    {
        ListReason.Missing => new("mangler nu", "missing now"),
        ListReason.FallsOut => new($"falder ud {day}", $"falls out {day}"),
        _ => new($"kommer uden {day}", $"comes without {day}"),
    };

    public static LocalText Filter(ListReason reason) => reason switch
    {
        ListReason.Missing => new("Mangler nu", "Missing now"),
        ListReason.FallsOut => new("Falder ud", "Fall out"),
        _ => new("Kommer uden", "Come without"),
    };

    public static LocalText Now(string good, string counted, string share, string month) => new(
        $"{good} af {counted} tæller med for målet ved udgangen af {month}, som det står nu: {share}.",
        $"{good} of {counted} count for the goal at the end of {month} as things are: {share}.");

    public static LocalText Target(string target) => new($"Målet er {target}.", $"The target is {target}.");

    public static LocalText Need(string persons) => new($"Der mangler {persons}.", $"{persons} are missing.");

    public static LocalText Holds => new("Det holder.", "It holds.");

    public static LocalText FallOut(string persons, string month) => new(
        $"{persons} falder ud inden udgangen af {month}, hvis der ikke sker noget.", $"{persons} fall out by the end of {month} if nothing happens.");

    public static LocalText Shows(string first, string last, string all) => new($"Viser {first}–{last} af {all}.", $"Shows {first}–{last} of {all}.");

    public static LocalText Assigned(int persons, string name, Language language) => Persons(persons, language) is var who && persons == 1
        ? new($"{who.Da} er tildelt {name}, som også er sagsbehandler fra i dag.", $"{who.En} is assigned to {name}, who is also the caseworker from today.")
        : new($"{who.Da} er tildelt {name}, som også er deres sagsbehandler fra i dag.", $"{who.En} are assigned to {name}, who is also their caseworker from today.");

    public static LocalText Persons(int count, Language language) =>
        new(count == 1 ? "1 borger" : $"{Rettesnor.Measurement.Figures.NumberText.Of(count, 0, language)} borgere", count == 1 ? "1 citizen" : $"{Rettesnor.Measurement.Figures.NumberText.Of(count, 0, language)} citizens");
}
