using System.Globalization;
using System.Text.RegularExpressions;
using Rettesnor.Core.FollowUp;
using Rettesnor.Measurement;
using Rettesnor.Reports.Model;
using static Rettesnor.Reports.Plans.ReportWords;

namespace Rettesnor.Reports.Plans;

/// <summary>The comments of a follow-up as a report has them: Markdown as in the plan's texts, and a reference is the goal's own number and leads to where it is shown.</summary>
internal sealed partial class FollowUpComments(FollowUpView view, Language language, bool hasGoals = true)
{
    // While Markdown is read, references are marks that it knows nothing of, so that what they show is never read as Markdown.
    private const char Open = '\uE000';

    private const char Close = '\uE001';

    /// <summary>The comment on a goal or a part; nothing where there is none.</summary>
    public IReadOnlyList<Block> Of(GoalStanding row) => view.Comments.TryGetValue(row.Id, out var text) ? Blocks(text) : [];

    /// <summary>The comment, cut where it takes more than so many lines of a page; nothing where there are not two.</summary>
    public IReadOnlyList<Block> Of(GoalStanding row, double lines)
    {
        var blocks = Of(row);
        if (blocks.Sum(TwoPages.Of) <= lines)
        {
            return blocks;
        }

        if (lines < 2)
        {
            return [];
        }

        var plain = new PlainRun(PlanMarkdown.Plain(References.Shown(view.Comments[row.Id], view.Standing, language)));
        var rest = Either(language, " (resten står i den lange afrapportering)", " (the rest stands in the long report)");
        var letters = ((int)lines * TwoPages.LettersOfALine) - rest.Length;
        return [new Paragraph([new StrongRun(Either(language, "Kommentar: ", "Comment: ")), .. TwoPages.Shortened([plain], letters), new EmphasisRun(rest)])];
    }

    private IReadOnlyList<Block> Blocks(string text)
    {
        var references = new List<CommentPiece.Reference>();
        var marked = string.Concat(CommentText.Pieces(text).Select(p =>
        {
            if (p is not CommentPiece.Reference reference)
            {
                return Marks().Replace(((CommentPiece.Plain)p).Text, "");
            }

            references.Add(reference);
            return string.Create(CultureInfo.InvariantCulture, $"{Open}{references.Count - 1}{Close}");
        }));
        return [.. PlanMarkdown.Blocks(Either(language, "Kommentar", "Comment"), marked).Select(b => b switch
        {
            Paragraph paragraph => paragraph with { Runs = Filled(paragraph.Runs, references) },
            BulletList list => list with { Items = [.. list.Items.Select(i => Filled(i, references))] },
            _ => b,
        })];
    }

    private IReadOnlyList<Run> Filled(IReadOnlyList<Run> runs, List<CommentPiece.Reference> references) => [.. runs.SelectMany(r => r switch
    {
        PlainRun plain => Pieces(plain.Text, references),
        StrongRun strong => [new StrongRun(Said(strong.Text, references))],
        EmphasisRun emphasis => [new EmphasisRun(Said(emphasis.Text, references))],
        _ => [r],
    })];

    private IEnumerable<Run> Pieces(string text, List<CommentPiece.Reference> references)
    {
        var at = 0;
        foreach (var mark in Mark().Matches(text).Cast<Match>())
        {
            if (mark.Index > at)
            {
                yield return new PlainRun(text[at..mark.Index]);
            }

            var reference = references[int.Parse(mark.Groups[1].ValueSpan, CultureInfo.InvariantCulture)];
            var shown = References.TextOf(reference, view.Standing, language);
            yield return hasGoals && shown is not null ? new LinkRun(shown, GoalSections.IdOf(References.Row(view.Standing, reference.Goal)!)) : new PlainRun(Said(reference));
            at = mark.Index + mark.Length;
        }

        if (at < text.Length)
        {
            yield return new PlainRun(text[at..]);
        }
    }

    private string Said(string text, List<CommentPiece.Reference> references) => Mark().Replace(text, m => Said(references[int.Parse(m.Groups[1].ValueSpan, CultureInfo.InvariantCulture)]));

    private string Said(CommentPiece.Reference reference) => References.TextOf(reference, view.Standing, language) ?? References.NoNumber.In(language);

    [GeneratedRegex("\uE000(\\d+)\uE001")]
    private static partial Regex Mark();

    [GeneratedRegex("[\uE000\uE001]")]
    private static partial Regex Marks();
}
