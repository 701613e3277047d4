using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Rettesnor.Measurement.Measures.Evaluation;

/// <summary>How many words have each of the 64 bits, with vectors of any width.</summary>
/// <remarks>
/// Eight sums run beside each other: of the bits 0, 8, 16, … of each word, of the bits 1, 9, 17, …, and so on; a byte of a sum holds one bit's
/// count. Each sum has eight lanes whatever the width, and a round adds a word to each lane.
/// </remarks>
internal static class BitCount
{
    /// <summary>The words of a round.</summary>
    public const int Lanes = 8;

    /// <summary>The words of the sums.</summary>
    public const int Sums = 8 * Lanes;

    /// <summary>So many rounds a byte of a sum can hold.</summary>
    public const int MostRounds = 255;

    private const ulong LowBits = 0x0101010101010101;

    /// <summary>The widest vectors of this machine, in bits; 64 where there are none.</summary>
    public static int Width { get; } = Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : Vector128.IsHardwareAccelerated ? 128 : 64;

    /// <summary>Adds whole rounds of words to the sums, with vectors of a width.</summary>
    public static void Add(ReadOnlySpan<ulong> words, Span<ulong> sums, int width)
    {
        ref var to = ref sums[..Sums][0];
        switch (width)
        {
            case 512:
                Add512(words, ref to);
                break;
            case 256:
                Add256(words, ref to);
                break;
            case 128:
                Add128(words, ref to);
                break;
            default:
                AddScalar(words, ref to);
                break;
        }
    }

    private static void AddScalar(ReadOnlySpan<ulong> words, ref ulong sums)
    {
        for (var i = 0; i < words.Length; i++)
        {
            for (var k = 0; k < 8; k++)
            {
                Unsafe.Add(ref sums, (k * Lanes) + (i % Lanes)) += (words[i] >> k) & LowBits;
            }
        }
    }

    private static void Add512(ReadOnlySpan<ulong> words, ref ulong sums)
    {
        var low = Vector512.Create(LowBits);
        var (s0, s1, s2, s3) = (Vector512.LoadUnsafe(ref sums), Vector512.LoadUnsafe(ref sums, 8), Vector512.LoadUnsafe(ref sums, 16), Vector512.LoadUnsafe(ref sums, 24));
        var (s4, s5, s6, s7) = (Vector512.LoadUnsafe(ref sums, 32), Vector512.LoadUnsafe(ref sums, 40), Vector512.LoadUnsafe(ref sums, 48), Vector512.LoadUnsafe(ref sums, 56));
        foreach (var v in MemoryMarshal.Cast<ulong, Vector512<ulong>>(words))
        {
            s0 += v & low;
            s1 += (v >>> 1) & low;
            s2 += (v >>> 2) & low;
            s3 += (v >>> 3) & low;
            s4 += (v >>> 4) & low;
            s5 += (v >>> 5) & low;
            s6 += (v >>> 6) & low;
            s7 += (v >>> 7) & low;
        }

        s0.StoreUnsafe(ref sums);
        s1.StoreUnsafe(ref sums, 8);
        s2.StoreUnsafe(ref sums, 16);
        s3.StoreUnsafe(ref sums, 24);
        s4.StoreUnsafe(ref sums, 32);
        s5.StoreUnsafe(ref sums, 40);
        s6.StoreUnsafe(ref sums, 48);
        s7.StoreUnsafe(ref sums, 56);
    }

    // The lower four lanes of each round, and then the upper four.
    private static void Add256(ReadOnlySpan<ulong> words, ref ulong sums)
    {
        var low = Vector256.Create(LowBits);
        var vectors = MemoryMarshal.Cast<ulong, Vector256<ulong>>(words);
        for (var half = 0; half < 2; half++)
        {
            ref var to = ref Unsafe.Add(ref sums, 4 * half);
            var (s0, s1, s2, s3) = (Vector256.LoadUnsafe(ref to), Vector256.LoadUnsafe(ref to, 8), Vector256.LoadUnsafe(ref to, 16), Vector256.LoadUnsafe(ref to, 24));
            var (s4, s5, s6, s7) = (Vector256.LoadUnsafe(ref to, 32), Vector256.LoadUnsafe(ref to, 40), Vector256.LoadUnsafe(ref to, 48), Vector256.LoadUnsafe(ref to, 56));
            for (var i = half; i < vectors.Length; i += 2)
            {
                var v = vectors[i];
                s0 += v & low;
                s1 += (v >>> 1) & low;
                s2 += (v >>> 2) & low;
                s3 += (v >>> 3) & low;
                s4 += (v >>> 4) & low;
                s5 += (v >>> 5) & low;
                s6 += (v >>> 6) & low;
                s7 += (v >>> 7) & low;
            }

            s0.StoreUnsafe(ref to);
            s1.StoreUnsafe(ref to, 8);
            s2.StoreUnsafe(ref to, 16);
            s3.StoreUnsafe(ref to, 24);
            s4.StoreUnsafe(ref to, 32);
            s5.StoreUnsafe(ref to, 40);
            s6.StoreUnsafe(ref to, 48);
            s7.StoreUnsafe(ref to, 56);
        }
    }

    private static void Add128(ReadOnlySpan<ulong> words, ref ulong sums)
    {
        var low = Vector128.Create(LowBits);
        var vectors = MemoryMarshal.Cast<ulong, Vector128<ulong>>(words);
        for (var i = 0; i < vectors.Length; i++)
        {
            for (var k = 0; k < 8; k++)
            {
                ref var sum = ref Unsafe.Add(ref sums, (k * Lanes) + (2 * (i % 4)));
                (Vector128.LoadUnsafe(ref sum) + ((vectors[i] >>> k) & low)).StoreUnsafe(ref sum);
            }
        }
    }

    /// <summary>Adds what the sums hold to 64 counts, and empties them.</summary>
    public static void Empty(Span<ulong> sums, Span<int> counts)
    {
        // Byte b of every lane of sum k counts bit 8 · b + k.
        const ulong Even = 0x00FF00FF00FF00FF;
        for (var k = 0; k < 8; k++)
        {
            var (even, odd) = (0UL, 0UL);
            foreach (var lane in sums.Slice(k * Lanes, Lanes))
            {
                even += lane & Even;
                odd += (lane >> 8) & Even;
            }

            for (var b = 0; b < 4; b++)
            {
                counts[(16 * b) + k] += (int)(even >> (16 * b) & ushort.MaxValue);
                counts[(16 * b) + 8 + k] += (int)(odd >> (16 * b) & ushort.MaxValue);
            }
        }

        sums.Clear();
    }
}
