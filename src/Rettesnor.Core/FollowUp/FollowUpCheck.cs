using System.Text.RegularExpressions;
using Rettesnor.Core.Plans;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Goals;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Core.FollowUp;

/// <summary>What the checker can find. The names in JSON are these with hyphens.</summary>
public enum FindingKind
{
    /// <summary>A goal has no comment.</summary>
    NoComment,

    /// <summary>A typed number is none of the goal's.</summary>
    UnknownNumber,

    /// <summary>A reference leads to no goal, or to one that has no such number.</summary>
    UnknownReference,

    /// <summary>The words say that it fell, and it rose; or the other way.</summary>
    WrongDirection,

    /// <summary>The words say that the goal is reached, and it is not; or the other way.</summary>
    WrongStanding,

    /// <summary>The newest figure is older than two intervals.</summary>
    OldFigure,

    /// <summary>The comment is that of the last follow-up, word for word.</summary>
    Copied,
}

/// <summary>Something in a follow-up that somebody should look at. It warns and never blocks.</summary>
/// <param name="Goal">Where: the goal, or the goal and the part.</param>
/// <param name="Kind">What.</param>
/// <param name="Found">What was found, as it stands; empty where something is missing.</param>
/// <param name="Text">What is wrong, and what to do.</param>
public sealed record Finding(string Goal, FindingKind Kind, string Found, LocalText Text);

/// <summary>Holds the comments of a follow-up against its figures.</summary>
/// <remarks>
/// The words are read sentence by sentence. A sentence that says both, that says what will be or ought to be, or that asks, is passed over: a
/// checker that is wrong often is switched off in people's heads. A figure's direction is told only where it is the same against the figure
/// before and the same period a year before.
/// </remarks>
public static partial class FollowUpCheck
{
    /// <summary>All findings, in the order of the goals.</summary>
    /// <param name="bundle">The plan, whose document's own numbers a comment may quote.</param>
    /// <param name="standing">How its goals stand at the follow-up's day.</param>
    /// <param name="comments">The comment on each goal or part that has one.</param>
    /// <param name="before">The comments of the follow-up before.</param>
    public static IReadOnlyList<Finding> Of(PlanBundle bundle, PlanStanding standing, IReadOnlyDictionary<string, string> comments, IReadOnlyDictionary<string, string> before) =>
        [.. standing.Rows.SelectMany(row => OfGoal(bundle, standing, row, comments, before))];

    private static IEnumerable<Finding> OfGoal(PlanBundle bundle, PlanStanding standing, GoalStanding row, IReadOnlyDictionary<string, string> comments, IReadOnlyDictionary<string, string> before)
    {
        var rows = row.Parts.Prepend(row).ToList();
        if (row.Standing.Kind != StandingKind.Lapsed && !rows.Exists(r => comments.GetValueOrDefault(r.Id, "").Length > 0))
        {
            yield return new Finding(row.Id, FindingKind.NoComment, "", new(
                "Målet har ingen kommentar. Skriv en, eller lad tallene tale og skriv kort, at der ikke er noget at tilføje.",
                "The goal has no comment. Write one, or let the figures speak and say briefly that there is nothing to add."));
        }

        foreach (var old in rows.Where(IsOld))
        {
            var period = old.Standing.Judged!.Newest.Key.Period;
            yield return new Finding(old.Id, FindingKind.OldFigure, period.ToString(), new(
                $"Det nyeste tal er fra {period.ToText(Language.Danish)} og mere end to opgørelser gammelt. Se, om der er kommet et nyere, eller skriv, hvorfor der ikke er.",
                $"The newest figure is from {period.ToText(Language.English)} and more than two publications old. See whether there is a newer one, or write why there is none."));
        }

        var numbers = new Lazy<IReadOnlyList<decimal>>(() => GoalNumbers.Of(row, bundle));
        foreach (var part in rows)
        {
            if (comments.GetValueOrDefault(part.Id, "") is { Length: > 0 } text)
            {
                foreach (var finding in OfComment(standing, part, text, numbers, before.GetValueOrDefault(part.Id, "")))
                {
                    yield return finding;
                }
            }
        }
    }

    private static IEnumerable<Finding> OfComment(PlanStanding standing, GoalStanding row, string text, Lazy<IReadOnlyList<decimal>> numbers, string before)
    {
        if (text == before)
        {
            yield return new Finding(row.Id, FindingKind.Copied, "", new(
                "Kommentaren er ord for ord den samme som i den sidste afrapportering. Passer den stadig?", "The comment is word for word that of the last follow-up. Is it still right?"));
        }

        foreach (var reference in CommentText.Pieces(text).OfType<CommentPiece.Reference>().Where(r => References.TextOf(r, standing, Language.Danish) is null).DistinctBy(r => r.Written))
        {
            yield return new Finding(row.Id, FindingKind.UnknownReference, reference.Written, References.WhyNot(reference, standing));
        }

        var typed = CommentText.Typed(text);
        foreach (var number in TypedNumbers.In(typed).Where(n => !GoalNumbers.Has(numbers.Value, n)).DistinctBy(n => n.Written))
        {
            yield return new Finding(row.Id, FindingKind.UnknownNumber, number.Written, new(
                $"»{number.Written}« er ikke et af målets tal. Ret det, eller skriv en henvisning som {{{row.Id}}}, der altid viser det rigtige.",
                $"‘{number.Written}’ is none of the goal's numbers. Correct it, or write a reference such as {{{row.Id}}}, which always shows the right one."));
        }

        foreach (var sentence in Sentences().Split(typed).Select(s => s.Trim()).Where(s => s.Length > 0 && !NotNow().IsMatch(s)))
        {
            if (Direction(row, sentence) is { } direction)
            {
                yield return direction;
            }

            if (Standing(row, sentence) is { } reached)
            {
                yield return reached;
            }
        }
    }

    private static Finding? Direction(GoalStanding row, string sentence)
    {
        var (fell, rose) = (Falls().Match(sentence), Rises().Match(sentence));
        var movements = (row.Parts.Count > 0 ? row.Parts : [row]).Select(GoalMovement.Of).ToList();
        if (fell.Success == rose.Success || Negated().IsMatch(sentence) || movements.Contains(null))
        {
            return null;
        }

        var wrong = fell.Success ? movements.TrueForAll(m => m!.HasOnlyRisen) : movements.TrueForAll(m => m!.HasOnlyFallen);
        return !wrong ? null : new Finding(row.Id, FindingKind.WrongDirection, (fell.Success ? fell : rose).Value, fell.Success
            ? new($"Der står »{fell.Value}« i »{Short(sentence)}«, men tallet er steget{From(movements[0]!, Language.Danish)}. Ret ordene, eller skriv, hvad der er faldet.",
                $"It says ‘{fell.Value}’ in ‘{Short(sentence)}’, but the figure has risen{From(movements[0]!, Language.English)}. Correct the words, or write what has fallen.")
            : new($"Der står »{rose.Value}« i »{Short(sentence)}«, men tallet er faldet{From(movements[0]!, Language.Danish)}. Ret ordene, eller skriv, hvad der er steget.",
                $"It says ‘{rose.Value}’ in ‘{Short(sentence)}’, but the figure has fallen{From(movements[0]!, Language.English)}. Correct the words, or write what has risen."));
    }

    private static string From(GoalMovement movement, Language language)
    {
        var before = movement.Before ?? movement.YearBefore!;
        string Said(Measurement.Figures.Figure f) => $"{StandingText.Value(f.Value!.Value, f.Step, f.Unit, language)} ({f.Key.Period.ToShortText(language)})";
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

    /// <summary>Whether the newest figure is older than two publications, counted to the day or to the end of the goal's time.</summary>
    internal static bool IsOld(GoalStanding row) => row is { Rule: { } rule, Standing: { Judged.Newest: { } newest, At: var at } }
        && rule.Measure.Every.After(newest.Key.Period.LastDay, 2) < (at < rule.Time.LastDay ? at : rule.Time.LastDay);

    private static string Short(string sentence) => sentence.Length <= 120 ? sentence : sentence[..119] + "…";

    [GeneratedRegex(@"(?<=[.!?])\s+(?=\p{Lu})|\n+")]
    private static partial Regex Sentences();

    [GeneratedRegex(@"\b(?:fald|faldet|falder|faldt|faldende|dalet|sunket|nedgang|tilbagegang|fall|fallen|fell|falls|falling|dropped|declined|decreased|decrease)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Falls();

    [GeneratedRegex(@"\b(?:steget|stiger|steg|stigning|stigende|vokset|risen|rose|rise|rises|rising|increased|increase|grown)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Rises();

    [GeneratedRegex(@"\b(?:nået|opnået|opfyldt|indfriet|overholdt|i mål|reached|met|fulfilled|achieved|kept)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Reached();

    [GeneratedRegex(@"\b(?:mål|mål\w+|fokusmål\w*|goal|goals|target|targets)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Goal();

    [GeneratedRegex(@"\b(?:ikke|hverken|ingen|intet|aldrig|not|neither|never|no)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Negated();

    // What will be, ought to be, might be or is asked is not said to be so now.
    [GeneratedRegex(@"\b(?:vil|ville|skal|skulle|bør|burde|kan|kunne|må|forvent\w*|håber|ønsker|hvis|såfremt|will|would|shall|should|may|might|must|can|could|expect\w*|hope|if)\b|\?", RegexOptions.IgnoreCase)]
    private static partial Regex NotNow();
}
