using Rettesnor.Web.Languages;
using Rettesnor.Web.Pages.Errors;

namespace Rettesnor.Web.Hosting;

/// <summary>No address of the site has other methods than these; others are refused before anything asks who it is or what is meant.</summary>
internal static class Methods
{
    private const string Known = "GET, HEAD, POST";

    public static Task Check(HttpContext context, RequestDelegate next)
    {
        var method = context.Request.Method;
        if (HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsPost(method))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        context.Response.Headers.Allow = Known;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(ErrorTexts.MethodText(Known).In(RequestLanguage.Of(context)), context.RequestAborted);
    }
}
