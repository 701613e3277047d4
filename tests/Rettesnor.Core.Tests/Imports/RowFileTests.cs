using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Rettesnor.Core.Imports;
using Rettesnor.Measurement;
using Rettesnor.Testing;

namespace Rettesnor.Core.Tests.Imports;

public sealed class RowFileTests : IDisposable
{
    private readonly TemporaryDirectory folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("a;b\n1,5;æ\n", "utf-8")]
    [InlineData("a,b\r\n\"1,5\",æ\r\n", "utf-8")]
    [InlineData("a\tb\r1,5\tæ\r", "utf-16")]
    [InlineData("a|b\n1,5|æ\n", "windows-1252")]
    [InlineData("\n\na;b\n;;\n\"1,5\"; æ ", "utf-8")]
    public void Csv_InAnyForm_GivesItsRows(string text, string encoding)
    {
        var chosen = encoding == "windows-1252" ? CodePagesEncodingProvider.Instance.GetEncoding(1252)! : Encoding.GetEncoding(encoding);
        File.WriteAllBytes(folder.PathOf("f.csv"), [.. encoding == "utf-16" ? chosen.Preamble : [], .. chosen.GetBytes(text)]);

        Rows("f.csv").ShouldBe(["a|b", "1,5|æ"]);
    }

    [Fact]
    public void Csv_WithAQuoteThatIsNotClosed_IsRefusedWithoutReadingItAll()
    {
        folder.Write("f.csv", "a;b\n1;\"2\n" + string.Concat(Enumerable.Repeat("3;4\n", 50_000)));

        Refused("f.csv").ShouldContain("citationstegn");
    }

    [Fact]
    public void Workbook_OfEveryKindOfCell_GivesWhatIsStored()
    {
        Sheet.Write(folder.PathOf("f.xlsx"),
            """
            <row r="2"><c r="B2" t="s"><v>0</v></c><c r="C2" t="inlineStr"><is><r><t>to </t></r><r><t>dele</t></r></is></c></row>
            <row r="5"><c r="A5"><v>101901234</v></c><c r="B5" s="1"><v>46112</v></c><c r="C5" s="2"><v>46112.75</v></c><c r="D5"><v>0.30000000000000004</v></c><c r="E5" t="b"><v>1</v></c><c r="F5" t="e"><v>#N/A</v></c><c r="G5"><f>1+1</f><v>2</v></c><c r="H5"><f>1+1</f></c><c r="I5" t="d"><v>2026-03-31T00:00:00</v></c></row>
            <row r="6"/><row r="7"><c r="A7" s="1"/></row>
            """,
            after: """<mergeCells count="1"><mergeCell ref="A5:A7"/></mergeCells>""",
            texts: "<si><t>delt</t><rPh><t>ikke</t></rPh></si>");
        using var file = RowFile.Open(folder.PathOf("f.xlsx"));

        var rows = file.Rows().Select(r => $"{r.Number}: {string.Join('|', Enumerable.Range(0, r.Count).Select(i => $"{r[i].Text}{(r[i].Kind == CellKind.Text ? "" : " " + r[i].Kind)}"))}").ToList();

        rows.ShouldBe(["2: |delt|to dele", "5: 101901234 Number|2026-03-31 Day|2026-03-31 Day|0.3 Number|true Flag|#N/A Error|2 Number|= Uncalculated|2026-03-31 Day"]);
        (file.Formulas, file.FirstFormula).ShouldBe((2, "G5"));
        file.Merged.ShouldBe([("A5:A7", 7)]);
        file.AddressOf(7, 27).ShouldBe("AB7");
        file.Part.ShouldBe(1);
    }

    [Theory]
    [InlineData("", 46112, "2026-03-31")]
    [InlineData("", 1, "1900-01-01")]
    [InlineData("""<workbookPr date1904="1"/>""", 44650, "2026-03-31")]
    public void Workbook_WithEitherCalendar_GivesTheDay(string book, int serial, string day)
    {
        Sheet.Write(folder.PathOf("f.xlsx"), string.Create(CultureInfo.InvariantCulture, $"""<row r="1"><c r="A1" s="1"><v>{serial}</v></c></row>"""), book: book);

        Rows("f.xlsx").ShouldBe([day]);
    }

    [Fact]
    public void Workbook_WithSeveralSheets_ReadsTheFirstThatShowsOrTheOneThatIsNamed()
    {
        Sheet.Write(folder.PathOf("f.xlsx"), Sheet.Row(1, "skjult"), sheets: """<sheet name="Skjult" sheetId="1" state="hidden" r:id="rId1"/><sheet name="Data" sheetId="2" r:id="rId2"/>""");

        Rows("f.xlsx").ShouldBe(["andet ark"]);
        using (var named = RowFile.Open(folder.PathOf("f.xlsx"), "skjult"))
        {
            named.Rows().Single()[0].Text.ShouldBe("skjult");
        }

        Should.Throw<FileRefusedException>(() => RowFile.Open(folder.PathOf("f.xlsx"), "Dta")).Text.Da.ShouldContain("Der er: Data");
    }

    [Fact]
    public void Workbook_WithAMillionEmptyRows_IsReadCheaply()
    {
        Sheet.Write(folder.PathOf("f.xlsx"), Sheet.Row(1, "a") + string.Concat(Enumerable.Range(2, 1_000_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"""<row r="{i}" s="1"><c r="A{i}" s="1"/></row>"""))));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var start = Stopwatch.GetTimestamp();

        Rows("f.xlsx").ShouldBe(["a"]);

        Stopwatch.GetElapsedTime(start).ShouldBeLessThan(TimeSpan.FromSeconds(20));
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(400L << 20);
    }

    public static TheoryData<string, string> OtherKinds => new()
    {
        { "empty", "tom" }, { "pdf", "pdf" }, { "old", "før 2007" }, { "encrypted", "adgangskode" }, { "word", "Word" }, { "zip", "zip-fil uden" }, { "ods", "OpenDocument" }, { "xlsb", "xlsb" },
        { "cut", "beskadiget" }, { "damaged", "beskadiget" }, { "doctype", "beskadiget" }, { "html", "webside" }, { "binary", "ikke tekst" }, { "utf16", "ikke tekst" }, { "json", "JSON" }, { "bomb", "udpakket" }, { "textbomb", "udpakket" }, { "nosheet", "intet ark" },
    };

    [Theory]
    [MemberData(nameof(OtherKinds))]
    public void File_OfAnotherKind_IsRefusedInWords(string kind, string words)
    {
        var path = folder.PathOf("f");
        switch (kind)
        {
            case "word": Zip(path, "word/document.xml", "<x/>"); break;
            case "zip": Zip(path, "a.txt", "x"); break;
            case "ods": Zip(path, "content.xml", "<x/>"); break;
            case "xlsb": Zip(path, "xl/workbook.bin", "x"); break;
            case "cut": Sheet.Write(path, Sheet.Row(1, "a")); File.WriteAllBytes(path, File.ReadAllBytes(path)[..300]); break;
            case "damaged": Sheet.Write(path, "<row><c></row>"); break;
            case "doctype": Sheet.Write(path, Sheet.Row(1, "a"), texts: "</sst><!DOCTYPE x [<!ENTITY y \"z\">]><sst>"); break;
            case "bomb": Sheet.Write(path, $"""<row r="1"><c r="A1" t="str"><v>{new string(' ', 150 << 20)}</v></c></row>"""); break;
            case "textbomb": Sheet.Write(path, Sheet.Row(1, "a"), texts: string.Concat(Enumerable.Repeat("<si><t>aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa</t></si>", 3 << 20))); break;
            case "nosheet": Sheet.Write(path, "", sheets: ""); break;
            default:
                File.WriteAllBytes(path, kind switch
                {
                    "empty" => [],
                    "pdf" => "%PDF-1.7"u8.ToArray(),
                    "old" => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[2000]],
                    "encrypted" => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[65_520], .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[2000]],
                    "html" => "\n<table><tr><td>1</td></tr></table>"u8.ToArray(),
                    "binary" => [1, 2, 3, 0, 0, 255, 254, 0],
                    "utf16" => Encoding.Unicode.GetBytes("a;b\n1;2\n"),
                    "json" => "[{\"a\":1}]"u8.ToArray(),
                    _ => throw new ArgumentException(kind, nameof(kind)),
                });
                break;
        }

        Refused("f").ShouldContain(words);
    }

    private static void Zip(string path, string name, string text)
    {
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        using var stream = zip.CreateEntry(name).Open();
        stream.Write(Encoding.UTF8.GetBytes(text));
    }

    private string Refused(string file)
    {
        var text = Should.Throw<FileRefusedException>(() => Rows(file)).Text;
        text.In(Language.English).Length.ShouldBeGreaterThan(10);
        return text.Da;
    }

    private List<string> Rows(string file)
    {
        using var rows = RowFile.Open(folder.PathOf(file));
        return [.. rows.Rows().Select(r => string.Join('|', Enumerable.Range(0, r.Count).Select(i => r[i].Text)))];
    }
}
