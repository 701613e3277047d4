using Rettesnor.Core.Plans;
using Rettesnor.Measurement.Figures;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Core.FollowUp;

/// <summary>
/// The numbers that a comment on a goal can be about: its figures and those beside them, the target and the distance to it, the differences
/// between them, and what the plan's document prints in the goal's own section.
/// </summary>
internal static class GoalNumbers
{
    private const int LongestMonth = 31;
    private const int NewestPeriods = 9;
    private const int DaysOfAWeek = 7;

    public static IReadOnlyList<decimal> Of(GoalStanding row, PlanBundle bundle) =>
    [
        .. row.Parts.Prepend(row).SelectMany(OfOne),
        .. bundle.Lines.Where(l => IsOf(l.Source, row.Goal.Found)).SelectMany(l => new[] { l.Value, l.Numerator, l.Denominator }).OfType<decimal>(),
    ];

    /// <summary>Whether a typed number is one of them, as closely as it is written.</summary>
    public static bool Has(IReadOnlyList<decimal> numbers, TypedNumber typed) => typed.Values.Any(v => numbers.Any(n => IsSame(Math.Abs(n), v.Value, v.Decimals, typed.About)));

    private static bool IsSame(decimal number, decimal typed, int decimals, bool about) =>
        Math.Round(number, Math.Min(decimals, 10), MidpointRounding.AwayFromZero) == typed
        || (about && Math.Abs(number - typed) <= Math.Max(number / 20, 0.5m));

    private static IEnumerable<decimal> OfOne(GoalStanding row)
    {
        foreach (var typed in TypedNumbers.In(row.TargetProse.Da).SelectMany(t => t.Values))
        {
            yield return typed.Value;
        }

        if (row is not { Rule: { } rule, Figures: not null })
        {
            yield break;
        }

        var newest = row.Standing.Judged?.Newest.Key.Period ?? row.Series(rule.Area).LastOrDefault()?.Key.Period;
        var figures = new[] { rule.Area }.Concat(rule.Compare).Concat(row.Standing.Benchmarks.Select(b => b.Area)).Distinct().SelectMany(row.Series)
            .Where(f => newest is null || IsAtHand(f.Key.Period, newest)).ToList();
        foreach (var number in figures.SelectMany(f => new[] { f.Value, f.Numerator, f.Denominator }).OfType<decimal>().Concat(row.Standing.Conditions.SelectMany(c => new[] { c.Bound, c.Distance }).OfType<decimal>()))
        {
            yield return number;
        }

        foreach (var difference in Differences(row, figures))
        {
            yield return difference;
        }
    }

    // Among hundreds of weeks any number is found. A comment speaks of the newest periods, of the same one in earlier years, and of how a
    // quarter or a year ended; of what comes by the quarter or more seldom, of all.
    private static bool IsAtHand(Period period, Period newest)
    {
        var length = period.LastDay.DayNumber - period.FirstDay.DayNumber + 1;
        if (length > LongestMonth || Math.Abs(newest.LastDay.DayNumber - period.LastDay.DayNumber) <= NewestPeriods * length)
        {
            return true;
        }

        var years = newest.LastDay.Year - period.LastDay.Year;
        return (years > 0 && newest.YearsBefore(years) == period)
            || (period.LastDay.Month % 3 == 0 && period.LastDay.AddDays(Math.Max(length, DaysOfAWeek)).Month != period.LastDay.Month);
    }

    // What the newest figure, or the value that is judged, is off from the one before, from a year before, from others and from the target.
    private static IEnumerable<decimal> Differences(GoalStanding row, List<Figure> figures)
    {
        if (row.Standing.Judged is not { } judged)
        {
            yield break;
        }

        yield return judged.Value;
        var others = row.Standing.Benchmarks.Select(b => b.Value).Concat(row.Standing.Conditions.Select(c => c.Bound).OfType<decimal>()).ToList();
        if (GoalMovement.Of(row) is { } movement)
        {
            others.AddRange(new[] { movement.Before, movement.YearBefore }.Select(f => f?.Value).OfType<decimal>());
        }

        others.AddRange(figures.Where(f => f.Key.Area == judged.Newest.Key.Area).TakeLast(6).Select(f => f.Value).OfType<decimal>());
        foreach (var other in others)
        {
            yield return judged.Value - other;
            if (other != 0)
            {
                yield return 100 * (judged.Value - other) / other;
            }
        }
    }

    private static bool IsOf(FigureSource source, Found found) =>
        source.Document == found.Document && found.Section.Length > 0 && source.Place.StartsWith(found.Section, StringComparison.OrdinalIgnoreCase)
        && (source.Place.Length == found.Section.Length || !char.IsLetterOrDigit(source.Place[found.Section.Length]));
}
