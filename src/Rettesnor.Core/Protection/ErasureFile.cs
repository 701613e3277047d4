using System.Globalization;
using System.Text.Json;
using Rettesnor.Core.Data;
using Rettesnor.Core.Registers;
using Rettesnor.Measurement;

namespace Rettesnor.Core.Protection;

/// <summary>An erasure as it is kept beside the database.</summary>
/// <param name="Code">What it is called.</param>
/// <param name="At">When it was, in UTC.</param>
/// <param name="Marks">The marks of those who were erased.</param>
public sealed record KeptErasure(string Code, DateTime At, IReadOnlyList<byte[]> Marks);

/// <summary>
/// The erasures in a file of their own beside the keys, which no backup of the database holds: a backup from before an erasure has the
/// citizen still, and the file says whom to erase from it again.
/// </summary>
public static class ErasureFile
{
    public const string FileName = "erasures.json";

    public static string PathIn(DataDirectory data) => Path.Combine(data.Path, FileName);

    /// <summary>Writes what the database and the file know together, without marks that the database has let go of.</summary>
    public static void Update(DataDirectory data)
    {
        var (known, inDatabase) = (Read(data), data.Read(OfDatabase));
        var codes = inDatabase.Select(e => e.Code).ToHashSet(StringComparer.Ordinal);
        var all = known.Where(e => !codes.Contains(e.Code)).Concat(inDatabase.Where(e => e.Marks.Count > 0)).OrderBy(e => e.At).ThenBy(e => e.Code, StringComparer.Ordinal).ToList();
        var path = PathIn(data);
        if (all.Count == 0 && !File.Exists(path))
        {
            return;
        }

        var beside = path + ".new";
        using (var file = OwnFolder.Create(beside))
        {
            JsonSerializer.Serialize(file, all);
            file.Flush(flushToDisk: true);
        }

        File.Move(beside, path, overwrite: true);
    }

    /// <summary>Refuses a file that cannot be read, before anything is done that needs it.</summary>
    public static void Check(DataDirectory data) => Read(data);

    /// <summary>Those that the database lacks: it was put back from before them.</summary>
    public static IReadOnlyList<KeptErasure> Lacking(DataDirectory data)
    {
        var codes = data.Use(db => db.Rows("SELECT code FROM erasures", row => row.GetString(0))).ToHashSet(StringComparer.Ordinal);
        return [.. Read(data).Where(e => !codes.Contains(e.Code))];
    }

    private static IReadOnlyList<KeptErasure> OfDatabase(Session db) =>
    [
        .. db.Rows("SELECT e.code, w.at, p.mark FROM erasures e JOIN writes w ON w.id = e.write_id LEFT JOIN erased_persons p ON p.erasure_id = e.id ORDER BY e.id, p.id",
                row => (Code: row.GetString(0), At: DateTime.SpecifyKind(row.GetFieldValue<DateTime>(1), DateTimeKind.Utc), Mark: row.IsDBNull(2) ? null : row.GetFieldValue<byte[]>(2)))
            .GroupBy(e => (e.Code, e.At)).Select(g => new KeptErasure(g.Key.Code, g.Key.At, [.. g.Select(e => e.Mark).OfType<byte[]>()])),
    ];

    private static IReadOnlyList<KeptErasure> Read(DataDirectory data)
    {
        try
        {
            var kept = File.Exists(PathIn(data)) ? JsonSerializer.Deserialize<List<KeptErasure?>>(File.ReadAllText(PathIn(data))) ?? throw new JsonException() : [];
            return [.. kept.Select(e => e is { Code: not null, Marks: not null } && e.Marks.All(m => m is { Length: > 0 }) ? e : throw new JsonException())];
        }
        catch (JsonException e)
        {
            throw new DataRefusedException(new LocalText(
                string.Create(CultureInfo.InvariantCulture, $"Filen {PathIn(data)} med sletningerne kan ikke læses. Læg den på plads fra det sted, hvor den er gemt sammen med nøglerne. Intet er ændret."),
                string.Create(CultureInfo.InvariantCulture, $"The file {PathIn(data)} of the erasures cannot be read. Put it back from the place where it is kept with the keys. Nothing was changed.")), e);
        }
    }
}
