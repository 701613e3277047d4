using System.Globalization;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Measurement.Histories;

/// <summary>What is made of one person's facts, whatever order they come in.</summary>
/// <remarks>
/// <para><b>Benefits.</b> A day belongs to one benefit: of several, to the one that stands first in the codebook, and of two facts of the
/// same benefit to the one that began last. What is left of a fact may be several spells. Spells of the same benefit and extent that touch
/// are one, so that a fact split in two changes nothing, if no other fact of the same benefit overlaps it (which began last may then
/// change).</para>
/// <para><b>Chains.</b> Seniority is counted from the first day of a chain: spells of the same benefit, of the same family, or of any
/// benefits, with at most 28 days from the day after one ends to the day the next begins. Chains are made of the spells that are left when
/// overlaps are resolved.</para>
/// <para><b>Residence.</b> A person lives in one municipality a day: the one moved to last. The day of a move belongs to the new one.</para>
/// <para><b>States.</b> A person has one value of a dimension a day, the one that began last, unless the dimension allows many at once;
/// of the same value, days that touch or overlap are one stretch.</para>
/// <para><b>Single days.</b> Interviews, offers and exits are each a fact of its own: two on a day are two. The hours of a month are added,
/// also those of two employers, and lie on its last day.</para>
/// <para><b>Death.</b> Nothing holds on the day of death or after: days are cut there before anything else. An exit is what was recorded, so
/// it may be recorded later.</para>
/// <para><b>Ties</b> (two facts that began on the same day) go to the one that ends last, then to the one that stands first in the codebook,
/// of municipalities to the last by id, and of one benefit to the one that is paid for more of the week.</para>
/// </remarks>
internal static class HistoryRules
{
    /// <summary>The most days between two spells of one chain.</summary>
    public const int Gap = 28;

    /// <summary>A fact about days before overlaps are resolved. Of two that overlap the lower rank wins, then the later start.</summary>
    internal readonly record struct Claim(int Rank, int Code, ushort Start, ushort End, int Extent);

    /// <summary>Gives every day to the strongest claim; the result is in order of day, and what touches and is alike is one.</summary>
    public static void Resolve(List<Claim> claims, List<Claim> result)
    {
        result.Clear();
        claims.Sort(static (a, b) =>
            a.Rank != b.Rank ? a.Rank.CompareTo(b.Rank)
            : a.Start != b.Start ? b.Start.CompareTo(a.Start)
            : a.End != b.End ? b.End.CompareTo(a.End)
            : a.Code != b.Code ? a.Code.CompareTo(b.Code)
            : b.Extent.CompareTo(a.Extent));
        foreach (var claim in claims)
        {
            Place(claim, result);
        }

        Join(result);
    }

    // The part of the claim that nobody stronger has, in as many pieces as that takes; the result stays in order of day.
    private static void Place(Claim claim, List<Claim> taken)
    {
        var start = claim.Start;
        var at = 0;
        while (at < taken.Count && start < claim.End)
        {
            var other = taken[at];
            if (other.End <= start)
            {
                at++;
                continue;
            }

            var free = Math.Min(other.Start, claim.End);
            if (start < free)
            {
                taken.Insert(at++, claim with { Start = start, End = free });
            }

            start = Math.Max(start, other.End);
            at++;
        }

        if (start < claim.End)
        {
            taken.Insert(at, claim with { Start = start });
        }
    }

    private static void Join(List<Claim> result)
    {
        var kept = 0;
        for (var i = 1; i < result.Count; i++)
        {
            var (last, next) = (result[kept], result[i]);
            if (last.End == next.Start && last.Code == next.Code && last.Extent == next.Extent)
            {
                result[kept] = last with { End = next.End };
            }
            else
            {
                result[++kept] = next;
            }
        }

        if (result.Count > 0)
        {
            result.RemoveRange(kept + 1, result.Count - kept - 1);
        }
    }

    /// <summary>Where each spell's chain of its family began, given the family of each benefit.</summary>
    public static void FamilyChains(List<Claim> spells, int[] families, Span<ushort> chains, Dictionary<int, (ushort Start, ushort End)> open)
    {
        open.Clear();
        for (var i = 0; i < spells.Count; i++)
        {
            var spell = spells[i];
            var key = families[spell.Code];
            var start = open.TryGetValue(key, out var chain) && spell.Start - chain.End <= Gap ? chain.Start : spell.Start;
            open[key] = (start, spell.End);
            chains[i] = start;
        }
    }

    /// <summary>
    /// Where each of a person's spells' chain of its own benefit or of any benefits began. Few measures ask, so it is not kept but found again:
    /// spells do not overlap, so that no more than the gap has days for can lie between two of one chain.
    /// </summary>
    public static void Chains(ReadOnlySpan<Spell> spells, bool ofBenefit, Span<ushort> chains)
    {
        for (var s = 0; s < spells.Length; s++)
        {
            var spell = spells[s];
            chains[s] = spell.Start;
            for (var before = s - 1; before >= 0 && spell.Start - spells[before].End <= Gap; before--)
            {
                if (!ofBenefit || spells[before].Benefit == spell.Benefit)
                {
                    chains[s] = chains[before];
                    break;
                }
            }
        }
    }

    /// <summary>The days as numbers, cut at a death; empty where nothing is left.</summary>
    /// <exception cref="FactsRefusedException">The days end before they begin.</exception>
    public static (ushort Start, ushort End) Days(DayRange days, ushort death)
    {
        if (days.Until < days.From)
        {
            throw new FactsRefusedException(new(
                string.Create(CultureInfo.InvariantCulture, $"Noget slutter, før det begynder: {days.From:dd-MM-yyyy} til {days.LastDay:dd-MM-yyyy}."),
                string.Create(CultureInfo.InvariantCulture, $"Something ends before it begins: {days.From:d MMMM yyyy} to {days.LastDay:d MMMM yyyy}.")));
        }

        return (DayNumber.Of(days.From), Math.Min(DayNumber.OfEnd(days.Until), death));
    }
}
