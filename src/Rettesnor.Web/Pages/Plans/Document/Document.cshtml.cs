using Microsoft.AspNetCore.Mvc;
using Rettesnor.Core.FollowUp;
using Rettesnor.Core.Plans;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Time;
using Rettesnor.Web.DesignSystem;
using Rettesnor.Web.Reading;

namespace Rettesnor.Web.Pages.Plans.Document;

/// <summary>Titled texts under a heading of the document.</summary>
public sealed record Passages(string Id, LocalText Title, IReadOnlyList<Passage> List);

public sealed class DocumentModel(Desk desk) : PlanPage(desk)
{
    public override LocalText Title => DocumentTitle;

    public override IReadOnlyList<Crumb> Trail => [PlansCrumb, PlanCrumb];

    private LocalText DocumentTitle => new(
        $"{Plan.Title.Da}, {Desk.NameOf(Plan.Municipality, Language.Danish)}",
        $"{Plan.Title.En}, {Desk.NameOf(Plan.Municipality, Language.English)}");

    public IReadOnlyList<GoalStanding> Goals => Desk.Standing(Bundle, At).Rows;

    public Plan? Before => Plan.Follows is { } id ? Desk.Find(id)?.Plan : null;

    public Passages Narrative => new("afsnit", DocumentTexts.Narrative, Plan.Sections);

    /// <summary>What follows the goals, the headings without texts left out.</summary>
    public IReadOnlyList<Passages> After =>
    [
        .. new Passages[]
        {
            new("arbejdsgange", DocumentTexts.Arrangements, Plan.Arrangements),
            new("forslag", DocumentTexts.Proposals, Plan.Proposals),
            new("maalgrupper", DocumentTexts.TargetGroups, Plan.TargetGroups),
            new("bilag", DocumentTexts.Annexes, Plan.Annexes),
        }.Where(p => p.List.Count > 0),
    ];

    /// <summary>The headings of the page with their ids.</summary>
    public IReadOnlyList<(string Id, LocalText Title)> Contents =>
    [
        .. new (string Id, LocalText Title, bool There)[]
        {
            ("vision", DocumentTexts.Vision, Plan.Vision is not null),
            (Narrative.Id, Narrative.Title, Narrative.List.Count > 0),
            ("ministermaal", DocumentTexts.MinistersGoals, Plan.MinistersGoals.Count > 0),
            ("temaer", DocumentTexts.Themes, Plan.Themes.Count > 0),
            ("maal", DocumentTexts.Goals, true),
            ("projekter", DocumentTexts.Projects, Plan.Projects.Count > 0),
            ("politikker", DocumentTexts.Policies, Plan.Policies.Count > 0),
            ("niveauer", DocumentTexts.SupportLevels, Plan.SupportLevels.Count > 0),
        }.Where(c => c.There).Select(c => (c.Id, c.Title)),
        .. After.Select(p => (p.Id, p.Title)),
        .. Plan.Facts.Count > 0 ? [("fakta", DocumentTexts.Facts)] : Array.Empty<(string, LocalText)>(),
        ("kilder", DocumentTexts.Sources),
    ];

    public string TimeOf(Goal goal) => (goal.Time ?? Plan.Years).ToText(Language);

    // What the plan's own documents print, forecasts too; where they print none, the newest that is known.
    public string ValueOf(Fact fact) =>
        (Desk.Published(fact.Measure, fact.Area, fact.Group ?? "", DateOnly.MaxValue).LastOrDefault(f => f.Value is not null && Plan.Sources.Any(s => s.Key == f.Source.Document))
            ?? Desk.Published(fact.Measure, fact.Area, fact.Group ?? "", At).LastOrDefault(f => f.Value is not null)) is { } figure
            ? $"{FigureWords.Of(figure, Language)} ({figure.Key.Period.ToText(Language)})"
            : FigureWords.None;

    public IActionResult OnGet(string plan) => Open(plan, null) ?? Page();
}
