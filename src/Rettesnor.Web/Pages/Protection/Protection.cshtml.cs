using Rettesnor.Core.Access;
using Rettesnor.Measurement;
using Rettesnor.Web.DesignSystem;

namespace Rettesnor.Web.Pages.Protection;

/// <summary>What there is of data protection.</summary>
public sealed class ProtectionModel(ProtectionDesk desk) : SitePage
{
    public override LocalText Title => ProtectionTexts.Title;

    public override MenuEntry Menu => MenuEntry.Protection;

    /// <summary>The municipalities whose record the reader may see.</summary>
    public IReadOnlyList<AreaId> Areas => [.. desk.Municipalities.Where(a => Acting.May(Right.SeeProtection, a))];

    public string NameOf(AreaId area) => desk.Reference.NameOf(area, Language);
}
