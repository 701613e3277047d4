using Rettesnor.Core.Access;
using Rettesnor.Core.Data;
using Rettesnor.Core.Demonstration;
using Rettesnor.Core.Figures;
using Rettesnor.Core.FollowUp;
using Rettesnor.Core.Plans;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Reports;

namespace Rettesnor.Web.Reading;

/// <summary>
/// What the pages of follow-ups read from. They show and seal what is known now, whatever day an address asks about, and everybody works with
/// the figures that the report will have.
/// </summary>
/// <param name="library">Plans and published figures.</param>
/// <param name="own">The municipality's own figures.</param>
/// <param name="accounts">Who can be an owner.</param>
/// <param name="clock">The day.</param>
/// <param name="acting">Who asks.</param>
public sealed class FollowUpDesk(PlanLibrary library, OwnLibrary own, AccountStore accounts, TimeProvider clock, Acting acting)
{
    private KnownShelf Known => field ??= own.At(Knowledge.Now);

    public ReferenceData Reference => library.Reference;

    public DataDirectory Data => library.Data;

    public FollowUpStore Store { get; } = new(library.Data);

    public FollowUpArchive Archive { get; } = new(library.Data);

    /// <summary>The day that the pages show, which is a demonstration's own.</summary>
    public DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    public PlanBundle? Plan(string plan) => Known.Shelf.Find(plan);

    public int NewestVersion(string plan) => library.Plans.NewestNumber(plan);

    /// <summary>The figures of each edition.</summary>
    public IReadOnlyDictionary<Edition, FigureBook> Figures => new Dictionary<Edition, FigureBook> { [Edition.Public] = Known.Shelf.Figures, [Edition.Own] = Known.FiguresToTake(acting) };

    /// <summary>The version of the plan that a follow-up is of; null where it can no longer be read.</summary>
    public PlanBundle? BundleOf(PlanFollowUp followUp) => library.Version(followUp.Plan, followUp.PlanVersion);

    /// <summary>The newest version of the plan, where a follow-up in the making speaks of an older one; null otherwise.</summary>
    public PlanVersion? NewerVersion(PlanFollowUp followUp) =>
        !followUp.IsSealed && library.Plans.Versions(followUp.Plan, Knowledge.Now) is [var newest, ..] && newest.Number > followUp.PlanVersion ? newest : null;

    /// <summary>A follow-up with the figures that whoever asks may take.</summary>
    public FollowUpView View(PlanFollowUp followUp, PlanBundle bundle) => FollowUpView.Of(Store, followUp, bundle, Known.FiguresToTake(acting), Known.Shelf.Figures, Edition.Own, Reference);

    /// <summary>Whether somebody who is shown a sealed follow-up gets the edition with the municipality's own figures.</summary>
    public Edition EditionFor(PlanFollowUp followUp) => acting.May(Right.ReadOwnFigures, followUp.Municipality) ? Edition.Own : Edition.Public;

    public FollowUpRefused? Seal(PlanFollowUp followUp, PlanBundle bundle, string process, long newestComment, string? why) =>
        new Sealing(Archive, Store, library.Styles, Reference).Seal(acting, process, followUp, bundle, Figures, DemonstrationClock.LineOf(clock), newestComment, why);

    /// <summary>How a municipality's documents look.</summary>
    public HouseStyle StyleOf(AreaId municipality) => library.Styles.Of(municipality);

    /// <summary>What stands on every page of a demonstration's documents; null otherwise.</summary>
    public LocalText? Notice => DemonstrationClock.LineOf(clock);

    /// <summary>The accounts that can be the owner of a municipality's goals, by name.</summary>
    public IReadOnlyList<Account> Owners(AreaId municipality) => [.. accounts.All().Where(a => accounts.Works(a) && FollowUpStore.CanOwn(a, municipality)).OrderBy(a => a.Name, Languages.Collation.Danish)];

    /// <summary>What people call the account of a login; the login itself where there is no account.</summary>
    public string NameOf(string login) => accounts.Find(login)?.Name ?? login;

    public FollowUpMessages Messages(Func<PlanFollowUp, string> address) => new(Store, library, address);
}
