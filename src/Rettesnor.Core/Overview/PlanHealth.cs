using Rettesnor.Core.Figures;
using Rettesnor.Core.FollowUp;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Goals;
using Rettesnor.Measurement.Measures;

namespace Rettesnor.Core.Overview;

/// <summary>What can be wrong with a plan itself. The names in JSON are these with hyphens.</summary>
public enum HealthKind
{
    /// <summary>Nobody answers for the goal.</summary>
    NoOwner,

    /// <summary>Its owner commented, and has stopped.</summary>
    CommentsStopped,

    /// <summary>Its newest figure is older than two publications.</summary>
    NotRefreshed,

    /// <summary>No figure decides it.</summary>
    Undecided,

    /// <summary>No figure has ever reached the target.</summary>
    NeverInReach,

    /// <summary>Every figure has held it with something to spare.</summary>
    NeverInDoubt,

    /// <summary>What counts changes within its time.</summary>
    DefinitionChanges,
}

/// <summary>Something about a plan that somebody should see to.</summary>
/// <param name="Goal">The goal, or the goal and the part.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Found">What was found.</param>
/// <param name="ToDo">What to do about it.</param>
public sealed record HealthFinding(string Goal, LocalText Title, HealthKind Kind, LocalText Found, LocalText ToDo)
{
    /// <summary>The figures that it rests on; null where it rests on none.</summary>
    public TargetReach? Reach { get; init; }
}

/// <summary>An approved follow-up with the comments that were written in it.</summary>
public sealed record CommentedFollowUp(PlanFollowUp FollowUp, IReadOnlyList<GoalComment> Comments)
{
    /// <summary>Those of a plan in the order of their days, the corrected ones left out.</summary>
    public static IReadOnlyList<CommentedFollowUp> Of(FollowUpStore store, string plan) =>
    [
        .. store.All(plan).Where(f => f.IsSealed && f.CorrectedBy is null).OrderBy(f => f.Terms.CutOff).ThenBy(f => f.Number).Select(f => new CommentedFollowUp(f, store.History(f))),
    ];
}

/// <summary>Holds a plan against how it is used: owners, comments, figures and targets.</summary>
/// <param name="owners">Who answers for the goals.</param>
/// <param name="followUps">The approved follow-ups, in the order of their days.</param>
/// <param name="written">Who wrote a series of figures last, and when; null where it is not known.</param>
public sealed class PlanHealth(IReadOnlyList<GoalOwner> owners, IReadOnlyList<CommentedFollowUp> followUps, Func<GoalRule, FigureWritten?> written)
{
    // So many follow-ups without a word is a habit and no slip.
    private const int Silent = 2;

    /// <summary>The day that a plan's health is asked about by itself: today, or its last day where it is over.</summary>
    public static DateOnly UsualDay(Plans.Plan plan, DateOnly today) => today < plan.Years.LastDay ? today : plan.Years.LastDay;

    /// <summary>All that is found, in the order of the goals.</summary>
    public IReadOnlyList<HealthFinding> Of(PlanStanding standing) => [.. standing.Rows.Where(r => r.Standing.Kind != StandingKind.Lapsed).SelectMany(OfGoal)];

    private IEnumerable<HealthFinding> OfGoal(GoalStanding row)
    {
        if (!owners.Any(o => o.Goal == row.Id) && !(row.Parts.Count > 0 && row.Parts.All(p => owners.Any(o => o.Goal == p.Id))))
        {
            yield return new HealthFinding(row.Id, row.Title, HealthKind.NoOwner,
                new("Målet har ingen ejer.", "The goal has no owner."),
                new("Giv det en ejer på arbejdssiden af en afrapportering, så nogen bliver spurgt og mindet.", "Give it an owner on the page of a follow-up's work, so that somebody is asked and reminded."));
        }

        foreach (var part in row.Parts.Prepend(row))
        {
            if (owners.FirstOrDefault(o => o.Goal == part.Id) is { } owner && Stopped(part, owner) is { } stopped)
            {
                yield return stopped;
            }
        }

        foreach (var finding in (row.Parts.Count > 0 ? row.Parts : [row]).SelectMany(OfFigures))
        {
            yield return finding;
        }
    }

    // The owner's own words count: where somebody else writes in their place, the owner has stopped.
    private HealthFinding? Stopped(GoalStanding row, GoalOwner owner)
    {
        var commented = followUps.Select(f => (f.FollowUp, Has: f.Comments.Any(c => c.Who == owner.Login && c.Text.Length > 0 && IsOn(c.Goal, row.Id)))).ToList();
        if (commented.Count <= Silent || commented.TakeLast(Silent).Any(c => c.Has) || commented.FindLastIndex(c => c.Has) is not (>= 0 and var last))
        {
            return null;
        }

        var (since, silent) = (commented[last].FollowUp, commented.Count - 1 - last);
        return new HealthFinding(row.Id, row.Title, HealthKind.CommentsStopped,
            new($"{owner.Name} skrev sidst i afrapportering nr. {since.Number} pr. {DayText.Of(since.Terms.CutOff, Language.Danish)} og har ikke skrevet i de {silent} siden.",
                $"{owner.Name} wrote last in follow-up no. {since.Number} at {DayText.Of(since.Terms.CutOff, Language.English)} and has not written in the {silent} since."),
            new("Spørg, om målet stadig er vedkommendes, og giv det ellers en anden ejer.", "Ask whether the goal is still theirs, and otherwise give it another owner."));
    }

    private static bool IsOn(string comment, string goal) => comment == goal || comment.StartsWith(goal + "/", StringComparison.Ordinal);

    private IEnumerable<HealthFinding> OfFigures(GoalStanding row)
    {
        var title = row.Id == row.Goal.Id ? row.Title : new LocalText($"{row.Goal.Title.Da}: {row.Title.Da}", $"{row.Goal.Title.En}: {row.Title.En}");
        if (IsNotRefreshed(row))
        {
            var period = row.Standing.Judged!.Newest.Key.Period;
            var (da, en) = Entered(row);
            yield return new HealthFinding(row.Id, title, HealthKind.NotRefreshed,
                new($"Det nyeste tal er for {period.ToText(Language.Danish)} og mere end to opgørelser gammelt.{da}", $"The newest figure is of {period.ToText(Language.English)} and more than two publications old.{en}"),
                row.Measure!.Basis is Basis.Published or Basis.Both
                    ? new("Hent kildens nyeste tal, eller skriv, at kilden er holdt op.", "Fetch the source's newest figures, or write that the source has stopped.")
                    : new("Få tallet gjort op, eller lad målet måles på noget, der bliver det.", "Have the figure counted, or let the goal be measured by something that is."));
        }
        else if (row.Standing is { Kind: StandingKind.Unmeasured, Reason: { } reason })
        {
            yield return new HealthFinding(row.Id, title, HealthKind.Undecided,
                new($"Intet tal afgør målet. {StandingText.Reason(reason).Da}", $"No figure decides the goal. {StandingText.Reason(reason).En}"), Remedy(reason));
        }

        if (TargetReach.Of(row) is { } reach)
        {
            yield return OfReach(row, title, reach);
        }

        foreach (var version in row.Measure!.Versions.Where(v => v.From > row.Rule!.Time.FirstDay && v.From <= row.Rule.Time.LastDay))
        {
            yield return new HealthFinding(row.Id, title, HealthKind.DefinitionChanges,
                new($"Det, der tæller med, ændres {DayText.Of(version.From!.Value, Language.Danish)}, midt i målets tid: {version.Text.Da}. Tal fra før og efter kan ikke sammenlignes.",
                    $"What counts changes on {DayText.Of(version.From.Value, Language.English)}, within the goal's time: {version.Text.En}. Figures from before and after cannot be compared."),
                new("Skriv i planen, hvilken definition målet er sat efter, eller sæt et måltal for hver.", "Write in the plan which definition the target is set by, or set a target for each."));
        }
    }

    private static bool IsNotRefreshed(GoalStanding row) => row.Rule!.Time.Contains(row.Standing.At) && FollowUpCheck.IsOld(row);

    // Who keeps a figure by hand is somebody to ask.
    private (string Da, string En) Entered(GoalStanding row) =>
        row.Measure!.Basis is Basis.Entered or Basis.Survey or Basis.Milestone && !OwnBook.IsOwn(row.Standing.Judged!.Newest) && written(row.Rule!) is { } by
            ? ($" Det føres i hånden og blev sidst skrevet ind {DayText.Of(by.Day, Language.Danish)} af {by.Who}.", $" It is kept by hand and was last written in on {DayText.Of(by.Day, Language.English)} by {by.Who}.")
            : ("", "");

    private static HealthFinding OfReach(GoalStanding row, LocalText title, TargetReach reach)
    {
        string Distance(Language language) => StandingText.Distance(reach.Nearest, row.Measure!.Unit, reach.First.Step, language);
        var since = reach.First.Key.Period;
        return reach.Held
            ? new HealthFinding(row.Id, title, HealthKind.NeverInDoubt,
                new($"Alle {reach.Figures} tal siden {since.ToText(Language.Danish)} har holdt målet ({row.TargetProse.Da}), med mindst {Distance(Language.Danish)} til overs.",
                    $"All {reach.Figures} figures since {since.ToText(Language.English)} have held the target ({row.TargetProse.En}), with at least {Distance(Language.English)} to spare."),
                new("Overvej et måltal, der kræver noget, eller at følge tallet uden måltal.", "Consider a target that asks for something, or following the figure without one."))
            { Reach = reach }
            : new HealthFinding(row.Id, title, HealthKind.NeverInReach,
                new($"Ingen af de {reach.Figures} tal siden {since.ToText(Language.Danish)} har holdt målet ({row.TargetProse.Da}), og ingen kom nærmere end {Distance(Language.Danish)}.",
                    $"None of the {reach.Figures} figures since {since.ToText(Language.English)} has held the target ({row.TargetProse.En}), and none came nearer than {Distance(Language.English)}."),
                new("Se, om det er måltallet eller indsatsen, der skal være en anden.", "See whether it is the target or the effort that has to be another."))
            { Reach = reach };
    }

    private static LocalText Remedy(ReasonCode reason) => reason switch
    {
        ReasonCode.NoneYet or ReasonCode.NonePublished => new("Hent kildens tal, eller vælg en måling, der har tal.", "Fetch the source's figures, or choose a measure that has figures."),
        ReasonCode.NeedsRegister => new("Indlæs registret eller undersøgelsen, eller før tallet i hånden.", "Import the register or the survey, or keep the figure by hand."),
        ReasonCode.SourceStopped => new("Vælg en måling, som nogen stadig gør op.", "Choose a measure that somebody still counts."),
        ReasonCode.Stale => new("Hent eller gør det nyeste tal op.", "Fetch or count the newest figure."),
        ReasonCode.OtherDefinition => new("Hent tal efter målets definition, eller sæt målet efter den, der er tal for.", "Fetch figures by the goal's definition, or set the goal by the one that there are figures for."),
        ReasonCode.TooFew => new("Mål på en større gruppe eller en længere periode.", "Measure a larger group or a longer period."),
        ReasonCode.NoComparison => new("Hent tallet, der skal sammenlignes med.", "Fetch the figure to compare with."),
        ReasonCode.Approximate => new("Find det præcise tal; et omtrentligt afgør ikke noget.", "Find the exact figure; an approximate one decides nothing."),
        ReasonCode.OtherLength => new("Hent tal for den periodelængde, målet gøres op i.", "Fetch figures of the length of period that the goal is measured in."),
        ReasonCode.Gap => new("Hent de tal, der mangler i målets tid.", "Fetch the figures that are missing in the goal's time."),
    };
}
