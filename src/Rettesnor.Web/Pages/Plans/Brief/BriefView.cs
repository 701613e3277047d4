using Rettesnor.Core.FollowUp;
using Rettesnor.Web.DesignSystem;
using Rettesnor.Web.Pages.Plans.Overview;

namespace Rettesnor.Web.Pages.Plans.Brief;

/// <summary>A goal as a promise: what was promised, how it stands, and what is done about it. Every word is ready to be written out.</summary>
public sealed record Promise
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>What was promised, and by when.</summary>
    public required string Promised { get; init; }

    public required string Badge { get; init; }

    public required StandingLook Look { get; init; }

    /// <summary>How it stands, in a sentence.</summary>
    public required string Sentence { get; init; }

    /// <summary>Null where there is no value to put on a line.</summary>
    public required GoalLine? Line { get; init; }

    /// <summary>What the newest sealed follow-up says of it; null where it says nothing.</summary>
    public required string? Comment { get; init; }

    /// <summary>What the plan says is done; empty where it says nothing of this goal.</summary>
    public required IReadOnlyList<string> Efforts { get; init; }

    /// <summary>The goal at which the same efforts are said; null where they are said here, or there are none.</summary>
    public required string? EffortsAt { get; init; }
}

/// <summary>Promises that go alike.</summary>
/// <param name="IsOpen">Whether they are read at once, or opened by who wants to: what does not go as promised is what five minutes are for.</param>
public sealed record PromiseGroup(string Title, bool IsOpen, IReadOnlyList<Promise> Promises);

/// <summary>A goal with what has changed of it.</summary>
public sealed record ChangedGoal(string Id, string Title, string Changes);

/// <summary>A plan to be read in five minutes.</summary>
/// <param name="Counts">How many goals stand each way.</param>
/// <param name="Since">Since when something has changed.</param>
/// <param name="Turned">The goals that stand another way than then, or ask for something else.</param>
/// <param name="Others">How many goals have only another figure.</param>
/// <param name="Groups">The promises: first those that do not go as promised.</param>
/// <param name="FollowUp">The newest sealed follow-up by the day, whose comments are shown; null where there is none.</param>
public sealed record BriefView(
    IReadOnlyList<StandingCount> Counts, DateOnly Since, IReadOnlyList<ChangedGoal> Turned, int Others, IReadOnlyList<PromiseGroup> Groups, PlanFollowUp? FollowUp);
