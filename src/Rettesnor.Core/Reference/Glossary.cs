using Rettesnor.Core.Data.Yaml;
using Rettesnor.Measurement;

namespace Rettesnor.Core.Reference;

/// <summary>A word of the field.</summary>
/// <param name="Id">Its name in addresses and in other files.</param>
/// <param name="Word">What it is called; words that mean the same have commas between them.</param>
/// <param name="Code">The names that it has in the code; none where its English word is the one to use.</param>
/// <param name="Means">What it means.</param>
public sealed record GlossaryTerm(string Id, LocalText Word, IReadOnlyList<string> Code, LocalText Means)
{
    /// <summary>Each of its words in a language.</summary>
    public IReadOnlyList<string> Words(Language language) => Word.In(language).Split(", ");
}

/// <summary>The words of one part of the field.</summary>
public sealed record GlossarySection(LocalText Title, IReadOnlyList<GlossaryTerm> Terms);

/// <summary>The words of the field: reference/glossary.yaml, which docs/help-file.md describes.</summary>
public sealed record Glossary(IReadOnlyList<GlossarySection> Sections)
{
    public IReadOnlyList<GlossaryTerm> Terms { get; } = [.. Sections.SelectMany(s => s.Terms)];

    /// <summary>Reads the file; everything that is wrong with it is added to the problems.</summary>
    public static Glossary Read(string file, string text, List<InputProblem> problems)
    {
        var form = new YamlForm(file);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var sections = form.Open(text) is { } map
            ? new YamlFields(form, map, "sections").Each("sections", ["title", "terms"], f => new GlossarySection(
                f.RequiredText("title"), f.Each("terms", ["id", "word", "code", "means"], t => Term(form, t, seen))))
            : [];
        problems.AddRange(form.Problems);
        return new Glossary(sections);
    }

    private static GlossaryTerm Term(YamlForm form, YamlFields f, HashSet<string> seen)
    {
        var id = f.Required("id");
        if (id.Length > 0 && !seen.Add(id))
        {
            form.Problem(f.PlaceOf("id"), new LocalText($"id'et »{id}« for anden gang", $"the id ‘{id}’ for the second time"), new LocalText("et id, der kun bruges én gang", "an id that is used once"));
        }

        return new GlossaryTerm(id, f.RequiredText("word"), [.. f.Words("code").Select(c => c.Text)], f.RequiredText("means"));
    }
}
