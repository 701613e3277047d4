using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;
using Rettesnor.Core.Figures;

namespace Rettesnor.Core.Plans;

/// <summary>What saving a plan came to.</summary>
public sealed record PlanSaved(string Plan, int Version, bool NewVersion, FigureWrite Figures);

/// <summary>A version of a plan: who made it and when, and the decision that it rests on.</summary>
/// <param name="At">When it was kept, in UTC.</param>
/// <param name="Why">Why, in the words of the one who kept it.</param>
/// <param name="CaseNumber">The decision's case number; null where the version was loaded from files.</param>
/// <param name="Day">The day of the meeting that decided.</param>
/// <param name="IsNewest">Whether no version has come in its place.</param>
public sealed record PlanVersion(string Plan, int Number, DateTime At, string Who, string Why, string? CaseNumber, DateOnly? Day, bool IsNewest);

/// <summary>Keeps the versions of plans, and the figures that came with them.</summary>
public sealed class PlanStore(DataDirectory data, FigureStore figures)
{
    /// <summary>Saves a version of each plan whose files differ from its newest one, and their figures: all or nothing. The same files again change nothing.</summary>
    public IReadOnlyList<PlanSaved> Save(IReadOnlyList<PlanBundle> bundles, Written written)
    {
        var known = bundles.Select(b => (Bundle: b, Number: Newest(b), Figures: figures.Preview(b.Figures))).ToList();
        return known.TrueForAll(k => k.Number.Same && k.Figures is { Added: 0, Revised.Count: 0 })
            ? [.. known.Select(k => new PlanSaved(k.Bundle.Plan.Id, k.Number.Newest, false, k.Figures))]
            : data.Write(written, (db, id) => known.ConvertAll(k => Save(db, id, k.Bundle, k.Number)));
    }

    private PlanSaved Save(Session db, long write, PlanBundle bundle, (int Newest, bool Same) number)
    {
        if (!number.Same)
        {
            db.Run(
                "INSERT INTO plan_versions (plan, number, plan_yaml, tables_yaml, figures_csv, checksum, write_id) VALUES (@plan, @number, @yaml, @tables, @figures, @checksum, @write)",
                ("plan", bundle.Plan.Id), ("number", number.Newest + 1), ("yaml", bundle.Texts.PlanYaml), ("tables", bundle.Texts.TablesYaml),
                ("figures", bundle.Texts.FiguresCsv), ("checksum", bundle.Texts.Checksum), ("write", write));
        }

        return new PlanSaved(bundle.Plan.Id, number.Same ? number.Newest : number.Newest + 1, !number.Same, figures.Write(db, write, bundle.Figures));
    }

    /// <summary>The newest version of every plan that was known, in the order of their ids.</summary>
    public IReadOnlyList<(PlanTexts Texts, int Number)> AllNewest(Knowledge knowledge) =>
    [
        .. data.Use(db => db.Rows(
            $"SELECT plan, plan_yaml, tables_yaml, figures_csv, number FROM plan_versions v WHERE number = (SELECT MAX(number) FROM plan_versions w WHERE w.plan = v.plan AND {knowledge.ConditionOfAdded})",
            row => (Texts: new PlanTexts(row.GetString(0), row.GetString(1), row.GetString(2), row.GetFieldValue<byte[]>(3)), Number: row.GetInt32(4)), knowledge.Parameter))
            .OrderBy(p => p.Texts.Name, StringComparer.Ordinal),
    ];

    /// <summary>The number of the newest version of a plan; 0 where it has none.</summary>
    public int NewestNumber(string plan) => data.Use(db => NewestNumber(db, plan));

    internal static int NewestNumber(Session db, string plan) => db.One<int>("SELECT COALESCE(MAX(number), 0) FROM plan_versions WHERE plan = @plan", ("plan", plan));

    /// <summary>The versions of a plan that were known, the newest first.</summary>
    public IReadOnlyList<PlanVersion> Versions(string plan, Knowledge knowledge)
    {
        var versions = data.Use(db => db.Rows(
            $"""
            SELECT v.number, w.at, w.who, w.why, s.case_number, s.day FROM plan_versions v JOIN writes w ON w.id = v.write_id
            LEFT JOIN draft_steps s ON s.write_id = v.write_id AND s.number = v.number
            WHERE v.plan = @plan AND {knowledge.ConditionOfAdded.Replace("write_id", "v.write_id", StringComparison.Ordinal)} ORDER BY v.number DESC
            """,
            row => new PlanVersion(
                plan, row.GetInt32(0), DateTime.SpecifyKind(row.GetFieldValue<DateTime>(1), DateTimeKind.Utc), row.GetString(2), row.GetString(3),
                row.IsDBNull(4) ? null : row.GetString(4), row.IsDBNull(5) ? null : row.GetFieldValue<DateOnly>(5), false),
            ("plan", plan), knowledge.Parameter));
        return [.. versions.Select((v, i) => v with { IsNewest = i == 0 })];
    }

    /// <summary>The files of a version, word for word; null where there is none.</summary>
    public PlanTexts? Version(string plan, int number) => data.Use(db => db.Rows(
        "SELECT plan_yaml, tables_yaml, figures_csv FROM plan_versions WHERE plan = @plan AND number = @number",
        row => new PlanTexts(plan, row.GetString(0), row.GetString(1), row.GetFieldValue<byte[]>(2)), ("plan", plan), ("number", number))).FirstOrDefault();

    /// <summary>Makes a version of a plan in a write that goes on, whether or not its files differ from the newest.</summary>
    internal void Add(Session db, long write, PlanBundle bundle, int newest) => Save(db, write, bundle, (newest, false));

    private (int Newest, bool Same) Newest(PlanBundle bundle) => data.Use(db => db.Rows(
        "SELECT number, checksum FROM plan_versions WHERE plan = @plan ORDER BY number DESC LIMIT 1",
        row => (row.GetInt32(0), row.GetString(1) == bundle.Texts.Checksum),
        ("plan", bundle.Plan.Id)).FirstOrDefault());
}
