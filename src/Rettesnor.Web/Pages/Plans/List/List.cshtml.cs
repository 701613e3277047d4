using Rettesnor.Measurement;
using Rettesnor.Web.DesignSystem;

namespace Rettesnor.Web.Pages.Plans.List;

public sealed class ListModel : SitePage
{
    public override LocalText Title => ListTexts.Title;

    public override MenuEntry Menu => MenuEntry.Plans;
}
