using System.Collections.Concurrent;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Disclosure;
using Rettesnor.Measurement.Histories;
using Rettesnor.Measurement.Measures;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Core.Measures;

/// <summary>A measure's figures of an area: of all, or of one of the measure's groups.</summary>
/// <param name="Group">One of the measure's own groups; empty for all.</param>
public sealed record Series(Measure Measure, AreaId Area, string Group);

/// <summary>
/// The gate: which own figures may be shown to people without access to the cases. Everything that leaves those who have it asks here.
/// </summary>
/// <remarks>
/// <para>Only what the plans ask about is shown, and its division into the measure's own groups, so that all that can be laid beside each other
/// is known beforehand. It is let out one after the other, in the order of the plans, as long as no small number can be worked out of all that
/// is let out (<see cref="CrossDivision"/>); a division is let out whole or not at all. That is decided for every month of every municipality by
/// itself: a longer period, and an area of several municipalities, is shown where all its months and municipalities are.</para>
/// <para>docs/decisions/0017 says what this protects and what it does not.</para>
/// </remarks>
public sealed class Disclosure
{
    private readonly Snapshot snapshot;
    private readonly Grid months;
    private readonly Dictionary<DateOnly, int> numbers;
    private readonly ILookup<AreaId, IReadOnlyList<Series>> asked;
    private readonly ConcurrentDictionary<AreaId, Lazy<IReadOnlyList<HashSet<(MeasureId, string)>>>> shown = [];

    /// <summary>Makes the gate for some histories. What may be shown is worked out when a municipality is first asked for.</summary>
    /// <param name="snapshot">The histories.</param>
    /// <param name="reference">The areas.</param>
    /// <param name="asked">What the plans ask for, the most important first.</param>
    /// <param name="first">The first month that is shown.</param>
    /// <param name="last">The last.</param>
    public Disclosure(Snapshot snapshot, ReferenceData reference, IEnumerable<Series> asked, Period first, Period last)
    {
        this.snapshot = snapshot;
        months = Grid.Of(first, last);
        numbers = months.Dates.Index().ToDictionary(d => d.Item, d => d.Index);
        var all = asked.Where(a => reference.Areas.Contains(a.Area)).DistinctBy(a => (a.Measure.Id, a.Area, a.Group)).ToList();
        this.asked = all.Select(a => (IReadOnlyList<Series>)[a]).Concat(all.DistinctBy(a => (a.Measure.Id, a.Area)).Select(Groups))
            .SelectMany(unit => unit.Take(1).SelectMany(s => reference.Areas.Municipalities(s.Area)).Select(m => (m.Id, Unit: unit)))
            .ToLookup(u => u.Id, u => u.Unit);
    }

    private static IReadOnlyList<Series> Groups(Series asked) => [.. asked.Measure.Groups.Select(g => asked with { Group = g.Id })];

    /// <summary>Whether a figure of a month may be shown.</summary>
    public bool Shows(MeasureId measure, AreaId municipality, string group, DateOnly monthEnd) =>
        numbers.TryGetValue(monthEnd, out var month) && shown.GetOrAdd(municipality, m => new(() => Work(m))).Value[month].Contains((measure, group));

    private IReadOnlyList<HashSet<(MeasureId, string)>> Work(AreaId municipality)
    {
        var spaces = new Dictionary<object, CountedSpace>();
        var units = asked[municipality].Select(unit => unit.SelectMany(s => s.Measure.Versions.Select(v => Known(s, v, spaces))).OfType<KnownSeries>().ToList()).ToList();
        var divisions = spaces.ToDictionary(s => s.Key, s => s.Value.Divide(snapshot, municipality, months));
        return [.. months.Dates.Select((date, month) => InMonth(date, month, units, divisions))];
    }

    // What is let out in a month, one after the other.
    private static HashSet<(MeasureId, string)> InMonth(DateOnly date, int month, List<List<KnownSeries>> units, Dictionary<object, CrossDivision> divisions)
    {
        var shown = new HashSet<(MeasureId, string)>();
        var let = divisions.Keys.ToDictionary(k => k, _ => UInt128.Zero);
        foreach (var unit in units.Select(u => u.Where(s => s.Version.IsInForce(date)).ToList()))
        {
            var more = unit.SelectMany(s => s.Sets).GroupBy(s => s.Space).ToDictionary(s => s.Key, s => s.Aggregate(let[s.Key], (sets, one) => sets | UInt128.One << one.Number));
            if (unit.All(s => s.HasRoom) && more.All(m => m.Value == let[m.Key] || divisions[m.Key].MayBeShown(month, m.Value)))
            {
                shown.UnionWith(unit.Select(s => (s.Series.Measure.Id, s.Series.Group)));
                foreach (var (space, sets) in more)
                {
                    let[space] = sets;
                }
            }
        }

        return shown;
    }

    // The sets of a version of the definition; null where the histories cannot give it.
    private KnownSeries? Known(Series series, DefinitionVersion version, Dictionary<object, CountedSpace> spaces)
    {
        if (OwnFigures.Question(series.Measure, version, series.Group) is not { } formula || !Needs.AreKnown(formula, snapshot.Codebook))
        {
            return null;
        }

        var sets = new List<(object Space, int Number)>();
        var hasRoom = true;
        foreach (var set in CountedSet.SizesOf(formula, snapshot.Codebook))
        {
            var key = CountedSpace.KeyOf(set);
            if (!spaces.TryGetValue(key, out var space))
            {
                spaces.Add(key, space = CountedSpace.For(set, snapshot.Codebook));
            }

            if (space.NumberOf(set) is { } number)
            {
                sets.Add((key, number));
            }
            else
            {
                hasRoom = false;
            }
        }

        return new KnownSeries(series, version, sets, hasRoom);
    }

    private sealed record KnownSeries(Series Series, DefinitionVersion Version, IReadOnlyList<(object Space, int Number)> Sets, bool HasRoom);
}
