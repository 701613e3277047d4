using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Rettesnor.Reports.Model;
using Rettesnor.Reports.Packaging;

namespace Rettesnor.Reports.Docx;

/// <summary>The workbook inside a Word chart: periods down, series across, gaps left empty.</summary>
internal static class ChartWorkbook
{
    private const string SheetName = "Data";

    public static byte[] Create(Chart chart, Words words)
    {
        using var stream = new MemoryStream();
        using (var package = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = package.AddWorkbookPart();
            package.ChangeIdOfPart(workbook, "rId1");
            var rows = new SheetData(new DocumentFormat.OpenXml.Spreadsheet.Row(chart.Series
                .Select((s, i) => SheetText.Text(SheetText.Reference(i + 1, 1), s.Name))
                .Prepend(SheetText.Text("A1", words.PeriodTerm)))
            { RowIndex = 1 });
            for (var i = 0; i < chart.Categories.Count; i++)
            {
                var row = (uint)(i + 2);
                rows.Append(new DocumentFormat.OpenXml.Spreadsheet.Row(chart.Series
                    .Select((s, c) => s.Points[i] is NumberCell number ? SheetText.Number(SheetText.Reference(c + 1, row), number.Number.Shown) : null)
                    .Prepend(SheetText.Text(SheetText.Reference(0, row), chart.Categories[i]))
                    .OfType<OpenXmlElement>())
                { RowIndex = row });
            }

            workbook.AddNewPart<WorksheetPart>("rId1").Worksheet = new Worksheet(rows);
            workbook.Workbook = new Workbook(new Sheets(new Sheet { Name = SheetName, SheetId = 1, Id = "rId1" }));
        }

        return PackageNormaliser.Normalise(stream.ToArray());
    }

    /// <summary>A cell as a chart's formula names it; columns from 0, rows from 1.</summary>
    public static string Cell(int column, uint row) => $"{SheetName}!${Column(column)}${row.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>The cells of a column under its heading.</summary>
    public static string Range(int column, int rows) => $"{Cell(column, 2)}:${Column(column)}${(Math.Max(rows, 1) + 1).ToString(CultureInfo.InvariantCulture)}";

    private static string Column(int column) => SheetText.Reference(column, 1)[..^1];
}
