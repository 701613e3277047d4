using Rettesnor.Measurement;
using Rettesnor.Measurement.Disclosure;
using Rettesnor.Measurement.Histories;
using Rettesnor.Measurement.Measures;

namespace Rettesnor.Core.Measures;

/// <summary>Sets that are of the same: persons, days, or events of one kind. Those of two spaces can not be laid on each other.</summary>
internal abstract class CountedSpace
{
    /// <summary>The number of a set here; null where there is no room for more.</summary>
    public abstract int? NumberOf(CountedSet set);

    /// <summary>How the municipality falls among the sets in each month.</summary>
    public abstract CrossDivision Divide(Snapshot snapshot, AreaId municipality, Grid months);

    /// <summary>Which space a set is of.</summary>
    public static object KeyOf(CountedSet set) => set is CountedSet.Events events ? events.Event : set.GetType();

    /// <summary>An empty space for sets like one.</summary>
    public static CountedSpace For(CountedSet set, Codebook codebook) => set switch
    {
        CountedSet.Persons => new OfPersons(),
        CountedSet.Days => new OfDays(codebook),
        CountedSet.Events events => new OfEvents(events.Event),
        _ => throw new InvalidOperationException($"Unknown set: {set.GetType().Name}"),
    };

    private static IEnumerable<int> OnlySeen(IReadOnlyList<int> sets) => [];

    private static List<Dictionary<UInt128, decimal>> Counted(
        Snapshot snapshot, AreaId municipality, Grid months, IReadOnlyList<(Formula Formula, UInt128 Sets)> cells, Func<Counts, int, decimal> size)
    {
        var pass = new MeasurePass(snapshot.Codebook, months, cells.Select(c => new Question { Formula = c.Formula }));
        var counts = pass.Prepare([municipality]);
        pass.Run(snapshot, counts);
        var found = months.Dates.Select(_ => new Dictionary<UInt128, decimal>()).ToList();
        for (var month = 0; month < found.Count; month++)
        {
            foreach (var (cell, count) in cells.Zip(counts))
            {
                found[month][cell.Sets] = found[month].GetValueOrDefault(cell.Sets) + size(count, month);
            }
        }

        return found;
    }

    private sealed class OfPersons : CountedSpace
    {
        private readonly List<Predicate> sets = [];

        public override int? NumberOf(CountedSet set)
        {
            var of = ((CountedSet.Persons)set).Of;
            if (sets.IndexOf(of) is >= 0 and var number)
            {
                return number;
            }

            if (sets.Count == CrossDivision.Most)
            {
                return null;
            }

            sets.Add(of);
            return sets.Count - 1;
        }

        public override CrossDivision Divide(Snapshot snapshot, AreaId municipality, Grid months) =>
            new(sets.Count, Membership.Of(snapshot, municipality, months, sets), new PossibleWays(snapshot, municipality, months, sets).Of);
    }

    private sealed class OfDays(Codebook codebook) : CountedSpace
    {
        // Every set can double the cells; more than so many are not counted.
        private const int MostCells = 512;

        private readonly List<CountedSet.Days> sets = [];
        private List<Cell> cells = [new([.. codebook.Benefits.Select(b => b.Id)], [], 0)];

        public override int? NumberOf(CountedSet set)
        {
            var days = (CountedSet.Days)set;
            if (sets.IndexOf(days) is >= 0 and var number)
            {
                return number;
            }

            var divided = cells.SelectMany(c => c.Divide(days, UInt128.One << sets.Count)).ToList();
            if (sets.Count == CrossDivision.Most || divided.Count > MostCells)
            {
                return null;
            }

            cells = divided;
            sets.Add(days);
            return sets.Count - 1;
        }

        // Full-time persons: the days over those of the month.
        public override CrossDivision Divide(Snapshot snapshot, AreaId municipality, Grid months) =>
            new(sets.Count, Counted(snapshot, municipality, months, [.. cells.Where(c => c.Sets != 0).Select(c => (c.Formula, c.Sets))], (count, month) => (decimal)count.Numerator(0, 0, month) / count.Denominator(0, 0, month)), OnlySeen);

        private sealed record Cell(IReadOnlyList<string> On, IReadOnlyList<Predicate> While, UInt128 Sets)
        {
            public Formula Formula => new Formula.FullTime(new(On), CountedSet.AllOf(While)) { Over = PeriodRule.Mean };

            public IEnumerable<Cell> Divide(CountedSet.Days set, UInt128 bit)
            {
                var (inside, outside) = (On.Where(set.On.Contains).ToList(), On.Where(b => !set.On.Contains(b)).ToList());
                if (outside.Count > 0)
                {
                    yield return this with { On = outside };
                }

                if (inside.Count > 0 && set.While is Predicate.Everyone)
                {
                    yield return this with { On = inside, Sets = Sets | bit };
                }
                else if (inside.Count > 0)
                {
                    yield return this with { On = inside, While = [.. While, set.While], Sets = Sets | bit };
                    yield return this with { On = inside, While = [.. While, new Predicate.Not(set.While)] };
                }
            }
        }
    }

    private sealed class OfEvents(HistoryEvent what) : CountedSpace
    {
        // There is a question for every choice of tests.
        private const int MostTests = 6;

        private readonly List<EventTest> tests = [];
        private readonly List<int> sets = [];

        public override int? NumberOf(CountedSet set)
        {
            var where = ((CountedSet.Events)set).Where;
            var more = where.Except(tests).ToList();
            if (tests.Count + more.Count > MostTests)
            {
                return null;
            }

            tests.AddRange(more);
            var choice = where.Aggregate(0, (c, t) => c | 1 << tests.IndexOf(t));
            if (sets.IndexOf(choice) is >= 0 and var number)
            {
                return number;
            }

            sets.Add(choice);
            return sets.Count - 1;
        }

        public override CrossDivision Divide(Snapshot snapshot, AreaId municipality, Grid months)
        {
            var choices = Enumerable.Range(0, 1 << tests.Count).ToList();
            var passed = Counted(
                snapshot, municipality, months,
                [.. choices.Select(c => ((Formula)new Formula.Events(what, new(tests.Where((_, t) => (c >> t & 1) != 0))) { Over = PeriodRule.Sum }, (UInt128)c))],
                (count, month) => count.Numerator(0, 0, month));
            return new CrossDivision(sets.Count, [.. passed.Select(Exactly)], OnlySeen);
        }

        // From the events that pass at least some tests to those that pass exactly these.
        private Dictionary<UInt128, decimal> Exactly(Dictionary<UInt128, decimal> passed)
        {
            var found = new Dictionary<UInt128, decimal>();
            foreach (var choice in passed.Keys)
            {
                var count = passed.Where(p => (p.Key & choice) == choice).Sum(p => UInt128.PopCount(p.Key ^ choice) % 2 == 0 ? p.Value : -p.Value);
                var of = sets.Select((s, i) => ((UInt128)s & choice) == (UInt128)s ? UInt128.One << i : 0).Aggregate((UInt128)0, (all, one) => all | one);
                found[of] = found.GetValueOrDefault(of) + count;
            }

            return found;
        }
    }
}
