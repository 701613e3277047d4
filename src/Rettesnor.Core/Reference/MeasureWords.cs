using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;
using Rettesnor.Measurement.Goals;
using Rettesnor.Measurement.Measures;
using Rettesnor.Measurement.Pools;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Core.Reference;

/// <summary>The words of the files and of JSON for the closed sets of the measuring room.</summary>
public static class MeasureWords
{
    public static readonly IReadOnlyDictionary<string, Unit> Units = new Dictionary<string, Unit>
    {
        ["percent"] = Unit.Percent,
        ["persons"] = Unit.Persons,
        ["fulltime"] = Unit.FullTime,
        ["count"] = Unit.Count,
        ["dkk"] = Unit.Dkk,
        ["score"] = Unit.Score,
        ["days"] = Unit.Days,
        ["points"] = Unit.Points,
    };

    /// <summary>A unit in words that can stand alone.</summary>
    public static LocalText Name(Unit unit) => unit switch
    {
        Unit.Percent => new("procent", "percent"),
        Unit.Persons => new("personer", "persons"),
        Unit.FullTime => new("fuldtidspersoner", "full-time persons"),
        Unit.Count => new("antal", "number"),
        Unit.Dkk => new("kroner", "kroner"),
        Unit.Score => new("score", "score"),
        Unit.Days => new("dage", "days"),
        Unit.Points => new("procentpoint", "percentage points"),
    };

    public static readonly IReadOnlyDictionary<string, Direction> Directions = new Dictionary<string, Direction>
    {
        ["high"] = Direction.High,
        ["low"] = Direction.Low,
        ["none"] = Direction.None,
    };

    public static readonly IReadOnlyDictionary<string, PeriodLength> Lengths = new Dictionary<string, PeriodLength>
    {
        ["week"] = PeriodLength.Week,
        ["month"] = PeriodLength.Month,
        ["quarter"] = PeriodLength.Quarter,
        ["half-year"] = PeriodLength.HalfYear,
        ["year"] = PeriodLength.Year,
        ["rolling-year"] = PeriodLength.RollingYear,
        ["year-to-date"] = PeriodLength.YearToDate,
        ["date"] = PeriodLength.Date,
        ["range"] = PeriodLength.Range,
    };

    public static readonly IReadOnlyDictionary<string, PoolFormula> Pools = new Dictionary<string, PoolFormula>
    {
        ["commitment"] = PoolFormula.Commitment,
        ["co-financing"] = PoolFormula.CoFinancing,
        ["frame"] = PoolFormula.Frame,
        ["spent"] = PoolFormula.Spent,
        ["write-down"] = PoolFormula.WriteDown,
        ["balance"] = PoolFormula.Balance,
        ["utilisation"] = PoolFormula.Utilisation,
        ["citizens"] = PoolFormula.Citizens,
        ["courses"] = PoolFormula.Courses,
    };

    public static readonly IReadOnlyDictionary<string, Step> Steps = new Dictionary<string, Step>
    {
        ["week"] = Step.Week,
        ["month"] = Step.Month,
        ["quarter"] = Step.Quarter,
        ["half-year"] = Step.HalfYear,
        ["year"] = Step.Year,
    };

    public static readonly IReadOnlyDictionary<string, Accumulation> Accumulations = new Dictionary<string, Accumulation>
    {
        ["level"] = Accumulation.Level,
        ["flow"] = Accumulation.Flow,
        ["to-date"] = Accumulation.ToDate,
    };

    public static readonly IReadOnlyDictionary<string, Basis> Bases = new Dictionary<string, Basis>
    {
        ["published"] = Basis.Published,
        ["register"] = Basis.Register,
        ["both"] = Basis.Both,
        ["survey"] = Basis.Survey,
        ["entered"] = Basis.Entered,
        ["milestone"] = Basis.Milestone,
    };

    public static string Of<T>(this IReadOnlyDictionary<string, T> words, T value)
        where T : struct =>
        words.First(w => EqualityComparer<T>.Default.Equals(w.Value, value)).Key;
}
