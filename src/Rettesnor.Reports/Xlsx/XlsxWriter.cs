using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Rettesnor.Reports.Model;
using Rettesnor.Reports.Packaging;
using Cell = DocumentFormat.OpenXml.Spreadsheet.Cell;
using Column = DocumentFormat.OpenXml.Spreadsheet.Column;
using Row = DocumentFormat.OpenXml.Spreadsheet.Row;

namespace Rettesnor.Reports.Xlsx;

/// <summary>Writes a report as a workbook: first the contents, then one sheet a table, with real numbers and no charts, and last what it says in words.</summary>
public static class XlsxWriter
{
    /// <summary>The report's tables as the bytes of an xlsx file; the same report gives the same bytes.</summary>
    public static byte[] Write(Report report)
    {
        ReportRules.Check(report);
        using var stream = new MemoryStream();
        using (var package = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var core = package.AddCoreFilePropertiesPart();
            var workbook = package.AddWorkbookPart();
            package.ChangeIdOfPart(workbook, "rId1");
            package.ChangeIdOfPart(core, "rId2");
            CoreProperties.Write(core, report);
            Fill(workbook, report);
        }

        return PackageNormaliser.Normalise(stream.ToArray());
    }

    private static void Fill(WorkbookPart workbook, Report report)
    {
        var words = Words.In(report.Language);
        var styles = new SheetStyles();
        var names = new SheetNames();
        var contents = names.Next(words.Contents);
        var sheets = report.Tables()
            .Select((t, i) => (Table: t, Number: Digits(i + 1)))
            .Select(t => (t.Table, Title: $"{words.Table} {t.Number}. {t.Table.Caption}", Name: names.Next($"{t.Number} {t.Table.Caption}")))
            .ToList();
        var lines = TextSheet.Lines(report);
        var text = lines.Count > 0 ? names.Next(words.Text) : null;
        var list = new Sheets(new Sheet { Name = contents, SheetId = 1, Id = "rIdContents" });
        var titles = new DefinedNames();
        var first = workbook.AddNewPart<WorksheetPart>("rIdContents");
        first.Worksheet = Contents(report, words, styles, [.. sheets.Select(s => (s.Title, s.Name)), .. text is null ? Array.Empty<(string, string)>() : [(words.Text, text)]]);
        if (report.Style.Logo is { } logo)
        {
            first.Worksheet.Append(SheetLogo.Add(first, logo, words.LogoOf(report.Municipality)));
        }

        for (var i = 0; i < sheets.Count; i++)
        {
            var (table, title, name) = sheets[i];
            var id = "rIdSheet" + Digits(i + 1);
            workbook.AddNewPart<WorksheetPart>(id).Worksheet = TableSheet.Create(table, title, contents, report.Language, styles);
            list.Append(new Sheet { Name = name, SheetId = (uint)i + 2, Id = id });
            titles.Append(new DefinedName(TableSheet.PrintTitles(table, name)) { Name = "_xlnm.Print_Titles", LocalSheetId = (uint)i + 1 });
        }

        if (text is not null)
        {
            workbook.AddNewPart<WorksheetPart>("rIdText").Worksheet = TextSheet.Create(lines, words.Text, contents, words, styles);
            list.Append(new Sheet { Name = text, SheetId = (uint)sheets.Count + 2, Id = "rIdText" });
        }

        workbook.AddNewPart<WorkbookStylesPart>("rIdStyles").Stylesheet = styles.Create();
        workbook.Workbook = sheets.Count > 0 ? new Workbook(list, titles) : new Workbook(list);
    }

    private static Worksheet Contents(Report report, Words words, SheetStyles styles, IReadOnlyList<(string Title, string Name)> sheets)
    {
        var rows = new SheetData();
        var links = new Hyperlinks();
        uint at = 0;
        void Line(params (string Text, Look Look)[] cells) => rows.Append(new Row(cells
            .Select((c, i) => SheetText.Text(
                SheetText.Reference(i, at + 1),
                c.Text,
                styles.Of(SheetText.LooksLikeFormula(c.Text) ? c.Look with { Quoted = true } : c.Look))))
        { RowIndex = ++at, Height = cells[0].Look.Size * 1.45, CustomHeight = true });

        var (plain, bold) = (new Look(), new Look { Bold = true });
        Line((report.Title, new Look { Bold = true, Size = 16, Colour = report.Style.Accent }));
        Line((report.Subtitle, new Look { Size = 12 }));
        Line((report.Municipality, plain));
        if (report.Notice is { } notice)
        {
            Line((notice, bold));
        }

        at++;
        foreach (var (term, text) in report.Terms())
        {
            Line((term, bold), (text, plain));
        }

        foreach (var line in report.Style.Sender)
        {
            Line((line, plain));
        }

        at++;
        Line((words.Sheet, new Look { Bold = true, Header = true }), (words.Table, new Look { Bold = true, Header = true }));
        foreach (var (title, name) in sheets)
        {
            Line((name, new Look { Colour = "1B4F9C", Underlined = true }), (title, plain));
            links.Append(new Hyperlink { Reference = SheetText.Reference(0, at), Location = SheetLink.To(name), Display = name });
        }

        var sheet = new Worksheet(
            new SheetViews(new SheetView { WorkbookViewId = 0, ShowGridLines = false }),
            new Columns(
                new Column { Min = 1, Max = 1, Width = 36, CustomWidth = true },
                new Column { Min = 2, Max = 2, Width = 90, CustomWidth = true }),
            rows);
        if (sheets.Count > 0)
        {
            sheet.Append(links);
        }

        sheet.Append(new PageMargins { Left = 0.7, Right = 0.7, Top = 0.75, Bottom = 0.75, Header = 0.3, Footer = 0.3 });
        sheet.Append(new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToHeight = 0 });
        sheet.InsertAt(new SheetProperties(new PageSetupProperties { FitToPage = true }), 0);
        return sheet;
    }

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
