using System.Text.RegularExpressions;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement;

namespace Rettesnor.Core.Tests.House;

/// <summary>The guides name what is there: buttons and links of the pages, and pictures that are taken.</summary>
public sealed partial class GuideTests
{
    private const string Folder = "docs/guides/";
    private const string PictureFolder = "docs/pictures/";

    private static readonly Lazy<HelpBook> Book = new(() => HelpBook.Load(Repository.PathOf("reference")));

    // Danish and English of every text that the program has.
    private static readonly Lazy<HashSet<(string Da, string En)>> Texts = new(() => TextsOf(Repository.Files
        .Where(file => file.StartsWith("src/", StringComparison.Ordinal) && file.EndsWith(".cs", StringComparison.Ordinal))
        .Select(file => File.ReadAllText(Repository.PathOf(file)))));

    public static TheoryData<string> Guides => [.. Book.Value.Guides.Select(g => g.Id)];

    [Fact]
    public void Files_OfTheGuides_AreOneForEachGuideAndLanguage() =>
        Repository.Files.Where(file => file.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .ShouldBe(Book.Value.Guides.SelectMany(g => new[] { $"{Folder}{g.Id}.da.md", $"{Folder}{g.Id}.en.md" }).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Guides))]
    public void Words_InBold_AreTheProgramsOwnAndTheSameInBothLanguages(string guide) => Wrong(Text(guide, "da"), Text(guide, "en"), Texts.Value).ShouldBeEmpty();

    [Theory]
    [InlineData("Tryk på **Gem**.", "Press **Save**.", "")]
    [InlineData("Tryk på **Gem\n   nu**.", "Press **Save now**.", "")]
    [InlineData("Tryk på **Gemt**.", "Press **Save**.", "Gemt Save")]
    [InlineData("Tryk på **Gem**.", "Press save.", "Gem")]
    [InlineData("Tryk på gem.", "Press **Save**.", "Save")]
    public void Words_InBoldThatAreNotThere_AreFoundOut(string danish, string english, string wrong) =>
        string.Join(' ', Wrong(danish, english, TextsOf(["new(\"Gem\", \"Save\") new LocalText(\n    \"Gem nu\",\n    \"Save now\")"]))).ShouldBe(wrong);

    [Fact]
    public void Pictures_ThatAPageNames_AreThereAndEveryPictureIsNamed()
    {
        var named = Repository.Files.Where(file => file.EndsWith(".md", StringComparison.Ordinal))
            .SelectMany(page => Picture().Matches(File.ReadAllText(Repository.PathOf(page))).Select(match => match.Groups[1].Value)).Distinct().Order(StringComparer.Ordinal).ToList();

        named.ShouldContain("overview.png");
        Repository.Files.Where(file => file.StartsWith(PictureFolder, StringComparison.Ordinal)).Select(file => file[PictureFolder.Length..]).Order(StringComparer.Ordinal).ShouldBe(named);
    }

    [Theory]
    [MemberData(nameof(Guides))]
    public void Pictures_OfAGuide_AreTwoToFourThatShowItsLanguage(string guide)
    {
        foreach (var language in new[] { "da", "en" })
        {
            var pictures = Picture().Matches(Text(guide, language)).Select(match => match.Groups[1].Value).ToList();
            pictures.Count.ShouldBeInRange(2, 4);
            pictures.ShouldAllBe(picture => picture.EndsWith($".{language}.png", StringComparison.Ordinal));
        }
    }

    private static string Text(string guide, string language) => File.ReadAllText(Repository.PathOf($"{Folder}{guide}.{language}.md"));

    private static List<string> Wrong(string danish, string english, HashSet<(string Da, string En)> texts)
    {
        var (da, en) = (Bold(danish), Bold(english));
        return [.. da.Where(word => !en.Any(other => texts.Contains((word, other)))), .. en.Where(word => !da.Any(other => texts.Contains((other, word))))];
    }

    private static List<string> Bold(string text) => [.. BoldWords().Matches(text).Select(match => Space().Replace(match.Groups[1].Value, " ")).Distinct()];

    private static HashSet<(string Da, string En)> TextsOf(IEnumerable<string> sources) =>
        [.. sources.SelectMany(source => LocalTextOf().Matches(source).Select(match => (match.Groups[1].Value, match.Groups[2].Value)))];

    [GeneratedRegex(@"\*\*(.+?)\*\*", RegexOptions.Singleline)]
    private static partial Regex BoldWords();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex("""new(?: LocalText)?\(\s*"([^"\\]*)",\s*"([^"\\]*)"\)""")]
    private static partial Regex LocalTextOf();

    [GeneratedRegex(@"!\[[^\]]*\]\((?:\.\./|docs/)?pictures/([^)\s]+)\)")]
    private static partial Regex Picture();
}
