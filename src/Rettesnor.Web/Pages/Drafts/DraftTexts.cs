using System.Globalization;
using Rettesnor.Core.Plans.Drafts;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Time;
using Rettesnor.Reports.Plans;

namespace Rettesnor.Web.Pages.Drafts;

internal static class DraftTexts
{
    public static readonly LocalText Title = new("Planer, der skrives", "Plans being written");
    public static readonly LocalText Lead = new(
        "Et udkast er en plan, før den er vedtaget. Flere kan skrive i det på samme tid, og intet bliver overskrevet. Kun de, der skriver, ser det, til det sendes i høring.",
        "A draft is a plan before it is adopted. Several people can write in it at once, and nothing is overwritten. Only those who write see it until it is sent into hearing.");
    public static readonly LocalText None = new("Der er ingen udkast endnu. Begynd et herunder.", "There are no drafts yet. Begin one below.");
    public static readonly LocalText Plan = new("Plan", "Plan");
    public static readonly LocalText State = new("Tilstand", "State");
    public static readonly LocalText Changed = new("Sidst ændret", "Last changed");
    public static readonly LocalText MadeFrom = new("Lavet af", "Made from");
    public static readonly LocalText Begin = new("Begynd et udkast", "Begin a draft");
    public static readonly LocalText NewVersion = new("Ny udgave af en plan", "New version of a plan");
    public static readonly LocalText NewVersionText = new("Planen som den er nu. Når udkastet vedtages, afløser det den udgave, der gælder.", "The plan as it is now. When the draft is adopted, it takes the place of the version in force.");
    public static readonly LocalText NextYear = new("Næste års plan", "Next year's plan");
    public static readonly LocalText NextYearText = new(
        "Mål og tekster fra en plan, der er her, under et nyt navn og nye år. Tallene bliver, hvor de er, så historien følger med.",
        "Goals and texts of a plan that is here, under a new name and new years. The figures stay where they are, so the history comes along.");
    public static readonly LocalText Nothing = new("En plan fra bunden", "A plan from nothing");
    public static readonly LocalText File = new("En plan fra en fil", "A plan from a file");
    public static readonly LocalText FileText = new(
        "Planens fil, plan.yaml. Har planen trykte tabeller, så vælg også tables.yaml og figures.csv. Fejl i filen bliver sagt og kan rettes her.",
        "The plan's file, plan.yaml. If the plan has printed tables, choose tables.yaml and figures.csv too. Faults in the file are said and can be mended here.");
    public static readonly LocalText Files = new("Planens filer", "The plan's files");
    public static readonly LocalText Make = new("Lav udkastet", "Make the draft");
    public static readonly LocalText Id = new("Id", "Id");
    public static readonly LocalText IdHint = new("Små bogstaver, tal og bindestreger, for eksempel stevns-2027. Det står i adressen og ændres ikke.", "Small letters, digits and hyphens, such as stevns-2027. It stands in the address and does not change.");
    public static readonly LocalText PlanTitle = new("Titel", "Title");
    public static readonly LocalText PlanTitleEn = new("Titel på engelsk", "Title in English");
    public static readonly LocalText EnglishHint = new("Lad det engelske stå tomt, hvis det ikke er skrevet: så står den danske tekst der.", "Leave the English empty if it is not written: then the Danish text stands there.");
    public static readonly LocalText Years = new("År", "Years");
    public static readonly LocalText YearsHint = new("2027 eller 2027-2028", "2027 or 2027-2028");
    public static readonly LocalText Municipality = new("Kommune", "Municipality");
    public static readonly LocalText From = new("Fra planen", "From the plan");
    public static readonly LocalText NoYears = new("Skriv årene, for eksempel 2027 eller 2027-2028.", "Write the years, such as 2027 or 2027-2028.");
    public static readonly LocalText NoTitle = new("Skriv, hvad planen hedder.", "Write what the plan is called.");
    public static readonly LocalText NoMunicipality = new("Vælg en kommune, du skriver planer i.", "Choose a municipality that you write plans in.");
    public static readonly LocalText NoDocument = new(
        "Udkastet kan ikke blive til et dokument endnu, fordi der er fejl i det. Fejlene står øverst på udkastets side; ret dem først.",
        "The draft cannot become a document yet, because there are faults in it. They stand at the top of the draft's page; mend them first.");
    public static readonly IReadOnlyList<(PlanDocumentKind Kind, LocalText Name)> Documents =
    [
        (PlanDocumentKind.Whole, new("Som dokument", "As a document")), (PlanDocumentKind.Brief, new("På to sider", "On two pages")), (PlanDocumentKind.Goals, new("Målene som bilag", "The goals as an annex")),
    ];

    public static readonly LocalText NoFile = new("Vælg planens fil, plan.yaml, på højst 5 MB.", "Choose the plan's file, plan.yaml, of at most 5 MB.");
    public static readonly LocalText FileLost = new(
        "Filen kan ikke blive til et udkast, før dette er rettet: noget i den ville gå tabt, eller den siger ikke, hvilken plan og kommune den er.",
        "The file cannot become a draft before this is mended: something in it would be lost, or it does not say which plan and municipality it is.");

    public static readonly LocalText Edit = new("Ret", "Edit");
    public static readonly LocalText Up = new("Op", "Up");
    public static readonly LocalText Down = new("Ned", "Down");
    public static readonly LocalText Remove = new("Fjern", "Remove");
    public static readonly LocalText Restore = new("Hent tilbage", "Bring back");
    public static readonly LocalText Removed = new("Fjernet", "Removed");
    public static readonly LocalText Matrix = new("Målmatrix", "Matrix");
    public static readonly LocalText MatrixLead = new(
        "Hvilke af ministerens mål hvert tema og hvert mål bidrager til. Sæt kryds, og gem.",
        "Which of the minister's goals each theme and each goal contributes to. Tick, and save.");
    public static readonly LocalText MatrixNone = new("Matrixen kræver, at udkastet har ministerens mål og mindst ét tema eller mål.", "The matrix needs the minister's goals and at least one theme or goal in the draft.");
    public static readonly LocalText PlanFile = new("Planens fil", "The plan's file");
    public static readonly LocalText Differences = new("Forskelle fra den udgave, der gælder", "Differences from the version in force");
    public static readonly LocalText DifferencesFrom = new("Forskelle fra planen før", "Differences from the plan before");
    public static readonly LocalText Decide = new("Høring og vedtagelse", "Hearing and adoption");
    public static readonly LocalText NoFaults = new("Der er ingen fejl i udkastet. Det kan sendes i høring og vedtages.", "There are no faults in the draft. It can be sent into hearing and adopted.");
    public static readonly LocalText NotWritable = new("Udkastet er lukket og vises, som det var.", "The draft is closed and shown as it was.");
    public static readonly LocalText Empty = new("Intet endnu.", "Nothing yet.");
    public static readonly LocalText Unnamed = new("Uden titel", "Without a title");
    public static readonly LocalText Saved = new("Gemt.", "Saved.");
    public static readonly LocalText Contents = new("Indhold", "Contents");
    public static readonly LocalText Others = new("Andet, der er galt", "What else is wrong");

    public static readonly LocalText Save = new("Gem", "Save");
    public static readonly LocalText SaveConflict = new("Gem det, der står i felterne", "Save what stands in the fields");
    public static readonly LocalText Cancel = new("Tilbage uden at gemme", "Back without saving");
    public static readonly LocalText Read = new("Læs måltallet", "Read the target");
    public static readonly LocalText FindMeasure = new("Find en måling", "Find a measure");
    public static readonly LocalText Find = new("Find", "Find");
    public static readonly LocalText Choose = new("Vælg", "Choose");
    public static readonly LocalText Danish = new("dansk", "Danish");
    public static readonly LocalText English = new("engelsk", "English");
    public static readonly LocalText NotChosen = new("Ikke valgt", "Not chosen");
    public static readonly LocalText AddPart = new("Tilføj en del", "Add a part");
    public static readonly LocalText RemovePart = new("Fjern denne del, når der gemmes", "Remove this part when saving");
    public static readonly LocalText MarkdownHint = new(
        "Tom linje: nyt afsnit. **fed**, *kursiv*, »- « for punkter, »1) « for nummererede punkter, [tekst](https://adresse) for et link.",
        "Empty line: new paragraph. **bold**, *italic*, ‘- ’ for bullets, ‘1) ’ for numbered items, [text](https://address) for a link.");
    public static readonly LocalText Fixed = new("Ligger fast for udkastet.", "Fixed for the draft.");
    public static readonly LocalText History = new("Tidligere udgaver af denne del", "Earlier revisions of this part");
    public static readonly LocalText ReadBack = new("Sådan læses måltallet", "How the target is read");
    public static readonly LocalText MayGoOn = new("Kan fortsættes som", "May go on as");
    public static readonly LocalText Trend = new("Målingens historie", "The measure's history");
    public static readonly LocalText Earlier = new("Hvad måltallet ville have betydet før", "What the target would have meant before");
    public static readonly LocalText EarlierYear = new("År", "Year");
    public static readonly LocalText EarlierFigure = new("Tal", "Figure");
    public static readonly LocalText EarlierStanding = new("Målet", "The goal");
    public static readonly LocalText NoEarlier = new("Der er ingen tal fra tidligere år, som målet kan holdes op mod.", "There are no figures from earlier years that the goal can be held against.");
    public static readonly LocalText Level = new("på niveau", "level");
    public static readonly LocalText OtherDefinition = new("Kan ikke sammenlignes", "Cannot be compared");
    public static readonly LocalText OtherDefinitionWhy = new("Tallet er gjort op efter en anden definition end den, måltallet gælder.", "The figure is made under another definition than the target's.");
    public static readonly LocalText Unreadable = new("Måling, område, tid og måltal kan ikke læses endnu. Det, der mangler, står ved felterne, når der gemmes.", "Measure, area, time and target cannot be read yet. What is missing stands by the fields when you save.");
    public static readonly LocalText MeasureHint = new("Skriv, og vælg fra listen, eller brug »Find en måling«.", "Write, and choose from the list, or use ‘Find a measure’.");
    public static readonly LocalText AreaHint = new("Et navn eller id, for eksempel Stevns.", "A name or id, such as Stevns.");
    public static readonly LocalText CompareHint = new("Navne med komma imellem, for eksempel Hele landet, Faxe, Køge.", "Names separated by commas, such as Denmark, Faxe, Køge.");
    public static readonly LocalText TimeHint = new("Tom for planens år. Ellers for eksempel 2027, 2027-Q3 eller 2027..2028.", "Empty for the plan's years. Otherwise such as 2027, 2027-Q3 or 2027..2028.");
    public static readonly LocalText TargetHint = new(
        "For eksempel over 85 %, højst landet + 0,1 procentpoint, mindst som samme kvartal 2023, fra 25 % i 2026 til 20 % i 2030, stigende, opbrugt eller følges.",
        "Such as over 85 %, at most denmark + 0.1 pp, at least same quarter 2023, from 25 % in 2026 to 20 % in 2030, rising, used up or followed. The plan's own language decides the decimal mark.");
    public static readonly LocalText DayHint = new("En dato som 2026-12-17", "A date like 2026-12-17");
    public static readonly LocalText Toolbar = new("Tekst", "Text");
    public static readonly LocalText Bold = new("Fed", "Bold");
    public static readonly LocalText Italic = new("Kursiv", "Italic");
    public static readonly LocalText List = new("Punkter", "Bullets");
    public static readonly LocalText Link = new("Link", "Link");
    public static readonly LocalText Heading = new("Overskrift", "Heading");

    public static readonly LocalText Reminders = new("Se efter", "Look at");
    public static readonly LocalText AsBeforeMark = new("som før", "as before");

    public static LocalText AsBefore(int count, LocalText plan) => count == 1
        ? new($"1 del er, som den var i {plan.Da}, og er mærket »som før«.", $"1 part is as it was in {plan.En}, and is marked ‘as before’.")
        : new($"{Number(count)} dele er, som de var i {plan.Da}, og er mærket »som før«.", $"{Number(count)} parts are as they were in {plan.En}, and are marked ‘as before’.");

    public static LocalText NoDraft(string id) => new($"Der er intet udkast {id}.", $"There is no draft {id}.");

    public static readonly LocalText RemovedElement = new("Nogen har fjernet delen. Hent den tilbage på udkastets side, hvis den skal med.", "Somebody has removed the part. Fetch it back on the draft's page if it is to be there.");

    public static LocalText NoElement(string id) => new($"Udkastet har ingen del {id}.", $"The draft has no part {id}.");

    public static LocalText OneOf(string id, string title) => new($"Udkast {id}, {title}", $"Draft {id}, {title}");

    public static LocalText New(ShapeKind kind) => new($"Nyt: {kind.One.Da}", $"New: {kind.One.En}");

    public static LocalText Faults(int count) => new(
        count == 1 ? "Der er 1 fejl i udkastet. Det kan gemmes, men ikke vedtages." : $"Der er {Number(count)} fejl i udkastet. Det kan gemmes, men ikke vedtages.",
        count == 1 ? "There is 1 fault in the draft. It can be saved but not adopted." : $"There are {Number(count)} faults in the draft. It can be saved but not adopted.");

    public static LocalText StateOf(DraftState state) => state switch
    {
        DraftState.Draft => new("Under skrivning", "Being written"),
        DraftState.Hearing => new("I høring", "In hearing"),
        DraftState.Adopted => new("Vedtaget", "Adopted"),
        DraftState.Closed => new("Opgivet", "Given up"),
    };

    public static LocalText MadeFromText(string madeFrom) => madeFrom.Split(' ') switch
    {
        ["plan", var plan] => new($"planen {plan}", $"the plan {plan}"),
        ["version", var number] => new($"udgave {number}", $"version {number}"),
        ["file"] => new("en fil", "a file"),
        _ => new("intet", "nothing"),
    };

    public static readonly LocalText SavedWith = new(
        "Gemt sammen med det, en anden skrev i andre felter imens.", "Saved together with what somebody else wrote in other fields meanwhile.");

    public static LocalText Conflict(string who) => new(
        $"{who} har ændret det samme, mens du skrev. Intet er gemt endnu. Ved hvert felt, I er uenige om, står begge tekster: ret feltet til det, der skal gælde, og gem.",
        $"{who} changed the same while you were writing. Nothing is saved yet. By each field that you disagree on, both texts stand: make the field what is to hold, and save.");

    public static LocalText Theirs(string who) => new($"{who} skrev", $"{who} wrote");

    public static LocalText TheirsEmpty => new("(intet)", "(nothing)");

    public static LocalText Part(int number) => new($"Del {Number(number)}", $"Part {Number(number)}");

    public static LocalText Hits(int count) => count == 0
        ? new("Ingen målinger passer. Prøv et andet ord.", "No measures fit. Try another word.")
        : new($"{Number(count)} målinger passer.", $"{Number(count)} measures fit.");

    public static LocalText ReadAs(string measure, string area, string time, string must, string target, bool isMust) => isMust
        ? new($"{measure} for {area} i {time} skal {must} være: {target}.", $"{measure} for {area} in {time} must, {must}, be: {target}.")
        : new($"{measure} for {area} i {time}: {target}.", $"{measure} for {area} in {time}: {target}.");

    public static LocalText WrongUnit(string found, LocalText expected) => new($"Fandt »{found}«, forventede {expected.Da}.", $"Found ‘{found}’, expected {expected.En}.");

    public static LocalText Begun(DateTime at, string who) => new($"Begyndt {WhenBy(at, who).Da}", $"Begun {WhenBy(at, who).En}");

    public static LocalText WhenBy(DateTime at, string who) => new($"{Day(at).Da} af {who}", $"{Day(at).En} by {who}");

    public static LocalText Day(DateTime at)
    {
        var day = Period.OfDate(DateOnly.FromDateTime(at));
        return new(day.ToText(Language.Danish), day.ToText(Language.English));
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
