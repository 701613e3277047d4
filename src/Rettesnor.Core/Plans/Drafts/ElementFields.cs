using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Rettesnor.Core.Plans.Drafts;

/// <summary>
/// What an element of a draft says, field by field: <c>target</c>, <c>title.da</c>, <c>found.section</c>, <c>aims.0.en</c>,
/// <c>parts.1.target</c>. A field that says nothing is not there. Equal where all fields are.
/// </summary>
public sealed class ElementFields : IEquatable<ElementFields>
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly SortedDictionary<string, string> values;

    /// <param name="values">Paths and texts; empty texts are left out, and line ends are those of one kind.</param>
    public ElementFields(IEnumerable<KeyValuePair<string, string>> values) =>
        this.values = new SortedDictionary<string, string>(
            values.Where(v => v.Value.Length > 0).ToDictionary(v => v.Key, v => v.Value, StringComparer.Ordinal), StringComparer.Ordinal);

    public static ElementFields Empty { get; } = new([]);

    public string this[string path] => values.GetValueOrDefault(path, "");

    public IEnumerable<KeyValuePair<string, string>> All => values;

    public IEnumerable<string> Paths => values.Keys;

    /// <summary>How many items a list has: one more than the highest number that says something.</summary>
    public int Count(string list) => values.Keys
        .Where(k => k.StartsWith(list + ".", StringComparison.Ordinal))
        .Select(k => k[(list.Length + 1)..].Split('.')[0])
        .Select(n => int.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out var i) ? i + 1 : 0)
        .DefaultIfEmpty(0).Max();

    public ElementFields With(string path, string? value) => new(values.Where(v => v.Key != path).Append(KeyValuePair.Create(path, value ?? "")));

    /// <summary>Without a field and everything under it.</summary>
    public ElementFields Without(string path) => new(values.Where(v => v.Key != path && !v.Key.StartsWith(path + ".", StringComparison.Ordinal)));

    public string ToJson() => JsonSerializer.Serialize(values, Json);

    public static ElementFields OfJson(string json) => new(JsonSerializer.Deserialize<Dictionary<string, string>>(json)!);

    /// <summary>The words of a list of words.</summary>
    public IReadOnlyList<string> Words(string path) => SplitWords(this[path]);

    public static IReadOnlyList<string> SplitWords(string text) => text.Split([',', ' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public bool Equals(ElementFields? other) => other is not null && values.SequenceEqual(other.values);

    public override bool Equals(object? obj) => Equals(obj as ElementFields);

    public override int GetHashCode() => values.Aggregate(0, (hash, v) => HashCode.Combine(hash, v.Key, v.Value));
}

/// <summary>An element of a plan in the making.</summary>
/// <param name="Number">Its number in the draft, which it keeps; the head has 0.</param>
/// <param name="Kind">Its kind: <see cref="ShapeKind.Key"/>.</param>
/// <param name="Revision">How many times it has been written.</param>
/// <param name="Place">What it is sorted by among its kind.</param>
public sealed record PlanElement(int Number, string Kind, int Revision, int Place, ElementFields Fields)
{
    /// <summary>The head's number.</summary>
    public const int HeadNumber = 0;

    /// <summary>What it is called where it is named alone: its id.</summary>
    public string Id => Fields["id"] is { Length: > 0 } id ? id : Fields["key"] is { Length: > 0 } key ? key : Fields["level"];
}
