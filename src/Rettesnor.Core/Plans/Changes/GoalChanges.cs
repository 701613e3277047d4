using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Goals;
using Rettesnor.Measurement.Measures;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Core.Plans.Changes;

/// <summary>How the same goal is other in one plan than in another: "from over 85 % to over 75 %; what counts has changed".</summary>
public sealed class GoalChanges(Plan before, Plan after, ReferenceData reference)
{
    /// <summary>What a goal asks of whom: goals of two plans that ask the same are the same goal.</summary>
    internal static string Asks(Goal goal) =>
        string.Join('|', goal.Parts.Select(p => $"{p.Aim.Measure} {p.Aim.Group} {p.Area ?? goal.Area}").Append(goal.Aim is { } aim ? $"{aim.Measure} {aim.Group} {goal.Area}" : ""));

    /// <summary>A goal as it is named at the beginning of a sentence.</summary>
    public static LocalText Named(Goal goal)
    {
        var kind = KindOf(goal.Kind);
        return new LocalText($"{kind.Da} {goal.Id}, {goal.Title.Da}", $"{kind.En} {goal.Id}, {goal.Title.En}");
    }

    public LocalText Added(Goal goal) => new(
        $"{Named(goal).Da} er nyt: {TargetsOf(goal, after, Language.Danish)}.", $"{Named(goal).En} is new: {TargetsOf(goal, after, Language.English)}.");

    public LocalText Removed(Goal goal) => new(
        $"{Named(goal).Da} er ikke med mere: {TargetsOf(goal, before, Language.Danish)}.", $"{Named(goal).En} is no longer there: {TargetsOf(goal, before, Language.English)}.");

    /// <summary>All that is other, the target first.</summary>
    public IEnumerable<LocalText?> Of(Goal a, Goal b)
    {
        if (a.Aim is { } was && b.Aim is { } now)
        {
            foreach (var change in OfAim(was, now, a.Time ?? before.Years, b.Time ?? after.Years))
            {
                yield return change;
            }
        }
        else if (a.Aim is not null || b.Aim is not null)
        {
            yield return b.Aim is null ? new("er delt op i dele", "is split into parts") : new("er ikke længere delt op", "is no longer split into parts");
            yield return Differ(TargetsOf(a, before, Language.Danish), TargetsOf(b, after, Language.Danish), TargetsOf(a, before, Language.English), TargetsOf(b, after, Language.English));
        }

        foreach (var change in OfParts(a, b))
        {
            yield return change;
        }

        yield return a.Title == b.Title ? null : PlanChanges.Renamed(a.Title, b.Title);
        yield return a.Kind == b.Kind ? null : new($"er nu {KindOf(b.Kind).Da.ToLowerInvariant()} i stedet for {KindOf(a.Kind).Da.ToLowerInvariant()}", $"is a {KindOf(b.Kind).En.ToLowerInvariant()} instead of a {KindOf(a.Kind).En.ToLowerInvariant()}");
        yield return a.Area == b.Area ? null : new($"gælder nu {Area(b.Area, Language.Danish)} i stedet for {Area(a.Area, Language.Danish)}", $"is about {Area(b.Area, Language.English)} instead of {Area(a.Area, Language.English)}");
        yield return TimeOf(a.Time ?? before.Years, b.Time ?? after.Years, before.Years, after.Years);
        yield return ThemeOf(a, b);
        yield return a.MinistersGoals.ToHashSet().SetEquals(b.MinistersGoals) ? null : new("svarer på andre af ministerens mål", "answers other goals of the minister");
        yield return a.Compare.ToHashSet().SetEquals(b.Compare) ? null : new(
            $"sammenlignes nu med {Areas(b.Compare, Language.Danish)}", $"is compared with {Areas(b.Compare, Language.English)}");
        yield return a.If == b.If ? null : new(
            b.If is null ? "har ingen betingelse mere" : $"betingelsen er nu »{b.If.Text.Da}«{Came(b.If, Language.Danish)}",
            b.If is null ? "has no condition any more" : $"the condition is now ‘{b.If.Text.En}’{Came(b.If, Language.English)}");
    }

    private IEnumerable<LocalText?> OfParts(Goal a, Goal b)
    {
        foreach (var (was, now) in PlanChanges.Match(a.Parts, b.Parts, [(x, y) => x.Id == y.Id, (x, y) => x.Aim.Measure == y.Aim.Measure && x.Aim.Group == y.Aim.Group]))
        {
            if (was is null || now is null)
            {
                // Where the goal was split or put together that is said already.
                if (a.Parts.Count > 0 && b.Parts.Count > 0)
                {
                    yield return was is null
                        ? new($"delen »{now!.Title.Da}« er ny: {Prose(now.Aim, after, Language.Danish)}", $"the part ‘{now.Title.En}’ is new: {Prose(now.Aim, after, Language.English)}")
                        : new($"delen »{was.Title.Da}« er ikke med mere", $"the part ‘{was.Title.En}’ is no longer there");
                }

                continue;
            }

            var said = OfAim(was.Aim, now.Aim, was.Time ?? a.Time ?? before.Years, now.Time ?? b.Time ?? after.Years)
                .Append(was.Title == now.Title ? null : PlanChanges.Renamed(was.Title, now.Title))
                .Append((was.Area ?? a.Area) == (now.Area ?? b.Area) || was.Area is null && now.Area is null ? null : new($"gælder nu {Area(now.Area ?? b.Area, Language.Danish)}", $"is about {Area(now.Area ?? b.Area, Language.English)}"))
                .OfType<LocalText>().ToList();
            if (said.Count > 0)
            {
                yield return new(
                    $"delen »{now.Title.Da}«: {string.Join(", ", said.Select(s => s.Da))}", $"the part ‘{now.Title.En}’: {string.Join(", ", said.Select(s => s.En))}");
            }
        }
    }

    private IEnumerable<LocalText?> OfAim(Aim was, Aim now, Period wasTime, Period nowTime)
    {
        yield return was.Target == now.Target ? null : Differ(
            Prose(was, before, Language.Danish), Prose(now, after, Language.Danish), Prose(was, before, Language.English), Prose(now, after, Language.English));
        yield return Counted(was, now, wasTime, nowTime);
        yield return was.Must == now.Must ? null : new($"skal nu holde {MustText(now.Must).Da} i stedet for {MustText(was.Must).Da}", $"must hold {MustText(now.Must).En} instead of {MustText(was.Must).En}");
    }

    // Another measure, another group of it, or the same under another definition: what counts has changed.
    private LocalText? Counted(Aim was, Aim now, Period wasTime, Period nowTime)
    {
        if (was.Measure != now.Measure || was.Group != now.Group)
        {
            return new(
                $"det, der tælles, er ændret: »{MeasureOf(now, Language.Danish)}« i stedet for »{MeasureOf(was, Language.Danish)}«",
                $"what counts has changed: ‘{MeasureOf(now, Language.English)}’ instead of ‘{MeasureOf(was, Language.English)}’");
        }

        var measure = reference.Measures.Find(now.Measure)!;
        var (then, here) = (measure.VersionAt(wasTime.LastDay), measure.VersionAt(nowTime.LastDay));
        return then?.Id == here?.Id || here is null ? null : new(
            $"det, der tælles, er ændret: {here.Text.Da.TrimEnd('.')}", $"what counts has changed: {here.Text.En.TrimEnd('.')}");
    }

    // Next year's plan is about next year: a time that is each plan's own years is not another.
    private static LocalText? TimeOf(Period was, Period now, Period wasYears, Period nowYears) => was == now || (was == wasYears && now == nowYears) ? null : new(
        $"tiden er {now.ToText(Language.Danish)} i stedet for {was.ToText(Language.Danish)}", $"the time is {now.ToText(Language.English)} instead of {was.ToText(Language.English)}");

    private LocalText? ThemeOf(Goal a, Goal b)
    {
        var (was, now) = (before.Themes.FirstOrDefault(t => t.Id == a.Theme), after.Themes.FirstOrDefault(t => t.Id == b.Theme));
        return was?.Id == now?.Id || (was is not null && was.Title == now?.Title) ? null : new(
            $"er flyttet {(was is null ? "" : $"fra temaet »{was.Title.Da}« ")}{(now is null ? "ud af temaerne" : $"til temaet »{now.Title.Da}«")}",
            $"is moved {(was is null ? "" : $"from the theme ‘{was.Title.En}’ ")}{(now is null ? "out of the themes" : $"to the theme ‘{now.Title.En}’")}");
    }

    private static LocalText? Differ(string wasDa, string nowDa, string wasEn, string nowEn) => wasDa == nowDa ? null : new($"fra {wasDa} til {nowDa}", $"from {wasEn} to {nowEn}");

    private string TargetsOf(Goal goal, Plan plan, Language language) =>
        goal.Aim is { } aim ? Prose(aim, plan, language) : string.Join(", ", goal.Parts.Select(p => $"{p.Title.In(language)} {Prose(p.Aim, plan, language)}"));

    // In the plan's own language the target stands as it was written, in the other in words.
    private string Prose(Aim aim, Plan plan, Language language) =>
        language == plan.Language ? aim.TargetText : TargetWriter.Prose(aim.Target, language, a => Area(a, language));

    private string MeasureOf(Aim aim, Language language)
    {
        var measure = reference.Measures.Find(aim.Measure)!;
        var group = measure.Groups.FirstOrDefault(g => g.Id == aim.Group)?.Title.In(language);
        return measure.Title.In(language) + (group is null ? "" : ", " + group);
    }

    private string Area(AreaId area, Language language) => reference.NameOf(area, language);

    private string Areas(ValueList<AreaId> areas, Language language) =>
        areas.Count == 0 ? language == Language.Danish ? "ingen" : "none" : string.Join(", ", areas.Select(a => Area(a, language)));

    private static string Came(Condition condition, Language language) => (condition.Outcome, language) switch
    {
        (Outcome.True, Language.Danish) => " og er opfyldt",
        (Outcome.True, _) => " and came true",
        (Outcome.False, Language.Danish) => " og blev ikke opfyldt",
        (Outcome.False, _) => " and did not come true",
        _ => "",
    };

    /// <summary>When a goal must hold, in words that can follow "must hold".</summary>
    public static LocalText MustText(Must? must) => must switch
    {
        Must.Always => new("hele tiden", "all the time"),
        Must.AtEnd => new("ved udgangen af tiden", "at the end of the time"),
        Must.OnAverage => new("i gennemsnit", "on average"),
        Must.InTotal => new("lagt sammen", "in total"),
        null => new("uden et bestemt tidspunkt", "at no stated time"),
    };

    public static LocalText KindOf(GoalKind kind) => kind switch
    {
        GoalKind.Minister => new("Ministermål", "Goal of the minister"),
        GoalKind.Focus => new("Fokusmål", "Focus goal"),
        GoalKind.Economy => new("Økonomimål", "Economy goal"),
        GoalKind.Local => new("Lokalt mål", "Local goal"),
        GoalKind.Policy => new("Politikmål", "Policy goal"),
        GoalKind.Project => new("Projektmål", "Project goal"),
    };
}
