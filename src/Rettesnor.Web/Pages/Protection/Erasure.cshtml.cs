using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Rettesnor.Core.Access;
using Rettesnor.Core.Protection;
using Rettesnor.Measurement;
using Rettesnor.Web.DesignSystem;
using Rettesnor.Web.Pages.Plans;
using Rettesnor.Web.Reading;

namespace Rettesnor.Web.Pages.Protection;

/// <summary>One erasure: what went, what was searched and what was found.</summary>
public sealed class ErasureModel(ProtectionDesk desk) : SitePage
{
    public override LocalText Title => new($"Sletning nr. {Number}", string.Create(CultureInfo.InvariantCulture, $"Erasure no. {Number}"));

    public override MenuEntry Menu => MenuEntry.Protection;

    public override IReadOnlyList<Crumb> Trail => [new(ProtectionTexts.Title.In(Language), Links.Protection), new(ProtectionTexts.Erasing.In(Language), Links.Erasing)];

    public long Number { get; private set; }

    public PlainDocument Document { get; private set; } = null!;

    public IActionResult OnGet(string erasure)
    {
        if (desk.RefuseAll(Acting, Right.SeeProtection) is { } refused)
        {
            return this.Refuse(StatusCodes.Status403Forbidden, refused.Text);
        }

        if (!long.TryParse(erasure, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || desk.Erasure(number, Language) is not { } document)
        {
            return this.Refuse(StatusCodes.Status404NotFound, ProtectionTexts.NoErasure);
        }

        (Number, Document) = (number, document);
        return Page();
    }
}
