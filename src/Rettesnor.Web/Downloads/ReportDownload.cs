using Rettesnor.Core.Access;
using Rettesnor.Measurement.Time;
using Rettesnor.Reports;
using Rettesnor.Reports.Pdf;
using Rettesnor.Reports.Plans;
using Rettesnor.Web.Hosting;
using Rettesnor.Web.Languages;
using Rettesnor.Web.Pages.Plans;
using Rettesnor.Web.Reading;

namespace Rettesnor.Web.Downloads;

/// <summary>The report of a plan as a file.</summary>
internal static class ReportDownload
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var template in new[] { SiteMap.Report.Danish, SiteMap.Report.English })
        {
            routes.MapGet(template, Get).Asking(Right.ReadPlans);
        }
    }

    private static async Task<IResult> Get(string plan, string format, string? pr, Desk desk, PdfPrinter printer, HttpContext context)
    {
        if (desk.Find(plan) is not { } bundle)
        {
            return ReportLine.Refuse(context, StatusCodes.Status404NotFound, PlanPageTexts.NoPlan(plan));
        }
        if (ReportLine.FormOf(format) is not { } form)
        {
            return ReportLine.Refuse(context, StatusCodes.Status404NotFound, PlanPageTexts.NoFormat(format));
        }
        var (period, cutOff) = desk.UsualTime(bundle);
        if (!string.IsNullOrWhiteSpace(pr))
        {
            if (!Period.TryParse(pr, out var asked, out var problem))
            {
                return ReportLine.Refuse(context, StatusCodes.Status400BadRequest, PlanPageTexts.UnreadableDate(pr, problem));
            }
            (period, cutOff) = (asked, asked.LastDay);
        }
        var report = desk.Report(bundle, period, cutOff, RequestLanguage.Of(context));
        return await ReportLine.Answer(
            () => ReportFile.WriteAsync(report, form, printer, context.RequestAborted), $"{bundle.Plan.Id}-{period.ToString().TrimStart('@')}.{format}", context);
    }
}
