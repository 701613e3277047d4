using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;
using Rettesnor.Core.Figures;
using Rettesnor.Core.Reference;

namespace Rettesnor.Core.Plans;

/// <summary>The plans and figures as they stand at one revision of the database. Immutable, so a page never sees half a write.</summary>
public sealed record Shelf(long Revision, IReadOnlyList<PlanBundle> Plans, FigureBook Figures)
{
    public PlanBundle? Find(string id) => Plans.FirstOrDefault(p => string.Equals(p.Plan.Id, id, StringComparison.OrdinalIgnoreCase));
}

/// <summary>Holds plans and figures in memory and reads them again when somebody has written.</summary>
public sealed class PlanLibrary(DataDirectory data, ReferenceData reference)
{
    private readonly Lock gate = new();
    private readonly FigureStore figures = new(data, reference);
    private Shelf? shelf;

    public ReferenceData Reference => reference;

    public PlanWords Words { get; } = new(reference);

    public DataDirectory Data => data;

    public FigureStore Figures => figures;

    public PlanStore Plans => new(data, figures);

    /// <summary>The shelf of now. Whether anybody has written is one small query; reading again happens only then.</summary>
    public Shelf Current()
    {
        var revision = data.Revision();
        lock (gate)
        {
            return shelf?.Revision == revision ? shelf : shelf = Read(revision, Knowledge.Now);
        }
    }

    /// <summary>The shelf as it was known at another time.</summary>
    public Shelf At(Knowledge knowledge) => knowledge == Knowledge.Now ? Current() : Read(data.Revision(), knowledge);

    /// <summary>Loads the plans of a folder of plan folders; where anything is wrong with one of them none is saved.</summary>
    public IReadOnlyList<PlanSaved> LoadFolder(string folder, Written written, List<InputProblem> problems)
    {
        var before = problems.Count;
        var bundles = Directory.EnumerateDirectories(folder).Where(d => File.Exists(Path.Combine(d, "plan.yaml"))).Order(StringComparer.Ordinal)
            .Select(d => PlanBundle.Read(PlanTexts.FromFolder(d), reference, Words, problems)).ToList();
        return problems.Count > before ? [] : Plans.Save([.. bundles.OfType<PlanBundle>()], written);
    }

    private Shelf Read(long revision, Knowledge knowledge)
    {
        var problems = new List<InputProblem>();
        var plans = Plans.AllNewest(knowledge).Select(p => PlanBundle.Read(p.Texts, reference, Words, problems)).OfType<PlanBundle>().ToList();
        return problems.Count == 0
            ? new Shelf(revision, plans, new FigureBook(figures.At(knowledge), reference))
            : throw new InvalidDataException(string.Join(Environment.NewLine, problems.Select(p => p.ToText(Measurement.Language.Danish))));
    }
}
