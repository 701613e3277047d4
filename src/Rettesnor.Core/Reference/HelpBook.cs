using Rettesnor.Core.Data;
using Rettesnor.Core.Data.Yaml;
using Rettesnor.Measurement;

namespace Rettesnor.Core.Reference;

/// <summary>A guide for one kind of user; its text is a file of its own for each language.</summary>
/// <param name="Id">Its name in addresses, and the first part of its files' names.</param>
/// <param name="Who">Whom it is for.</param>
/// <param name="About">What it helps with, in a sentence.</param>
public sealed record Guide(string Id, LocalText Who, LocalText About);

/// <summary>The help of a page.</summary>
/// <param name="Page">The page's Danish address, with the parts that vary in braces.</param>
/// <param name="Text">What it is for, who uses it and what can be done there.</param>
/// <param name="Terms">The words that matter there.</param>
/// <param name="Guides">The guides in which it comes up.</param>
public sealed record PageHelp(string Page, LocalText Text, IReadOnlyList<GlossaryTerm> Terms, IReadOnlyList<Guide> Guides);

/// <summary>The help of every page, the guides and the glossary: reference/help.yaml and reference/glossary.yaml, which docs/help-file.md describes.</summary>
public sealed class HelpBook
{
    private readonly Dictionary<string, PageHelp> pages;

    private HelpBook(Glossary glossary, IReadOnlyList<Guide> guides, IReadOnlyList<PageHelp> pages)
    {
        Glossary = glossary;
        Guides = guides;
        Pages = pages;
        this.pages = pages.DistinctBy(p => p.Page).ToDictionary(p => p.Page, StringComparer.Ordinal);
    }

    public Glossary Glossary { get; }

    public IReadOnlyList<Guide> Guides { get; }

    public IReadOnlyList<PageHelp> Pages { get; }

    /// <summary>The help of a page; null where it has none.</summary>
    public PageHelp? Of(string page) => pages.GetValueOrDefault(page);

    /// <summary>Reads both files of the reference folder.</summary>
    /// <exception cref="DataRefusedException">They cannot be read; the message holds every problem.</exception>
    public static HelpBook Load(string folder)
    {
        var problems = new List<InputProblem>();
        var glossary = Glossary.Read("glossary.yaml", File.ReadAllText(Path.Combine(folder, "glossary.yaml")), problems);
        var book = Read("help.yaml", File.ReadAllText(Path.Combine(folder, "help.yaml")), glossary, problems);
        return problems.Count == 0 ? book : throw InputProblem.Refusal(problems);
    }

    /// <summary>Reads the help of the pages; everything that is wrong with it is added to the problems.</summary>
    public static HelpBook Read(string file, string text, Glossary glossary, List<InputProblem> problems)
    {
        var form = new YamlForm(file);
        var (guides, pages) = ((IReadOnlyList<Guide>)[], (IReadOnlyList<PageHelp>)[]);
        if (form.Open(text) is { } map)
        {
            var fields = new YamlFields(form, map, "guides", "pages");
            guides = fields.Each("guides", ["id", "who", "about"], g => new Guide(g.Required("id"), g.RequiredText("who"), g.RequiredText("about")));
            var seen = new HashSet<string>(StringComparer.Ordinal);
            pages = fields.Each("pages", ["page", "text", "terms", "guides"], p => ReadPage(form, p, glossary, guides, seen));
        }

        problems.AddRange(form.Problems);
        return new HelpBook(glossary, guides, pages);
    }

    private static PageHelp ReadPage(YamlForm form, YamlFields p, Glossary glossary, IReadOnlyList<Guide> guides, HashSet<string> seen)
    {
        var page = p.Required("page");
        if (page.Length > 0 && !seen.Add(page))
        {
            form.Problem(p.PlaceOf("page"), new LocalText($"siden »{page}« for anden gang", $"the page ‘{page}’ for the second time"), new LocalText("hver side én gang", "each page once"));
        }

        return new PageHelp(
            page,
            p.RequiredText("text"),
            Named(form, p, "terms", glossary.Terms, t => t.Id, new LocalText("et ord fra glossary.yaml", "a word of glossary.yaml")),
            Named(form, p, "guides", guides, g => g.Id, new LocalText("en vejledning fra »guides«", "a guide of ‘guides’")));
    }

    private static List<T> Named<T>(YamlForm form, YamlFields fields, string key, IReadOnlyList<T> all, Func<T, string> idOf, LocalText expected)
        where T : class
    {
        var found = new List<T>();
        foreach (var (id, place) in fields.Words(key))
        {
            if (all.FirstOrDefault(t => idOf(t) == id) is { } one)
            {
                found.Add(one);
            }
            else
            {
                form.Problem(place, id, expected, Nearest.To(id, all.Select(idOf), 1).FirstOrDefault());
            }
        }

        return found;
    }
}
