using Rettesnor.Measurement;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Core.FollowUp;

/// <summary>What a follow-up speaks of, and when.</summary>
/// <param name="Period">The period that it speaks of.</param>
/// <param name="CutOff">The day that the standings are taken at.</param>
/// <param name="Meeting">The meeting that it goes to; null where none is named.</param>
/// <param name="CommentsBy">The last day for comments; null where none is set.</param>
public sealed record FollowUpTerms(Period Period, DateOnly CutOff, CalendarDay? Meeting, DateOnly? CommentsBy);

/// <summary>That a follow-up was approved.</summary>
/// <param name="At">When, in UTC.</param>
/// <param name="Who">By whom.</param>
/// <param name="Why">With what words.</param>
/// <param name="Hash">What proves that nothing has been changed since.</param>
/// <param name="Findings">How many findings stood.</param>
public sealed record FollowUpSeal(DateTime At, string Who, string Why, string Hash, int Findings);

/// <summary>A follow-up (afrapportering) of a plan: how its goals stand for a period, with comments, until it is sealed.</summary>
public sealed record PlanFollowUp
{
    public required long Id { get; init; }

    public required string Plan { get; init; }

    public required int Number { get; init; }

    public required int PlanVersion { get; init; }

    public required AreaId Municipality { get; init; }

    public required FollowUpTerms Terms { get; init; }

    public required DateTime OpenedAt { get; init; }

    public required string OpenedBy { get; init; }

    /// <summary>The number of the sealed one that it corrects; null for an ordinary one.</summary>
    public int? Corrects { get; init; }

    /// <summary>The number of the sealed one that corrects it; null where none does.</summary>
    public int? CorrectedBy { get; init; }

    public FollowUpSeal? Seal { get; init; }

    public bool IsSealed => Seal is not null;

    /// <summary>What messages and logs call it.</summary>
    public string Key => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Plan}/{Number}");
}

/// <summary>A comment on a goal, as it was written once.</summary>
/// <param name="Id">Its number; a later one on the same goal takes its place.</param>
/// <param name="Goal">The goal, or the goal and the part.</param>
/// <param name="Text">What was written; empty where it was taken back.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Who">The login.</param>
public sealed record GoalComment(long Id, string Goal, string Text, DateTime At, string Who);

/// <summary>Who answers for a goal.</summary>
/// <param name="HasEmail">Whether they can be written to.</param>
public sealed record GoalOwner(string Goal, int Account, string Login, string Name, bool HasEmail);
