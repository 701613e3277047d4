using System.Globalization;
using System.Text.RegularExpressions;

namespace Rettesnor.Core.Data.Yaml;

/// <summary>Writes a text so that a reader of YAML reads the same text again.</summary>
internal static partial class YamlScalar
{
    // What a reader of YAML may take for something else than a text.
    private static readonly HashSet<string> NotTexts = new(StringComparer.OrdinalIgnoreCase) { "true", "false", "null", "yes", "no", "on", "off" };

    /// <summary>Plain where a reader of YAML cannot take it for anything else than this text, otherwise in double quotes.</summary>
    public static string Write(string value)
    {
        var plain = value.Length > 0
            && (char.IsLetter(value[0]) || value is [>= '0' and <= '9', ..])
            && !char.IsWhiteSpace(value[^1])
            && value[^1] != ':'
            && !value.AsSpan().ContainsAny(",[]{}")
            && !value.Contains(": ", StringComparison.Ordinal)
            && !value.Contains(" #", StringComparison.Ordinal)
            && !value.Any(IsEscaped)
            && !IsNumber(value)
            && !NotTexts.Contains(value);
        return plain ? value : "\"" + string.Concat(value.Select(Escape)) + "\"";
    }

    private static bool IsEscaped(char c) => c is '"' or '\\' or '\u2028' or '\u2029' or '\uFEFF' || char.IsControl(c);

    private static string Escape(char c) => c switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\n' => "\\n",
        '\t' => "\\t",
        _ when IsEscaped(c) => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
        _ => c.ToString(),
    };

    // A text that a reader of YAML takes for a number comes back as another text: 10.0 as 10, 1e3 as 1000, 007 as 7. Years may stand plain.
    private static bool IsNumber(string value) => LooksLikeNumber().IsMatch(value) && !WholeNumber().IsMatch(value);

    [GeneratedRegex(@"^(0[xo][0-9A-Fa-f]+|[0-9]+([.,][0-9]+)*\.?([eE][-+]?[0-9]+)?)$")]
    private static partial Regex LooksLikeNumber();

    [GeneratedRegex("^(0|[1-9][0-9]{0,8})$")]
    private static partial Regex WholeNumber();
}
