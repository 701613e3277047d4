using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;
using Rettesnor.Core.Figures;

namespace Rettesnor.Core.Plans;

/// <summary>What saving a plan came to.</summary>
public sealed record PlanSaved(string Plan, int Version, bool NewVersion, FigureWrite Figures);

/// <summary>Keeps the versions of plans, and the figures that came with them.</summary>
public sealed class PlanStore(DataDirectory data, FigureStore figures)
{
    /// <summary>Saves a version where the plan's files differ from the newest one; the same files again change nothing.</summary>
    public PlanSaved Save(PlanBundle bundle, Written written)
    {
        var newest = Newest(bundle.Plan.Id);
        var number = newest?.Number ?? 0;
        var fresh = newest?.Checksum != bundle.Texts.Checksum;
        if (fresh)
        {
            number++;
            data.Write(written, (db, transaction, id) =>
            {
                using var command = db.CreateCommand();
                command.Transaction = transaction;
                command.CommandText = "INSERT INTO plan_versions (plan, number, plan_yaml, tables_yaml, figures_csv, checksum, write_id) VALUES ($plan, $number, $yaml, $tables, $figures, $checksum, $write)";
                command.Parameters.AddWithValue("$plan", bundle.Plan.Id);
                command.Parameters.AddWithValue("$number", number);
                command.Parameters.AddWithValue("$yaml", bundle.Texts.PlanYaml);
                command.Parameters.AddWithValue("$tables", bundle.Texts.TablesYaml);
                command.Parameters.AddWithValue("$figures", bundle.Texts.FiguresCsv);
                command.Parameters.AddWithValue("$checksum", bundle.Texts.Checksum);
                command.Parameters.AddWithValue("$write", id);
                return command.ExecuteNonQuery();
            });
        }

        return new PlanSaved(bundle.Plan.Id, number, fresh, figures.Write(bundle.Figures, written));
    }

    /// <summary>The newest version of every plan, in the order of their ids.</summary>
    public IReadOnlyList<(PlanTexts Texts, int Number)> AllNewest() => data.Use(db =>
    {
        using var command = db.CreateCommand();
        command.CommandText = "SELECT plan, plan_yaml, tables_yaml, figures_csv, number FROM plan_versions v WHERE number = (SELECT MAX(number) FROM plan_versions w WHERE w.plan = v.plan) ORDER BY plan";
        using var row = command.ExecuteReader();
        var all = new List<(PlanTexts, int)>();
        while (row.Read())
        {
            all.Add((new PlanTexts(row.GetString(0), row.GetString(1), row.GetString(2), row.GetFieldValue<byte[]>(3)), row.GetInt32(4)));
        }

        return all;
    });

    private (int Number, string Checksum)? Newest(string plan) => data.Use<(int, string)?>(db =>
    {
        using var command = db.CreateCommand();
        command.CommandText = "SELECT number, checksum FROM plan_versions WHERE plan = $plan ORDER BY number DESC LIMIT 1";
        command.Parameters.AddWithValue("$plan", plan);
        using var row = command.ExecuteReader();
        return row.Read() ? (row.GetInt32(0), row.GetString(1)) : null;
    });
}
