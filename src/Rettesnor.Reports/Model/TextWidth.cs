namespace Rettesnor.Reports.Model;

/// <summary>
/// About how wide a text is in thousandths of the letter size, in DejaVu Sans: it stands in for Arial on many machines without Arial, and
/// is the widest of those that do. Columns are laid out before the program that shows them is known.
/// </summary>
internal static class TextWidth
{
    public static int Of(string text) => text.Sum(Of);

    /// <summary>The same in bold letters, as in headings and totals.</summary>
    public static int Bold(string text) => Of(text) * 111 / 100;

    private static int Of(char c) => c switch
    {
        '.' or ',' or ':' or ';' or '\'' or '|' or ' ' or '\u00A0' or 'i' or 'j' or 'l' or 'I' or '(' or ')' or '-' or '/' => 370,
        '−' or '+' => 840,
        'f' or 'r' or 't' => 415,
        '▲' or '●' or '○' or '◇' or '✓' or '✗' or '▷' or '◐' or '⊘' => 1000,
        'm' or 'w' or 'M' or 'W' or 'æ' or 'Æ' or '%' or '@' => 980,
        >= '0' and <= '9' => 640,
        >= 'A' and <= 'Z' or 'Ø' or 'Å' => 760,
        _ => 640,
    };
}
