using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Rettesnor.Measurement.Measures.Evaluation;

/// <summary>How many words have each of the 64 bits.</summary>
/// <remarks>
/// Eight rounds of words are first added bit by bit: a bit of <c>ones</c>, <c>twos</c> and <c>fours</c> says what is left over, and what makes
/// eight goes on. That is added to eight sums beside each other, of the bits 0, 8, 16, … of each word, of the bits 1, 9, 17, …, and so on; a
/// byte of a sum holds one bit's count of eights.
/// </remarks>
internal static class BitCount
{
    /// <summary>The words of a round: a vector.</summary>
    public const int Lanes = 8;

    /// <summary>The words of a turn.</summary>
    public const int Turn = 8 * Lanes;

    /// <summary>The words of the sums, and of what is left over.</summary>
    public const int Sums = (8 + 3) * Lanes;

    /// <summary>So many turns a byte of a sum can hold.</summary>
    public const int MostTurns = 255;

    private const ulong LowBits = 0x0101010101010101;
    private const int Left = 8 * Lanes;

    /// <summary>Whether this machine has vectors as wide as a round.</summary>
    public static bool IsWide => Vector512.IsHardwareAccelerated;

    /// <summary>Adds the words of a turn to the sums, a round at a time or with the vectors that the machine has.</summary>
    public static void Add(ReadOnlySpan<ulong> turn, Span<ulong> sums, bool isWide)
    {
        ref var to = ref sums[..Sums][0];
        ref readonly var words = ref turn[..Turn][0];
        if (isWide)
        {
            AddRounds(in words, ref to);
            return;
        }

        for (var lane = 0; lane < Lanes; lane += Vector<ulong>.Count)
        {
            AddLanes(in Unsafe.Add(ref Unsafe.AsRef(in words), lane), ref Unsafe.Add(ref to, lane));
        }
    }

    private static void AddRounds(ref readonly ulong words, ref ulong sums)
    {
        var low = Vector512.Create(LowBits);
        var (ones, twos, fours) = (Vector512.LoadUnsafe(ref sums, Left), Vector512.LoadUnsafe(ref sums, Left + Lanes), Vector512.LoadUnsafe(ref sums, Left + (2 * Lanes)));
        Add(ref ones, Vector512.LoadUnsafe(in words), Vector512.LoadUnsafe(in words, Lanes), out var twosA);
        Add(ref ones, Vector512.LoadUnsafe(in words, 2 * Lanes), Vector512.LoadUnsafe(in words, 3 * Lanes), out var twosB);
        Add(ref twos, twosA, twosB, out var foursA);
        Add(ref ones, Vector512.LoadUnsafe(in words, 4 * Lanes), Vector512.LoadUnsafe(in words, 5 * Lanes), out twosA);
        Add(ref ones, Vector512.LoadUnsafe(in words, 6 * Lanes), Vector512.LoadUnsafe(in words, 7 * Lanes), out twosB);
        Add(ref twos, twosA, twosB, out var foursB);
        Add(ref fours, foursA, foursB, out var eights);
        for (nuint at = 0; at < Left; at += Lanes)
        {
            (Vector512.LoadUnsafe(ref sums, at) + (eights & low)).StoreUnsafe(ref sums, at);
            eights >>>= 1;
        }

        ones.StoreUnsafe(ref sums, Left);
        twos.StoreUnsafe(ref sums, Left + Lanes);
        fours.StoreUnsafe(ref sums, Left + (2 * Lanes));
    }

    // The same for some lanes of each round.
    private static void AddLanes(ref readonly ulong words, ref ulong sums)
    {
        var low = new Vector<ulong>(LowBits);
        var (ones, twos, fours) = (Vector.LoadUnsafe(ref sums, Left), Vector.LoadUnsafe(ref sums, Left + Lanes), Vector.LoadUnsafe(ref sums, Left + (2 * Lanes)));
        Add(ref ones, Vector.LoadUnsafe(in words), Vector.LoadUnsafe(in words, Lanes), out var twosA);
        Add(ref ones, Vector.LoadUnsafe(in words, 2 * Lanes), Vector.LoadUnsafe(in words, 3 * Lanes), out var twosB);
        Add(ref twos, twosA, twosB, out var foursA);
        Add(ref ones, Vector.LoadUnsafe(in words, 4 * Lanes), Vector.LoadUnsafe(in words, 5 * Lanes), out twosA);
        Add(ref ones, Vector.LoadUnsafe(in words, 6 * Lanes), Vector.LoadUnsafe(in words, 7 * Lanes), out twosB);
        Add(ref twos, twosA, twosB, out var foursB);
        Add(ref fours, foursA, foursB, out var eights);
        for (nuint at = 0; at < Left; at += Lanes)
        {
            (Vector.LoadUnsafe(ref sums, at) + (eights & low)).StoreUnsafe(ref sums, at);
            eights >>>= 1;
        }

        ones.StoreUnsafe(ref sums, Left);
        twos.StoreUnsafe(ref sums, Left + Lanes);
        fours.StoreUnsafe(ref sums, Left + (2 * Lanes));
    }

    // Bit by bit the sum of three, and what is carried.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(ref Vector512<ulong> sum, Vector512<ulong> a, Vector512<ulong> b, out Vector512<ulong> carry)
    {
        var either = sum ^ a;
        carry = (sum & a) | (either & b);
        sum = either ^ b;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(ref Vector<ulong> sum, Vector<ulong> a, Vector<ulong> b, out Vector<ulong> carry)
    {
        var either = sum ^ a;
        carry = (sum & a) | (either & b);
        sum = either ^ b;
    }

    /// <summary>Adds what the sums hold to 64 counts, and empties them.</summary>
    public static void Empty(Span<ulong> sums, Span<int> counts)
    {
        // Byte b of every lane of sum k counts bit 8 · b + k; of the lanes together it takes two bytes.
        const ulong Even = 0x00FF00FF00FF00FF;
        for (var k = 0; k < 8; k++)
        {
            var (even, odd, left) = (0UL, 0UL, 0UL);
            for (var lane = 0; lane < Lanes; lane++)
            {
                var eights = sums[(k * Lanes) + lane];
                even += eights & Even;
                odd += (eights >> 8) & Even;
                left += ((sums[Left + lane] >> k) & LowBits) + (((sums[Left + Lanes + lane] >> k) & LowBits) << 1) + (((sums[Left + (2 * Lanes) + lane] >> k) & LowBits) << 2);
            }

            even = (8 * even) + (left & Even);
            odd = (8 * odd) + ((left >> 8) & Even);
            for (var b = 0; b < 4; b++)
            {
                counts[(16 * b) + k] += (int)(even >> (16 * b) & ushort.MaxValue);
                counts[(16 * b) + 8 + k] += (int)(odd >> (16 * b) & ushort.MaxValue);
            }
        }

        sums[..Sums].Clear();
    }
}
