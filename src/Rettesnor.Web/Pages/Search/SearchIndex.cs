using Rettesnor.Core.Plans;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Goals;
using Rettesnor.Measurement.Measures;
using Rettesnor.Reports.Plans;
using Rettesnor.Web.Languages;
using Rettesnor.Web.Reading;

namespace Rettesnor.Web.Pages.Search;

public enum HitKind
{
    Plan,
    Goal,
    Table,
    Passage,
}

/// <summary>Something that can be found.</summary>
/// <param name="Context">Where it belongs: the plan's name.</param>
/// <param name="Text">More words that it is found by and that say what it is.</param>
public sealed record Hit(HitKind Kind, string Id, string Title, string Context, string Text, string Address);

/// <summary>Everything that can be found in one language. Every word asked for must be the beginning of one of its words.</summary>
public sealed class SearchIndex
{
    private static readonly char[] Breaks = [' ', ',', '.', ':', ';', '(', ')', '/', '-', '»', '«', '"', '\'', '?', '!', '%', '·'];

    private readonly List<(Hit Hit, string[] Title, string[] All)> entries;

    private SearchIndex(IEnumerable<Hit> hits) =>
        entries = [.. hits.Select(h => (h, Words($"{h.Id} {h.Title}"), Words($"{h.Id} {h.Title} {h.Context} {h.Text}")))];

    public IEnumerable<string> Titles => entries.Select(e => e.Hit.Title).Distinct(StringComparer.Ordinal);

    public static SearchIndex Of(Desk desk, Language language)
    {
        var links = new Links(language);
        return new SearchIndex(desk.Plans.SelectMany(p => HitsOf(p, desk, links, language)));
    }

    /// <summary>The hits, those with the words in their title first, then plans, goals, tables and sections, each in the order of the plans.</summary>
    public IReadOnlyList<Hit> Find(string asked)
    {
        var words = Words(asked);
        return words.Length == 0
            ? []
            : [.. entries
                .Where(e => Has(e.All, words))
                .OrderByDescending(e => string.Equals(e.Hit.Id, asked.Trim(), StringComparison.OrdinalIgnoreCase))
                .ThenByDescending(e => Has(e.Title, words))
                .ThenBy(e => e.Hit.Kind)
                .Select(e => e.Hit)];
    }

    private static bool Has(string[] there, string[] asked) =>
        Array.TrueForAll(asked, word => Array.Exists(there, t => t.StartsWith(word, StringComparison.Ordinal)));

    private static string[] Words(string text) => text.ToLowerInvariant().Split(Breaks, StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<Hit> HitsOf(PlanBundle bundle, Desk desk, Links links, Language language)
    {
        var plan = bundle.Plan;
        var name = $"{plan.Title.In(language)}, {desk.NameOf(plan.Municipality, language)}";
        yield return new Hit(HitKind.Plan, plan.Id, plan.Title.In(language), desk.NameOf(plan.Municipality, language), plan.Summary is { } summary ? PlanMarkdown.Plain(summary.In(language)) : "", links.Plan(plan.Id));
        foreach (var goal in plan.Goals)
        {
            var aims = goal.Aim is { } aim ? [aim] : goal.Parts.Select(p => p.Aim).ToList();
            var measures = aims.Select(a => desk.Reference.Measures.Find(a.Measure)!.Title.In(language)).Distinct();
            var targets = aims.Select(a => TargetWriter.Write(a.Target, language));
            yield return new Hit(HitKind.Goal, goal.Id, goal.Title.In(language), name, $"{string.Join(", ", measures)}: {string.Join("; ", targets)}", links.Goal(plan.Id, goal.Id));
        }
        foreach (var table in bundle.Tables)
        {
            var rows = string.Join(", ", table.Definition.Rows.Select(r => r.Title.In(language)));
            yield return new Hit(HitKind.Table, table.Definition.Id, table.Definition.Title.In(language), name, rows, links.Table(plan.Id, table.Definition.Id));
        }
        foreach (var (list, id) in new[] { (plan.Sections, "afsnit"), (plan.Arrangements, "arbejdsgange"), (plan.TargetGroups, "maalgrupper"), (plan.Proposals, "forslag"), (plan.Annexes, "bilag") })
        {
            foreach (var passage in list)
            {
                yield return new Hit(HitKind.Passage, passage.Id, passage.Title.In(language), name, PlanMarkdown.Plain(passage.Text.In(language)), $"{links.Document(plan.Id)}#{id}-{passage.Id}");
            }
        }
        foreach (var project in plan.Projects)
        {
            yield return new Hit(HitKind.Passage, project.Id, project.Title.In(language), name, PlanMarkdown.Plain(project.Text.In(language)), $"{links.Document(plan.Id)}#{project.Id}");
        }
    }
}
