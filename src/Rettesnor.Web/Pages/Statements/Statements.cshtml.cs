using Microsoft.AspNetCore.Mvc;
using Rettesnor.Core.Access;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Protection;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Web.DesignSystem;
using Rettesnor.Web.Pages.Plans;
using Rettesnor.Web.Pages.Protection;
using Rettesnor.Web.Reading;

namespace Rettesnor.Web.Pages.Statements;

/// <summary>A municipality fills in what only it knows, in both languages.</summary>
public sealed class StatementsModel(ProtectionDesk desk) : FormPage
{
    private IReadOnlyDictionary<string, FilledField> filled = new Dictionary<string, FilledField>();
    private Dictionary<string, LocalText> written = [];

    public override LocalText Title => StatementTexts.Title;

    public override LocalText? Within => Area.Name;

    public override MenuEntry Menu => MenuEntry.Protection;

    public override IReadOnlyList<Crumb> Trail => [new(ProtectionTexts.Title.In(Language), Links.Protection)];

    public Area Area { get; private set; } = null!;

    public string? Why { get; private set; }

    /// <summary>The fields with what stands in them: what was sent, or else what is kept.</summary>
    public IEnumerable<(StatementField Field, string Danish, string English)> Fields =>
        StatementField.All.Select(f => (f, Text: written.GetValueOrDefault(f.Id) ?? filled.GetValueOrDefault(f.Id)?.Text)).Select(f => (f.f, f.Text?.Da ?? "", f.Text?.En ?? ""));

    public string PagesOf(StatementField field) => string.Join(", ", new[]
    {
        (StatementPages.Accessibility, StatementTexts.Accessibility), (StatementPages.Privacy, StatementTexts.Privacy), (StatementPages.Processing, StatementTexts.Record),
    }.Where(p => field.Pages.HasFlag(p.Item1)).Select(p => p.Item2.In(Language)));

    /// <summary>Who filled a field in, and when; null where nobody has.</summary>
    public string? By(StatementField field) => filled.GetValueOrDefault(field.Id) is { } had
        ? StatementTexts.By(had.Who, WallClock.Text(had.At, desk.Data.Clock.LocalTimeZone, Language)).In(Language) : null;

    public IActionResult OnGet(string area) => Open(area) ?? Page();

    public IActionResult OnPost(string area, string? why)
    {
        Why = why;
        if (Open(area) is { } refused)
        {
            return refused;
        }

        string Sent(string name) => CprText.Masked(((string?)Request.Form[name] ?? "").ReplaceLineEndings("\n").Trim());
        written = StatementField.All.ToDictionary(f => f.Id, f => new LocalText(Sent(f.Id + "-da"), Sent(f.Id + "-en")));
        var problems = StatementField.All.Where(f => written[f.Id].Da.Length > Core.Protection.Statements.MostLetters || written[f.Id].En.Length > Core.Protection.Statements.MostLetters)
            .Select(f => StatementTexts.TooLong(f.Title, Core.Protection.Statements.MostLetters)).ToList();
        if (string.IsNullOrWhiteSpace(why))
        {
            problems.Add(StatementTexts.NoReason);
        }

        if (problems.Count > 0)
        {
            return Again(problems);
        }

        var saved = Core.Protection.Statements.Put(desk.Data, new Written(Acting.Who, "Erklæringer", why!.Trim()), Area.Id, written);
        return saved == 0 ? Again(StatementTexts.NoChange) : GoOn(Links.Statements(Area.Id), StatementTexts.Saved(saved).In(Language));
    }

    private IActionResult? Open(string area)
    {
        if (desk.Reference.Areas.Municipality(area) is not { } found)
        {
            return this.Refuse(StatusCodes.Status404NotFound, PlanPageTexts.NoMunicipality(area));
        }

        Area = found;
        if (Acting.Refuse(Right.WriteStatements, found.Id) is { } refused)
        {
            return this.Refuse(StatusCodes.Status403Forbidden, refused.Text);
        }

        filled = desk.Data.Use(db => Core.Protection.Statements.Of(db, found.Id));
        return null;
    }
}
