using Rettesnor.Measurement;

namespace Rettesnor.Core.Plans.Drafts;

/// <summary>How a field of a plan's element is written.</summary>
public enum FieldForm
{
    /// <summary>One word or line: an id, a period, a target.</summary>
    Word,

    /// <summary>One of a closed set of words.</summary>
    Choice,

    /// <summary>Several words: ids of goals or areas.</summary>
    Words,

    /// <summary>A line in both languages.</summary>
    Line,

    /// <summary>A longer text in both languages, in Markdown.</summary>
    Text,

    /// <summary>A list of lines in both languages.</summary>
    Lines,

    /// <summary>Fields of its own, on one line of the file.</summary>
    Inner,

    /// <summary>A list of parts, each with fields of its own.</summary>
    Parts,
}

/// <summary>A field of an element: its key in the plan's file, what people call it, and its form.</summary>
/// <param name="Words">The words of a choice.</param>
/// <param name="Inner">The fields of an inner field or of a part.</param>
public sealed record ShapeField(string Key, LocalText Title, FieldForm Form)
{
    public IReadOnlyList<string> Words { get; init; } = [];

    public IReadOnlyList<ShapeField> Inner { get; init; } = [];

    /// <summary>Whether it is a text in both languages.</summary>
    public bool IsBoth => Form is FieldForm.Line or FieldForm.Text;
}

/// <summary>A kind of element: the list of the plan's file that holds it, what the list and one of it are called, and its fields in their order.</summary>
public sealed record ShapeKind(string Key, LocalText Title, LocalText One, IReadOnlyList<ShapeField> Fields)
{
    /// <summary>Whether it is the plan's head, of which there is one.</summary>
    public bool IsHead => Key.Length == 0;

    public ShapeField? Field(string key) => Fields.FirstOrDefault(f => f.Key == key);
}

/// <summary>
/// The plan's file as a list of elements with fields, in the order of the file. docs/plan-file.md says what they mean, <see cref="PlanFile"/>
/// judges them; here they are only told apart, so that what is wrong can be kept until it is mended.
/// </summary>
public static class PlanShape
{
    private static readonly ShapeField Id = new("id", new("Id", "Id"), FieldForm.Word);

    private static readonly ShapeField Title = new("title", new("Titel", "Title"), FieldForm.Line);

    private static readonly ShapeField LongText = new("text", new("Tekst", "Text"), FieldForm.Text);

    private static readonly ShapeField Found = new("found", new("Står i", "Stands in"), FieldForm.Inner)
    {
        Inner = [new("document", new("Dokument", "Document"), FieldForm.Word), new("section", new("Afsnit", "Section"), FieldForm.Word)],
    };

    private static readonly ShapeField If = new("if", new("Betingelse", "Condition"), FieldForm.Inner)
    {
        Inner =
        [
            new("text", new("Betingelsen", "The condition"), FieldForm.Line),
            new("outcome", new("Blev den opfyldt", "Did it come true"), FieldForm.Choice) { Words = [.. PlanWords.Outcomes.Keys] },
            new("decided", new("Afgjort den", "Decided on"), FieldForm.Word),
        ],
    };

    private static readonly ShapeField Measure = new("measure", new("Måling", "Measure"), FieldForm.Word);

    private static readonly ShapeField Group = new("group", new("Gruppe", "Group"), FieldForm.Word);

    private static readonly ShapeField Area = new("area", new("Område", "Area"), FieldForm.Word);

    private static readonly ShapeField Time = new("time", new("Tid", "Time"), FieldForm.Word);

    private static readonly ShapeField Must = new("must", new("Skal holde", "Must hold"), FieldForm.Choice) { Words = [.. PlanWords.Musts.Keys] };

    private static readonly ShapeField Target = new("target", new("Måltal", "Target"), FieldForm.Word);

    private static readonly ShapeField Remark = new("remark", new("Bemærkning", "Remark"), FieldForm.Line);

    private static readonly ShapeField Ministers = new("ministers-goals", new("Ministerens mål", "The minister's goals"), FieldForm.Words);

    private static readonly ShapeField Goals = new("goals", new("Mål", "Goals"), FieldForm.Words);

    private static readonly ShapeField Adopted = new("adopted", new("Vedtaget den", "Adopted on"), FieldForm.Word);

    public static readonly ShapeKind Head = new("", new("Planen", "The plan"), new("Planen", "The plan"),
    [
        Id,
        new("document", new("Dokumentets nøgle", "The document's key"), FieldForm.Word),
        new("municipality", new("Kommune", "Municipality"), FieldForm.Word),
        Title,
        new("language", new("Måltallenes sprog", "Language of the targets"), FieldForm.Choice) { Words = [.. PlanWords.Languages.Keys] },
        new("years", new("År", "Years"), FieldForm.Word),
        new("state", new("Tilstand", "State"), FieldForm.Choice) { Words = [.. PlanWords.States.Keys] },
        Adopted,
        new("follows", new("Følger efter planen", "Follows the plan"), FieldForm.Word),
        new("report", new("Rapportens tid", "The report's time"), FieldForm.Inner)
        {
            Inner = [new("period", new("Periode", "Period"), FieldForm.Word), new("cut-off", new("Skæringsdag", "Cut-off"), FieldForm.Word)],
        },
        new("summary", new("Kort fortalt", "In short"), FieldForm.Text),
        new("vision", new("Vision", "Vision"), FieldForm.Text),
    ]);

    public static readonly ShapeKind GoalKind = new("goals", new("Mål", "Goals"), new("mål", "goal"),
    [
        Id, Title,
        new("kind", new("Slags", "Kind"), FieldForm.Choice) { Words = [.. PlanWords.Kinds.Keys] },
        Ministers,
        new("theme", new("Tema", "Theme"), FieldForm.Word),
        Measure, Group, Area, Time, Must, Target,
        new("reason", new("Begrundelse", "Reason"), FieldForm.Line),
        new("decider", new("Besluttet af", "Decided by"), FieldForm.Line),
        If,
        new("compare", new("Sammenlign med", "Compare with"), FieldForm.Words),
        new("parts", new("Dele", "Parts"), FieldForm.Parts) { Inner = [Id, Title, Measure, Group, Area, Time, Must, Target, If, Remark] },
        Remark, Found,
    ]);

    public static readonly ShapeKind ThemeKind = new("themes", new("Temaer", "Themes"), new("tema", "theme"),
    [
        Id, Title,
        new("purpose", new("Formål", "Purpose"), FieldForm.Text),
        new("aims", new("Det vil vi opnå", "What we want to achieve"), FieldForm.Lines),
        new("efforts", new("Indsatser", "Efforts"), FieldForm.Lines),
        Ministers, Found,
    ]);

    public static readonly ShapeKind MinistersKind = new("ministers-goals", new("Ministerens mål", "The minister's goals"), new("ministermål", "goal of the minister"), [Id, Title]);

    /// <summary>The kinds in the order of the file.</summary>
    public static readonly IReadOnlyList<ShapeKind> Kinds =
    [
        Head,
        new("sources", new("Kilder", "Sources"), new("kilde", "source"),
        [
            new("key", new("Nøgle", "Key"), FieldForm.Word), Title, new("publisher", new("Udgiver", "Publisher"), FieldForm.Line),
        ]),
        Passages("sections", new("Planens afsnit", "The plan's sections"), new("afsnit", "section")),
        MinistersKind,
        ThemeKind,
        GoalKind,
        Passages("arrangements", new("Arbejdsgange", "Working arrangements"), new("arbejdsgang", "arrangement")),
        new("projects", new("Projekter", "Projects"), new("projekt", "project"),
        [
            Id, Title, LongText,
            new("period", new("Periode", "Period"), FieldForm.Word),
            new("funding", new("Finansiering", "Funding"), FieldForm.Line),
            new("target-group", new("Målgruppe", "Target group"), FieldForm.Line),
            Goals, Found,
        ]),
        Passages("proposals", new("Forslag på vej til budgettet", "Proposals on the way to a budget"), new("forslag", "proposal")),
        new("policies", new("Politikker", "Policies"), new("politik", "policy"),
        [
            Id, Title,
            new("vision", new("Vision", "Vision"), FieldForm.Text),
            new("objectives", new("Målsætninger", "Objectives"), FieldForm.Lines),
            Goals,
            new("basis", new("Bygger på", "Rests on"), FieldForm.Lines),
            Adopted, Found,
        ]),
        Passages("target-groups", new("Målgrupper", "Target groups"), new("målgruppe", "target group")),
        new("support-levels", new("Støtteniveauer", "Support levels"), new("støtteniveau", "support level"),
        [
            new("level", new("Niveau", "Level"), FieldForm.Word), Title, LongText, new("aim", new("Det vil vi opnå", "What we want to achieve"), FieldForm.Line), Found,
        ]),
        Passages("annexes", new("Bilag", "Annexes"), new("bilag", "annex")),
        new("facts", new("Tal, der er værd at følge", "Figures worth following"), new("tal", "figure"), [Id, Title, Measure, Group, Area, Found]),
    ];

    public static ShapeKind? Find(string key) => Kinds.FirstOrDefault(k => k.Key == key);

    private static ShapeKind Passages(string key, LocalText title, LocalText one) => new(key, title, one, [Id, Title, LongText, Found]);
}
