using System.IO.Compression;
using System.Text;

namespace Rettesnor.Core.Tests.Imports;

/// <summary>A small workbook written by hand, so that a test can have anything in it that a hostile one could.</summary>
internal static class Sheet
{
    public const string Styles = """
        <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="[$-406]dd/mm/yyyy"/></numFmts><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>
        """;

    /// <summary>Writes a workbook whose one sheet has these rows as they are in XML.</summary>
    public static string Write(string path, string rows, string after = "", string? texts = null, string book = "", string sheets = """<sheet name="Ark1" sheetId="1" r:id="rId1"/>""")
    {
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        Add(zip, "xl/workbook.xml", $"""<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">{book}<sheets>{sheets}</sheets></workbook>""");
        Add(zip, "xl/_rels/workbook.xml.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="/xl/worksheets/sheet2.xml"/></Relationships>""");
        Add(zip, "xl/styles.xml", Styles);
        Add(zip, "xl/worksheets/sheet1.xml", $"""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{rows}</sheetData>{after}</worksheet>""");
        Add(zip, "xl/worksheets/sheet2.xml", """<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>andet ark</t></is></c></row></sheetData></worksheet>""");
        if (texts is not null)
        {
            Add(zip, "xl/sharedStrings.xml", $"""<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{texts}</sst>""");
        }

        return path;
    }

    /// <summary>A row of texts.</summary>
    public static string Row(int number, params string[] texts) =>
        $"""<row r="{number}">{string.Concat(texts.Select((t, i) => $"""<c r="{(char)('A' + i)}{number}" t="inlineStr"><is><t>{t}</t></is></c>"""))}</row>""";

    private static void Add(ZipArchive zip, string name, string text)
    {
        using var stream = zip.CreateEntry(name).Open();
        stream.Write(Encoding.UTF8.GetBytes(text));
    }
}
