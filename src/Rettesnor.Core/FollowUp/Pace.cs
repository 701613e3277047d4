using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;
using Rettesnor.Measurement.Goals;
using Rettesnor.Measurement.Measures;

namespace Rettesnor.Core.FollowUp;

/// <summary>
/// How a goal for a sum stands on the way. It is judged on the target's elapsed share, which is the plan's pace; to be up with that is not
/// to have reached the target, so the two are said apart.
/// </summary>
/// <param name="Bound">What the pace asks for by now.</param>
/// <param name="Off">The distance to that, negative when behind.</param>
/// <param name="IsUpper">Whether the target is a most and not a least.</param>
/// <param name="Left">What is left to the target itself; null for a most, and where nothing is left.</param>
public sealed record Pace(decimal Bound, decimal Off, bool IsUpper, decimal? Left)
{
    /// <summary>The pace of a goal that is summed over its time and still in it; null for every other.</summary>
    public static Pace? Of(Standing standing, GoalRule rule) =>
        rule.Must == Must.InTotal && standing is { Kind: StandingKind.Holding or StandingKind.Short, Judged: { } judged, Worst: { Bound: { } bound, Distance: { } off } worst }
            ? new Pace(bound, off, StandingText.IsUpperBound(worst.Target), Whole(worst.Target, rule.Measure, judged) - judged.Value is { } left and > 0 && !StandingText.IsUpperBound(worst.Target) ? left : null)
            : null;

    /// <summary>So much of a denominator as a share of it comes to, less the numerator: what is missing in persons, things or kroner.</summary>
    public static decimal? Missing(decimal share, Figure figure) =>
        figure is { Unit: Unit.Percent, Numerator: { } numerator, Denominator: { } denominator } ? (share * denominator / 100) - numerator : null;

    internal string Text(GoalRule rule, Judged judged, Language language)
    {
        var danish = language == Language.Danish;
        var size = StandingText.Distance(Off, rule.Measure.Unit, judged.Newest.Step, language);
        var now = StandingText.Value(Bound, null, rule.Measure.Unit, language);
        var text = (IsUpper, Math.Sign(Off), danish) switch
        {
            (false, < 0, true) => $" Efter planens takt skulle det være {now} nu; det er {size} bagefter.",
            (false, < 0, false) => $" At the plan's pace it should be {now} by now; it is {size} behind.",
            (false, 0, true) => $" Efter planens takt skulle det være {now} nu, og det er det.",
            (false, 0, false) => $" At the plan's pace it should be {now} by now, and it is.",
            (false, > 0, true) => $" Efter planens takt skulle det være {now} nu; det er {size} foran.",
            (false, > 0, false) => $" At the plan's pace it should be {now} by now; it is {size} ahead.",
            (true, < 0, true) => $" Efter planens takt skulle det højst være {now} nu; det er {size} for meget.",
            (true, < 0, false) => $" At the plan's pace it should be at most {now} by now; it is {size} too much.",
            (true, 0, true) => $" Efter planens takt skulle det højst være {now} nu, og det er præcis det.",
            (true, 0, false) => $" At the plan's pace it should be at most {now} by now, and it is exactly that.",
            (true, > 0, true) => $" Efter planens takt skulle det højst være {now} nu; det er {size} under.",
            (true, > 0, false) => $" At the plan's pace it should be at most {now} by now; it is {size} below.",
        };
        if (Left is not { } left)
        {
            return text;
        }

        var rest = StandingText.Distance(left, rule.Measure.Unit, judged.Newest.Step, language);
        if (rule.Measure.NumeratorUnit is { } unit && Missing(judged.Value + left, judged.Newest) is { } missing)
        {
            rest += $" ({StandingText.Counted(missing, unit, language)})";
        }

        return text + (danish ? $" Til selve målet mangler {rest}." : $" To the target itself {rest} remain.");
    }

    private static decimal? Whole(Target target, Measure measure, Judged judged) => target switch
    {
        Target.Number number => number.Bound.Value,
        Target.UsedUp or Target.All => measure.Unit == Unit.Percent ? 100 : judged.Newest.Denominator,
        _ => null,
    };
}
