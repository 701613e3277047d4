using System.Globalization;
using System.Text;
using Rettesnor.Core.Figures;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Goals;

namespace Rettesnor.Core.Plans.Drafts;

/// <summary>Where a draft is on its way. The version that it becomes is a plan of its own; the draft then stays as it is.</summary>
public enum DraftState
{
    /// <summary>Being written; seen by those who write.</summary>
    Draft,

    /// <summary>In hearing: the text that was sent is fixed, the draft goes on being written.</summary>
    Hearing,

    /// <summary>Adopted, and a version of its plan.</summary>
    Adopted,

    /// <summary>Given up.</summary>
    Closed,
}

/// <summary>A step of a draft as it was taken.</summary>
/// <param name="Day">The day of the meeting; for a hearing the last day for answers.</param>
/// <param name="PlanYaml">What is in hearing.</param>
/// <param name="Number">The version that it became.</param>
public sealed record DraftStep(DraftState State, string CaseNumber, DateOnly? Day, bool Published, string? PlanYaml, int? Number, DateTime At, string Who);

/// <summary>Something that is wrong with a draft.</summary>
/// <param name="Element">The number of the element; null where it is none, as in the tables' file.</param>
/// <param name="Field">The path of the field; empty where none is named.</param>
public sealed record DraftProblem(int? Element, string Field, InputProblem Problem)
{
    /// <summary>What is wrong, without the place in a file that nobody sees: for those who write in forms.</summary>
    public LocalText Text => Problem.Missing is { } missing
        ? new LocalText($"»{Called(missing).Da}« mangler.", $"‘{Called(missing).En}’ is missing.")
        : new LocalText(In(Language.Danish), In(Language.English));

    private string In(Language language)
    {
        var (found, expected) = (Problem.Found.In(language), Problem.Expected.In(language));
        var field = Named is { } called ? called.In(language) + ": " : "";
        return language == Language.Danish
            ? $"{field}fandt {found}, forventede {expected}.{(Problem.Suggestion is { } danish ? $" Mente du »{danish}«?" : "")}"
            : $"{field}found {found}, expected {expected}.{(Problem.Suggestion is { } english ? $" Did you mean ‘{english}’?" : "")}";
    }

    private LocalText? Named => Field.Length == 0 ? null : Field.Split('.').Where(p => !p.All(char.IsAsciiDigit)).Select(Called).LastOrDefault();

    private static LocalText Called(string key) =>
        PlanShape.Kinds.SelectMany(k => k.Fields).SelectMany(f => f.Inner.SelectMany(i => i.Inner).Concat(f.Inner).Prepend(f)).FirstOrDefault(f => f.Key == key)?.Title
        ?? PlanShape.Find(key)?.Title
        ?? key switch
        {
            "da" => new LocalText("Dansk tekst", "Danish text"),
            "en" => new LocalText("Engelsk tekst", "English text"),
            _ => new LocalText(key, key),
        };
}

/// <summary>A draft read as a plan.</summary>
/// <param name="Bundle">The plan; null where something is wrong with it.</param>
public sealed record DraftReading(PlanTexts Texts, PlanBundle? Bundle, IReadOnlyList<DraftProblem> Problems);

/// <summary>A plan that is being written, as it stood at one moment.</summary>
/// <param name="Base">The newest version of its plan when it was made; null where the plan was none yet.</param>
/// <param name="Elements">Its elements that are not removed, each kind in its order.</param>
/// <param name="Removed">Those that are.</param>
/// <param name="Steps">Its steps, the newest last.</param>
public sealed record Draft(
    long Id, string Plan, AreaId Municipality, string MadeFrom, int? Base, DateTime At, string Who,
    IReadOnlyList<PlanElement> Elements, IReadOnlyList<PlanElement> Removed, IReadOnlyList<DraftStep> Steps)
{
    /// <summary>The file that it was made from; null where it is a new plan or a new version.</summary>
    public required string? PlanYaml { get; init; }

    public required string TablesYaml { get; init; }

    public required byte[] FiguresCsv { get; init; }

    /// <summary>What <see cref="MadeFrom"/> begins with where it names a plan.</summary>
    internal const string FromPlan = "plan ";

    public DraftState State => Steps.Count == 0 ? DraftState.Draft : Steps[^1].State;

    /// <summary>Whether it can be written in.</summary>
    public bool IsOpen => IsOpenIn(State);

    internal static bool IsOpenIn(DraftState state) => state is DraftState.Draft or DraftState.Hearing;

    public PlanElement Head => Elements.First(e => e.Number == PlanElement.HeadNumber);

    public LocalText Title => Head.Fields["title.da"] is { Length: > 0 } da ? new LocalText(da, Head.Fields["title.en"] is { Length: > 0 } en ? en : da) : new LocalText(Plan, Plan);

    /// <summary>The number of the next new element.</summary>
    public int NextNumber => Elements.Concat(Removed).Max(e => e.Number) + 1;

    /// <summary>Whether nobody has changed anything since it was made; then its file is the one that it was made from, word for word.</summary>
    public bool IsUnchanged => Removed.Count == 0 && Elements.All(e => e.Revision == 1);

    /// <summary>Whether it is next year's plan, made from an earlier one.</summary>
    public bool IsFromAnotherPlan => MadeFrom.StartsWith(FromPlan, StringComparison.Ordinal);

    /// <summary>Whether an element is as it was in the plan that the draft is made from, and says something of its own.</summary>
    public bool IsAsBefore(PlanElement element) => IsFromAnotherPlan && element.Revision == 1 && element.Fields.All.Any(f => f.Key is "text.da" or "target" or "purpose.da");

    /// <summary>Reads targets as the draft's language has them.</summary>
    public TargetReader TargetReader(PlanWords words) => new(Head.Fields["language"] == "en" ? Language.English : Language.Danish, words.TargetAreas);

    public IEnumerable<PlanElement> Of(ShapeKind kind) => Elements.Where(e => e.Kind == kind.Key);

    public PlanElement? Find(int number) => Elements.FirstOrDefault(e => e.Number == number);

    /// <summary>The ids that its elements of a kind have.</summary>
    public IReadOnlyList<string> Ids(string kind) => [.. Elements.Where(e => e.Kind == kind).Select(e => e.Id).Where(id => id.Length > 0)];

    /// <summary>The plan's file.</summary>
    public string Text => IsUnchanged && PlanYaml is not null ? PlanYaml : ElementText.Of(Elements).Text;

    /// <summary>The three files.</summary>
    public PlanTexts Texts => new(Plan, Text, TablesYaml, FiguresCsv);

    /// <summary>The draft as a plan, or all that is wrong with it, element by element.</summary>
    public DraftReading Read(ReferenceData reference, PlanWords words) => Read(Elements, reference, words);

    private DraftReading Read(IReadOnlyList<PlanElement> elements, ReferenceData reference, PlanWords words)
    {
        var written = ElementText.Of(elements);
        var texts = new PlanTexts(Plan, written.Text, TablesYaml, FiguresCsv);
        var problems = new List<InputProblem>();
        var bundle = PlanBundle.Read(texts, reference, words, problems);
        return new DraftReading(texts, bundle, [.. problems.Select(p => Of(p, written))]);
    }

    // What is missing at the top of the file is missing of the head, or a whole list.
    private static DraftProblem Of(InputProblem problem, ElementText written)
    {
        if (!problem.File.EndsWith("/plan.yaml", StringComparison.Ordinal) || problem.Line is not { } line || written.At(line) is not { } at)
        {
            return new DraftProblem(null, "", problem);
        }

        return new DraftProblem(at.Element, problem.Missing is not null ? "" : at.Field, problem);
    }

    /// <summary>The plan as it is to stand when it is adopted: the file says so itself.</summary>
    internal PlanTexts Adopted(DateOnly day)
    {
        var head = Head with { Fields = Head.Fields.With("state", Head.Fields["state"] == "results" ? "results" : "adopted").With("adopted", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) };
        return new PlanTexts(Plan, ElementText.Of(Elements.Select(e => e.Number == head.Number ? head : e)).Text, TablesYaml, FiguresCsv);
    }
}
