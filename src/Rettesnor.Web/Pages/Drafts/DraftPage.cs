using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Rettesnor.Core.Access;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Plans;
using Rettesnor.Core.Plans.Drafts;
using Rettesnor.Measurement;
using Rettesnor.Web.DesignSystem;
using Rettesnor.Web.Pages.Plans;

namespace Rettesnor.Web.Pages.Drafts;

/// <summary>A page about a draft, for those who write in its municipality.</summary>
public abstract class DraftPage(DraftStore drafts, PlanLibrary library) : FormPage
{
    protected DraftStore Store => drafts;

    protected PlanLibrary Library => library;

    /// <summary>What the page asks of the one who uses it, in the draft's own municipality.</summary>
    protected virtual Right Asks => Right.WritePlans;

    public Draft Draft { get; private set; } = null!;

    public DraftReading Reading { get; private set; } = null!;

    public override MenuEntry Menu => MenuEntry.Drafts;

    public override IReadOnlyList<string> Styles => ["writing.css"];

    public override LocalText Within => Draft.Title;

    public string Municipality => library.Reference.NameOf(Draft.Municipality, Language);

    public override IReadOnlyList<Crumb> Trail => [new(DraftTexts.Title.In(Language), Links.Drafts), new(Draft.Title.In(Language), Links.Draft(Draft.Id))];

    /// <summary>What is wrong with an element; with none, what is wrong with none of them.</summary>
    public IReadOnlyList<DraftProblem> FaultsOf(int? element) => [.. Reading.Problems.Where(p => p.Element == element)];

    /// <summary>What an element is called, in the language of the page where it has one.</summary>
    public string NameOf(PlanElement element) =>
        element.Fields["title." + (Language == Language.English && element.Fields["title.en"].Length > 0 ? "en" : "da")] is { Length: > 0 } title ? title : DraftTexts.Unnamed.In(Language);

    protected Written Written(string what) => new(Acting.Who, "Udkast", $"{Draft.Plan}, udkast {Draft.Id.ToString(CultureInfo.InvariantCulture)}: {what}");

    protected static int? NumberOf(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Finds the draft, and refuses those of another municipality.</summary>
    /// <returns>Null when it is there, otherwise the answer to give.</returns>
    protected IActionResult? Open(string draft)
    {
        if (!long.TryParse(draft, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || drafts.Find(number) is not { } found)
        {
            return this.Refuse(StatusCodes.Status404NotFound, DraftTexts.NoDraft(draft));
        }

        if (Acting.Refuse(Asks, found.Municipality) is { } refused)
        {
            return this.Refuse(StatusCodes.Status403Forbidden, refused.Text);
        }

        Draft = found;
        Reading = found.Read(library.Reference, library.Words);
        return null;
    }
}
