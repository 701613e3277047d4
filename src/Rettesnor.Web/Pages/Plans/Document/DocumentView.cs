using Rettesnor.Core.Access;
using Rettesnor.Core.FollowUp;
using Rettesnor.Core.Plans;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Time;
using Rettesnor.Reports.Plans;
using Rettesnor.Web.Reading;

namespace Rettesnor.Web.Pages.Plans.Document;

/// <summary>Titled texts under a heading of the document.</summary>
public sealed record Passages(string Id, LocalText Title, IReadOnlyList<Passage> List);

/// <summary>A plan as a document: the newest version, an old one, or what is in hearing.</summary>
/// <param name="desk">What is read from.</param>
/// <param name="bundle">The plan.</param>
/// <param name="goals">Its goals with their targets.</param>
/// <param name="at">The day that figures are shown of.</param>
/// <param name="language">The language.</param>
/// <param name="acting">Who reads.</param>
/// <param name="isRetold">Whether it is our short form of a document, and not the plan itself as it was written here.</param>
public sealed class DocumentView(Desk desk, PlanBundle bundle, IReadOnlyList<GoalStanding> goals, DateOnly at, Language language, Acting acting, bool isRetold)
{
    public bool IsRetold => isRetold;

    public Plan Plan => bundle.Plan;

    public Acting Acting => acting;

    public string Municipality => desk.NameOf(Plan.Municipality, language);

    public IReadOnlyList<GoalStanding> Goals => goals;

    /// <summary>Whether a goal has a page of its own: those of the version in force do.</summary>
    public bool HasPage(string goal) => desk.Find(Plan.Id)?.Plan.Goal(goal) is not null;

    public Plan? Before => Plan.Follows is { } id ? desk.Find(id)?.Plan : null;

    public Passages Narrative => new("afsnit", PlanHeadings.Narrative, Plan.Sections);

    /// <summary>What follows the goals, the headings without texts left out.</summary>
    public IReadOnlyList<Passages> After =>
    [
        .. new Passages[]
        {
            new("arbejdsgange", PlanHeadings.Arrangements, Plan.Arrangements),
            new("forslag", PlanHeadings.Proposals, Plan.Proposals),
            new("maalgrupper", PlanHeadings.TargetGroups, Plan.TargetGroups),
            new("bilag", PlanHeadings.Annexes, Plan.Annexes),
        }.Where(p => p.List.Count > 0),
    ];

    /// <summary>The headings of the page with their ids.</summary>
    public IReadOnlyList<(string Id, LocalText Title)> Contents =>
    [
        .. new (string Id, LocalText Title, bool There)[]
        {
            ("vision", PlanHeadings.Vision, Plan.Vision is not null),
            (Narrative.Id, Narrative.Title, Narrative.List.Count > 0),
            ("ministermaal", PlanHeadings.MinistersGoals, Plan.MinistersGoals.Count > 0),
            ("temaer", PlanHeadings.Themes, Plan.Themes.Count > 0),
            ("maal", PlanHeadings.Goals, true),
            ("projekter", PlanHeadings.Projects, Plan.Projects.Count > 0),
            ("politikker", PlanHeadings.Policies, Plan.Policies.Count > 0),
            ("niveauer", PlanHeadings.SupportLevels, Plan.SupportLevels.Count > 0),
        }.Where(c => c.There).Select(c => (c.Id, c.Title)),
        .. After.Select(p => (p.Id, p.Title)),
        .. Plan.Facts.Count > 0 ? [("fakta", DocumentTexts.Facts)] : Array.Empty<(string, LocalText)>(),
        ("kilder", DocumentTexts.Sources),
    ];

    public string TimeOf(Goal goal) => (goal.Time ?? Plan.Years).ToText(language);

    // What the plan's own documents print, forecasts too; where they print none, the newest that is known.
    public string ValueOf(Fact fact) =>
        (desk.Published(fact.Measure, fact.Area, fact.Group ?? "", DateOnly.MaxValue).LastOrDefault(f => f.Value is not null && Plan.Sources.Any(s => s.Key == f.Source.Document))
            ?? desk.Published(fact.Measure, fact.Area, fact.Group ?? "", at).LastOrDefault(f => f.Value is not null)) is { } figure
            ? $"{FigureWords.Of(figure, language)} ({figure.Key.Period.ToText(language)})"
            : FigureWords.None;
}
