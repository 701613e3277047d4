using Rettesnor.Measurement.Figures;
using Rettesnor.Measurement.Measures;

namespace Rettesnor.Measurement.Goals;

/// <summary>
/// Holds the numbers of a target against what its measure is counted in. A bound on a share is written in percent and a margin on it in
/// percentage points; a bound or a margin on anything else is a bare number. A change since an earlier period may be in percent of the earlier
/// figure whatever is measured.
/// </summary>
public static class TargetUnits
{
    /// <summary>What of a target a measure cannot be held to: a number counted in something else, or bounds that no figure of it can satisfy.</summary>
    /// <param name="target">The target.</param>
    /// <param name="text">The target as it is written.</param>
    /// <param name="language">The language that it is written in.</param>
    /// <param name="measure">The measure.</param>
    /// <returns>What was found, as written, and what was expected in its place; null where all is well.</returns>
    public static (string Found, LocalText Expected)? Problem(Target target, string text, Language language, Measure measure) =>
        FirstWrong(target, measure.Unit) is var (found, expected) ? (TargetWriter.Text(found, language), expected)
        : WhyImpossible(target, measure.Unit is Unit.Points or Unit.Dkk ? null : 0, measure.Most) is { } impossible ? (text, impossible)
        : null;

    /// <summary>What a number of the target should have been counted in; null where all of them are right.</summary>
    /// <param name="target">The target.</param>
    /// <param name="unit">What the measure is counted in.</param>
    /// <returns>The first number that is counted in something else, and what was expected in its place.</returns>
    public static (Amount Found, LocalText Expected)? FirstWrong(Target target, Unit unit) => target switch
    {
        Target.Both both => FirstWrong(both.First, unit) ?? FirstWrong(both.Second, unit),
        Target.Number number => Bounds([number.Bound], unit),
        Target.Range range => Bounds([range.Low, range.High], unit),
        Target.Path path => Bounds(path.Points.Select(p => p.Amount), unit),
        Target.AgainstArea { Margin: { } margin } => Differences([margin], unit, orPercent: false),
        Target.Change change => Differences([change.By], unit, orPercent: true),
        Target.AgainstNoEffort without => Differences([without.Amount], unit, orPercent: false),
        _ => null,
    };

    /// <summary>Why no figure of a measure can satisfy a target; null where one can, as far as the target itself tells.</summary>
    /// <param name="target">The target, whose numbers are counted in what the measure is.</param>
    /// <param name="least">The least that a figure of the measure can be; null where there is no such bound.</param>
    /// <param name="most">The most that a figure of the measure can be; null where there is no such bound.</param>
    public static LocalText? WhyImpossible(Target target, decimal? least, decimal? most)
    {
        var (low, high) = Reach(target);
        return least is { } floor && (high < floor || (high == floor && IsStrictlyUnder(target))) ? new(
                $"et mål, der kan nås: tallet kan ikke blive under {NumberText.Of(floor, 0, Language.Danish)}", $"a target that can be reached: the figure cannot be below {NumberText.Of(floor, 0, Language.English)}")
            : least is not null && Changes(target).Any(c => c.By is { Unit: TargetUnit.Percent, Value: < -100 }) ? new(
                "et mål, der kan nås: et tal kan højst falde 100 %", "a target that can be reached: a figure can fall by 100 % at most")
            : most is { } bound && (low > bound || (low == bound && IsStrict(target))) ? new(
                $"et mål, der kan nås: tallet kan højst blive {NumberText.Of(bound, NumberText.Decimals(bound), Language.Danish)}", $"a target that can be reached: the figure can be at most {NumberText.Of(bound, NumberText.Decimals(bound), Language.English)}")
            : low > high ? new("et mål, der kan nås: de to betingelser udelukker hinanden", "a target that can be reached: the two conditions exclude each other")
            : null;
    }

    // The numbers between which a figure must lie, where the target gives them.
    private static (decimal? Low, decimal? High) Reach(Target target) => target switch
    {
        Target.Number { Comparison: Comparison.Over or Comparison.AtLeast } number => (number.Bound.Value, null),
        Target.Number number => (null, number.Bound.Value),
        Target.Range range => (range.Low.Value, range.High.Value),
        Target.Path { Rises: true } path => (path.Points[^1].Amount.Value, null),
        Target.Both both => (Max(Reach(both.First).Low, Reach(both.Second).Low), Min(Reach(both.First).High, Reach(both.Second).High)),
        _ => (null, null),
    };

    private static bool IsStrict(Target target) => target is Target.Number { Comparison: Comparison.Over } or Target.Both { First: Target.Number { Comparison: Comparison.Over } } or Target.Both { Second: Target.Number { Comparison: Comparison.Over } };

    private static bool IsStrictlyUnder(Target target) => target is Target.Number { Comparison: Comparison.Under } or Target.Both { First: Target.Number { Comparison: Comparison.Under } } or Target.Both { Second: Target.Number { Comparison: Comparison.Under } };

    private static IEnumerable<Target.Change> Changes(Target target) => (target is Target.Both both ? new[] { both.First, both.Second } : [target]).OfType<Target.Change>();

    private static decimal? Max(decimal? one, decimal? other) => one is null || other > one ? other : one;

    private static decimal? Min(decimal? one, decimal? other) => one is null || other < one ? other : one;

    private static (Amount, LocalText)? Bounds(IEnumerable<Amount> amounts, Unit unit)
    {
        var right = unit switch { Unit.Percent => TargetUnit.Percent, Unit.Points => TargetUnit.Points, _ => TargetUnit.Plain };
        return First(amounts.Where(a => a.Unit != right), right switch
        {
            TargetUnit.Percent => new("et tal med %, for målingen er i procent", "a number with %, as the measure is in percent"),
            TargetUnit.Points => new("et tal i procentpoint, for målingen er i procentpoint", "a number in percentage points, as the measure is"),
            _ => new("et tal uden enhed, for målingen er ikke i procent", "a bare number, as the measure is not in percent"),
        });
    }

    private static (Amount, LocalText)? Differences(IEnumerable<Amount> amounts, Unit unit, bool orPercent)
    {
        var right = unit is Unit.Percent or Unit.Points ? TargetUnit.Points : TargetUnit.Plain;
        return First(amounts.Where(a => a.Unit != right && !(orPercent && a.Unit == TargetUnit.Percent)), (right, orPercent) switch
        {
            (TargetUnit.Points, true) => new("procentpoint, eller % af det tidligere tal, for målingen er i procent", "percentage points, or % of the earlier figure, as the measure is in percent"),
            (TargetUnit.Points, false) => new("procentpoint, for målingen er i procent", "percentage points, as the measure is in percent"),
            (_, true) => new("et tal uden enhed, eller % af det tidligere tal, for målingen er ikke i procent", "a bare number, or % of the earlier figure, as the measure is not in percent"),
            _ => new("et tal uden enhed, for målingen er ikke i procent", "a bare number, as the measure is not in percent"),
        });
    }

    private static (Amount, LocalText)? First(IEnumerable<Amount> wrong, LocalText expected) => wrong.FirstOrDefault() is { } found ? (found, expected) : null;
}
