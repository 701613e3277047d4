using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace Rettesnor.Web.Hosting.Telemetry;

/// <summary>One line for each thing on the console, as journals keep them: when by the real clock, how grave, who says it, what. The steps of a fault follow, indented.</summary>
internal sealed class PlainConsole() : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "rettesnor";

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        var text = LogText.Of(logEntry.Category, logEntry.Formatter(logEntry.State, null), logEntry.State as IReadOnlyList<KeyValuePair<string, object?>>, logEntry.Exception);
        textWriter.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{TimeProvider.System.GetUtcNow():yyyy-MM-ddTHH:mm:ss.fffZ} {Word(logEntry.LogLevel)} {logEntry.Category}: {text.ReplaceLineEndings("\n    ")}"));
    }

    private static string Word(LogLevel level) => level switch
    {
        LogLevel.Trace or LogLevel.Debug => "debug",
        LogLevel.Information => "info",
        LogLevel.Warning => "warn",
        LogLevel.Error => "error",
        _ => "fatal",
    };
}
