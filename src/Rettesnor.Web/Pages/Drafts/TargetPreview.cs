using Rettesnor.Core.Figures;
using Rettesnor.Core.FollowUp;
using Rettesnor.Core.Plans.Changes;
using Rettesnor.Core.Plans.Drafts;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;
using Rettesnor.Measurement.Goals;
using Rettesnor.Measurement.Measures;
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

    private const int Shown = 24;

    private const int MostCompletions = 8;

    internal static IReadOnlyList<TargetPreview> Of(Draft draft, ElementFields goal, Desk desk, Core.Plans.PlanWords words, Language language)
    {
        var alone = DraftGoal.Alone(draft, goal, desk.Reference, words);
        var row = alone is null ? null : desk.StandingOf(alone, desk.Today).Rows.Single();
        var parts = goal.Count("parts");
        var paths = parts == 0 ? [""] : Enumerable.Range(0, parts).Select(i => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"parts.{i}.")).ToArray();
        var reader = draft.TargetReader(words);
        return [.. paths.Select((under, i) => One(
            parts == 0 ? null : goal[under + "title.da"] is { Length: > 0 } title ? title : DraftTexts.Part(i + 1).In(language), goal[under + "target"], words.Measures.Find(goal[under + "measure"]), reader,
            row is null ? null : parts == 0 ? row : row.Parts[i], desk, language))];
    }

    private static TargetPreview One(string? title, string text, Measure? measure, TargetReader reader, GoalStanding? row, Desk desk, Language language)
    {
        var problem = text.Length == 0 ? null : ProblemOf(text, measure, reader, language);
        var completions = reader.Completions(text, MostCompletions);
        if (row is null)
        {
            return new TargetPreview(title, null, problem, completions, null, null, []);
        }

        var rule = row.Rule!;
        var figures = History(row, rule, desk.Today);
        var trend = figures.Count < 2 ? null : new Sparkline(
            [.. figures.Select(f => new SparkPoint(f.Key.Period.LastDay, f.Value!.Value, f.Definition))],
            OverviewTexts.TrendFromTo(
                FigureWords.Of(figures[0], language), figures[0].Key.Period.ToShortText(language), FigureWords.Of(figures[^1], language), figures[^1].Key.Period.ToShortText(language)).In(language),
            Quiet: false);
        return new TargetPreview(
            title,
            DraftTexts.ReadAs(
                rule.Measure.Title.In(language), desk.NameOf(rule.Area, language), rule.Time.ToText(language), GoalChanges.MustText(rule.Must).In(language),
                TargetWriter.Prose(rule.Target, language, a => desk.NameOf(a, language)), rule is { Must: not null, Target: not Target.Followed }).In(language),
            null, completions, trend,
            figures.Count == 0 ? null : $"{FigureWords.Of(figures[^1], language)} ({figures[^1].Key.Period.ToText(language)})",
            [.. EarlierYears.Of(rule, desk.Today, row.Figures!, MostYears).Select(y => RowOf(y, rule, language))]);
    }

    // What is published, or the municipality's own where those are newer: a published series may have ended.
    private static List<Figure> History(GoalStanding row, GoalRule rule, DateOnly today)
    {
        List<Figure> Of(FigureBook? book) => [.. book?.Series(rule.Measure.Id, rule.Area, rule.Group).Where(f => f.Value is not null && f.Key.Period.LastDay <= today) ?? []];
        var (published, own) = (Of(row.Figures), Of(row.Figures?.Own));
        var newest = own.LastOrDefault(OwnBook.IsOwn)?.Key.Period;
        return newest is null || published is [.., var last] && last.Key.Period.LastDay >= newest.LastDay
            ? [.. published.TakeLast(Shown)]
            : [.. own.Where(f => f.Key.Period.GetType() == newest.GetType()).TakeLast(Shown)];
    }

    // A figure that counts something else is shown, and held against nothing.
    private static EarlierRow RowOf(EarlierYear year, GoalRule rule, Language language)
    {
        var standing = year.Standing;
        var figure = $"{FigureWords.Of(standing.Judged!, language)} ({standing.Judged!.Period.ToShortText(language)})";
        return year.IsOtherDefinition
            ? new EarlierRow(year.Time.ToText(language), figure, null, DraftTexts.OtherDefinition.In(language), DraftTexts.OtherDefinitionWhy.In(language))
            : new EarlierRow(
                year.Time.ToText(language), figure, year.IsLevel ? null : StandingWords.Look(standing.Kind),
                StandingText.Name(standing.Kind).In(language) + (year.IsLevel ? ", " + DraftTexts.Level.In(language) : ""),
                standing.Kind == StandingKind.Unmeasured ? StandingWords.Reason(standing, rule.Measure.Basis, language) : null);
    }

    private static string? ProblemOf(string text, Measure? measure, TargetReader reader, Language language)
    {
        var reading = reader.Read(text);
        return reading.Problem is { } problem ? Text(problem, language)
            : measure is not null && TargetUnits.Problem(reading.Target!, text, reader.Language, measure) is var (found, expected) ? DraftTexts.WrongUnit(found, expected).In(language)
            : null;
    }

    private static string Text(TargetProblem problem, Language language) => language == Language.Danish
        ? $"Tegn {problem.Offset + 1}: fandt {(problem.Found.Length == 0 ? "slutningen af målet" : $"»{problem.Found}«")}, forventede {problem.Expected.Da}.{(problem.Suggestion is { } danish ? $" Mente du »{danish}«?" : "")}"
        : $"Character {problem.Offset + 1}: found {(problem.Found.Length == 0 ? "the end of the target" : $"‘{problem.Found}’")}, expected {problem.Expected.En}.{(problem.Suggestion is { } english ? $" Did you mean ‘{english}’?" : "")}";
}
