using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Rettesnor.Measurement.Measures.Evaluation;

/// <summary>Lists of the places at which something holds, written eight places at a time: nothing branches on what is hard to guess.</summary>
internal static class Places
{
    /// <summary>The places that are looked at together; as many may be written beyond a list's end.</summary>
    public const int Together = 8;

    // For each set of eight places, those in it, and then any.
    private static readonly Vector128<ushort>[] InSet = [.. Enumerable.Range(0, 1 << Together).Select(set =>
        Vector128.Create([.. Enumerable.Range(0, Together).Where(place => (set >> place & 1) != 0).Select(place => (ushort)place), .. new ushort[Together]]))];

    /// <summary>Adds to a list of so many those of eight places from the first on that are in a set; returns how many it has then.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint Add(ref ushort list, nint count, nint first, uint set)
    {
        (Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(InSet), (nint)set) + Vector128.Create((ushort)first)).StoreUnsafe(ref list, (nuint)count);
        return count + BitOperations.PopCount(set);
    }

    /// <summary>The set of those of eight words that are not empty.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint OfSome(Vector256<ulong> low, Vector256<ulong> high) =>
        ~(Vector256.Equals(low, Vector256<ulong>.Zero).ExtractMostSignificantBits() | (Vector256.Equals(high, Vector256<ulong>.Zero).ExtractMostSignificantBits() << 4)) & byte.MaxValue;
}
