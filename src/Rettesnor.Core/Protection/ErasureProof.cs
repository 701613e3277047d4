using System.Globalization;
using System.Text;
using System.Text.Json;
using Rettesnor.Core.Data;

namespace Rettesnor.Core.Protection;

/// <summary>Where something was found that should be gone, or may be somebody else's.</summary>
/// <param name="Kind">What.</param>
/// <param name="Place">The table and its column, or the file below the data directory.</param>
/// <param name="Count">How many times.</param>
public sealed record TraceFound(TraceKind Kind, string Place, long Count);

/// <summary>What was searched after an erasure, and what was found. Nothing in it says who was erased.</summary>
/// <param name="Tables">How many tables were read through.</param>
/// <param name="Rows">How many rows they have.</param>
/// <param name="Files">How many files of the data directory were read through, byte by byte.</param>
/// <param name="Bytes">How many bytes they have.</param>
/// <param name="Rewritten">Whether the database's files were written anew before the search.</param>
/// <param name="SameName">How many other citizens of the registers have the name of one who was erased.</param>
/// <param name="Found">What was found; names apart, nothing where all is gone.</param>
public sealed record ErasureProof(int Tables, long Rows, int Files, long Bytes, bool Rewritten, int SameName, IReadOnlyList<TraceFound> Found)
{
    private const int Chunk = 1 << 20;

    /// <summary>Whether nothing is left that can only be the erased: a name can be somebody else's.</summary>
    public bool IsClean => Rewritten && Found.All(f => f.Kind == TraceKind.Name);

    public IEnumerable<TraceFound> Names => Found.Where(f => f.Kind == TraceKind.Name);

    public string ToJson() => JsonSerializer.Serialize(this);

    public static ErasureProof? FromJson(string? text) => text is null ? null : JsonSerializer.Deserialize<ErasureProof>(text);

    /// <summary>Reads every row of every table and every byte of every file, for what some citizens can be told by.</summary>
    internal static ErasureProof Search(DataDirectory data, Traces traces, bool rewritten)
    {
        var (search, found) = (new TraceSearch(traces.Patterns), new Dictionary<(TraceKind Kind, string Place), long>());
        void Add(TraceKind kind, string place, long count)
        {
            if (count > 0)
            {
                found[(kind, place)] = found.GetValueOrDefault((kind, place)) + count;
            }
        }

        // In a table a name stands by itself or among words, and a longer one that begins like it is another; in the database's file one value
        // follows another without a space, so there only what is more than the tables have tells anything.
        var alike = 0L;
        void AddWhole(TraceKind kind, bool isWhole, string place)
        {
            alike += kind == TraceKind.Name ? 1 : 0;
            Add(kind, place, isWhole || kind is TraceKind.Hash or TraceKind.Cipher ? 1 : 0);
        }

        var tables = data.Tables();
        var (rows, sameName) = data.Read(db =>
        {
            var all = tables.Sum(t => InTable(db, t, search, AddWhole));
            foreach (var table in PersonTables.All)
            {
                Add(TraceKind.Row, table.Table, NumberLists.Of(traces.Persons).Sum(list => db.One<long>($"SELECT COUNT(*) FROM {table.Table} WHERE {table.Column} IN ({list})")));
            }

            return (all, traces.Names.Sum(name => (int)db.One<long>("SELECT COUNT(DISTINCT person_id) FROM person_details WHERE name = @name", ("name", name))));
        });
        data.Release();
        var files = Directory.EnumerateFiles(data.Path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        var bytes = files.Sum(f => InFile(f, Path.GetRelativePath(data.Path, f), search, (kind, place) => Add(kind, place, 1)));
        Forgive(found, alike);
        return new ErasureProof(
            tables.Count, rows, files.Count, bytes, rewritten, sameName,
            [.. found.Select(f => new TraceFound(f.Key.Kind, f.Key.Place, f.Value)).OrderBy(f => f.Kind).ThenBy(f => f.Place, StringComparer.Ordinal)]);
    }

    private static void Forgive(Dictionary<(TraceKind Kind, string Place), long> found, long alike)
    {
        var place = (TraceKind.Name, SqliteDatabase.FileName);
        if (found.TryGetValue(place, out var inFile) && inFile <= alike)
        {
            found.Remove(place);
        }
    }

    private static long InTable(Session db, BackupTable table, TraceSearch search, Action<TraceKind, bool, string> add)
    {
        var columns = table.Columns.Where(c => c.Type is ColumnType.Text or ColumnType.Bytes).ToList();
        if (columns.Count == 0)
        {
            return db.One<long>($"SELECT COUNT(*) FROM {table.Name}");
        }

        var rows = 0L;
        db.Each($"SELECT {string.Join(", ", columns.Select(c => c.Name))} FROM {table.Name}", row =>
        {
            rows++;
            for (var i = 0; i < columns.Count; i++)
            {
                if (row.IsDBNull(i))
                {
                    continue;
                }

                var bytes = columns[i].Type == ColumnType.Bytes ? row.GetFieldValue<byte[]>(i) : Encoding.UTF8.GetBytes(row.GetString(i));
                search.Each(bytes, bytes.Length, (kind, isWhole) => add(kind, isWhole, $"{table.Name}.{columns[i].Name}"));
            }
        });
        return rows;
    }

    // A file that is being written, or goes away meanwhile, is read as far as it goes; a pattern across two chunks is in the longer of them.
    private static long InFile(string path, string place, TraceSearch search, Action<TraceKind, string> add)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var buffer = new byte[Chunk + search.Longest];
            var (kept, all) = (0, 0L);
            for (int read; (read = file.ReadAtLeast(buffer.AsSpan(kept), 1, throwOnEndOfStream: false)) > 0;)
            {
                var length = kept + read;
                var isLast = file.Position >= file.Length;
                var until = isLast ? length : Math.Max(0, length - search.Longest);
                search.Each(buffer.AsSpan(0, length), until, (kind, _) => add(kind, place));
                buffer.AsSpan(until, length - until).CopyTo(buffer);
                (kept, all) = (length - until, all + read);
            }

            return all;
        }
        catch (FileNotFoundException)
        {
            return 0;
        }
    }
}
