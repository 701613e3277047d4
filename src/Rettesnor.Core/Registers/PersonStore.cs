using Rettesnor.Core.Data;

namespace Rettesnor.Core.Registers;

/// <summary>Who the persons of the registers are, by CPR number.</summary>
public sealed class PersonStore(CprVault vault)
{
    /// <summary>The person with a CPR number; null where the registers have nobody.</summary>
    public int? Find(Session db, CprNumber number)
    {
        foreach (var hash in vault.Hashes(number))
        {
            if (db.One<int>("SELECT id FROM persons WHERE cpr_hash = @hash", ("hash", hash)) is > 0 and var id)
            {
                return id;
            }
        }

        return null;
    }

    /// <summary>The person with a CPR number, made where there was none.</summary>
    public int FindOrAdd(Session db, long write, CprNumber number) => Find(db, number) ?? Add(db, write, number);

    /// <summary>A person's CPR number.</summary>
    public CprNumber CprOf(Session db, int person) => Unsealed(db, "id = @value", person)[0].Number;

    /// <summary>Everybody's CPR number.</summary>
    public IReadOnlyDictionary<int, CprNumber> Numbers(Session db) => Unsealed(db, "1 = 1").ToDictionary(p => p.Id, p => p.Number);

    /// <summary>The number of the person with a CPR number; null where there is none. Where there are no persons, no key is made for them.</summary>
    public static int? Find(DataDirectory data, CprNumber number) => data.Use(db => !HasAnybody(db) ? null : new PersonStore(CprVault.Of(data, db)).Find(db, number));

    /// <summary>Whether there is a person with a number of ours.</summary>
    public static bool Has(Session db, int person) => db.One<long>("SELECT COUNT(*) FROM persons WHERE id = @id", ("id", person)) > 0;

    /// <summary>Whether there is a citizen at all, which costs nothing however many there are.</summary>
    public static bool HasAnybody(Session db) => db.One<long>("SELECT COUNT(*) FROM (SELECT 1 FROM persons LIMIT 1) AS anybody") > 0;

    /// <summary>How many persons there are.</summary>
    public static int Count(Session db) => (int)db.One<long>("SELECT COUNT(*) FROM persons");

    /// <summary>Keeps every number under the newest key; says how many were kept under another.</summary>
    public int Reseal(Session db)
    {
        var old = Unsealed(db, "cpr_key <> @value", vault.CurrentKey);
        foreach (var (id, number) in old)
        {
            var kept = vault.Seal(number);
            db.Run("UPDATE persons SET cpr_key = @key, cpr_hash = @hash, cpr_cipher = @cipher WHERE id = @id", ("key", kept.Key), ("hash", kept.Hash), ("cipher", kept.Cipher), ("id", id));
        }

        return old.Count;
    }

    private List<(int Id, CprNumber Number)> Unsealed(Session db, string condition, object? value = null) => db.Rows(
        $"SELECT id, cpr_key, cpr_cipher FROM persons WHERE {condition}", row => (row.GetInt32(0), vault.Unseal(row.GetString(1), row.GetFieldValue<byte[]>(2))), ("value", value));

    private int Add(Session db, long write, CprNumber number)
    {
        var kept = vault.Seal(number);
        return db.One<int>(
            "INSERT INTO persons (cpr_key, cpr_hash, cpr_cipher, write_id) VALUES (@key, @hash, @cipher, @write) RETURNING id",
            ("key", kept.Key), ("hash", kept.Hash), ("cipher", kept.Cipher), ("write", write));
    }
}
