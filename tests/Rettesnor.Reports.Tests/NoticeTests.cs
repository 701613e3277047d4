using System.IO.Compression;
using System.Text;
using Rettesnor.Reports.Docx;
using Rettesnor.Reports.Html;
using Rettesnor.Reports.Model;
using Rettesnor.Reports.Xlsx;

namespace Rettesnor.Reports.Tests;

public sealed class NoticeTests
{
    private const string Notice = "Demonstration: i dag er 15. maj 2023. Alle personer er opdigtede.";

    private static readonly Report Noticed = SampleReport.Create() with { Notice = Notice };

    [Fact]
    public void Notice_OfAReport_StandsInEveryForm()
    {
        HtmlWriter.Write(Noticed).ShouldContain($"<p class=\"notice\">{Notice}</p>");
        Parts(DocxWriter.Write(Noticed), "word/document.xml").ShouldContain(Notice);
        Parts(DocxWriter.Write(Noticed), "word/").Split(Notice).Length.ShouldBeGreaterThan(2, "on the front page and at the edge of every page");
        Parts(XlsxWriter.Write(Noticed), "xl/").ShouldContain(Notice);
    }

    [Fact]
    public void Notice_OfAReportWithout_IsNowhere() => HtmlWriter.Write(SampleReport.Create()).ShouldNotContain("class=\"notice\"");

    private static string Parts(byte[] file, string under)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        var text = new StringBuilder();
        foreach (var entry in zip.Entries.Where(e => e.FullName.StartsWith(under, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(entry.Open());
            text.Append(reader.ReadToEnd());
        }

        return text.ToString();
    }
}
