using Rettesnor.Measurement;
using Rettesnor.Reports.Model;

namespace Rettesnor.Reports.Plans;

/// <summary>
/// How many lines of a short report's two pages something takes. It is reckoned from the letters, in the widest of the fonts that stand in
/// for each other, so that what fits here fits in print and in Word, whichever machine lays it out.
/// </summary>
internal static class TwoPages
{
    /// <summary>The lines below the title of the first page, and those of the second.</summary>
    public const double Lines = 95;

    /// <summary>The letters of a line of comments, at most.</summary>
    public const int LettersOfALine = 75;

    private const int Width = 48_000;
    private const int Mark = 2_000;
    private const double HeadingLines = 2.6;
    private const double CaptionAndRemark = 4;

    // A table's letters are smaller than those of the text, and its lines lie closer but have a rule and air between the rows.
    private const int TableWidth = 54_000;
    private const int Padding = 1_400;
    private const double TableLine = 0.9;
    private const double Air = 0.25;

    public static double Of(Section section) => HeadingLines + section.AllBlocks().Sum(Of);

    public static double Of(Block block) => block switch
    {
        Paragraph paragraph => Of(paragraph.Runs, Width) + Air,
        BulletList list => list.Items.Sum(i => Of(i, Width - Mark) + Air),
        DataTable table => CaptionAndRemark + Rows(table),
        _ => throw new ArgumentException($"A short report has no {block.GetType().Name}", nameof(block)),
    };

    /// <summary>The first blocks that fit, the last of them cut after a whole word, and where the rest stands.</summary>
    /// <param name="blocks">All of them.</param>
    /// <param name="lines">How many lines there are for them.</param>
    /// <param name="rest">Where the rest stands.</param>
    public static IReadOnlyList<Block> Cut(IReadOnlyList<Block> blocks, double lines, string rest)
    {
        if (blocks.Sum(Of) <= lines)
        {
            return blocks;
        }

        var kept = new List<Block>();
        foreach (var block in blocks.SelectMany(Pieces))
        {
            if (lines < 2)
            {
                break;
            }

            if (Of(block) is var taken && taken <= lines - 1)
            {
                lines -= taken;
                kept.Add(block);
                continue;
            }

            var runs = block is Paragraph paragraph ? paragraph.Runs : ((BulletList)block).Items[0];
            kept.Add(new Paragraph([.. Shortened(runs, (int)(lines - 1) * LettersOfALine)]));
            break;
        }

        return [.. kept, new Paragraph([new EmphasisRun(rest)])];
    }

    /// <summary>The first words of a text, with a sign that there were more.</summary>
    public static IEnumerable<Run> Shortened(IReadOnlyList<Run> runs, int letters)
    {
        foreach (var run in runs)
        {
            var text = PlanMarkdown.Words(run);
            if (text.Length <= letters)
            {
                letters -= text.Length;
                yield return run;
                continue;
            }

            var end = text.LastIndexOf(' ', Math.Max(letters, 0)) is > 0 and var space ? space : Math.Max(letters, 0);
            var cut = text[..end].TrimEnd(' ', ',', ';') + " …";
            yield return run switch
            {
                StrongRun => new StrongRun(cut),
                EmphasisRun => new EmphasisRun(cut),
                _ => new PlainRun(cut),
            };
            yield break;
        }
    }

    private static IEnumerable<Block> Pieces(Block block) => block is BulletList { IsNumbered: false } list ? list.Items.Select(i => new BulletList([i])) : [block];

    private static double Of(IReadOnlyList<Run> runs, int width) =>
        string.Concat(runs.Select(PlanMarkdown.Words)).Split('\n').Sum(line => Math.Ceiling(Math.Max(1, TextWidth.Of(line)) / (double)width));

    // The columns have what they want, or each its share of what there is; a row is as high as its highest cell.
    private static double Rows(DataTable table)
    {
        string[] Texts(Row row) => [row.Title, .. row.Cells.Select(c => c.Text(Language.Danish))];
        string[] heading = [table.RowHeading, .. table.Columns.Select(c => c.Title)];
        var texts = table.Rows.Select(Texts).Prepend(heading).ToList();
        var wanted = Enumerable.Range(0, heading.Length).Select(i => texts.Max(t => TextWidth.Of(t[i])) + Padding).ToList();
        var given = Math.Min(1, TableWidth / (double)wanted.Sum());
        return texts.Sum(t => (t.Select((text, i) => Math.Ceiling((TextWidth.Of(text) + Padding) / (wanted[i] * given))).Max() * TableLine) + Air);
    }
}
