using Rettesnor.Measurement;

namespace Rettesnor.Web.Pages.Plans.List;

internal static class ListTexts
{
    public static readonly LocalText Title = new("Beskæftigelsesplaner", "Employment plans");
    public static readonly LocalText Lead = new("Hvad planerne lover, og hvordan det går.", "What the plans promise, and how it is going.");
}
