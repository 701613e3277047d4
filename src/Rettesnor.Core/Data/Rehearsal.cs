using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Rettesnor.Core.Audit;
using Rettesnor.Measurement;

namespace Rettesnor.Core.Data;

/// <summary>What a backup came to when it was restored to see whether it can be.</summary>
/// <param name="Manifest">What is in it.</param>
/// <param name="Different">The tables that were not the same when they were read again.</param>
public sealed record Rehearsed(BackupManifest Manifest, ValueList<string> Different);

/// <summary>Restores a backup in a place of its own, reads every row again, and compares it with the file. What is in use is not touched.</summary>
public sealed class Rehearsal(TimeProvider clock)
{
    /// <summary>Restores into an empty data directory and compares.</summary>
    /// <param name="path">The backup.</param>
    /// <param name="place">The directory, which is left as a restored one is, so that it can be looked into.</param>
    /// <param name="progress">Is told the table and how many of its rows are done.</param>
    /// <param name="stop">Stops it.</param>
    public Rehearsed Run(string path, DataDirectory place, Action<string, long> progress, CancellationToken stop)
    {
        var manifest = new Backup(place, clock).Restore(path, replace: false, new Written(Environment.UserName, "rettesnor rehearse", Path.GetFileName(path)), progress, stop);
        var again = Path.Combine(place.Path, "again.zip");
        try
        {
            new Backup(place, clock).Write(again, progress, stop);
            using var one = ZipFile.OpenRead(path);
            using var other = ZipFile.OpenRead(again);
            return new Rehearsed(manifest, new(manifest.Tables.Where(t => !Same(one, other, t, stop)).Select(t => t.Name)));
        }
        finally
        {
            File.Delete(again);
        }
    }

    // The rows of a table stand in any order. Restoring is a write of its own, the only one that may be there beside.
    private static bool Same(ZipArchive one, ZipArchive other, BackupTable table, CancellationToken stop)
    {
        var expected = new Rows(one, table.Name, stop);
        var found = new Rows(other, table.Name, stop);
        return table.Name is "writes" or "revisions" ? found.AreThoseOf(expected, andOne: true) : found.AreThoseOf(expected, andOne: false);
    }

    private sealed class Rows
    {
        private readonly Dictionary<UInt128, int> count = [];

        private int all;

        public Rows(ZipArchive zip, string table, CancellationToken stop)
        {
            using var reader = new StreamReader(zip.GetEntry(table)!.Open(), Encoding.UTF8);
            for (; reader.ReadLine() is { } line; all++)
            {
                if (all % 10_000 == 0)
                {
                    stop.ThrowIfCancellationRequested();
                }

                var hash = HashOf(line);
                count[hash] = count.GetValueOrDefault(hash) + 1;
            }
        }

        public bool AreThoseOf(Rows expected, bool andOne) =>
            all == expected.all + (andOne ? 1 : 0) && expected.count.All(r => count.GetValueOrDefault(r.Key) >= r.Value);

        // A number is compared as a number: PostgreSQL keeps 1.50 where SQLite keeps 1.5.
        private static UInt128 HashOf(string line)
        {
            using var json = JsonDocument.Parse(line);
            var plain = string.Join('\u001f', json.RootElement.EnumerateArray().Select(v =>
                v.ValueKind == JsonValueKind.Number && v.TryGetDecimal(out var number) ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{number / 1.0000000000000000000000000000m}") : v.GetRawText()));
            var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(plain));
            return new UInt128(BitConverter.ToUInt64(bytes, 0), BitConverter.ToUInt64(bytes, 8));
        }
    }
}
