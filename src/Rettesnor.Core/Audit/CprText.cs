using System.Globalization;
using System.Text.RegularExpressions;

namespace Rettesnor.Core.Audit;

/// <summary>Texts that people write, in which a CPR number may stand although it must not.</summary>
public static partial class CprText
{
    /// <summary>A text as it can be kept and shown: what has the form of a CPR number is masked.</summary>
    public static string Masked(string text) => Like().Replace(text, m => m.Value[..6] + "-xxxx");

    /// <summary>Whether a text holds what has the form of a CPR number and begins with a day of a month: other numbers have ten digits too.</summary>
    public static bool IsIn(string text) => Like().Matches(text).Any(m => int.Parse(m.ValueSpan[..2], CultureInfo.InvariantCulture) is >= 1 and <= 31 && int.Parse(m.ValueSpan[2..4], CultureInfo.InvariantCulture) is >= 1 and <= 12);

    /// <summary>What has the form of a CPR number.</summary>
    [GeneratedRegex(@"(?<![0-9])[0-9]{6}[- ]?[0-9]{4}(?![0-9])")]
    internal static partial Regex Like();
}
