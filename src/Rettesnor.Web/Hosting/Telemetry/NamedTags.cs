using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Logs;
using Rettesnor.Core.Audit;

namespace Rettesnor.Web.Hosting.Telemetry;

/// <summary>
/// The properties that may leave the service, by name. An address may have a citizen's number, a question a name and a cookie a session, so
/// what is not named here is taken away, whoever put it there and whenever a package begins to.
/// </summary>
internal static class NamedTags
{
    public static readonly IReadOnlySet<string> OfTrace = new HashSet<string>
    {
        "http.request.method", "http.response.status_code", "http.route", "error.type", "network.protocol.version", "db.system", "db.system.name", "db.operation.name", "otel.status_code",
    };

    private static readonly string[] OfOwn = ["state", "outcome", "way"];
    private static readonly string[] OfHttp = ["http.request.method", "http.response.status_code", "http.route", "error.type", "network.protocol.version"];
    private static readonly string[] OfRuntime = ["gc.heap.generation", "cpu.mode", "error.type"];
    private static readonly string[] OfDatabase = ["state", "db.client.connection.state"];

    public static string[] OfMetric(string meter) => meter switch
    {
        ServiceMeter.Name => OfOwn,
        "System.Runtime" => OfRuntime,
        "Npgsql" => OfDatabase,
        _ => OfHttp,
    };
}

/// <summary>Takes away what is not named from every trace before it leaves.</summary>
internal sealed class NamedTraces : BaseProcessor<Activity>
{
    public override void OnEnd(Activity data)
    {
        foreach (var key in data.TagObjects.Select(t => t.Key).Where(k => !NamedTags.OfTrace.Contains(k)).ToList())
        {
            data.SetTag(key, null);
        }

        // What a request or a statement is called may be its address or its text.
        data.DisplayName = (data.GetTagItem("http.request.method"), data.GetTagItem("http.route")) switch
        {
            ({ } method, { } route) => $"{method} {route}",
            ({ } method, _) => $"{method}",
            _ => data.Source.Name,
        };

        // What is said of a status is the message of a fault.
        data.SetStatus(data.Status);
        foreach (var _ in data.Events.Take(1))
        {
            // A thing that happened on the way (a fault with its message) cannot be taken out, so such a trace does not leave.
            data.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
        }
    }
}

/// <summary>Takes away what is not named from every line of the log before it leaves: others' lines keep their words without what was filled in.</summary>
internal sealed class NamedLogs : BaseProcessor<LogRecord>
{
    public override void OnEnd(LogRecord data)
    {
        var fault = data.Exception;
        data.Exception = null;
        var text = LogText.Of(data.CategoryName ?? "", data.FormattedMessage, data.Attributes, fault);
        data.FormattedMessage = text;
        data.Body = text;
        data.Attributes = fault is null ? [] : [new("exception.type", FaultText.KindOf(fault))];
    }
}
