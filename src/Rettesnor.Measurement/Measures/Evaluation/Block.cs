using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Rettesnor.Measurement.Histories;

namespace Rettesnor.Measurement.Measures.Evaluation;

/// <summary>Rows of a snapshot that are looked at together, few enough for their words to stay in the fast caches; used again for the next.</summary>
/// <remarks>
/// Persons have few spells and each another number of them, so a loop over each person's own guesses its end wrong most of the time. The
/// spells of a block lie together: loops go over all of them at once, and <see cref="RowOf"/> says whose each one is.
/// </remarks>
internal sealed class Block
{
    /// <summary>The most rows of a block.</summary>
    public const int Most = 2048;

    /// <summary>More spells than a block mostly has.</summary>
    public const int UsualSpells = 4 * Most;

    private readonly ushort[] rowsWith = new ushort[Most + Places.Together];
    private readonly ushort[] elsewhere = new ushort[Most];
    private readonly Running running;
    private readonly Owners spellOwners = new();
    private readonly Owners offerOwners = new();
    private int spellCount;
    private int firstSpell;
    private bool hasRunning;
    private int elsewhereCount;
    private GridWord? word;

    /// <param name="benefits">How many benefits there are.</param>
    public Block(int benefits) => running = new Running(benefits);

    /// <summary>The snapshot's columns.</summary>
    public Columns Columns { get; private set; } = null!;

    /// <summary>The first row.</summary>
    public int First { get; private set; }

    /// <summary>How many rows, at most <see cref="Most"/>.</summary>
    public int Count { get; private set; }

    /// <summary>The spells of all the rows.</summary>
    public ReadOnlySpan<Spell> Spells => Columns.Spells.AsSpan(firstSpell, spellCount);

    /// <summary>The number in the snapshot of the first of them.</summary>
    public int FirstSpell => firstSpell;

    /// <summary>Where the spells of each row begin in the snapshot, and where the last one's end.</summary>
    public ReadOnlySpan<int> SpellsAt => Columns.SpellAt.AsSpan(First, Count + 1);

    /// <summary>The row, counted in the block, of each spell.</summary>
    public ReadOnlySpan<ushort> RowOf => spellOwners.Of(SpellsAt);

    /// <summary>The offers of all the rows.</summary>
    public ReadOnlySpan<Offer> Offers => Columns.Offers.AsSpan(Columns.OfferAt[First], Columns.OfferAt[First + Count] - Columns.OfferAt[First]);

    /// <summary>The row, counted in the block, of each offer.</summary>
    public ReadOnlySpan<ushort> RowOfOffer => offerOwners.Of(Columns.OfferAt.AsSpan(First, Count + 1));

    /// <summary>The spells that run on some day of the word's periods.</summary>
    public Running Running
    {
        get
        {
            if (!hasRunning)
            {
                running.Find(word!, this);
                hasRunning = true;
            }

            return running;
        }
    }

    /// <summary>Looks at other rows.</summary>
    public void Take(RowRun rows)
    {
        (Columns, First, Count) = rows;
        firstSpell = Columns.SpellAt[First];
        spellCount = Columns.SpellAt[First + Count] - firstSpell;
        spellOwners.Forget();
        offerOwners.Forget();
    }

    /// <summary>Looks at the same rows for another word of dates.</summary>
    public void LookAt(GridWord dates) => (word, hasRunning, elsewhereCount) = (dates, false, -1);

    /// <summary>The rows, counted in the block, whose word is not empty. The next call writes over them.</summary>
    public ReadOnlySpan<ushort> RowsWith(ReadOnlySpan<ulong> words)
    {
        ref var word = ref MemoryMarshal.GetReference(words);
        ref var rows = ref MemoryMarshal.GetArrayDataReference(rowsWith);
        nint n = 0;
        nint i = 0;
        unchecked
        {
            for (; i + Places.Together <= words.Length; i += Places.Together)
            {
                n = Places.Add(ref rows, n, i, Places.OfSome(Vector256.LoadUnsafe(ref word, (nuint)i), Vector256.LoadUnsafe(ref word, (nuint)i + 4)));
            }

            for (; i < words.Length; i++)
            {
                Unsafe.Add(ref rows, n) = (ushort)i;
                n += NoBranch.IsSome(Unsafe.Add(ref word, i));
            }
        }

        return rowsWith.AsSpan(0, (int)n);
    }

    /// <summary>The rows, counted in the block, of persons who have lived elsewhere on some day of the word's periods.</summary>
    public ReadOnlySpan<ushort> RowsElsewhere
    {
        get
        {
            if (elsewhereCount < 0)
            {
                FindElsewhere((ushort)word!.PeriodStarts[0], (ushort)word.PeriodStarts[^1]);
            }

            return elsewhere.AsSpan(0, elsewhereCount);
        }
    }

    // Few have, so rows are looked at by the vector.
    private void FindElsewhere(ushort begins, ushort ends)
    {
        var livesFrom = Columns.ResidentFrom.AsSpan(First, Count);
        var livesUntil = Columns.ResidentUntil.AsSpan(First, Count);
        var traits = MemoryMarshal.Cast<Traits, ushort>(Columns.Traits.AsSpan(First, Count));
        var n = 0;
        var i = 0;
        for (; i + Vector512<ushort>.Count <= livesFrom.Length; i += Vector512<ushort>.Count)
        {
            var isAway = Vector512.Create(traits[i..]) & Vector512.Create(Traits.AwayBit);
            var some = Vector512.Equals(isAway, Vector512.Create(Traits.AwayBit))
                | Vector512.GreaterThan(Vector512.Create(livesFrom[i..]), Vector512.Create(begins))
                | Vector512.LessThan(Vector512.Create(livesUntil[i..]), Vector512.Create(ends));
            for (var bits = some.ExtractMostSignificantBits(); bits != 0; bits &= bits - 1)
            {
                elsewhere[n++] = (ushort)(i + BitOperations.TrailingZeroCount(bits));
            }
        }

        for (; i < livesFrom.Length; i++)
        {
            elsewhere[n] = (ushort)i;
            n += livesFrom[i] > begins || livesUntil[i] < ends || (traits[i] & Traits.AwayBit) != 0 ? 1 : 0;
        }

        elsewhereCount = n;
    }

    /// <summary>Empties the words of rows that have fewer facts than so many, and returns the rows whose word is not empty then.</summary>
    /// <param name="words">A word for each row.</param>
    /// <param name="at">Where the facts of each of the snapshot's rows begin.</param>
    /// <param name="least">So many, at least 1.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ReadOnlySpan<ushort> RowsWith(Span<ulong> words, int[] at, int least)
    {
        var starts = at.AsSpan(First, words.Length + 1);
        ref var start = ref MemoryMarshal.GetReference(starts);
        ref var word = ref MemoryMarshal.GetReference(words);
        ref var rows = ref MemoryMarshal.GetArrayDataReference(rowsWith);
        var more = Vector256.Create(least - 1);
        nint n = 0;
        nint i = 0;
        unchecked
        {
            for (; i + Places.Together <= words.Length; i += Places.Together)
            {
                var enough = Vector256.GreaterThan(Vector256.LoadUnsafe(ref start, (nuint)i + 1) - Vector256.LoadUnsafe(ref start, (nuint)i), more);
                var low = Vector256.LoadUnsafe(ref word, (nuint)i) & Vector256.WidenLower(enough).AsUInt64();
                var high = Vector256.LoadUnsafe(ref word, (nuint)i + 4) & Vector256.WidenUpper(enough).AsUInt64();
                low.StoreUnsafe(ref word, (nuint)i);
                high.StoreUnsafe(ref word, (nuint)i + 4);
                n = Places.Add(ref rows, n, i, Places.OfSome(low, high));
            }

            for (; i < words.Length; i++)
            {
                ref var one = ref Unsafe.Add(ref word, i);
                one &= NoBranch.IfAtLeast(Unsafe.Add(ref start, i + 1) - Unsafe.Add(ref start, i), least);
                Unsafe.Add(ref rows, n) = (ushort)i;
                n += NoBranch.IsSome(one);
            }
        }

        return rowsWith.AsSpan(0, (int)n);
    }
}

/// <summary>Whose each fact of a block is: the row, counted in the block.</summary>
internal sealed class Owners
{
    private const int Stride = 8;

    private ushort[] rows = new ushort[Block.UsualSpells + Stride];
    private int count = -1;

    public void Forget() => count = -1;

    /// <summary>The rows of the facts, given where those of each row begin, and where the last one's end.</summary>
    public ReadOnlySpan<ushort> Of(ReadOnlySpan<int> starts)
    {
        if (count < 0)
        {
            Find(starts);
        }

        return rows.AsSpan(0, count);
    }

    // Eight places are written whatever a row has; the next row writes over what was too much.
    private void Find(ReadOnlySpan<int> starts)
    {
        count = starts[^1] - starts[0];
        if (count + Stride > rows.Length)
        {
            rows = new ushort[(2 * count) + Stride];
        }

        ref var to = ref MemoryMarshal.GetArrayDataReference(rows);
        ref var start = ref MemoryMarshal.GetReference(starts);
        unchecked
        {
            var end = 0;
            for (var row = 0; row + 1 < starts.Length; row++)
            {
                var at = end;
                end = Unsafe.Add(ref start, row + 1) - start;
                var eight = Vector128.Create((ushort)row);
                do
                {
                    eight.StoreUnsafe(ref to, (nuint)at);
                    at += Stride;
                }
                while (at < end);
            }
        }
    }
}
