using System.Globalization;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Goals;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Core.Plans.Drafts;

/// <summary>Something of a draft that is not wrong, but that its writers should look at.</summary>
/// <param name="Element">Where.</param>
/// <param name="Text">What.</param>
public sealed record DraftReminder(PlanElement Element, LocalText Text);

/// <summary>What a plan made from an earlier one still has of that one's years: goals' own times, and targets that end before the plan begins.</summary>
public static class DraftReminders
{
    /// <summary>The reminders, in the draft's order; none for a draft that is not made from another plan.</summary>
    public static IReadOnlyList<DraftReminder> Of(Draft draft, PlanWords words)
    {
        if (!draft.IsFromAnotherPlan || !Period.TryParse(draft.Head.Fields["years"], out var years, out _))
        {
            return [];
        }

        var reader = draft.TargetReader(words);
        return
        [
            .. from goal in draft.Of(PlanShape.GoalKind)
               from under in Enumerable.Range(0, goal.Fields.Count("parts")).Select(i => string.Create(CultureInfo.InvariantCulture, $"parts.{i}.")).Prepend("")
               from text in new[] { OfTime(goal.Fields[under + "time"], years), OfTarget(goal.Fields[under + "target"], years, reader) }.OfType<LocalText>()
               select new DraftReminder(goal, text),
        ];
    }

    private static LocalText? OfTime(string written, Period years) => Period.TryParse(written, out var time, out _) && time.LastDay < years.FirstDay
        ? new(
            $"Tiden er {time.ToText(Language.Danish)}, som er før planens {years.ToText(Language.Danish)}. Tøm feltet, hvis målet gælder planens år.",
            $"The time is {time.ToText(Language.English)}, which is before the plan's {years.ToText(Language.English)}. Empty the field if the goal is of the plan's years.")
        : null;

    private static LocalText? OfTarget(string written, Period years, TargetReader reader)
    {
        var end = reader.Read(written).Target switch
        {
            Target.Path path => path.Points[^1].When,
            Target.Milestone milestone => milestone.By,
            _ => null,
        };
        return end is null || end.LastDay >= years.FirstDay ? null : new(
            $"Måltallet »{written}« slutter før planens {years.ToText(Language.Danish)}.", $"The target ‘{written}’ ends before the plan's {years.ToText(Language.English)}.");
    }
}
