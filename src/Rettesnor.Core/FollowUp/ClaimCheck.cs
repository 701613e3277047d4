using System.Text.RegularExpressions;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;
using Rettesnor.Measurement.Goals;
using Rettesnor.Measurement.Measures;

namespace Rettesnor.Core.FollowUp;

/// <summary>Holds what a comment claims in words against the figures: which way they went, whether the goal is reached, how they lie to the country's.</summary>
/// <remarks>
/// The words are read sentence by sentence. A sentence that says both, that says what will be or ought to be, or that asks, is passed over: a
/// checker that is wrong often is switched off in people's heads. A figure's direction is told only where it is the same against the figure
/// before and the same period a year before.
/// </remarks>
internal static partial class ClaimCheck
{
    private const int SizeYears = 5;

    private static readonly IReadOnlyList<Func<GoalStanding, string, Finding?>> Claims = [Direction, RightWay, Unchanged, Size, Standing, ToTheTarget, Comparison];

    public static IEnumerable<string> Sentences(string text) => SentenceEnds().Split(text).Select(s => s.Trim()).Where(s => s.Length > 0);

    /// <summary>What a comment on a goal or a part says against its figures.</summary>
    /// <param name="typed">The comment as typed, with dots for its references.</param>
    public static IEnumerable<Finding> Of(GoalStanding row, string typed) =>
        Sentences(typed).Where(s => !NotNow().IsMatch(s)).SelectMany(s => Claims.Select(claim => claim(row, s)).OfType<Finding>());

    private static Finding? Direction(GoalStanding row, string sentence)
    {
        var (fell, rose) = (Falls().Match(sentence), Rises().Match(sentence));
        if (fell.Success == rose.Success)
        {
            return null;
        }

        if (WayOf(row) is not { } way)
        {
            return !Negated().IsMatch(sentence) && row.Parts.Count == 0 && GoalMovement.Of(row) is { IsUnmoved: true } still ? NotMoved(row, (fell.Success ? fell : rose).Value, sentence, still) : null;
        }

        // A "not" right before the word denies it; one that stands elsewhere may deny something else.
        var said = fell.Success ? fell : rose;
        var not = NotBefore().Match(sentence[..said.Index]);
        if (!not.Success && Negated().IsMatch(sentence))
        {
            return null;
        }

        return way.HasRisen == (fell.Success != not.Success) ? WrongWay(row, (not.Success ? sentence[not.Index..said.Index] : "") + said.Value, sentence, way) : null;
    }

    // The right way and the wrong one are said of what the measure is good for.
    private static Finding? RightWay(GoalStanding row, string sentence)
    {
        if (RightOrWrong().Match(sentence) is not { Success: true } said || Negated().IsMatch(sentence) || row.Measure?.Direction is not (Rettesnor.Measurement.Measures.Direction.High or Rettesnor.Measurement.Measures.Direction.Low) || WayOf(row) is not { } way)
        {
            return null;
        }

        var isRight = way.HasRisen == (row.Measure.Direction == Rettesnor.Measurement.Measures.Direction.High);
        return isRight == said.Groups["right"].Success ? null : WrongWay(row, said.Value, sentence, way);
    }

    private static Finding NotMoved(GoalStanding row, string words, string sentence, GoalMovement still) => new(row.Id, FindingKind.WrongDirection, words, new(
        $"Der står »{words}« i »{Short(sentence)}«, men tallet er uændret{From(still, Language.Danish)}. Ret ordene, eller skriv, hvad de handler om.",
        $"It says ‘{words}’ in ‘{Short(sentence)}’, but the figure is unchanged{From(still, Language.English)}. Correct the words, or write what they are about."));

    private static Finding? Unchanged(GoalStanding row, string sentence) =>
        Same().Match(sentence) is { Success: true } said && !Negated().IsMatch(sentence) && WayOf(row) is { } way ? WrongWay(row, said.Value, sentence, way) : null;

    // Which way the goal's figure has gone, or those of all of its parts; null where they have not gone one way only.
    private static (bool HasRisen, GoalMovement First)? WayOf(GoalStanding row)
    {
        var movements = (row.Parts.Count > 0 ? row.Parts : [row]).Select(GoalMovement.Of).ToList();
        return movements.TrueForAll(m => m is { HasOnlyRisen: true }) ? (true, movements[0]!) : movements.TrueForAll(m => m is { HasOnlyFallen: true }) ? (false, movements[0]!) : null;
    }

    private static Finding WrongWay(GoalStanding row, string words, string sentence, (bool HasRisen, GoalMovement First) way)
    {
        var gone = way.HasRisen ? new LocalText("steget", "risen") : new("faldet", "fallen");
        return new Finding(row.Id, FindingKind.WrongDirection, words, new(
            $"Der står »{words}« i »{Short(sentence)}«, men tallet er {gone.Da}{From(way.First, Language.Danish)}. Ret ordene, eller skriv, hvad de handler om.",
            $"It says ‘{words}’ in ‘{Short(sentence)}’, but the figure has {gone.En}{From(way.First, Language.English)}. Correct the words, or write what they are about."));
    }

    private static string From(GoalMovement movement, Language language)
    {
        var before = movement.Before ?? movement.YearBefore!;
        string Said(Figure f) => $"{StandingText.Value(f.Value!.Value, f.Step, f.Unit, language)} ({f.Key.Period.ToShortText(language)})";
        return language == Language.Danish ? $" fra {Said(before)} til {Said(movement.Newest)}" : $" from {Said(before)} to {Said(movement.Newest)}";
    }

    private static Finding? Standing(GoalStanding row, string sentence)
    {
        if (!Goal().IsMatch(sentence) || Reached().Match(sentence) is not { Success: true } said)
        {
            return null;
        }

        var no = Negated().IsMatch(sentence);
        var name = StandingText.Name(row.Standing.Kind);
        return (no, row.Standing.Kind) switch
        {
            (false, StandingKind.Short or StandingKind.Missed) => new Finding(row.Id, FindingKind.WrongStanding, said.Value, new(
                $"Der står »{said.Value}« i »{Short(sentence)}«, men målets status er »{name.Da}«. Ret ordene, eller skriv, hvad der er nået.",
                $"It says ‘{said.Value}’ in ‘{Short(sentence)}’, but the goal's standing is ‘{name.En}’. Correct the words, or write what is reached.")),
            (true, StandingKind.Holding or StandingKind.Met) => new Finding(row.Id, FindingKind.WrongStanding, said.Value, new(
                $"I »{Short(sentence)}« står, at målet ikke er nået, men dets status er »{name.Da}«. Ret ordene, eller skriv, hvad der mangler.",
                $"‘{Short(sentence)}’ says that the goal is not reached, but its standing is ‘{name.En}’. Correct the words, or write what is missing.")),
            _ => null,
        };
    }

    // Over or under the target as numbers are, and ahead of or behind the plan as it is meant: under a most is ahead of it.
    private static Finding? ToTheTarget(GoalStanding row, string sentence)
    {
        if (AgainstTarget().Match(sentence) is not { Success: true } said || Negated().IsMatch(sentence)
            || row is not { Rule: { } rule, Standing: { Decides: true, Judged: { } judged, Conditions: [{ Bound: { } bound, Distance: { } distance, Target: var target }] } })
        {
            return null;
        }

        var (isUpper, isMeant) = (StandingText.IsUpperBound(target), said.Groups["ahead"].Success || said.Groups["behind"].Success);
        if (!isMeant && Pace.Of(row.Standing, rule) is not null)
        {
            return null;
        }

        var way = Math.Sign(distance) * (isUpper && !isMeant ? -1 : 1);
        if (way == (said.Groups["over"].Success || said.Groups["ahead"].Success ? 1 : -1))
        {
            return null;
        }

        var unit = judged.Newest.Unit;
        string Side(Language language) => language == Language.Danish
            ? $"{StandingText.Value(judged, unit, language)} er {(way > 0 ? isMeant ? "foran" : "over" : way < 0 ? isMeant ? "bagefter" : "under" : "lige ved")} {StandingText.Value(bound, null, unit, language)}"
            : $"{StandingText.Value(judged, unit, language)} is {(way > 0 ? isMeant ? "ahead of" : "above" : way < 0 ? isMeant ? "behind" : "below" : "level with")} {StandingText.Value(bound, null, unit, language)}";
        return new Finding(row.Id, FindingKind.WrongComparison, said.Value, new(
            $"Der står »{said.Value}« i »{Short(sentence)}«, men {Side(Language.Danish)}. Ret ordene, eller skriv, hvad de handler om.",
            $"It says ‘{said.Value}’ in ‘{Short(sentence)}’, but {Side(Language.English)}. Correct the words, or write what they are about."));
    }

    // Halved and doubled are sizes: against the figure before, a year before, or any of the same kind in the newest years.
    private static Finding? Size(GoalStanding row, string sentence)
    {
        if (Multiple().Match(sentence) is not { Success: true } said || Negated().IsMatch(sentence) || GoalMovement.Of(row) is not { } movement
            || movement.Earlier(SizeYears).Where(f => f.Value > 0).Select(f => movement.Newest.Value!.Value / f.Value!.Value).ToList() is not { Count: > 0 } ratios)
        {
            return null;
        }

        var (least, most) = said.Groups["half"].Success ? (0m, 0.55m) : said.Groups["double"].Success ? (1.9m, decimal.MaxValue) : (2.85m, decimal.MaxValue);
        if (ratios.Exists(r => r >= least && r <= most))
        {
            return null;
        }

        return new Finding(row.Id, FindingKind.WrongSize, said.Groups["word"].Value, new(
            $"Der står »{said.Groups["word"].Value}« i »{Short(sentence)}«, men så meget har tallet ikke ændret sig{From(movement, Language.Danish)}. Ret ordene, eller skriv, hvad de handler om.",
            $"It says ‘{said.Groups["word"].Value}’ in ‘{Short(sentence)}’, but the figure has not changed by so much{From(movement, Language.English)}. Correct the words, or write what they are about."));
    }

    private static Finding? Comparison(GoalStanding row, string sentence)
    {
        if (ToTheCountry().Match(sentence) is not { Success: true } said || Negated().IsMatch(sentence)
            || row.Standing is not { Judged: { } judged, Benchmarks: var benchmarks } || benchmarks.FirstOrDefault(b => b.Area == AreaId.Denmark) is not { } country)
        {
            return null;
        }

        var theirs = ValueInterval.Printed(country.Value, country.Step);
        var over = said.Groups["over"].Success;
        if (over ? judged.Interval.IsAbove(theirs) : judged.Interval.IsBelow(theirs))
        {
            return null;
        }

        var unit = judged.Newest.Unit;
        var way = judged.Interval.IsAbove(theirs) ? new LocalText("over", "above") : judged.Interval.IsBelow(theirs) ? new LocalText("under", "below") : new("på niveau med", "level with");
        string Side(Language language) => language == Language.Danish
            ? $"{StandingText.Value(judged, unit, language)} er {way.Da} landets {StandingText.Value(country.Value, country.Step, unit, language)}"
            : $"{StandingText.Value(judged, unit, language)} is {way.En} the country's {StandingText.Value(country.Value, country.Step, unit, language)}";
        return new Finding(row.Id, FindingKind.WrongComparison, said.Value, new(
            $"Der står »{said.Value}« i »{Short(sentence)}«, men {Side(Language.Danish)}. Ret ordene, eller skriv, hvad de handler om.",
            $"It says ‘{said.Value}’ in ‘{Short(sentence)}’, but {Side(Language.English)}. Correct the words, or write what they are about."));
    }

    private static string Short(string sentence) => sentence.Length <= 120 ? sentence : sentence[..119] + "…";

    [GeneratedRegex(@"(?<=[.!?])\s+(?=\p{Lu})|\n+")]
    private static partial Regex SentenceEnds();

    [GeneratedRegex(@"\b(?:(?:lavere|mindre|færre)\s+end\s+(?:sidst\b|før\b|i\b|året\b|sidste\b|forrige\b)|(?:lower|less|fewer)\s+than\s+(?:last|before|in)\b|fald|faldet|falder|faldt|faldende|dalet|daler|sunket|synker|reduceret|mindsket|aftaget|aftager|halveret|nedgang|tilbagegang|g(?:år|ået|ik)\s+(?:(?!ikke\b|aldrig\b)\p{L}+\s+)?ned(?:ad)?|fall|fallen|fell|falls|falling|dropped|declined|decreased|decrease|(?:go|goes|gone|went|going)\s+down)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Falls();

    [GeneratedRegex(@"\b(?:(?:højere|større|flere)\s+end\s+(?:sidst\b|før\b|i\b|året\b|sidste\b|forrige\b)|(?:higher|more)\s+than\s+(?:last|before|in)\b|steget|stiger|steg|stigning|stigende|vokset|øget|tiltaget|fordoblet|g(?:år|ået|ik)\s+(?:(?!ikke\b|aldrig\b)\p{L}+\s+)?op(?:ad)?(?!\s+(?:i|for)\b)|risen|rose|rise|rises|rising|increased|increase|grown|(?:go|goes|gone|went|going)\s+up)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Rises();

    [GeneratedRegex(@"\b(?:(?<right>den rigtige (?:vej|retning)|the right (?:way|direction))|den forkerte (?:vej|retning)|the wrong (?:way|direction))\b", RegexOptions.IgnoreCase)]
    private static partial Regex RightOrWrong();

    [GeneratedRegex(@"\b(?:uændret|uforandret|unchanged)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Same();

    [GeneratedRegex(@"\b(?:nået(?!\s+ud\b)|opnået|opfyldt|indfriet|overholdt|klaret|i mål|reached|met|fulfilled|achieved|kept|(?<=\b(?:målet|målene|goal|target)\s(?:\p{L}+\s)?)(?:holder|holds))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Reached();

    [GeneratedRegex(@"\b(?:mål|mål\w+|fokusmål\w*|goal|goals|target|targets)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Goal();

    [GeneratedRegex(@"\b(?:(?<over>over|højere end|større end|above|higher than)|(?:under|lavere end|mindre end|below|lower than))\s+(?:i\s+|in\s+)?(?:hele\s+)?(?:landet|lands(?:gennemsnittet|niveauet|tallet)|the country|the national average|denmark)(?:s\b|\b)", RegexOptions.IgnoreCase)]
    private static partial Regex ToTheCountry();

    [GeneratedRegex(@"\b(?:(?<over>over|højere end|above|higher than)|(?<under>under|lavere end|below|lower than)|(?<ahead>foran|ahead of)|(?<behind>bagefter|bagud for|bag|behind))\s+(?:mål(?:et|tallet|sætningen)?|planen|planens takt|(?:the )?(?:target|goal|plan|plan's pace))(?!\p{L})", RegexOptions.IgnoreCase)]
    private static partial Regex AgainstTarget();

    // Of the goal's own number, and not of a group that the sentence speaks of.
    [GeneratedRegex(@"^(?:(?!grupp|group)[^.!?])*\b(?:andelen|antallet|tallet|share|number|figure)\b(?:(?!grupp|group)[^.!?])*\b(?<word>(?<half>halveret|halved)|(?<double>fordoblet|doubled)|(?<triple>tredoblet|tripled))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Multiple();

    [GeneratedRegex(@"\b(?:ikke|hverken|ingen|intet|aldrig|not|neither|never|no)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Negated();

    [GeneratedRegex(@"\b(?:ikke|aldrig|not|never)\s+(?:(?!kun\b|bare\b|blot\b|alene\b|only\b|just\b)\p{L}+\s+)?$", RegexOptions.IgnoreCase)]
    private static partial Regex NotBefore();

    // What will be, ought to be, might be or is asked is not said to be so now.
    [GeneratedRegex(@"\b(?:vil|ville|skal|skulle|bør|burde|kan|kunne|må|forvent\w*|håber|ønsker|hvis|såfremt|will|would|shall|should|may|might|must|can|could|expect\w*|hope|if)\b|\?", RegexOptions.IgnoreCase)]
    private static partial Regex NotNow();
}
