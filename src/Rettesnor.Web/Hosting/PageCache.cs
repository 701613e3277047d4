using System.Globalization;
using Microsoft.AspNetCore.OutputCaching;
using Rettesnor.Core.Access;
using Rettesnor.Core.Measures;
using Rettesnor.Core.Plans;

namespace Rettesnor.Web.Hosting;

/// <summary>
/// A page about plans is the same for all who are not signed in until somebody writes or the day ends, so it is made once and then sent as it
/// is. Everything else is made anew: what is shown to somebody signed in, the forms, and the error page, which must not ask the database that
/// may be the fault.
/// </summary>
internal static class PageCache
{
    public const string Policy = "pages";

    public static void Add(IServiceCollection services) => services.AddOutputCache(options => options.AddPolicy(Policy, policy => policy
        .With(c => c.HttpContext.Acting() is Acting.Anonymous && c.HttpContext.GetEndpoint() is { } endpoint && PageRules.Of(endpoint) == Right.ReadPlans)
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
