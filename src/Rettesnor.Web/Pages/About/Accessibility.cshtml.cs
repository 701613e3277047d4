using Rettesnor.Core.Protection;
using Rettesnor.Measurement;
using Rettesnor.Web.DesignSystem;
using Rettesnor.Web.Pages.Protection;

namespace Rettesnor.Web.Pages.About;

/// <summary>How accessible the pages are: what the program knows of itself, and what the municipality says.</summary>
public sealed class AccessibilityModel(ProtectionDesk desk) : SitePage
{
    public override LocalText Title => AccessibilityTexts.Title;

    public StatementsView Statements => StatementsView.Of(desk, StatementPages.Accessibility, Language);
}
