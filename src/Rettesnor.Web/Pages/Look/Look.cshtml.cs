using Microsoft.AspNetCore.Mvc;
using Rettesnor.Core.Access;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Plans;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Web.DesignSystem;
using Rettesnor.Web.Pages.Plans;
using Rettesnor.Web.Reading;

namespace Rettesnor.Web.Pages.Look;

/// <summary>How a municipality's documents look: its colour, logo and sender.</summary>
[RequestSizeLimit(MostBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = MostBytes)]
public sealed class LookModel(PlanLibrary library) : FormPage
{
    // Room to read a logo that is too large, so that it is refused in words.
    private const long MostBytes = 20L << 20;

    public override LocalText Title => LookTexts.Title;

    public override MenuEntry Menu => MenuEntry.Plans;

    public override IReadOnlyList<string> Styles => ["followup.css"];

    public override LocalText? Within => Area.Name;

    public override IReadOnlyList<Crumb> Trail => [new(PlanPageTexts.Plans.In(Language), Links.Plans), new(Area.Name.In(Language), Links.Compare(Area.Id))];

    public Area Area { get; private set; } = null!;

    /// <summary>The look that is kept.</summary>
    public HouseStyle Kept { get; private set; } = HouseStyle.Plain;

    public string Accent { get; private set; } = "";

    public string Sender { get; private set; } = "";

    public bool HasSaved { get; private set; }

    /// <summary>The newest plan of the municipality, to see the look on; null where it has none.</summary>
    public Plan? Example => library.Current().Plans.Select(p => p.Plan).Where(p => p.Municipality == Area.Id).MaxBy(p => p.Years.LastDay);

    public IActionResult OnGet(string area, string? gemt)
    {
        HasSaved = gemt is not null;
        return Open(area) ?? Page();
    }

    public IActionResult OnPost(string area, string? accent, string? sender, bool removeLogo, IFormFile? logo)
    {
        if (Open(area) is { } refused)
        {
            return refused;
        }

        (Accent, Sender) = (accent ?? "", sender ?? "");
        var (colour, wrongColour) = HouseStyle.ReadAccent(accent);
        var (lines, wrongSender) = HouseStyle.ReadSender(CprText.Masked(sender ?? ""));
        var (picture, wrongLogo) = logo is { Length: > 0 } ? Logo.Read(Bytes(logo)) : (removeLogo ? null : Kept.Logo, null);
        if (new[] { wrongColour, wrongLogo, wrongSender }.OfType<LocalText>().ToList() is { Count: > 0 } problems)
        {
            return Again(problems);
        }

        library.Styles.Save(new Written(Acting.Who, "Dokumenternes udseende", Area.Name.Da), Area.Id, new HouseStyle(colour!, picture, lines));
        return LocalRedirect(Links.Look(Area.Id) + "?gemt=1");
    }

    private static byte[] Bytes(IFormFile file)
    {
        using var copy = new MemoryStream();
        file.CopyTo(copy);
        return copy.ToArray();
    }

    private IActionResult? Open(string area)
    {
        if (library.Reference.Areas.Municipality(area) is not { } found)
        {
            return this.Refuse(StatusCodes.Status404NotFound, PlanPageTexts.NoMunicipality(area));
        }

        Area = found;
        if (Acting.Refuse(Right.WritePlans, found.Id) is { } refused)
        {
            return this.Refuse(StatusCodes.Status403Forbidden, refused.Text);
        }

        Kept = library.Styles.Of(found.Id);
        (Accent, Sender) = ("#" + Kept.Accent.ToLowerInvariant(), string.Join('\n', Kept.Sender));
        return null;
    }
}
