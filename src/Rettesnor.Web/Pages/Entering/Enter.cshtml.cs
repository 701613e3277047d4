using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Rettesnor.Core.Access;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Figures;
using Rettesnor.Core.FollowUp;
using Rettesnor.Core.Plans;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;
using Rettesnor.Measurement.Goals;
using Rettesnor.Measurement.Measures;
using Rettesnor.Measurement.Time;
using Rettesnor.Web.DesignSystem;
using Rettesnor.Web.Pages.Plans;
using Rettesnor.Web.Reading;

namespace Rettesnor.Web.Pages.Entering;

/// <summary>A figure of a goal is written in, where no source and no register gives it. What stands is corrected with a reason and never written over.</summary>
public sealed class EnterModel(Desk desk, PlanLibrary library) : PlanPage(desk)
{
    private const string Process = "Tal skrevet ind";
    private const int LongestPlace = 200;
    private const int MostShown = 24;

    public override LocalText Title => EnterTexts.Title;

    public override IReadOnlyList<Crumb> Trail => [PlansCrumb, PlanCrumb, new($"{Row.Goal.Id} {Row.Title.In(Language)}", Links.Goal(Plan.Id, Row.Goal.Id))];

    public GoalStanding Row { get; private set; } = null!;

    /// <summary>The goal, or its parts, that are measured on figures that are written in.</summary>
    public IReadOnlyList<GoalStanding> Choices { get; private set; } = [];

    public IReadOnlyList<LocalText> Problems { get; private set; } = [];

    /// <summary>What is written, by field; what is usual where nothing is.</summary>
    public string Entered(string name, string usual = "") => Request.HasFormContentType ? Request.Form[name].FirstOrDefault() ?? "" : usual;

    /// <summary>How a period of the measures is written.</summary>
    public LocalText PeriodHint => Choices.SelectMany(c => c.Rule!.Measure.Intervals).Distinct().Select(EnterTexts.Example).Aggregate((a, b) => new($"{a.Da}, {b.Da}", $"{a.En}, {b.En}"));

    /// <summary>Today, where figures are of days.</summary>
    public string UsualPeriod => Choices.All(c => c.Rule!.Measure.Intervals.Contains(PeriodLength.Date)) ? Period.OfDate(Desk.Today).ToString().TrimStart('@') : "";

    /// <summary>The figures that stand of a choice, the newest first.</summary>
    public IReadOnlyList<Figure> Of(GoalStanding choice) =>
        [.. library.Current().Figures.Series(choice.Rule!.Measure.Id, choice.Rule.Area, choice.Rule.Group).OrderByDescending(f => f.Key.Period.LastDay).Take(MostShown)];

    public string Text(Figure figure) => FigureWords.Of(figure, Language);

    public LocalText SourceOf(Figure figure) => OwnBook.SourceOf(figure);

    public IActionResult OnGet(string plan, string goal) => OpenGoal(plan, goal) ?? Page();

    public IActionResult OnPost(string plan, string goal, string? del, string? periode, string? vaerdi, string? sted, string? hvorfor)
    {
        if (OpenGoal(plan, goal) is { } refused)
        {
            return refused;
        }

        var problems = new List<LocalText>();
        var choice = Choices.Count == 1 ? Choices[0] : Choices.FirstOrDefault(c => c.Id == del);
        if (choice is null)
        {
            problems.Add(Choices.Count == 0 ? EnterTexts.None : EnterTexts.NeedsMeasure);
        }

        if (!Period.TryParse((periode ?? "").Trim(), out var period, out var unread))
        {
            problems.Add(unread);
        }

        var isNumber = NumberText.TryParse((vaerdi ?? "").Trim(), Language, out var value);
        if (!isNumber)
        {
            problems.Add(EnterTexts.NeedsNumber);
        }

        var place = CprText.Masked((sted ?? "").Trim());
        // A spreadsheet counts on a text that begins like a formula, and the figures' file does not take one.
        if (place.Length is 0 or > LongestPlace || "=+-@".Contains(place[0], StringComparison.Ordinal))
        {
            problems.Add(EnterTexts.NeedsPlace);
        }

        if (choice is null || period is null || !isNumber || problems.Count > 0)
        {
            return Again(problems);
        }

        var entered = new Entered(choice.Rule!, period, value, NumberText.Decimals(value), place);
        problems.AddRange(entered.Problems(Desk.Today));
        if (problems.Count > 0)
        {
            return Again(problems);
        }

        var stands = library.Current().Figures.Series(choice.Rule!.Measure.Id, choice.Rule.Area, choice.Rule.Group).LastOrDefault(f => f.Key.Period == period);
        if (stands is not null && stands.Source.Document != Core.Figures.Entered.Document)
        {
            return Again([EnterTexts.Published(OwnBook.SourceOf(stands))], StatusCodes.Status409Conflict);
        }

        if (stands is not null && stands.Value != value && string.IsNullOrWhiteSpace(hvorfor))
        {
            return Again([EnterTexts.StandsAlready(Text(stands), period)], StatusCodes.Status409Conflict);
        }

        var why = string.IsNullOrWhiteSpace(hvorfor) ? place : hvorfor.Trim();
        var write = library.Figures.Write([entered.Figure], new Written(Acting.Who, Process, CprText.Masked(why)));
        return write.Unchanged > 0 ? Again([EnterTexts.Unchanged]) : GoOn(Links.EnterFigure(Plan.Id, Row.Goal.Id), EnterTexts.Saved(Text(entered.Figure), period).In(Language));
    }

    /// <summary>The goals and parts of goals that are measured on figures that are written in.</summary>
    internal static IEnumerable<GoalStanding> ChoicesOf(GoalStanding row) => (row.Parts.Count == 0 ? [row] : row.Parts).Where(p => p.Rule?.Measure.Basis is Basis.Entered or Basis.Survey);

    private IActionResult? OpenGoal(string plan, string goal)
    {
        if (Open(plan, null) is { } refused)
        {
            return refused;
        }

        if (Acting.Refuse(Right.WriteFigures, Plan.Municipality) is { } no)
        {
            return this.Refuse(StatusCodes.Status403Forbidden, no.Text);
        }

        if (Desk.Standing(Bundle, At).Row(goal) is not { } row)
        {
            return this.Refuse(StatusCodes.Status404NotFound, PlanPageTexts.NoGoal(goal, Plan.Title));
        }

        Row = row;
        Choices = [.. ChoicesOf(row)];
        return null;
    }

    private PageResult Again(IReadOnlyList<LocalText> problems, int status = StatusCodes.Status422UnprocessableEntity)
    {
        (Problems, Response.StatusCode) = (problems, status);
        return Page();
    }
}
