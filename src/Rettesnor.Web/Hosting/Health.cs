using Rettesnor.Core.Access;
using Rettesnor.Core.Plans;

namespace Rettesnor.Web.Hosting;

/// <summary>
/// What a proxy and a watchdog ask: whether the process lives, and whether it can serve. They say yes or no and nothing of what is inside, because
/// anybody can ask.
/// </summary>
internal static partial class Health
{
    public const string Live = "/health/live";
    public const string Ready = "/health/ready";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Live, () => Results.Text("live")).Asking(Right.Open);
        routes.MapGet(Ready, IsReady).Asking(Right.Open);
    }

    private static IResult IsReady(HttpContext context, ILoggerFactory logs)
    {
        try
        {
            // The database answers, and the plans of the newest write can be read.
            if (context.RequestServices.GetService<PlanLibrary>() is not { } library)
            {
                return Results.Text("not ready", statusCode: StatusCodes.Status503ServiceUnavailable);
            }

            library.Data.Use(db => db.One<long>("SELECT COUNT(*) FROM revisions"));
            _ = library.Current();
            return Results.Text("ready");
        }
#pragma warning disable CA1031 // Whatever it is, it cannot serve, and the log says why.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            Failed(logs.CreateLogger(typeof(Health)), failure);
            return Results.Text("not ready", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Not ready")]
    private static partial void Failed(ILogger logger, Exception failure);
}
