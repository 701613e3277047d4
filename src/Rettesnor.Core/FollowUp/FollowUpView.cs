using Rettesnor.Core.Data;
using Rettesnor.Core.Figures;
using Rettesnor.Core.Plans;
using Rettesnor.Core.Reference;

namespace Rettesnor.Core.FollowUp;

/// <summary>A follow-up while it is worked on: how the goals stand, what is said of them, what the checker found and what has changed.</summary>
public sealed record FollowUpView
{
    public required PlanFollowUp FollowUp { get; init; }

    public required PlanBundle Bundle { get; init; }

    public required PlanStanding Standing { get; init; }

    /// <summary>Every comment that was ever written, in order.</summary>
    public required IReadOnlyList<GoalComment> History { get; init; }

    public required IReadOnlyList<GoalOwner> Owners { get; init; }

    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>The sealed one that it is compared with; null for the first.</summary>
    public required PlanFollowUp? Before { get; init; }

    /// <summary>Whether others are approved that it cannot be compared with, as they are taken at later days.</summary>
    public bool HasLater { get; private init; }

    public required IReadOnlyList<GoalChange> Changes { get; init; }

    /// <summary>The comments that hold and say something, by goal.</summary>
    public IReadOnlyDictionary<string, string> Comments { get; private init; } = new Dictionary<string, string>();

    /// <summary>The newest comment on a goal; null where nobody has written.</summary>
    public GoalComment? Newest(string goal) => History.LastOrDefault(c => c.Goal == goal);

    /// <summary>The number of the newest comment of all; 0 where there is none.</summary>
    public long NewestComment => History.Count == 0 ? 0 : History[^1].Id;

    /// <summary>Puts it together.</summary>
    /// <param name="store">The follow-ups.</param>
    /// <param name="followUp">The one.</param>
    /// <param name="bundle">The version of the plan that it is of.</param>
    /// <param name="figures">The figures that it is made with.</param>
    /// <param name="published">The published figures, which the public edition is made with.</param>
    /// <param name="edition">For whom.</param>
    /// <param name="reference">Areas and measures.</param>
    public static FollowUpView Of(FollowUpStore store, PlanFollowUp followUp, PlanBundle bundle, FigureBook figures, FigureBook published, Edition edition, ReferenceData reference)
    {
        var standing = PlanStanding.Of(bundle, followUp.Terms.CutOff, figures, reference);
        var history = store.History(followUp);
        var comments = FollowUpStore.Said(history);
        var all = store.All(followUp.Plan);
        var before = FollowUpArchive.Before(all, followUp);
        var marks = before is null ? null : new FollowUpArchive(store.Data).Marks(before, edition);
        return new FollowUpView
        {
            FollowUp = followUp,
            Bundle = bundle,
            Standing = standing,
            History = history,
            Owners = store.Owners(followUp.Plan),
            Findings = FollowUpCheck.Of(
                bundle, standing, comments, before is null ? new Dictionary<string, string>() : FollowUpStore.Said(store.History(before)),
                edition == Edition.Own ? PlanStanding.Of(bundle, followUp.Terms.CutOff, published, reference) : null),
            Before = marks is null ? null : before,
            HasLater = before is null && FollowUpArchive.HasLater(all, followUp),
            Changes = marks is null ? [] : SinceLast.Between(marks, StandingMark.Of(standing)),
            Comments = comments,
        };
    }
}
