using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Rettesnor.Web.Pages.YearWheel;

/// <summary>The shape of something that is due: in the wheel at a point, otherwise before its words.</summary>
[HtmlTargetElement("due-shape", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DueShapeTagHelper : TagHelper
{
    [HtmlAttributeName("look")]
    public required DueLook Look { get; set; }

    /// <summary>The upper left corner in the wheel; null outside it.</summary>
    [HtmlAttributeName("at")]
    public WheelPoint? At { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "due due--" + Look.Key);
        output.Attributes.SetAttribute("width", WheelView.Shape);
        output.Attributes.SetAttribute("height", WheelView.Shape);
        output.Attributes.SetAttribute("viewBox", "0 0 16 16");
        if (At is { } at)
        {
            output.Attributes.SetAttribute("x", at.X);
            output.Attributes.SetAttribute("y", at.Y);
        }
        else
        {
            output.Attributes.SetAttribute("aria-hidden", "true");
        }

        output.Content.AppendHtml(Look.Shape);
    }
}
