using Microsoft.AspNetCore.Mvc;
using Rettesnor.Core.Access;
using Rettesnor.Core.Audit;
using Rettesnor.Core.FollowUp;
using Rettesnor.Core.Outbox;
using Rettesnor.Measurement;
using Rettesnor.Reports.Plans;
using Rettesnor.Web.DesignSystem;
using Rettesnor.Web.Pages.FollowUps;
using Rettesnor.Web.Pages.Plans;
using Rettesnor.Web.Reading;

namespace Rettesnor.Web.Pages.FollowUpWork;

/// <summary>A goal, or a part of one, of a follow-up in the making.</summary>
public sealed record WorkRow(GoalStanding Row, bool IsPart, GoalComment? Newest, IReadOnlyList<GoalComment> Earlier, GoalOwner? Owner, IReadOnlyList<Finding> Findings, bool MayComment)
{
    /// <summary>The goal as a part of an element's id.</summary>
    public string Anchor => "goal-" + Row.Id.Replace('/', '-');
}

/// <summary>A follow-up in the making: each goal with how it stands, what is said of it, what the checker found, and who answers for it.</summary>
public sealed class WorkModel(FollowUpDesk desk) : FollowUpPage(desk)
{
    public override LocalText Title => FollowUpTexts.Named(FollowUp);

    public override IReadOnlyList<Crumb> Trail => [.. base.Trail, ListCrumb];

    public FollowUpView View { get; private set; } = null!;

    public IReadOnlyList<WorkRow> Rows { get; private set; } = [];

    public IReadOnlyList<Account> Candidates { get; private set; } = [];

    public IReadOnlyList<MessageState> Messages { get; private set; } = [];

    /// <summary>The goal that somebody else wrote on meanwhile, with both texts; null where nobody did.</summary>
    public (string Goal, GoalComment Theirs, string Yours)? Conflict { get; private set; }

    /// <summary>A text that was refused, which is not lost: it stands in its field.</summary>
    public (string Goal, string Text)? Kept { get; private set; }

    public LocalText? News { get; private set; }

    /// <summary>The owners who were just asked and cannot be written to.</summary>
    public IReadOnlyList<string> Unwritten { get; private set; } = [];

    /// <summary>Whether owners were just asked and none could be written to.</summary>
    public bool IsNobodyAsked { get; private set; }

    /// <summary>Whether the last day for comments is gone.</summary>
    public bool IsOver => FollowUp.Terms.CommentsBy is { } by && by < Desk.Today;

    /// <summary>How many goals have a comment, on themselves or on a part.</summary>
    public int Commented => View.Standing.Rows.Count(r => r.Parts.Prepend(r).Any(p => View.Comments.ContainsKey(p.Id)));

    public IActionResult OnGet(string plan, string number, string? gemt, int? spurgt)
    {
        if (OpenWork(plan, number) is { } refused)
        {
            return refused;
        }

        News = spurgt is { } asked ? FollowUpTexts.Asked(asked) : gemt is "kommentar" ? FollowUpTexts.Saved : gemt is not null ? FollowUpTexts.Done : null;
        IsNobodyAsked = spurgt == 0;
        Unwritten = spurgt is null || !MayLead ? [] : [.. Desk.Store.Waited(FollowUp).Where(w => !w.Owner.HasEmail).Select(w => w.Owner.Name)];
        return Page();
    }

    public IActionResult OnPostComment(string plan, string number, string? goal, string? text, long after)
    {
        if (OpenWork(plan, number, text) is { } refused)
        {
            return refused;
        }

        if (Rows.FirstOrDefault(r => r.Row.Id == goal) is not { } row)
        {
            return Again(FollowUpTexts.NoGoal(goal));
        }

        var outcome = Desk.Store.Comment(Acting, Process, FollowUp, row.Row.Id, text ?? "", after);
        if (outcome.Refused is { } why)
        {
            Kept = (row.Row.Id, text ?? "");
            return Refused(why);
        }

        if (outcome.Other is { } other)
        {
            Conflict = (row.Row.Id, other, text ?? "");
            return Again(FollowUpTexts.Conflict, StatusCodes.Status409Conflict);
        }

        return LocalRedirect($"{Address}?gemt=kommentar#{row.Anchor}");
    }

    public IActionResult OnPostOwner(string plan, string number, string? goal, string? owner)
    {
        if (OpenWork(plan, number) is { } refused)
        {
            return refused;
        }

        if (Rows.FirstOrDefault(r => r.Row.Id == goal) is not { } row)
        {
            return Again(FollowUpTexts.NoGoal(goal));
        }

        var account = string.IsNullOrEmpty(owner) ? null : Candidates.FirstOrDefault(a => a.Login == owner);
        return !string.IsNullOrEmpty(owner) && account is null && MayLead ? Again(new FollowUpRefused.NoOwner(owner).Text)
            : Desk.Store.SetOwner(Acting, Process, Plan.Id, Plan.Municipality, row.Row.Id, account) is { } why ? Refused(why)
            : LocalRedirect($"{Address}?gemt=ejer#{row.Anchor}");
    }

    public IActionResult OnPostVersion(string plan, string number, int version)
    {
        if (OpenWork(plan, number) is { } refused)
        {
            return refused;
        }

        // Another version may have come since the page was shown; then it is shown again with that one.
        return Newer is not { } newest || newest.Number != version ? Again(FollowUpTexts.NotNewest, StatusCodes.Status409Conflict)
            : Desk.Store.TakeVersion(Acting, Process, FollowUp, version) is { } why ? Refused(why)
            : LocalRedirect(Address + "?gemt=udgave");
    }

    public IActionResult OnPostAsk(string plan, string number)
    {
        if (OpenWork(plan, number) is { } refused)
        {
            return refused;
        }

        var (asked, why) = Desk.Messages(AddressOf).Ask(Acting, Process, FollowUp, Desk.Today);
        return why is not null ? Refused(why) : LocalRedirect(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Address}?spurgt={asked}"));
    }

    /// <summary>A comment as people read it, its references replaced.</summary>
    public string Read(string text) => References.Read(text, View.Standing, Language);

    /// <summary>Whether a comment looks otherwise than it is written.</summary>
    public bool LooksOtherwise(string text) => Read(text) != text || PlanMarkdown.HasSigns(text);

    private string Address => Links.FollowUpWork(Plan.Id, FollowUp.Number);

    private IActionResult? OpenWork(string plan, string number, string? written = null)
    {
        if (Open(plan, number, Right.CommentFollowUps) is { } refused)
        {
            return refused;
        }

        if (FollowUp.IsSealed)
        {
            // A form that was open when somebody approved is told so and keeps what was written in it, and a link from then leads on.
            var why = new FollowUpRefused.IsSealed(FollowUp.Number).Text;
            return HttpMethods.IsGet(Request.Method) ? LocalRedirect(Links.FollowUp(FollowUp.Plan, FollowUp.Number))
                : this.Refuse(StatusCodes.Status409Conflict, string.IsNullOrWhiteSpace(written) ? why : FollowUpTexts.NotKept(why, CprText.Masked(written)));
        }

        View = Desk.View(FollowUp, Bundle);
        Candidates = MayLead ? Desk.Owners(Plan.Municipality) : [];
        Messages = MayLead ? Desk.Data.Use(db => OutboxStore.About(db, FollowUp.Key)) : [];
        Rows = [.. View.Standing.Rows.SelectMany(r => r.Parts.Select(p => RowOf(p, isPart: true)).Prepend(RowOf(r, isPart: false)))];
        return null;
    }

    private WorkRow RowOf(GoalStanding row, bool isPart)
    {
        var history = View.History.Where(c => c.Goal == row.Id).ToList();
        return new WorkRow(
            row, isPart, history.LastOrDefault(), [.. history.SkipLast(1).Reverse()], View.Owners.FirstOrDefault(o => o.Goal == row.Id), [.. View.Findings.Where(f => f.Goal == row.Id)],
            FollowUpStore.RefuseComment(Acting, FollowUp, row.Id, View.Owners) is null);
    }
}
