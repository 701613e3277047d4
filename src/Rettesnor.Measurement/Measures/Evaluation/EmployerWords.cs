using System.Numerics;
using Rettesnor.Measurement.Employers;
using Rettesnor.Measurement.Histories;

namespace Rettesnor.Measurement.Measures.Evaluation;

/// <summary>The dates of a word on which something holds of an employer.</summary>
/// <param name="employer">The place of the employer in the snapshot.</param>
internal delegate ulong DatesOf(int employer);

/// <summary>Sums of words, bit by bit, into the counts of a grid.</summary>
internal sealed class WordSum(GridWord word, long[] counts)
{
    public void Add(ulong dates, int times = 1)
    {
        for (var left = dates; left != 0; left &= left - 1)
        {
            counts[word.First + BitOperations.TrailingZeroCount(left)] += times;
        }
    }
}

/// <summary>Makes of what can be asked of employers functions that answer for the dates of a word: windows and kinds are looked up once.</summary>
internal sealed class EmployerWords(EmployerSnapshot snapshot, GridWord word)
{
    public DatesOf Compile(EmployerPredicate predicate) => predicate switch
    {
        EmployerPredicate.Everyone => _ => word.All,
        EmployerPredicate.All all => Both(all.Of.Select(Compile)),
        EmployerPredicate.AnyOf any => Either(any.Of.Select(Compile)),
        EmployerPredicate.Not not => Opposite(Compile(not.Of)),
        EmployerPredicate.Employees employees => Employs(employees.AtLeast),
        EmployerPredicate.LiesIn lies => LiesIn(lies.Areas),
        EmployerPredicate.Had had => Had(had),
        EmployerPredicate.UnderAgreement agreement => Agreed(agreement.Kinds),
        _ => throw new InvalidOperationException($"Unknown predicate: {predicate.GetType().Name}"),
    };

    /// <summary>The dates on which an employer lies in one of some municipalities.</summary>
    public DatesOf LiesIn(IEnumerable<AreaId> areas)
    {
        var numbers = areas.Select(snapshot.NumberOf).Where(a => a != EmployerSnapshot.Unknown).ToHashSet();
        return e =>
        {
            var dates = 0UL;
            foreach (var place in Rows(snapshot.Places, snapshot.PlaceAt, e))
            {
                dates |= numbers.Contains(place.Area) ? Between(place.From, place.Until) : 0;
            }

            return dates;
        };
    }

    /// <summary>Adds what happened with an employer to a sum, on those of some dates that it counts on.</summary>
    public Action<int, ulong, WordSum> Adding(CountedHappenings what, EmployerWindow over)
    {
        var counts = Counting(what, over);
        return (employer, dates, sum) =>
        {
            foreach (var happening in HappeningsOf(employer, dates))
            {
                sum.Add(dates & counts(happening), happening.Count);
            }
        };
    }

    /// <summary>Marks the occasions that an employer came to, on those of some dates that they count on.</summary>
    public Action<int, ulong, ulong[]> Marking(CountedHappenings what, EmployerWindow over)
    {
        var counts = Counting(what, over);
        return (employer, dates, occasions) =>
        {
            foreach (var happening in HappeningsOf(employer, dates))
            {
                occasions[happening.Occasion] |= dates & counts(happening);
            }
        };
    }

    private Func<EmployerSnapshot.HappeningRow, ulong> Counting(CountedHappenings what, EmployerWindow over)
    {
        var (kinds, within) = (KindsOf(what.Kinds), Within(over));
        return happening => happening.What == what.What && (kinds is null || kinds.Contains(happening.Kind)) ? within(happening.Day) : 0;
    }

    private ReadOnlySpan<EmployerSnapshot.HappeningRow> HappeningsOf(int employer, ulong dates) => dates == 0 ? [] : Rows(snapshot.Happenings, snapshot.HappeningAt, employer);

    private Func<ushort, ulong> Within(EmployerWindow over)
    {
        switch (over)
        {
            case EmployerWindow.Months months:
                var begins = word.BeginsAfter(months.Count);
                return day => word.All & word.From[day] & ~begins[day];
            case EmployerWindow.YearToDate:
                var years = Enumerable.Range(0, word.Count).GroupBy(i => word[i].Year).ToDictionary(g => g.Key, g => g.Aggregate(0UL, (all, i) => all | (1UL << i)));
                return day => word.From[day] & years.GetValueOrDefault(DayNumber.Day(day).Year);
            default:
                throw new InvalidOperationException($"Unknown window: {over.GetType().Name}");
        }
    }

    private DatesOf Opposite(DatesOf of) => e => word.All & ~of(e);

    private static DatesOf Both(IEnumerable<DatesOf> some)
    {
        DatesOf[] all = [.. some];
        return e =>
        {
            var dates = ulong.MaxValue;
            foreach (var of in all)
            {
                dates &= of(e);
            }

            return dates;
        };
    }

    private static DatesOf Either(IEnumerable<DatesOf> some)
    {
        DatesOf[] all = [.. some];
        return e =>
        {
            var dates = 0UL;
            foreach (var of in all)
            {
                dates |= of(e);
            }

            return dates;
        };
    }

    private DatesOf Employs(int atLeast) => e =>
    {
        var dates = 0UL;
        foreach (var staff in Rows(snapshot.Staff, snapshot.StaffAt, e))
        {
            dates |= staff.Employees >= atLeast ? Between(staff.From, staff.Until) : 0;
        }

        return dates;
    };

    private DatesOf Had(EmployerPredicate.Had had)
    {
        var counts = Counting(new CountedHappenings(had.What, had.Kinds), new EmployerWindow.Months(had.Months));
        return e =>
        {
            var dates = 0UL;
            foreach (var happening in Rows(snapshot.Happenings, snapshot.HappeningAt, e))
            {
                dates |= counts(happening);
            }

            return dates;
        };
    }

    private DatesOf Agreed(ValueList<string> of)
    {
        var kinds = KindsOf(of);
        return e =>
        {
            var dates = 0UL;
            foreach (var agreement in Rows(snapshot.Agreements, snapshot.AgreementAt, e))
            {
                dates |= kinds is null || kinds.Contains(agreement.Kind) ? Between(agreement.From, agreement.Until) : 0;
            }

            return dates;
        };
    }

    // Null for any; a kind that nothing is of has no number.
    private HashSet<int>? KindsOf(ValueList<string> kinds) => kinds.Count == 0 ? null : [.. kinds.Select(snapshot.NumberOf).Where(k => k != EmployerSnapshot.Unknown)];

    private ulong Between(ushort from, ushort until) => word.All & word.From[from] & ~word.From[until];

    private static ReadOnlySpan<T> Rows<T>(T[] rows, int[] at, int employer) => rows.AsSpan(at[employer]..at[employer + 1]);
}
