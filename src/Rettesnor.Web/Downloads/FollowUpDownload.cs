using System.Globalization;
using System.Text;
using Rettesnor.Core.Access;
using Rettesnor.Core.FollowUp;
using Rettesnor.Measurement;
using Rettesnor.Reports;
using Rettesnor.Reports.Pdf;
using Rettesnor.Reports.Plans;
using Rettesnor.Web.Hosting;
using Rettesnor.Web.Languages;
using Rettesnor.Web.Pages.Plans;
using Rettesnor.Web.Reading;

namespace Rettesnor.Web.Downloads;

/// <summary>
/// The documents of a follow-up. A sealed one's are the bytes that were kept, and its pdf is printed from the kept page; of one in the making
/// those who make it get a draft.
/// </summary>
internal static class FollowUpDownload
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var (page, isBrief) in new[] { (SiteMap.FollowUpReport, false), (SiteMap.FollowUpBrief, true) })
        {
            foreach (var template in new[] { page.Danish, page.English })
            {
                routes.MapGet(template, (string plan, string number, string format, FollowUpDesk desk, PdfPrinter printer, HttpContext context) =>
                    Get(plan, number, format, isBrief, desk, printer, context)).Asking(Right.ReadPlans);
            }
        }
    }

    private static async Task<IResult> Get(string plan, string number, string format, bool isBrief, FollowUpDesk desk, PdfPrinter printer, HttpContext context)
    {
        if (desk.Plan(plan) is not { } bundle)
        {
            return ReportLine.Refuse(context, StatusCodes.Status404NotFound, PlanPageTexts.NoPlan(plan));
        }

        if (ReportLine.FormOf(format) is not { } form)
        {
            return ReportLine.Refuse(context, StatusCodes.Status404NotFound, PlanPageTexts.NoFormat(format));
        }

        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var wanted) || desk.Store.Find(bundle.Plan.Id, wanted) is not { } followUp
            || (!followUp.IsSealed && !context.Acting().May(Right.CommentFollowUps, followUp.Municipality)))
        {
            return ReportLine.Refuse(context, StatusCodes.Status404NotFound, new FollowUpRefused.NoFollowUp(number).Text);
        }

        var name = string.Create(CultureInfo.InvariantCulture, $"{followUp.Plan}-{followUp.Terms.Period.ToString().TrimStart('@')}-nr-{followUp.Number}{(isBrief ? "-kort" : "")}{(followUp.IsSealed ? "" : "-udkast")}.{format}");
        return followUp.IsSealed
            ? await Kept(desk, followUp, isBrief, form, name, printer, context)
            : await Draft(desk, followUp, isBrief, form, name, printer, context);
    }

    private static async Task<IResult> Kept(FollowUpDesk desk, PlanFollowUp followUp, bool isBrief, ReportForm form, string name, PdfPrinter printer, HttpContext context)
    {
        var language = RequestLanguage.Of(context);
        (byte[]? Bytes, FollowUpRefused? Refused) Document(Edition edition) =>
            desk.Archive.Document(followUp, Sealing.NameOf(isBrief, edition, language, form == ReportForm.Pdf ? ReportForm.Html : form));
        var kept = Document(desk.EditionFor(followUp));

        // Where there were no own figures, there is one edition for all.
        kept = kept is (null, null) ? Document(Edition.Public) : kept;
        return kept.Refused is { } broken ? ReportLine.Refuse(context, StatusCodes.Status500InternalServerError, broken.Text)
            : kept.Bytes is not { } bytes ? ReportLine.Refuse(context, StatusCodes.Status404NotFound, PlanPageTexts.NoFormat(form.ToString()))
            : form != ReportForm.Pdf ? Results.File(bytes, ReportFile.ContentTypeOf(form), name)
            : await ReportLine.Answer(async () => ReportFile.Of(await printer.PrintAsync(Encoding.UTF8.GetString(bytes), followUp.Terms.CutOff, context.RequestAborted)), name, context);
    }

    private static async Task<IResult> Draft(FollowUpDesk desk, PlanFollowUp followUp, bool isBrief, ReportForm form, string name, PdfPrinter printer, HttpContext context)
    {
        if (desk.BundleOf(followUp) is not { } bundle)
        {
            return ReportLine.Refuse(context, StatusCodes.Status404NotFound, new FollowUpRefused.NoFollowUp(name).Text);
        }

        var (language, figures) = (RequestLanguage.Of(context), desk.Figures[Edition.Own]);
        var view = desk.View(followUp, bundle);
        var report = isBrief ? FollowUpReport.Brief(view, figures, desk.Reference, language, null) : FollowUpReport.Long(view, figures, desk.Reference, language, null);
        var styled = report with { Style = desk.StyleOf(followUp.Municipality) };
        var said = desk.Notice is { } notice ? styled with { Notice = $"{report.Notice}. {notice.In(language)}" } : styled;
        return await ReportLine.Answer(() => ReportFile.WriteAsync(said, form, printer, context.RequestAborted), name, context);
    }
}
