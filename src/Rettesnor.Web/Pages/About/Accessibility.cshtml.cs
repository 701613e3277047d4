using Rettesnor.Measurement;
using Rettesnor.Web.DesignSystem;

namespace Rettesnor.Web.Pages.About;

public sealed class AccessibilityModel : SitePage
{
    public override LocalText Title => AccessibilityTexts.Title;
}
