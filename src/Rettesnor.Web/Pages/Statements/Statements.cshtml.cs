using System.Globalization;
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
    private Dictionary<string, SentField> sent = [];
    private IReadOnlyList<string> overtaken = [];

    public override LocalText Title => StatementTexts.Title;

    public override LocalText? Within => Area.Name;

    public override MenuEntry Menu => MenuEntry.Protection;

    public override IReadOnlyList<Crumb> Trail => [new(ProtectionTexts.Title.In(Language), Links.Protection)];

    public Area Area { get; private set; } = null!;

    public string? Why { get; private set; }

    /// <summary>The fields with what stands in them: what was sent, or else what is kept.</summary>
    public IEnumerable<(StatementField Field, string Danish, string English)> Fields =>
        StatementField.All.Select(f => (f, Text: sent.GetValueOrDefault(f.Id)?.Text ?? filled.GetValueOrDefault(f.Id)?.Text)).Select(f => (f.f, f.Text?.Da ?? "", f.Text?.En ?? ""));

    /// <summary>What was seen of a field. Where somebody has changed it since, what stands now is shown, and is what is seen from here on.</summary>
    public long Seen(StatementField field) => sent.GetValueOrDefault(field.Id) is { } kept && !IsOvertaken(field) ? kept.Seen : filled.GetValueOrDefault(field.Id)?.Revision ?? 0;

    /// <summary>Whether somebody has changed a field after it was seen here.</summary>
    public bool IsOvertaken(StatementField field) => overtaken.Contains(field.Id);

    /// <summary>What stands in a field in a language.</summary>
    public string Standing(StatementField field, Language language) => filled.GetValueOrDefault(field.Id)?.In(language) ?? StatementTexts.StandsEmpty.In(Language);

    public string PagesOf(StatementField field) => string.Join(", ", new[]
    {
        (StatementPages.Accessibility, StatementTexts.Accessibility), (StatementPages.Privacy, StatementTexts.Privacy), (StatementPages.Processing, StatementTexts.Record),
    }.Where(p => field.Pages.HasFlag(p.Item1)).Select(p => p.Item2.In(Language)));

    /// <summary>Who filled a field in, and when; null where nobody has.</summary>
    public string? By(StatementField field) => filled.GetValueOrDefault(field.Id) is { } had
        ? StatementTexts.By(had.Who, Wall(had.At)).In(Language) : null;

    public IActionResult OnGet(string area) => Open(area) ?? Page();

    public IActionResult OnPost(string area, string? why)
    {
        Why = why;
        if (Open(area) is { } refused)
        {
            return refused;
        }

        string Sent(string name) => CprText.Masked(((string?)Request.Form[name] ?? "").ReplaceLineEndings("\n").Trim());

        // A field that the form does not have, of an older page, is not emptied.
        sent = StatementField.All.Where(f => Request.Form.ContainsKey(f.Id + "-da") || Request.Form.ContainsKey(f.Id + "-en"))
            .ToDictionary(f => f.Id, f => new SentField(new LocalText(Sent(f.Id + "-da"), Sent(f.Id + "-en")), long.TryParse(Request.Form[f.Id + "-seen"], NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : 0));
        var problems = StatementField.All.Where(f => sent.GetValueOrDefault(f.Id) is { } field && Math.Max(field.Text.Da.Length, field.Text.En.Length) > Core.Protection.Statements.MostLetters)
            .Select(f => StatementTexts.TooLong(f.Title, Core.Protection.Statements.MostLetters)).ToList();
        if (string.IsNullOrWhiteSpace(why))
        {
            problems.Add(StatementTexts.NoReason);
        }

        return problems.Count > 0 ? Again(problems) : Save(new Written(Acting.Who, "Erklæringer", why!.Trim()));
    }

    private IActionResult Save(Written written)
    {
        var done = Core.Protection.Statements.Put(desk.Data, written, Area.Id, sent);
        if (done.Overtaken.Count == 0)
        {
            return done.Saved == 0 ? Again(StatementTexts.NoChange) : GoOn(Links.Statements(Area.Id), StatementTexts.Saved(done.Saved).In(Language));
        }

        overtaken = done.Overtaken;
        filled = desk.Data.Use(db => Core.Protection.Statements.Of(db, Area.Id));

        // What is shown again is what was sent to the overtaken fields; the others stand as they are now.
        sent = sent.Where(f => overtaken.Contains(f.Key)).ToDictionary();
        return Again([.. overtaken.Select(id => StatementTexts.Overtaken(StatementField.Find(id)!.Title)), .. Enumerable.Repeat(StatementTexts.Saved(done.Saved), done.Saved > 0 ? 1 : 0)], StatusCodes.Status409Conflict);
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
