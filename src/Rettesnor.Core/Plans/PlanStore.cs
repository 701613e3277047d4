using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;
using Rettesnor.Core.Figures;

namespace Rettesnor.Core.Plans;

/// <summary>What saving a plan came to.</summary>
public sealed record PlanSaved(string Plan, int Version, bool NewVersion, FigureWrite Figures);

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
    public int NewestNumber(string plan) => data.Use(db => db.One<int>("SELECT COALESCE(MAX(number), 0) FROM plan_versions WHERE plan = @plan", ("plan", plan)));

    /// <summary>The files of a version of a plan; null where there is none.</summary>
    public PlanTexts? Version(string plan, int number) => data.Use(db => db.Rows(
        "SELECT plan, plan_yaml, tables_yaml, figures_csv FROM plan_versions WHERE plan = @plan AND number = @number",
        row => new PlanTexts(row.GetString(0), row.GetString(1), row.GetString(2), row.GetFieldValue<byte[]>(3)), ("plan", plan), ("number", number)).FirstOrDefault());

    private (int Newest, bool Same) Newest(PlanBundle bundle) => data.Use(db => db.Rows(
        "SELECT number, checksum FROM plan_versions WHERE plan = @plan ORDER BY number DESC LIMIT 1",
        row => (row.GetInt32(0), row.GetString(1) == bundle.Texts.Checksum),
        ("plan", bundle.Plan.Id)).FirstOrDefault());
}
