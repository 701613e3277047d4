using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Rettesnor.Reports.Xlsx;
using SheetNames = Rettesnor.Reports.Xlsx.SheetNames;

namespace Rettesnor.Reports.Tests;

public sealed class XlsxWriterTests
{
    [Theory]
    [InlineData(FileFormatVersions.Office2019)]
    [InlineData(FileFormatVersions.Microsoft365)]
    public void Write_OneOfEverything_IsValid(FileFormatVersions version)
    {
        using var document = Open();

        new OpenXmlValidator(version).Validate(document, TestContext.Current.CancellationToken).Select(e => e.Path?.XPath + " " + e.Description).ShouldBeEmpty();
    }

    [Fact]
    public void Write_TwiceUnderOtherCultures_GivesTheSameBytes()
    {
        var first = Cultures.In("da-DK", () => XlsxWriter.Write(SampleReport.Create()));
        var second = Cultures.In("ar-SA", () => XlsxWriter.Write(SampleReport.Create()));

        second.ShouldBe(first);
    }

    [Fact]
    public void Write_Tables_GetASheetEachBetweenTheContentsAndTheText()
    {
        using var document = Open();

        var sheets = Sheets(document);
        sheets.Count.ShouldBe(SampleReport.Create().Tables().Count() + 2);
        (sheets[0], sheets[^1]).ShouldBe(("Indhold", "Tekst"));
        sheets.ShouldAllBe(s => s.Length <= 31 && !s.Any(c => "[]:*?/\\".Contains(c, StringComparison.Ordinal)));
        sheets.Distinct(StringComparer.OrdinalIgnoreCase).Count().ShouldBe(sheets.Count);
        document.WorkbookPart!.WorksheetParts.ShouldAllBe(p => p.DrawingsPart == null);
    }

    [Fact]
    public void Write_Contents_LinksToEverySheet()
    {
        using var document = Open();

        var links = Sheet(document, 0).Descendants<Hyperlink>().Select(h => h.Location!.Value).ToList();
        links.ShouldBe(Sheets(document).Skip(1).Select(s => $"'{s.Replace("'", "''", StringComparison.Ordinal)}'!A1"));
    }

    [Fact]
    public void Write_Numbers_AreNumbersWithAllTheirDigitsAndAFormat()
    {
        using var document = Open();
        var sheet = Sheet(document, 4);

        var spent = Cell(sheet, "E5");
        spent.DataType.ShouldBeNull();
        spent.CellValue!.Text.ShouldBe("925483.13");
        FormatOf(document, spent).ShouldBe("#,##0.00");
        FormatOf(document, Cell(sheet, "D5")).ShouldBe("#,##0.00\"\u00A0[1]\"");
        Cell(sheet, "E4").InnerText.ShouldBe("");
        sheet.Descendants<Cell>().ShouldContain(c => c.InnerText.StartsWith("[1] Skulle være 1.285.800,00", StringComparison.Ordinal));
    }

    [Fact]
    public void Write_HeaderRow_IsFrozenAndWide()
    {
        using var document = Open();
        var sheet = Sheet(document, 5);

        var pane = sheet.Descendants<Pane>().Single();
        pane.State!.Value.ShouldBe(PaneStateValues.Frozen);
        pane.TopLeftCell!.Value.ShouldBe("B5");
        sheet.Descendants<Column>().ShouldAllBe(c => c.Width!.Value >= 11 && c.Width.Value <= 60);
    }

    [Fact]
    public void Write_TextThatLooksLikeAFormula_IsText()
    {
        using var document = Open();
        var cells = document.WorkbookPart!.WorksheetParts.SelectMany(p => p.Worksheet.Descendants<Cell>()).ToList();

        cells.ShouldAllBe(c => c.CellFormula == null);
        var command = cells.Single(c => c.InnerText == "=cmd|'/C calc'!A0");
        command.DataType!.Value.ShouldBe(CellValues.InlineString);
        Format(document, command).QuotePrefix!.Value.ShouldBeTrue();
        cells.ShouldContain(c => c.InnerText.StartsWith("_x005F_x0041_", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Tal: [a]/b?*\\", "Tal   a  b")]
    [InlineData("'citat'", "citat")]
    [InlineData("", "Tabel")]
    [InlineData("History", "History (2)")]
    public void Next_AnyTitle_GivesALegalName(string title, string name) => new SheetNames().Next(title).ShouldBe(name);

    [Fact]
    public void Next_TheSameLongTitleThrice_GivesThreeNamesOfLegalLength()
    {
        var names = new SheetNames();

        var all = Enumerable.Range(0, 3).Select(_ => names.Next(SampleReport.LongWord)).ToList();

        all.Distinct(StringComparer.OrdinalIgnoreCase).Count().ShouldBe(3);
        all.ShouldAllBe(n => n.Length <= 31);
    }

    [Fact]
    public void Write_VeryLongText_StaysWithinWhatExcelOpens()
    {
        var long1 = string.Concat(Enumerable.Repeat("meget lang tekst ", 400));
        var table = new Model.DataTable
        {
            Id = "T",
            Caption = long1,
            RowHeading = long1,
            Columns = [new(long1)],
            Rows = [new(long1, [new Model.TextCell(long1) { Notes = [long1] }])],
            Remark = long1,
        };
        var report = SampleReport.Create() with { Sections = [new Model.Section { Id = "a", Heading = long1, Blocks = [table] }] };

        using var document = SpreadsheetDocument.Open(new MemoryStream(XlsxWriter.Write(report)), isEditable: false);

        var sheet = Sheet(document, 1);
        sheet.Descendants<Row>().ShouldAllBe(r => r.Height!.Value <= 409);
        sheet.Descendants<MergeCell>().Count().ShouldBe(2);
        Sheets(document)[1].Length.ShouldBeLessThanOrEqualTo(31);
    }

    // From 68.736141906873614190687361419 % it is found that 310 of 451 stand behind.
    [Fact]
    public void Write_AShare_HasNoMoreDigitsThanItShows()
    {
        var table = new Model.DataTable
        {
            Id = "t",
            Caption = "Andele",
            RowHeading = "Mål",
            Columns = [new("Tal")],
            Rows = [new("A", [new Model.NumberCell(new Model.Number(100m * 310 / 451, new Model.NumberFormat(1, Model.NumberSuffix.Percent)))])],
        };
        var report = SampleReport.Create() with { Sections = [new Model.Section { Id = "a", Heading = "A", Blocks = [table] }] };

        using var document = SpreadsheetDocument.Open(new MemoryStream(XlsxWriter.Write(report)), isEditable: false);

        Sheet(document, 1).Descendants<Cell>().Select(c => c.CellValue?.Text).ShouldContain("68.7");
    }

    [Fact]
    public void Write_TableOf200Rows_HasThemAll()
    {
        using var document = Open();

        Sheet(document, 7).Descendants<Row>().Count(r => r.InnerText.StartsWith("Måned ", StringComparison.Ordinal)).ShouldBe(200);
    }

    [Fact]
    public void Write_Text_StandsUnderItsHeadingWithItsNumbers()
    {
        using var document = Open();
        var report = SampleReport.Create();

        var rows = Sheet(document, Sheets(document).Count - 1).Descendants<Row>().Skip(3).Select(r => r.Elements<Cell>().Select(c => c.InnerText).ToList()).ToList();
        var paragraphs = Sections(report.Sections).SelectMany(s => s.Blocks.OfType<Model.Paragraph>().Select(p => (s.Heading, p.Runs))).ToList();

        rows.Count.ShouldBeGreaterThanOrEqualTo(paragraphs.Count);
        foreach (var (heading, runs) in paragraphs)
        {
            var said = rows.Where(r => r[0] == heading).Select(r => r[1]).ToList();
            said.ShouldNotBeEmpty();
            foreach (var figure in runs.OfType<Model.FigureRun>())
            {
                said.ShouldContain(t => t.Contains(figure.Number.Text(report.Language), StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public void Write_EmptyTable_SaysSo()
    {
        using var document = Open();

        Sheet(document, 6).InnerText.ShouldContain("Tabellen har ingen rækker");
    }

    private static IEnumerable<Model.Section> Sections(IEnumerable<Model.Section> of) => of.SelectMany(s => Sections(s.Sections).Prepend(s));

    private static SpreadsheetDocument Open() => SpreadsheetDocument.Open(new MemoryStream(XlsxWriter.Write(SampleReport.Create())), isEditable: false);

    private static List<string> Sheets(SpreadsheetDocument document) => [.. document.WorkbookPart!.Workbook.Descendants<Sheet>().Select(s => s.Name!.Value!)];

    private static Worksheet Sheet(SpreadsheetDocument document, int at)
    {
        var id = document.WorkbookPart!.Workbook.Descendants<Sheet>().ElementAt(at).Id!.Value!;
        return ((WorksheetPart)document.WorkbookPart.GetPartById(id)).Worksheet;
    }

    private static Cell Cell(Worksheet sheet, string reference) => sheet.Descendants<Cell>().Single(c => c.CellReference!.Value == reference);

    private static CellFormat Format(SpreadsheetDocument document, Cell cell) =>
        document.WorkbookPart!.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().ElementAt((int)cell.StyleIndex!.Value);

    private static string FormatOf(SpreadsheetDocument document, Cell cell)
    {
        var id = Format(document, cell).NumberFormatId!.Value;
        return document.WorkbookPart!.WorkbookStylesPart!.Stylesheet.NumberingFormats!.Elements<NumberingFormat>().Single(f => f.NumberFormatId!.Value == id).FormatCode!.Value!;
    }
}
