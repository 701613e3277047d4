using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Rettesnor.Core.Access;
using Rettesnor.Core.Audit;
using Rettesnor.Core.FollowUp;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Web.DesignSystem;
using Rettesnor.Web.Pages.FollowUps;
using Rettesnor.Web.Pages.Plans;
using Rettesnor.Web.Reading;

namespace Rettesnor.Web.Pages.FollowUpLead;

/// <summary>The days that a municipality's follow-ups are made for.</summary>
public sealed class CalendarModel(FollowUpDesk desk) : FormPage
{
    private const string Process = "Kalender";

    public override LocalText Title => FollowUpTexts.CalendarTitle;

    public override MenuEntry Menu => MenuEntry.Plans;

    public override IReadOnlyList<string> Styles => ["followup.css"];

    public override LocalText? Within => Area.Name;

    public override IReadOnlyList<Crumb> Trail => [new(PlanPageTexts.Plans.In(Language), Links.Plans), new(Area.Name.In(Language), Links.Compare(Area.Id))];

    public Area Area { get; private set; } = null!;

    public IReadOnlyList<CalendarDay> Days => field ??= desk.Data.Use(db => MunicipalCalendar.Of(db, Area.Id));

    public string? Date { get; private set; }

    public string? Kind { get; private set; }

    public string? Text { get; private set; }

    /// <summary>What has been done; null where nothing has.</summary>
    public LocalText? Done { get; private set; }

    public IActionResult OnGet(string area, string? gemt, long? ud)
    {
        if (Open(area) is { } refused)
        {
            return refused;
        }

        // Those that went to a meeting that was taken out say so themselves, but nobody looks there.
        var without = ud is null ? [] : desk.Store.AllOpen().Where(f => f.Municipality == Area.Id && f.Terms.Meeting?.Id == ud).ToList();
        Done = without.Count > 0 ? FollowUpTexts.MeetingGone(without) : gemt is null ? null : gemt == "der" ? FollowUpTexts.DayThere : FollowUpTexts.Done;
        return Page();
    }

    public IActionResult OnPost(string area, string? date, string? kind, string? text)
    {
        if (Open(area) is { } refused)
        {
            return refused;
        }

        (Date, Kind, Text) = (date, kind, text);
        var problems = new List<LocalText>();
        var day = TermsForm.Day(date, problems);
        var tidy = CprText.Masked((text ?? "").Trim());
        if (tidy.Length is 0 or > MunicipalCalendar.LongestText)
        {
            problems.Add(FollowUpTexts.NoText);
        }

        if (MunicipalCalendar.Kind(kind) is not { } known)
        {
            problems.Add(FollowUpTexts.NoKind);
            return Again(problems);
        }

        if (problems.Count > 0)
        {
            return Again(problems);
        }

        if (Days.Any(d => d.Day == day && d.Kind == known && d.Text == tidy))
        {
            return LocalRedirect(Links.Calendar(Area.Id) + "?gemt=der");
        }

        desk.Data.Write(new Written(Acting.Who, Process, tidy), (db, write) => MunicipalCalendar.Add(db, write, Area.Id, day!.Value, known, tidy));
        return LocalRedirect(Links.Calendar(Area.Id) + "?gemt=1");
    }

    public IActionResult OnPostRemove(string area, long day)
    {
        if (Open(area) is { } refused)
        {
            return refused;
        }

        // A day that somebody else took out a moment ago is out, which is what was asked.
        if (Days.FirstOrDefault(d => d.Id == day) is { } there)
        {
            desk.Data.Write(new Written(Acting.Who, Process, "Taget ud: " + there.Text), (db, write) => MunicipalCalendar.Remove(db, write, Area.Id, day));
        }

        return LocalRedirect(Links.Calendar(Area.Id) + string.Create(CultureInfo.InvariantCulture, $"?gemt=1&ud={day}"));
    }

    private IActionResult? Open(string area)
    {
        if (desk.Reference.Areas.Municipality(area) is not { } found)
        {
            return this.Refuse(StatusCodes.Status404NotFound, PlanPageTexts.NoMunicipality(area));
        }

        Area = found;
        return Acting.Refuse(Right.WriteFollowUps, found.Id) is { } refused ? this.Refuse(StatusCodes.Status403Forbidden, refused.Text) : null;
    }
}
