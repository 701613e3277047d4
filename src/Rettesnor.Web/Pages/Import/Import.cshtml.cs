using Microsoft.AspNetCore.Mvc;
using Rettesnor.Core.Imports;
using Rettesnor.Core.Plans;
using Rettesnor.Core.Registers;
using Rettesnor.Measurement;
using Rettesnor.Web.DesignSystem;

namespace Rettesnor.Web.Pages.Import;

/// <summary>Choosing a register and a file, and the newest imports.</summary>
[RequestSizeLimit(Uploads.MostBytes + (1 << 20))]
[RequestFormLimits(MultipartBodyLengthLimit = Uploads.MostBytes)]
public sealed class ImportModel(PlanLibrary library, ImportLog log, Uploads uploads) : ImportPage(library, log)
{
    public override LocalText Title => ImportTexts.Title;

    public override IReadOnlyList<Crumb> Trail => [];

    [BindProperty(Name = "register")]
    public string? Register { get; set; }

    public LocalText? Problem { get; private set; }

    public IReadOnlyList<ImportEntry> Newest { get; private set; } = [];

    public void OnGet() => Newest = Log.Newest();

    public async Task<IActionResult> OnPostAsync(IFormFile? file)
    {
        Newest = Log.Newest();
        if (Register is null || AllRegisters.Find(Register) is not { } register)
        {
            Problem = ImportTexts.ChooseRegister;
            return Page();
        }

        if (file is null || file.Length == 0)
        {
            Problem = ImportTexts.ChooseFile;
            return Page();
        }

        var upload = await uploads.Add(file, register.Id, Acting.Who, HttpContext.RequestAborted);
        try
        {
            using var rows = RowFile.Open(uploads.PathOf(upload));
            ProfileGuess.Of(rows, register, Library.Reference);
            return Redirect(Links.ImportMapping(upload.Id));
        }
        catch (FileRefusedException refused)
        {
            uploads.Delete(upload);
            Problem = refused.Text;
            return Page();
        }
    }
}
