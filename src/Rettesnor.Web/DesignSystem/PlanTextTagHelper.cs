using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Rettesnor.Reports.Plans;

namespace Rettesnor.Web.DesignSystem;

/// <summary>
/// A text of a plan as <see cref="PlanMarkdown"/> reads it, as HTML: pictures are their words, and a link leads to a web page or nowhere.
/// </summary>
[HtmlTargetElement("plan-text", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PlanTextTagHelper : TagHelper
{
    // The texts stand under headings of the second and the third level.
    private const int TopHeading = 4;

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
    public static string ToHtml(string text) => MarkdownHtml.Of(text, PlanMarkdown.Pipeline, TopHeading, new OnlyWebLinks());

    private sealed class OnlyWebLinks : LinkInlineRenderer
    {
        protected override void Write(HtmlRenderer renderer, LinkInline link)
        {
            if (!link.IsImage && PlanMarkdown.IsWebAddress(link.Url))
            {
                base.Write(renderer, link);
                return;
            }

            renderer.WriteChildren(link);
        }
    }
}
