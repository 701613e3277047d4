using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;
using Rettesnor.Measurement.Goals;
using Rettesnor.Measurement.Measures;

namespace Rettesnor.Core.Figures;

/// <summary>
/// All current published figures in memory, by series, and beside them the book to turn to where they cannot decide. Immutable; a write
/// makes a new one.
/// </summary>
public sealed class FigureBook : IFigureSource
{
    private static readonly IReadOnlyList<Figure> None = [];

    private readonly Dictionary<(MeasureId Measure, AreaId Area, string Group), IReadOnlyList<Figure>> series;
    private readonly ILookup<MeasureId, (AreaId Area, string Group)> groups;
    private readonly ReferenceData reference;

    /// <summary>Takes the figures in the order they were recorded: of two for the same key and definition the later one counts.</summary>
    public FigureBook(IEnumerable<Figure> figures, ReferenceData reference)
    {
        this.reference = reference;
        var building = new Dictionary<(MeasureId, AreaId, string), Dictionary<(Measurement.Time.Period, string), Figure>>();
        foreach (var figure in figures)
        {
            var key = (figure.Key.Measure, figure.Key.Area, figure.Key.Group);
            if (!building.TryGetValue(key, out var list))
            {
                building.Add(key, list = []);
            }

            list[(figure.Key.Period, figure.Definition)] = figure;
        }

        series = building.ToDictionary(b => b.Key, b => (IReadOnlyList<Figure>)[.. b.Value.Values.OrderBy(f => f.Key.Period)]);
        groups = series.Keys.ToLookup(k => k.Measure, k => (k.Area, k.Group));
        Count = series.Values.Sum(s => s.Count);
    }

    private FigureBook(FigureBook under, IEnumerable<Figure> more)
    {
        reference = under.reference;
        series = new(under.series);
        foreach (var list in more.GroupBy(f => (f.Key.Measure, f.Key.Area, f.Key.Group)))
        {
            series[list.Key] = [.. series.GetValueOrDefault(list.Key, None).Concat(list).OrderBy(f => f.Key.Period)];
        }

        groups = series.Keys.ToLookup(k => k.Measure, k => (k.Area, k.Group));
        Count = series.Values.Sum(s => s.Count);
    }

    public int Count { get; }

    /// <summary>
    /// The municipality's own figures with these; null where there are none, or they are not to be seen. A goal is judged by them only
    /// where these leave it undecided, so that what others have published is never said to be anything else.
    /// </summary>
    public FigureBook? Own { get; private init; }

    /// <summary>These figures and some more, of periods that these have none of.</summary>
    public FigureBook With(IEnumerable<Figure> more)
    {
        var added = more.ToList();
        return new(this, added) { Own = Own?.With(added) };
    }

    /// <summary>These figures, with own ones to turn to of periods that these have none of.</summary>
    public FigureBook BesideOwn(IEnumerable<Figure> own) => new(this, []) { Own = new(this, own) };

    public IEnumerable<Figure> All => series.Values.SelectMany(s => s);

    public IReadOnlyList<Figure> Series(MeasureId measure, AreaId area, string group) => series.GetValueOrDefault((measure, area, group), None);

    /// <summary>The areas and groups that a measure has figures for.</summary>
    public IEnumerable<(AreaId Area, string Group)> SeriesOf(MeasureId measure) => groups[measure];

    public Measure? Measure(MeasureId id) => reference.Measures.Find(id);

    public AreaId? RegionOf(AreaId area) => reference.Areas.Contains(area) ? reference.Areas[area].Region : null;
}
