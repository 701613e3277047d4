using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Rettesnor.Reports.Pdf;

/// <summary>
/// Takes the clock out of a printed pdf: the two dates become the report's own, and the ids of structure elements are counted from 1.
/// Everything is replaced by as many bytes as it had, because the file holds the byte position of every object.
/// </summary>
internal static partial class PdfNormaliser
{
    public static byte[] Normalise(byte[] pdf, DateOnly date)
    {
        var text = Encoding.Latin1.GetString(pdf);
        var day = date.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        text = Dates().Replace(text, m => $"/{m.Groups[1].Value} (D:{day}000000{(m.Groups[2].Value.Length > 0 ? "+00'00'" : "")})");
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        text = Nodes().Replace(text, m =>
        {
            var id = m.Groups[1].Value;
            ids.TryAdd(id, ids.Count + 1);
            return $"(node{ids[id].ToString("d8", CultureInfo.InvariantCulture)})";
        });
        return Encoding.Latin1.GetBytes(text);
    }

    [GeneratedRegex(@"/(CreationDate|ModDate) \(D:\d{14}([+-]\d\d'\d\d')?\)")]
    private static partial Regex Dates();

    [GeneratedRegex(@"\(node(\d{8})\)")]
    private static partial Regex Nodes();
}
