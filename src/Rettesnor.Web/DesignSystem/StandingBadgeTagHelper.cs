using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Rettesnor.Web.DesignSystem;

/// <summary>A standing as it is seen: its word, its shape and its colour. Each of the nine has a shape of its own.</summary>
public sealed record StandingLook(string Key, Tone Tone, string Shape)
{
    public static readonly StandingLook Ahead = new("ahead", Tone.Waiting, "<path class=\"line\" d=\"M3.5 2 12 8 3.5 14Z\"/>");
    public static readonly StandingLook Holding = new("holding", Tone.Good, "<circle class=\"fill\" cx=\"8\" cy=\"8\" r=\"6\"/>");
    public static readonly StandingLook Short = new("short", Tone.Bad, "<path class=\"fill\" d=\"M8 1.5 15 14H1Z\"/>");
    public static readonly StandingLook Awaiting = new("awaiting", Tone.Waiting, "<circle class=\"line\" cx=\"8\" cy=\"8\" r=\"6\"/><path class=\"fill\" d=\"M8 2a6 6 0 0 1 0 12Z\"/>");
    public static readonly StandingLook Met = new("met", Tone.Good, "<circle class=\"fill\" cx=\"8\" cy=\"8\" r=\"7\"/><path class=\"hole\" d=\"M4.5 8.2 7 10.7 11.5 5.5\"/>");
    public static readonly StandingLook Missed = new("missed", Tone.Bad, "<path class=\"stroke\" d=\"M3 3 13 13M13 3 3 13\"/>");
    public static readonly StandingLook Unmeasured = new("unmeasured", Tone.Neutral, "<circle class=\"line\" cx=\"8\" cy=\"8\" r=\"6\"/>");
    public static readonly StandingLook Lapsed = new("lapsed", Tone.Neutral, "<circle class=\"line\" cx=\"8\" cy=\"8\" r=\"6\"/><path class=\"line\" d=\"M3.8 12.2 12.2 3.8\"/>");
    public static readonly StandingLook Followed = new("followed", Tone.Waiting, "<path class=\"line\" d=\"M8 1.5 14.5 8 8 14.5 1.5 8Z\"/>");
}

/// <summary>A standing in words, shape and colour.</summary>
[HtmlTargetElement("standing-badge", TagStructure = TagStructure.WithoutEndTag)]
public sealed class StandingBadgeTagHelper : TagHelper
{
    [HtmlAttributeName("look")]
    public required StandingLook Look { get; set; }

    [HtmlAttributeName("words")]
    public required string Words { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"standing standing--{Css.Of(Look.Tone)}");
        output.Content.AppendHtml($"<svg class=\"standing__shape\" width=\"16\" height=\"16\" viewBox=\"0 0 16 16\" aria-hidden=\"true\">{Look.Shape}</svg>");
        output.Content.Append(Words);
    }
}
