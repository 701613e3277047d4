namespace Rettesnor.Reports.Xlsx;

/// <summary>Names of sheets inside formulas and links, where an apostrophe is written twice.</summary>
internal static class SheetLink
{
    public static string Quote(string sheet) => sheet.Replace("'", "''", StringComparison.Ordinal);

    public static string To(string sheet) => $"'{Quote(sheet)}'!A1";
}
