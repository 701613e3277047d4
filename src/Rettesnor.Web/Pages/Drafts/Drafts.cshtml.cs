using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Rettesnor.Core.Access;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Plans;
using Rettesnor.Core.Plans.Drafts;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Time;
using Rettesnor.Web.DesignSystem;

namespace Rettesnor.Web.Pages.Drafts;

/// <summary>The drafts of the municipalities that somebody writes plans in, and the ways to begin one.</summary>
public sealed partial class DraftsModel(DraftStore drafts, PlanLibrary library) : FormPage
{
    private const long LargestFile = 5_000_000;

    public override LocalText Title => DraftTexts.Title;

    public override MenuEntry Menu => MenuEntry.Drafts;

    public override IReadOnlyList<string> Styles => ["writing.css"];

    public IReadOnlyList<DraftHead> All => [.. drafts.All().Where(d => Acting.May(Right.WritePlans, d.Municipality))];

    /// <summary>The plans that a draft can be made from.</summary>
    public IReadOnlyList<PlanBundle> Plans => [.. library.Current().Plans.Where(p => Acting.May(Right.WritePlans, p.Plan.Municipality)).OrderByDescending(p => p.Plan.Years.FirstDay).ThenBy(p => p.Plan.Id, StringComparer.Ordinal)];

    public IReadOnlyList<Area> Municipalities => [.. library.Reference.Areas.Municipalities(AreaId.Denmark).Where(a => Acting.May(Right.WritePlans, a.Id))];

    /// <summary>A word for a form, so that a second click makes no second draft.</summary>
    public string Form { get; private set; } = Guid.NewGuid().ToString();

    /// <summary>What was written in the forms, to be shown again.</summary>
    public string Entered(string name) => Request.HasFormContentType ? Request.Form[name].FirstOrDefault() ?? "" : "";

    /// <summary>What is wrong with a file that became a draft, or did not.</summary>
    public IReadOnlyList<InputProblem> FileProblems { get; private set; } = [];

    public string NameOf(AreaId area) => library.Reference.NameOf(area, Language);

    public void OnGet()
    {
    }

    public IActionResult OnPostVersion(string plan, string form) =>
        Find(plan) is not { } from ? Again(DraftTexts.NoMunicipality) : Begin(DraftStart.FromVersion(from, library.Plans.Versions(from.Plan.Id, Core.Data.Knowledge.Now)[0].Number), form);

    public IActionResult OnPostNext(string plan, string id, string title, string? titleEn, string years, string form)
    {
        var (problems, period) = Check(id, title, years);
        return Find(plan) is not { } from ? Again([DraftTexts.NoMunicipality, .. problems])
            : period is null || problems.Count > 0 ? Again(problems)
            : Begin(DraftStart.FromPlan(from, id?.Trim() ?? "", Both(title, titleEn), period), form);
    }

    public IActionResult OnPostNew(string municipality, string id, string title, string? titleEn, string years, string form)
    {
        var (problems, period) = Check(id, title, years);
        return Municipalities.FirstOrDefault(m => m.Id.Value == municipality) is not { } area ? Again([DraftTexts.NoMunicipality, .. problems])
            : period is null || problems.Count > 0 ? Again(problems)
            : Begin(DraftStart.FromNothing(id?.Trim() ?? "", area.Id, Both(title, titleEn), period), form);
    }

    public IActionResult OnPostFile(List<IFormFile> files, string form)
    {
        if (files.FirstOrDefault(f => f.FileName.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) && !f.FileName.EndsWith("tables.yaml", StringComparison.OrdinalIgnoreCase)) is not { } plan
            || files.Sum(f => f.Length) > LargestFile)
        {
            return Again(DraftTexts.NoFile);
        }

        var texts = PlanTexts.FromBytes(Path.GetFileNameWithoutExtension(plan.FileName), Bytes(plan)!, Bytes(files.Find(f => f.FileName.EndsWith("tables.yaml", StringComparison.OrdinalIgnoreCase))), Bytes(files.Find(f => f.FileName.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))));
        var problems = new List<InputProblem>();
        PlanBundle.Read(texts, library.Reference, library.Words, problems);
        FileProblems = problems;
        return DraftStart.FromFile(texts, library.Words) is not { } start ? Again(DraftTexts.FileLost) : Begin(start, form);
    }

    private static byte[]? Bytes(IFormFile? file)
    {
        if (file is null)
        {
            return null;
        }

        using var copy = new MemoryStream();
        file.CopyTo(copy);
        return copy.ToArray();
    }

    private IActionResult Begin(DraftStart start, string form)
    {
        if (Acting.Refuse(Right.WritePlans, start.Municipality) is { } outside)
        {
            return Again(outside.Text, StatusCodes.Status403Forbidden);
        }

        Form = form ?? Form;
        var (id, refused) = drafts.Begin(new Written(Acting.Who, "Udkast", $"{start.Plan}: nyt udkast"), start, Form);
        return refused is not null ? Again(refused.Text) : LocalRedirect(Links.Draft(id!.Value));
    }

    private PlanBundle? Find(string plan) => Plans.FirstOrDefault(p => p.Plan.Id == plan);

    private static (List<LocalText> Problems, Period? Years) Check(string? id, string title, string years)
    {
        var problems = new List<LocalText>();
        if (!DraftStart.IsId(id?.Trim() ?? ""))
        {
            problems.Add(new DraftRefused.WrongId(id?.Trim() ?? "").Text);
        }

        if (string.IsNullOrWhiteSpace(title))
        {
            problems.Add(DraftTexts.NoTitle);
        }

        if (!Period.TryParse(Between().Replace(years ?? "", "$1..$2"), out var period, out _) || period is not (Period.Year or Period.Years))
        {
            problems.Add(DraftTexts.NoYears);
            period = null;
        }

        return (problems, period);
    }

    // People write a plan's years with a dash.
    [GeneratedRegex(@"^\s*(\d{4})\s*[-–]\s*(\d{4})\s*$")]
    private static partial Regex Between();

    private static LocalText Both(string title, string? titleEn) => new(title.Trim(), (titleEn ?? "").Trim());
}
