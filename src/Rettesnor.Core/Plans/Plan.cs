using Rettesnor.Measurement;
using Rettesnor.Measurement.Goals;
using Rettesnor.Measurement.Measures;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Core.Plans;

/// <summary>Where something stands in a source document.</summary>
public sealed record Found(string Document, string Section);

public enum PlanState
{
    Proposal,
    Adopted,
    Results,
}

public enum GoalKind
{
    Minister,
    Focus,
    Economy,
    Local,
    Policy,
    Project,
}

/// <summary>A plan as its file says it. A version never changes once saved.</summary>
public sealed record Plan
{
    public required string Id { get; init; }

    public required string Document { get; init; }

    public required AreaId Municipality { get; init; }

    public required LocalText Title { get; init; }

    public required Language Language { get; init; }

    public required Period Years { get; init; }

    public required PlanState State { get; init; }

    public DateOnly? Adopted { get; init; }

    public string? Follows { get; init; }

    public ReportTime? Report { get; init; }

    public LocalText? Summary { get; init; }

    public LocalText? Vision { get; init; }

    public required ValueList<SourceDocument> Sources { get; init; }

    public required ValueList<Passage> Sections { get; init; }

    public required ValueList<MinistersGoal> MinistersGoals { get; init; }

    public required ValueList<Theme> Themes { get; init; }

    public required ValueList<Goal> Goals { get; init; }

    public required ValueList<Passage> Arrangements { get; init; }

    public required ValueList<Project> Projects { get; init; }

    public required ValueList<Passage> Proposals { get; init; }

    public required ValueList<Policy> Policies { get; init; }

    public required ValueList<Passage> TargetGroups { get; init; }

    public required ValueList<SupportLevel> SupportLevels { get; init; }

    public required ValueList<Passage> Annexes { get; init; }

    public required ValueList<Fact> Facts { get; init; }

    public Goal? Goal(string id) => Goals.FirstOrDefault(g => string.Equals(g.Id, id, StringComparison.OrdinalIgnoreCase));
}

/// <summary>What a report of the plan speaks of unless asked for something else.</summary>
public sealed record ReportTime(Period Period, DateOnly CutOff);

public sealed record SourceDocument(string Key, LocalText Title, LocalText Publisher);

/// <summary>A titled text: a section, an arrangement, a proposal, a target group, an annex.</summary>
public sealed record Passage(string Id, LocalText Title, LocalText Text, Found? Found);

public sealed record MinistersGoal(string Id, LocalText Title);

public sealed record Theme(
    string Id, LocalText Title, LocalText? Purpose, ValueList<LocalText> Aims, ValueList<LocalText> Efforts, ValueList<string> MinistersGoals, Found? Found);

public sealed record Project(
    string Id, LocalText Title, LocalText Text, Period? Period, LocalText? Funding, LocalText? TargetGroup, ValueList<string> Goals, Found? Found);

public sealed record Policy(
    string Id, LocalText Title, LocalText? Vision, ValueList<LocalText> Objectives, ValueList<string> Goals, ValueList<LocalText> Basis, DateOnly? Adopted, Found? Found);

public sealed record SupportLevel(int Level, LocalText Title, LocalText Text, LocalText? Aim, Found? Found);

public sealed record Fact(string Id, LocalText Title, MeasureId Measure, string? Group, AreaId Area, Found? Found);

public sealed record Goal
{
    public required string Id { get; init; }

    public required LocalText Title { get; init; }

    public required GoalKind Kind { get; init; }

    public required ValueList<string> MinistersGoals { get; init; }

    public string? Theme { get; init; }

    /// <summary>What is asked for; null where the goal has parts that say it.</summary>
    public Aim? Aim { get; init; }

    public required AreaId Area { get; init; }

    public Period? Time { get; init; }

    public LocalText? Reason { get; init; }

    public LocalText? Decider { get; init; }

    public Condition? If { get; init; }

    public required ValueList<AreaId> Compare { get; init; }

    public LocalText? Remark { get; init; }

    public required ValueList<GoalPart> Parts { get; init; }

    public required Found Found { get; init; }
}

/// <summary>What is measured and what must hold.</summary>
/// <param name="TargetText">The target as it was written; <paramref name="Target"/> is what it means.</param>
public sealed record Aim(MeasureId Measure, string? Group, Must? Must, string TargetText, Target Target);

public sealed record GoalPart(string Id, LocalText Title, Aim Aim, AreaId? Area, Period? Time, Condition? If, LocalText? Remark);
