using Rettesnor.Core.Figures;
using Rettesnor.Core.Plans;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;
using Rettesnor.Measurement.Goals;
using Rettesnor.Measurement.Measures;

namespace Rettesnor.Core.FollowUp;

/// <summary>A goal or a part of one with how it stands, and the sentence that explains it.</summary>
/// <param name="Title">The goal's title, or the part's.</param>
/// <param name="Aim">What is measured; null for a goal with parts.</param>
/// <param name="Figures">The figures that it is judged by: published ones, or own ones where those leave it undecided; null for a goal with parts.</param>
public sealed record GoalStanding(
    Goal Goal, LocalText Title, Aim? Aim, Measure? Measure, GoalRule? Rule, FigureBook? Figures, Standing Standing, LocalText Sentence, IReadOnlyList<GoalStanding> Parts,
    Language PlanLanguage, LocalText TargetProse)
{
    public string Id => Standing.Goal;

    /// <summary>Whether a figure that would decide is withheld, as too few persons stand behind it.</summary>
    public bool IsWithheld { get; init; }

    /// <summary>What decides how it stands: the part that does, of a goal with parts, and otherwise itself.</summary>
    public GoalStanding Decisive => Parts.Count == 0 ? this : Parts.First(p => p.Standing.Kind == Standing.Kind && p.Standing.Judged == Standing.Judged);

    /// <summary>An area's figures of what is judged, the newest last: those that a standing at its date may know.</summary>
    /// <remarks>Where an own figure decides, only those of periods like its own: a month's and a quarter's are no line together.</remarks>
    public IReadOnlyList<Figure> Series(AreaId area)
    {
        var newest = Standing.Judged?.Newest;
        var like = newest is not null && OwnBook.IsOwn(newest) ? newest.Key.Period.GetType() : null;
        return
        [
            .. Figures!.Series(newest?.Key.Measure ?? Rule!.Measure.Id, area, Rule!.Group)
                .Where(f => f.Key.Period.LastDay <= Standing.At && (like is null || f.Key.Period.GetType() == like)),
        ];
    }

    /// <summary>Where the figures come from that it is judged by.</summary>
    public LocalText Source => Standing.Judged?.Newest is { } newest && OwnBook.IsOwn(newest) ? OwnBook.SourceOf(newest) : Measure!.Source;

    public LocalText TargetText => Aim is null
        ? new LocalText(string.Join("; ", Parts.Select(p => p.TargetText.Da)), string.Join("; ", Parts.Select(p => p.TargetText.En)))
        : new LocalText(TextIn(Aim, Language.Danish), TextIn(Aim, Language.English));

    // In the plan's own language the target stands as it was written.
    private string TextIn(Aim aim, Language language) => language == PlanLanguage ? aim.TargetText : TargetWriter.Write(aim.Target, language);
}

/// <summary>How a plan stands at a date: a row for every goal, in the plan's order.</summary>
public sealed record PlanStanding(Plan Plan, DateOnly At, IReadOnlyList<GoalStanding> Rows)
{
    public static PlanStanding Of(PlanBundle bundle, DateOnly at, FigureBook figures, ReferenceData reference) =>
        new(bundle.Plan, at, [.. bundle.Plan.Goals.Select(g => RowOf(bundle.Plan, g, at, figures, reference))]);

    public GoalStanding? Row(string goal) => Rows.FirstOrDefault(r => string.Equals(r.Id, goal, StringComparison.OrdinalIgnoreCase));

    /// <summary>How many goals stand each way, in the order of <see cref="StandingText.InOrder"/>; those with none are left out.</summary>
    public IReadOnlyList<(StandingKind Kind, int Count)> Counts() => Counts(Rows);

    /// <summary>The same of some goals or parts.</summary>
    public static IReadOnlyList<(StandingKind Kind, int Count)> Counts(IReadOnlyList<GoalStanding> rows) =>
        [.. StandingText.InOrder.Select(k => (k, rows.Count(r => r.Standing.Kind == k))).Where(c => c.Item2 > 0)];

    private static GoalStanding RowOf(Plan plan, Goal goal, DateOnly at, FigureBook figures, ReferenceData reference)
    {
        if (goal.Aim is { } aim)
        {
            return Single(plan, goal, goal.Title, aim, RuleOf(goal.Id, aim, goal.Area, goal.Time ?? plan.Years, goal.If, goal.Compare, reference), at, figures, reference);
        }

        var parts = goal.Parts.Select(p => Single(
            plan, goal, p.Title, p.Aim, RuleOf($"{goal.Id}/{p.Id}", p.Aim, p.Area ?? goal.Area, p.Time ?? goal.Time ?? plan.Years, p.If ?? goal.If, goal.Compare, reference), at, figures, reference)).ToList();
        var standing = StandingRule.OfParts(goal.Id, at, [.. parts.Select(p => p.Standing)]);
        return new GoalStanding(goal, goal.Title, null, null, null, null, standing, StandingText.OfParts(standing, parts), parts, plan.Language, new LocalText(
            string.Join("; ", parts.Select(p => p.TargetProse.Da)), string.Join("; ", parts.Select(p => p.TargetProse.En))));
    }

    private static GoalStanding Single(Plan plan, Goal goal, LocalText title, Aim aim, GoalRule rule, DateOnly at, FigureBook figures, ReferenceData reference)
    {
        (var standing, figures) = Judge(rule, at, figures);

        // Somebody who may not see a figure is not told that there is none, be it the goal's or the one that it is held against.
        if (standing is { Kind: StandingKind.Unmeasured, Reason: ReasonCode.NoneYet or ReasonCode.NonePublished or ReasonCode.NeedsRegister }
            && figures.Own?.Series(rule.Measure.Id, rule.Area, rule.Group).Where(f => f.Key.Period.LastDay <= at).ToList() is { } series
            && series.Exists(f => rule.Time.Contains(f.Key.Period)) && series.Exists(f => f.State == FigureState.Suppressed))
        {
            standing = standing with { Reason = ReasonCode.TooFew };
        }

        var isNewerWithheld = IsNewerWithheld(standing, rule, figures);
        return new GoalStanding(goal, title, aim, rule.Measure, rule, figures, standing, StandingText.Of(standing, rule, reference, isNewerWithheld), [], plan.Language, new LocalText(
            ProseIn(aim, plan, reference, Language.Danish), ProseIn(aim, plan, reference, Language.English)))
        {
            IsWithheld = isNewerWithheld || standing.Reason == ReasonCode.TooFew,
        };
    }

    private static bool IsNewerWithheld(Standing standing, GoalRule rule, FigureBook figures) =>
        standing is { Reason: null, Judged.Newest: { } newest }
        && figures.Series(newest.Key.Measure, rule.Area, rule.Group).Any(f => f.State == FigureState.Suppressed && f.Key.Period.LastDay > newest.Key.Period.LastDay
            && f.Key.Period.LastDay <= standing.At && rule.Time.Contains(f.Key.Period) && f.Key.Period.GetType() == newest.Key.Period.GetType());

    /// <summary>How a goal stands, and on which figures: what nobody has published may be known here.</summary>
    internal static (Standing Standing, FigureBook Figures) Judge(GoalRule rule, DateOnly at, FigureBook figures)
    {
        var standing = StandingRule.Of(rule, at, figures);
        return standing.Kind == StandingKind.Unmeasured && figures.Own is { } beside && StandingRule.Of(rule, at, beside) is { Kind: not StandingKind.Unmeasured } own
            ? (own, beside)
            : (standing, figures);
    }

    // What people read: the plan's own words in its own language, in the other one words and not ids.
    private static string ProseIn(Aim aim, Plan plan, ReferenceData reference, Language language) =>
        language == plan.Language ? aim.TargetText : TargetWriter.Prose(aim.Target, language, a => reference.NameOf(a, language));

    private static GoalRule RuleOf(string id, Aim aim, AreaId area, Measurement.Time.Period time, Condition? condition, ValueList<AreaId> compare, ReferenceData reference) => new()
    {
        Id = id,
        Measure = reference.Measures.Find(aim.Measure)!,
        Group = aim.Group ?? "",
        Area = area,
        Time = time,
        Must = aim.Must,
        Target = aim.Target,
        If = condition,
        Compare = compare,
    };
}
