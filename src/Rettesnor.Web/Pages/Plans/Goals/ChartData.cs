using System.Text.Json;
using System.Text.Json.Serialization;
using Rettesnor.Core.FollowUp;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;
using Rettesnor.Measurement.Goals;
using Rettesnor.Measurement.Measures;
using Rettesnor.Web.Reading;

namespace Rettesnor.Web.Pages.Plans.Goals;

/// <summary>What goal-chart.js draws. The names are read there.</summary>
internal sealed record ChartData(
    [property: JsonPropertyName("label")] string Label,
    [property: JsonPropertyName("percent")] bool Percent,
    [property: JsonPropertyName("language")] string Language,
    [property: JsonPropertyName("step")] string Step,
    [property: JsonPropertyName("from")] string From,
    [property: JsonPropertyName("to")] string To,
    [property: JsonPropertyName("series")] IReadOnlyList<ChartSeries> Series,
    [property: JsonPropertyName("changes")] IReadOnlyList<ChartChange> Changes)
{
    /// <summary>The chart's data; null where there are too few figures to draw and no path to draw them against.</summary>
    public static string? Of(GoalStanding row, Measure measure, IReadOnlyList<AreaSeries> areas, LocalText label, Language language)
    {
        var targets = TargetsOf(row, areas, language).ToList();
        var hasPath = row.Standing.Conditions.Any(c => c.Target is Target.Path) && targets.Exists(t => t.Points.Count > 1);
        if (!hasPath && (areas.Count == 0 || areas[0].Figures.Count(f => f.Value is not null) < 2))
        {
            return null;
        }
        var goals = measure.VersionAt(row.Rule!.Time.LastDay)?.Id;
        List<ChartSeries> series = [.. areas.SelectMany(a => SeriesOf(a, measure, goals, language)), .. targets];
        var shown = areas.SelectMany(a => a.Figures).Where(f => f.Value is not null).Select(f => ChartPlace.Shown(f.Key.Period)).ToList();
        var days = series.SelectMany(s => s.Points).Select(p => p.Day)
            .Concat(shown.SelectMany(p => new[] { ChartPlace.Text(p.FirstDay), ChartPlace.Text(p.LastDay) }))
            .Order(StringComparer.Ordinal).ToList();
        var data = new ChartData(
            label.In(language),
            measure.Unit == Unit.Percent,
            language == Measurement.Language.Danish ? "da" : "en",
            ChartPlace.StepOf(areas.Count == 0 ? null : areas[0].Figures.LastOrDefault(f => f.Value is not null)?.Key.Period),
            days[0],
            days[^1],
            series,
            [.. ChangesOf(measure, days[0], days[^1], language)]);
        return JsonSerializer.Serialize(data);
    }

    // Figures under another definition than the goal's are a line of their own: the two are not to be compared.
    private static IEnumerable<ChartSeries> SeriesOf(AreaSeries area, Measure measure, string? goals, Language language)
    {
        var ids = measure.Versions.Select(v => v.Id).ToList();
        foreach (var run in area.Figures.Where(f => f.Value is not null).GroupBy(f => f.Definition))
        {
            var own = goals is null || run.Key == goals;
            var other = own ? "" : GoalTexts.OtherDefinition(ids.IndexOf(run.Key) > ids.IndexOf(goals!)).In(language);
            foreach (var line in Lines([.. run]).SelectMany(l => Begun(l, measure)))
            {
                yield return new ChartSeries(
                    area.Name + other,
                    own ? area.Role : area.Role + "-other",
                    [.. line.OrderBy(f => ChartPlace.Of(f.Key.Period)).Select(f => new ChartPoint(ChartPlace.Text(ChartPlace.Of(f.Key.Period)), f.Value!.Value, $"{f.Key.Period.ToText(language)}: {FigureWords.Of(f, language)}"))]);
            }
        }
    }

    // A year and a month in it are not two steps of one line.
    private static IEnumerable<IEnumerable<Figure>> Lines(List<Figure> run) =>
        run.Exists(a => run.Exists(b => a != b && a.Key.Period.Contains(b.Key.Period)))
            ? run.GroupBy(f => f.Key.Period.GetType())
            : [run];

    // What is counted from the beginning of each year falls to nothing there: a line of each year's own, and no fall that nobody has seen.
    private static IEnumerable<IReadOnlyList<Figure>> Begun(IEnumerable<Figure> line, Measure measure)
    {
        var figures = line.OrderBy(f => f.Key.Period.LastDay).ToList();
        var first = 0;
        for (var i = 1; i < figures.Count; i++)
        {
            if (measure.Accumulation == Accumulation.ToDate && figures[i].Key.Period.LastDay.Year > figures[i - 1].Key.Period.LastDay.Year && figures[i].Value < figures[i - 1].Value)
            {
                yield return figures[first..i];
                first = i;
            }
        }

        yield return figures[first..];
    }

    private static IEnumerable<ChartChange> ChangesOf(Measure measure, string first, string last, Language language) => measure.Versions
        .Select(v => v.From).OfType<DateOnly>().Select(ChartPlace.Text)
        .Where(day => string.CompareOrdinal(first, day) <= 0 && string.CompareOrdinal(day, last) <= 0)
        .Select(day => new ChartChange(day, GoalTexts.NewDefinition.In(language)));

    private static IEnumerable<ChartSeries> TargetsOf(GoalStanding row, IReadOnlyList<AreaSeries> areas, Language language)
    {
        var time = row.Rule!.Time;
        foreach (var condition in row.Standing.Conditions)
        {
            var name = (language == Measurement.Language.Danish ? "Mål: " : "Target: ")
                + (row.Standing.Conditions.Count == 1 ? row.TargetProse.In(language) : TargetWriter.Write(condition.Target, language));
            switch (condition.Target)
            {
                case Target.Range range:
                    yield return Level(name, time, range.Low.Value);
                    yield return Level(name, time, range.High.Value);
                    break;
                case Target.Path path:
                    yield return new ChartSeries(name, "target", [.. Path(path, row, areas).Select(p => new ChartPoint(ChartPlace.Text(p.Day), p.Value, name))]);
                    break;
                case Target.AgainstArea { Margin: null }:
                    break;
                case Target.Direction:
                    break;
                // What adds up through the goal's time is held against a pace: the line that it follows, and not where it is today.
                case var target when row.Rule is { Must: Must.InTotal, Measure.Accumulation: Accumulation.ToDate } && WholeOf(target, row.Rule.Measure) is { } whole:
                    yield return new ChartSeries(name, "target", [new ChartPoint(ChartPlace.Text(time.FirstDay), 0, name), new ChartPoint(ChartPlace.Text(time.LastDay), whole, name)]);
                    break;
                default:
                    if (condition.Bound is { } bound)
                    {
                        yield return Level(name, time, bound);
                    }
                    break;
            }
        }
    }

    private static decimal? WholeOf(Target target, Measure measure) => target switch
    {
        Target.Number number => number.Bound.Value,
        Target.UsedUp or Target.All when measure.Unit == Unit.Percent => 100,
        _ => null,
    };

    // From its start to its end, and level after its last dated point for as long as the goal lasts.
    private static IEnumerable<(DateOnly Day, decimal Value)> Path(Target.Path path, GoalStanding row, IReadOnlyList<AreaSeries> areas)
    {
        var time = row.Rule!.Time;
        var like = areas.Count == 0 ? null : areas[0].Figures.LastOrDefault(f => f.Value is not null)?.Key.Period;
        var baseline = areas.Count == 0 ? null : areas[0].Figures.LastOrDefault(f => f.Value is not null && f.Key.Period.LastDay < time.FirstDay)?.Key.Period.LastDay;
        (DateOnly End, decimal Value)? last = null;
        foreach (var point in path.Points)
        {
            var end = point.When?.LastDay ?? (point == path.Points[0] ? baseline ?? time.FirstDay.AddDays(-1) : null);
            if (end is { } day)
            {
                yield return (ChartPlace.OfEnd(day, like ?? point.When), point.Amount.Value);
                last = (day, point.Amount.Value);
            }
        }
        if (last is { } held && held.End < time.LastDay)
        {
            yield return (ChartPlace.OfEnd(time.LastDay, like), held.Value);
        }
    }

    private static ChartSeries Level(string name, Measurement.Time.Period time, decimal value) =>
        new(name, "target", [new ChartPoint(ChartPlace.Text(time.FirstDay), value, name), new ChartPoint(ChartPlace.Text(time.LastDay), value, name)]);
}

/// <param name="Role">own, country, neighbour, region or target; the first four with -other under another definition than the goal's.</param>
internal sealed record ChartSeries(
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("role")] string Role,
    [property: JsonPropertyName("points")] IReadOnlyList<ChartPoint> Points);

internal sealed record ChartPoint(
    [property: JsonPropertyName("day")] string Day,
    [property: JsonPropertyName("value")] decimal Value,
    [property: JsonPropertyName("text")] string Text);

/// <summary>A day from which another definition is in force.</summary>
internal sealed record ChartChange([property: JsonPropertyName("day")] string Day, [property: JsonPropertyName("text")] string Text);
