using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Rettesnor.Measurement.Measures.Evaluation;

/// <summary>Lists of words taken together, with the machine's vectors.</summary>
internal static class Words
{
    /// <summary>Keeps of each word what the other has as well.</summary>
    public static void Keep(Span<ulong> words, ReadOnlySpan<ulong> others)
    {
        others = others[..words.Length];
        var some = MemoryMarshal.Cast<ulong, Vector<ulong>>(words);
        var more = MemoryMarshal.Cast<ulong, Vector<ulong>>(others)[..some.Length];
        for (var i = 0; i < some.Length; i++)
        {
            some[i] &= more[i];
        }

        for (var i = some.Length * Vector<ulong>.Count; i < words.Length; i++)
        {
            words[i] &= others[i];
        }
    }

    /// <summary>Takes from each word what the other has.</summary>
    public static void TakeAway(Span<ulong> words, ReadOnlySpan<ulong> others)
    {
        others = others[..words.Length];
        var some = MemoryMarshal.Cast<ulong, Vector<ulong>>(words);
        var more = MemoryMarshal.Cast<ulong, Vector<ulong>>(others)[..some.Length];
        for (var i = 0; i < some.Length; i++)
        {
            some[i] = Vector.AndNot(some[i], more[i]);
        }

        for (var i = some.Length * Vector<ulong>.Count; i < words.Length; i++)
        {
            words[i] &= ~others[i];
        }
    }

    /// <summary>Takes from each word what the third has, and adds it to the second.</summary>
    public static void Move(Span<ulong> from, Span<ulong> to, ReadOnlySpan<ulong> what)
    {
        to = to[..from.Length];
        what = what[..from.Length];
        var some = MemoryMarshal.Cast<ulong, Vector<ulong>>(from);
        var more = MemoryMarshal.Cast<ulong, Vector<ulong>>(to)[..some.Length];
        var moved = MemoryMarshal.Cast<ulong, Vector<ulong>>(what)[..some.Length];
        for (var i = 0; i < some.Length; i++)
        {
            some[i] = Vector.AndNot(some[i], moved[i]);
            more[i] |= moved[i];
        }

        for (var i = some.Length * Vector<ulong>.Count; i < from.Length; i++)
        {
            from[i] &= ~what[i];
            to[i] |= what[i];
        }
    }

    /// <summary>The word of a row, for loops that add dates to the rows of facts. The row is one of the words': it was counted in their block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref ulong Of(Span<ulong> words, ushort row) => ref Unsafe.Add(ref MemoryMarshal.GetReference(words), row);
}
