using System.Globalization;

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Rettesnor.Core.Data;

namespace Rettesnor.Cli;

/// <summary>A column of what a command prints as a table: its heading and its text for a row.</summary>
internal sealed record TableText<T>(string Heading, Func<T, string> Text, bool Right = false);

/// <summary>Prints rows as a table to read, as JSON or as CSV. JSON and CSV have the same keys, but for figures, whose CSV is a file of its own.</summary>
internal static class Rows
{
    public static readonly string[] Forms = ["table", "json", "csv"];

    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonSerializerOptions JsonInField = new(Json) { WriteIndented = false };

    /// <summary>A text that fits in a column: what there is no room for is dots.</summary>
    public static string Short(string text, int most) => text.Length <= most ? text : text[..(most - 1)] + "…";

    public static void Print<T>(CommandCall call, string form, IReadOnlyList<T> rows, IReadOnlyList<TableText<T>> table, Func<T, JsonObject> json, string none)
    {
        switch (form)
        {
            case "json":
                call.Output.WriteLine(new JsonArray([.. rows.Select(r => (JsonNode)json(r))]).ToJsonString(Json));
                break;
            case "csv":
                PrintCsv(call.Output, [.. rows.Select(json)]);
                break;
            default:
                PrintTable(call.Output, rows, table, none);
                break;
        }
    }

    private static void PrintTable<T>(TextWriter output, IReadOnlyList<T> rows, IReadOnlyList<TableText<T>> columns, string none)
    {
        if (rows.Count == 0)
        {
            output.WriteLine(none);
            return;
        }

        var texts = rows.Select(r => columns.Select(c => c.Text(r)).ToArray()).ToList();
        var widths = columns.Select((c, i) => Math.Max(c.Heading.Length, texts.Max(t => t[i].Length))).ToArray();
        string Line(IEnumerable<string> fields) => string.Join("  ", fields.Select((f, i) => columns[i].Right ? f.PadLeft(widths[i]) : f.PadRight(widths[i]))).TrimEnd();
        output.WriteLine(Line(columns.Select(c => c.Heading)));
        output.WriteLine(string.Join("  ", widths.Select(w => new string('-', w))));
        foreach (var text in texts)
        {
            output.WriteLine(Line(text));
        }
    }

    // Nested values are JSON inside their field, so that nothing is left out.
    private static void PrintCsv(TextWriter output, IReadOnlyList<JsonObject> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        output.WriteLine(string.Join(',', rows[0].Select(p => p.Key)));
        foreach (var row in rows)
        {
            output.WriteLine(string.Join(',', row.Select(p => Field(p.Value))));
        }
    }

    private static string Field(JsonNode? node)
    {
        var text = node switch
        {
            null => "",
            JsonValue value when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>(),
            _ => node.ToJsonString(JsonInField),
        };

        var safe = node is JsonValue && node.GetValueKind() == JsonValueKind.String ? CsvGuard.Put(text) : text;
        return safe.AsSpan().ContainsAny(",\"\n\r") ? "\"" + safe.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : safe;
    }

    /// <summary>A number as JSON has it, without trailing zeros that nobody printed.</summary>
    public static JsonNode? Number(decimal? value) => value is { } v ? JsonNode.Parse(v.ToString(CultureInfo.InvariantCulture)) : null;

}
