using Rettesnor.Core.FollowUp;
using Rettesnor.Core.Overview;
using Rettesnor.Core.Plans;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Goals;
using Rettesnor.Web.DesignSystem;
using Rettesnor.Web.Reading;

namespace Rettesnor.Web.Pages.Plans.History;

/// <summary>How a goal stood in an approved follow-up, every word ready to be written out.</summary>
public sealed record HistoryMark(int FollowUp, string Day, StandingLook Look, string Standing, string? Number);

/// <summary>A goal of one plan.</summary>
public sealed record HistoryCell
{
    public required string Plan { get; init; }

    public required string Goal { get; init; }

    /// <summary>The goal, and the part where it is one.</summary>
    public required string Id { get; init; }

    public required string Target { get; init; }

    public required string? Number { get; init; }

    public required StandingLook Look { get; init; }

    public required string Badge { get; init; }

    /// <summary>What stands under the badge: how far it was, or why no figure decides.</summary>
    public required string? Aside { get; init; }

    public required string? LastKnown { get; init; }

    /// <summary>What has changed against the plan before; <see cref="IsRedefined"/> where that is what counts.</summary>
    public required string? Since { get; init; }

    public required bool IsRedefined { get; init; }

    public required IReadOnlyList<HistoryMark> FollowUps { get; init; }
}

/// <summary>What is asked through the years.</summary>
/// <param name="Title">What the newest plan calls it.</param>
/// <param name="Measure">What is measured, and where it is not the municipality itself, of whom.</param>
/// <param name="Plans">The goals of each plan.</param>
public sealed record HistoryGoal(string Title, string Measure, IReadOnlyList<IReadOnlyList<HistoryCell>> Plans);

/// <summary>A plan as a column.</summary>
public sealed record HistoryPlan(string Id, string Title, string At);

/// <summary>The goals that so many plans have.</summary>
public sealed record HistoryGroup(int Plans, string Title, IReadOnlyList<HistoryGoal> Goals);

/// <summary>The goals of a municipality's plans through the years.</summary>
public sealed record HistoryView(IReadOnlyList<HistoryPlan> Plans, IReadOnlyList<HistoryGroup> Groups, IReadOnlyList<string> Broken)
{
    internal static HistoryView Of(GoalHistory history, Desk desk, Language language) => new(
        [.. history.Plans.Select(p => new HistoryPlan(p.Id, p.Title.In(language), At(p, desk.Today).In(language)))],
        [.. history.Rows.GroupBy(r => r.Count).Select(g => new HistoryGroup(g.Key, HistoryTexts.InPlans(g.Key).In(language), [.. g.Select(r => GoalOf(r, history.Plans[0].Municipality, desk, language))]))],
        [.. history.Broken.Select(f => HistoryTexts.Broken(f.Number, history.Plans.First(p => p.Id == f.Plan).Title.In(language)).In(language))]);

    private static LocalText At(Plan plan, DateOnly today) => HistoryTexts.At(plan.Years.LastDay, today <= plan.Years.LastDay);

    private static HistoryGoal GoalOf(HistoryRow row, AreaId municipality, Desk desk, Language language)
    {
        string?[] measure = [row.Measure.Title.In(language), row.Group?.Title.In(language), row.Area == municipality ? null : desk.NameOf(row.Area, language)];
        return new HistoryGoal(row.Title.In(language), string.Join(", ", measure.Where(m => m is not null)), [.. row.Plans.Select(p => (IReadOnlyList<HistoryCell>)[.. p.Select(g => CellOf(g, language))])]);
    }

    private static HistoryCell CellOf(PastGoal goal, Language language)
    {
        var (row, standing) = (goal.Row, goal.Row.Standing);
        return new HistoryCell
        {
            Plan = goal.Plan.Id,
            Goal = row.Goal.Id,
            Id = row.Id,
            Target = row.TargetProse.In(language),
            Number = standing.Judged is { } judged ? $"{FigureWords.Of(judged, language)} ({judged.Period.ToShortText(language)})" : null,
            Look = StandingWords.Look(standing.Kind),
            Badge = StandingWords.Badge(standing, row.Rule!, language),
            Aside = StandingWords.Aside(standing, row.Rule!, language) ?? (standing.Kind == StandingKind.Unmeasured ? StandingWords.Reason(standing, row.Measure!.Basis, language) : null),
            LastKnown = goal.LastKnown is { } last && standing.Judged is { } known
                ? HistoryTexts.LastKnown(StandingText.Name(last), known.Period.ToShortText(Language.Danish), known.Period.ToShortText(Language.English)).In(language) : null,
            Since = goal.Since?.In(language),
            IsRedefined = goal.IsRedefined,
            FollowUps = [.. goal.FollowUps.Select(m => new HistoryMark(
                m.FollowUp.Number, DayText.Of(m.FollowUp.Terms.CutOff, language), StandingWords.Look(m.Mark.Standing), StandingText.Name(m.Mark.Standing).In(language), m.Mark.Number(language)))],
        };
    }
}
