using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Rettesnor.Reports.Packaging;

/// <summary>
/// Writes an Office package anew so that the same content is the same bytes: entries in a fixed order with a fixed time. A workbook
/// inside a chart also gets its right file name, since the library calls it package.bin and Word then does not offer to edit it.
/// </summary>
internal static partial class PackageNormaliser
{
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Normalise(byte[] package)
    {
        using var result = new MemoryStream();
        using (var source = new ZipArchive(new MemoryStream(package), ZipArchiveMode.Read))
        using (var target = new ZipArchive(result, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in source.Entries.OrderBy(e => Rank(e.FullName)).ThenBy(e => e.FullName, StringComparer.Ordinal))
            {
                var copy = target.CreateEntry(Rename(entry.FullName), CompressionLevel.Optimal);
                copy.LastWriteTime = Epoch;
                using var from = entry.Open();
                using var to = copy.Open();
                if (entry.FullName == "[Content_Types].xml" || entry.FullName.EndsWith(".rels", StringComparison.Ordinal))
                {
                    using var reader = new StreamReader(from, Encoding.UTF8);
                    to.Write(Encoding.UTF8.GetBytes(Rename(reader.ReadToEnd())));
                }
                else
                {
                    from.CopyTo(to);
                }
            }
        }

        return result.ToArray();
    }

    private static int Rank(string name) => name switch
    {
        "[Content_Types].xml" => 0,
        "_rels/.rels" => 1,
        _ => 2,
    };

    private static string Rename(string text) =>
        EmbeddedWorkbook().Replace(text, "embeddings/workbook$1.xlsx").Replace("Extension=\"bin\"", "Extension=\"xlsx\"", StringComparison.Ordinal);

    [GeneratedRegex(@"embeddings/package(\d*)\.bin")]
    private static partial Regex EmbeddedWorkbook();
}
