using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Rettesnor.Web.Hosting;

/// <summary>
/// A page that is asked for something that it does not do is not found. The framework would show it without having prepared it, which breaks,
/// and would pass by what its own methods ask of the one who uses it.
/// </summary>
internal sealed class KnownHandlers : IPageFilter
{
    public void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
    }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (context.HandlerMethod is null && (context.ActionDescriptor.HandlerMethods.Count > 0 || !HttpMethods.IsGet(context.HttpContext.Request.Method)))
        {
            context.Result = new NotFoundResult();
        }
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
    }
}
