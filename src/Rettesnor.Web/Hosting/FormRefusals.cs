using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;
using Rettesnor.Web.Pages.Errors;

namespace Rettesnor.Web.Hosting;

/// <summary>Says in words why a form without its token was refused: it is forged, older than the session, or so large that the token was never read.</summary>
internal sealed class FormRefusals : IAlwaysRunResultFilter
{
    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is not IAntiforgeryValidationFailedResult)
        {
            return;
        }

        if (context.HttpContext.Request.ContentLength > context.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize)
        {
            context.Result = new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);
            context.HttpContext.Features.Set(new Refusal(ErrorTexts.TooLargeText, ErrorTexts.TooLarge));
            return;
        }

        context.HttpContext.Features.Set(new Refusal(ErrorTexts.OldFormText, ErrorTexts.OldForm));
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}
