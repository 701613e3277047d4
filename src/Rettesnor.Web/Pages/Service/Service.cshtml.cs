using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Rettesnor.Core.Access;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;
using Rettesnor.Core.Figures;
using Rettesnor.Core.Imports;
using Rettesnor.Core.Measures;
using Rettesnor.Core.Outbox;
using Rettesnor.Core.Plans;
using Rettesnor.Measurement;
using Rettesnor.Web.DesignSystem;

namespace Rettesnor.Web.Pages.Service;

/// <summary>How the service is: what it has done by itself, what was imported, what failed.</summary>
public sealed class ServiceModel(PlanLibrary library, LiveHistories histories, SignInWays ways) : SitePage
{
    private const int MostImports = 10;
    private const int MostFaults = 25;
    private const int LongestNumber = 20;

    private static readonly DateTime Started = Process.GetCurrentProcess().StartTime.ToUniversalTime();

    public override LocalText Title => ServiceTexts.Title;

    public override MenuEntry Menu => MenuEntry.Service;

    /// <summary>The number of a fault that is looked for.</summary>
    [BindProperty(SupportsGet = true, Name = "fejl")]
    public string? Number { get; set; }

    public string Version => typeof(ServiceModel).Assembly.GetName().Version!.ToString(3);

    public string Database => Data.Database;

    public DateTime Since => Started;

    public long Megabytes => Environment.WorkingSet / (1024 * 1024);

    public LocalText SignsIn => ways.Provider?.Name ?? ServiceTexts.OwnAccounts;

    /// <summary>How many writes the own figures do not have yet.</summary>
    public long Behind { get; private set; }

    public int Alarms { get; private set; }

    public IReadOnlyList<ImportEntry> Imports { get; private set; } = [];

    public IReadOnlyList<Refresh> Refreshes { get; private set; } = [];

    public OutboxState Outbox { get; private set; } = null!;

    public IReadOnlyList<JobRun> Nightly { get; private set; } = [];

    public IReadOnlyList<Fault> Faults { get; private set; } = [];

    private DataDirectory Data => library.Data;

    public void OnGet()
    {
        Number = Number?.Trim().ToUpperInvariant() is { Length: > 0 and <= LongestNumber } number ? number : null;
        Imports = new ImportLog(Data, Data.Clock).Newest(MostImports);
        var known = histories.Known.Revision;
        Data.Read(db =>
        {
            Behind = Math.Max(0, DataDirectory.Revision(db) - known);
            Alarms = Core.Audit.Alarms.Count(db);
            Refreshes = FigureStore.Refreshes(db);
            Outbox = OutboxStore.State(db, Data.Clock.GetUtcNow().UtcDateTime);
            Nightly = JobRuns.Newest(db, JobRuns.NightlyCheck);
            Faults = FaultBook.Newest(db, MostFaults, Number);
            return true;
        });
    }
}
