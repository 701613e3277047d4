namespace Rettesnor.Web.DesignSystem;

/// <summary>The ends of class names in site.css.</summary>
internal static class Css
{
    public static string Of(Tone tone) => tone switch
    {
        Tone.Good => "good",
        Tone.Bad => "bad",
        Tone.Waiting => "waiting",
        Tone.Neutral => "neutral",
    };
}
