using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Rettesnor.Web.DesignSystem;

/// <summary>A heading whose level depends on what it stands under.</summary>
[HtmlTargetElement("heading")]
public sealed class HeadingTagHelper : TagHelper
{
    [HtmlAttributeName("level")]
    public required int Level { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.TagName = string.Create(CultureInfo.InvariantCulture, $"h{Level}");
}
