using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Rettesnor.Web.DesignSystem;

/// <summary>
/// A text of a plan, written in Markdown: emphasis, lists, small headings, links. HTML in it is text, pictures are their words, and a link
/// leads to a web page or nowhere.
/// </summary>
/// <remarks>Danish texts begin with dates ("1. januar", "3. kvartal"), so a number and a full stop begin no list; a number and a bracket do.</remarks>
[HtmlTargetElement("plan-text", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PlanTextTagHelper : TagHelper
{
    // The texts stand under headings of the second and the third level.
    private const int TopHeading = 4;

    private static readonly MarkdownPipeline Pipeline = Build();

    [HtmlAttributeName("of")]
    public required string Text { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "prose plan-text");
        output.Content.SetHtmlContent(new HtmlString(ToHtml(Text)));
    }

    /// <summary>The text as HTML.</summary>
    public static string ToHtml(string text) => MarkdownHtml.Of(text, Pipeline, TopHeading, new OnlyWebLinks());

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

    private sealed class OnlyWebLinks : LinkInlineRenderer
    {
        protected override void Write(HtmlRenderer renderer, LinkInline link)
        {
            if (!link.IsImage && link.Url is { } url && (url.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || url.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
                || url.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) || (url.StartsWith('/') && !url.StartsWith("//", StringComparison.Ordinal))))
            {
                base.Write(renderer, link);
                return;
            }

            renderer.WriteChildren(link);
        }
    }
}
