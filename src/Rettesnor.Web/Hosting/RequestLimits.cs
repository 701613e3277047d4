using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Rettesnor.Web.Languages;
using Rettesnor.Web.Pages.Errors;

namespace Rettesnor.Web.Hosting;

/// <summary>
/// How much anybody can ask of the server: how many requests from one address, how large they are and how slowly they come. A proxy in front
/// does the same (deploy/nginx); this holds where there is none, or it is set up otherwise.
/// </summary>
internal static class RequestLimits
{
    // A whole town hall may share an address: two hundred people who each turn a page every other second are within it.
    private const int AtOnce = 600;
    private const int EachSecond = 120;

    // Pages that take files say how large they may be.
    private const long LargestForm = 8 << 20;

    private static readonly TimeSpan Headers = TimeSpan.FromSeconds(15);

    public static void Set(KestrelServerOptions options)
    {
        options.AddServerHeader = false;
        options.Limits.MaxRequestBodySize = LargestForm;
        options.Limits.RequestHeadersTimeout = Headers;
    }

    public static void Add(IServiceCollection services) => services.AddRateLimiter(o =>
    {
        o.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => context.Connection.RemoteIpAddress is { } address && !IPAddress.IsLoopback(address)
            ? RateLimitPartition.GetTokenBucketLimiter(address.ToString(), _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = AtOnce,
                TokensPerPeriod = EachSecond,
                ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                QueueLimit = 0,
            })

            // Programs of this machine are those of whoever runs it.
            : RateLimitPartition.GetNoLimiter(""));
        o.OnRejected = Refuse;
    });

    private static ValueTask Refuse(OnRejectedContext context, CancellationToken cancellation)
    {
        // In plain text: a page would be as dear as the one that was asked for.
        context.HttpContext.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        context.HttpContext.Response.Headers.RetryAfter = 5.ToString(CultureInfo.InvariantCulture);
        context.HttpContext.Response.Headers.CacheControl = "no-store";
        context.HttpContext.Response.ContentType = "text/plain; charset=utf-8";
        return new(context.HttpContext.Response.WriteAsync(ErrorTexts.TooMany.In(RequestLanguage.Of(context.HttpContext)), cancellation));
    }
}
