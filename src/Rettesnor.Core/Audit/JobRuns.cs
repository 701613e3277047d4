using Rettesnor.Core.Data;
using Rettesnor.Measurement;

namespace Rettesnor.Core.Audit;

/// <summary>That something the service does by itself was done.</summary>
public sealed record JobRun(string Job, string Node, DateTime Began, DateTime Ended, bool IsGood, LocalText Text);

/// <summary>When the service last did what it does by itself, and what it came to.</summary>
public static class JobRuns
{
    /// <summary>The nightly comparison of the histories with the registers.</summary>
    public const string NightlyCheck = "nightly-check";

    private static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    /// <summary>Keeps that a job was done on this machine, and forgets what is old.</summary>
    public static void Keep(DataDirectory data, string job, DateTime began, bool isGood, LocalText text) => data.Record(db =>
    {
        var now = data.Clock.GetUtcNow().UtcDateTime;
        db.Run("DELETE FROM job_runs WHERE began < @old", ("old", now - Kept));
        return db.Run(
            "INSERT INTO job_runs (job, node, began, ended, is_good, text_da, text_en) VALUES (@job, @node, @began, @ended, @good, @da, @en)",
            ("job", job), ("node", Environment.MachineName), ("began", began), ("ended", now), ("good", isGood), ("da", text.Da), ("en", text.En));
    });

    /// <summary>The newest run of a job on each web server.</summary>
    public static IReadOnlyList<JobRun> Newest(Session db, string job) => db.Rows(
        "SELECT job, node, began, ended, is_good, text_da, text_en FROM job_runs WHERE id IN (SELECT MAX(id) FROM job_runs WHERE job = @job GROUP BY node) ORDER BY node",
        row => new JobRun(
            row.GetString(0), row.GetString(1), DateTime.SpecifyKind(row.GetDateTime(2), DateTimeKind.Utc), DateTime.SpecifyKind(row.GetDateTime(3), DateTimeKind.Utc), row.GetBoolean(4),
            new LocalText(row.GetString(5), row.GetString(6))),
        ("job", job));
}
