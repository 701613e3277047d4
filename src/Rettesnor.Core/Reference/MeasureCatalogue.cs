using Rettesnor.Measurement;
using Rettesnor.Measurement.Goals;
using Rettesnor.Measurement.Measures;

namespace Rettesnor.Core.Reference;

/// <summary>All measures of reference/measures.</summary>
public sealed class MeasureCatalogue
{
    private readonly Dictionary<MeasureId, Measure> measures = [];

    private MeasureCatalogue()
    {
    }

    public IReadOnlyCollection<Measure> All => measures.Values;

    /// <summary>Reads every file of a folder; everything that is wrong with any of them is added to the problems.</summary>
    public static MeasureCatalogue Load(string folder, HistoryWords words, List<InputProblem> problems)
    {
        var catalogue = new MeasureCatalogue();
        foreach (var path in Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal))
        {
            var file = "measures/" + Path.GetFileName(path);
            foreach (var measure in MeasureFile.Read(file, File.ReadAllText(path), words, problems))
            {
                if (!catalogue.measures.TryAdd(measure.Id, measure))
                {
                    problems.Add(new InputProblem(file, null, null, new($"målingen »{measure.Id}« for anden gang", $"the measure ‘{measure.Id}’ for the second time"), new("et id, der kun bruges én gang", "an id that is used once"), null));
                }
            }
        }

        foreach (var measure in catalogue.All.Where(m => m.StandIn is { } s && !catalogue.measures.ContainsKey(s)))
        {
            problems.Add(new InputProblem("measures", null, null, Data.Yaml.YamlForm.Quote(measure.StandIn!.Value.Value), new($"en måling, der findes, som stedfortræder for {measure.Id}", $"a measure that exists as a stand-in for {measure.Id}"), catalogue.Suggest(measure.StandIn.Value.Value)));
        }

        return catalogue;
    }

    public Measure? Find(MeasureId id) => measures.GetValueOrDefault(id);

    public Measure? Find(string id) => Find(new MeasureId(id));

    /// <summary>The measure that people call so, in either language; null where none is, or several are.</summary>
    public Measure? Named(string title) =>
        All.Where(m => string.Equals(m.Title.Da, title, StringComparison.OrdinalIgnoreCase) || string.Equals(m.Title.En, title, StringComparison.OrdinalIgnoreCase)).Take(2).ToList() is [var one] ? one : null;

    public string? Suggest(string word) => Nearest.To(word, measures.Keys.Select(k => k.Value), 1).FirstOrDefault();
}
