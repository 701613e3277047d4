using System.Text.RegularExpressions;

namespace Rettesnor.Core.Access;

/// <summary>An e-mail address as an account has one.</summary>
public static partial class EmailText
{
    private const int Longest = 200;

    /// <summary>Whether a text can be an address: what a mail server makes of it, only it knows.</summary>
    public static bool Is(string? text) => text is not null && text.Trim() is { Length: <= Longest } trimmed && Form().IsMatch(trimmed) && !Audit.CprText.Like().IsMatch(trimmed);

    [GeneratedRegex(@"^[^\s@<>,;:""()\\]+@[^\s@<>,;:""()\\.]+(\.[^\s@<>,;:""()\\.]+)+$")]
    private static partial Regex Form();
}
