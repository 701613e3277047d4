using Microsoft.AspNetCore.Mvc;
using Rettesnor.Core.Imports;
using Rettesnor.Core.Plans;
using Rettesnor.Core.Reference;
using Rettesnor.Core.Registers;
using Rettesnor.Measurement;

namespace Rettesnor.Web.Pages.Import;

/// <summary>Confirming what the columns of a file are.</summary>
public sealed class MappingModel(PlanLibrary library, ImportLog log, Uploads uploads, ImportJobs jobs) : ImportPage(library, log)
{
    /// <summary>What an empty choice of code is sent as: the text has no value. An empty text is a choice that is not made.</summary>
    public const string NoValue = "-";

    private ProfileGuess guess = null!;
    private CodeLists codes = null!;

    public override LocalText Title => ImportTexts.Mapping;

    public override LocalText? Within => ImportTexts.Title;

    [BindProperty(SupportsGet = true, Name = "file")]
    public string FileId { get; set; } = "";

    public Upload Upload { get; private set; } = null!;

    public Register Register { get; private set; } = null!;

    public ImportProfile Profile { get; private set; } = null!;

    /// <summary>Whether the choices are those of the source's profile, and not guesses.</summary>
    public bool IsKnown { get; private set; }

    public IReadOnlyList<LocalText> Problems { get; private set; } = [];

    public IReadOnlyList<FileColumn> Columns => guess.Columns;

    public IActionResult OnGet()
    {
        if (!Open())
        {
            return NotFound();
        }

        var known = Upload.Profile is null ? new ProfileStore(Library.Data, Library.Reference).All().Where(p => p.Register == Register.Id && p.Columns.All(c => Columns.Any(x => Same(x.Name, c)))).OrderByDescending(p => p.Columns.Count()).FirstOrDefault() : jobs.ProfileOf(Upload);
        IsKnown = known is not null;
        Profile = known ?? guess.Profile;
        return Page();
    }

    /// <summary>Shows the examples of what was chosen.</summary>
    public IActionResult OnPostShow()
    {
        if (!Open())
        {
            return NotFound();
        }

        Profile = MappingForm.Read(Request.Form, Register, guess.Profile.Sheet);
        return Page();
    }

    public IActionResult OnPost()
    {
        if (!Open())
        {
            return NotFound();
        }

        Profile = MappingForm.Read(Request.Form, Register, guess.Profile.Sheet);
        var problems = new List<LocalText>();
        var meant = Profile with
        {
            Fields = Profile.Fields.ToDictionary(f => f.Key, f => f.Value with { Codes = f.Value.Codes.Where(c => c.Value.Length > 0).ToDictionary(c => c.Key, c => c.Value == NoValue ? "" : c.Value) }),
        };
        ProfileRules.Check(meant, codes, problems);
        foreach (var (name, source) in Profile.Fields)
        {
            foreach (var text in source.Codes.Where(c => c.Value.Length == 0).Select(c => c.Key))
            {
                var title = Register.Fields[Register.IndexOf(name)].Title;
                var shown = FieldReader.Masked(text);
                problems.Add(new($"»{title.Da}«: vælg, hvad »{shown}« betyder.", $"‘{title.En}’: choose what ‘{shown}’ means."));
            }
        }

        if (problems.Count > 0)
        {
            Problems = problems;
            return Page();
        }

        new ProfileStore(Library.Data, Library.Reference).Put(meant, Written(Upload.FileName));
        return Redirect(Links.ImportJob(jobs.Check(Upload, meant)));
    }

    /// <summary>A column of days of which the chosen form reads none; null where it reads some of each.</summary>
    public FileColumn? Unread => Register.Fields.Where(f => f.Kind is FieldKind.Day or FieldKind.Month)
        .Select(f => ColumnOf(Profile.Fields.GetValueOrDefault(f.Name)?.Column)).FirstOrDefault(c => c is not null && guess.ReadsNoDay(c, Profile.Dates));

    public FileColumn? ColumnOf(string? name) => name is null ? null : Columns.FirstOrDefault(c => Same(c.Name, name));

    /// <summary>The words that a field's codes can be chosen from; null for a field of free text, days or numbers.</summary>
    public IReadOnlyList<HistoryWord>? WordsOf(Field field) =>
        field.Kind == FieldKind.Flag ? [new("yes", new("Ja", "Yes")), new("no", new("Nej", "No"))]
        : field.Codes == CodeLists.States ? (Dimension is { } d ? codes.StatesOf(d) : null)
        : field.Codes is { } list ? codes[list] : null;

    /// <summary>The source's texts of a field that are no codes yet, with what they are taken to mean.</summary>
    public IReadOnlyList<(string Text, string Code)> TextsOf(Field field)
    {
        if (Profile.Fields.GetValueOrDefault(field.Name) is not { Column: { } column } source || WordsOf(field) is null)
        {
            return [];
        }

        var found = guess.CodesFor(field, column, Dimension);
        var chosen = new Dictionary<string, string>(source.Codes, StringComparer.OrdinalIgnoreCase);
        return [.. found.Select(f => (f.Key, chosen.TryGetValue(f.Key, out var code) ? (IsKnown && code.Length == 0 ? NoValue : code) : f.Value))];
    }

    private string? Dimension => Register == AllRegisters.States ? Profile.Fields.GetValueOrDefault("dimension")?.Constant : null;

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private bool Open()
    {
        if (uploads.Find(FileId) is not { } upload || !System.IO.File.Exists(uploads.PathOf(upload)) || (upload.Job is { } job && Log.Find(job) is { IsRunning: true }))
        {
            return false;
        }

        (Upload, Register, codes) = (upload, AllRegisters.Find(upload.Register)!, new CodeLists(Library.Reference));
        using var rows = RowFile.Open(uploads.PathOf(upload));
        guess = ProfileGuess.Of(rows, Register, Library.Reference);
        return true;
    }
}
