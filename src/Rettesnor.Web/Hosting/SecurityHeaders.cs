namespace Rettesnor.Web.Hosting;

/// <summary>What every answer says about what it may do: nothing from another host, no script or style in the page itself.</summary>
internal static class SecurityHeaders
{
    public const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static Task Add(HttpContext context, RequestDelegate next, bool isSecure)
    {
        if (isSecure)
        {
            // Whatever lies between, the reader's browser speaks https: links, cookies and passkeys are of that address.
            context.Request.Scheme = Uri.UriSchemeHttps;
            context.Response.Headers.StrictTransportSecurity = "max-age=31536000";
        }

        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";

        // For what does not know frame-ancestors.
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        return next(context);
    }
}
