using Microsoft.AspNetCore.Mvc;
using Rettesnor.Core.Access;
using Rettesnor.Core.FollowUp;
using Rettesnor.Measurement;
using Rettesnor.Web.DesignSystem;
using Rettesnor.Web.Pages.Plans;
using Rettesnor.Web.Reading;

namespace Rettesnor.Web.Pages.FollowUps;

/// <summary>An approved follow-up: how the goals stood then, and its documents as they were sealed.</summary>
public sealed class FollowUpModel(FollowUpDesk desk) : FollowUpPage(desk)
{
    public override LocalText Title => FollowUpTexts.Named(FollowUp);

    public override IReadOnlyList<Crumb> Trail => [.. base.Trail, ListCrumb];

    public IReadOnlyList<StandingMark> Marks { get; private set; } = [];

    /// <summary>What had changed since the one before it; null for the first.</summary>
    public IReadOnlyList<GoalChange>? Changes { get; private set; }

    public PlanFollowUp? Before { get; private set; }

    /// <summary>Whether others are approved that it cannot be compared with, as they are taken at later days.</summary>
    public bool HasLater { get; private set; }

    /// <summary>Whether whoever asks gets documents with own figures that the public does not get.</summary>
    public bool HasOwnFigures { get; private set; }

    public IActionResult OnGet(string plan, string number)
    {
        if (Open(plan, number, Right.ReadPlans) is { } refused)
        {
            return refused;
        }

        if (!FollowUp.IsSealed)
        {
            return MayWork ? LocalRedirect(Links.FollowUpWork(Plan.Id, FollowUp.Number)) : this.Refuse(StatusCodes.Status404NotFound, new FollowUpRefused.NoFollowUp(number).Text);
        }

        var edition = Desk.EditionFor(FollowUp);
        if (Desk.Archive.Marks(FollowUp, edition) is not { } marks)
        {
            return this.Refuse(StatusCodes.Status500InternalServerError, new FollowUpRefused.Broken(Title.Da).Text);
        }

        Marks = marks;
        HasOwnFigures = edition == Edition.Own && !marks.SequenceEqual(Desk.Archive.Marks(FollowUp, Edition.Public) ?? []);
        var all = Desk.Store.All(Plan.Id);
        (Before, HasLater) = (FollowUpArchive.Before(all, FollowUp), FollowUpArchive.HasLater(all, FollowUp));
        Changes = Before is not null && Desk.Archive.Marks(Before, edition) is { } before ? SinceLast.Between(before, marks) : null;
        return Page();
    }
}
