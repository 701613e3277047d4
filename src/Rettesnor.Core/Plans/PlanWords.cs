using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Goals;

namespace Rettesnor.Core.Plans;

/// <summary>The words that a plan file may use: closed sets, and the areas and measures of the reference data.</summary>
public sealed class PlanWords(MeasureCatalogue measures, AreaWords areas, IReadOnlySet<AreaId> areaIds)
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

    public MeasureCatalogue Measures => measures;

    public AreaWords Areas => areas;

    public IReadOnlySet<AreaId> AreaIds => areaIds;

    public string? SuggestArea(string word) => Nearest.To(word, areaIds.Select(a => a.Value), 1).FirstOrDefault();
}
