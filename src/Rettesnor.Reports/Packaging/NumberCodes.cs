using Rettesnor.Measurement;
using Rettesnor.Reports.Model;

namespace Rettesnor.Reports.Packaging;

/// <summary>Number formats as Office writes them in files: always with point and comma, which it shows by the reader's own settings.</summary>
internal static class NumberCodes
{
    /// <summary>The code, with the suffix and a footnote's sign as literal text, so that the cell is still a number.</summary>
    public static string Code(NumberFormat format, Language language, string noteSign = "")
    {
        var literal = format.SuffixText(language) + (noteSign.Length > 0 ? "\u00A0" + noteSign : "");
        var digits = (format.Decimals > 0 ? "#,##0." + new string('0', format.Decimals) : "#,##0") + (literal.Length > 0 ? $"\"{literal}\"" : "");
        return format.Signed ? $"+{digits};-{digits};{digits}" : digits;
    }
}
