using System.Globalization;
using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Rettesnor.Measurement;
using Rettesnor.Reports.Docx;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using DW = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace Rettesnor.Reports.Tests;

public sealed class DocxWriterTests
{
    [Theory]
    [InlineData(FileFormatVersions.Office2019)]
    [InlineData(FileFormatVersions.Microsoft365)]
    public void Write_OneOfEverything_IsValid(FileFormatVersions version)
    {
        using var document = Open(DocxWriter.Write(SampleReport.Create()));

        new OpenXmlValidator(version).Validate(document, TestContext.Current.CancellationToken).Select(e => e.Path?.XPath + " " + e.Description).ShouldBeEmpty();
    }

    [Fact]
    public void Write_TwiceUnderOtherCultures_GivesTheSameBytes()
    {
        var first = Cultures.In("da-DK", () => DocxWriter.Write(SampleReport.Create()));
        var second = Cultures.In("ar-SA", () => DocxWriter.Write(SampleReport.Create()));

        second.ShouldBe(first);
    }

    [Fact]
    public void Write_AnotherNumber_GivesOtherBytes()
    {
        var report = SampleReport.Create();

        DocxWriter.Write(report with { Period = "3. kvartal 2021" }).ShouldNotBe(DocxWriter.Write(report));
    }

    // DejaVu Sans, which many machines show where Arial is missing: digits of 636 thousandths of the letter, signs of 318, bold a ninth more.
    [Theory]
    [InlineData("stevns-2021", "2021-Q2", "2021-10-04")]
    [InlineData("stevns-2023", "2022-Q3", "2022-12-31")]
    [InlineData("vordingborg-2019", "2018", "2018-12-31")]
    public void Write_EveryNumberOfEveryTable_HasRoomOnItsLineInAWiderFont(string plan, string period, string cutOff)
    {
        using var document = Open(DocxWriter.Write(PlanBundles.ReportOf(plan, period, cutOff, Language.Danish)));

        var numbers = Body(document).Descendants<TableCell>().Where(c => c.TableCellProperties?.NoWrap is not null).ToList();
        numbers.Count.ShouldBeGreaterThan(20);
        foreach (var cell in numbers)
        {
            var text = string.Concat(cell.Descendants<Text>().Select(t => t.Text));
            var letter = cell.Descendants<ParagraphStyleId>().First().Val!.Value switch { "TableText" => 180, "TableTextSmall" => 160, "TableTextTiny" => 140, var other => throw new InvalidOperationException(other) };
            var width = text.Sum(c => char.IsDigit(c) ? 636 : c is '.' or ',' or '\u00A0' ? 318 : c is '%' ? 950 : c is '−' or '+' ? 838 : c == 'i' ? 278 : c == 't' ? 392 : 640);
            var room = int.Parse(cell.TableCellProperties!.TableCellWidth!.Width!.Value!, CultureInfo.InvariantCulture) - 140;
            (width * letter / 1000).ShouldBeLessThanOrEqualTo(room, text);
        }
    }

    [Fact]
    public void Write_Fonts_NameOneOfTheSameWidthForMachinesWithoutArial()
    {
        using var document = Open(DocxWriter.Write(SampleReport.Create()));

        var font = document.MainDocumentPart!.FontTablePart!.Fonts!.Elements<Font>().ShouldHaveSingleItem();
        (font.Name!.Value, font.AltName!.Val!.Value).ShouldBe(("Arial", "Liberation Sans"));
    }

    [Fact]
    public void Write_Headings_HaveLevelsByNesting()
    {
        using var document = Open(DocxWriter.Write(SampleReport.Create()));

        var headings = Body(document).Descendants<Paragraph>()
            .Where(p => p.ParagraphProperties?.ParagraphStyleId?.Val?.Value?.StartsWith("Heading", StringComparison.Ordinal) == true)
            .Select(p => (p.ParagraphProperties!.ParagraphStyleId!.Val!.Value, p.InnerText))
            .ToList();
        headings[0].ShouldBe(("Heading1", "Status på målene"));
        headings[2].ShouldBe(("Heading2", "R21-6 Mindst 4 samtaler på 12 måneder"));
    }

    [Fact]
    public void Write_Tables_RepeatTheirHeaderRowsAndHaveCaptions()
    {
        using var document = Open(DocxWriter.Write(SampleReport.Create()));

        var tables = Body(document).Descendants<Table>().ToList();
        tables.Count.ShouldBe(SampleReport.Create().Tables().Count());
        foreach (var table in tables)
        {
            table.Elements<TableRow>().First().TableRowProperties!.GetFirstChild<TableHeader>().ShouldNotBeNull();
            table.GetFirstChild<TableProperties>()!.TableCaption.ShouldNotBeNull();
            var caption = table.PreviousSibling<Paragraph>()!;
            caption.ParagraphProperties!.ParagraphStyleId!.Val!.Value.ShouldBe("Caption");
            caption.InnerText.ShouldContain(table.GetFirstChild<TableProperties>()!.TableCaption!.Val!.Value!);
        }
    }

    [Fact]
    public void Write_TableOf200Rows_BreaksBetweenRowsOnly()
    {
        using var document = Open(DocxWriter.Write(SampleReport.Create()));

        var rows = Body(document).Descendants<Table>().Single(t => t.InnerText.Contains("Måned 200", StringComparison.Ordinal)).Elements<TableRow>().ToList();
        rows.Count.ShouldBe(201);
        rows.ShouldAllBe(r => r.TableRowProperties!.GetFirstChild<CantSplit>() != null);
        rows.ShouldAllBe(r => rows.IndexOf(r) == 0 || !r.Descendants<KeepNext>().Any());
    }

    [Fact]
    public void Write_GroupedColumns_StandUnderOneHeadingInTwoHeaderRows()
    {
        using var document = Open(DocxWriter.Write(SampleReport.Create()));

        var table = Body(document).Descendants<Table>().Single(t => t.InnerText.Contains("Andel af arbejdsstyrken", StringComparison.Ordinal));
        var rows = table.Elements<TableRow>().ToList();
        rows.Count(r => r.TableRowProperties?.GetFirstChild<TableHeader>() is not null).ShouldBe(2);
        rows[0].Elements<TableCell>().Select(c => (c.InnerText, c.TableCellProperties!.GridSpan?.Val?.Value ?? 1))
            .ShouldBe([("Område", 1), ("Fuldtidspersoner", 2), ("Andel af arbejdsstyrken", 2), ("Udvikling", 1)]);
        rows[1].InnerText.ShouldBe("Jan.-aug. 2020Jan.-aug. 2021Jan.-aug. 2020Jan.-aug. 2021");
    }

    [Fact]
    public void Write_Chart_IsWordsOwnWithItsNumbersInAWorkbook()
    {
        using var document = Open(DocxWriter.Write(SampleReport.Create()));

        var chart = document.MainDocumentPart!.ChartParts.Single(c => c.ChartSpace.Descendants<C.LineChartSeries>().Count() == 4);
        var own = chart.ChartSpace.Descendants<C.LineChartSeries>().First();
        own.Descendants<C.Values>().Single().Descendants<C.NumericPoint>()
            .Select(p => (p.Index!.Value, p.InnerText))
            .ShouldBe([(0u, "94.1"), (2u, "95.7"), (3u, "93.3"), (4u, "92.5")]);
        chart.ChartSpace.Descendants<C.DisplayBlanksAs>().Single().Val!.Value.ShouldBe(C.DisplayBlanksAsValues.Gap);
        chart.ChartSpace.Descendants<C.EditingLanguage>().Single().Val!.Value.ShouldBe("da-DK");

        chart.EmbeddedPackagePart!.Uri.OriginalString.ShouldEndWith(".xlsx");
        using var workbook = SpreadsheetDocument.Open(chart.EmbeddedPackagePart.GetStream(), isEditable: false);
        var cells = workbook.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>().ToDictionary(c => c.CellReference!.Value!, c => c.InnerText);
        cells["B1"].ShouldBe("Stevns");
        cells["B2"].ShouldBe("94.1");
        cells.ShouldNotContainKey("B3");
        cells["E6"].ShouldBe("85");
    }

    [Fact]
    public void Write_Chart_SaysWhatItShowsToThoseWhoCannotSeeIt()
    {
        using var document = Open(DocxWriter.Write(SampleReport.Create()));

        Body(document).Descendants<DW.DocProperties>().First().Description!.Value.ShouldBe(SampleReport.Interviews().Description);
    }

    [Fact]
    public void Write_NotesOnCells_AreFootnotes()
    {
        using var document = Open(DocxWriter.Write(SampleReport.Create()));

        var notes = document.MainDocumentPart!.FootnotesPart!.Footnotes.Elements<Footnote>().Where(f => f.Id!.Value > 0).ToList();
        notes[0].InnerText.Trim().ShouldBe("Skulle være 1.285.800,00, når tilsagn og egenfinansiering lægges sammen.");
        var cell = Body(document).Descendants<FootnoteReference>().Single(r => r.Id!.Value == 1).Ancestors<TableCell>().Single();
        cell.InnerText.ShouldBe("1.285.000,00");
    }

    [Theory]
    [InlineData(Language.Danish, "da-DK", "92,5\u00A0%", "1.285.000,00")]
    [InlineData(Language.English, "en-GB", "92.5%", "1,285,000.00")]
    public void Write_Language_DecidesTagsAndNumbers(Language language, string tag, string percent, string money)
    {
        using var document = Open(DocxWriter.Write(SampleReport.Create(language)));

        document.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Descendants<Languages>().First().Val!.Value.ShouldBe(tag);
        Body(document).InnerText.ShouldContain(percent);
        Body(document).InnerText.ShouldContain(money);
    }

    [Fact]
    public void Write_References_LeadToBookmarksThatAreThere()
    {
        using var document = Open(DocxWriter.Write(SampleReport.Create()));

        var bookmarks = Body(document).Descendants<BookmarkStart>().Select(b => b.Name!.Value).ToHashSet();
        var links = Body(document).Descendants<Hyperlink>().Select(h => h.Anchor!.Value).ToList();
        links.Count.ShouldBeGreaterThan(8);
        links.ShouldAllBe(l => bookmarks.Contains(l));
    }

    [Fact]
    public void Write_HostileText_StaysText()
    {
        using var document = Open(DocxWriter.Write(SampleReport.Create()));

        Body(document).InnerText.ShouldContain("<script>alert(\"æøå\")</script>");
        Body(document).InnerText.ShouldContain("\uFFFD" + SampleReport.LongWord);
    }

    [Fact]
    public void Write_Package_HoldsNoTimeOfItsMaking()
    {
        using var zip = new ZipArchive(new MemoryStream(DocxWriter.Write(SampleReport.Create())));

        zip.Entries.ShouldAllBe(e => e.LastWriteTime.Year == 1980);
        using var reader = new StreamReader(zip.Entries.Single(e => e.FullName.EndsWith("core.xml", StringComparison.Ordinal)).Open());
        var core = reader.ReadToEnd();
        core.ShouldContain("Resultater af beskæftigelsesplan 2021");
        core.ShouldNotContain("created");
    }

    private static WordprocessingDocument Open(byte[] bytes) => WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);

    private static Body Body(WordprocessingDocument document) => document.MainDocumentPart!.Document.Body!;
}

/// <summary>Runs something as on a machine set up for another country.</summary>
internal static class Cultures
{
    public static T In<T>(string culture, Func<T> action)
    {
        T? result = default;
        var thread = new Thread(() => result = action())
        {
            CurrentCulture = CultureInfo.GetCultureInfo(culture),
            CurrentUICulture = CultureInfo.GetCultureInfo(culture),
        };
        thread.Start();
        thread.Join();
        return result!;
    }
}
