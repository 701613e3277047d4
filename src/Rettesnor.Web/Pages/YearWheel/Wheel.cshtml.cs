using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Rettesnor.Core.Access;
using Rettesnor.Core.Reference;
using Rettesnor.Core.YearAhead;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Time;
using Rettesnor.Web.DesignSystem;
using Rettesnor.Web.Pages.FollowUps;
using Rettesnor.Web.Pages.Plans;
using Rettesnor.Web.Reading;

namespace Rettesnor.Web.Pages.YearWheel;

/// <summary>What is due in a municipality in twelve months, as a wheel and as a list; and what of it somebody wants to be reminded of.</summary>
public sealed class WheelModel(Desk desk, YearAheadReader reader, Reminders reminders, AccountStore accounts) : SitePage
{
    private const string Process = "Årshjul";

    public override LocalText Title => WheelTexts.Title(Area.Name);

    public override MenuEntry Menu => MenuEntry.Plans;

    public override IReadOnlyList<Crumb> Trail => [new Crumb(PlanPageTexts.Plans.In(Language), Links.Plans)];

    public override IReadOnlyList<string> Styles => ["year.css"];

    public Area Area { get; private set; } = null!;

    public YearAheadList List { get; private set; } = null!;

    public WheelView View { get; private set; } = null!;

    public bool IsFromToday => List.From == desk.Today;

    public bool MayLead => Acting.May(Right.WriteFollowUps, Area.Id);

    /// <summary>What whoever asks is reminded of; null for those who cannot ask for it.</summary>
    public IReadOnlySet<DueKind>? Chosen { get; private set; }

    public bool HasEmail => Acting is Acting.Account account && accounts.Get(account.Id)?.Email is not null;

    public IReadOnlyList<IGrouping<Period, DueDay>> Months => [.. List.Days.GroupBy(d => Period.OfMonth(d.Day))];

    public IActionResult OnGet(string area, string? fra)
    {
        if (Open(area) is { } refused)
        {
            return refused;
        }

        var from = desk.Today;
        if (!string.IsNullOrWhiteSpace(fra) && !DateOnly.TryParseExact(fra, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out from))
        {
            return this.Refuse(StatusCodes.Status400BadRequest, FollowUpTexts.NoDay(fra));
        }

        if (YearAheadList.RefuseFrom(from) is { } wrong)
        {
            return this.Refuse(StatusCodes.Status400BadRequest, wrong);
        }

        List = reader.Of(Area.Id, from, Acting.May(Right.WritePlans, Area.Id));
        View = WheelView.Of(List, desk.Today, Language);
        Chosen = MayLead && Acting is Acting.Account account ? reminders.Of(account.Id, Area.Id) : null;
        return Page();
    }

    public IActionResult OnPost(string area, IReadOnlyList<string>? kinds)
    {
        if (Open(area) is { } refused)
        {
            return refused;
        }

        if (Acting is not Acting.Account account)
        {
            return this.Refuse(StatusCodes.Status403Forbidden, new AccessRefused.NotSignedIn(Right.WriteFollowUps).Text);
        }

        var chosen = (kinds ?? []).Select(DueKinds.Kind).OfType<DueKind>().ToHashSet();
        return reminders.Set(account, Process, Area.Id, chosen) is { } why
            ? this.Refuse(StatusCodes.Status403Forbidden, why.Text)
            : GoOn(Links.YearWheel(Area.Id), WheelTexts.Saved.In(Language));
    }

    /// <summary>Where something that is due is seen to; null where there is no such page for whoever asks.</summary>
    public string? AddressOf(DueDay due) => due switch
    {
        { Draft: { } draft } => Links.Draft(draft),
        { Plan: { } plan, FollowUp: { } number } => Links.FollowUpWork(plan, number),
        { Plan: { } plan } => Links.Plan(plan),
        _ => null,
    };

    private IActionResult? Open(string area)
    {
        if (desk.Reference.Areas.Municipality(area) is not { } found)
        {
            return this.Refuse(StatusCodes.Status404NotFound, PlanPageTexts.NoMunicipality(area));
        }

        Area = found;
        return Acting.Refuse(Right.CommentFollowUps, found.Id) is { } refused ? this.Refuse(StatusCodes.Status403Forbidden, refused.Text) : null;
    }
}
