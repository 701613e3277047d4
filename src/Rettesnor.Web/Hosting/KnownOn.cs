using Rettesnor.Core.Data;
using Rettesnor.Core.Demonstration;
using Rettesnor.Core.Plans;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Time;
using Rettesnor.Web.Pages.Errors;

namespace Rettesnor.Web.Hosting;

/// <summary>
/// The day that a page is asked about: with <c>?kendt=2023-03-15</c> it shows what was known at the end of it, and every link on it goes on
/// asking so.
/// </summary>
public static class KnownOn
{
    /// <summary>The word in the address; <c>known-on</c>, as the command line has it, is read too.</summary>
    public const string Word = "kendt";

    private sealed record Asked(DateOnly Day);

    /// <summary>The day; null for what is known now.</summary>
    public static DateOnly? Of(HttpContext context) => context.Features.Get<Asked>()?.Day;

    internal static Knowledge KnowledgeOf(HttpContext context) =>
        Of(context) is { } day ? Knowledge.On(day, context.RequestServices.GetRequiredService<TimeProvider>()) : Knowledge.Now;

    internal static Task Read(HttpContext context, RequestDelegate next)
    {
        var query = context.Request.Query;
        var text = query[Word].FirstOrDefault() is { Length: > 0 } danish ? danish : query["known-on"].FirstOrDefault();
        if (string.IsNullOrWhiteSpace(text))
        {
            return next(context);
        }

        var why = !Period.TryParse(text, out var period, out var problem) ? new LocalText($"»{Word}={text}« er ikke en dag. {problem.Da}", $"‘{Word}={text}’ is not a day. {problem.En}")
            : period.LastDay > DateOnly.FromDateTime(DemonstrationClock.RealOf(context.RequestServices.GetRequiredService<TimeProvider>()).GetLocalNow().DateTime) ? new LocalText(
                $"{period.ToText(Language.Danish)} er ikke gået endnu, så hvad der er kendt da, ved ingen.", $"{period.ToText(Language.English)} is not over yet, so nobody knows what will be known then.")
            : null;
        if (why is not null)
        {
            return Refuse(context, StatusCodes.Status400BadRequest, why);
        }

        if (Knowledge.RefuseBefore(period!.LastDay, context.RequestServices.GetRequiredService<PlanLibrary>().Data, context.RequestServices.GetRequiredService<TimeProvider>()) is { } nothing)
        {
            return Refuse(context, StatusCodes.Status404NotFound, nothing);
        }

        context.Features.Set(new Asked(period.LastDay));
        return next(context);
    }

    private static Task Refuse(HttpContext context, int status, LocalText why)
    {
        context.Features.Set(new Refusal(why));
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
