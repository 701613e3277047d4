namespace Rettesnor.Reports.Docx;

/// <summary>
/// About how wide a text is in a bold sans serif, in thousandths of the letter size. Columns are laid out before Word sees them, so
/// this errs to the wide side.
/// </summary>
internal static class TextWidth
{
    public static int Of(string text) => text.Sum(Of);

    private static int Of(char c) => c switch
    {
        '.' or ',' or ':' or ';' or '\'' or '|' or ' ' or '\u00A0' or 'i' or 'j' or 'l' or 'I' or '(' or ')' or '-' or '/' => 340,
        'f' or 'r' or 't' => 390,
        '▲' or '●' or '○' or '◇' or '■' => 1000,
        'm' or 'w' or 'M' or 'W' or 'æ' or 'Æ' or '%' or '@' => 930,
        >= '0' and <= '9' => 570,
        >= 'A' and <= 'Z' or 'Ø' or 'Å' => 730,
        _ => 610,
    };
}
