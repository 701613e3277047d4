using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Rettesnor.Core.Access;
using Rettesnor.Core.Data;
using Rettesnor.Core.Demonstration;
using Rettesnor.Core.Plans;
using Rettesnor.Core.Plans.Changes;
using Rettesnor.Core.Plans.Drafts;
using Rettesnor.Measurement;
using Rettesnor.Web.Pages.Drafts;

namespace Rettesnor.Web.Pages.Decisions;

/// <summary>Sending a draft into hearing, recording that it was adopted, and giving it up.</summary>
public sealed class DecisionModel(DraftStore drafts, DraftDecisions decisions, PlanLibrary library, TimeProvider clock) : DraftPage(drafts, library)
{
    protected override Right Asks => Right.DecidePlans;

    public override LocalText Title => DecisionTexts.Title;

    public string Address => Links.Decision(Draft.Id);

    /// <summary>The newest version of the plan; null where it is new.</summary>
    public int? Newest { get; private set; }

    /// <summary>What becomes other; null where the draft has faults.</summary>
    public IReadOnlyList<PlanChange>? Changes { get; private set; }

    /// <summary>Whether a version has come since the draft was made.</summary>
    public bool IsOvertaken => Newest is not null && Newest != Draft.Base;

    /// <summary>The checksum of the text that the page shows: what is decided is that.</summary>
    public string Text => field ??= Draft.Texts.Checksum;

    /// <summary>The hearing that runs, where the draft has been written on since.</summary>
    public bool DiffersFromHearing => Draft is { State: DraftState.Hearing, Steps: [.., { PlanYaml: { } sent }] } && sent != Draft.Text;

    /// <summary>The last day for answers of a hearing that is not over; null where none runs.</summary>
    public DateOnly? StillHeard => Draft is { State: DraftState.Hearing, Steps: [.., { Day: { } until }] } && until >= Today ? until : null;

    /// <summary>What was written in one of the page's forms, which are sent to handlers of their own.</summary>
    public string Entered(string handler, string name) =>
        Request.HasFormContentType && string.Equals(Request.Query["handler"], handler, StringComparison.OrdinalIgnoreCase) ? Request.Form[name].FirstOrDefault() ?? "" : "";

    public IActionResult OnGet(string draft) => OpenDecision(draft) ?? Page();

    public IActionResult OnPostSend(string draft, string? caseNumber, string? until, bool publish, string? text) => OpenDecision(draft)
        ?? Answer(decisions.Send(Written("sendt i høring"), Draft.Id, caseNumber ?? "", Day(until), publish, Today, text ?? ""));

    public IActionResult OnPostRecall(string draft) => OpenDecision(draft) ?? Answer(decisions.Recall(Written("taget tilbage fra høring"), Draft.Id));

    public IActionResult OnPostClose(string draft) => OpenDecision(draft) ?? Answer(decisions.Close(Written("opgivet"), Draft.Id));

    public IActionResult OnPostAdopt(string draft, string? caseNumber, string? day, string? shown, string? text)
    {
        if (OpenDecision(draft) is { } refused)
        {
            return refused;
        }

        var against = int.TryParse(shown, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (int?)null;
        var (made, why) = decisions.Adopt(Written($"vedtaget, sag {caseNumber?.Trim()}, møde {day?.Trim()}"), Draft.Id, caseNumber ?? "", Day(day), against, Today, text ?? "");
        return why is not null ? Again(why.Text, StatusCodes.Status409Conflict) : LocalRedirect(Links.Version(Draft.Plan, made!.Value));
    }

    // A meeting is held on a day of the calendar, also in a demonstration.
    private DateOnly Today => DateOnly.FromDateTime(DemonstrationClock.RealOf(clock).GetLocalNow().DateTime);

    private IActionResult Answer(DraftRefused? why) => why is not null ? Again(why.Text) : LocalRedirect(Links.Draft(Draft.Id));

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text?.Trim(), ["yyyy-MM-dd", "d-M-yyyy", "d.M.yyyy", "d/M/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private IActionResult? OpenDecision(string draft)
    {
        if (Open(draft) is { } refused)
        {
            return refused;
        }

        var versions = Library.Plans.Versions(Draft.Plan, Knowledge.Now);
        Newest = versions.Count > 0 ? versions[0].Number : null;
        Changes = Reading.Bundle is not { } bundle ? null
            : Library.Current().Find(Draft.Plan) is { } now ? PlanChanges.Of(now.Plan, bundle.Plan, Library.Reference) : [];
        return null;
    }
}
