using System.CommandLine;
using System.Globalization;
using Rettesnor.Core.Access;
using Rettesnor.Core.Figures;
using Rettesnor.Core.FollowUp;
using Rettesnor.Core.Plans;
using Rettesnor.Measurement;

namespace Rettesnor.Cli.Commands;

/// <summary>What the commands about follow-ups have in common: the plan of the data directory, its follow-ups, and who may.</summary>
internal sealed class FollowUpCall
{
    public static readonly Argument<string> PlanName = new("PLAN");
    public static readonly Argument<string> Number = new("NUMMER");

    private FollowUpCall(CommandCall call, PlanLibrary library, PlanBundle bundle)
    {
        (Call, Library, Bundle) = (call, library, bundle);
        Store = new FollowUpStore(library.Data);
        Archive = new FollowUpArchive(library.Data);
    }

    public CommandCall Call { get; }

    public PlanLibrary Library { get; }

    /// <summary>The plan's newest version.</summary>
    public PlanBundle Bundle { get; }

    public Plan Plan => Bundle.Plan;

    public FollowUpStore Store { get; }

    public FollowUpArchive Archive { get; }

    public bool MayWork => Call.Acting.May(Right.CommentFollowUps, Plan.Municipality);

    /// <summary>Opens the data directory at a plan that it holds, and refuses those who may not there.</summary>
    public static FollowUpCall Open(CommandCall call, Right right)
    {
        var (library, bundle) = call.Open(call.Value(PlanName));
        var held = library.Current().Find(bundle.Plan.Id) ?? throw new RefusedException(new LocalText(
            $"Planen {bundle.Plan.Id} ligger ikke i datamappen, og kun dens egne planer kan afrapporteres.", $"The plan {bundle.Plan.Id} is not in the data directory, and only its own plans can be followed up."));
        return !AccessRules.IsForAnybody(right) && call.Acting.Refuse(right, held.Plan.Municipality) is { } refused ? throw new RefusedException(refused.Text) : new FollowUpCall(call, library, held);
    }

    /// <summary>The follow-up of the call. One in the making is not there for those who do not work on it.</summary>
    public PlanFollowUp Find()
    {
        var number = Call.Value(Number);
        return int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var wanted) && Store.Find(Plan.Id, wanted) is { } found && (found.IsSealed || MayWork)
            ? found : throw new RefusedException(new FollowUpRefused.NoFollowUp(number).Text);
    }

    /// <summary>The version of the plan that a follow-up is of.</summary>
    public PlanBundle BundleOf(PlanFollowUp followUp) => Library.Version(followUp.Plan, followUp.PlanVersion) ?? throw new RefusedException(new LocalText(
        $"Udgave {followUp.PlanVersion} af planen kan ikke læses med denne udgave af programmet.", $"Version {followUp.PlanVersion} of the plan cannot be read by this version of the program."));

    public IReadOnlyDictionary<Edition, FigureBook> Figures()
    {
        var known = Call.Own(Library);
        return new Dictionary<Edition, FigureBook> { [Edition.Public] = known.Shelf.Figures, [Edition.Own] = known.FiguresToTake(Call.Acting) };
    }

    public FollowUpView View(PlanFollowUp followUp)
    {
        var figures = Figures();
        return FollowUpView.Of(Store, followUp, BundleOf(followUp), figures[Edition.Own], figures[Edition.Public], Edition.Own, Library.Reference);
    }

    public static void Check(FollowUpRefused? refused)
    {
        if (refused is not null)
        {
            throw new RefusedException(refused.Text);
        }
    }

    public static string Name(PlanFollowUp followUp, Language language) => language == Language.Danish
        ? string.Create(CultureInfo.InvariantCulture, $"Afrapportering nr. {followUp.Number} for {followUp.Terms.Period.ToText(language)}")
        : string.Create(CultureInfo.InvariantCulture, $"Follow-up no. {followUp.Number} for {followUp.Terms.Period.ToText(language)}");
}
