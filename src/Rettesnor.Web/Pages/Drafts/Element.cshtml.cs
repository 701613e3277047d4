using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Rettesnor.Core.Plans;
using Rettesnor.Core.Plans.Drafts;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Measures;
using Rettesnor.Web.DesignSystem;
using Rettesnor.Web.Languages;
using Rettesnor.Web.Pages.Plans;
using Rettesnor.Web.Reading;

namespace Rettesnor.Web.Pages.Drafts;

/// <summary>A field of the form.</summary>
public sealed record FieldView(ShapeField Field, string Path, ElementModel Page)
{
    /// <summary>A field of an inner field or of a part.</summary>
    public FieldView Under(ShapeField inner, string path) => new(inner, $"{path}.{inner.Key}", Page);
}

/// <summary>One part of a draft as a form. Saving never overwrites: where somebody else has changed the same field, both texts are shown.</summary>
public sealed class ElementModel(DraftStore drafts, PlanLibrary library, Desk desk) : DraftPage(drafts, library)
{
    private const int MostHits = 20;

    public override LocalText Title => IsNew ? DraftTexts.New(Kind) : new(Named(Kind.One.Da), Named(Kind.One.En));

    public override IReadOnlyList<string> Scripts => ["lib/htmx/htmx.min.js", "writing.js"];

    public ShapeKind Kind { get; private set; } = null!;

    public int Number { get; private set; }

    /// <summary>The revision that the form was made from; 0 for a new element.</summary>
    public int BasedOn { get; private set; }

    public ElementFields Fields { get; private set; } = ElementFields.Empty;

    public bool IsNew => BasedOn == 0;

    public string Address => Links.Element(Draft.Id, IsNew ? Kind.Key : Number.ToString(CultureInfo.InvariantCulture));

    /// <summary>How many parts or lines more are shown than are written.</summary>
    public int Blank { get; private set; }

    /// <summary>The fields that somebody else has changed as well, and not alike.</summary>
    public IReadOnlyList<string> Conflicts { get; private set; } = [];

    /// <summary>What they say now, and who wrote it.</summary>
    public ElementFields Theirs { get; private set; } = ElementFields.Empty;

    public string Who { get; private set; } = "";

    public string? Asked { get; private set; }

    /// <summary>The measures that fit what was asked.</summary>
    public IReadOnlyList<Measure> Hits { get; private set; } = [];

    public bool IsGoal => Kind == PlanShape.GoalKind;

    public IReadOnlyList<TargetPreview> Previews => IsGoal ? TargetPreview.Of(Draft, Fields, desk, Library.Words, Language) : [];

    public IReadOnlyList<ElementRevision> History => IsNew ? [] : Store.History(Draft.Id, Number);

    public IEnumerable<Area> Areas => Library.Reference.Areas.All;

    public IEnumerable<Measure> Measures => Library.Reference.Measures.All.OrderBy(m => m.Title.In(Language), Collation.Danish);

    public Measure? MeasureAt(string path) => Library.Reference.Measures.Find(Fields[path]);

    /// <summary>The measures' fields that a hit can be put into.</summary>
    public IReadOnlyList<string> MeasurePaths =>
        Fields.Count("parts") is > 0 and var parts ? [.. Enumerable.Range(0, parts).Select(i => $"parts.{i.ToString(CultureInfo.InvariantCulture)}.measure")] : ["measure"];

    public IReadOnlyList<DraftProblem> FaultsAt(string path) => [.. Reading.Problems.Where(p => !IsNew && p.Element == Number && p.Field == path)];

    /// <summary>The choices of a field of words that are ids of the draft's own; null for others.</summary>
    public IReadOnlyList<(string Id, string Title)>? ChoicesOf(ShapeField field) => field.Key switch
    {
        "ministers-goals" => IdsOf("ministers-goals"),
        "goals" => [.. Draft.Of(PlanShape.GoalKind).Where(g => g.Id.Length > 0).Select(g => (g.Id, NameOf(g)))],
        "theme" => IdsOf("themes"),
        _ => null,
    };

    public IActionResult OnGet(string draft, string element)
    {
        if (OpenElement(draft, element) is { } refused)
        {
            return refused;
        }

        if (!IsNew && Draft.Find(Number) is null)
        {
            return this.Refuse(StatusCodes.Status404NotFound, DraftTexts.RemovedElement);
        }

        Fields = IsNew ? Start() : Draft.Find(Number)!.Fields;
        return Page();
    }

    /// <summary>Saves.</summary>
    public IActionResult OnPost(string draft, string element, int basedOn, int number)
    {
        if (OpenElement(draft, element, basedOn, number) is { } refused)
        {
            return refused;
        }

        switch (Store.Save(Written($"{Kind.One.Da} {(Fields["id"] is { Length: > 0 } id ? id : Fields["title.da"])}"), Draft.Id, Number, Kind.Key, BasedOn, Fields))
        {
            case Saving.Done done:
                return LocalRedirect(Links.Draft(Draft.Id) + (done.With is null ? "?gemt=1" : "?gemt=" + DraftModel.WithOthers) + $"#del-{done.Element.ToString(CultureInfo.InvariantCulture)}");
            case Saving.Conflict conflict:
                (Fields, BasedOn, Conflicts, Theirs, Who) = (conflict.Merged.Fields, conflict.Revision, conflict.Merged.Conflicts, conflict.Theirs, conflict.Who);
                return Again(DraftTexts.Conflict(conflict.Who), StatusCodes.Status409Conflict);
            case Saving.Refused why:
                BasedOn = why.Revision ?? BasedOn;
                return Again(why.Why.Text);
            default:
                throw new InvalidOperationException("Unknown kind of saving.");
        }
    }

    /// <summary>Shows the form with the target read, and saves nothing.</summary>
    public IActionResult OnPostRead(string draft, string element, int basedOn, int number) => OpenElement(draft, element, basedOn, number) ?? Page();

    /// <summary>One more part or line.</summary>
    public IActionResult OnPostMore(string draft, string element, int basedOn, int number)
    {
        Blank = 1;
        return OpenElement(draft, element, basedOn, number) ?? Page();
    }

    /// <summary>Finds measures by the words of their names and definitions.</summary>
    public IActionResult OnPostFind(string draft, string element, int basedOn, int number, string? q)
    {
        if (OpenElement(draft, element, basedOn, number) is { } refused)
        {
            return refused;
        }

        Asked = q ?? "";
        var words = Asked.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Hits = words.Length == 0 ? [] : [.. Measures.Where(m => Array.TrueForAll(words, Words(m).Contains)).Take(MostHits)];
        return Page();
    }

    /// <summary>Puts a found measure into the form.</summary>
    public IActionResult OnPostPick(string draft, string element, int basedOn, int number, string pick)
    {
        if (OpenElement(draft, element, basedOn, number) is { } refused)
        {
            return refused;
        }

        if ((pick ?? "").Split('|') is [var path, var measure] && MeasurePaths.Contains(path) && Library.Reference.Measures.Find(measure) is not null)
        {
            Fields = Fields.With(path, measure).With(path.Replace("measure", "group", StringComparison.Ordinal), null);
        }

        return Page();
    }

    private static string Words(Measure measure) =>
        string.Join(' ', measure.Versions.Select(v => $"{v.Text.Da} {v.Text.En}").Append($"{measure.Title.Da} {measure.Title.En} {measure.Id}")).ToLowerInvariant();

    private string Named(string one) => $"{char.ToUpperInvariant(one[0])}{one[1..]} {Draft.Find(Number)?.Id}".TrimEnd();

    private List<(string Id, string Title)> IdsOf(string kind) => [.. Draft.Of(PlanShape.Find(kind)!).Where(e => e.Id.Length > 0).Select(e => (e.Id, NameOf(e)))];

    // What a new element of most plans begins with.
    private ElementFields Start() => IsGoal
        ? new(new Dictionary<string, string> { ["kind"] = "local", ["area"] = Draft.Municipality.Value, ["must"] = "at-end", ["found.document"] = Draft.Head.Fields["document"], ["found.section"] = "Mål" })
        : Kind.Key == "facts" ? new(new Dictionary<string, string> { ["area"] = Draft.Municipality.Value }) : ElementFields.Empty;

    private IActionResult? OpenElement(string draft, string element)
    {
        if (Open(draft) is { } refused)
        {
            return refused;
        }

        // What was written before somebody closed the draft is shown with the refusal, not thrown away.
        if (!Draft.IsOpen && HttpMethods.IsGet(Request.Method))
        {
            return LocalRedirect(Links.Draft(Draft.Id));
        }

        if (PlanShape.Find(element) is { IsHead: false } kind)
        {
            (Kind, Number, BasedOn) = (kind, Draft.NextNumber, 0);
            return null;
        }

        if (int.TryParse(element, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && Draft.Elements.Concat(Draft.Removed).FirstOrDefault(e => e.Number == number) is { } found)
        {
            (Kind, Number, BasedOn) = (PlanShape.Find(found.Kind)!, number, found.Revision);
            return null;
        }

        return this.Refuse(StatusCodes.Status404NotFound, DraftTexts.NoElement(element));
    }

    // With what was written in the form.
    private IActionResult? OpenElement(string draft, string element, int basedOn, int number)
    {
        if (OpenElement(draft, element) is { } refused)
        {
            return refused;
        }

        if (IsNew)
        {
            Number = number;
        }
        else
        {
            BasedOn = Math.Max(basedOn, 1);
        }

        Fields = new ElementForm(Request.Form, Library.Reference).Read(Kind, IsNew ? ElementFields.Empty : Draft.Elements.Concat(Draft.Removed).First(e => e.Number == Number).Fields);
        return null;
    }
}
