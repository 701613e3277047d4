using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Web.Languages;

namespace Rettesnor.Web.Pages.Help;

/// <summary>The text of a guide.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Html">What stands under the heading, in both languages, as HTML.</param>
public sealed record GuideText(LocalText Title, LocalText Html);

/// <summary>The guides and their pictures: the files of docs/guides and docs/pictures, which lie beside the program. Read once when the web starts.</summary>
public sealed class GuideShelf
{
    private const string TitleMark = "# ";

    private readonly Dictionary<string, GuideText> guides = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> pictures;

    private GuideShelf(string folder, IEnumerable<Guide> all)
    {
        pictures = Directory.EnumerateFiles(Path.Combine(folder, "pictures"), "*.png").ToDictionary(p => Path.GetFileName(p), StringComparer.Ordinal);
        foreach (var guide in all)
        {
            var (da, en) = (Read(folder, guide, Language.Danish), Read(folder, guide, Language.English));
            guides[guide.Id] = new(new(da.Title, en.Title), new(da.Html, en.Html));
        }
    }

    /// <summary>The folder beside the program.</summary>
    public static string ShippedFolder => Path.Combine(AppContext.BaseDirectory, "guides");

    public static GuideShelf Load(string folder, IEnumerable<Guide> all) => new(folder, all);

    /// <summary>A guide by its name; null where there is none.</summary>
    public GuideText? Find(string id) => guides.GetValueOrDefault(id);

    /// <summary>The file of a picture by its name; null where there is none.</summary>
    public string? Picture(string name) => pictures.GetValueOrDefault(name);

    private static (string Title, string Html) Read(string folder, Guide guide, Language language)
    {
        var name = GuideLinks.FileOf(guide.Id, language);
        var text = File.ReadAllText(Path.Combine(folder, name)).ReplaceLineEndings("\n");
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        return text.StartsWith(TitleMark, StringComparison.Ordinal) && end > 0
            ? (text[TitleMark.Length..end].Trim(), GuideLinks.ToHtml(text[end..], language))
            : throw new InvalidDataException($"{name} does not begin with a line that is its title: {TitleMark}...");
    }
}
