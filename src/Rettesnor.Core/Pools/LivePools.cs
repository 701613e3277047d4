using Rettesnor.Core.Data;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Pools;

namespace Rettesnor.Core.Pools;

/// <summary>The ledgers of every municipality that has pools, as they were known at a time.</summary>
public sealed record PoolBook(IReadOnlyDictionary<AreaId, PoolLedger> Ledgers)
{
    public PoolLedger Of(AreaId municipality) => Ledgers.GetValueOrDefault(municipality, PoolLedger.Empty);
}

/// <summary>The pools in memory, which follow the registers. They are some thousands of facts, and are read again when one of them is written.</summary>
public sealed class LivePools(DataDirectory data)
{
    private readonly Followed<Known> known = new();

    /// <summary>As they are now; the same book as long as nothing is written about pools.</summary>
    public PoolBook Now => known.Follow(_ => true, k => data.HasAllOf(k.Revision), before => data.Read(db =>
    {
        var (revision, newest) = (DataDirectory.Revision(db), PoolStore.Newest(db));
        return new Known(before?.Newest == newest ? before.Book : Read(db, Knowledge.Now), newest, revision);
    })).Book;

    /// <summary>As they were known at another time.</summary>
    public PoolBook At(Knowledge knowledge) => knowledge == Knowledge.Now ? Now : data.Read(db => Read(db, knowledge));

    private static PoolBook Read(Session db, Knowledge knowledge) => new(PoolStore.Municipalities(db, knowledge).ToDictionary(a => a, a => PoolStore.Ledger(db, a, knowledge)));

    // The book with the newest write that is about pools, and the revision of the database that it was looked for at.
    private sealed record Known(PoolBook Book, long Newest, long Revision);
}
