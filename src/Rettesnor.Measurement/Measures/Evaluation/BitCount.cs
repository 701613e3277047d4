using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Rettesnor.Measurement.Measures.Evaluation;

/// <summary>How many words have each of the 64 bits, with vectors of any width.</summary>
/// <remarks>
/// Eight sums run beside each other: of the bits 0, 8, 16, … of each word, of the bits 1, 9, 17, …, and so on; a byte of a sum holds one bit's
/// count and is emptied before it can overflow.
/// </remarks>
internal static class BitCount
{
    private const ulong LowBits = 0x0101010101010101;
    private const int MostRounds = 255;

    /// <summary>The widest vectors of this machine, in bits; 64 where there are none.</summary>
    public static int Width { get; } = Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : Vector128.IsHardwareAccelerated ? 128 : 64;

    /// <summary>Adds the counts of the words' bits to 64 counts.</summary>
    public static void Add(ReadOnlySpan<ulong> words, Span<int> counts) => Add(words, counts, Width);

    /// <summary>The same with vectors of a width, for tests.</summary>
    public static void Add(ReadOnlySpan<ulong> words, Span<int> counts, int width)
    {
        var rest = width switch
        {
            512 => Add512(words, counts),
            256 => Add256(words, counts),
            128 => Add128(words, counts),
            _ => words,
        };
        AddScalar(rest, counts);
    }

    private static void AddScalar(ReadOnlySpan<ulong> words, Span<int> counts)
    {
        Span<ulong> sums = stackalloc ulong[8];
        while (words.Length > 0)
        {
            sums.Clear();
            var round = words[..Math.Min(words.Length, MostRounds)];
            foreach (var word in round)
            {
                for (var k = 0; k < 8; k++)
                {
                    sums[k] += (word >> k) & LowBits;
                }
            }

            Empty(sums, 1, counts);
            words = words[round.Length..];
        }
    }

    private static ReadOnlySpan<ulong> Add512(ReadOnlySpan<ulong> words, Span<int> counts)
    {
        var low = Vector512.Create(LowBits);
        Span<ulong> sums = stackalloc ulong[64];
        while (words.Length >= 8)
        {
            var rounds = Math.Min(words.Length / 8, MostRounds);
            var (s0, s1, s2, s3) = (Vector512<ulong>.Zero, Vector512<ulong>.Zero, Vector512<ulong>.Zero, Vector512<ulong>.Zero);
            var (s4, s5, s6, s7) = (s0, s1, s2, s3);
            foreach (var v in MemoryMarshal.Cast<ulong, Vector512<ulong>>(words[..(rounds * 8)]))
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

            s0.CopyTo(sums);
            s1.CopyTo(sums[8..]);
            s2.CopyTo(sums[16..]);
            s3.CopyTo(sums[24..]);
            s4.CopyTo(sums[32..]);
            s5.CopyTo(sums[40..]);
            s6.CopyTo(sums[48..]);
            s7.CopyTo(sums[56..]);
            Empty(sums, 8, counts);
            words = words[(rounds * 8)..];
        }

        return words;
    }

    private static ReadOnlySpan<ulong> Add256(ReadOnlySpan<ulong> words, Span<int> counts)
    {
        var low = Vector256.Create(LowBits);
        Span<ulong> sums = stackalloc ulong[32];
        while (words.Length >= 4)
        {
            var rounds = Math.Min(words.Length / 4, MostRounds);
            var (s0, s1, s2, s3) = (Vector256<ulong>.Zero, Vector256<ulong>.Zero, Vector256<ulong>.Zero, Vector256<ulong>.Zero);
            var (s4, s5, s6, s7) = (s0, s1, s2, s3);
            foreach (var v in MemoryMarshal.Cast<ulong, Vector256<ulong>>(words[..(rounds * 4)]))
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

            s0.CopyTo(sums);
            s1.CopyTo(sums[4..]);
            s2.CopyTo(sums[8..]);
            s3.CopyTo(sums[12..]);
            s4.CopyTo(sums[16..]);
            s5.CopyTo(sums[20..]);
            s6.CopyTo(sums[24..]);
            s7.CopyTo(sums[28..]);
            Empty(sums, 4, counts);
            words = words[(rounds * 4)..];
        }

        return words;
    }

    private static ReadOnlySpan<ulong> Add128(ReadOnlySpan<ulong> words, Span<int> counts)
    {
        var low = Vector128.Create(LowBits);
        Span<ulong> sums = stackalloc ulong[16];
        while (words.Length >= 2)
        {
            var rounds = Math.Min(words.Length / 2, MostRounds);
            sums.Clear();
            var vectors = MemoryMarshal.Cast<ulong, Vector128<ulong>>(sums);
            foreach (var v in MemoryMarshal.Cast<ulong, Vector128<ulong>>(words[..(rounds * 2)]))
            {
                for (var k = 0; k < 8; k++)
                {
                    vectors[k] += (v >>> k) & low;
                }
            }

            Empty(sums, 2, counts);
            words = words[(rounds * 2)..];
        }

        return words;
    }

    // Byte b of every lane of sum k counts bit 8 · b + k.
    private static void Empty(ReadOnlySpan<ulong> sums, int lanes, Span<int> counts)
    {
        const ulong Even = 0x00FF00FF00FF00FF;
        for (var k = 0; k < 8; k++)
        {
            var (even, odd) = (0UL, 0UL);
            foreach (var lane in sums.Slice(k * lanes, lanes))
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
    }
}
