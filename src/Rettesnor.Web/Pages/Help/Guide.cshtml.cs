using Microsoft.AspNetCore.Mvc;
using Rettesnor.Measurement;
using Rettesnor.Web.DesignSystem;
using Rettesnor.Web.Pages.Errors;

namespace Rettesnor.Web.Pages.Help;

public sealed class GuideModel(GuideShelf shelf) : SitePage
{
    public override LocalText Title => shelf.Find(Who)!.Title;

    public override IReadOnlyList<Crumb> Trail => [new(HelpTexts.GuidesTitle.In(Language), Links.Guides)];

    public override IReadOnlyList<string> Styles => ["help.css"];

    [BindProperty(SupportsGet = true)]
    public string Who { get; set; } = "";

    public GuideText Text => shelf.Find(Who)!;

    public IActionResult OnGet()
    {
        if (shelf.Find(Who) is not null)
        {
            return Page();
        }

        HttpContext.Features.Set(new Refusal(HelpTexts.NoGuide(Who)));
        return NotFound();
    }
}
