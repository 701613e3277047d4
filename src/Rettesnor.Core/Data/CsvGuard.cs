using System.Globalization;

namespace Rettesnor.Core.Data;

/// <summary>
/// Texts in files of lines, where a spreadsheet would take one for a formula: they are written with a mark in front that says they are text,
/// and are read without it, as they were.
/// </summary>
public static class CsvGuard
{
    private const char Mark = '\'';
    private const string Dangerous = "=+-@\t\r\n";

    /// <summary>The text as it is written. A number is no formula.</summary>
    public static string Put(string text)
    {
        var marked = text.TrimStart(Mark);
        return Begins(marked) && (marked.Length < text.Length || !decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _)) ? Mark + text : text;
    }

    /// <summary>The text as it was.</summary>
    public static string Take(string text) => text.StartsWith(Mark) && Begins(text.TrimStart(Mark)) ? text[1..] : text;

    private static bool Begins(string text) => text.Length > 0 && Dangerous.Contains(text[0], StringComparison.Ordinal);
}
