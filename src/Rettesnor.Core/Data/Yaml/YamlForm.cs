using System.Globalization;
using System.Runtime.CompilerServices;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement;

namespace Rettesnor.Core.Data.Yaml;

/// <summary>
/// Reads the fields of a YAML file and collects everything that is wrong with it. A field that cannot be read gives a harmless stand-in,
/// so that reading goes on; the result is used only where there are no problems.
/// </summary>
public sealed class YamlForm(string file)
{
    private readonly List<InputProblem> problems = [];

    public string File => file;

    public IReadOnlyList<InputProblem> Problems => problems;

    /// <summary>Opens a text whose top is a mapping; null where it is none.</summary>
    public YamlMap? Open(string text)
    {
        var tree = YamlTree.Read(text);
        foreach (var fault in tree.Faults)
        {
            problems.Add(Of(fault));
        }

        if (tree.Root is null)
        {
            return null;
        }

        if (tree.Root is YamlMap map)
        {
            return map;
        }

        Problem(tree.Root.Place, Describe(tree.Root), new LocalText("felter med navn og værdi", "fields with a name and a value"));
        return null;
    }

    public void Problem(Place place, LocalText found, LocalText expected, string? suggestion = null) =>
        problems.Add(new InputProblem(file, place.Line, place.Column, found, expected, suggestion));

    public void Problem(Place place, string found, LocalText expected, string? suggestion = null) => Problem(place, Quote(found), expected, suggestion);

    public void Missing(Place place, string key) => problems.Add(
        new InputProblem(file, place.Line, place.Column, new LocalText($"intet felt »{key}«", $"no field ‘{key}’"), new LocalText("at det er udfyldt", "it to be filled in"), null) { Missing = key });

    public static LocalText Quote(string text) => new($"»{text}«", $"‘{text}’");

    public static LocalText Describe(YamlNode node) => node switch
    {
        YamlText { IsNull: true } => new("ingenting", "nothing"),
        YamlText t => Quote(t.Text),
        YamlList => new("en liste", "a list"),
        YamlMap => new("et felt med underfelter", "a field with fields of its own"),
        _ => throw new InvalidOperationException($"Unknown kind of node: {node.GetType().Name}"),
    };

    private InputProblem Of(YamlFault fault)
    {
        var (found, expected) = fault.Kind switch
        {
            YamlFaultKind.Tab => (new LocalText("et tabulatortegn", "a tab"), new LocalText("mellemrum som indrykning", "spaces for indentation")),
            YamlFaultKind.Empty => (new LocalText("en tom fil", "an empty file"), new LocalText("felter med navn og værdi", "fields with a name and a value")),
            YamlFaultKind.DuplicateKey => (
                new LocalText($"feltet »{fault.Detail}« for anden gang", $"the field ‘{fault.Detail}’ for the second time"),
                new LocalText("hvert felt én gang", "each field once")),
            YamlFaultKind.NotText => (new LocalText("et sammensat feltnavn", "a compound field name"), new LocalText("et enkelt ord", "a single word")),
            YamlFaultKind.Syntax => (
                new LocalText($"noget, der ikke er YAML ({fault.Detail})", $"something that is not YAML ({fault.Detail})"),
                new LocalText("»felt: værdi« med ens indrykning, og citationstegn om tekst med kolon", "‘field: value’ with even indentation, and quotation marks around text with a colon")),
            _ => throw new InvalidOperationException($"Unknown fault: {fault.Kind}"),
        };
        return new InputProblem(file, fault.Place.Line, fault.Place.Column, found, expected, null);
    }
}

/// <summary>The fields of one mapping. Fields that nobody knows are pointed out when it is opened.</summary>
public sealed class YamlFields
{
    private readonly YamlForm form;
    private readonly YamlMap map;

    public YamlFields(YamlForm form, YamlMap map, params string[] known)
    {
        this.form = form;
        this.map = map;
        foreach (var entry in map.Entries.Where(e => !known.Contains(e.Key)))
        {
            form.Problem(
                entry.Place,
                new LocalText($"feltet »{entry.Key}«", $"the field ‘{entry.Key}’"),
                new LocalText($"et af felterne {string.Join(", ", known)}", $"one of the fields {string.Join(", ", known)}"),
                Nearest.To(entry.Key, known, 1).FirstOrDefault());
        }
    }

    public Place Place => map.Place;

    public bool Has(string key) => map.Find(key) is { Value: not YamlText { IsNull: true } };

    public Place PlaceOf(string key) => map.Find(key)?.Value.Place ?? map.Place;

    /// <summary>Whether the field is left out, or holds nothing or a list of nothing.</summary>
    public bool IsEmpty(string key) => map.Find(key)?.Value is null or YamlText { IsNull: true } or YamlText { Text: "" } or YamlList { Items.Count: 0 };

    public string Required(string key) => IsEmpty(key) ? Missing(key, "") : Optional(key)!;

    public string? Optional(string key)
    {
        switch (map.Find(key)?.Value)
        {
            case null or YamlText { IsNull: true }:
                return null;
            case YamlText text:
                return text.Text;
            case var other:
                form.Problem(other.Place, YamlForm.Describe(other), new LocalText($"en enkelt tekst i »{key}«", $"a single text in ‘{key}’"));
                return "";
        }
    }

    /// <summary>A value that a reading function makes of the text; the function returns null and the problem where it cannot.</summary>
    public T? Read<T>(string key, LocalText expected, Func<string, T?> read, Func<string, string?>? suggest = null)
        where T : class
    {
        if (Optional(key) is not { } text)
        {
            return null;
        }

        if (read(text) is { } value)
        {
            return value;
        }

        form.Problem(PlaceOf(key), text, expected, suggest?.Invoke(text));
        return null;
    }

    public T? Value<T>(string key, LocalText expected, Func<string, T?> read, Func<string, string?>? suggest = null)
        where T : struct => Read(key, expected, t => read(t) is { } value ? new StrongBox<T>(value) : null, suggest)?.Value;

    /// <summary>A printed unit, which must be there: null for exact.</summary>
    public decimal? Step(string key) => Has(key)
        ? Read(
            key,
            new LocalText("et trin som 1, 10, 0,1 eller exact", "a step like 1, 10, 0.1 or exact"),
            t => t == "exact" ? new StrongBox<decimal?>(null)
                : decimal.TryParse(t.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var step) && step > 0 ? new StrongBox<decimal?>(step)
                : null,
            t => Nearest.To(t, ["exact"], 1).FirstOrDefault())?.Value
        : Missing<decimal?>(key, null);

    public DateOnly? Day(string key) => Value<DateOnly>(
        key,
        new LocalText("en dato som 2023-01-31", "a date like 2023-01-31"),
        t => DateOnly.TryParseExact(t, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null);

    /// <summary>One of a closed set of words; a problem where it is missing or another.</summary>
    public T Word<T>(string key, IReadOnlyDictionary<string, T> words, bool required = true)
        where T : struct
    {
        if (!Has(key))
        {
            return required ? Missing(key, default(T)) : default;
        }

        return WordOrNone(key, words) ?? default;
    }

    public T? WordOrNone<T>(string key, IReadOnlyDictionary<string, T> words)
        where T : struct =>
        Value(key, OneOf(words.Keys), t => words.TryGetValue(t, out var v) ? v : (T?)null, t => Nearest.To(t, words.Keys, 1).FirstOrDefault());

    /// <summary>One of some ids; a problem where it is missing or another.</summary>
    public string Known(string key, IReadOnlyCollection<string> ids)
    {
        var id = Required(key);
        if (id.Length > 0 && !ids.Contains(id))
        {
            form.Problem(PlaceOf(key), id, OneOf(ids), Nearest.To(id, ids, 1).FirstOrDefault());
        }

        return id;
    }

    public LocalText RequiredText(string key) => OptionalText(key) ?? Missing(key, new LocalText("", ""));

    public LocalText? OptionalText(string key) => map.Find(key)?.Value is { } node and not YamlText { IsNull: true } ? TextOf(node) : null;

    public IReadOnlyList<LocalText> Texts(string key) => [.. Items(key).Select(TextOf)];

    public IReadOnlyList<(string Text, Place Place)> Words(string key)
    {
        var words = new List<(string, Place)>();
        foreach (var item in Items(key))
        {
            if (item is YamlText { IsNull: false } text)
            {
                words.Add((text.Text, text.Place));
            }
            else
            {
                form.Problem(item.Place, YamlForm.Describe(item), new LocalText("et enkelt ord", "a single word"));
            }
        }

        return words;
    }

    /// <summary>The words of a list, or a word that stands alone.</summary>
    public IReadOnlyList<(string Text, Place Place)> WordsOrOne(string key) =>
        map.Find(key)?.Value is YamlText { IsNull: false } one ? [(one.Text, one.Place)] : Words(key);

    public IReadOnlyList<YamlNode> Items(string key)
    {
        switch (map.Find(key)?.Value)
        {
            case null or YamlText { IsNull: true }:
                return [];
            case YamlList list:
                return list.Items;
            case var other:
                form.Problem(other.Place, YamlForm.Describe(other), new LocalText($"en liste i »{key}«", $"a list in ‘{key}’"));
                return [];
        }
    }

    /// <summary>Reads each item of a list that must hold mappings.</summary>
    public IReadOnlyList<T> Each<T>(string key, string[] known, Func<YamlFields, T> read)
    {
        var result = new List<T>();
        foreach (var item in Items(key))
        {
            if (item is YamlMap inner)
            {
                result.Add(read(new YamlFields(form, inner, known)));
            }
            else
            {
                form.Problem(item.Place, YamlForm.Describe(item), new LocalText($"felterne {string.Join(", ", known)}", $"the fields {string.Join(", ", known)}"));
            }
        }

        return result;
    }

    public YamlFields? Inner(string key, params string[] known)
    {
        switch (map.Find(key)?.Value)
        {
            case null or YamlText { IsNull: true }:
                return null;
            case YamlMap inner:
                return new YamlFields(form, inner, known);
            case var other:
                form.Problem(other.Place, YamlForm.Describe(other), new LocalText($"felterne {string.Join(", ", known)}", $"the fields {string.Join(", ", known)}"));
                return null;
        }
    }

    public T Missing<T>(string key, T standIn)
    {
        form.Missing(map.Place, key);
        return standIn;
    }

    public static LocalText OneOf(IEnumerable<string> words)
    {
        var list = string.Join(", ", words);
        return new LocalText($"et af ordene {list}", $"one of the words {list}");
    }

    private LocalText TextOf(YamlNode node)
    {
        if (node is not YamlMap both)
        {
            form.Problem(node.Place, YamlForm.Describe(node), new LocalText("en tekst på begge sprog: { da: ..., en: ... }", "a text in both languages: { da: ..., en: ... }"));
            return new LocalText("", "");
        }

        var fields = new YamlFields(form, both, "da", "en");
        return new LocalText(fields.Required("da"), fields.Required("en"));
    }
}
