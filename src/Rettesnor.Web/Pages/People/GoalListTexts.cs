using Rettesnor.Core.Registers;
using Rettesnor.Core.Worklists;
using Rettesnor.Measurement;

namespace Rettesnor.Web.Pages.People;

/// <summary>What a goal's list says of itself.</summary>
internal static class GoalListTexts
{
    public static readonly LocalText Nothing = new(
        "Målet kan måles på borgere, men kommunens registre har ikke det, der skal bruges for denne måned.",
        "The goal can be measured on citizens, but the municipality's registers lack what it takes for this month.");

    public static readonly LocalText NotBy = new("Dette mål måles ikke på borgere, så der er ingen liste.", "This goal is not measured on citizens, so there is no list.");

    public static readonly LocalText Steps = new("Sådan lukkes hullet", "How the gap is closed");
    public static readonly LocalText StepWho = new("Hvem", "Who");
    public static readonly LocalText StepPersons = new("Borgere", "Citizens");
    public static readonly LocalText StepFigure = new("Tallet", "The figure");
    public static readonly LocalText StepDoes = new("Flytter", "Moves");
    public static readonly LocalText Together = new("Tilsammen", "Together");
    public static readonly LocalText SortedBy = new("Sortér efter", "Sort by");
    public static readonly LocalText CloseRow = new("Luk", "Close");
    public static readonly LocalText Unchanged = new("Målet er uændret", "The goal is unchanged");

    public static readonly LocalText KeysTitle = new("Tastaturgenveje", "Keyboard shortcuts");
    public static readonly LocalText KeysOn = new("Brug genveje, når listen har fokus", "Use shortcuts while the list has the focus");
    public static readonly LocalText KeysAbout = new(
        "Genvejene virker kun, når fokus er i listen. Alt kan også gøres med Tab og Enter.",
        "The shortcuts work only while the focus is in the list. Everything can be done with Tab and Enter as well.");

    public static readonly IReadOnlyList<(string Key, LocalText Does)> Keys =
    [
        ("j, ↓", new("næste borger", "next citizen")),
        ("k, ↑", new("forrige borger", "previous citizen")),
        ("i", new("registrér en samtale", "register an interview")),
        ("o", new("registrér et tilbud", "register an offer")),
        ("t", new("registrér arbejdstimer", "register hours of work")),
        ("a", new("vælg borgeren til tildeling", "choose the citizen to be assigned")),
        ("n", new("skriv en note", "write a note")),
        ("?", new("vis genvejene", "show the shortcuts")),
    ];

    public static LocalText UnknownWord(string name, string word) => new(
        $"Adressen siger {name}={word}, som listen ikke kender. Den vises uden.",
        $"The address says {name}={word}, which the list does not know. It is shown without.");

    public static LocalText NoSuchPage(string page, string last) => new(
        $"Listen har ikke en side {page} mere. Den sidste er side {last}.", $"The list has no page {page} any more. The last is page {last}.");

    public static LocalText Against(string part, string whole, string figure, string month) => new(
        $"{part} af {whole} tæller imod målet ved udgangen af {month}, som det står nu: {figure}.",
        $"{part} of {whole} count against the goal at the end of {month} as things are: {figure}.");

    public static LocalText Persons(string persons, string month) => new(
        $"{persons} tælles med ved udgangen af {month}, som det står nu.", $"{persons} are counted at the end of {month} as things are.");

    public static LocalText FullTime(string figure, string persons, string month) => new(
        $"{figure} fuldtidspersoner i {month}, som det står nu, fordelt på {persons}.", $"{figure} full-time persons in {month} as things are, among {persons}.");

    public static LocalText OfPublished(bool areFullTime, string part, string whole, string figure, string month) => new(
        $"{part} {(areFullTime ? "fuldtidspersoner" : "borgere")} af {whole} i {month}, som det står nu: {figure}.",
        $"{part} {(areFullTime ? "full-time persons" : "citizens")} of {whole} in {month} as things are: {figure}.");

    /// <summary>What a form is called where there is little room.</summary>
    public static readonly LocalText NoLonger = new("Borgeren er ikke længere på listen. Intet er ændret.", "The citizen is no longer on the list. Nothing was changed.");

    public static readonly LocalText Partly = new("Tallene er hele kommunens; nedenfor står de borgere, du må se.", "The figures are the whole municipality's; below are the citizens whom you may see.");

    public static readonly LocalText HoursComeLater = new(
        "Målet ser på arbejdstimer, og en måneds timer kommer først, når den er slut. Derfor er listen af den seneste måned, der er slut, og det kan ikke siges, hvem der falder ud.",
        "The goal looks at hours of work, and those of a month come when it has ended. So the list is of the newest month that has, and it cannot be said who falls out.");

    public static LocalText Agreed(string offer, string day) => new($"{offer} aftalt fra {day}", $"{offer} agreed from {day}");

    public static LocalText AreAside(int persons, Language language) => PeopleTexts.Persons(persons, language) is var who && persons == 1
        ? new($"{who.Da} er sat som ikke relevant og tæller stadig i målet.", $"{who.En} is set as not relevant and still counts in the goal.")
        : new($"{who.Da} er sat som ikke relevante og tæller stadig i målet.", $"{who.En} are set as not relevant and still count in the goal.");

    public static readonly LocalText AssigningMoves = new(
        "Den, der får opgaven, bliver også borgerens sagsbehandler fra i dag.", "Whoever gets the task also becomes the citizen's caseworker from today.");

    public static LocalText MoreInSteps(string persons) => new(
        $"Trinnene tager {persons}, fordi de, der er tildelt eller har en samtale, flytter mindre hver end dem, der flytter mest.",
        $"The steps take {persons}, because those assigned or with an interview move it less each than those who move it most.");

    public static readonly LocalText ListHasChanged = new("Listen er en anden nu.", "The list is another now.");
    public static readonly LocalText ShowAgain = new("Vis den igen", "Show it again");

    public static LocalText Over(string time) => new(
        $"Målets tid var {time}. Listen er af i dag, efter dagens definition, og afgør ikke målet.", $"The goal's time was {time}. The list is of today, by today's definition, and does not decide the goal.");

    public static LocalText Short(string register) => register == AllRegisters.Hours.Id ? new("Timer", "Hours") : Entry.Find(register)!.Title;

    public static LocalText Events(string figure, string month) => new($"{figure} i {month}, som det står nu.", $"{figure} in {month} as things are.");

    public static LocalText EventsEach(string part, string whole, string figure, string month) => new(
        $"{part} på {whole} borgere i {month}, som det står nu: {figure} pr. borger.", $"{part} among {whole} citizens in {month} as things are: {figure} per citizen.");

    public static LocalText Total(string total, string first) => new($"{total} i alt siden {first}.", $"{total} in all since {first}.");

    public static LocalText HeldAgainst(string figure, string period) => new($"Det holdes op mod {figure} ({period}).", $"It is held against {figure} ({period}).");

    public static LocalText NeedFewer(string persons) => new($"{persons} skal ud af tallet.", $"{persons} have to leave the figure.");

    public static LocalText NeedMore(string persons) => new($"Der mangler {persons}, som ikke er på listen endnu.", $"{persons} who are not on the list yet are missing.");

    public static LocalText Part(string target, string why) => new($"Om det er {target}: {why}", $"Whether it is {target}: {why}");

    public static LocalText Why(NoNumber why) => why switch
    {
        NoNumber.NotSet => new("Målet sætter ikke et tal, så der er intet hul at lukke.", "The goal sets no number, so there is no gap to close."),
        NoNumber.NotKnown => new(
            "Hvor mange det kræver, kan ikke siges: det tal, målet holdes op mod, er ikke kendt.",
            "How many it takes cannot be said: the figure that the goal is held against is not known."),
        NoNumber.OtherDefinition => new(
            "Hvor mange det kræver, kan ikke siges: det tal, målet holdes op mod, er opgjort efter en anden definition end den, der gælder nu.",
            "How many it takes cannot be said: the figure that the goal is held against is made under another definition than the one in force now."),
        NoNumber.Happened => new(
            "Hvor mange det kræver, kan ikke siges: det, der tæller, er sket og kan ikke gøres om.",
            "How many it takes cannot be said: what counts has happened and cannot be undone."),
        NoNumber.NotEnough => new("Alle på listen er tilsammen ikke nok til, at målet holder.", "All of those on the list together are not enough for the goal to hold."),
        _ => throw new ArgumentOutOfRangeException(nameof(why), why, null),
    };

    public static LocalText Step(StepKind kind) => kind switch
    {
        StepKind.Assigned => new("Tildelt og mangler nu", "Assigned and missing now"),
        StepKind.ThisWeek => new("Ikke tildelt, men har en samtale i denne uge", "Not assigned, with an interview this week"),
        StepKind.Rest => new("Så få af resten, som det kræver", "As few of the rest as it takes"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static LocalText ComesIn(string persons, string month) => new(
        $"{persons} kommer med inden udgangen af {month}, hvis der ikke sker noget.", $"{persons} come in by the end of {month} if nothing happens.");

    /// <summary>Why somebody is on a list; of those who are counted only, it says that they are.</summary>
    public static LocalText Because(GoalList list, ListReason reason, string day) => list.IsHigh && list.IsOfPersons
        ? PeopleTexts.Because(reason, day)
        : reason == ListReason.ComesWithout ? new($"kommer med {day}", $"comes in {day}") : new("tælles med nu", "counted now");

    /// <summary>The same for all of them.</summary>
    public static LocalText Filter(GoalList list, ListReason reason) => list.IsHigh && list.IsOfPersons
        ? PeopleTexts.Filter(reason)
        : reason == ListReason.ComesWithout ? new("Kommer med", "Come in") : new("Tælles med nu", "Counted now");

    public static LocalText Taken(string person, string who) => new(
        $"{person} er imens tildelt {who} af en anden og er ikke ændret.", $"{person} has meanwhile been assigned to {who} by somebody else and is not changed.");

    public static LocalText TakenBack(string person) => new(
        $"{person} er imens taget tilbage af en anden og er ikke ændret.", $"{person} has meanwhile been taken back by somebody else and is not changed.");

    public static LocalText StillOn(string person) => new($"{person} er stadig på listen.", $"{person} is still on the list.");

    public static LocalText Left(string person) => new($"{person} er ikke længere på listen.", $"{person} is no longer on the list.");
}
