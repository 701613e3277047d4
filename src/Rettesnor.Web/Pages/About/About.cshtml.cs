using Rettesnor.Measurement;
using Rettesnor.Web.DesignSystem;

namespace Rettesnor.Web.Pages.About;

public sealed class AboutModel : SitePage
{
    public override LocalText Title => AboutTexts.Title;

    public override MenuEntry Menu => MenuEntry.About;

    public GoalLine Example => new()
    {
        Axis = new GoalAxis(40, 70),
        Marks = [55],
        Holds = new Stretch(55, null),
        Dot = 59,
        Tone = Tone.Good,
        Diamonds = [52],
        Description = AboutTexts.LineExample.In(Language),
    };
}
