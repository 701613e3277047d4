using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Rettesnor.Core.Access;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;
using Rettesnor.Core.Plans;
using Rettesnor.Measurement;
using Rettesnor.Web.DesignSystem;
using Rettesnor.Web.Hosting.Telemetry;
using Rettesnor.Web.Languages;
using Rettesnor.Web.Reading;

namespace Rettesnor.Web.Pages.Errors;

/// <summary>Why a request was refused, in words for the reader; a page sets it before it answers 400 or 404.</summary>
public sealed record Refusal(LocalText Explanation, LocalText? Title = null);

// No location says no-cache beside no-store, which is what the forms' tokens ask for.
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[IgnoreAntiforgeryToken]
public sealed partial class ErrorModel(ILogger<ErrorModel> log, IServiceProvider services) : SitePage
{
    private int status;

    public override LocalText Title => HttpContext.Features.Get<Refusal>()?.Title ?? status switch
    {
        404 => ErrorTexts.NotFound,
        400 => ErrorTexts.BadRequest,
        413 => ErrorTexts.TooLarge,
        403 => ErrorTexts.Forbidden,
        500 => ErrorTexts.Fault,
        503 when HttpContext.Features.Get<IExceptionHandlerPathFeature>()?.Error is DataRefusedException refused => refused.ForOthers is null ? ErrorTexts.Unreachable : ErrorTexts.NotNow,
        507 => ErrorTexts.FullDisk,
        _ => ErrorTexts.Other(status),
    };

    /// <summary>What the user can give to those who run the server; the log has the same.</summary>
    public string? Number { get; private set; }

    public LocalText? Explanation { get; private set; }

    public IReadOnlyList<Crumb> Nearest { get; private set; } = [];

    public void OnGet() => Show();

    public void OnPost() => Show();

    private void Show()
    {
        var fault = HttpContext.Features.Get<IExceptionHandlerPathFeature>();
        var path = HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath;

        // The error page's own address, typed by hand, is a page that does not exist.
        // The status is the address's alone: a form that was refused may have a field of that name.
        status = fault is null && path is null ? StatusCodes.Status404NotFound : int.Parse((string)RouteData.Values["status"]!, CultureInfo.InvariantCulture);
        Response.StatusCode = status;
        if (fault?.Error is BadHttpRequestException { StatusCode: var refusedAs })
        {
            // What came was no request that could be taken, which is nobody's fault here.
            status = Response.StatusCode = refusedAs;
            Explanation = refusedAs == StatusCodes.Status413PayloadTooLarge ? ErrorTexts.TooLargeText : null;
            return;
        }

        if (fault is not null)
        {
            Number = FaultBook.NewNumber();
            Keep(fault, Number);
            if (fault.Error is DataRefusedException refused)
            {
                status = Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                Explanation = Acting.May(Right.RunService) ? refused.Text : refused.ForOthers ?? ErrorTexts.UnreachableText;
            }
            else if (FullDisk.Caused(fault.Error))
            {
                status = Response.StatusCode = StatusCodes.Status507InsufficientStorage;
                Explanation = ErrorTexts.FullDiskText;
            }

            return;
        }
        Explanation = HttpContext.Features.Get<Refusal>()?.Explanation
            ?? (status == StatusCodes.Status404NotFound ? ErrorTexts.AddressText(path ?? Request.Path) : null);
        if (status == StatusCodes.Status404NotFound)
        {
            // Only here, so that the page for a fault does not itself ask the database that may be the fault.
            Nearest = NearestPages.To(path ?? "", services.GetRequiredService<Desk>(), Language);
        }
    }

    // The page by its route: an address may have a citizen's number in it, or the secret of a link.
    private void Keep(IExceptionHandlerPathFeature fault, string number)
    {
        var place = (fault.Endpoint as RouteEndpoint)?.RoutePattern.RawText ?? "?";
        LogFault(log, number, Request.Method, place, FaultText.KindOf(fault.Error), FaultText.StepsOf(fault.Error));
        services.GetRequiredService<ServiceMeter>().Fault();
        if (services.GetService<PlanLibrary>() is { } library)
        {
            FaultBook.TryKeep(library.Data, number, $"{Request.Method} /{place.TrimStart('/')}", fault.Error);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Fault {Number} at {Method} {Place}: {Kind}\n{Steps}")]
    private static partial void LogFault(ILogger log, string number, string method, string place, string kind, string steps);
}
