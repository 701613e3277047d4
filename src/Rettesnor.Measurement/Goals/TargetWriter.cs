using System.Globalization;
using Rettesnor.Measurement.Measures;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Measurement.Goals;

/// <summary>Writes a target in the target language, so that <see cref="TargetReader"/> reads the same target again.</summary>
public static class TargetWriter
{
    /// <summary>The target's canonical text in a language.</summary>
    public static string Write(Target target, Language language) => target switch
    {
        Target.Number t => $"{Word(t.Comparison, language)} {Text(t.Bound, language)}",
        Target.Range t => Pick(language, $"mellem {Text(t.Low, language)} og {Text(t.High, language)}", $"between {Text(t.Low, language)} and {Text(t.High, language)}"),
        Target.AgainstArea t => $"{Word(t.Comparison, language)} {Like(t.Comparison, language)}{Text(t.Area, language)}{Margin(t.Margin, language)}",
        Target.AgainstPeriod t => $"{Word(t.Comparison, language)} {LikePeriod(t, language)}{Text(t.Period, language)}",
        Target.Change t => $"{(t.By.Value < 0 ? "-" : "+")}{Text(Absolute(t.By), language)} {Pick(language, "siden", "since")} {t.Since.ToText(language)}",
        Target.Path t => Text(t, language),
        Target.UsedUp => Pick(language, "opbrugt", "used up"),
        Target.All => Pick(language, "alle", "all"),
        Target.Milestone t => $"{Pick(language, "færdig senest", "done by")} {t.By.ToText(language)}",
        Target.Direction { Rising: true } => Pick(language, "stigende", "rising"),
        Target.Direction { Rising: false } => Pick(language, "faldende", "falling"),
        Target.AgainstNoEffort t => $"{Text(t.Amount, language)} {Pick(language, t.Fewer ? "færre end uden indsatsen" : "flere end uden indsatsen", t.Fewer ? "fewer than without the effort" : "more than without the effort")}",
        Target.Followed => Pick(language, "følges", "followed"),
        Target.Both t => $"{Write(t.First, language)} {Pick(language, "og", "and")} {Write(t.Second, language)}",
        _ => throw new InvalidOperationException($"Unknown kind of target: {target.GetType().Name}"),
    };

    /// <summary>The target as a part of a sentence: areas by their names, and the units in words.</summary>
    /// <param name="target">The target.</param>
    /// <param name="language">The language.</param>
    /// <param name="nameOf">The name of an area.</param>
    public static string Prose(Target target, Language language, Func<AreaId, string> nameOf) => target switch
    {
        Target.Both t => $"{Prose(t.First, language, nameOf)} {Pick(language, "og", "and")} {Prose(t.Second, language, nameOf)}",
        Target.AgainstArea { Area: AreaReference.Named named } t =>
            $"{Word(t.Comparison, language)} {Like(t.Comparison, language)}{nameOf(named.Area)}{InWords(Margin(t.Margin, language), language)}",
        Target.AgainstPeriod t when language == Language.English => Write(t, language).Replace("same ", "the same ", StringComparison.Ordinal),
        _ => InWords(Write(target, language), language),
    };

    // English prose has no space before the percent sign and spells the points out; Danish prose is the language itself.
    private static string InWords(string text, Language language) => language == Language.Danish
        ? text
        : text.Replace(" %", "%", StringComparison.Ordinal).Replace(" pp", " percentage points", StringComparison.Ordinal);

    private static string Text(Target.Path path, Language language)
    {
        var text = Pick(language, "fra ", "from ") + Text(path.Points[0], language);
        for (var i = 1; i < path.Points.Count - 1; i++)
        {
            text += Pick(language, " over ", " via ") + Text(path.Points[i], language);
        }

        return text + Pick(language, " til ", " to ") + Text(path.Points[^1], language);
    }

    private static string Text(PathPoint point, Language language) =>
        Text(point.Amount, language) + (point.When is { } when ? Pick(language, " i ", " in ") + when.ToText(language) : "");

    private static string Text(AreaReference area, Language language) => area switch
    {
        AreaReference.OwnRegion => Pick(language, "regionen", "the region"),
        AreaReference.Named { Area: var id } when id == AreaId.Denmark => Pick(language, "landet", "denmark"),
        AreaReference.Named { Area: var id } => id.Value,
        _ => throw new InvalidOperationException($"Unknown kind of area reference: {area.GetType().Name}"),
    };

    private static string Text(PeriodReference period, Language language) => period switch
    {
        PeriodReference.YearBefore => Pick(language, "samme periode året før", "same period the year before"),
        PeriodReference.SameIn same => Pick(language, $"samme {Word(same.Length, language)} {same.Year}", $"same {Word(same.Length, language)} {same.Year}"),
        PeriodReference.Fixed { Period: var p } => p.ToText(language),
        _ => throw new InvalidOperationException($"Unknown kind of period reference: {period.GetType().Name}"),
    };

    /// <summary>A number with its unit, as the target language has it.</summary>
    public static string Text(Amount amount, Language language)
    {
        var number = amount.Value.ToString(CultureInfo.InvariantCulture);
        number = language == Language.Danish ? number.Replace('.', ',') : number;
        return amount.Unit switch
        {
            TargetUnit.Percent => number + " %",
            TargetUnit.Points => number + Pick(language, " procentpoint", " pp"),
            TargetUnit.Plain => number,
            _ => throw new InvalidOperationException($"Unknown unit: {amount.Unit}"),
        };
    }

    private static string Margin(Amount? margin, Language language) =>
        margin is null ? "" : $" {(margin.Value < 0 ? "-" : "+")} {Text(Absolute(margin), language)}";

    private static Amount Absolute(Amount amount) => amount with { Value = Math.Abs(amount.Value) };

    private static string Word(Comparison comparison, Language language) => comparison switch
    {
        Comparison.Over => "over",
        Comparison.Under => "under",
        Comparison.AtLeast => Pick(language, "mindst", "at least"),
        Comparison.AtMost => Pick(language, "højst", "at most"),
        _ => throw new InvalidOperationException($"Unknown comparison: {comparison}"),
    };

    // Danish says "mindst som landet" but "højst landet" and "under landet".
    private static string Like(Comparison comparison, Language language) =>
        language == Language.Danish && comparison == Comparison.AtLeast ? "som " : "";

    // "Højst 2024" is a number; "højst som 2024" is a year.
    private static string LikePeriod(Target.AgainstPeriod target, Language language) =>
        target.Period is PeriodReference.Fixed { Period: Period.Year } ? Pick(language, "som ", "as ") : Like(target.Comparison, language);

    private static string Word(PeriodLength length, Language language) => length switch
    {
        PeriodLength.Quarter => Pick(language, "kvartal", "quarter"),
        PeriodLength.Month => Pick(language, "måned", "month"),
        PeriodLength.HalfYear => Pick(language, "halvår", "half-year"),
        PeriodLength.Week => Pick(language, "uge", "week"),
        _ => throw new InvalidOperationException($"A target cannot name a period of length {length}"),
    };

    private static string Pick(Language language, string danish, string english) => language == Language.Danish ? danish : english;
}
