using System.Globalization;
using Rettesnor.Core.Data;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Histories;

namespace Rettesnor.Core.Measures;

/// <summary>
/// The newest histories in a file of the data directory, so that a start need not read everybody. The name says which revision of which
/// database they are; what cannot be used is left aside and made again, for the registers are what is true.
/// </summary>
internal sealed class HistoryCache(DataDirectory data)
{
    private const string Pattern = "histories-*.snapshot";

    /// <summary>The newest file that is of this database; null where there is none that can be used.</summary>
    public KnownHistories? Newest(Func<Codebook, bool> fits)
    {
        foreach (var path in Directory.EnumerateFiles(data.Path, Pattern).OrderDescending(StringComparer.Ordinal))
        {
            if (RevisionOf(path) is { } revision && data.Use(db => DataDirectory.WrittenAt(db, revision)) is { } written
                && Path.GetFileName(path) == NameOf(revision, written) && Read(path) is { } snapshot && fits(snapshot.Codebook))
            {
                return new KnownHistories(new(snapshot, ValueList<LeftOut>.Empty), revision, written);
            }
        }

        return null;
    }

    /// <summary>Keeps histories that nobody was left out of: the file does not say who was.</summary>
    public void Keep(KnownHistories known)
    {
        var name = NameOf(known.Revision, known.Written);
        if (known.Snapshot is not { } snapshot || known.Histories.LeftOut.Count > 0 || File.Exists(Path.Combine(data.Path, name)))
        {
            return;
        }

        SnapshotFile.Write(Path.Combine(data.Path, name), snapshot);
        foreach (var old in Directory.EnumerateFiles(data.Path, Pattern).Where(f => Path.GetFileName(f) != name))
        {
            File.Delete(old);
        }
    }

    /// <summary>Deletes every file.</summary>
    public void Forget()
    {
        foreach (var file in Directory.EnumerateFiles(data.Path, Pattern))
        {
            File.Delete(file);
        }
    }

    private static Snapshot? Read(string path)
    {
        try
        {
            return SnapshotFile.Read(path);
        }
        catch (SnapshotRefusedException)
        {
            return null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static string NameOf(long revision, DateTime written) =>
        string.Create(CultureInfo.InvariantCulture, $"histories-{revision:0000000000}-{written.Ticks}.snapshot");

    private static long? RevisionOf(string path) =>
        Path.GetFileName(path).Split('-', '.') is [_, var revision, _, _] && long.TryParse(revision, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
