using Rettesnor.Core.Data;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Goals;

namespace Rettesnor.Core.Reference;

/// <summary>Everything in the reference folder: areas, the words of histories and registers, what levels of support mean, measures, the law's rules, pools, occupations and how long things are kept. Read once when the program starts.</summary>
public sealed class ReferenceData
{
    private ReferenceData(string folder, Areas areas, HistoryWords histories, RegisterWords registers, SupportLevels supportLevels, MeasureCatalogue measures, LawBook law, PoolRules pools, Occupations occupations, RetentionRules retention)
    {
        Folder = folder;
        Areas = areas;
        Histories = histories;
        Registers = registers;
        SupportLevels = supportLevels;
        Measures = measures;
        Law = law;
        Pools = pools;
        Occupations = occupations;
        Retention = retention;
    }

    /// <summary>The folder beside the program.</summary>
    public static string ShippedFolder => Path.Combine(AppContext.BaseDirectory, "reference");

    public string Folder { get; }

    public Areas Areas { get; }

    public HistoryWords Histories { get; }

    public RegisterWords Registers { get; }

    public SupportLevels SupportLevels { get; }

    public MeasureCatalogue Measures { get; }

    public LawBook Law { get; }

    public PoolRules Pools { get; }

    public Occupations Occupations { get; }

    /// <summary>How long things are kept where the municipality has not said otherwise.</summary>
    public RetentionRules Retention { get; }

    /// <summary>Reads the folder.</summary>
    /// <exception cref="DataRefusedException">The files cannot be read; the message holds every problem.</exception>
    public static ReferenceData Load(string folder)
    {
        var problems = new List<InputProblem>();
        var histories = HistoryWords.Read("histories.yaml", File.ReadAllText(Path.Combine(folder, "histories.yaml")), problems);
        var registers = RegisterWords.Read("registers.yaml", File.ReadAllText(Path.Combine(folder, "registers.yaml")), problems);
        var supportLevels = SupportLevels.Read("support-levels.yaml", File.ReadAllText(Path.Combine(folder, "support-levels.yaml")), histories, problems);
        var measures = MeasureCatalogue.Load(Path.Combine(folder, "measures"), histories, problems);
        var law = LawFile.Load(Path.Combine(folder, "law"), histories, problems);
        var pools = PoolRules.Read("pools.yaml", File.ReadAllText(Path.Combine(folder, "pools.yaml")), problems);
        var occupations = Occupations.Read("occupations.yaml", File.ReadAllText(Path.Combine(folder, "occupations.yaml")), problems);
        var retention = RetentionRules.Read(RetentionRules.FileName, File.ReadAllText(Path.Combine(folder, RetentionRules.FileName)), problems);
        if (!Areas.TryLoad(folder, out var areas, out var areaProblems) || problems.Count > 0)
        {
            throw InputProblem.Refusal([.. areaProblems, .. problems]);
        }

        if (supportLevels.All.FirstOrDefault(c => !areas.Contains(c.Municipality)) is { } nowhere)
        {
            throw InputProblem.Refusal([new InputProblem(
                "support-levels.yaml", null, null, Data.Yaml.YamlForm.Quote(nowhere.Municipality.Value), new LocalText("en kommune i areas.csv", "a municipality of areas.csv"),
                Nearest.To(nowhere.Municipality.Value, areas.Municipalities(AreaId.Denmark).Select(a => a.Id.Value), 1).FirstOrDefault())]);
        }

        return new ReferenceData(folder, areas, histories, registers, supportLevels, measures, law, pools, occupations, retention);
    }

    /// <summary>The name of an area; its id where it is unknown.</summary>
    public string NameOf(AreaId area, Language language) => Areas.Contains(area) ? Areas[area].Name.In(language) : area.Value;
}
