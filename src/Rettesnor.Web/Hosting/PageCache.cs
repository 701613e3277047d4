using System.Globalization;
using Microsoft.AspNetCore.OutputCaching;
using Rettesnor.Core.Measures;
using Rettesnor.Core.Plans;
using Rettesnor.Web.Pages.Import;

namespace Rettesnor.Web.Hosting;

/// <summary>
/// A page is the same for everybody until somebody writes or the day ends, so it is made once and then sent as it is. The error
/// page is left out: it must not ask the database that may be the fault.
/// </summary>
internal static class PageCache
{
    public const string Policy = "pages";

    public static void Add(IServiceCollection services) => services.AddOutputCache(options => options.AddPolicy(Policy, policy => policy
        .With(c => !c.HttpContext.Request.Path.StartsWithSegments("/fejl", StringComparison.Ordinal) && !ImportPage.IsOne(c.HttpContext.Request.Path))
        .Expire(TimeSpan.FromHours(1))
        .VaryByValue(Known)));

    // What a page can know: the revision of the database, the one that the histories have come to, and the day.
    private static KeyValuePair<string, string> Known(HttpContext context)
    {
        var revision = context.RequestServices.GetRequiredService<PlanLibrary>().Data.Revision();
        var histories = context.RequestServices.GetRequiredService<LiveHistories>().Known.Revision;
        var today = context.RequestServices.GetRequiredService<TimeProvider>().GetLocalNow();
        return new("known", string.Create(CultureInfo.InvariantCulture, $"{revision} {histories} {today:yyyy-MM-dd}"));
    }
}
