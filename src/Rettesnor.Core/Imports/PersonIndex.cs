using System.Buffers.Binary;
using Rettesnor.Core.Data;
using Rettesnor.Core.Registers;

namespace Rettesnor.Core.Imports;

/// <summary>Finds persons by CPR number without asking the database for each row: it grows with the persons, not with the file.</summary>
internal sealed class PersonIndex
{
    private readonly CprVault vault;
    private readonly Dictionary<UInt128, int> byHash = [];
    private readonly Dictionary<long, int> known = [];
    private readonly List<SealedCpr> added = [];
    private readonly IReadOnlySet<UInt128> marks;
    private readonly HashSet<long> erased = [];

    public PersonIndex(Session db, CprVault vault)
    {
        this.vault = vault;
        marks = ErasedPersons.Marks(db);
        using var command = db.Command("SELECT id, cpr_hash FROM persons");
        using var row = command.ExecuteReader();
        while (row.Read())
        {
            byHash.Add(Short(row.GetFieldValue<byte[]>(1)), row.GetInt32(0));
        }
    }

    /// <summary>Persons who were added, sealed, in the order of their numbers −1, −2 and so on.</summary>
    public IReadOnlyList<SealedCpr> Added => added;

    /// <summary>How many citizens were asked about who were erased.</summary>
    public int Erased => erased.Count;

    /// <summary>Whether the registers have nobody of a number because they were erased.</summary>
    public bool IsErased(CprNumber number)
    {
        var isErased = marks.Count > 0 && Find(number) is null && ErasedPersons.IsMarked(marks, vault, number);
        if (isErased)
        {
            erased.Add(long.Parse(number.Digits, System.Globalization.CultureInfo.InvariantCulture));
        }

        return isErased;
    }

    /// <summary>The person's number; null where the registers have nobody.</summary>
    public int? Find(CprNumber number)
    {
        var digits = long.Parse(number.Digits, System.Globalization.CultureInfo.InvariantCulture);
        if (known.TryGetValue(digits, out var found))
        {
            return found;
        }

        foreach (var hash in vault.Hashes(number))
        {
            if (byHash.TryGetValue(Short(hash), out var id))
            {
                known.Add(digits, id);
                return id;
            }
        }

        return null;
    }

    /// <summary>The person's number, which is below zero until the person is kept.</summary>
    public int FindOrAdd(CprNumber number)
    {
        if (Find(number) is { } id)
        {
            return id;
        }

        added.Add(vault.Seal(number));
        known.Add(long.Parse(number.Digits, System.Globalization.CultureInfo.InvariantCulture), -added.Count);
        return -added.Count;
    }

    // Half of the hash tells more persons apart than there are grains of sand.
    private static UInt128 Short(byte[] hash) => BinaryPrimitives.ReadUInt128LittleEndian(hash);
}
