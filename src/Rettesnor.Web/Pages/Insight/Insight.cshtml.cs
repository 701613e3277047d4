using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Rettesnor.Core.Access;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Protection;
using Rettesnor.Core.Registers;
using Rettesnor.Measurement;
using Rettesnor.Reports.Html;
using Rettesnor.Reports.Plans;
using Rettesnor.Web.DesignSystem;
using Rettesnor.Web.Pages.People;
using Rettesnor.Web.Pages.Plans;
using Rettesnor.Web.Pages.Protection;
using Rettesnor.Web.Reading;

namespace Rettesnor.Web.Pages.Insight;

/// <summary>Makes the file of everything that is held about a citizen. It is for those whose citizen it is; opening a citizen with a reason is not enough.</summary>
public sealed class InsightModel(ProtectionDesk desk, PeopleDesk people) : FormPage
{
    public override LocalText Title => InsightTexts.Title;

    public override MenuEntry Menu => MenuEntry.People;

    public override IReadOnlyList<Crumb> Trail => [new(PeopleTexts.Citizens.In(Language), Links.People)];

    public int Number { get; private set; }

    public string? Why { get; private set; }

    public IActionResult OnGet(string number) => Open(number) ?? Page();

    public IActionResult OnPost(string number, string? why, string? language)
    {
        Why = why;
        if (Open(number) is { } refused)
        {
            return refused;
        }

        if (Openings.RefuseReason(why) is not null)
        {
            return Again(InsightTexts.NoReason);
        }

        Insights.Keep(desk.Data, new Written(Acting.Who, Insights.Process, why!.Trim()), Number);
        var chosen = language == "en" ? Language.English : Language.Danish;
        var document = new PersonDossier(desk.Data, desk.Reference, desk.Accounts, chosen).Of(Number, desk.Notice(chosen));
        return File(Encoding.UTF8.GetBytes(HtmlWriter.Write(PlainReport.Of(document))), "text/html; charset=utf-8", string.Create(CultureInfo.InvariantCulture, $"indsigt-{Number}.html"));
    }

    private IActionResult? Open(string number)
    {
        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var person) || !desk.Data.Use(db => PersonStore.Has(db, person)))
        {
            return this.Refuse(StatusCodes.Status404NotFound, PersonTexts.NoPerson);
        }

        Number = person;
        var places = desk.Data.Use(db => PersonPlaces.ForInsight(db, person, people.Today));
        return Acting.RefuseInsight(places) is { } refused ? this.Refuse(StatusCodes.Status403Forbidden, refused.Text) : null;
    }
}
