using Rettesnor.Measurement.Figures;
using Rettesnor.Measurement.Goals;
using Rettesnor.Measurement.Measures;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Measurement.Tests.Goals;

/// <summary>A small world of figures: a test states only what matters.</summary>
internal sealed class World : IFigureSource
{
    public static readonly AreaId Stevns = new("stevns");
    public static readonly AreaId Region = new("region-sjaelland");

    private readonly List<Figure> figures = [];
    private readonly Dictionary<MeasureId, Measure> measures = [];

    public World(Measure? measure = null) => Measure = Add(measure ?? Of("share"));

    public Measure Measure { get; }

    public static Measure Of(
        string id, PeriodLength interval = PeriodLength.Quarter, Step every = Step.Quarter, Accumulation accumulation = Accumulation.Level,
        Basis basis = Basis.Published, Unit unit = Unit.Percent, string? standIn = null, DateOnly? stopped = null, params DefinitionVersion[] versions) => new()
        {
            Id = new MeasureId(id),
            Title = new LocalText(id, id),
            Unit = unit,
            Direction = Direction.High,
            Intervals = new([interval]),
            Every = every,
            Accumulation = accumulation,
            Basis = basis,
            Source = new LocalText("", ""),
            StandIn = standIn is null ? null : new MeasureId(standIn),
            Stopped = stopped,
            Groups = ValueList<MeasureGroup>.Empty,
            Versions = new(versions.Length > 0 ? versions : [new DefinitionVersion("v1", null, null, new LocalText("", ""), null)]),
        };

    public Measure Add(Measure measure) => measures[measure.Id] = measure;

    public World With(
        string period, decimal? value, AreaId? area = null, decimal? step = 0.1m, string definition = "v1", bool approximate = false, string? measure = null,
        string group = "", decimal? chance = null, FigureState state = FigureState.Value, decimal? denominator = null)
    {
        figures.Add(new Figure
        {
            Key = new FigureKey(measure is null ? Measure.Id : new MeasureId(measure), area ?? Stevns, group, Period.Parse(period)),
            State = value is null && state == FigureState.Value ? FigureState.NoData : state,
            Value = value,
            Unit = Unit.Percent,
            Step = step,
            Approximate = approximate,
            Definition = definition,
            Denominator = denominator,
            Chance = chance,
            Source = new FigureSource("test", ""),
        });
        return this;
    }

    public Standing Stand(string target, Must? must, string at, string time = "2023", Condition? condition = null, params AreaId[] compare) =>
        StandingRule.Of(
            new GoalRule
            {
                Id = "G",
                Measure = Measure,
                Group = "",
                Area = Stevns,
                Time = Period.Parse(time),
                Must = must,
                Target = TargetTests.Read(target),
                If = condition,
                Compare = new(compare),
            },
            DateOnly.TryParseExact(at, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var day) ? day : Period.Parse(at).LastDay,
            this);

    IReadOnlyList<Figure> IFigureSource.Series(MeasureId measure, AreaId area, string group) =>
        [.. figures.Where(f => f.Key.Measure == measure && f.Key.Area == area && f.Key.Group == group).OrderBy(f => f.Key.Period)];

    Measure? IFigureSource.Measure(MeasureId id) => measures.GetValueOrDefault(id);

    AreaId? IFigureSource.RegionOf(AreaId area) => area == Stevns ? Region : null;
}
