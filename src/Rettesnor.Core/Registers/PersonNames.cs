using Rettesnor.Core.Data;

namespace Rettesnor.Core.Registers;

/// <summary>What persons are called.</summary>
public static class PersonNames
{
    /// <summary>The names of some persons; one of whom the registers do not say it is left out.</summary>
    public static IReadOnlyDictionary<int, string> Of(Session db, IEnumerable<int> persons)
    {
        var names = new Dictionary<int, string>();
        foreach (var list in NumberLists.Of(persons.Distinct()))
        {
            foreach (var (person, name) in db.Rows($"SELECT person_id, name FROM person_details WHERE superseded_by IS NULL AND person_id IN ({list})", row => (row.GetInt32(0), row.GetString(1))))
            {
                names[person] = name;
            }
        }

        return names;
    }

    /// <summary>The persons whose name has every word of a text in it, whatever the order and the case of its letters, by name.</summary>
    /// <param name="db">The database.</param>
    /// <param name="text">The words.</param>
    /// <param name="among">Those who are looked among; null for everybody.</param>
    public static IReadOnlyList<int> Find(Session db, string text, IEnumerable<int>? among)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var conditions = string.Concat(words.Select((_, i) => $" AND lower(name) LIKE @word{i} ESCAPE '!'"));
        return
        [
            .. (among is null ? [""] : NumberLists.Of(among).Select(list => $" AND person_id IN ({list})"))
                .SelectMany(some => db.Rows($"SELECT person_id, name FROM person_details WHERE superseded_by IS NULL{some}{conditions}", row => (Person: row.GetInt32(0), Name: row.GetString(1)),
                    [.. words.Select((w, i) => ($"word{i}", (object?)$"%{Escaped(w)}%"))]))
                .Where(p => words.All(w => p.Name.Contains(w, StringComparison.OrdinalIgnoreCase)))
                .OrderBy(p => p.Name, StringComparer.OrdinalIgnoreCase).ThenBy(p => p.Person).Select(p => p.Person),
        ];
    }

    // SQLite's lower() knows only a to z: a letter that it does not know is asked for as any, and looked at here.
    private static string Escaped(string text) =>
        string.Concat(text.ToLowerInvariant().Select(c => c is '%' or '_' or '!' ? $"!{c}" : c < 128 ? c.ToString() : "_"));
}
