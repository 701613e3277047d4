using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Wordprocessing;
using Rettesnor.Measurement;
using Rettesnor.Reports.Docx;
using Rettesnor.Reports.Html;
using Rettesnor.Reports.Model;
using Rettesnor.Reports.Xlsx;
using Cell = DocumentFormat.OpenXml.Spreadsheet.Cell;
using Table = DocumentFormat.OpenXml.Wordprocessing.Table;

namespace Rettesnor.Reports.Tests;

/// <summary>
/// Every line of figures.csv that names a table must stand in that table's cell in every kind of document. The file is read here
/// by itself, as text, so that a mistake in the program's own reading is seen too.
/// </summary>
public sealed class PrintedFigureTests
{
    private static readonly (string Plan, string Period, string CutOff)[] Plans =
    [
        ("stevns-2021", "2021-Q2", "2021-10-04"),
        ("stevns-2023", "2022-Q3", "2022-12-31"),
        ("slagelse-2023", "2023", "2024-02-01"),
        ("vordingborg-2019", "2019", "2020-02-01"),
    ];

    public static TheoryData<string> Names => [.. Plans.Select(p => p.Plan)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Html_EveryFigureOfATable_StandsInItsCell(string plan)
    {
        var html = new HtmlParser().ParseDocument(HtmlWriter.Write(ReportOf(plan)));

        foreach (var line in LinesOf(plan))
        {
            var cell = html.GetElementById(line.Table)!.QuerySelectorAll("tbody tr")[line.Row].QuerySelectorAll("td")[line.Column];
            foreach (var note in cell.QuerySelectorAll("sup"))
            {
                note.Remove();
            }

            Digits(cell.TextContent).ShouldBe(line.Printed, line.ToString());
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Docx_EveryFigureOfATable_StandsInItsCell(string plan)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(DocxWriter.Write(ReportOf(plan))), isEditable: false);
        var tables = document.MainDocumentPart!.Document.Body!.Descendants<Table>().ToList();

        foreach (var line in LinesOf(plan))
        {
            var table = tables.Single(t => t.GetFirstChild<TableProperties>()!.TableCaption!.Val!.Value!.EndsWith($"({line.Table})", StringComparison.Ordinal));
            var rows = table.Elements<TableRow>().Where(r => r.TableRowProperties?.GetFirstChild<TableHeader>() is null).ToList();
            var cell = rows[line.Row].Elements<TableCell>().ElementAt(line.Column + 1);
            Digits(cell.InnerText).ShouldBe(line.Printed, line.ToString());
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Xlsx_EveryFigureOfATable_IsANumberInItsCell(string plan)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(XlsxWriter.Write(ReportOf(plan))), isEditable: false);
        var sheets = document.WorkbookPart!.WorksheetParts.Select(p => p.Worksheet).ToList();

        foreach (var line in LinesOf(plan))
        {
            var sheet = sheets.Single(s => s.Descendants<Cell>().First().InnerText.EndsWith($"({line.Table})", StringComparison.Ordinal));
            var first = uint.Parse(sheet.Descendants<Pane>().Single().TopLeftCell!.Value!.AsSpan(1), CultureInfo.InvariantCulture);
            var row = sheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Row>().Single(r => r.RowIndex!.Value == first + line.Row);
            var cell = row.Elements<Cell>().ElementAt(line.Column + 1);
            if (line.Printed == "–")
            {
                cell.InnerText.ShouldBe("–", line.ToString());
            }
            else
            {
                cell.DataType.ShouldBeNull(line.ToString());
                decimal.Parse(cell.InnerText, CultureInfo.InvariantCulture).ShouldBe(decimal.Parse(line.Raw.Replace(',', '.'), CultureInfo.InvariantCulture), line.ToString());
            }
        }
    }

    [Fact]
    public void Results2021_EveryTableOfTheAnnex_IsThere()
    {
        var ids = ReportOf("stevns-2021").Tables().Select(t => t.Id).ToList();

        string[] annex = ["T-R21-2a", "T-R21-2b", "T-R21-3", "T-R21-4a", "T-R21-4b", "T-R21-5a", "T-R21-5b", "T-R21-5c", "T-R21-6", "T-R21-7", "T-R21-8"];
        annex.ShouldBeSubsetOf(ids);
        LinesOf("stevns-2021").Count.ShouldBeGreaterThan(190);
    }

    private static Report ReportOf(string plan)
    {
        var (_, period, cutOff) = Plans.Single(p => p.Plan == plan);
        return PlanBundles.ReportOf(plan, period, cutOff, Language.Danish);
    }

    /// <summary>The digits as the file has them: no marks between thousands, no percent sign.</summary>
    private static string Digits(string cell) => cell.Replace(".", "", StringComparison.Ordinal).Replace("\u00A0%", "", StringComparison.Ordinal).Replace('−', '-').Trim();

    private static List<PrintedLine> LinesOf(string plan)
    {
        var tables = PlanBundles.Of(plan).Tables.ToDictionary(t => t.Definition.Id, t => t.Definition);
        var lines = File.ReadAllLines(Path.Combine(PlanBundles.FolderOf(plan), "figures.csv")).Select(Split).ToList();
        var at = lines[0].Select((name, i) => (name, i)).ToDictionary(p => p.name, p => p.i);
        return
        [
            .. lines.Skip(1).Where(l => l[at["table"]].Length > 0).Select(l =>
            {
                var table = tables[l[at["table"]]];
                var row = table.Rows.ToList().FindIndex(r => r.Id == l[at["row"]]);
                var column = table.Columns.ToList().FindIndex(c => c.Id == l[at["column"]]);
                var decimals = table.Rows[row].Format ?? table.Columns[column].Format;
                return new PrintedLine(table.Id, row, column, l[at["value"]], PrintedAs(l[at["value"]], decimals?.Step));
            }),
        ];
    }

    /// <summary>The file leaves out decimals that are zero where the column says how many there are.</summary>
    private static string PrintedAs(string raw, decimal? step)
    {
        if (raw.Length == 0)
        {
            return "–";
        }

        var wanted = step is { } s && s < 1 ? s.ToString(CultureInfo.InvariantCulture).TrimEnd('0').Length - 2 : 0;
        var have = raw.Contains(',', StringComparison.Ordinal) ? raw.Length - raw.IndexOf(',', StringComparison.Ordinal) - 1 : 0;
        return wanted <= have ? raw : raw + (have == 0 ? "," : "") + new string('0', wanted - have);
    }

    private static string[] Split(string line)
    {
        var fields = new List<string> { "" };
        var quoted = false;
        foreach (var c in line)
        {
            if (c == '"')
            {
                quoted = !quoted;
            }
            else if (c == ';' && !quoted)
            {
                fields.Add("");
            }
            else
            {
                fields[^1] += c;
            }
        }

        return [.. fields];
    }

    private sealed record PrintedLine(string Table, int Row, int Column, string Raw, string Printed);
}
