using Microsoft.AspNetCore.Mvc;
using Rettesnor.Core.Access;
using Rettesnor.Core.FollowUp;
using Rettesnor.Core.Plans;
using Rettesnor.Core.Plans.Drafts;
using Rettesnor.Measurement;
using Rettesnor.Web.DesignSystem;
using Rettesnor.Web.Reading;

namespace Rettesnor.Web.Pages.Drafts;

/// <summary>The draft as a document, with the ways to change each part beside it.</summary>
public sealed class DraftModel(DraftStore drafts, PlanLibrary library, Desk desk) : DraftPage(drafts, library)
{
    public override LocalText Title => Draft.Title;

    public override LocalText Within => new(Municipality, Municipality);

    public override IReadOnlyList<Crumb> Trail => [new(DraftTexts.Title.In(Language), Links.Drafts)];

    /// <summary>What the address says where an element was saved together with somebody else's writing.</summary>
    public const string WithOthers = "med";

    public bool HasSaved { get; private set; }

    public bool HasMerged { get; private set; }

    public bool MayDecide => Acting.May(Right.DecidePlans, Draft.Municipality);

    public string Address => Links.Draft(Draft.Id);

    /// <summary>The version in force of the same plan, or the plan before it, to compare with.</summary>
    public (string Address, LocalText Text)? Compare =>
        desk.Find(Draft.Plan) is not null ? (Links.Differences(Draft.Plan, Draft.Plan, DraftName), DraftTexts.Differences)
        : Draft.Head.Fields["follows"] is { Length: > 0 } before && desk.Find(before) is not null ? (Links.Differences(before, before, DraftName), DraftTexts.DifferencesFrom)
        : null;

    /// <summary>What the writers should look at.</summary>
    public IReadOnlyList<DraftReminder> Reminders => DraftReminders.Of(Draft, Library.Words);

    private string DraftName => PlanReference.OfDraft(Draft.Id);

    public string TextOf(PlanElement element, string field) =>
        Language == Language.English && element.Fields[field + ".en"] is { Length: > 0 } english ? english : element.Fields[field + ".da"];

    /// <summary>The target of a goal, or those of its parts, as written.</summary>
    public static IReadOnlyList<string> Targets(PlanElement goal) => goal.Fields.Count("parts") is var parts && parts > 0
        ? [.. Enumerable.Range(0, parts).Select(i => goal.Fields[$"parts.{i.ToString(System.Globalization.CultureInfo.InvariantCulture)}.target"])]
        : [goal.Fields["target"]];

    public string MeasureOf(PlanElement element) =>
        Library.Reference.Measures.Find(element.Fields["measure"])?.Title.In(Language) ?? element.Fields["measure"];

    public IActionResult OnGet(string draft, string? gemt)
    {
        HasSaved = gemt is not null;
        HasMerged = gemt == WithOthers;
        return Open(draft) ?? Page();
    }

    public IActionResult OnPostMove(string draft, string swap)
    {
        if (Open(draft) is { } refused)
        {
            return refused;
        }

        // Which two change places; where they no longer stand so, nothing is moved.
        var both = (swap ?? "").Split('-').Select(NumberOf).OfType<int>().ToList();
        return both.Count == 2 && Store.Swap(Written("rækkefølge ændret"), Draft.Id, both[0], both[1]) is { } why ? Again(why.Text) : LocalRedirect(Links.Draft(Draft.Id, both.Count == 2 ? both[0] : null));
    }

    public IActionResult OnPostRemove(string draft, int element, int seen) =>
        Open(draft) ?? (Store.Remove(Written($"{Called(element)} fjernet"), Draft.Id, element, seen) is { } why ? Again(why.Text) : LocalRedirect(Address + "#fjernet"));

    public IActionResult OnPostRestore(string draft, int element) =>
        Open(draft) ?? (Store.Restore(Written($"{Called(element)} hentet tilbage"), Draft.Id, element) is { } why ? Again(why.Text) : LocalRedirect(Links.Draft(Draft.Id, element)));

    private string Called(int element) => Draft.Elements.Concat(Draft.Removed).FirstOrDefault(e => e.Number == element) is { } found ? $"{PlanShape.Find(found.Kind)!.One.Da} {found.Id}" : "";
}
