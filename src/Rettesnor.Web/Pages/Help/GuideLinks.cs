using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax.Inlines;
using Rettesnor.Measurement;
using Rettesnor.Web.DesignSystem;
using Rettesnor.Web.Downloads;
using Rettesnor.Web.Languages;

namespace Rettesnor.Web.Pages.Help;

/// <summary>
/// What a guide refers to, as a file of the repository and as a page: another guide, the glossary, a picture. Anything else is shown as its
/// words, because the program has no page for it.
/// </summary>
internal sealed class GuideLinks(Language language) : LinkInlineRenderer
{
    private const string Pictures = "../pictures/";
    private const string Glossary = "../glossary.md";

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();

    private readonly Links links = new(language);

    /// <summary>The name of a guide's file.</summary>
    public static string FileOf(string guide, Language language) => guide + Ending(language);

    public static string ToHtml(string text, Language language) => MarkdownHtml.Of(text, Pipeline, 1, new GuideLinks(language));

    protected override void Write(HtmlRenderer renderer, LinkInline link)
    {
        if (AddressOf(link) is not { } address)
        {
            renderer.WriteChildren(link);
            return;
        }

        link.Url = address;
        base.Write(renderer, link);
    }

    private static string Ending(Language language) => language == Language.Danish ? ".da.md" : ".en.md";

    private string? AddressOf(LinkInline link) => (link.IsImage, link.Url ?? "") switch
    {
        (true, var url) when url.StartsWith(Pictures, StringComparison.Ordinal) => GuidePicture.AddressOf(url[Pictures.Length..]),
        (false, Glossary) => links.Glossary(),
        (false, var url) when url.EndsWith(Ending(language), StringComparison.Ordinal) && !url.Contains('/', StringComparison.Ordinal) => links.Guide(url[..^Ending(language).Length]),
        _ => null,
    };
}
