using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Rettesnor.Web.DesignSystem;

/// <summary>The stretch where a goal holds; an end that is null is open.</summary>
public sealed record Stretch(decimal? From, decimal? To);

/// <summary>A goal as a line: the mark is the target, the dot is where we are, the green stretch is where the goal holds, the diamond is the country or where the path is today.</summary>
public sealed record GoalLine
{
    public required GoalAxis Axis { get; init; }

    /// <summary>The target as numbers; two for a range.</summary>
    public required IReadOnlyList<decimal> Marks { get; init; }

    public required Stretch? Holds { get; init; }

    /// <summary>Where we are; null when there is no figure.</summary>
    public required decimal? Dot { get; init; }

    public required Tone Tone { get; init; }

    public required IReadOnlyList<decimal> Diamonds { get; init; }

    /// <summary>The same in words, for those who do not see the line.</summary>
    public required string Description { get; init; }
}

/// <summary>Whether something is good, bad, still to come or neither. It is never said by colour alone.</summary>
public enum Tone
{
    Good,
    Bad,
    Waiting,
    Neutral,
}

/// <summary>Draws a goal line that fills the width it is given.</summary>
[HtmlTargetElement("goal-line", TagStructure = TagStructure.WithoutEndTag)]
public sealed class GoalLineTagHelper : TagHelper
{
    [HtmlAttributeName("of")]
    public required GoalLine Line { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"goal-line goal-line--{Css.Of(Line.Tone)}");
        output.Attributes.SetAttribute("role", "img");
        output.Attributes.SetAttribute("aria-label", Line.Description);
        var drawing = output.Content;
        drawing.AppendHtml("<rect class=\"goal-line__track\" y=\"10\" width=\"100%\" height=\"6\" rx=\"3\"/>");
        if (Line.Holds is { } holds)
        {
            var from = holds.From is { } f ? Line.Axis.Place(f) : 0;
            var to = holds.To is { } t ? Line.Axis.Place(t) : 1;
            if (to > from)
            {
                drawing.AppendHtml($"<rect class=\"goal-line__holds\" x=\"{Svg.Share(from)}\" y=\"10\" width=\"{Svg.Share(to - from)}\" height=\"6\"/>");
            }
        }
        foreach (var mark in Line.Marks)
        {
            var x = Svg.Share(Line.Axis.Place(mark));
            drawing.AppendHtml($"<line class=\"goal-line__mark\" x1=\"{x}\" x2=\"{x}\" y1=\"1\" y2=\"25\"/>");
        }
        foreach (var diamond in Line.Diamonds)
        {
            drawing.AppendHtml($"<svg class=\"goal-line__at\" x=\"{Svg.Share(Line.Axis.Place(diamond))}\" y=\"13\"><path class=\"goal-line__diamond\" d=\"M0-6 6 0 0 6-6 0Z\"/></svg>");
        }
        if (Line.Dot is { } dot)
        {
            drawing.AppendHtml($"<circle class=\"goal-line__dot\" cx=\"{Svg.Share(Line.Axis.Place(dot))}\" cy=\"13\" r=\"7\"/>");
        }
    }
}
