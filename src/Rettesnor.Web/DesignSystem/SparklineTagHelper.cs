using System.Text;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Rettesnor.Web.DesignSystem;

/// <summary>A point of a small trend line. Points of another definition are drawn and not joined to the rest.</summary>
public sealed record SparkPoint(DateOnly Day, decimal Value, string Definition);

/// <summary>A small line that shows which way a measure has gone; the numbers are said in words. A quiet one decides nothing.</summary>
public sealed record Sparkline(IReadOnlyList<SparkPoint> Points, string Description, bool Quiet);

/// <summary>Draws a trend line of 96 by 30.</summary>
[HtmlTargetElement("spark-line", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SparklineTagHelper : TagHelper
{
    private const decimal Width = 96;
    private const decimal Height = 30;
    private const decimal Margin = 4;

    [HtmlAttributeName("of")]
    public required Sparkline Line { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Line.Points.Count < 2)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Line.Quiet ? "spark-line spark-line--quiet" : "spark-line");
        output.Attributes.SetAttribute("width", Svg.Number(Width));
        output.Attributes.SetAttribute("height", Svg.Number(Height));
        output.Attributes.SetAttribute("role", "img");
        output.Attributes.SetAttribute("aria-label", Line.Description);
        var newest = Line.Points[^1];
        foreach (var run in Line.Points.GroupBy(p => p.Definition))
        {
            var line = new StringBuilder();
            foreach (var point in run)
            {
                line.Append(line.Length == 0 ? "M" : "L").Append(Svg.Number(X(point))).Append(' ').Append(Svg.Number(Y(point)));
            }
            var kind = run.Key == newest.Definition ? "spark-line__run" : "spark-line__run spark-line__run--other";
            output.Content.AppendHtml($"<path class=\"{kind}\" d=\"{line}\"/>");
        }
        output.Content.AppendHtml($"<circle class=\"spark-line__now\" cx=\"{Svg.Number(X(newest))}\" cy=\"{Svg.Number(Y(newest))}\" r=\"3.5\"/>");
    }

    private decimal X(SparkPoint point)
    {
        var days = Line.Points[^1].Day.DayNumber - Line.Points[0].Day.DayNumber;
        return days == 0 ? Width / 2 : Margin + ((Width - (2 * Margin)) * (point.Day.DayNumber - Line.Points[0].Day.DayNumber) / days);
    }

    private decimal Y(SparkPoint point)
    {
        var (least, most) = (Line.Points.Min(p => p.Value), Line.Points.Max(p => p.Value));
        return least == most ? Height / 2 : Height - Margin - ((Height - (2 * Margin)) * (point.Value - least) / (most - least));
    }
}
