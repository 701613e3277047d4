using System.Globalization;
using System.Text;
using System.Text.Json;
using Rettesnor.Core.Access;
using Rettesnor.Core.FollowUp;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;
using Rettesnor.Measurement.Goals;
using Rettesnor.Measurement.Measures;
using Rettesnor.Web.Hosting;
using Rettesnor.Web.Languages;
using Rettesnor.Web.Reading;

namespace Rettesnor.Web.Downloads;

/// <summary>A goal's figures as a file: every area and period, with all that a figure carries.</summary>
internal static class FigureDownload
{
    private static readonly string[] Columns =
        ["goal", "measure", "area", "group", "period", "value", "unit", "state", "approximate", "step", "numerator", "denominator", "definition", "document", "place"];

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var template in new[] { SiteMap.Figures.Danish, SiteMap.Figures.English })
        {
            routes.MapGet(template, Get).Asking(Right.ReadPlans);
        }
    }

    private static IResult Get(string plan, string goal, string format, Desk desk, HttpContext context)
    {
        if (desk.Find(plan) is not { } bundle || desk.StandingToTake(bundle, desk.Today).Row(goal) is not { } row)
        {
            return Results.NotFound();
        }
        var figures = FiguresOf(row).ToList();
        var name = $"{bundle.Plan.Id}-{row.Id}.{format}";
        return format switch
        {
            "csv" => Results.File(Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(Csv(figures, RequestLanguage.Of(context)))).ToArray(), "text/csv; charset=utf-8", name),
            "json" => Results.File(JsonSerializer.SerializeToUtf8Bytes(figures.Select(f => Fields(f.Goal, f.Figure)), Indented), "application/json", name),
            _ => Results.NotFound(),
        };
    }

    private static IEnumerable<(string Goal, Figure Figure)> FiguresOf(GoalStanding row) =>
        from part in row.Parts.Count > 0 ? row.Parts : [row]
        let measure = part.Standing.Judged?.Newest.Key.Measure ?? part.Measure!.Id
        from series in part.Figures!.SeriesOf(measure).Where(s => s.Group == part.Rule!.Group).OrderBy(s => s.Area)
        from figure in part.Figures!.Series(measure, series.Area, series.Group)
        select (part.Id, figure);

    // A semicolon and the language's decimal mark, so that a spreadsheet of that language opens it.
    private static string Csv(List<(string Goal, Figure Figure)> figures, Language language)
    {
        var separator = language == Language.Danish ? ";" : ",";
        var text = new StringBuilder().AppendJoin(separator, Columns).Append("\r\n");
        foreach (var (goal, figure) in figures)
        {
            var fields = Fields(goal, figure);
            text.AppendJoin(separator, Columns.Select(c => Cell(fields[c], separator, language))).Append("\r\n");
        }
        return text.ToString();
    }

    private static string Cell(object? value, string separator, Language language)
    {
        var text = value switch
        {
            null => "",
            decimal number => number.ToString(CultureInfo.InvariantCulture).Replace(".", language == Language.Danish ? "," : ".", StringComparison.Ordinal),
            bool yes => yes ? "yes" : "",
            _ => value.ToString()!,
        };
        return text.Contains(separator, StringComparison.Ordinal) || text.Contains('"', StringComparison.Ordinal) || text.Contains('\n', StringComparison.Ordinal)
            ? "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\""
            : text;
    }

    private static Dictionary<string, object?> Fields(string goal, Figure figure) => new()
    {
        ["goal"] = goal,
        ["measure"] = figure.Key.Measure.Value,
        ["area"] = figure.Key.Area.Value,
        ["group"] = figure.Key.Group.Length == 0 ? "all" : figure.Key.Group,
        ["period"] = figure.Key.Period.ToString(),
        ["value"] = figure.Value,
        ["unit"] = UnitCode(figure.Unit),
        ["state"] = figure.State switch { FigureState.Value => "value", FigureState.Suppressed => "suppressed", FigureState.NoData => "no-data" },
        ["approximate"] = figure.Approximate,
        ["step"] = figure.Step,
        ["numerator"] = figure.Numerator,
        ["denominator"] = figure.Denominator,
        ["definition"] = figure.Definition,
        ["document"] = figure.Source.Document,
        ["place"] = figure.Source.Place,
    };

    private static string UnitCode(Unit unit) => unit.ToString().ToLowerInvariant();
}
