using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Rettesnor.Core.Imports;
using Rettesnor.Core.Plans;
using Rettesnor.Core.Registers;
using Rettesnor.Measurement;

namespace Rettesnor.Web.Pages.Import;

/// <summary>One import: how far it is, what it would come to or came to, and what can be done about it.</summary>
public sealed class JobModel(PlanLibrary library, ImportLog log, Uploads uploads, ImportJobs jobs) : ImportPage(library, log)
{
    public override LocalText Title => Register is null ? ImportTexts.Title : new($"Import: {Register.Title.Da}", $"Import: {Register.Title.En}");

    [BindProperty(SupportsGet = true, Name = "job")]
    public string Job { get; set; } = "";

    [BindProperty(Name = "why")]
    public string? Why { get; set; }

    [BindProperty(Name = "sure")]
    public bool Sure { get; set; }

    public ImportEntry Entry { get; private set; } = null!;

    public Register? Register { get; private set; }

    /// <summary>The file that waits for a person; null where there is none.</summary>
    public Upload? Upload { get; private set; }

    /// <summary>The time that is left of the reading; null while nothing can be said.</summary>
    public TimeSpan? Left => Entry is { IsRunning: true, RowsInAll: { } all, RowsRead: > 0 and var rows } && all > rows
        ? (TimeProvider.System.GetUtcNow().UtcDateTime - DateTime.SpecifyKind(Entry.Began, DateTimeKind.Utc)) * ((double)(all - rows) / rows)
        : null;

    /// <summary>What has vanished, in words; its persons stand in the log as read about.</summary>
    public IReadOnlyList<(string Person, IReadOnlyList<string> Texts)> Vanished { get; private set; } = [];

    /// <summary>What has become of what has vanished; null where nothing has.</summary>
    public LocalText? VanishedLead { get; private set; }

    public IActionResult OnGet() => Open() ? Shown() : NotFound();

    public IActionResult OnPostWrite()
    {
        if (!Open())
        {
            return NotFound();
        }

        jobs.Write(Entry, Written(string.IsNullOrWhiteSpace(Why) ? Entry.FileName : Why.Trim()));
        return Redirect(Links.ImportJob(Entry.Id));
    }

    public IActionResult OnPostCancel()
    {
        if (!Open())
        {
            return NotFound();
        }

        jobs.Cancel(Entry.Id);
        return Redirect(Links.ImportJob(Entry.Id));
    }

    public IActionResult OnPostDiscard()
    {
        if (!Open())
        {
            return NotFound();
        }

        jobs.Discard(Entry.Id);
        return Redirect(Links.ImportJob(Entry.Id));
    }

    public IActionResult OnPostWithdraw()
    {
        if (!Open())
        {
            return NotFound();
        }

        if (!Sure || string.IsNullOrWhiteSpace(Why) || Entry.Outcome is not { VanishedIds.Count: > 0 })
        {
            Said = new LocalText("Skriv hvorfor, og sæt hak i feltet.", "Write why, and tick the box.").In(Language);
            return Shown();
        }

        return GoOn(Links.ImportJob(Entry.Id), ImportTexts.Withdrawn(Import.Withdraw(Entry, Written(Why.Trim()))).In(Language));
    }

    private RegisterImport Import => new(Library.Data, Library.Reference);

    private PageResult Shown()
    {
        if (Entry.Outcome is { Vanished: > 0 } outcome && Register is { } register)
        {
            VanishedLead = ImportTexts.VanishedLead(Entry.State, outcome, Import.Standing(Entry));
            var text = new FactText(new CodeLists(Library.Reference));
            Vanished = [.. Import.Show(outcome, Acting.Who, "/import").Select(f => (f.Person, text.Of(register, f.ValuesOf(register), Language)))];
        }

        return Page();
    }

    private bool Open()
    {
        if (!long.TryParse(Job, NumberStyles.None, CultureInfo.InvariantCulture, out var id) || Log.Find(id) is not { } entry)
        {
            return false;
        }

        (Entry, Register) = (entry, AllRegisters.Find(entry.Register));
        Upload = entry.IsRunning ? null : uploads.OfJob(id);
        return true;
    }
}
