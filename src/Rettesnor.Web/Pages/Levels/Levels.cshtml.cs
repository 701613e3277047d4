using Microsoft.AspNetCore.Mvc;
using Rettesnor.Core.Access;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Time;
using Rettesnor.Web.DesignSystem;
using Rettesnor.Web.Pages.Plans;
using Rettesnor.Web.Pages.Plans.Compare;
using Rettesnor.Web.Reading;

namespace Rettesnor.Web.Pages.Levels;

/// <summary>A municipality's levels of support: the spread over time, and the movements in a period.</summary>
public sealed class LevelsModel(Desk desk) : SitePage
{
    private LocalText title = LevelsTexts.Spread;

    public override LocalText Title => title;

    public override MenuEntry Menu => MenuEntry.Plans;

    public override IReadOnlyList<string> Scripts => View?.Chart is null ? [] : ["lib/echarts/echarts.common.min.js", "goal-chart.js"];

    public AreaId Area { get; private set; }

    /// <summary>Null where the registers have none.</summary>
    public LevelsView? View { get; private set; }

    public Period Period { get; private set; } = null!;

    public IReadOnlyList<Period> Periods { get; private set; } = [];

    public IReadOnlyList<SupportContact> Meanings { get; private set; } = [];

    public IActionResult OnGet(string area, string? periode)
    {
        Area = new AreaId(area);
        if (!desk.Reference.Areas.Municipalities(AreaId.Denmark).Any(a => a.Id == Area))
        {
            return this.Refuse(StatusCodes.Status404NotFound, CompareTexts.NoArea(area));
        }

        if (Acting.Refuse(Right.ReadOwnFigures, Area) is { } refused)
        {
            return this.Refuse(StatusCodes.Status403Forbidden, refused.Text);
        }

        title = LevelsTexts.TitleOf(desk.NameOf(Area, Language));
        Periods = LevelsBuilder.Periods(desk.Today);
        Period = Periods[0];
        if (periode is not null)
        {
            if (!Period.TryParse(periode, out var asked, out var problem))
            {
                return this.Refuse(StatusCodes.Status400BadRequest, LevelsTexts.Unreadable(problem));
            }

            if (asked.FirstDay.Day != 1 || asked.LastDay.AddDays(1).Day != 1 || asked.LastDay > desk.Today)
            {
                return this.Refuse(StatusCodes.Status400BadRequest, LevelsTexts.NoMonths(asked));
            }

            Period = asked;
        }

        View = desk.Own is { } own ? new LevelsBuilder(desk.Reference, own, Area, desk.Today, Language).Build(Period) : null;
        Meanings = [.. desk.Reference.SupportLevels.All.Where(c => c.Municipality == Area).Select(c => c.Level).Distinct().Select(l => desk.Reference.SupportLevels.Of(Area, l, desk.Today)).OfType<SupportContact>()];
        return Page();
    }
}
