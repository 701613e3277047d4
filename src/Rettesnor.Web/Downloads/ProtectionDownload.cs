using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Rettesnor.Core.Access;
using Rettesnor.Core.Protection;
using Rettesnor.Measurement;
using Rettesnor.Reports;
using Rettesnor.Reports.Pdf;
using Rettesnor.Reports.Plans;
using Rettesnor.Web.Hosting;
using Rettesnor.Web.Languages;
using Rettesnor.Web.Pages.Plans;
using Rettesnor.Web.Pages.Protection;

namespace Rettesnor.Web.Downloads;

/// <summary>The proof of an erasure, and a municipality's record of processing, as files.</summary>
internal static class ProtectionDownload
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var template in new[] { SiteMap.ErasureFile.Danish, SiteMap.ErasureFile.English })
        {
            routes.MapGet(template, Erasure).Asking(Right.SeeProtection);
        }

        foreach (var template in new[] { SiteMap.ProcessingRecordFile.Danish, SiteMap.ProcessingRecordFile.English })
        {
            routes.MapGet(template, Record).Asking(Right.SeeProtection);
        }
    }

    private static async Task<IResult> Erasure(string erasure, string format, [FromServices] ProtectionDesk desk, PdfPrinter printer, Acting acting, HttpContext context)
    {
        if (desk.RefuseAll(acting, Right.SeeProtection) is { } refused)
        {
            return ReportLine.Refuse(context, StatusCodes.Status403Forbidden, refused.Text);
        }

        return long.TryParse(erasure, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && desk.Erasure(number, RequestLanguage.Of(context)) is { } document
            ? await Answer(document, format, string.Create(CultureInfo.InvariantCulture, $"sletning-{number}"), printer, context)
            : ReportLine.Refuse(context, StatusCodes.Status404NotFound, ProtectionTexts.NoErasure);
    }

    private static async Task<IResult> Record(string area, string format, [FromServices] ProtectionDesk desk, PdfPrinter printer, Acting acting, HttpContext context)
    {
        if (desk.Reference.Areas.Municipality(area) is not { } found)
        {
            return ReportLine.Refuse(context, StatusCodes.Status404NotFound, PlanPageTexts.NoMunicipality(area));
        }

        return acting.Refuse(Right.SeeProtection, found.Id) is { } refused
            ? ReportLine.Refuse(context, StatusCodes.Status403Forbidden, refused.Text)
            : await Answer(desk.Record(found.Id, RequestLanguage.Of(context)), format, $"fortegnelse-{found.Id.Value}", printer, context);
    }

    private static async Task<IResult> Answer(PlainDocument document, string format, string name, PdfPrinter printer, HttpContext context) => ReportLine.FormOf(format) is { } form
        ? await ReportLine.Answer(() => ReportFile.WriteAsync(PlainReport.Of(document), form, printer, context.RequestAborted), $"{name}.{format}", context)
        : ReportLine.Refuse(context, StatusCodes.Status404NotFound, PlanPageTexts.NoFormat(format));
}
