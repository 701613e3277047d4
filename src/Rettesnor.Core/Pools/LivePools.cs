using Rettesnor.Core.Data;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Pools;

namespace Rettesnor.Core.Pools;

/// <summary>The ledgers of every municipality that has pools, as they were known at a time.</summary>
public sealed record PoolBook(IReadOnlyDictionary<AreaId, PoolLedger> Ledgers)
{
    public PoolLedger Of(AreaId municipality) => Ledgers.GetValueOrDefault(municipality, PoolLedger.Empty);
}

/// <summary>The pools in memory. They are some thousands of facts, and are read again when one of them is written.</summary>
public sealed class LivePools(DataDirectory data)
{
    private readonly Lock gate = new();
    private (long Newest, PoolBook Book)? kept;

    /// <summary>As they are now; the same book as long as nothing is written about pools.</summary>
    public PoolBook Now => data.Read(db =>
    {
        lock (gate)
        {
            var newest = PoolStore.Newest(db);
            return kept is { } have && have.Newest == newest ? have.Book : (kept = (newest, Read(db, Knowledge.Now))).Value.Book;
        }
    });

    /// <summary>As they were known at another time.</summary>
    public PoolBook At(Knowledge knowledge) => knowledge == Knowledge.Now ? Now : data.Read(db => Read(db, knowledge));

    private static PoolBook Read(Session db, Knowledge knowledge) => new(PoolStore.Municipalities(db, knowledge).ToDictionary(a => a, a => PoolStore.Ledger(db, a, knowledge)));
}
