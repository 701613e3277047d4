using System.Numerics;
using System.Runtime.InteropServices;
using Rettesnor.Measurement.Histories;

namespace Rettesnor.Benchmarks.Engine;

/// <summary>The least that a pass can do: to read the columns that M1 to M4 need, and add them up with the widest vectors.</summary>
internal static class Bytes
{
    private static readonly string[] Read =
        ["resident-from", "resident-until", "is-away", "spell-at", "spells", "interview-at", "interview-days", "offer-at", "offers", "hours-at", "hours"];

    public static long Count(Snapshot snapshot) => Of(snapshot).Sum(c => c.Length);

    public static ulong Sum(Snapshot snapshot) => unchecked(Of(snapshot).Aggregate(0UL, (sum, column) => sum + Sum(column.Bytes)));

    private static IEnumerable<ColumnBytes> Of(Snapshot snapshot) => SnapshotColumns.Of(snapshot.Columns).Where(c => Read.Contains(c.Name));

    private static ulong Sum(ReadOnlySpan<byte> bytes)
    {
        var (a, b, c, d) = (Vector<ulong>.Zero, Vector<ulong>.Zero, Vector<ulong>.Zero, Vector<ulong>.Zero);
        var vectors = MemoryMarshal.Cast<byte, Vector<ulong>>(bytes);
        var i = 0;
        for (; i + 4 <= vectors.Length; i += 4)
        {
            a += vectors[i];
            b += vectors[i + 1];
            c += vectors[i + 2];
            d += vectors[i + 3];
        }

        for (; i < vectors.Length; i++)
        {
            a += vectors[i];
        }

        return Vector.Sum(a + b + c + d);
    }
}
