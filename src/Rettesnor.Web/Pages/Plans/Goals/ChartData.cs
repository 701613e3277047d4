using System.Globalization;
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
    [property: JsonPropertyName("decimals")] int Decimals,
    [property: JsonPropertyName("language")] string Language,
    [property: JsonPropertyName("series")] IReadOnlyList<ChartSeries> Series)
{
    public static string? Of(GoalStanding row, IReadOnlyList<AreaSeries> areas, LocalText label, Language language)
    {
        if (areas.Count == 0 || areas[0].Figures.Count(f => f.Value is not null) < 2)
        {
            return null;
        }
        var series = areas.Where(a => a.Figures.Any(f => f.Value is not null)).SelectMany(a => SeriesOf(a, language)).ToList();
        series.AddRange(TargetsOf(row, language));
        var unit = row.Measure!.Unit;
        var steps = areas[0].Figures.Select(f => f.Step).OfType<decimal>().ToList();
        var data = new ChartData(
            label.In(language),
            unit == Unit.Percent,
            steps.Count == 0 ? (unit is Unit.Percent or Unit.Score ? 1 : 0) : steps.Max(NumberText.Decimals),
            language == Measurement.Language.Danish ? "da" : "en",
            series);
        return JsonSerializer.Serialize(data);
    }

    // A line is broken where the definition changes: the two ends are not to be compared.
    private static IEnumerable<ChartSeries> SeriesOf(AreaSeries area, Language language)
    {
        var newest = area.Figures[^1].Definition;
        return area.Figures.Where(f => f.Value is not null).GroupBy(f => f.Definition).Select(run => new ChartSeries(
            run.Key == newest ? area.Name : area.Name + (language == Measurement.Language.Danish ? ", tidligere definition" : ", earlier definition"),
            run.Key == newest ? area.Role : area.Role + "-earlier",
            [.. run.Select(f => new ChartPoint(Day(f.Key.Period.LastDay), f.Value!.Value, $"{f.Key.Period.ToText(language)}: {FigureWords.Of(f, language)}"))]));
    }

    private static IEnumerable<ChartSeries> TargetsOf(GoalStanding row, Language language)
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
                    yield return new ChartSeries(name, "target", [.. path.Points.Where(p => p.When is not null).Select(p => new ChartPoint(Day(p.When!.LastDay), p.Amount.Value, name))]);
                    break;
                case Target.AgainstArea { Margin: null }:
                    break;
                case Target.Direction:
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

    private static ChartSeries Level(string name, Measurement.Time.Period time, decimal value) =>
        new(name, "target", [new ChartPoint(Day(time.FirstDay), value, name), new ChartPoint(Day(time.LastDay), value, name)]);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <param name="Role">own, country, neighbour, region or target; the first four with -earlier under an earlier definition.</param>
internal sealed record ChartSeries(
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("role")] string Role,
    [property: JsonPropertyName("points")] IReadOnlyList<ChartPoint> Points);

internal sealed record ChartPoint(
    [property: JsonPropertyName("day")] string Day,
    [property: JsonPropertyName("value")] decimal Value,
    [property: JsonPropertyName("text")] string Text);
