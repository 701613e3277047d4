using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Rettesnor.Measurement.Measures.Evaluation;

/// <summary>A word of dates for every day: those whose own day is after it.</summary>
/// <remarks>
/// The dates rise, so a word is all ones from some bit on, and a byte that counts the zeros holds it: the bytes that a pass needs stay in
/// the fastest cache. The bits above the last date are ones; what is true of a person is always taken of words that have none there.
/// </remarks>
internal readonly struct DayMasks
{
    private const int Days = ushort.MaxValue + 1;

    private readonly byte[] datesBefore;

    private readonly EvenDays? even;

    private DayMasks(byte[] datesBefore, EvenDays? even) => (this.datesBefore, this.even) = (datesBefore, even);

    public ulong this[ushort day]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ulong.MaxValue << DatesBefore(day);
    }

    /// <summary>The same for a day that may be earlier or later than a column can hold.</summary>
    public ulong this[int day] => this[(ushort)Math.Clamp(day, 0, Days - 1)];

    /// <summary>How many dates have their own day on the day or before it.</summary>
    /// <remarks>There is a byte for every day that there is, so that the bounds need no check; the benchmark showed its worth.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int DatesBefore(ushort day) => Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(datesBefore), day);

    /// <summary>Whether this machine counts the dates before many days at once; where it does not, each is better looked up where it is needed.</summary>
    public bool HasLanes => even is not null;

    /// <summary>Writes for each day what <see cref="DatesBefore"/> says.</summary>
    public void CountDatesBefore(ReadOnlySpan<ushort> days, Span<byte> counts)
    {
        var done = even?.CountDatesBefore(days, counts) ?? 0;
        var lookup = Lookup;
        for (var i = done; i < days.Length; i++)
        {
            counts[i] = (byte)lookup.DatesBefore(days[i]);
        }
    }

    /// <summary>The words of eight days, of which it was counted how many dates come before each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> InLanes(ref byte counts) =>
        InLanes(Avx512F.ConvertToVector512UInt64(Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<ulong>(ref counts)).AsByte()));

    /// <summary>The words of eight days.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> InLanes(Vector512<ulong> counts) => Avx512F.ShiftLeftLogicalVariable(Vector512<ulong>.AllBitsSet, counts);

    /// <summary>The same for a loop, which then does not look for the table in each turn.</summary>
    public DayLookup Lookup => new(ref MemoryMarshal.GetArrayDataReference(datesBefore));

    /// <summary>The masks of days that rise with the dates: bit i is set for days before the i-th.</summary>
    public static DayMasks Of(Func<int, int> dayOf, int dates)
    {
        var datesBefore = GC.AllocateUninitializedArray<byte>(Days);
        var bounds = new int[dates];
        var at = 0;
        for (var i = 0; i < dates; i++)
        {
            var upTo = Math.Clamp(dayOf(i), at, Days);
            datesBefore.AsSpan(at, upTo - at).Fill((byte)i);
            at = bounds[i] = upTo;
        }

        datesBefore.AsSpan(at).Fill((byte)dates);
        return new DayMasks(datesBefore, EvenDays.Of(bounds));
    }
}

/// <summary>A table of <see cref="DayMasks"/> at hand.</summary>
internal readonly ref struct DayLookup(ref byte datesBefore)
{
    private readonly ref byte datesBefore = ref datesBefore;

    public ulong this[ushort day]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ulong.MaxValue << DatesBefore(day);
    }

    /// <summary>How many dates have their own day on the day or before it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int DatesBefore(ushort day) => Unsafe.Add(ref datesBefore, day);
}

/// <summary>Counts the dates before many days at once, where the dates follow each other about evenly, as the ends of months and weeks do.</summary>
/// <remarks>
/// By the mean distance of two dates it is known which of the dates comes next, but for one: so a day is compared with only that one.
/// </remarks>
internal sealed class EvenDays
{
    private const int Places = 64;

    // The first day of each date; no day that is looked at comes after what stands after the last of them.
    private readonly ushort[] bounds = new ushort[Places];
    private readonly ushort origin;
    private readonly ushort last;
    private readonly ushort perDay;

    private EvenDays(ReadOnlySpan<int> bounds)
    {
        // Half way between two dates the next one is looked at.
        var distance = (double)(bounds[^1] - bounds[0]) / Math.Max(1, bounds.Length - 1);
        perDay = (ushort)Math.Clamp((ushort.MaxValue + 1) / Math.Max(1, distance), 0, ushort.MaxValue);
        origin = (ushort)Math.Max(0, bounds[0] - (int)Math.Ceiling(distance / 2));
        last = (ushort)bounds[^1];
        this.bounds.AsSpan().Fill(ushort.MaxValue);
        for (var i = 0; i < bounds.Length; i++)
        {
            this.bounds[i] = (ushort)bounds[i];
        }
    }

    /// <summary>Null where the dates do not lie evenly enough, or this machine has not the vectors.</summary>
    /// <param name="bounds">The first day of each date.</param>
    public static EvenDays? Of(ReadOnlySpan<int> bounds)
    {
        if (!Avx512BW.IsSupported || bounds.Length == 0 || bounds[^1] >= ushort.MaxValue)
        {
            return null;
        }

        // Between two bounds the place only rises, so it is enough to look at the days beside them.
        var even = new EvenDays(bounds);
        for (var i = 0; i < bounds.Length; i++)
        {
            if ((bounds[i] > 0 && even.PlaceOf((ushort)(bounds[i] - 1)) is var before && before != i && before != i - 1)
                || (even.PlaceOf((ushort)bounds[i]) is var on && on != i && on != i + 1))
            {
                return null;
            }
        }

        return even;
    }

    private int PlaceOf(ushort day) => Math.Max(0, Math.Min(day, last) - origin) * perDay >> 16;

    /// <summary>Writes the counts of as many of the days as fill whole vectors; returns how many.</summary>
    public int CountDatesBefore(ReadOnlySpan<ushort> days, Span<byte> counts)
    {
        ref var day = ref MemoryMarshal.GetReference(days);
        ref var count = ref MemoryMarshal.GetReference(counts[..days.Length]);
        var (low, high) = (Vector512.Create(bounds), Vector512.Create(bounds.AsSpan(Places / 2)));
        var (most, least, part) = (Vector512.Create(last), Vector512.Create(origin), Vector512.Create(perDay));
        var i = 0;
        for (; i <= days.Length - Vector512<ushort>.Count; i += Vector512<ushort>.Count)
        {
            var some = Vector512.Min(Vector512.LoadUnsafe(ref day, (nuint)i), most);
            var place = Avx512BW.MultiplyHigh(Avx512BW.SubtractSaturate(some, least), part);
            var passed = Vector512.GreaterThanOrEqual(some, Avx512BW.PermuteVar32x16x2(low, place, high));
            Avx512BW.ConvertToVector256Byte(place - passed).StoreUnsafe(ref count, (nuint)i);
        }

        return i;
    }
}
