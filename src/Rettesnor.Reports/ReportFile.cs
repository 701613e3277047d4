using System.Text;
using Rettesnor.Measurement;
using Rettesnor.Reports.Docx;
using Rettesnor.Reports.Html;
using Rettesnor.Reports.Model;
using Rettesnor.Reports.Pdf;
using Rettesnor.Reports.Xlsx;

namespace Rettesnor.Reports;

/// <summary>The kinds of file that a report is written as; the names in lower case are the files' extensions.</summary>
public enum ReportForm
{
    /// <summary>Word.</summary>
    Docx,

    /// <summary>Excel: the tables only.</summary>
    Xlsx,

    /// <summary>One self-contained page.</summary>
    Html,

    /// <summary>Printed from the page; needs Chromium.</summary>
    Pdf,
}

/// <summary>What came of writing a report: a file, or why there is none.</summary>
public abstract record ReportResult
{
    private protected ReportResult()
    {
    }
}

/// <summary>The file.</summary>
/// <param name="Bytes">Its content.</param>
/// <param name="ContentType">Its media type.</param>
public sealed record ReportFile(byte[] Bytes, string ContentType) : ReportResult
{
    /// <summary>Writes a report as a file of a kind.</summary>
    public static async Task<ReportResult> WriteAsync(Report report, ReportForm form, PdfPrinter printer, CancellationToken cancellation) => form switch
    {
        ReportForm.Docx => new ReportFile(DocxWriter.Write(report), ContentTypeOf(form)),
        ReportForm.Xlsx => new ReportFile(XlsxWriter.Write(report), ContentTypeOf(form)),
        ReportForm.Html => new ReportFile(Encoding.UTF8.GetBytes(HtmlWriter.Write(report)), ContentTypeOf(form)),
        ReportForm.Pdf => Of(await printer.PrintAsync(report, cancellation)),
    };

    /// <summary>What came of printing, as a file or a refusal.</summary>
    public static ReportResult Of(PdfResult result) => result switch
    {
        PdfPrinted printed => new ReportFile(printed.Bytes, ContentTypeOf(ReportForm.Pdf)),
        PdfUnavailable unavailable => new ReportRefused(unavailable.Why),
        PdfFailed failed => new ReportRefused(failed.Why),
        _ => throw new InvalidOperationException($"Unknown result {result.GetType().Name}"),
    };

    /// <summary>The media type of a kind of file.</summary>
    public static string ContentTypeOf(ReportForm form) => form switch
    {
        ReportForm.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ReportForm.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ReportForm.Html => "text/html; charset=utf-8",
        ReportForm.Pdf => "application/pdf",
    };
}

/// <summary>There is no file.</summary>
/// <param name="Why">What happened and what to do.</param>
public sealed record ReportRefused(LocalText Why) : ReportResult;
