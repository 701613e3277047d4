using System.Globalization;
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

    /// <summary>The persons whose name has a text in it, whatever the case of its letters; no more than so many.</summary>
    public static IReadOnlyList<int> Find(Session db, string text, int most) => db.Rows(
        string.Create(CultureInfo.InvariantCulture, $"SELECT person_id FROM person_details WHERE superseded_by IS NULL AND lower(name) LIKE @text ESCAPE '!' ORDER BY name, person_id LIMIT {most}"),
        row => row.GetInt32(0), ("text", "%" + Escaped(text.Trim()) + "%"));

    // SQLite's lower() knows only a to z, so a letter that it does not know stands for any.
    private static string Escaped(string text) =>
        string.Concat(text.ToLowerInvariant().Select(c => c is '%' or '_' or '!' ? $"!{c}" : c < 128 ? c.ToString() : "_"));
}
