using Microsoft.AspNetCore.Diagnostics;
using Rettesnor.Core.Access;
using Rettesnor.Web.Languages;
using Rettesnor.Web.Pages.Errors;

namespace Rettesnor.Web.Hosting;

/// <summary>Lets nobody past who may not: every request for a page or a file of data comes through here, after its address is known.</summary>
internal static class AccessGate
{
    public static async Task Ask(HttpContext context, RequestDelegate next, bool plansAreOpen)
    {
        // An address that leads nowhere, or not by this method (which routing answers by an endpoint that is no route), and the style sheets and
        // scripts, which are the same for all and say nothing.
        if (context.GetEndpoint() is not RouteEndpoint endpoint || PageRules.IsFile(endpoint))
        {
            await next(context);
            return;
        }

        // The page for a fault must not need what may be the fault.
        var acting = context.Features.Get<IExceptionHandlerPathFeature>() is null ? await Sessions.Read(context, plansAreOpen) : context.Acting();
        Visit.Set(context, acting);
        var right = PageRules.Of(endpoint);
        Cache(context, acting, right);
        if ((right is { } asked ? acting.Refuse(asked) : new AccessRefused.NoRule()) is not { } refused)
        {
            await next(context);
            return;
        }

        if (refused is AccessRefused.NotSignedIn)
        {
            var links = new Links(RequestLanguage.Of(context));
            var come = HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method) ? context.Request.Path + context.Request.QueryString : null;
            context.Response.Redirect(links.SignIn(come));
            return;
        }

        context.Features.Set(new Refusal(refused.Text));
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
    }

    // What somebody is shown because they are signed in is kept nowhere, not even in their own browser.
    private static void Cache(HttpContext context, Acting acting, Right? right)
    {
        var isForAll = acting is Acting.Anonymous && right is { } asked && AccessRules.IsForAnybody(asked);
        context.Response.OnStarting(() =>
        {
            // A form has said more already.
            if (context.Response.Headers.CacheControl.Count == 0)
            {
                context.Response.Headers.CacheControl = isForAll ? "no-cache" : "no-store";
            }

            context.Response.Headers.Append("Vary", "Cookie");
            return Task.CompletedTask;
        });
    }
}
