using Rettesnor.Measurement;
using Rettesnor.Reports;
using Rettesnor.Web.Languages;
using Rettesnor.Web.Pages.Errors;

namespace Rettesnor.Web.Downloads;

/// <summary>What the downloads of reports share: which forms there are, the line that they are written in, and what is said where one is not given.</summary>
internal static class ReportLine
{
    // Printing starts a browser; a crowd waits in one line, whatever report it asks for, instead of starting one each.
    private static readonly SemaphoreSlim OneAtATime = new(1);

    public static ReportForm? FormOf(string format) =>
        Links.ReportFormats.Contains(format) && Enum.TryParse<ReportForm>(format, ignoreCase: true, out var form) ? form : null;

    public static async Task<IResult> Answer(Func<Task<ReportResult>> write, string name, HttpContext context)
    {
        await OneAtATime.WaitAsync(context.RequestAborted);
        try
        {
            return await write() switch
            {
                ReportFile file => Results.File(file.Bytes, file.ContentType, name),
                ReportRefused refused => Refuse(context, StatusCodes.Status503ServiceUnavailable, refused.Why),
                var other => throw new InvalidOperationException($"Unknown result {other.GetType().Name}"),
            };
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    public static IResult Refuse(HttpContext context, int status, LocalText why)
    {
        context.Features.Set(new Refusal(why));
        return Results.StatusCode(status);
    }
}
