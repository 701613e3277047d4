using Rettesnor.Measurement;
using Rettesnor.Web.DesignSystem;
using Rettesnor.Web.Languages;
using Rettesnor.Web.Reading;

namespace Rettesnor.Web.Pages.Errors;

/// <summary>The plans, goals and municipalities that an unknown address was most likely meant for.</summary>
internal static class NearestPages
{
    private const int Most = 5;

    private const int ShortestGoal = 3;

    public static IReadOnlyList<Crumb> To(string path, Desk desk, Language language)
    {
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var links = new Links(language);
        var found = new List<Crumb>();
        if (parts.Length > 0)
        {
            // A goal that the document splits into a and b is asked for without its letter: those come before goals that only look alike.
            var goals = desk.Plans.SelectMany(p => p.Plan.Goals.Select(g => (p.Plan, Goal: g))).ToList();
            var ids = goals.Select(g => g.Goal.Id).ToList();
            var near = ids.Where(id => parts[^1].Length >= ShortestGoal && id.StartsWith(parts[^1], StringComparison.OrdinalIgnoreCase))
                .Concat(Nearest.To(parts[^1], ids)).Distinct().ToList();
            found.AddRange(goals
                .Where(g => near.Contains(g.Goal.Id))
                .OrderByDescending(g => parts.Contains(g.Plan.Id))
                .ThenBy(g => near.IndexOf(g.Goal.Id))
                .Select(g => new Crumb($"{g.Goal.Id} {g.Goal.Title.In(language)}", links.Goal(g.Plan.Id, g.Goal.Id))));
        }
        foreach (var part in parts)
        {
            found.AddRange(Nearest.To(part, desk.Plans.Select(p => p.Plan.Id)).Select(id => desk.Find(id)!.Plan)
                .Select(p => new Crumb($"{p.Title.In(language)}, {desk.NameOf(p.Municipality, language)}", links.Plan(p.Id))));
        }
        if (parts.Length > 0)
        {
            var areas = desk.Plans.Select(p => p.Plan.Municipality).Distinct().ToList();
            found.AddRange(Nearest.To(parts[^1], areas.Select(a => a.Value))
                .Select(a => new AreaId(a))
                .Select(a => new Crumb(desk.NameOf(a, language), links.Compare(a))));
        }
        return [.. found.DistinctBy(f => f.Address).Take(Most)];
    }
}
