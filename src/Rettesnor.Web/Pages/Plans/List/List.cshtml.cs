using Rettesnor.Core.Plans;
using Rettesnor.Core.Plans.Drafts;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Goals;
using Rettesnor.Web.DesignSystem;
using Rettesnor.Web.Reading;

namespace Rettesnor.Web.Pages.Plans.List;

/// <summary>A plan in the list: what it is, and how its goals stand at the date that it is shown at by itself.</summary>
public sealed record PlanCard(Plan Plan, DateOnly At, IReadOnlyList<(StandingKind Kind, int Count)> Counts);

public sealed record MunicipalityPlans(AreaId Area, string Name, IReadOnlyList<PlanCard> Plans);

public sealed class ListModel(Desk desk, DraftDecisions decisions) : SitePage
{
    public override LocalText Title => ListTexts.Title;

    public override MenuEntry Menu => MenuEntry.Plans;

    public IReadOnlyList<MunicipalityPlans> Municipalities { get; private set; } = [];

    /// <summary>The plans that are in published hearing.</summary>
    public IReadOnlyList<(string Plan, string Title)> InHearing => [.. decisions.PlansInHearing().Select(p => (p.Plan, p.Title.In(Language)))];

    public void OnGet() => Municipalities = desk.Remember(Language, () => (IReadOnlyList<MunicipalityPlans>)
        [.. desk.Plans
            .GroupBy(p => p.Plan.Municipality)
            .Select(g => new MunicipalityPlans(g.Key, desk.NameOf(g.Key, Language), [.. g.OrderByDescending(p => p.Plan.Years.FirstDay).Select(Card)]))
            .OrderBy(m => m.Name, StringComparer.Ordinal)]);

    private PlanCard Card(PlanBundle plan)
    {
        var at = desk.DefaultDate(plan);
        var standing = desk.Standing(plan, at);
        return new PlanCard(plan.Plan, at, standing.Counts());
    }
}
