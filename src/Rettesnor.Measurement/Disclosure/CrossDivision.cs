namespace Rettesnor.Measurement.Disclosure;

/// <summary>
/// How persons, days or events fall among some sets on some dates, and whether the sizes of several of the sets can be shown together without
/// anybody being able to work out a small one.
/// </summary>
/// <remarks>
/// <para>Two sets are tied where somebody could know something of them that sizes do not say: that one is a part of the other, or that they have
/// nothing in common. That is taken to be so wherever on no date anybody was seen in the one and not in the other, or in both, unless it is known
/// that there could be. Three are tied as well where one of the seven ways of being in some of them was never seen and no two of them explain
/// it, as where one is the union of the others.</para>
/// <para>Sets that are tied to each other are divided across, and each cell of that must be empty or not small. Whatever is then added and
/// subtracted among them is made of such cells, so it is nothing or not small. Of sets that are not tied to each other only the sizes of the
/// tied ones are known: the most that can be in a cell across them is the smallest of the cells that it lies in (Dobra and Fienberg, Bounds for cell
/// entries in contingency tables given marginal totals and decomposable graphs, 2000), which is nothing or not small either. For that the ties
/// must have no long circles, so sets that close one are tied too.</para>
/// </remarks>
public sealed class CrossDivision
{
    /// <summary>The most sets that can be looked at together.</summary>
    public const int Most = 128;

    private readonly IReadOnlyList<IReadOnlyDictionary<UInt128, decimal>> dates;
    private readonly UInt128[] ties;
    private readonly List<UInt128> triples = [];

    /// <summary>Takes how much is in exactly which of the sets.</summary>
    /// <param name="sets">How many sets there are, at most <see cref="Most"/>.</param>
    /// <param name="dates">For each date the number, by a word with a bit for each set.</param>
    /// <param name="possible">The ways of being in two or three sets that there can be, seen or not: of a way the first bit is for the first set.</param>
    public CrossDivision(int sets, IReadOnlyList<IReadOnlyDictionary<UInt128, decimal>> dates, Func<IReadOnlyList<int>, IEnumerable<int>> possible)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(sets, Most);
        this.dates = dates;
        ties = new UInt128[sets];
        Tie(sets, [.. dates.SelectMany(d => d.Where(c => c.Value != 0).Select(c => c.Key)).Distinct()], possible);
    }

    /// <summary>Whether the sizes of some sets can be shown together on a date.</summary>
    /// <param name="date">The date's number.</param>
    /// <param name="sets">A word with a bit for each set that is to be shown.</param>
    public bool MayBeShown(int date, UInt128 sets) => Together(sets).All(tied => IsSafe(dates[date], tied));

    private static bool IsSafe(IReadOnlyDictionary<UInt128, decimal> seen, UInt128 tied)
    {
        var cells = new Dictionary<UInt128, decimal>();
        foreach (var (sets, count) in seen)
        {
            if ((sets & tied) is var cell && cell != 0)
            {
                cells[cell] = cells.GetValueOrDefault(cell) + count;
            }
        }

        return !cells.Values.Any(SmallCounts.IsSmall);
    }

    // The sets that are divided across: each with those tied to it that are left, which thereby are tied to each other.
    private IEnumerable<UInt128> Together(UInt128 sets)
    {
        var tied = (UInt128[])ties.Clone();
        foreach (var triple in triples.Where(t => (t & sets) == t))
        {
            foreach (var set in Bits(triple))
            {
                tied[set] |= triple & ~(UInt128.One << set);
            }
        }

        for (var left = sets; left != 0;)
        {
            var (next, others) = Bits(left).Select(s => (Set: s, Others: tied[s] & left)).MinBy(s => (int)UInt128.PopCount(s.Others));
            yield return others | UInt128.One << next;
            foreach (var other in Bits(others))
            {
                tied[other] |= others & ~(UInt128.One << other);
            }

            left &= ~(UInt128.One << next);
        }
    }

    private void Tie(int sets, UInt128[] seen, Func<IReadOnlyList<int>, IEnumerable<int>> possible)
    {
        // For each set a bit for each of the ways that were seen, so that what was never seen is found a word at a time.
        var words = new ulong[sets][];
        for (var set = 0; set < sets; set++)
        {
            words[set] = new ulong[(seen.Length + 63) / 64];
            for (var i = 0; i < seen.Length; i++)
            {
                words[set][i / 64] |= (ulong)(seen[i] >> set & 1) << (i % 64);
            }
        }

        var pairs = new int[sets, sets];

        // What is seen is quick to find, and mostly enough.
        int Known(int seen, int all, params IReadOnlyList<int> of) => seen == all ? all : possible(of).Where(w => w > 0).Aggregate(seen, (known, way) => known | 1 << (way - 1));

        for (var a = 0; a < sets; a++)
        {
            for (var b = a + 1; b < sets; b++)
            {
                pairs[a, b] = Known(Seen(words[a], words[b]), 0b111, a, b);
                if (pairs[a, b] != 0b111)
                {
                    ties[a] |= UInt128.One << b;
                    ties[b] |= UInt128.One << a;
                }
            }
        }

        for (var a = 0; a < sets; a++)
        {
            for (var b = a + 1; b < sets; b++)
            {
                for (var c = b + 1; c < sets; c++)
                {
                    if (Known(Seen(words[a], words[b], words[c]) | Explained(pairs[a, b], pairs[a, c], pairs[b, c]), 0b1111111, a, b, c) != 0b1111111)
                    {
                        triples.Add(UInt128.One << a | UInt128.One << b | UInt128.One << c);
                    }
                }
            }
        }
    }

    // The ways of being in some of two sets, as bits: the first only, the second only, both.
    private static int Seen(ulong[] a, ulong[] b)
    {
        var (first, second, both) = (0UL, 0UL, 0UL);
        for (var i = 0; i < a.Length; i++)
        {
            first |= a[i] & ~b[i];
            second |= b[i] & ~a[i];
            both |= a[i] & b[i];
        }

        return (first != 0 ? 1 : 0) | (second != 0 ? 2 : 0) | (both != 0 ? 4 : 0);
    }

    // Of three sets: the bit of a way is its number, with a 1 for the first, a 2 for the second and a 4 for the third, less one.
    private static int Seen(ulong[] a, ulong[] b, ulong[] c)
    {
        Span<ulong> found = stackalloc ulong[8];
        for (var i = 0; i < a.Length; i++)
        {
            for (var way = 1; way < 8; way++)
            {
                found[way] |= ((way & 1) != 0 ? a[i] : ~a[i]) & ((way & 2) != 0 ? b[i] : ~b[i]) & ((way & 4) != 0 ? c[i] : ~c[i]);
            }
        }

        var seen = 0;
        for (var way = 1; way < 8; way++)
        {
            seen |= found[way] != 0 ? 1 << (way - 1) : 0;
        }

        return seen;
    }

    // The ways of three sets that cannot be because of two of them.
    private static int Explained(int ab, int ac, int bc)
    {
        var explained = 0;
        for (var way = 1; way < 8; way++)
        {
            explained |= IsUnseen(ab, way & 3) || IsUnseen(ac, way & 1 | way >> 1 & 2) || IsUnseen(bc, way >> 1) ? 1 << (way - 1) : 0;
        }

        return explained;
    }

    private static bool IsUnseen(int pair, int way) => way != 0 && (pair >> (way - 1) & 1) == 0;

    private static IEnumerable<int> Bits(UInt128 word)
    {
        for (; word != 0; word &= word - 1)
        {
            yield return (int)UInt128.TrailingZeroCount(word);
        }
    }
}
