using Rettesnor.Core.Data;
using Rettesnor.Core.Registers;
using Rettesnor.Measurement.Employers;

namespace Rettesnor.Core.Measures;

/// <summary>The employers as they stood at a revision of the database.</summary>
/// <param name="Snapshot">The employers; null where the registers have none.</param>
/// <param name="Revision">The revision.</param>
/// <param name="Written">When the revision was written: another database has another, and so has one that was restored and went on.</param>
public sealed record KnownEmployers(EmployerSnapshot? Snapshot, long Revision, DateTime Written);

/// <summary>The employers in memory, which follow the registers. They are thousands and not millions, so they are read again where one has changed.</summary>
public sealed class LiveEmployers(DataDirectory data)
{
    private readonly Followed<KnownEmployers> known = new();

    /// <summary>Moves on to the newest revision.</summary>
    public KnownEmployers Follow() => known.Follow(_ => true, k => data.HasAllOf(k.Revision), before => data.Read(db =>
    {
        var revision = DataDirectory.Revision(db);
        var written = DataDirectory.WrittenAt(db, revision) ?? DateTime.UnixEpoch;
        return before is not null && DataDirectory.WrittenAt(db, before.Revision) == before.Written && !HasChanged(db, before.Revision, revision)
            ? before with { Revision = revision, Written = written }
            : new KnownEmployers(Read(db, Knowledge.Now), revision, written);
    }));

    /// <summary>The employers as the registers knew them at another time.</summary>
    public EmployerSnapshot? At(Knowledge knowledge) => knowledge == Knowledge.Now ? Follow().Snapshot : data.Read(db => Read(db, knowledge));

    private static EmployerSnapshot? Read(Session db, Knowledge knowledge) => EmployerReader.All(db, knowledge) is { Count: > 0 } employers ? new EmployerSnapshot(employers) : null;

    private static bool HasChanged(Session db, long from, long to) => db.One<long>(
        "SELECT COUNT(*) FROM (SELECT 1 FROM revisions r JOIN changed_employers c ON c.write_id = r.write_id WHERE r.id > @from AND r.id <= @to LIMIT 1) AS found", ("from", from), ("to", to)) > 0;
}
