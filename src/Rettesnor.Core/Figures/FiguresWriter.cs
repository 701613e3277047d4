using System.Globalization;
using System.Text;
using Rettesnor.Measurement.Figures;

namespace Rettesnor.Core.Figures;

/// <summary>Writes figures in the form of docs/figures-file.md, which <see cref="FiguresFile"/> reads: what is written and read again is the same figure.</summary>
public static class FiguresWriter
{
    public static string Write(IEnumerable<Figure> figures)
    {
        var text = new StringBuilder().AppendJoin(';', FiguresFile.Columns).Append('\n');
        foreach (var figure in figures)
        {
            text.AppendJoin(';', FiguresFile.Columns.Select(c => Quoted(Field(figure, c)))).Append('\n');
        }

        return text.ToString();
    }

    private static string Field(Figure f, string column) => column switch
    {
        "measure" => f.Key.Measure.Value,
        "area" => f.Key.Area.Value,
        "group" => f.Key.Group,
        "period" => f.Key.Period.ToString(),
        "value" => Number(f.Value),
        "state" => f.State switch { FigureState.Value => "", FigureState.Suppressed => "suppressed", FigureState.NoData => "no-data" },
        "step" => f is { Step: null, Value: not null } ? "exact" : Number(f.Step),
        "approximate" => f.Approximate ? "yes" : "",
        "numerator" => Number(f.Numerator),
        "denominator" => Number(f.Denominator),
        "chance" => Number(f.Chance),
        "definition" => f.Definition,
        "document" => f.Source.Document,
        "place" => f.Source.Place,
        "remark-da" => f.Remark?.Da ?? "",
        "remark-en" => f.Remark?.En ?? "",

        // A figure that is kept no longer knows which cell of a plan's table printed it.
        "table" or "row" or "column" => "",
        _ => throw new InvalidOperationException($"Unknown column: {column}"),
    };

    private static string Number(decimal? value) => value?.ToString(CultureInfo.InvariantCulture).Replace('.', ',') ?? "";

    // The reader takes away the space around a field that has no quotation marks.
    private static string Quoted(string field) =>
        field.AsSpan().ContainsAny(";\"\r\n") || field.Trim().Length != field.Length ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : field;
}
