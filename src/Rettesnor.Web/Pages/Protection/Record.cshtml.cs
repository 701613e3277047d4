using Microsoft.AspNetCore.Mvc;
using Rettesnor.Core.Access;
using Rettesnor.Core.Protection;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Web.DesignSystem;
using Rettesnor.Web.Pages.Plans;
using Rettesnor.Web.Reading;

namespace Rettesnor.Web.Pages.Protection;

/// <summary>A municipality's record of processing, to print.</summary>
public sealed class RecordModel(ProtectionDesk desk) : SitePage
{
    public override LocalText Title => new("Fortegnelse over behandling af personoplysninger", "Record of processing of personal data");

    public override LocalText? Within => Area.Name;

    public override MenuEntry Menu => MenuEntry.Protection;

    public override IReadOnlyList<Crumb> Trail => [new(ProtectionTexts.Title.In(Language), Links.Protection)];

    public Area Area { get; private set; } = null!;

    public PlainDocument Document { get; private set; } = null!;

    public IActionResult OnGet(string area)
    {
        if (desk.Reference.Areas.Municipality(area) is not { } found)
        {
            return this.Refuse(StatusCodes.Status404NotFound, PlanPageTexts.NoMunicipality(area));
        }

        if (Acting.Refuse(Right.SeeProtection, found.Id) is { } refused)
        {
            return this.Refuse(StatusCodes.Status403Forbidden, refused.Text);
        }

        (Area, Document) = (found, desk.Record(found.Id, Language));
        return Page();
    }
}
