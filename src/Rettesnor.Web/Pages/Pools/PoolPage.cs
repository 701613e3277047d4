using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Rettesnor.Core.Access;
using Rettesnor.Core.Data;
using Rettesnor.Measurement;
using Rettesnor.Web.DesignSystem;
using Rettesnor.Web.Pages.Plans;
using Rettesnor.Web.Reading;

namespace Rettesnor.Web.Pages.Pools;

/// <summary>A page about a municipality's pools on a day.</summary>
public abstract class PoolPage(PoolDesk pools, Asked asked) : FormPage
{
    public override MenuEntry Menu => MenuEntry.Pools;

    public override IReadOnlyList<string> Styles => ["worklist.css"];

    protected PoolDesk Desk => pools;

    public Knowledge Knowledge => asked.Knowledge;

    public AreaId Area { get; private set; }

    /// <summary>The municipalities that can be chosen between.</summary>
    public IReadOnlyList<AreaId> Areas { get; private set; } = [];

    /// <summary>The day that the accounts are of.</summary>
    public DateOnly On { get; private set; }

    public bool IsToday => On == pools.Today && Known is null;

    public string NameOf(AreaId area) => pools.Reference.NameOf(area, Language);

    /// <summary>Finds the municipality and the day.</summary>
    protected IActionResult? Open(string? kommune, string? pr)
    {
        Areas = pools.Readable(Acting);
        Area = string.IsNullOrEmpty(kommune) ? Areas.Count > 0 ? Areas[0] : default : new AreaId(kommune);
        if (!Areas.Contains(Area))
        {
            return pools.Reference.Areas.Municipality(Area.Value ?? "") is null
                ? this.Refuse(StatusCodes.Status404NotFound, PoolTexts.NoMunicipality(kommune ?? ""))
                : this.Refuse(StatusCodes.Status403Forbidden, Acting.Refuse(Right.ReadPools, Area)!.Text);
        }

        On = pools.Today;
        if (string.IsNullOrEmpty(pr))
        {
            return null;
        }

        if (!DateOnly.TryParseExact(pr, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || day > pools.Today || day.Year < 1990)
        {
            return this.Refuse(StatusCodes.Status400BadRequest, PoolTexts.NoDay(pr));
        }

        On = day;
        return null;
    }
}
