using Markdig;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Rettesnor.Reports.Model;
using Block = Rettesnor.Reports.Model.Block;
using MarkdownBlock = Markdig.Syntax.Block;

namespace Rettesnor.Reports.Plans;

/// <summary>
/// The texts of a plan, written in Markdown: emphasis, lists, small headings, links. HTML in them is text. The pages and the documents read
/// them the same way.
/// </summary>
/// <remarks>Danish texts begin with dates ("1. januar", "3. kvartal"), so a number and a full stop begin no list; a number and a bracket do.</remarks>
public static class PlanMarkdown
{
    public static readonly MarkdownPipeline Pipeline = Build();

    public static MarkdownDocument Parse(string text) => Markdown.Parse(text, Pipeline);

    /// <summary>Whether an address may be followed: a web page, a letter, or a page here.</summary>
    public static bool IsWebAddress(string? url) => url is not null
        && (url.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || url.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || url.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)
            || (url.StartsWith('/') && !url.StartsWith("//", StringComparison.Ordinal)));

    /// <summary>Whether a text looks otherwise than it is written.</summary>
    public static bool HasSigns(string text) => Parse(text).Descendants().Any(d => d is ListBlock or HeadingBlock or EmphasisInline or LinkInline or CodeInline or LeafBlock { Inline: null });

    /// <summary>The words of a text, without the signs.</summary>
    public static string Plain(string text) => string.Join(' ', Blocks(text).SelectMany(b => b switch
    {
        Paragraph paragraph => [paragraph.Runs],
        BulletList list => list.Items,
        _ => Array.Empty<IReadOnlyList<Run>>(),
    }).Select(runs => string.Concat(runs.Select(Words)).ReplaceLineEndings(" ")));

    /// <summary>A text as blocks of a report.</summary>
    internal static IReadOnlyList<Block> Blocks(string text) => [.. Parse(text).SelectMany(b => Of(b))];

    /// <summary>A text as blocks, with a term before its first words.</summary>
    internal static IReadOnlyList<Block> Blocks(string term, string text)
    {
        var blocks = Blocks(text);
        return blocks is [Paragraph first, ..]
            ? [first with { Runs = [new StrongRun(term + ": "), .. first.Runs] }, .. blocks.Skip(1)]
            : [new Paragraph([new StrongRun(term + ":")]), .. blocks];
    }

    private static IEnumerable<Block> Of(MarkdownBlock block) => block switch
    {
        HeadingBlock heading => [new Paragraph([new StrongRun(string.Concat(Runs(heading.Inline).Select(Words)))])],
        ParagraphBlock paragraph => [new Paragraph([.. Runs(paragraph.Inline)])],
        ListBlock list => [new BulletList([.. Items(list)], list.IsOrdered)],
        ContainerBlock container => container.SelectMany(Of),
        LeafBlock { Lines.Count: > 0 } leaf => [Paragraph.Of(leaf.Lines.ToString())],
        _ => [],
    };

    // A list in a list becomes items of its own: the documents' lists have one level.
    private static IEnumerable<IReadOnlyList<Run>> Items(ListBlock list) => list.OfType<ListItemBlock>().SelectMany(item => item.SelectMany(b => Of(b)).SelectMany(b => b switch
    {
        Paragraph paragraph => [paragraph.Runs],
        BulletList inner => inner.Items,
        _ => Array.Empty<IReadOnlyList<Run>>(),
    }));

    private static IEnumerable<Run> Runs(ContainerInline? inlines) => (inlines ?? []).SelectMany(Run);

    private static IEnumerable<Run> Run(Inline inline) => inline switch
    {
        LiteralInline literal => [new PlainRun(literal.Content.ToString())],
        LineBreakInline => [new PlainRun("\n")],
        CodeInline code => [new PlainRun(code.Content)],
        AutolinkInline address => [new PlainRun(address.Url)],
        HtmlEntityInline entity => [new PlainRun(entity.Transcoded.ToString())],
        EmphasisInline { DelimiterCount: 2 } strong => [new StrongRun(string.Concat(Runs(strong).Select(Words)))],
        EmphasisInline emphasis => [new EmphasisRun(string.Concat(Runs(emphasis).Select(Words)))],
        LinkInline link => Link(link),
        ContainerInline container => Runs(container),
        _ => [],
    };

    // On paper an address must be read to be used; one of a page here says nothing there.
    private static IEnumerable<Run> Link(LinkInline link)
    {
        var words = Runs(link).ToList();
        return !link.IsImage && IsWebAddress(link.Url) && link.Url![0] != '/' && string.Concat(words.Select(Words)) != link.Url ? [.. words, new PlainRun($" ({link.Url})")] : words;
    }

    internal static string Words(Run run) => run switch
    {
        PlainRun plain => plain.Text,
        StrongRun strong => strong.Text,
        EmphasisRun emphasis => emphasis.Text,
        MarkRun mark => $"{mark.Mark.Shape} {mark.Mark.Word}",
        _ => throw new InvalidOperationException($"Unknown run {run.GetType().Name}"),
    };

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder().DisableHtml().UseSoftlineBreakAsHardlineBreak();
        var lists = builder.BlockParsers.Find<ListBlockParser>()!;
        lists.ItemParsers.Replace<NumberedListItemParser>(new BracketListItemParser());
        builder.BlockParsers.Find<ParagraphBlockParser>()!.ParseSetextHeadings = false;
        return builder.Build();
    }

    private sealed class BracketListItemParser : NumberedListItemParser
    {
        public override bool TryParse(BlockProcessor state, char pendingBulletType, out ListInfo result) =>
            base.TryParse(state, pendingBulletType, out result) && result.OrderedDelimiter == ')';
    }
}
