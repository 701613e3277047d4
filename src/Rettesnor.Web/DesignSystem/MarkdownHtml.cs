using System.Globalization;
using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;

namespace Rettesnor.Web.DesignSystem;

/// <summary>Markdown as HTML that stands in a page.</summary>
internal static class MarkdownHtml
{
    private const int LowestHeading = 6;

    /// <param name="text">The text.</param>
    /// <param name="pipeline">What it may hold; HTML is to be turned off.</param>
    /// <param name="topHeading">The level that a heading of the first level becomes.</param>
    /// <param name="links">What becomes of links and pictures.</param>
    public static string Of(string text, MarkdownPipeline pipeline, int topHeading, LinkInlineRenderer links)
    {
        var document = Markdown.Parse(text, pipeline);
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            heading.Level = Math.Min(LowestHeading, heading.Level + topHeading - 1);
        }

        using var written = new StringWriter(CultureInfo.InvariantCulture);
        var renderer = new HtmlRenderer(written);
        pipeline.Setup(renderer);
        renderer.ObjectRenderers.Replace<LinkInlineRenderer>(links);
        renderer.Render(document);
        return written.ToString();
    }
}
