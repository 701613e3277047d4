using Rettesnor.Measurement.Histories;

namespace Rettesnor.Measurement.Measures.Evaluation;

/// <summary>Rows of a snapshot that are looked at together, few enough for their words to stay in the fastest cache; used again for the next.</summary>
/// <remarks>
/// Persons have few spells and each another number of them, so a loop over each person's own guesses its end wrong most of the time. The
/// spells of a block lie together: loops go over all of them at once, and <see cref="RowOf"/> says whose each one is.
/// </remarks>
internal sealed class Block
{
    /// <summary>The most rows of a block.</summary>
    public const int Most = 512;

    /// <summary>More spells than a block mostly has.</summary>
    public const int UsualSpells = 8 * Most;

    private readonly ushort[] rowsWith = new ushort[Most];
    private readonly Running running = new();
    private readonly Owners spellOwners = new();
    private readonly Owners offerOwners = new();
    private int spellCount;
    private int firstSpell;
    private bool hasRunning;
    private GridWord? word;

    /// <summary>The snapshot's columns.</summary>
    public Columns Columns { get; private set; } = null!;

    /// <summary>The first row.</summary>
    public int First { get; private set; }

    /// <summary>How many rows, at most <see cref="Most"/>.</summary>
    public int Count { get; private set; }

    /// <summary>The spells of all the rows.</summary>
    public ReadOnlySpan<Spell> Spells => SpellColumn(Columns.Spells);

    /// <summary>The row, counted in the block, of each spell.</summary>
    public ReadOnlySpan<ushort> RowOf => spellOwners.Of(Columns.SpellAt.AsSpan(First, Count + 1));

    /// <summary>The offers of all the rows.</summary>
    public ReadOnlySpan<Stretch> Offers => Columns.Offers.AsSpan(Columns.OfferAt[First], Columns.OfferAt[First + Count] - Columns.OfferAt[First]);

    /// <summary>The row, counted in the block, of each offer.</summary>
    public ReadOnlySpan<ushort> RowOfOffer => offerOwners.Of(Columns.OfferAt.AsSpan(First, Count + 1));

    /// <summary>The spells that run on some day of the word's periods.</summary>
    public Running Running
    {
        get
        {
            if (!hasRunning)
            {
                running.Find(word!, Spells, RowOf);
                hasRunning = true;
            }

            return running;
        }
    }

    /// <summary>Looks at other rows.</summary>
    public void Take(Columns columns, int first, int count)
    {
        (Columns, First, Count) = (columns, first, count);
        firstSpell = columns.SpellAt[first];
        spellCount = columns.SpellAt[first + count] - firstSpell;
        spellOwners.Forget();
        offerOwners.Forget();
    }

    /// <summary>Looks at the same rows for another word of dates.</summary>
    public void LookAt(GridWord dates) => (word, hasRunning) = (dates, false);

    /// <summary>What a column holds of the block's spells.</summary>
    public ReadOnlySpan<T> SpellColumn<T>(T[] column) => column.AsSpan(firstSpell, spellCount);

    /// <summary>The rows, counted in the block, whose word is not empty. The next call writes over them.</summary>
    public ReadOnlySpan<ushort> RowsWith(ReadOnlySpan<ulong> words)
    {
        // Whether a row is one of them is hard to guess, so nothing branches on it.
        var rows = rowsWith.AsSpan();
        var n = 0;
        for (var i = 0; i < words.Length; i++)
        {
            rows[n] = (ushort)i;
            n += NoBranch.IsSome(words[i]);
        }

        return rows[..n];
    }

    /// <summary>Empties the words of rows that have fewer facts than so many, and returns the rows whose word is not empty then.</summary>
    /// <param name="words">A word for each row.</param>
    /// <param name="at">Where the facts of each of the snapshot's rows begin.</param>
    /// <param name="least">So many, at least 1.</param>
    public ReadOnlySpan<ushort> RowsWith(Span<ulong> words, int[] at, int least)
    {
        var starts = at.AsSpan(First, words.Length + 1);
        var rows = rowsWith.AsSpan();
        var n = 0;
        for (var i = 0; i < words.Length; i++)
        {
            words[i] &= NoBranch.IfAtLeast(starts[i + 1] - starts[i], least);
            rows[n] = (ushort)i;
            n += NoBranch.IsSome(words[i]);
        }

        return rows[..n];
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

        for (var row = 0; row + 1 < starts.Length; row++)
        {
            var (at, end) = (starts[row] - starts[0], starts[row + 1] - starts[0]);
            do
            {
                rows.AsSpan(at, Stride).Fill((ushort)row);
                at += Stride;
            }
            while (at < end);
        }
    }
}

/// <summary>The spells of a block that run on some day of a word's periods, each with its row, counted in the block, and its dates.</summary>
internal sealed class Running
{
    private int[] spells = new int[Block.UsualSpells];
    private ushort[] rows = new ushort[Block.UsualSpells];
    private ushort[] chains = new ushort[Block.UsualSpells];
    private byte[] benefits = new byte[Block.UsualSpells];
    private ulong[] dates = new ulong[Block.UsualSpells];
    private int count;

    /// <summary>The number of each in the block's spells.</summary>
    public ReadOnlySpan<int> Spells => spells.AsSpan(0, count);

    /// <summary>Its row.</summary>
    public ReadOnlySpan<ushort> Rows => rows.AsSpan(0, count);

    /// <summary>The first day of its chain of the family.</summary>
    public ReadOnlySpan<ushort> FamilyChains => chains.AsSpan(0, count);

    /// <summary>Its benefit.</summary>
    public ReadOnlySpan<byte> Benefits => benefits.AsSpan(0, count);

    /// <summary>Its dates.</summary>
    public ReadOnlySpan<ulong> Dates => dates.AsSpan(0, count);

    public void Find(GridWord word, ReadOnlySpan<Spell> all, ReadOnlySpan<ushort> rowOf)
    {
        if (all.Length > dates.Length)
        {
            (spells, rows, chains) = (new int[2 * all.Length], new ushort[2 * all.Length], new ushort[2 * all.Length]);
            (benefits, dates) = (new byte[2 * all.Length], new ulong[2 * all.Length]);
        }

        // Every spell is written; the next writes over one that does not run.
        var (from, begins, ends) = (word.From, word.PeriodStarts[0], word.PeriodStarts[^1]);
        var (toSpells, toRows, toChains, toBenefits, toDates, n) = (spells, rows, chains, benefits, dates, 0);
        for (var s = 0; s < all.Length; s++)
        {
            ref readonly var spell = ref all[s];
            toSpells[n] = s;
            toRows[n] = rowOf[s];
            toChains[n] = spell.FamilyChain;
            toBenefits[n] = spell.Benefit;
            toDates[n] = from[spell.Start] ^ from[spell.End];
            n += (spell.Start < ends ? 1 : 0) & (spell.End > begins ? 1 : 0);
        }

        count = n;
    }
}
