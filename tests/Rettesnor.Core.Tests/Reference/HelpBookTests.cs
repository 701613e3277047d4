using Rettesnor.Core.Data;
using Rettesnor.Core.Reference;
using Rettesnor.Core.Tests.Plans;
using Rettesnor.Measurement;
using Rettesnor.Testing;

namespace Rettesnor.Core.Tests.Reference;

/// <summary>The files of the help, and the schemas that editors check them with.</summary>
public sealed class HelpBookTests
{
    private const string Words = """
        sections:
          - title: { da: Planen, en: The plan }
            terms:
              - id: goal
                word: { da: "mål, målsætning", en: goal }
                code: [Goal]
                means: { da: Noget at nå, en: What is to be reached }
              - id: target
                word: { da: måltal, en: target }
                means: { da: Tallet, en: The number }
        """;

    private const string Help = """
        guides:
          - { id: analyst, who: { da: Analytiker, en: Analyst }, about: { da: Om, en: About } }
        pages:
          - page: /
            text: { da: Alle planer., en: All plans. }
            terms: [goal, target]
            guides: [analyst]
          - page: /om
            text: { da: Om., en: About. }
        """;

    [Theory]
    [InlineData("glossary")]
    [InlineData("help")]
    public void Schema_OfTheFileOfTheHouse_FindsNothing(string name) =>
        JsonSchema.Parse(File.ReadAllText(RepositoryFolder.PathOf($"reference/schemas/{name}.schema.json")))
            .Errors(PlanSchemaTests.JsonOf(File.ReadAllText(RepositoryFolder.PathOf($"reference/{name}.yaml")))).ShouldBeEmpty();

    [Theory]
    [InlineData("terms: [goal, target]", "terms: goal")]
    [InlineData("page: /om", "page: om")]
    [InlineData("en: About. }", "da: Om igen. }")]
    public void Schema_OfWhatIsWrong_FindsIt(string right, string wrong) =>
        JsonSchema.Parse(File.ReadAllText(RepositoryFolder.PathOf("reference/schemas/help.schema.json")))
            .IsValid(PlanSchemaTests.JsonOf(Help.Replace(right, wrong, StringComparison.Ordinal).Replace("{ da: Om., da: Om igen. }", "{ da: Om. }", StringComparison.Ordinal))).ShouldBeFalse();

    [Fact]
    public void Read_OfFiles_IsWhatStandsThere()
    {
        var book = Read(Words, Help, out var problems);

        problems.ShouldBeEmpty();
        book.Guides.Select(g => g.Who.En).ShouldBe(["Analyst"]);
        var page = book.Of("/").ShouldNotBeNull();
        page.Text.ShouldBe(new LocalText("Alle planer.", "All plans."));
        page.Terms.Select(t => t.Id).ShouldBe(["goal", "target"]);
        page.Terms[0].Words(Language.Danish).ShouldBe(["mål", "målsætning"]);
        page.Guides.ShouldBe(book.Guides);
        book.Of("/om").ShouldNotBeNull().Terms.ShouldBeEmpty();
        book.Of("/soeg").ShouldBeNull();
    }

    [Theory]
    [InlineData("terms: [goal, target]", "terms: [gaol, target]", 6, 13, "»gaol«", "goal")]
    [InlineData("guides: [analyst]", "guides: [analist]", 7, 14, "»analist«", "analyst")]
    [InlineData("page: /om", "page: /", 8, 11, "siden »/« for anden gang", null)]
    [InlineData("text: { da: Om., en: About. }", "txt: { da: Om., en: About. }", 9, 5, "feltet »txt«", "text")]
    [InlineData("en: About. }", "sv: Om. }", 9, 22, "feltet »sv«", null)]
    public void Read_OfTheHelpWhereSomethingIsWrong_SaysWhereAndWhat(string right, string wrong, int line, int column, string found, string? suggestion)
    {
        Read(Words, Help.Replace(right, wrong, StringComparison.Ordinal), out var problems);

        problems.Select(p => (p.File, p.Line, p.Column, p.Found.Da, p.Suggestion)).ShouldContain(("help.yaml", line, column, found, suggestion));
    }

    [Theory]
    [InlineData("id: target", "id: goal", 8, 13, "id'et »goal« for anden gang")]
    [InlineData("code: [Goal]", "cod: [Goal]", 6, 9, "feltet »cod«")]
    public void Read_OfTheGlossaryWhereSomethingIsWrong_SaysWhereAndWhat(string right, string wrong, int line, int column, string found)
    {
        Read(Words.Replace(right, wrong, StringComparison.Ordinal), Help, out var problems);

        problems.Select(p => (p.File, p.Line, p.Column, p.Found.Da)).ShouldContain(("glossary.yaml", line, column, found));
    }

    [Fact]
    public void Load_OfAFolderWhereSomethingIsWrong_RefusesWithEveryProblem()
    {
        using var folder = new TemporaryDirectory();
        File.WriteAllText(Path.Combine(folder.Path, "glossary.yaml"), Words.Replace("code:", "cod:", StringComparison.Ordinal));
        File.WriteAllText(Path.Combine(folder.Path, "help.yaml"), Help.Replace("[analyst]", "[analist]", StringComparison.Ordinal));

        var refused = Should.Throw<DataRefusedException>(() => HelpBook.Load(folder.Path));

        refused.Text.En.ShouldContain("glossary.yaml");
        refused.Text.En.ShouldContain("help.yaml");
    }

    private static HelpBook Read(string words, string help, out List<InputProblem> problems)
    {
        problems = [];
        return HelpBook.Read("help.yaml", help, Glossary.Read("glossary.yaml", words, problems), problems);
    }
}
