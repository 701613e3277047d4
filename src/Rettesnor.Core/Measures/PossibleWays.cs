using Rettesnor.Measurement;
using Rettesnor.Measurement.Disclosure;
using Rettesnor.Measurement.Histories;
using Rettesnor.Measurement.Measures;

namespace Rettesnor.Core.Measures;

/// <summary>In which of some sets somebody could be at once, though nobody is.</summary>
/// <remarks>
/// A set is made of plain predicates. Those that ask about the same matter can say something of each other (who has been on a benefit for two years
/// has been on it for one), so of them only what was seen together can be. Those of different matters say nothing of each other: somebody on a
/// benefit has had interviews or not, and has any basis of residence. So whatever was seen in each matter could be at once.
/// </remarks>
internal sealed class PossibleWays
{
    // Of more the sets are looked at as if only what was seen could be.
    private const int MostAtOnce = 4096;

    private readonly IReadOnlyList<Predicate> sets;
    private readonly Dictionary<Predicate, int> numbers;
    private readonly List<UInt128> matters = [];
    private readonly List<IReadOnlyList<UInt128>> seen = [];

    public PossibleWays(Snapshot snapshot, AreaId municipality, Grid months, IReadOnlyList<Predicate> sets)
    {
        this.sets = sets;
        var plain = sets.SelectMany(Plain).Distinct().ToList();
        numbers = plain.Index().ToDictionary(p => p.Item, p => p.Index);
        if (plain.Count > CrossDivision.Most)
        {
            return;
        }

        var ways = Membership.Of(snapshot, municipality, months, plain).SelectMany(m => m.Keys).Distinct().ToList();
        foreach (var matter in Matters(plain))
        {
            matters.Add(matter);
            seen.Add([.. ways.Select(w => w & matter).Distinct()]);
        }
    }

    /// <summary>The ways of being in some of the sets; a way's first bit is for the first of them.</summary>
    public IEnumerable<int> Of(IReadOnlyList<int> some)
    {
        var asked = some.SelectMany(s => Plain(sets[s])).Aggregate(UInt128.Zero, (all, p) => all | UInt128.One << numbers[p]);
        IReadOnlyList<UInt128> ways = [UInt128.Zero];
        for (var m = 0; m < matters.Count; m++)
        {
            if ((matters[m] & asked) is var part && part != 0)
            {
                var here = seen[m].Select(w => w & part).Distinct().ToList();
                if (ways.Count * here.Count > MostAtOnce)
                {
                    return [];
                }

                ways = [.. ways.SelectMany(w => here.Select(h => w | h))];
            }
        }

        return matters.Count == 0 ? [] : ways.Select(w => some.Index().Aggregate(0, (way, s) => way | (Holds(sets[s.Item], w) ? 1 << s.Index : 0))).Distinct();
    }

    private bool Holds(Predicate predicate, UInt128 way) => predicate switch
    {
        Predicate.Everyone => true,
        Predicate.All p => p.Of.All(o => Holds(o, way)),
        Predicate.AnyOf p => p.Of.Any(o => Holds(o, way)),
        Predicate.Not p => !Holds(p.Of, way),
        _ => (way >> numbers[predicate] & 1) != 0,
    };

    private static IEnumerable<Predicate> Plain(Predicate predicate) => predicate switch
    {
        Predicate.Everyone => [],
        Predicate.All p => p.Of.SelectMany(Plain),
        Predicate.AnyOf p => p.Of.SelectMany(Plain),
        Predicate.Not p => Plain(p.Of),
        _ => [predicate],
    };

    // A predicate that asks about two matters makes them one.
    private static List<UInt128> Matters(List<Predicate> plain)
    {
        var groups = new List<(HashSet<string> About, UInt128 Predicates)>();
        foreach (var (number, predicate) in plain.Index())
        {
            var (about, predicates) = (new HashSet<string>(About(predicate)), UInt128.One << number);
            foreach (var same in groups.Where(g => g.About.Overlaps(about)).ToList())
            {
                groups.Remove(same);
                about.UnionWith(same.About);
                predicates |= same.Predicates;
            }

            groups.Add((about, predicates));
        }

        return [.. groups.Select(g => g.Predicates)];
    }

    private static IEnumerable<string> About(Predicate predicate) => predicate switch
    {
        Predicate.OnBenefit or Predicate.OnBenefitWithin or Predicate.Seniority => ["benefit"],
        Predicate.OnBenefitAtAge => ["benefit", "age"],
        Predicate.Age or Predicate.Turns => ["age"],
        Predicate.OfSex => ["sex"],
        Predicate.OfOrigin or Predicate.OnBasis or Predicate.Resident => ["origin"],
        Predicate.InState p => ["state " + p.Dimension],
        Predicate.Interviews => ["interviews"],
        Predicate.InOffer or Predicate.OfferWithin => ["offers"],
        Predicate.Worked => ["work"],
        Predicate.ExitWithin => ["exits"],
        _ => throw new InvalidOperationException($"Unknown predicate: {predicate.GetType().Name}"),
    };
}
