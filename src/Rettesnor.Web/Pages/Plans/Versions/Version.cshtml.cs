using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Rettesnor.Core.Data;
using Rettesnor.Core.Plans;
using Rettesnor.Measurement;
using Rettesnor.Web.DesignSystem;
using Rettesnor.Web.Pages.Plans.Document;
using Rettesnor.Web.Reading;

namespace Rettesnor.Web.Pages.Plans.Versions;

/// <summary>One version of a plan as a document. It reads the same whatever comes after it.</summary>
public sealed class VersionModel(Desk desk, PlanLibrary library) : PlanPage(desk)
{
    public override LocalText Title => VersionTexts.Number(Version.Number);

    public override IReadOnlyList<string> Styles => ["writing.css"];

    public override IReadOnlyList<Crumb> Trail => [PlansCrumb, PlanCrumb, new(VersionTexts.Title.In(Language), Links.Versions(Plan.Id))];

    public PlanVersion Version { get; private set; } = null!;

    public DocumentView View { get; private set; } = null!;

    public IReadOnlyList<(LocalText Title, Func<string, string> Address)> Files => [(VersionTexts.TakeVersion, format => Links.VersionDocument(Plan.Id, Version.Number, format))];

    public IActionResult OnGet(string plan, string version)
    {
        if (Open(plan, null) is { } refused)
        {
            return refused;
        }

        if (!int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || library.Plans.Versions(Plan.Id, Knowledge.Now).FirstOrDefault(v => v.Number == number) is not { } found
            || PlanBundle.Read(library.Plans.Version(Plan.Id, number)!, library.Reference, library.Words, []) is not { } bundle)
        {
            return this.Refuse(StatusCodes.Status404NotFound, VersionTexts.NoVersion(Plan.Id, version));
        }

        Version = found;
        View = new DocumentView(Desk, bundle, Desk.StandingOf(bundle, At).Rows, At, Language, Acting, isRetold: found.CaseNumber is null);
        return Page();
    }
}
