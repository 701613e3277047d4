using Rettesnor.Core.Access;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Time;
using Rettesnor.Reports;
using Rettesnor.Reports.Pdf;
using Rettesnor.Reports.Plans;
using Rettesnor.Web.Hosting;
using Rettesnor.Web.Languages;
using Rettesnor.Web.Pages.Errors;
using Rettesnor.Web.Pages.Plans;
using Rettesnor.Web.Reading;

namespace Rettesnor.Web.Downloads;

/// <summary>The report of a plan as a file.</summary>
internal static class ReportDownload
{
    // Printing starts a browser; a crowd waits in line instead of starting one each.
    private static readonly SemaphoreSlim OneAtATime = new(1);

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
            return Refuse(context, StatusCodes.Status404NotFound, PlanPageTexts.NoPlan(plan));
        }
        if (!Links.ReportFormats.Contains(format) || !Enum.TryParse<ReportForm>(format, ignoreCase: true, out var form))
        {
            return Refuse(context, StatusCodes.Status404NotFound, PlanPageTexts.NoFormat(format));
        }
        var (period, cutOff) = desk.UsualTime(bundle);
        if (!string.IsNullOrWhiteSpace(pr))
        {
            if (!Period.TryParse(pr, out var asked, out var problem))
            {
                return Refuse(context, StatusCodes.Status400BadRequest, PlanPageTexts.UnreadableDate(pr, problem));
            }
            (period, cutOff) = (asked, asked.LastDay);
        }
        var report = desk.Report(bundle, period, cutOff, RequestLanguage.Of(context));
        await OneAtATime.WaitAsync(context.RequestAborted);
        try
        {
            return await ReportFile.WriteAsync(report, form, printer, context.RequestAborted) switch
            {
                ReportFile file => Results.File(file.Bytes, file.ContentType, $"{bundle.Plan.Id}-{period.ToString().TrimStart('@')}.{format}"),
                ReportRefused refused => Refuse(context, StatusCodes.Status503ServiceUnavailable, refused.Why),
                var other => throw new InvalidOperationException($"Unknown result {other.GetType().Name}"),
            };
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    private static IResult Refuse(HttpContext context, int status, LocalText why)
    {
        context.Features.Set(new Refusal(why));
        return Results.StatusCode(status);
    }
}
