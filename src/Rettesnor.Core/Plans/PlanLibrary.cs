using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;
using Rettesnor.Core.Figures;
using Rettesnor.Core.Reference;

namespace Rettesnor.Core.Plans;

/// <summary>The plans and published figures as they stood at one moment. Immutable, so a page never sees half a write.</summary>
public sealed record Shelf(IReadOnlyList<PlanBundle> Plans, FigureBook Figures)
{
    public PlanBundle? Find(string id) => Plans.FirstOrDefault(p => string.Equals(p.Plan.Id, id, StringComparison.OrdinalIgnoreCase));
}

/// <summary>Holds plans and figures in memory and reads them again when somebody has written.</summary>
public sealed class PlanLibrary(DataDirectory data, ReferenceData reference)
{
    private readonly Followed<Kept> kept = new();
    private readonly FigureStore figures = new(data, reference);

    public ReferenceData Reference => reference;

    public PlanWords Words { get; } = new(reference);

    public DataDirectory Data => data;

    public FigureStore Figures => figures;

    public PlanStore Plans => new(data, figures);

    /// <summary>How each municipality's documents look.</summary>
    public HouseStyles Styles => new(data);

    /// <summary>The shelf of now. Whether anybody has written is one small query; it is read again only where a plan or a figure was written.</summary>
    public Shelf Current() => kept.Follow(_ => true, k => data.HasAllOf(k.Revision), before =>
    {
        var (revision, written, isSame) = data.Read(db =>
        {
            var newest = DataDirectory.Revision(db);
            return (newest, DataDirectory.WrittenAt(db, newest), before is not null && IsSame(db, before.Revision, before.Written));
        });
        return new Kept(revision, written, isSame ? before!.Shelf : Read(Knowledge.Now));
    }).Shelf;

    /// <summary>The shelf as it was known at another time.</summary>
    public Shelf At(Knowledge knowledge) => knowledge == Knowledge.Now ? Current() : Read(knowledge);

    /// <summary>A version of a plan: the newest from memory, an older one read again. Null where there is none, or where it can no longer be read.</summary>
    public PlanBundle? Version(string plan, int number)
    {
        if (Plans.Version(plan, number) is not { } texts)
        {
            return null;
        }

        return Current().Find(plan) is { } newest && newest.Texts.Checksum == texts.Checksum ? newest : PlanBundle.Read(texts, reference, Words, []);
    }

    /// <summary>Loads the plans of a folder of plan folders; where anything is wrong with one of them none is saved.</summary>
    public IReadOnlyList<PlanSaved> LoadFolder(string folder, Written written, List<InputProblem> problems)
    {
        var before = problems.Count;
        var bundles = Directory.EnumerateDirectories(folder).Where(d => File.Exists(Path.Combine(d, "plan.yaml"))).Order(StringComparer.Ordinal)
            .Select(d => PlanBundle.Read(PlanTexts.FromFolder(d), reference, Words, problems)).ToList();
        return problems.Count > before ? [] : Plans.Save([.. bundles.OfType<PlanBundle>()], written);
    }

    // Another database has another write of that number, and so has one that was restored.
    private static bool IsSame(Session db, long revision, DateTime? written) => DataDirectory.WrittenAt(db, revision) == written && db.One<long>(
        "SELECT COUNT(*) FROM revisions r WHERE r.id > @revision AND (EXISTS (SELECT 1 FROM plan_versions p WHERE p.write_id = r.write_id) OR EXISTS (SELECT 1 FROM figures f WHERE f.write_id = r.write_id))",
        ("revision", revision)) == 0;

    private Shelf Read(Knowledge knowledge)
    {
        var problems = new List<InputProblem>();
        var plans = Plans.AllNewest(knowledge).Select(p => PlanBundle.Read(p.Texts, reference, Words, problems)).OfType<PlanBundle>().ToList();
        return problems.Count == 0
            ? new Shelf(plans, new FigureBook(figures.At(knowledge), reference))
            : throw new InvalidDataException(string.Join(Environment.NewLine, problems.Select(p => p.ToText(Measurement.Language.Danish))));
    }

    private sealed record Kept(long Revision, DateTime? Written, Shelf Shelf);
}
