using Rettesnor.Core.Protection;
using Rettesnor.Core.Reference;
using Rettesnor.Core.Registers;
using Rettesnor.Measurement;
using Rettesnor.Web.DesignSystem;
using Rettesnor.Web.Pages.Protection;

namespace Rettesnor.Web.Pages.About;

/// <summary>What is held about citizens and why, to anybody: what the program knows of itself, and what the municipality says.</summary>
public sealed class PrivacyModel(ProtectionDesk desk) : SitePage
{
    public override LocalText Title => PrivacyTexts.Title;

    public IReadOnlyList<Register> Registers => AllRegisters.OfCitizens;

    public IReadOnlyList<RetentionRule> Rules => desk.Data.Use(db => RetentionStore.Of(db, desk.Reference)).All;

    public StatementsView Statements => StatementsView.Of(desk, StatementPages.Privacy, Language);
}
