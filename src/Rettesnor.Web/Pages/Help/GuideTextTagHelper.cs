using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Rettesnor.Web.Languages;

namespace Rettesnor.Web.Pages.Help;

/// <summary>The text of a guide in the language of the page.</summary>
[HtmlTargetElement("guide-text", TagStructure = TagStructure.WithoutEndTag)]
public sealed class GuideTextTagHelper(Words words) : TagHelper
{
    [HtmlAttributeName("of")]
    public required GuideText Text { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "guide");
        output.Content.SetHtmlContent(new HtmlString(words[Text.Html]));
    }
}
