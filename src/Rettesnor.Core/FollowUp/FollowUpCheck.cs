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

    /// <summary>The same reference stands twice in a sentence.</summary>
    RepeatedReference,

    /// <summary>The words say that it fell, and it rose; or the other way.</summary>
    WrongDirection,

    /// <summary>The words say that it has halved or doubled, and it has not by so much.</summary>
    WrongSize,

    /// <summary>The words say that it is above the country or the target, and it is level or below; or the other way.</summary>
    WrongComparison,

    /// <summary>The words say that the goal is reached, and it is not; or the other way.</summary>
    WrongStanding,

    /// <summary>A brace is opened and not closed, or holds what is no reference.</summary>
    BrokenReference,

    /// <summary>The newest figure is older than two intervals.</summary>
    OldFigure,

    /// <summary>What stands in the comment reads otherwise in the edition for the public, or is a number that only the municipality has.</summary>
    NotPublic,

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
public static partial class FollowUpCheck
{
    /// <summary>All findings, in the order of the goals.</summary>
    /// <param name="bundle">The plan, whose document's own numbers a comment may quote.</param>
    /// <param name="standing">How its goals stand at the follow-up's day.</param>
    /// <param name="comments">The comment on each goal or part that has one.</param>
    /// <param name="before">The comments of the follow-up before.</param>
    /// <param name="publicly">How the goals stand on published figures alone, which is what the public reads; null where that is the standing.</param>
    public static IReadOnlyList<Finding> Of(
        PlanBundle bundle, PlanStanding standing, IReadOnlyDictionary<string, string> comments, IReadOnlyDictionary<string, string> before, PlanStanding? publicly = null) =>
    [
        .. standing.Rows.SelectMany(row => OfGoal(bundle, standing, row, comments, before)),
        .. publicly is null ? [] : standing.Rows.SelectMany(row => row.Parts.Prepend(row)).SelectMany(row => OfPublic(bundle, standing, publicly, row, comments.GetValueOrDefault(row.Id, ""))),
    ];

    // The same comment is read by the public with other numbers.
    private static IEnumerable<Finding> OfPublic(PlanBundle bundle, PlanStanding standing, PlanStanding publicly, GoalStanding row, string text)
    {
        foreach (var reference in CommentText.Pieces(text).OfType<CommentPiece.Reference>().DistinctBy(r => r.Written))
        {
            if (References.TextOf(reference, standing, Language.Danish) is { } ours && References.TextOf(reference, publicly, Language.Danish) is var theirs && theirs != ours)
            {
                yield return new Finding(row.Id, FindingKind.NotPublic, reference.Written, new(
                    $"{reference.Written} er »{ours}« her, men »{theirs ?? References.NoNumber.Da}« i udgaven for offentligheden, som kun har offentliggjorte tal. Skriv, så det passer begge steder.",
                    $"{reference.Written} is ‘{References.TextOf(reference, standing, Language.English)}’ here, but ‘{References.TextOf(reference, publicly, Language.English) ?? References.NoNumber.En}’ in the edition for the public, which has published figures only. Write so that both are right."));
            }
        }

        if (text.Length == 0 || References.Row(publicly, row.Goal.Id) is not { } published)
        {
            yield break;
        }

        var (own, known) = (GoalNumbers.Of(standing.Row(row.Goal.Id)!, bundle), GoalNumbers.Of(published, bundle));
        foreach (var number in TypedNumbers.In(CommentText.Typed(text)).Where(n => GoalNumbers.Has(own, n) && !GoalNumbers.Has(known, n)).DistinctBy(n => n.Written))
        {
            yield return new Finding(row.Id, FindingKind.NotPublic, number.Written, new(
                $"»{number.Written}« er kommunens eget tal, og det kommer til at stå i udgaven for offentligheden. Skriv en henvisning som {{{row.Id}}}, eller lad det stå, hvis det må offentliggøres.",
                $"‘{number.Written}’ is the municipality's own number, and it will stand in the edition for the public. Write a reference such as {{{row.Id}}}, or let it stand if it may be published."));
        }
    }

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

        foreach (var broken in Broken().Matches(typed).Select(m => m.Value.Trim()))
        {
            yield return new Finding(row.Id, FindingKind.BrokenReference, broken, new(
                $"»{broken}« ligner en henvisning, men er det ikke. Skriv den som {{{row.Id}}} med en klamme på hver side.",
                $"‘{broken}’ looks like a reference and is none. Write it as {{{row.Id}}} with a brace on each side."));
        }

        foreach (var twice in ClaimCheck.Sentences(text).SelectMany(Repeated).DistinctBy(r => r.Written))
        {
            yield return new Finding(row.Id, FindingKind.RepeatedReference, twice.Written, new(
                $"{twice.Written} står to gange i samme sætning og viser det samme tal begge steder. Det forrige tal skrives {{{twice.Goal} før}}.",
                $"{twice.Written} stands twice in one sentence and shows the same number in both places. The figure before is written {{{twice.Goal} before}}."));
        }

        foreach (var claim in ClaimCheck.Of(row, typed))
        {
            yield return claim;
        }
    }

    private static IEnumerable<CommentPiece.Reference> Repeated(string sentence) => CommentText.Pieces(sentence).OfType<CommentPiece.Reference>()
        .Where(r => r.Kind is not null).GroupBy(r => (r.Goal.ToUpperInvariant(), r.Kind)).Where(g => g.Count() > 1).Select(g => g.First());

    /// <summary>Whether the newest figure is older than two publications, counted to the day or to the end of the goal's time.</summary>
    internal static bool IsOld(GoalStanding row) => row is { IsWithheld: false, Rule: { } rule, Standing: { Judged.Newest: { } newest, At: var at } }
        && rule.Measure.Every.After(newest.Key.Period.LastDay, 2) < (at < rule.Time.LastDay ? at : rule.Time.LastDay);

    [GeneratedRegex(@"\{[^{}\n]{0,40}\}?|\}")]
    private static partial Regex Broken();
}
