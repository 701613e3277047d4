using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Goals;

namespace Rettesnor.Core.Registers;

/// <summary>The lists that the codes of registers are from, by name.</summary>
public sealed class CodeLists
{
    public const string Sexes = RegisterWords.Sexes;
    public const string InterviewStatuses = RegisterWords.InterviewStatuses;
    public const string Schemes = RegisterWords.Schemes;
    public const string SchemeSteps = RegisterWords.SchemeSteps;
    public const string FvuSubjects = RegisterWords.FvuSubjects;
    public const string CameFrom = RegisterWords.CameFrom;
    public const string EmployerContacts = RegisterWords.EmployerContacts;
    public const string JobKinds = RegisterWords.JobKinds;
    public const string EmployerAgreements = RegisterWords.EmployerAgreements;
    public const string EmployerActivities = RegisterWords.EmployerActivities;
    public const string PlacementKinds = RegisterWords.PlacementKinds;
    public const string Reaches = RegisterWords.Reaches;
    public const string Occupations = "occupations";
    public const string Pools = "pools";
    public const string Origins = "origins";
    public const string Bases = "bases";
    public const string Municipalities = "municipalities";
    public const string Benefits = "benefits";
    public const string Dimensions = "dimensions";
    public const string Interviews = "interviews";
    public const string Offers = "offers";
    public const string Destinations = "destinations";

    /// <summary>Values of a dimension; which ones, the fact's dimension says (<see cref="StatesOf"/>).</summary>
    public const string States = "states";

    private readonly Dictionary<string, IReadOnlyList<HistoryWord>> lists;
    private readonly IReadOnlyList<Dimension> dimensions;

    public CodeLists(ReferenceData reference)
    {
        var words = reference.Histories;
        dimensions = words.Dimensions;
        lists = new(reference.Registers.Lists)
        {
            [Occupations] = [.. reference.Occupations.All.Select(o => new HistoryWord(o.Id, o.Title))],
            [Pools] = [.. reference.Pools.All.Select(p => new HistoryWord(p.Id, p.Title))],
            [Origins] = words.Origins,
            [Bases] = words.Bases,
            [Municipalities] = [.. reference.Areas.Municipalities(AreaId.Denmark).Select(a => new HistoryWord(a.Id.Value, a.Name))],
            [Benefits] = [.. words.Benefits.Select(b => new HistoryWord(b.Id, b.Title))],
            [Dimensions] = [.. dimensions.Select(d => new HistoryWord(d.Id, d.Title))],
            [States] = [.. dimensions.SelectMany(d => d.Values)],
            [Interviews] = words.Interviews,
            [Offers] = [.. words.Offers.Select(o => new HistoryWord(o.Id, o.Title))],
            [Destinations] = words.Destinations,
        };
    }

    /// <summary>The words of a list.</summary>
    public IReadOnlyList<HistoryWord> this[string list] => lists[list];

    /// <summary>The values of a dimension; null where any text is one, as with teams.</summary>
    public IReadOnlyList<HistoryWord>? StatesOf(string dimension) => dimensions.FirstOrDefault(d => d.Id == dimension) is { Open: false } known ? known.Values : null;

    /// <summary>What a code is called; the code itself where the list has it no more.</summary>
    public string TitleOf(string list, string code, Language language) => lists[list].FirstOrDefault(w => w.Id == code)?.Title.In(language) ?? code;
}
