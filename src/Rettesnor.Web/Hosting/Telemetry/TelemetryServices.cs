using System.Reflection;
using Microsoft.Extensions.Logging.Console;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Rettesnor.Web.Hosting.Telemetry;

/// <summary>
/// What the service tells of itself: lines on the console, and by OpenTelemetry metrics, traces and logs where a collector is named
/// (<c>OTEL_EXPORTER_OTLP_ENDPOINT</c> and the other names that OpenTelemetry gives its settings). Nothing about anybody is in any of it.
/// </summary>
internal static class TelemetryServices
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public static void Add(WebApplicationBuilder builder)
    {
        builder.Logging.AddConsole(o => o.FormatterName = PlainConsole.FormatterName).AddConsoleFormatter<PlainConsole, ConsoleFormatterOptions>();
        builder.Services.AddSingleton<ServiceMeter>();
        if (string.IsNullOrEmpty(builder.Configuration[Endpoint]))
        {
            return;
        }

        var version = Assembly.GetExecutingAssembly().GetName().Version!.ToString(3);
        builder.Logging.AddOpenTelemetry(o =>
        {
            o.IncludeFormattedMessage = true;
            o.IncludeScopes = false;
            o.AddProcessor(new NamedLogs());
        });
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(r => r.AddService("rettesnor", serviceVersion: version, serviceInstanceId: Environment.MachineName))
            .WithMetrics(m => m.AddMeter(ServiceMeter.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime", "Npgsql")
                .AddView(i => new MetricStreamConfiguration { TagKeys = NamedTags.OfMetric(i.Meter.Name) }))
            .WithTracing(t => t.AddAspNetCoreInstrumentation().AddSource("Npgsql").AddProcessor(new NamedTraces()))
            .UseOtlpExporter();
    }
}
