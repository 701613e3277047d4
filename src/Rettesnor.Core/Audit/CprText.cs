using System.Text.RegularExpressions;

namespace Rettesnor.Core.Audit;

/// <summary>Texts that people write, in which a CPR number may stand although it must not.</summary>
public static partial class CprText
{
    /// <summary>A text as it can be kept and shown: what has the form of a CPR number is masked.</summary>
    public static string Masked(string text) => Like().Replace(text, m => m.Value[..6] + "-xxxx");

    /// <summary>What has the form of a CPR number.</summary>
    [GeneratedRegex(@"(?<![0-9])[0-9]{6}[- ]?[0-9]{4}(?![0-9])")]
    internal static partial Regex Like();
}
