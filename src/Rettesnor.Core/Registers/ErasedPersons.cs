using System.Buffers.Binary;
using Rettesnor.Core.Data;

namespace Rettesnor.Core.Registers;

/// <summary>The marks of citizens who were erased: an old file must not bring them back unseen.</summary>
public static class ErasedPersons
{
    /// <summary>The marks that hold, as they are compared.</summary>
    public static IReadOnlySet<UInt128> Marks(Session db) => db.Rows("SELECT mark FROM erased_persons WHERE readmitted_by IS NULL", row => Short(row.GetFieldValue<byte[]>(0))).ToHashSet();

    /// <summary>Whether a number has one of some marks.</summary>
    public static bool IsMarked(IReadOnlySet<UInt128> marks, CprVault vault, CprNumber number) => marks.Count > 0 && vault.Marks(number).Any(m => marks.Contains(Short(m)));

    /// <summary>Marks citizens as erased.</summary>
    public static void Put(Session db, long erasure, IEnumerable<byte[]> marks)
    {
        foreach (var mark in marks)
        {
            db.Run("INSERT INTO erased_persons (mark, erasure_id) VALUES (@mark, @erasure)", ("mark", mark), ("erasure", erasure));
        }
    }

    /// <summary>Lets a citizen in again: the next file with them makes them anew. False where the citizen is not marked.</summary>
    public static bool Readmit(Session db, long write, CprVault vault, CprNumber number) => vault.Marks(number).Sum(mark => db.Run(
        "UPDATE erased_persons SET readmitted_by = @write WHERE mark = @mark AND readmitted_by IS NULL", ("write", write), ("mark", mark))) > 0;

    /// <summary>Half of a mark, which tells more persons apart than there are grains of sand.</summary>
    public static UInt128 Short(byte[] mark) => BinaryPrimitives.ReadUInt128LittleEndian(mark);

    /// <summary>Whether anybody was erased by the writes after one revision, up to another: those who follow by changed persons are not told of one who is gone.</summary>
    public static bool AnyBetween(Session db, long from, long to) => db.One<long>(
        "SELECT COUNT(*) FROM revisions r JOIN erasures e ON e.write_id = r.write_id WHERE r.id > @from AND r.id <= @to", ("from", from), ("to", to)) > 0;
}
