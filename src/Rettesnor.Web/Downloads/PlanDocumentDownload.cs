using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Rettesnor.Core.Access;
using Rettesnor.Core.Data;
using Rettesnor.Core.Plans;
using Rettesnor.Core.Plans.Drafts;
using Rettesnor.Measurement;
using Rettesnor.Reports;
using Rettesnor.Reports.Pdf;
using Rettesnor.Reports.Plans;
using Rettesnor.Web.Hosting;
using Rettesnor.Web.Languages;
using Rettesnor.Web.Pages.Drafts;
using Rettesnor.Web.Pages.Plans;
using Rettesnor.Web.Pages.Plans.Versions;
using Rettesnor.Web.Reading;

namespace Rettesnor.Web.Downloads;

/// <summary>A plan itself as a file: the version in force, an older one, what is in hearing, and, for those who write it, a draft.</summary>
internal static class PlanDocumentDownload
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var language in new[] { Language.Danish, Language.English })
        {
            foreach (var (page, kind) in new[] { (SiteMap.PlanDocument, PlanDocumentKind.Whole), (SiteMap.PlanBrief, PlanDocumentKind.Brief), (SiteMap.PlanGoals, PlanDocumentKind.Goals) })
            {
                routes.MapGet(page.Template(language), (string plan, string format, Press press, Asked asked) => Newest(plan, kind, format, press, asked)).Asking(Right.ReadPlans);
            }

            routes.MapGet(SiteMap.VersionDocument.Template(language), (string plan, string version, string format, Press press) => Version(plan, version, format, press)).Asking(Right.ReadPlans);
            routes.MapGet(SiteMap.HearingDocument.Template(language), (string plan, string format, Press press, [FromServices] DraftDecisions decisions) => Hearing(plan, format, press, decisions)).Asking(Right.ReadPlans);
            foreach (var (page, kind) in new[] { (SiteMap.DraftDocument, PlanDocumentKind.Whole), (SiteMap.DraftBrief, PlanDocumentKind.Brief), (SiteMap.DraftGoals, PlanDocumentKind.Goals) })
            {
                routes.MapGet(page.Template(language), (string draft, string format, Press press, [FromServices] DraftStore drafts) => Draft(draft, kind, format, press, drafts)).Asking(Right.WritePlans);
            }
        }
    }

    private static Task<IResult> Newest(string plan, PlanDocumentKind kind, string format, Press press, Asked asked) =>
        press.Desk.Find(plan) is not { } bundle || press.Library.Plans.Versions(bundle.Plan.Id, asked.Knowledge) is not [var version, ..]
            ? press.Refuse(StatusCodes.Status404NotFound, PlanPageTexts.NoPlan(plan))
            : press.Print(kind, bundle, PlanEdition.Of(bundle.Plan, version), format, bundle.Plan.Id + Ending(kind, press));

    private static string Ending(PlanDocumentKind kind, Press press) => kind switch
    {
        PlanDocumentKind.Whole => "",
        PlanDocumentKind.Brief => Either(press, "-kort", "-brief"),
        PlanDocumentKind.Goals => Either(press, "-maal", "-goals"),
    };

    private static Task<IResult> Version(string plan, string version, string format, Press press) =>
        int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && press.Library.Plans.Versions(plan, Knowledge.Now).FirstOrDefault(v => v.Number == number) is { } found && press.Library.Version(plan, number) is { } bundle
            ? press.Print(PlanDocumentKind.Whole, bundle, PlanEdition.Of(bundle.Plan, found), format, $"{bundle.Plan.Id}-{Either(press, "udgave", "version")}-{version}")
            : press.Refuse(StatusCodes.Status404NotFound, VersionTexts.NoVersion(plan, version));

    private static Task<IResult> Hearing(string plan, string format, Press press, DraftDecisions decisions) =>
        decisions.ReadableHearing(plan) is { } found && PlanBundle.Read(found.Texts, press.Library.Reference, press.Library.Words, []) is { } bundle
            ? press.Print(PlanDocumentKind.Whole, bundle, PlanEdition.Of(found), format, $"{bundle.Plan.Id}-{Either(press, "hoering", "hearing")}")
            : press.Refuse(StatusCodes.Status404NotFound, VersionTexts.NoHearing);

    private static Task<IResult> Draft(string draft, PlanDocumentKind kind, string format, Press press, DraftStore drafts)
    {
        if (!long.TryParse(draft, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || drafts.Find(number) is not { } found)
        {
            return press.Refuse(StatusCodes.Status404NotFound, DraftTexts.NoDraft(draft));
        }

        return press.Acting.Refuse(Right.WritePlans, found.Municipality) is { } refused ? press.Refuse(StatusCodes.Status403Forbidden, refused.Text)
            : found.Read(press.Library.Reference, press.Library.Words).Bundle is not { } bundle ? press.Refuse(StatusCodes.Status409Conflict, DraftTexts.NoDocument)
            : press.Print(kind, bundle, PlanEdition.OfDraft(found, press.Desk.Today), format, $"{bundle.Plan.Id}-{Either(press, "udkast", "draft")}-{draft}{Ending(kind, press)}");
    }

    private static string Either(Press press, string danish, string english) => press.Language == Language.Danish ? danish : english;

    /// <summary>What every one of these files is made with.</summary>
    private sealed record Press(Desk Desk, PlanLibrary Library, PdfPrinter Printer, Acting Acting, HttpContext Context)
    {
        public static ValueTask<Press> BindAsync(HttpContext context)
        {
            var services = context.RequestServices;
            return ValueTask.FromResult(new Press(
                services.GetRequiredService<Desk>(), services.GetRequiredService<PlanLibrary>(), services.GetRequiredService<PdfPrinter>(), services.GetRequiredService<Acting>(), context));
        }

        public Language Language => RequestLanguage.Of(Context);

        public Task<IResult> Refuse(int status, LocalText why) => Task.FromResult(ReportLine.Refuse(Context, status, why));

        public Task<IResult> Print(PlanDocumentKind kind, PlanBundle bundle, PlanEdition edition, string format, string name) => ReportLine.FormOf(format) is { } form
            ? ReportLine.Answer(() => ReportFile.WriteAsync(Desk.Document(kind, bundle, edition, Language), form, Printer, Context.RequestAborted), $"{name}.{format}", Context)
            : Refuse(StatusCodes.Status404NotFound, PlanPageTexts.NoFormat(format));
    }
}
