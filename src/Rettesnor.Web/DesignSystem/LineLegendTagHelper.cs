using Microsoft.AspNetCore.Razor.TagHelpers;
using Rettesnor.Measurement;

namespace Rettesnor.Web.DesignSystem;

/// <summary>Says what the signs of a goal line are: nobody is born knowing what a diamond means.</summary>
[HtmlTargetElement("line-legend", TagStructure = TagStructure.WithoutEndTag)]
public sealed class LineLegendTagHelper : TagHelper
{
    private static readonly (string Drawing, LocalText Text)[] Signs =
    [
        ("<circle class=\"goal-line__dot\" cx=\"13\" cy=\"13\" r=\"7\"/>", new("hvor vi er", "where we are")),
        ("<line class=\"goal-line__mark\" x1=\"13\" x2=\"13\" y1=\"1\" y2=\"25\"/>", new("målet", "the target")),
        ("<path class=\"goal-line__diamond\" transform=\"translate(13 13)\" d=\"M0-6 6 0 0 6-6 0Z\"/>", new("landet, eller hvor planen skulle være nu", "the country, or where the plan should be by now")),
        ("<rect class=\"goal-line__holds\" y=\"10\" width=\"26\" height=\"6\"/>", new("her holder målet", "here the goal holds")),
    ];

    [HtmlAttributeName("language")]
    public required Language Language { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ul";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "line-legend");
        foreach (var (drawing, text) in Signs)
        {
            output.Content.AppendHtml($"<li><svg class=\"goal-line goal-line--neutral\" viewBox=\"0 0 26 26\" aria-hidden=\"true\">{drawing}</svg>");
            output.Content.Append(text.In(Language));
            output.Content.AppendHtml("</li>");
        }
    }
}
