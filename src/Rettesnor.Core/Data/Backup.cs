using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Rettesnor.Core.Audit;
using Rettesnor.Measurement;

namespace Rettesnor.Core.Data;

/// <summary>What a backup holds, in its manifest.</summary>
/// <param name="Format">The form of the backup itself.</param>
/// <param name="Made">When it was made, in UTC.</param>
/// <param name="Revision">The revision that it holds.</param>
/// <param name="Tables">How many rows each table has, and its columns.</param>
public sealed record BackupManifest(int Format, DateTime Made, long Revision, IReadOnlyList<BackupTable> Tables);

/// <summary>A table in a backup.</summary>
public sealed record BackupTable(string Name, IReadOnlyList<BulkColumn> Columns, long Rows);

/// <summary>
/// All that is in the database in one file, as it stood at one moment, while others read and write. It is the same file from both
/// databases, so it also moves a municipality from one to the other. The keys of CPR numbers are not in it.
/// </summary>
public sealed class Backup(DataDirectory data, TimeProvider clock)
{
    private const int Format = 1;
    private const string ManifestName = "manifest.json";

    /// <summary>Writes the file beside and moves it into place, so that a failure leaves no half backup.</summary>
    /// <param name="path">The file; one that is there is not overwritten.</param>
    /// <param name="progress">Is told the table and how many of its rows are done.</param>
    /// <param name="stop">Stops it; nothing is left.</param>
    public BackupManifest Write(string path, Action<string, long> progress, CancellationToken stop)
    {
        if (File.Exists(path))
        {
            throw new DataRefusedException(new LocalText($"{path} findes i forvejen og bliver ikke overskrevet. Vælg et andet navn.", $"{path} is there already and is not overwritten. Choose another name."));
        }

        var beside = path + ".new";
        try
        {
            BackupManifest manifest;
            // The file has names and histories of persons.
            using (var file = OwnFolder.Create(beside))
            {
                using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
                {
                    manifest = data.Read(db => Write(db, zip, progress, stop));
                }

                file.Flush(flushToDisk: true);
            }

            File.Move(beside, path);
            return manifest;
        }
        finally
        {
            File.Delete(beside);
        }
    }

    /// <summary>Puts a backup in the place of what the database holds, all or nothing, also while the pages are open: they show it from then on.</summary>
    /// <param name="path">The file.</param>
    /// <param name="replace">Whether a database that has something in it may be replaced.</param>
    /// <param name="written">Who restores.</param>
    /// <param name="progress">Is told the table and how many of its rows are done.</param>
    /// <param name="stop">Stops it; what was there is as it was.</param>
    public BackupManifest Restore(string path, bool replace, Written written, Action<string, long> progress, CancellationToken stop)
    {
        try
        {
            using var zip = ZipFile.OpenRead(path);
            var manifest = ReadManifest(path, zip);
            if (!replace && data.Revision() > 0)
            {
                throw new DataRefusedException(new LocalText(
                    $"Databasen i {data.Database} har allerede data. Intet er ændret. Skal de erstattes af sikkerhedskopien, så skriv --replace.",
                    $"The database in {data.Database} has data already. Nothing was changed. To replace it by the backup, write --replace."));
            }

            data.Use(db => Restore(db, zip, manifest, written, progress, stop));
            return manifest;
        }
        catch (Exception e) when (e is InvalidDataException or JsonException or FormatException)
        {
            throw Damaged(path, e);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new DataRefusedException(new LocalText($"Sikkerhedskopien {path} findes ikke.", $"There is no backup {path}."), e);
        }
    }

    private BackupManifest Write(Session db, ZipArchive zip, Action<string, long> progress, CancellationToken stop)
    {
        var revision = DataDirectory.Revision(db);
        var tables = new List<BackupTable>();
        foreach (var table in data.Tables())
        {
            using var entry = zip.CreateEntry(table.Name, CompressionLevel.Fastest).Open();
            tables.Add(table with { Rows = Write(db, table, entry, progress, stop) });
        }

        var manifest = new BackupManifest(Format, clock.GetUtcNow().UtcDateTime, revision, tables);
        using var last = zip.CreateEntry(ManifestName).Open();
        JsonSerializer.Serialize(last, manifest);
        return manifest;
    }

    private static long Write(Session db, BackupTable table, Stream to, Action<string, long> progress, CancellationToken stop)
    {
        using var buffer = new BufferedStream(to, 1 << 16);
        using var json = new Utf8JsonWriter(buffer);
        using var command = db.Command($"SELECT {string.Join(", ", table.Columns.Select(c => c.Name))} FROM {table.Name}");
        using var row = command.ExecuteReader();
        long count = 0;
        for (; row.Read(); count++)
        {
            json.WriteStartArray();
            for (var i = 0; i < table.Columns.Count; i++)
            {
                BackupValue.Write(json, row, i, table.Columns[i].Type);
            }

            json.WriteEndArray();
            json.Flush();
            json.Reset();
            buffer.WriteByte((byte)'\n');
            Tell(table.Name, count, progress, stop);
        }

        return count;
    }

    private long Restore(Session db, ZipArchive zip, BackupManifest manifest, Written written, Action<string, long> progress, CancellationToken stop)
    {
        db.Begin();
        var newest = Math.Max(manifest.Revision, DataDirectory.Revision(db));
        foreach (var table in manifest.Tables.Reverse())
        {
            db.Run("DELETE FROM " + table.Name);
        }

        foreach (var table in manifest.Tables)
        {
            Restore(db, table, zip.GetEntry(table.Name) ?? throw new InvalidDataException(table.Name), progress, stop);
        }

        // The restoring is a write of its own, after everything that anybody has seen: what is kept in memory is read again.
        data.Renumber(db, manifest.Tables, newest);
        return data.Record(db, written);
    }

    private static void Restore(Session db, BackupTable table, ZipArchiveEntry entry, Action<string, long> progress, CancellationToken stop)
    {
        using var reader = new StreamReader(entry.Open());
        using var insert = db.Bulk(table.Name, table.Columns);
        var values = new object?[table.Columns.Count];
        long count = 0;
        for (; reader.ReadLine() is { } line; count++)
        {
            using var json = JsonDocument.Parse(line);
            if (json.RootElement.GetArrayLength() != values.Length)
            {
                throw new InvalidDataException(table.Name);
            }

            for (var i = 0; i < values.Length; i++)
            {
                values[i] = BackupValue.Read(json.RootElement[i], table.Columns[i].Type);
            }

            insert.Add(values);
            Tell(table.Name, count, progress, stop);
        }

        insert.Complete();
        if (count != table.Rows)
        {
            throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"{table.Name} has {count} rows, and should have {table.Rows}."));
        }
    }

    private BackupManifest ReadManifest(string path, ZipArchive zip)
    {
        if (zip.GetEntry(ManifestName) is not { } entry)
        {
            throw Damaged(path, null);
        }

        using var stream = entry.Open();
        var manifest = JsonSerializer.Deserialize<BackupManifest>(stream) ?? throw Damaged(path, null);
        var expected = data.Tables();
        return manifest.Format == Format && manifest.Tables.Select(t => t.Name).SequenceEqual(expected.Select(t => t.Name))
            && manifest.Tables.Zip(expected).All(p => p.First.Columns.SequenceEqual(p.Second.Columns))
            ? manifest
            : throw new DataRefusedException(new LocalText(
                $"Sikkerhedskopien {path} er skrevet af en anden udgave af Rettesnor. Læg den på plads med den udgave, og opgrader bagefter. Intet er ændret.",
                $"The backup {path} was written by another version of Rettesnor. Restore it with that version and upgrade afterwards. Nothing was changed."));
    }

    private static DataRefusedException Damaged(string path, Exception? e) => new(
        new LocalText($"{path} er ikke en sikkerhedskopi, eller den er beskadiget. Intet er ændret.", $"{path} is no backup, or it is damaged. Nothing was changed."), e);

    private static void Tell(string table, long count, Action<string, long> progress, CancellationToken stop)
    {
        if (count % 10_000 == 0)
        {
            stop.ThrowIfCancellationRequested();
            progress(table, count);
        }
    }
}
