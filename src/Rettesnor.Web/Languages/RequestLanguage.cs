using Rettesnor.Measurement;

namespace Rettesnor.Web.Languages;

/// <summary>The language of a request is the first part of its path: /en is English, everything else Danish.</summary>
public sealed record RequestLanguage(Language Language)
{
    public static Language Of(HttpContext context) =>
        context.Features.Get<RequestLanguage>()?.Language ?? OfPath(context.Request.Path);

    /// <summary>An error page is run under another path than the one asked for, so the language is fixed before that.</summary>
    public static Task Fix(HttpContext context, RequestDelegate next)
    {
        context.Features.Set(new RequestLanguage(OfPath(context.Request.Path)));
        return next(context);
    }

    private static Language OfPath(PathString path) =>
        path.StartsWithSegments("/en", StringComparison.OrdinalIgnoreCase) ? Language.English : Language.Danish;
}
