using Microsoft.AspNetCore.Mvc;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;
using Rettesnor.Core.Plans;
using Rettesnor.Measurement;
using Rettesnor.Web.DesignSystem;

namespace Rettesnor.Web.Pages.Alarms;

/// <summary>What the service itself has found wrong, and closing it with what was done.</summary>
public sealed class AlarmsModel(PlanLibrary library) : FormPage
{
    private const string Process = "Alarmer";

    public override LocalText Title => AlarmsTexts.Title;

    public override MenuEntry Menu => MenuEntry.Alarms;

    public IReadOnlyList<Alarm> Open => field ??= Data.Use(Core.Audit.Alarms.Open);

    public IReadOnlyList<ClosedAlarm> Closed => field ??= Data.Use(db => Core.Audit.Alarms.Closed(db, Data.Clock.GetUtcNow().UtcDateTime.AddYears(-1)));

    /// <summary>Whether an alarm was closed a moment ago.</summary>
    public bool HasClosed { get; private set; }

    private DataDirectory Data => library.Data;

    public void OnGet(string? lukket) => HasClosed = lukket is not null;

    public IActionResult OnPost(long alarm, string? why)
    {
        if (string.IsNullOrWhiteSpace(why))
        {
            return Again(AlarmsTexts.NoReason);
        }

        // A write for an alarm that somebody else closed a moment ago would say what did not happen.
        return Open.All(a => a.Id != alarm) || !Data.Write(new Written(Acting.Who, Process, why.Trim()), (db, write) => Core.Audit.Alarms.Close(db, write, alarm))
            ? Again(AlarmsTexts.NotOpen)
            : LocalRedirect(Links.Alarms + "?lukket=1");
    }
}
