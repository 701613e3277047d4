using System.Globalization;
using Rettesnor.Core.Plans.Drafts;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement;

namespace Rettesnor.Core.Plans.Changes;

/// <summary>One thing that is other in one plan than in another, in words.</summary>
/// <param name="Kind">The kind of element: <see cref="ShapeKind.Key"/>.</param>
/// <param name="Id">The element's id in the later plan, or in the earlier where it is gone; empty for the plan's head.</param>
/// <param name="Sentence">What is changed.</param>
/// <param name="Texts">The texts that are changed, each with what it is called.</param>
public sealed record PlanChange(string Kind, string Id, LocalText Sentence, IReadOnlyList<(LocalText Title, ChangedText Text)> Texts);

/// <summary>Two plans, or two versions of one, side by side in words.</summary>
public sealed class PlanChanges
{
    private readonly List<PlanChange> changes = [];
    private readonly ReferenceData reference;

    // What goals of the earlier plan are called in the later.
    private readonly Dictionary<string, string> nowCalled = [];

    private PlanChanges(ReferenceData reference) => this.reference = reference;

    /// <summary>All that is other, in the order of the later plan's file. Where a thing stands in its document is not said.</summary>
    public static IReadOnlyList<PlanChange> Of(Plan before, Plan after, ReferenceData reference)
    {
        var all = new PlanChanges(reference);
        foreach (var (was, now) in Match(before.Goals, after.Goals, SameGoal).Where(p => p is { Was: not null, Now: not null }))
        {
            all.nowCalled[was!.Id] = now!.Id;
        }

        all.Head(before, after);
        all.Passages("sections", before.Sections, after.Sections);
        all.Pairs(
            "ministers-goals", before.MinistersGoals, after.MinistersGoals, m => m.Id, m => m.Title, null,
            (a, b) => a.Title == b.Title ? null : ([Changed("hedder", "is called", a.Title, b.Title)], []));
        all.Pairs("themes", before.Themes, after.Themes, t => t.Id, t => t.Title, null, Theme);
        all.Goals(before, after);
        all.Passages("arrangements", before.Arrangements, after.Arrangements);
        all.Pairs("projects", before.Projects, after.Projects, p => p.Id, p => p.Title, null, all.Project);
        all.Passages("proposals", before.Proposals, after.Proposals);
        all.Pairs("policies", before.Policies, after.Policies, p => p.Id, p => p.Title, null, all.Policy);
        all.Passages("target-groups", before.TargetGroups, after.TargetGroups);
        all.Pairs("support-levels", before.SupportLevels, after.SupportLevels, s => s.Level.ToString(CultureInfo.InvariantCulture), s => s.Title, (a, b) => a.Level == b.Level, (a, b) => Said(
            [Renamed(a.Title, b.Title)], [TextOf("Tekst", "Text", a.Text, b.Text), TextOf("Det vil vi opnå", "What we want to achieve", a.Aim, b.Aim)]));
        all.Passages("annexes", before.Annexes, after.Annexes);
        all.Pairs("facts", before.Facts, after.Facts, f => f.Id, f => f.Title, null, (a, b) => Said([Renamed(a.Title, b.Title)], []));
        return all.changes;
    }

    private static readonly IReadOnlyList<Func<Goal, Goal, bool>> SameGoal =
        [(a, b) => Same(a.Id, b.Id), (a, b) => GoalChanges.Asks(a) == GoalChanges.Asks(b), (a, b) => a.Title == b.Title];

    private void Head(Plan before, Plan after)
    {
        var said = Said(
            [
                Renamed(before.Title, after.Title),
                before.Years == after.Years ? null : new($"årene er {after.Years.ToText(Language.Danish)} i stedet for {before.Years.ToText(Language.Danish)}", $"the years are {after.Years.ToText(Language.English)} instead of {before.Years.ToText(Language.English)}"),
                before.Language == after.Language ? null : new("måltallene er skrevet på et andet sprog", "the targets are written in another language"),
                before.Report == after.Report ? null : new("rapporten taler om en anden tid", "the report speaks of another time"),
            ],
            [TextOf("Kort fortalt", "In short", before.Summary, after.Summary), TextOf("Vision", "Vision", before.Vision, after.Vision)]);
        Add("", "", new LocalText("Planen", "The plan"), said);
    }

    private void Goals(Plan before, Plan after)
    {
        var words = new GoalChanges(before, after, reference);
        var pairs = Match(before.Goals, after.Goals, SameGoal);
        foreach (var (was, now) in pairs)
        {
            switch (was, now)
            {
                case (null, { } added):
                    changes.Add(new PlanChange("goals", added.Id, words.Added(added), []));
                    break;
                case ({ } removed, null):
                    changes.Add(new PlanChange("goals", removed.Id, words.Removed(removed), []));
                    break;
                case ({ } a, { } b):
                    Add("goals", b.Id, GoalChanges.Named(b), Said(
                        words.Of(a, b),
                        [TextOf("Begrundelse", "Reason", a.Reason, b.Reason), TextOf("Besluttet af", "Decided by", a.Decider, b.Decider), TextOf("Bemærkning", "Remark", a.Remark, b.Remark)]));
                    break;
            }
        }

        // Only goals that are in both can have moved.
        var both = pairs.Where(p => p is { Was: not null, Now: not null }).ToList();
        foreach (var moved in Moved([.. both.OrderBy(p => before.Goals.ToList().IndexOf(p.Was!)).Select(p => p.Now!.Id)], [.. both.Select(p => p.Now!.Id)]))
        {
            changes.Add(new PlanChange("goals", moved, new LocalText($"{GoalChanges.Named(after.Goal(moved)!).Da}: står et andet sted i rækken af mål.", $"{GoalChanges.Named(after.Goal(moved)!).En}: stands elsewhere among the goals."), []));
        }
    }

    // Those that have to be moved for one order to become the other: the fewest.
    private static IEnumerable<string> Moved(List<string> before, List<string> after)
    {
        var at = after.Select(id => before.IndexOf(id)).ToList();
        var best = new int[at.Count];
        var from = new int[at.Count];
        for (var i = 0; i < at.Count; i++)
        {
            (best[i], from[i]) = (1, -1);
            for (var j = 0; j < i; j++)
            {
                if (at[j] < at[i] && best[j] + 1 > best[i])
                {
                    (best[i], from[i]) = (best[j] + 1, j);
                }
            }
        }

        var stay = new HashSet<int>();
        for (var i = best.Length == 0 ? -1 : Array.IndexOf(best, best.Max()); i >= 0; i = from[i])
        {
            stay.Add(i);
        }

        return after.Where((_, i) => !stay.Contains(i));
    }

    private void Passages(string kind, ValueList<Passage> before, ValueList<Passage> after) =>
        Pairs(kind, before, after, p => p.Id, p => p.Title, null, (a, b) => Said([Renamed(a.Title, b.Title)], [TextOf("Tekst", "Text", a.Text, b.Text)]));

    private static (IReadOnlyList<LocalText>, IReadOnlyList<(LocalText, ChangedText)>)? Theme(Theme a, Theme b) => Said(
        [Renamed(a.Title, b.Title), Ids(a.MinistersGoals, b.MinistersGoals, "bidrager til ministerens mål", "contributes to the minister's goals")],
        [
            TextOf("Formål", "Purpose", a.Purpose, b.Purpose),
            TextOf("Det vil vi opnå", "What we want to achieve", Joined(a.Aims), Joined(b.Aims)),
            TextOf("Indsatser", "Efforts", Joined(a.Efforts), Joined(b.Efforts)),
        ]);

    private (IReadOnlyList<LocalText>, IReadOnlyList<(LocalText, ChangedText)>)? Project(Project a, Project b) => Said(
        [
            Renamed(a.Title, b.Title),
            a.Period == b.Period ? null : new($"perioden er {b.Period?.ToText(Language.Danish) ?? "ikke sat"} i stedet for {a.Period?.ToText(Language.Danish) ?? "ikke sat"}", $"the period is {b.Period?.ToText(Language.English) ?? "not set"} instead of {a.Period?.ToText(Language.English) ?? "not set"}"),
            Ids(new(a.Goals.Select(g => nowCalled.GetValueOrDefault(g, g))), b.Goals, "hører til målene", "belongs to the goals"),
        ],
        [
            TextOf("Tekst", "Text", a.Text, b.Text), TextOf("Finansiering", "Funding", a.Funding, b.Funding), TextOf("Målgruppe", "Target group", a.TargetGroup, b.TargetGroup),
        ]);

    private (IReadOnlyList<LocalText>, IReadOnlyList<(LocalText, ChangedText)>)? Policy(Policy a, Policy b) => Said(
        [
            Renamed(a.Title, b.Title),
            Ids(new(a.Goals.Select(g => nowCalled.GetValueOrDefault(g, g))), b.Goals, "hører til målene", "belongs to the goals"),
            a.Adopted == b.Adopted ? null : new("er vedtaget en anden dag", "was adopted on another day"),
        ],
        [
            TextOf("Vision", "Vision", a.Vision, b.Vision), TextOf("Målsætninger", "Objectives", Joined(a.Objectives), Joined(b.Objectives)), TextOf("Bygger på", "Rests on", Joined(a.Basis), Joined(b.Basis)),
        ]);

    private void Pairs<T>(
        string kind, ValueList<T> before, ValueList<T> after, Func<T, string> id, Func<T, LocalText> title, Func<T, T, bool>? same,
        Func<T, T, (IReadOnlyList<LocalText> Said, IReadOnlyList<(LocalText, ChangedText)> Texts)?> compare)
        where T : class
    {
        var one = PlanShape.Find(kind)!.One;
        LocalText Named(T item) => new($"{Capital(one.Da)} »{title(item).Da}«", $"{Capital(one.En)} ‘{title(item).En}’");
        var pairs = Match(before, after, same is null ? [(a, b) => Same(id(a), id(b)), (a, b) => title(a) == title(b)] : [same]);
        foreach (var (was, now) in pairs)
        {
            switch (was, now)
            {
                case (null, { } added):
                    changes.Add(new PlanChange(kind, id(added), new LocalText($"{Named(added).Da} er nyt.", $"{Named(added).En} is new."), []));
                    break;
                case ({ } removed, null):
                    changes.Add(new PlanChange(kind, id(removed), new LocalText($"{Named(removed).Da} er ikke med mere.", $"{Named(removed).En} is no longer there."), []));
                    break;
                case ({ } a, { } b):
                    Add(kind, id(b), Named(b), compare(a, b));
                    break;
            }
        }

        var (both, order) = (pairs.Where(p => p is { Was: not null, Now: not null }).ToList(), before.ToList());
        foreach (var moved in Moved([.. both.OrderBy(p => order.IndexOf(p.Was!)).Select(p => id(p.Now!))], [.. both.Select(p => id(p.Now!))]))
        {
            var item = after.First(a => id(a) == moved);
            changes.Add(new PlanChange(kind, moved, new LocalText($"{Named(item).Da}: står et andet sted i rækken.", $"{Named(item).En}: stands elsewhere in the order."), []));
        }
    }

    private void Add(string kind, string id, LocalText named, (IReadOnlyList<LocalText> Said, IReadOnlyList<(LocalText Title, ChangedText Text)> Texts)? change)
    {
        if (change is not { } found || (found.Said.Count == 0 && found.Texts.Count == 0))
        {
            return;
        }

        string In(Language language) => named.In(language) + ": " + string.Join("; ", found.Said.Select(s => s.In(language)).Concat(found.Texts.Select(t => Paragraphs(t.Title, t.Text, language)))) + ".";
        changes.Add(new PlanChange(kind, id, new LocalText(In(Language.Danish), In(Language.English)), found.Texts));
    }

    // Which paragraphs: "teksten er ændret i 2. afsnit", "teksten er skrevet".
    private static string Paragraphs(LocalText title, ChangedText text, Language language)
    {
        var danish = language == Language.Danish;
        var called = danish ? $"»{title.Da}«" : $"‘{title.En}’";
        if (text.Before.In(language).Length == 0)
        {
            return danish ? $"{called} er skrevet" : $"{called} is written";
        }

        if (text.After.In(language).Length == 0)
        {
            return danish ? $"{called} er slettet" : $"{called} is deleted";
        }

        var changed = text.In(language);
        if (changed.Count == 0)
        {
            return danish ? $"{called} er ændret på engelsk" : $"{called} is changed in Danish";
        }

        string List(IEnumerable<ParagraphChange> list) => string.Join(", ", list.Select(p => danish ? $"{p.Number}." : $"{p.Number}"));
        var parts = new List<string>();
        foreach (var (some, danishWords, englishWords) in new[]
        {
            (changed.Where(c => c is { Before: not null, After: not null }).ToList(), "ændret", "changed"),
            (changed.Where(c => c.Before is null).ToList(), "nyt", "new"),
            (changed.Where(c => c.After is null).ToList(), "slettet", "deleted"),
        })
        {
            if (some.Count > 0)
            {
                parts.Add(danish ? $"{List(some)} afsnit er {danishWords}" : $"paragraph {List(some)} is {englishWords}");
            }
        }

        return called + ": " + string.Join(danish ? " og " : " and ", parts);
    }

    internal static List<(T? Was, T? Now)> Match<T>(IReadOnlyList<T> before, IReadOnlyList<T> after, IReadOnlyList<Func<T, T, bool>> rules)
        where T : class
    {
        var was = new Dictionary<T, T>(ReferenceEqualityComparer.Instance);
        var taken = new HashSet<T>(ReferenceEqualityComparer.Instance);
        foreach (var same in rules)
        {
            foreach (var now in after.Where(a => !was.ContainsKey(a)))
            {
                if (before.FirstOrDefault(b => !taken.Contains(b) && same(b, now)) is { } found)
                {
                    was.Add(now, found);
                    taken.Add(found);
                }
            }
        }

        return [.. after.Select(a => (was.GetValueOrDefault(a), (T?)a)), .. before.Where(b => !taken.Contains(b)).Select(b => ((T?)b, (T?)null))];
    }

    internal static LocalText? Renamed(LocalText before, LocalText after) => before == after ? null : Changed("hedder", "is called", before, after);

    private static LocalText Changed(string danish, string english, LocalText before, LocalText after) => new(
        $"{danish} nu »{after.Da}« i stedet for »{before.Da}«", $"{english} ‘{after.En}’ instead of ‘{before.En}’");

    private static LocalText? Ids(ValueList<string> before, ValueList<string> after, string danish, string english)
    {
        if (before.ToHashSet().SetEquals(after))
        {
            return null;
        }

        string List(ValueList<string> ids, string none) => ids.Count == 0 ? none : string.Join(", ", ids);
        return new LocalText($"{danish} {List(after, "ingen")} i stedet for {List(before, "ingen")}", $"{english} {List(after, "none")} instead of {List(before, "none")}");
    }

    private static (LocalText, ChangedText)? TextOf(string danish, string english, LocalText? before, LocalText? after) =>
        before == after ? null : (new LocalText(danish, english), new ChangedText(before ?? new("", ""), after ?? new("", "")));

    private static LocalText? Joined(ValueList<LocalText> lines) =>
        lines.Count == 0 ? null : new LocalText(string.Join("\n\n", lines.Select(l => l.Da)), string.Join("\n\n", lines.Select(l => l.En)));

    private static (IReadOnlyList<LocalText>, IReadOnlyList<(LocalText, ChangedText)>)? Said(IEnumerable<LocalText?> said, IEnumerable<(LocalText, ChangedText)?> texts) =>
        ([.. said.OfType<LocalText>()], [.. texts.Where(t => t is not null).Select(t => t!.Value)]);

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
