using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;
using Rettesnor.Core.FollowUp;
using Rettesnor.Core.Plans;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement;

namespace Rettesnor.Testing;

/// <summary>The five plans of the repository, loaded into a data directory of their own.</summary>
public sealed class FivePlans : IDisposable
{
    private static readonly Lazy<ReferenceData> Loaded = new(() => ReferenceData.Load(RepositoryFolder.Reference));

    private readonly TemporaryDirectory folder = new();

    public FivePlans()
    {
        Library = Open(folder.Path);
        var problems = new List<InputProblem>();
        Saved = Library.LoadFolder(RepositoryFolder.Plans, Written, problems);
        if (problems.Count > 0)
        {
            throw new InvalidDataException(string.Join('\n', problems.Select(p => p.ToText(Language.English))));
        }
    }

    /// <summary>Areas and measures; read once for all tests of a process, because they never change.</summary>
    public static ReferenceData Reference => Loaded.Value;

    public static PlanWords Words => new(Reference);

    public static Written Written => new("tests", "tests", "five plans");

    /// <summary>The day on which the tests' writes are made.</summary>
    public static FixedClock Clock { get; } = new(2024, 1, 15);

    public PlanLibrary Library { get; }

    public IReadOnlyList<PlanSaved> Saved { get; }

    /// <summary>Opens a data directory with nothing in it but its tables.</summary>
    public static PlanLibrary Open(string path) => new(DataDirectory.Open(path, Clock), Reference);

    public PlanBundle Plan(string id) => Library.Current().Find(id) ?? throw new ArgumentException($"There is no plan {id}.", nameof(id));

    public PlanStanding Standing(string plan, DateOnly at) => PlanStanding.Of(Plan(plan), at, Library.Current().Figures, Reference);

    public void Dispose() => folder.Dispose();
}
