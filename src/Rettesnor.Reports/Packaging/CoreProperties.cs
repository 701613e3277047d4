using System.Security;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using Rettesnor.Reports.Model;

namespace Rettesnor.Reports.Packaging;

/// <summary>
/// A package's title, creator and language. No dates: a report made twice from the same follow-up is the same file, and a date that is
/// not the clock's would be untrue.
/// </summary>
internal static class CoreProperties
{
    public static void Write(CoreFilePropertiesPart part, Report report)
    {
        static string Xml(string text) => SecurityElement.Escape(ReportRules.Clean(text))!;
        var xml = $"""
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{Xml(report.Title)}</dc:title><dc:subject>{Xml(report.Subtitle)}</dc:subject><dc:creator>{Xml(report.Municipality)}</dc:creator><dc:language>{Words.In(report.Language).Culture}</dc:language></cp:coreProperties>
            """;
        using var stream = part.GetStream(FileMode.Create);
        stream.Write(Encoding.UTF8.GetBytes(xml));
    }
}
