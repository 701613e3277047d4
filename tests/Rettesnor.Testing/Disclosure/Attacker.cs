using Rettesnor.Core.Measures;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Histories;
using Rettesnor.Measurement.Measures;
using Rettesnor.Measurement.Time;
using Rettesnor.Testing.Histories;

namespace Rettesnor.Testing.Disclosure;

/// <summary>A number about the registers that somebody was shown.</summary>
/// <param name="Part">The part of a share, or the number of persons, full-time persons or events.</param>
/// <param name="Whole">The whole of a share; null where there is none, or it is a published figure.</param>
public sealed record Shown(MeasureId Measure, string Group, Period Period, decimal Part, decimal? Whole);

/// <summary>
/// Somebody who knows the definitions of all measures, has been shown some numbers, and reckons what the others can be. Which ways of being in
/// several sets there can be is seen from many random persons; how many are in each is what the numbers leave open.
/// </summary>
/// <remarks>Nothing here is the gate's own: sizes are found by the lists of persons and by counting cell by cell, and bounds by the simplex method.</remarks>
public sealed class Attacker
{
    private const int Small = 5;
    private const int Others = 4000;

    private static readonly System.Collections.Concurrent.ConcurrentDictionary<ValueList<Predicate>, IReadOnlyList<UInt128>> Possible = [];

    private static readonly Lazy<Snapshot> Many = new(() => Of(RandomFacts.Population(99, Others, FivePlans.Reference.Histories.Codebook([])), StevnsDemonstration.Area));

    private readonly Snapshot truth;
    private readonly AreaId area;
    private readonly Dictionary<Period, IReadOnlyDictionary<Predicate, HashSet<int>>> members = [];

    /// <param name="truth">The histories, to know which sizes are small.</param>
    /// <param name="area">The municipality.</param>
    public Attacker(Snapshot truth, AreaId area) => (this.truth, this.area) = (truth, area);

    /// <summary>The histories of some persons who live in a municipality.</summary>
    public static Snapshot Of(IEnumerable<PersonFacts> persons, AreaId municipality)
    {
        var builder = new SnapshotBuilder(FivePlans.Reference.Histories.Codebook([]), [municipality]);
        foreach (var person in persons)
        {
            builder.Add(person with { Residences = new([.. person.Residences.Select(r => r with { Area = municipality })]) });
        }

        return builder.Build();
    }

    /// <summary>What an own figure shows; null where it shows nothing.</summary>
    public static Shown? ShownBy(OwnFigure figure) => figure switch
    {
        { Value: null } => null,
        { Unit: Measurement.Figures.Unit.Percent } when OwnFigures.FormulaAt(FivePlans.Reference.Measures.Find(figure.Measure)!, figure.Group, figure.Period)!.Value.Formula is Formula.OfPublished =>
            new Shown(figure.Measure, figure.Group, figure.Period, figure.Numerator!.Value, null),
        { Unit: Measurement.Figures.Unit.Percent, Numerator: { } part } => new Shown(figure.Measure, figure.Group, figure.Period, part, figure.Denominator),
        { Value: { } value } => new Shown(figure.Measure, figure.Group, figure.Period, value, null),
    };

    /// <summary>What small sizes the numbers of a month give away, in words.</summary>
    public IReadOnlyList<string> WorkOut(Period month, IReadOnlyList<Shown> shown)
    {
        var known = shown.Where(s => s.Period == month).Select(s => (s, Formula(s.Measure, s.Group, month)!)).ToList();
        return [.. OfPersons(month, known), .. OfDays(month, known), .. OfEvents(month, known)];
    }

    /// <summary>The formula of a measure's group in a month; null where there is none.</summary>
    public static Formula? Formula(MeasureId measure, string group, Period month) => OwnFigures.FormulaAt(FivePlans.Reference.Measures.Find(measure)!, group, month)?.Formula is { } formula
        ? formula is Formula.OfPublished of ? of.Part : formula
        : null;

    private static IEnumerable<Formula> Catalogue(Period month) => FivePlans.Reference.Measures.All
        .SelectMany(m => m.Groups.Select(g => g.Id).Prepend("").Select(g => Formula(m.Id, g, month))).OfType<Formula>().Where(IsKnown).Distinct();

    // Nobody of the random persons has a caseworker.
    private static bool IsKnown(Formula formula) => !formula.ToString().Contains("caseworker", StringComparison.Ordinal);

    private IEnumerable<string> OfPersons(Period month, List<(Shown Shown, Formula Formula)> known)
    {
        var sets = Catalogue(month).SelectMany(SetsOf).Distinct().ToList();
        var (of, seen) = (MembersAt(month, sets), PossibleWays(sets));
        var sizes = new Dictionary<int, decimal>();
        foreach (var (number, formula) in known)
        {
            switch (formula)
            {
                case Formula.Persons f:
                    sizes[sets.IndexOf(f.Of)] = number.Part;
                    break;
                case Formula.Share f:
                    sizes[sets.IndexOf(f.Of)] = number.Whole!.Value;
                    sizes[sets.IndexOf(Both(f.Of, f.Where))] = number.Part;
                    break;
            }
        }

        if (sizes.Count == 0)
        {
            yield break;
        }

        var ways = of.Values.SelectMany(m => m).Distinct().Select(p => Way(s => of[sets[s]].Contains(p), sets.Count)).ToList();
        var all = seen.Concat(ways).Distinct().ToList();
        var known128 = Mask(sizes.Keys);
        foreach (var (name, isIn) in Targets(sets.Count, [.. sizes.Keys]))
        {
            var size = ways.Count(isIn);
            if (size is 0 or >= Small)
            {
                continue;
            }

            // A cell is a way of being in what is shown, and in the target or not.
            var cells = all.Select(w => (Way: w & known128, In: isIn(w))).Distinct().ToList();
            var bounds = new SizeBounds(cells.Count, [.. sizes.Select(s => (cells.Select(c => (c.Way >> s.Key & 1) != 0).ToArray(), s.Value))]);
            if (Found(bounds.Of([.. cells.Select(c => c.In)])) is { } found)
            {
                yield return $"{month}: {size} persons in {name(sets)} {found}";
            }
        }
    }

    // Every set, and of every two that are shown, or one that is and one that is not, what is in the one and not in the other, or in both.
    private static IEnumerable<(Func<IReadOnlyList<Predicate>, string> Name, Func<UInt128, bool> IsIn)> Targets(int sets, IReadOnlyList<int> shown)
    {
        bool In(UInt128 way, int set) => (way >> set & 1) != 0;
        for (var a = 0; a < sets; a++)
        {
            var set = a;
            yield return (s => $"{s[set]}", w => In(w, set));
        }

        foreach (var a in shown)
        {
            foreach (var b in shown.Where(b => b != a))
            {
                yield return (s => $"{s[a]} and not {s[b]}", w => In(w, a) && !In(w, b));
                if (a < b)
                {
                    yield return (s => $"{s[a]} and {s[b]}", w => In(w, a) && In(w, b));
                }
            }

            // What the whole leaves when all else that is shown within it is taken away.
            yield return (s => $"{s[a]} and nothing else that is shown", w => In(w, a) && shown.All(b => b == a || !In(w, b)));
        }
    }

    private static string? Found((double Least, double Most) bounds) => bounds is { Least: > 1e-4, Most: < Small - 1e-4 } ? $"is {bounds.Least:0.##} to {bounds.Most:0.##}" : null;

    private IReadOnlyDictionary<Predicate, HashSet<int>> MembersAt(Period month, List<Predicate> sets)
    {
        if (!members.TryGetValue(month, out var found))
        {
            members.Add(month, found = sets.ToDictionary(s => s, s => Outlook.Of(truth, new Formula.Persons(s) { Over = PeriodRule.Last }, area, month, 0).Where(o => o.IsCounted).Select(o => o.Person).ToHashSet()));
        }

        return found;
    }

    private static IReadOnlyList<UInt128> PossibleWays(List<Predicate> sets) => Possible.GetOrAdd(new(sets), _ =>
        [.. Membership.Of(Many.Value, StevnsDemonstration.Area, Grid.Of(Period.OfMonth(2018, 1), Period.OfMonth(2025, 12)), sets).SelectMany(d => d.Keys).Distinct()]);

    private IEnumerable<string> OfDays(Period month, List<(Shown Shown, Formula Formula)> known)
    {
        // Each benefit by each readiness, which are all that full-time persons are divided by.
        var days = Catalogue(month).OfType<Formula.FullTime>().ToList();
        var readiness = truth.Codebook.States.Where(s => s.Dimension == "readiness").Select(s => s.Value).ToList();
        var cells = truth.Codebook.Benefits.SelectMany(b => readiness.Append("").Select(r => (Benefit: b.Id, Readiness: r))).ToList();
        bool[] In(Formula.FullTime f) => [.. cells.Select(c => (f.On.Count == 0 || f.On.Contains(c.Benefit)) && Holds(f.While, c.Benefit, c.Readiness))];
        var sizes = Sizes(month, [.. cells.Select(c => (Formula)new Formula.FullTime(new([c.Benefit]), c.Readiness.Length > 0
            ? new Predicate.InState("readiness", new([c.Readiness])) : new Predicate.Not(new Predicate.InState("readiness", ValueList<string>.Empty))) { Over = PeriodRule.Mean })]);
        var targets = days.Select(f => (Name: f.ToString(), In: In(f)))
            .Concat(truth.Codebook.Benefits.Select(b => (Name: b.Id, In: cells.Select(c => c.Benefit == b.Id).ToArray())))
            .Concat(days.SelectMany(f => days.Select(g => (Name: $"{f} and not {g}", In: In(f).Zip(In(g), (x, y) => x && !y).ToArray()))));
        return Attack(month, "full-time persons", cells.Count, [.. known.Where(k => k.Formula is Formula.FullTime).Select(k => (In((Formula.FullTime)k.Formula), k.Shown.Part))], sizes, targets);
    }

    private static bool Holds(Predicate predicate, string benefit, string readiness) => predicate switch
    {
        Predicate.Everyone => true,
        Predicate.All p => p.Of.All(o => Holds(o, benefit, readiness)),
        Predicate.OnBenefit p => p.Benefits.Contains(benefit),
        Predicate.InState { Dimension: "readiness" } p => p.Values.Contains(readiness),
        _ => throw new NotSupportedException($"The attacker does not know days by {predicate}."),
    };

    private IEnumerable<string> OfEvents(Period month, List<(Shown Shown, Formula Formula)> known)
    {
        static (HistoryEvent What, ValueList<EventTest> Of, ValueList<EventTest> Where)? Parts(Formula formula) => formula switch
        {
            Formula.Events f => (f.Event, f.Where, ValueList<EventTest>.Empty),
            Formula.EventShare f => (f.Event, f.Of, f.Where),
            _ => null,
        };
        foreach (var kind in Catalogue(month).Select(f => (Formula: f, Parts: Parts(f))).Where(f => f.Parts is not null).GroupBy(f => f.Parts!.Value.What))
        {
            var tests = kind.SelectMany(k => k.Parts!.Value.Of.Concat(k.Parts.Value.Where)).Distinct().ToList();
            var cells = Enumerable.Range(0, 1 << tests.Count).ToList();
            bool[] In(IEnumerable<EventTest> passed) => [.. cells.Select(c => passed.All(t => (c >> tests.IndexOf(t) & 1) != 0))];
            var passing = Sizes(month, [.. cells.Select(c => (Formula)new Formula.Events(kind.Key, new(tests.Where((_, t) => (c >> t & 1) != 0))) { Over = PeriodRule.Sum })]);
            var sizes = cells.Select(c => cells.Where(d => (c & d) == c).Sum(d => int.PopCount(c ^ d) % 2 == 0 ? passing[d] : -passing[d])).ToArray();
            var facts = new List<(bool[], decimal)>();
            foreach (var (shown, formula) in known)
            {
                if (Parts(formula) is var (what, of, where) && what == kind.Key)
                {
                    facts.Add((In([.. of, .. where]), shown.Part));
                    if (formula is Formula.EventShare)
                    {
                        facts.Add((In(of), shown.Whole!.Value));
                    }
                }
            }

            var targets = kind.SelectMany(k => new[] { In(k.Parts!.Value.Of), In([.. k.Parts.Value.Of, .. k.Parts.Value.Where]) }).Concat(cells.Select(c => cells.Select(d => d == c).ToArray()));
            foreach (var leak in Attack(month, $"events {kind.Key}", cells.Count, facts, sizes, targets.Select(t => ("of " + string.Concat(t.Select(i => i ? '1' : '0')), t))))
            {
                yield return leak;
            }
        }
    }

    private static IEnumerable<string> Attack(Period month, string what, int cells, IReadOnlyList<(bool[] In, decimal Size)> known, decimal[] sizes, IEnumerable<(string Name, bool[] In)> targets)
    {
        if (known.Count == 0)
        {
            yield break;
        }

        var bounds = new SizeBounds(cells, known);
        foreach (var (name, isIn) in targets)
        {
            var size = sizes.Where((_, c) => isIn[c]).Sum();
            if (size is > 0 and < Small && Found(bounds.Of(isIn)) is { } found)
            {
                yield return $"{month}: {size:0.##} {what} {name} {found}";
            }
        }
    }

    private decimal[] Sizes(Period month, IReadOnlyList<Formula> formulas)
    {
        var pass = new MeasurePass(truth.Codebook, Grid.Of(month, month), formulas.Select(f => new Question { Formula = f }));
        var counts = pass.Prepare([area]);
        pass.Run(truth, counts);
        return [.. counts.Select(c => c.Question.Formula is Formula.FullTime ? (decimal)c.Numerator(0, 0, 0) / c.Denominator(0, 0, 0) : c.Numerator(0, 0, 0))];
    }

    private static IEnumerable<Predicate> SetsOf(Formula formula) => formula switch
    {
        Formula.Persons f => [f.Of],
        Formula.Share f => [f.Of, Both(f.Of, f.Where)],
        _ => [],
    };

    private static Predicate Both(Predicate of, Predicate where) => new Predicate.All(new([of, where]));

    private static UInt128 Way(Func<int, bool> isIn, int sets) => Mask(Enumerable.Range(0, sets).Where(isIn));

    private static UInt128 Mask(IEnumerable<int> sets) => sets.Aggregate(UInt128.Zero, (all, set) => all | UInt128.One << set);
}
