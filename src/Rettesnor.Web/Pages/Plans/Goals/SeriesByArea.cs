using Rettesnor.Core.FollowUp;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;
using Rettesnor.Web.Reading;

namespace Rettesnor.Web.Pages.Plans.Goals;

/// <summary>The figures to show beside each other: our own first, then the country, those the plan compares with, the neighbours and the rest of the region.</summary>
internal static class SeriesByArea
{
    public static IReadOnlyList<AreaSeries> Of(Desk desk, GoalStanding row, Language language)
    {
        var rule = row.Rule!;
        var own = row.Series(rule.Area);
        if (own.Count == 0)
        {
            return [];
        }
        var taken = new HashSet<AreaId> { rule.Area };
        var series = new List<AreaSeries> { new(rule.Area, desk.NameOf(rule.Area, language), "own", own) };
        foreach (var (area, role) in Others(desk.Reference.Areas, row))
        {
            if (taken.Add(area) && row.Series(area) is { Count: > 0 } figures)
            {
                series.Add(new AreaSeries(area, desk.NameOf(area, language), role, figures));
            }
        }
        return series;
    }

    private static IEnumerable<(AreaId Area, string Role)> Others(Areas areas, GoalStanding row)
    {
        yield return (AreaId.Denmark, "country");
        foreach (var area in row.Standing.Benchmarks.Select(b => b.Area).Concat(row.Goal.Compare))
        {
            yield return (area, "neighbour");
        }
        if (!areas.Contains(row.Rule!.Area))
        {
            yield break;
        }
        var own = areas[row.Rule.Area];
        if (own.Region is { } region)
        {
            yield return (region, "neighbour");
        }
        if (own.Kind != AreaKind.Municipality)
        {
            yield break;
        }
        foreach (var neighbour in areas.Neighbours(own.Id))
        {
            yield return (neighbour.Id, "neighbour");
        }
        foreach (var other in own.Region is { } id ? areas.Municipalities(id) : [])
        {
            yield return (other.Id, "region");
        }
    }
}
