using Rettesnor.Measurement.Employers;
using Rettesnor.Measurement.Measures.Evaluation;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Measurement.Measures;

/// <summary>A formula's parts on the dates of a grid.</summary>
/// <param name="Formula">The formula that was counted.</param>
/// <param name="Numerators">The counts, or the parts of shares, date by date.</param>
/// <param name="Denominators">The wholes; null for a formula that has none.</param>
public sealed record EmployerCounts(EmployerFormula Formula, IReadOnlyList<long> Numerators, IReadOnlyList<long>? Denominators)
{
    /// <summary>The value on a date: a count as it is, a share in percent, a number for each; null where the whole is zero.</summary>
    /// <param name="date">The number of the date in the grid.</param>
    public decimal? Value(int date) =>
        Denominators is null ? Numerators[date]
        : Denominators[date] == 0 ? null
        : (Formula is EmployerFormula.HappeningsEach ? 1m : 100m) * Numerators[date] / Denominators[date];
}

/// <summary>Counts employers and what happened with them.</summary>
/// <remarks>
/// What is true of an employer on up to 63 dates is one word of bits, as for persons; a happening is a word too: the dates whose window it lies in.
/// </remarks>
public static class EmployerCount
{
    /// <summary>Counts a formula for some municipalities on the dates of a grid.</summary>
    public static EmployerCounts Of(EmployerSnapshot snapshot, EmployerFormula formula, IReadOnlyList<AreaId> municipalities, Grid grid)
    {
        var parts = new long[grid.Dates.Count];
        var wholes = formula is EmployerFormula.Employers or EmployerFormula.Happenings or EmployerFormula.Occasions ? null : new long[grid.Dates.Count];
        foreach (var word in grid.Words)
        {
            var words = new EmployerWords(snapshot, word);
            var (part, whole, here) = (new WordSum(word, parts), new WordSum(word, wholes ?? []), words.LiesIn(municipalities));
            if (formula is EmployerFormula.Occasions occasions)
            {
                AddOccasions(snapshot, words, occasions, here, part);
                continue;
            }

            var add = Compile(words, word.All, formula, part, whole);
            for (var e = 0; e < snapshot.Count; e++)
            {
                add(e, here(e));
            }
        }

        return new EmployerCounts(formula, parts, wholes);
    }

    /// <summary>The numbers of some municipalities' employers of whom something holds on a date.</summary>
    public static IReadOnlyList<int> Who(EmployerSnapshot snapshot, EmployerPredicate of, IReadOnlyList<AreaId> municipalities, DateOnly date)
    {
        var words = new EmployerWords(snapshot, Grid.Of(Period.OfDate(date), Period.OfDate(date)).Words[0]);
        var (here, holds) = (words.LiesIn(municipalities), words.Compile(of));
        return [.. Enumerable.Range(0, snapshot.Count).Where(e => (here(e) & holds(e)) != 0).Select(e => snapshot.Numbers[e])];
    }

    // Each occasion has a word of its own: the dates on which any of the employers makes it count.
    private static void AddOccasions(EmployerSnapshot snapshot, EmployerWords words, EmployerFormula.Occasions formula, DatesOf here, WordSum sum)
    {
        var (of, marking, counts) = (words.Compile(formula.Of), words.Marking(formula.What, formula.Over), new ulong[snapshot.Occasions]);
        for (var e = 0; e < snapshot.Count; e++)
        {
            var dates = here(e);
            marking(e, dates == 0 ? 0 : dates & of(e), counts);
        }

        foreach (var dates in counts)
        {
            sum.Add(dates);
        }
    }

    private static Action<int, ulong> Compile(EmployerWords words, ulong anywhere, EmployerFormula formula, WordSum part, WordSum whole)
    {
        switch (formula)
        {
            case EmployerFormula.Employers employers:
                var counted = words.Compile(employers.Of);
                return (e, dates) => part.Add(dates == 0 ? 0 : dates & counted(e));
            case EmployerFormula.Share share:
                var (population, holds) = (words.Compile(share.Of), words.Compile(share.Where));
                return (e, dates) =>
                {
                    var all = dates == 0 ? 0 : dates & population(e);
                    whole.Add(all);
                    part.Add(all == 0 ? 0 : all & holds(e));
                };
            case EmployerFormula.Part some:
                var (areas, everywhere) = (words.Compile(some.Of), words.Compile(some.Whole));
                return (e, dates) =>
                {
                    whole.Add(everywhere(e));
                    part.Add(dates == 0 ? 0 : dates & areas(e));
                };
            case EmployerFormula.Happenings happenings:
                var (of, adding) = (words.Compile(happenings.Of), words.Adding(happenings.What, happenings.Over));
                return (e, dates) => adding(e, dates == 0 ? 0 : dates & of(e), part);
            case EmployerFormula.HappeningsEach each:
                var (those, among, addingEach) = (words.Compile(each.Of), words.Compile(each.Each), words.Adding(each.What, each.Over));
                return (e, dates) =>
                {
                    addingEach(e, dates == 0 ? 0 : dates & those(e), part);
                    whole.Add(dates == 0 ? 0 : dates & among(e));
                };
            case EmployerFormula.HappeningShare share:
                var (where, addingShare) = (words.Compile(share.Where), words.Adding(share.What, share.Over));
                return (e, _) =>
                {
                    addingShare(e, anywhere, whole);
                    addingShare(e, where(e), part);
                };
            default:
                throw new InvalidOperationException($"Unknown formula: {formula.GetType().Name}");
        }
    }
}
