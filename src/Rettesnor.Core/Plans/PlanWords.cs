using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Goals;

namespace Rettesnor.Core.Plans;

/// <summary>The words that a plan file may use: closed sets, and the areas and measures of the reference data.</summary>
public sealed class PlanWords(ReferenceData reference)
{
    public static readonly IReadOnlyDictionary<string, Language> Languages = new Dictionary<string, Language> { ["da"] = Language.Danish, ["en"] = Language.English };

    public static readonly IReadOnlyDictionary<string, PlanState> States = new Dictionary<string, PlanState>
    {
        ["proposal"] = PlanState.Proposal,
        ["adopted"] = PlanState.Adopted,
        ["results"] = PlanState.Results,
    };

    public static readonly IReadOnlyDictionary<string, GoalKind> Kinds = new Dictionary<string, GoalKind>
    {
        ["minister"] = GoalKind.Minister,
        ["focus"] = GoalKind.Focus,
        ["economy"] = GoalKind.Economy,
        ["local"] = GoalKind.Local,
        ["policy"] = GoalKind.Policy,
        ["project"] = GoalKind.Project,
    };

    /// <summary>What the goals of a kind are called together.</summary>
    public static LocalText GoalsOf(GoalKind kind) => kind switch
    {
        GoalKind.Minister => new("Ministerens mål", "The minister's goals"),
        GoalKind.Focus => new("Fokusmål", "Focus goals"),
        GoalKind.Economy => new("Økonomimål", "Economy goals"),
        GoalKind.Local => new("Egne mål", "Local goals"),
        GoalKind.Policy => new("Mål i politikker", "Goals of policies"),
        GoalKind.Project => new("Mål for projekter", "Goals of projects"),
    };

    public static readonly IReadOnlyDictionary<string, Must> Musts = new Dictionary<string, Must>
    {
        ["always"] = Must.Always,
        ["at-end"] = Must.AtEnd,
        ["on-average"] = Must.OnAverage,
        ["in-total"] = Must.InTotal,
    };

    public static readonly IReadOnlyDictionary<string, Outcome> Outcomes = new Dictionary<string, Outcome>
    {
        ["true"] = Outcome.True,
        ["false"] = Outcome.False,
        ["unknown"] = Outcome.Unknown,
    };

    public MeasureCatalogue Measures => reference.Measures;

    /// <summary>The names of areas that a target may use: no codes, because 336 is a number there.</summary>
    public AreaWords TargetAreas { get; } = new(reference.Areas.Words.Where(w => !w.Key.All(char.IsAsciiDigit)));

    public bool IsArea(string id) => reference.Areas.Contains(new AreaId(id));

    public string? SuggestArea(string word) => reference.Areas.Suggest(word).FirstOrDefault();
}
