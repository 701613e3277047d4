using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Web.DesignSystem;

namespace Rettesnor.Web.Pages.Help;

public sealed class GuidesModel(HelpBook book) : SitePage
{
    public override LocalText Title => HelpTexts.GuidesTitle;

    public override IReadOnlyList<string> Styles => ["help.css"];

    public IReadOnlyList<Guide> All => book.Guides;
}
