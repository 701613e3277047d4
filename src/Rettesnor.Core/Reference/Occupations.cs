using Rettesnor.Core.Data.Yaml;
using Rettesnor.Measurement;

namespace Rettesnor.Core.Reference;

/// <summary>An occupation: the other words that it is called by, and the educations that lead there.</summary>
public sealed record Occupation(string Id, LocalText Title, IReadOnlyList<string> Words, LocalText Educations);

/// <summary>The occupations of reference/occupations.yaml, in its order.</summary>
public sealed record Occupations(IReadOnlyList<Occupation> All)
{
    public Occupation? Find(string? id) => All.FirstOrDefault(o => o.Id == id);

    /// <summary>The occupation that a text names, as somebody wrote it in a job order; null where none is known in it.</summary>
    public Occupation? In(string text) => All.FirstOrDefault(o => Has(text, o.Title.Da) || Has(text, o.Title.En)) ?? All.FirstOrDefault(o => o.Words.Any(w => Has(text, w)));

    private static bool Has(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads the file; everything that is wrong with it is added to the problems.</summary>
    public static Occupations Read(string file, string text, List<InputProblem> problems)
    {
        var form = new YamlForm(file);
        var all = form.Open(text) is { } map
            ? new YamlFields(form, map, "occupations").Each("occupations", ["id", "title", "words", "educations"], f =>
                new Occupation(f.Required("id"), f.RequiredText("title"), [.. f.Words("words").Select(w => w.Text)], f.RequiredText("educations")))
            : [];
        problems.AddRange(form.Problems);
        return new Occupations(all);
    }
}
