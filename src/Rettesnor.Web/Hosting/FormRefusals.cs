using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;
using Rettesnor.Web.Pages.Errors;

namespace Rettesnor.Web.Hosting;

/// <summary>Says in words why a form without its token was refused: it is forged, or older than the session.</summary>
internal sealed class FormRefusals : IAlwaysRunResultFilter
{
    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is IAntiforgeryValidationFailedResult)
        {
            context.HttpContext.Features.Set(new Refusal(ErrorTexts.OldFormText, ErrorTexts.OldForm));
        }
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}
