using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Rettesnor.Core.Tests.Plans;

/// <summary>
/// Checks a value by the part of JSON Schema (draft 2020-12) that the plan file's schema uses. A keyword that it does not know is
/// refused, so that the schema cannot come to say something that is not checked.
/// </summary>
internal sealed class JsonSchema(JsonObject root)
{
    private static readonly string[] Annotations = ["$schema", "$defs", "title", "description", "examples"];

    public static JsonSchema Parse(string text) => new(JsonNode.Parse(text)!.AsObject());

    public bool IsValid(JsonNode? value) => Check(root, value, "").Count == 0;

    /// <summary>Everything that is wrong: the path to the value and the keyword that it breaks.</summary>
    public IReadOnlyList<string> Errors(JsonNode? value) => Check(root, value, "");

    private List<string> Check(JsonNode schema, JsonNode? value, string path)
    {
        var errors = new List<string>();
        if (schema is JsonValue all)
        {
            return all.GetValue<bool>() ? errors : [$"{path}: false"];
        }

        var rules = schema.AsObject();
        foreach (var (keyword, rule) in rules.Where(r => !Annotations.Contains(r.Key)))
        {
            var before = errors.Count;
            var holds = keyword switch
            {
                "$ref" => Add(errors, Check(Resolve(rule!.GetValue<string>()), value, path)),
                "type" => Words(rule!).Any(t => IsOfType(value, t)),
                "enum" => rule!.AsArray().Any(e => JsonNode.DeepEquals(e, value)),
                "pattern" => value is not JsonValue || value.GetValueKind() != JsonValueKind.String || Regex.IsMatch(value.GetValue<string>(), rule!.GetValue<string>(), RegexOptions.ECMAScript),
                "minLength" => value is not JsonValue || value.GetValueKind() != JsonValueKind.String || value.GetValue<string>().Length >= rule!.GetValue<int>(),
                "minimum" => value is not JsonValue || value.GetValueKind() != JsonValueKind.Number || value.GetValue<decimal>() >= rule!.GetValue<decimal>(),
                "required" => value is not JsonObject o || Words(rule!).All(o.ContainsKey),
                "properties" => value is not JsonObject o || Add(errors, o.Where(p => rule![p.Key] is not null).SelectMany(p => Check(rule![p.Key]!, p.Value, $"{path}/{p.Key}"))),
                "additionalProperties" => value is not JsonObject o || rule!.GetValue<bool>() || o.All(p => rules["properties"]?[p.Key] is not null),
                "items" => value is not JsonArray a || Add(errors, a.SelectMany((item, i) => Check(rule!, item, $"{path}/{i}"))),
                "minItems" => value is not JsonArray a || a.Count >= rule!.GetValue<int>(),
                "maxItems" => value is not JsonArray a || a.Count <= rule!.GetValue<int>(),
                "anyOf" => rule!.AsArray().Any(r => Check(r!, value, path).Count == 0),
                _ => throw new NotSupportedException($"The keyword {keyword} at {path}."),
            };
            if (!holds && errors.Count == before)
            {
                errors.Add($"{path}: {keyword}");
            }
        }

        return errors;
    }

    private JsonNode Resolve(string reference)
    {
        JsonNode node = root;
        foreach (var name in reference.Split('/').Skip(1))
        {
            node = node[name] ?? throw new NotSupportedException($"There is no {reference}.");
        }

        return node;
    }

    private static bool Add(List<string> errors, IEnumerable<string> more)
    {
        var before = errors.Count;
        errors.AddRange(more);
        return errors.Count == before;
    }

    private static IEnumerable<string> Words(JsonNode rule) => rule is JsonArray list ? list.Select(w => w!.GetValue<string>()) : [rule.GetValue<string>()];

    private static bool IsOfType(JsonNode? value, string type) => (type, value?.GetValueKind() ?? JsonValueKind.Null) switch
    {
        ("object", JsonValueKind.Object) => true,
        ("array", JsonValueKind.Array) => true,
        ("string", JsonValueKind.String) => true,
        ("number", JsonValueKind.Number) => true,
        ("integer", JsonValueKind.Number) => value!.GetValue<decimal>() % 1 == 0,
        ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
        ("null", JsonValueKind.Null) => true,
        ("object" or "array" or "string" or "number" or "integer" or "boolean" or "null", _) => false,
        _ => throw new NotSupportedException($"The type {type}."),
    };
}
