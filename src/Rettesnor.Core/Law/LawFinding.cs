using Rettesnor.Core.Reference;
using Rettesnor.Measurement.Measures;

namespace Rettesnor.Core.Law;

/// <summary>How a person stands to a rule on a day.</summary>
public enum LawState
{
    /// <summary>It was reached in time.</summary>
    Reached,

    /// <summary>It was reached after the time was over.</summary>
    ReachedLate,

    /// <summary>It can still be reached in time, or there is no time that was found.</summary>
    Open,

    /// <summary>The time is over, it was not reached, and it is owed to the person.</summary>
    Late,

    /// <summary>The time is over, it was not reached, and it was to be so for a share of the persons only.</summary>
    Passed,

    /// <summary>It is a right that the person has.</summary>
    Stands,

    /// <summary>It cannot be said: the registers do not show it.</summary>
    Unseen,

    /// <summary>It cannot be said: the course began before the registers did.</summary>
    BeforeRegisters,
}

/// <summary>How a person stands to a rule on a day, and how far they have come.</summary>
public sealed record LawFinding(LawRule Rule, LawState State, Progress Progress)
{
    /// <summary>Whether it says something of what was, and nothing of what is asked now.</summary>
    public bool IsOver(DateOnly day) => State is LawState.ReachedLate or LawState.Passed || (State is LawState.Reached or LawState.Unseen && Progress.Due < day);

    /// <summary>Whether the rule ends before the time does, so that another may decide in the end.</summary>
    public bool EndsFirst => State == LawState.Open && Rule.To < Progress.Due;
}
