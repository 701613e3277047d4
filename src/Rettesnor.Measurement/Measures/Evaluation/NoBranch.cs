using System.Runtime.CompilerServices;

namespace Rettesnor.Measurement.Measures.Evaluation;

/// <summary>Choices as arithmetic, for loops whose processor would guess wrong about every second time.</summary>
internal static class NoBranch
{
    /// <summary>All ones where a set has the number, and none where it has not.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong IfIn(ulong set, int number) => unchecked(0UL - (set >> number & 1));

    /// <summary>All ones where a number is at least another, and none where it is less.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong IfAtLeast(int number, int least) => unchecked((ulong)~((long)number - least >> 63));

    /// <summary>1 where the word has a bit, and 0 where it is empty.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int IsSome(ulong word) => word != 0 ? 1 : 0;
}
