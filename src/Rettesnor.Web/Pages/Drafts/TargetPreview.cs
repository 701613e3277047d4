using Rettesnor.Core.FollowUp;
using Rettesnor.Core.Plans.Changes;
using Rettesnor.Core.Plans.Drafts;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Goals;
using Rettesnor.Web.DesignSystem;
using Rettesnor.Web.Pages.Plans.Overview;
using Rettesnor.Web.Reading;

namespace Rettesnor.Web.Pages.Drafts;

/// <summary>A row of a small table beside the target.</summary>
public sealed record EarlierRow(string Year, string Figure, StandingLook? Look, string Badge, string? Why);

/// <summary>A target as it is read while it is written.</summary>
/// <param name="Title">The part's title; null for a goal without parts.</param>
/// <param name="Sentence">The target read back; null where it cannot be read.</param>
/// <param name="Problem">What is wrong with it, with place and nearest word.</param>
/// <param name="Completions">How it may go on.</param>
/// <param name="Trend">The measure's history; null where there is none.</param>
/// <param name="Newest">The newest figure and its period.</param>
/// <param name="Earlier">What it would have meant in earlier years.</param>
public sealed record TargetPreview(string? Title, string? Sentence, string? Problem, IReadOnlyList<string> Completions, Sparkline? Trend, string? Newest, IReadOnlyList<EarlierRow> Earlier)
{
    private const int MostYears = 8;

    private const int MostCompletions = 8;

    internal static IReadOnlyList<TargetPreview> Of(Draft draft, ElementFields goal, Desk desk, Core.Plans.PlanWords words, Language language)
    {
        var alone = DraftGoal.Alone(draft, goal, desk.Reference, words);
        var row = alone is null ? null : desk.StandingOf(alone, desk.Today).Rows.Single();
        var parts = goal.Count("parts");
        var paths = parts == 0 ? [""] : Enumerable.Range(0, parts).Select(i => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"parts.{i}.")).ToArray();
        var reader = new TargetReader(draft.Head.Fields["language"] == "en" ? Language.English : Language.Danish, words.TargetAreas);
        return [.. paths.Select((under, i) => One(
            parts == 0 ? null : goal[under + "title.da"] is { Length: > 0 } title ? title : DraftTexts.Part(i + 1).In(language), goal[under + "target"], reader,
            row is null ? null : parts == 0 ? row : row.Parts[i], desk, language))];
    }

    private static TargetPreview One(string? title, string text, TargetReader reader, GoalStanding? row, Desk desk, Language language)
    {
        var problem = text.Length == 0 ? null : reader.Read(text).Problem;
        var completions = reader.Completions(text, MostCompletions);
        if (row is null)
        {
            return new TargetPreview(title, null, problem is null ? null : Text(problem, language), completions, null, null, []);
        }

        var rule = row.Rule!;
        var figures = row.Series(rule.Area).Where(f => f.Value is not null).TakeLast(24).ToList();
        var trend = figures.Count < 2 ? null : new Sparkline(
            [.. figures.Select(f => new SparkPoint(f.Key.Period.LastDay, f.Value!.Value, f.Definition))],
            OverviewTexts.TrendFromTo(
                FigureWords.Of(figures[0], language), figures[0].Key.Period.ToShortText(language), FigureWords.Of(figures[^1], language), figures[^1].Key.Period.ToShortText(language)).In(language),
            Quiet: false);
        return new TargetPreview(
            title,
            DraftTexts.ReadAs(
                rule.Measure.Title.In(language), desk.NameOf(rule.Area, language), rule.Time.ToText(language), GoalChanges.MustText(rule.Must).In(language),
                TargetWriter.Prose(rule.Target, language, a => desk.NameOf(a, language)), rule.Must is not null).In(language),
            null, completions, trend,
            figures.Count == 0 ? null : $"{FigureWords.Of(figures[^1], language)} ({figures[^1].Key.Period.ToText(language)})",
            [.. EarlierYears.Of(rule, desk.Today, row.Figures!, MostYears).Select(y => new EarlierRow(
                y.Time.ToText(language), $"{FigureWords.Of(y.Standing.Judged!, language)} ({y.Standing.Judged!.Period.ToShortText(language)})", y.IsLevel ? null : StandingWords.Look(y.Standing.Kind),
                StandingText.Name(y.Standing.Kind).In(language) + (y.IsLevel ? ", " + DraftTexts.Level.In(language) : ""),
                y.Standing.Kind == StandingKind.Unmeasured ? StandingWords.Reason(y.Standing, rule.Measure.Basis, language) : null))]);
    }

    private static string Text(TargetProblem problem, Language language) => language == Language.Danish
        ? $"Tegn {problem.Offset + 1}: fandt {(problem.Found.Length == 0 ? "slutningen af målet" : $"»{problem.Found}«")}, forventede {problem.Expected.Da}.{(problem.Suggestion is { } danish ? $" Mente du »{danish}«?" : "")}"
        : $"Character {problem.Offset + 1}: found {(problem.Found.Length == 0 ? "the end of the target" : $"‘{problem.Found}’")}, expected {problem.Expected.En}.{(problem.Suggestion is { } english ? $" Did you mean ‘{english}’?" : "")}";
}
