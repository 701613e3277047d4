using Rettesnor.Core.Audit;

namespace Rettesnor.Web.Hosting.Telemetry;

/// <summary>
/// A line of the log as it is written and sent. Our own lines are written so that nothing about anybody is in them; those of the framework
/// and its packages keep their words, and what they filled in is left out, as are the messages of faults.
/// </summary>
public static class LogText
{
    private const string Template = "{OriginalFormat}";

    public static string Of(string category, string? formatted, IReadOnlyList<KeyValuePair<string, object?>>? values, Exception? fault)
    {
        var text = category.StartsWith("Rettesnor.", StringComparison.Ordinal)
            ? CprText.Masked(formatted ?? "")
            : values?.FirstOrDefault(v => v.Key == Template).Value as string ?? "";
        return fault is null ? text : $"{text}: {FaultText.KindOf(fault)}\n{FaultText.StepsOf(fault)}";
    }
}
