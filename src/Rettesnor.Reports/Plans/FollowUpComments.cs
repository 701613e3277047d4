using Rettesnor.Core.FollowUp;
using Rettesnor.Measurement;
using Rettesnor.Reports.Model;
using static Rettesnor.Reports.Plans.ReportWords;

namespace Rettesnor.Reports.Plans;

/// <summary>The comments of a follow-up as a report has them: a reference is the goal's own number, and leads to where it is shown.</summary>
internal sealed class FollowUpComments(FollowUpView view, Language language, bool hasGoals = true)
{
    /// <summary>The comment on a goal or a part; nothing where there is none.</summary>
    public IEnumerable<Block> Of(GoalStanding row) => view.Comments.TryGetValue(row.Id, out var text) ? Blocks(text) : [];

    private IEnumerable<Block> Blocks(string text)
    {
        var isFirst = true;
        foreach (var paragraph in text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var lines = paragraph.Split('\n', StringSplitOptions.TrimEntries);
            if (lines.All(l => l.StartsWith("- ", StringComparison.Ordinal)))
            {
                if (isFirst)
                {
                    yield return new Paragraph([Term]);
                }

                yield return new BulletList([.. lines.Select(l => (IReadOnlyList<Run>)[.. Runs(l[2..])])]);
            }
            else
            {
                yield return new Paragraph([.. isFirst ? [Term] : Array.Empty<Run>(), .. Runs(string.Join(' ', lines))]);
            }

            isFirst = false;
        }
    }

    private StrongRun Term => new(Either(language, "Kommentar: ", "Comment: "));

    private IEnumerable<Run> Runs(string text) => CommentText.Pieces(text).Select(p => p switch
    {
        CommentPiece.Plain plain => (Run)new PlainRun(plain.Text),
        CommentPiece.Reference reference => References.TextOf(reference, view.Standing, language) is not { } shown ? new PlainRun(Either(language, "(intet tal)", "(no figure)"))
            : hasGoals ? new LinkRun(shown, GoalSections.IdOf(References.Row(view.Standing, reference.Goal)!)) : new PlainRun(shown),
        _ => throw new InvalidOperationException(p.GetType().Name),
    });
}
