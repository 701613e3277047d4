using Rettesnor.Measurement;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Core.FollowUp;

/// <summary>What of a goal has changed. The names in JSON are these with hyphens.</summary>
public enum ChangeKind
{
    /// <summary>It stands another way.</summary>
    Standing,

    /// <summary>There is a newer figure.</summary>
    Figure,

    /// <summary>The figure of the same period is another.</summary>
    Revised,

    /// <summary>The figure is made under another definition, or something else is measured.</summary>
    Definition,

    /// <summary>The target is another.</summary>
    Target,

    /// <summary>The goal is new.</summary>
    Added,

    /// <summary>The goal is gone.</summary>
    Removed,
}

/// <summary>A change of a goal, with the sentence that says it.</summary>
public sealed record GoalChange(string Goal, LocalText Title, ChangeKind Kind, LocalText Text);

/// <summary>What has changed between two days: in standing, figures, definitions and targets.</summary>
public static class SinceLast
{
    /// <summary>The changes in the order of the goals now, those that are gone last.</summary>
    public static IReadOnlyList<GoalChange> Between(IReadOnlyList<StandingMark> then, IReadOnlyList<StandingMark> now)
    {
        var before = then.ToDictionary(m => m.Goal, StringComparer.OrdinalIgnoreCase);
        var after = now.Select(m => m.Goal).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return
        [
            .. now.SelectMany(m => before.TryGetValue(m.Goal, out var was) ? Of(was, m) : [Change(m, ChangeKind.Added, new("Målet er nyt.", "The goal is new."))]),
            .. then.Where(m => !after.Contains(m.Goal)).Select(m => Change(m, ChangeKind.Removed, new("Målet er ikke længere i planen.", "The goal is no longer in the plan."))),
        ];
    }

    private static IEnumerable<GoalChange> Of(StandingMark then, StandingMark now)
    {
        if (then.Standing != now.Standing)
        {
            var (was, name) = (StandingText.Name(then.Standing), StandingText.Name(now.Standing));
            yield return Change(now, ChangeKind.Standing, new($"Status er gået fra »{was.Da}« til »{name.Da}«.", $"The standing has gone from ‘{was.En}’ to ‘{name.En}’."));
        }

        if (then.Target.Da != now.Target.Da)
        {
            yield return Change(now, ChangeKind.Target, new($"Målet er ændret fra »{then.TargetDa}« til »{now.TargetDa}«.", $"The target is changed from ‘{then.TargetEn}’ to ‘{now.TargetEn}’."));
        }

        if (then.Measure != now.Measure)
        {
            yield return Change(now, ChangeKind.Definition, new("Der måles noget andet end sidst, så tallene kan ikke sammenlignes.", "Something else is measured than last time, so the figures cannot be compared."));
        }
        else if (then.Definition is not null && now.Definition is not null && then.Definition != now.Definition)
        {
            yield return Change(now, ChangeKind.Definition, new(
                "Det, der tæller med, er ændret: tallet er gjort op efter en anden definition end sidst, så de to kan ikke sammenlignes.",
                "What counts has changed: the figure is made under another definition than last time, so the two cannot be compared."));
        }

        if (Figure(then, now) is { } figure)
        {
            yield return figure;
        }
    }

    private static GoalChange? Figure(StandingMark then, StandingMark now) => (then.Number(Language.Danish), now.Number(Language.Danish)) switch
    {
        (null, null) => null,
        (null, { } da) => Change(now, ChangeKind.Figure, new($"Der er kommet et tal: {da}.", $"There is a figure now: {now.Number(Language.English)}.")),
        ({ } da, null) => Change(now, ChangeKind.Figure, new($"Der er ikke længere et tal; sidst var det {da}.", $"There is no figure any more; last time it was {then.Number(Language.English)}.")),
        _ when then.Period == now.Period && then.Value == now.Value => null,
        ({ } was, { } becomes) when then.Period == now.Period => Change(now, ChangeKind.Revised, new(
            $"Tallet er rettet fra {was} til {becomes}.", $"The figure is revised from {then.Number(Language.English)} to {now.Number(Language.English)}.")),
        ({ } was, { } becomes) when !IsComparable(then, now) => Change(now, ChangeKind.Figure, new(
            $"Tallet er nu {becomes}; sidst var det {was}.", $"The figure is now {now.Number(Language.English)}; last time it was {then.Number(Language.English)}.")),
        ({ } was, { } becomes) => Change(now, ChangeKind.Figure, new(
            $"Tallet {Way(then, now).Da} {was} til {becomes}.", $"The figure {Way(then, now).En} {then.Number(Language.English)} to {now.Number(Language.English)}.")),
    };

    // A figure has gone no way from a later period, from one of another length, nor from what was counted otherwise.
    private static bool IsComparable(StandingMark then, StandingMark now) =>
        then.Measure == now.Measure && then.Definition == now.Definition && Period.Parse(now.Period!) is var later && Period.Parse(then.Period!) is var earlier
        && later.LastDay > earlier.LastDay && later.GetType() == earlier.GetType();

    private static LocalText Way(StandingMark then, StandingMark now) =>
        now.Value > then.Value ? new("er steget fra", "has risen from") : now.Value < then.Value ? new("er faldet fra", "has fallen from") : new("er det samme: fra", "is the same: from");

    private static GoalChange Change(StandingMark mark, ChangeKind kind, LocalText text) => new(mark.Goal, mark.Title, kind, text);

    /// <summary>What is said where there is nothing to compare with.</summary>
    /// <param name="hasLater">Whether follow-ups are approved, all of them taken at later days.</param>
    public static LocalText NoneBefore(bool hasLater) => hasLater
        ? new("De godkendte afrapporteringer er gjort op på senere dage, så der er ingen at sammenligne med.", "The approved follow-ups are taken at later days, so there is none to compare with.")
        : new("Der er ingen tidligere afrapportering af planen at sammenligne med.", "There is no earlier follow-up of the plan to compare with.");

    /// <summary>What is said where nothing has changed.</summary>
    public static readonly LocalText Nothing = new("Intet er ændret siden sidst.", "Nothing has changed since last time.");

    /// <summary>Since when.</summary>
    public static LocalText Since(DateOnly day) => new($"Siden {DayText.Of(day, Language.Danish)}", $"Since {DayText.Of(day, Language.English)}");
}
