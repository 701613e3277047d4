using System.Data.Common;
using System.Text.Json;
using Rettesnor.Core.Data;
using Rettesnor.Measurement;

namespace Rettesnor.Core.Protection;

/// <summary>An erasure as it is kept: nobody is named in it.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Kind"><c>rules</c>, <c>ordered</c> or <c>restored</c>.</param>
/// <param name="Persons">How many citizens.</param>
/// <param name="Counts">How many rows of each table, and files of each folder.</param>
/// <param name="Proof">What was searched and found afterwards; null where the search was never finished.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Who">Who ordered it.</param>
/// <param name="Why">Why.</param>
public sealed record Erasure(long Id, string Kind, int Persons, IReadOnlyDictionary<string, long> Counts, ErasureProof? Proof, DateTime At, string Who, string Why)
{
    /// <summary>What kind it is, in words.</summary>
    public LocalText KindText => Kind switch
    {
        "rules" => new("efter fristerne", "by the rules"),
        "ordered" => new("efter beslutning", "by decision"),
        _ => new("igen efter en sikkerhedskopi", "again after a backup"),
    };

    /// <summary>How it ended, in words.</summary>
    public LocalText OutcomeText => Proof is null
        ? new("Slettet; eftersøgningen er ikke færdig", "Erased; the search is not finished")
        : Proof.IsClean ? new("Slettet, og intet fundet bagefter", "Erased, and nothing found afterwards")
        : new("Slettet, men noget står tilbage", "Erased, but something is left");
}

/// <summary>The erasures that were made.</summary>
public static class Erasures
{
    private const string Columns = "SELECT e.id, e.kind, e.persons, e.counts, e.proof, w.at, w.who, w.why FROM erasures e JOIN writes w ON w.id = e.write_id";

    /// <summary>All of them, the newest first.</summary>
    public static IReadOnlyList<Erasure> All(Session db) => db.Rows(Columns + " ORDER BY e.id DESC", Read);

    public static Erasure? Find(Session db, long id) => db.Rows(Columns + " WHERE e.id = @id", Read, ("id", id)).FirstOrDefault();

    private static Erasure Read(DbDataReader row) => new(
        row.GetInt64(0), row.GetString(1), row.GetInt32(2), JsonSerializer.Deserialize<Dictionary<string, long>>(row.GetString(3))!, ErasureProof.FromJson(row.IsDBNull(4) ? null : row.GetString(4)),
        DateTime.SpecifyKind(row.GetFieldValue<DateTime>(5), DateTimeKind.Utc), row.GetString(6), row.GetString(7));
}
