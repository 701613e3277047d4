using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Spreadsheet;
using Rettesnor.Reports.Model;
using Cell = DocumentFormat.OpenXml.Spreadsheet.Cell;

namespace Rettesnor.Reports.Packaging;

/// <summary>Cells of a worksheet: text that stays text and numbers that stay numbers.</summary>
internal static partial class SheetText
{
    /// <summary>A text cell. It is stored as a string, so a text that begins with = is never a formula.</summary>
    public static Cell Text(string reference, string text, uint style = 0) =>
        new(new InlineString(new Text(Escape(text)) { Space = DocumentFormat.OpenXml.SpaceProcessingModeValues.Preserve }))
        {
            CellReference = reference,
            DataType = CellValues.InlineString,
            StyleIndex = style,
        };

    /// <summary>A number cell with all the digits of the value.</summary>
    public static Cell Number(string reference, decimal value, uint style = 0) =>
        new(new CellValue(value.ToString(CultureInfo.InvariantCulture))) { CellReference = reference, StyleIndex = style };

    /// <summary>A cell's name, such as B12, from a column counted from 0 and a row counted from 1.</summary>
    public static string Reference(int column, uint row)
    {
        var name = new StringBuilder();
        for (var c = column; c >= 0; c = (c / 26) - 1)
        {
            name.Insert(0, (char)('A' + (c % 26)));
        }

        return name.Append(row.ToString(CultureInfo.InvariantCulture)).ToString();
    }

    /// <summary>Whether a spreadsheet would take the text for a formula if a person typed it again.</summary>
    public static bool LooksLikeFormula(string text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r';

    /// <summary>Excel reads _x0041_ as a letter A, so such a text gets its first underscore escaped.</summary>
    private static string Escape(string text) => CodeLike().Replace(ReportRules.Clean(text), "_x005F_$1");

    [GeneratedRegex("_(x[0-9A-Fa-f]{4}_)")]
    private static partial Regex CodeLike();
}
