using System.Text.RegularExpressions;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement;

namespace Rettesnor.Core.Tests.House;

public sealed partial class GlossaryTests
{
    private const string File = "reference/glossary.yaml";

    private static readonly string[] Homes = ["src/", "reference/", "plans/"];

    private static readonly Lazy<Glossary> Words = new(() =>
    {
        var problems = new List<InputProblem>();
        var glossary = Glossary.Read(File, System.IO.File.ReadAllText(Repository.PathOf(File)), problems);
        problems.Select(p => p.ToText(Language.English)).ShouldBeEmpty();
        return glossary;
    });

    [Fact]
    public void Names_InTheCode_AreThere()
    {
        var words = Repository.Files
            .Where(file => file != File && Homes.Any(home => file.StartsWith(home, StringComparison.Ordinal)) && Path.GetExtension(file) is ".cs" or ".yaml" or ".csv")
            .SelectMany(file => Word().Matches(System.IO.File.ReadAllText(Repository.PathOf(file))).Select(match => match.Value))
            .ToHashSet();
        Words.Value.Terms.SelectMany(term => term.Code).Where(name => !words.Contains(name)).ShouldBeEmpty("names of the glossary that the code does not have");
    }

    [Theory]
    [InlineData(Language.Danish)]
    [InlineData(Language.English)]
    public void Terms_InALanguage_StandOnce(Language language) =>
        Words.Value.Terms.SelectMany(term => term.Words(language)).GroupBy(word => word).Where(same => same.Count() > 1).Select(same => same.Key).ShouldBeEmpty();

    [Fact]
    public void Page_OfTheGlossary_SaysWhatTheFileSays()
    {
        var rows = System.IO.File.ReadLines(Repository.PathOf("docs/glossary.md")).SkipWhile(line => !line.StartsWith("## ", StringComparison.Ordinal)).Where(line => line.Length > 0);

        rows.ShouldBe(Words.Value.Sections.SelectMany(section => (IEnumerable<string>)
        [
            $"## {section.Title.En}", "| Danish | in the code | means |", "| --- | --- | --- |", .. section.Terms.Select(Row),
        ]));
    }

    private static string Row(GlossaryTerm term) =>
        $"| {term.Word.Da} | {(term.Code.Count == 0 ? term.Word.En : string.Join(", ", term.Code.Select(name => $"`{name}`")))} | {term.Means.En} |";

    [GeneratedRegex(@"[\p{L}\d]+(-[\p{L}\d]+)*")]
    private static partial Regex Word();
}
