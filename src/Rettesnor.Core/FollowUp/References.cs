using Rettesnor.Measurement;

namespace Rettesnor.Core.FollowUp;

/// <summary>What the references of comments stand for.</summary>
public static class References
{
    /// <summary>What a reference is replaced by; null where it leads to nothing.</summary>
    public static string? TextOf(CommentPiece.Reference reference, PlanStanding standing, Language language)
    {
        if (Row(standing, reference.Goal) is not { } row)
        {
            return null;
        }

        var judged = row.Standing.Judged;
        return reference.Kind switch
        {
            ReferenceKind.Value => judged is null ? null : StandingText.Value(judged, judged.Newest.Unit, language),
            ReferenceKind.Before => GoalMovement.Of(row)?.Before is { Value: { } value } before ? StandingText.Value(value, before.Step, before.Unit, language) : null,
            ReferenceKind.Distance => row.Standing.Distance is { } distance && judged is not null ? StandingText.Distance(distance, judged.Newest.Unit, judged.Newest.Step, language) : null,
            ReferenceKind.Target => row.TargetProse.In(language),
            ReferenceKind.Period => judged?.Period.ToText(language),
            null => null,
        };
    }

    /// <summary>A comment as people read it, its references replaced; one that leads to nothing stands as it was written.</summary>
    public static string Read(string text, PlanStanding standing, Language language) => Filled(text, r => TextOf(r, standing, language) ?? r.Written);

    /// <summary>What stands in the place of a reference that leads to no number, for those who cannot write it anew.</summary>
    public static LocalText NoNumber { get; } = new("(intet tal)", "(no figure)");

    /// <summary>A comment as readers see it: no reference is left as it was written.</summary>
    public static string Shown(string text, PlanStanding standing, Language language) => Filled(text, r => TextOf(r, standing, language) ?? NoNumber.In(language));

    private static string Filled(string text, Func<CommentPiece.Reference, string> read) => string.Concat(CommentText.Pieces(text).Select(p => p switch
    {
        CommentPiece.Plain plain => plain.Text,
        CommentPiece.Reference reference => read(reference),
        _ => throw new InvalidOperationException(p.GetType().Name),
    }));

    /// <summary>The goal, or the part, of that name.</summary>
    public static GoalStanding? Row(PlanStanding standing, string id) =>
        standing.Rows.SelectMany(r => r.Parts.Prepend(r)).FirstOrDefault(r => string.Equals(r.Id, id, StringComparison.OrdinalIgnoreCase));

    internal static LocalText WhyNot(CommentPiece.Reference reference, PlanStanding standing)
    {
        var near = Nearest.To(reference.Goal, standing.Rows.SelectMany(r => r.Parts.Prepend(r)).Select(r => r.Id), 1).FirstOrDefault();
        return Row(standing, reference.Goal) is null
            ? new($"{reference.Written} henviser til et mål, som planen ikke har.{(near is null ? "" : $" Mente du {{{near}}}?")}", $"{reference.Written} refers to a goal that the plan does not have.{(near is null ? "" : $" Did you mean {{{near}}}?")}")
            : reference.Kind is null ? new(
                $"{reference.Written} beder om noget, der ikke kendes. Efter målet kan der stå: {string.Join(", ", CommentText.DanishWords)}, eller ingenting for tallet.",
                $"{reference.Written} asks for something that is not known. After the goal there may stand: before, distance, target, period, or nothing for the figure.")
            : new($"{reference.Written} henviser til et tal, som målet ikke har.", $"{reference.Written} refers to a number that the goal does not have.");
    }
}
