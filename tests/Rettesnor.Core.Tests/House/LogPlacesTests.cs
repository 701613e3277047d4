using System.Text.RegularExpressions;
using Rettesnor.Core.Audit;

namespace Rettesnor.Core.Tests.House;

/// <summary>The log keeps the name of a page, a command or a job, and whoever reads it is told in words where that is.</summary>
public sealed partial class LogPlacesTests
{
    [Fact]
    public void Processes_OfTheCode_HaveWordsInTheLog()
    {
        var found = Repository.Files.Where(f => f.StartsWith("src/", StringComparison.Ordinal) && f.EndsWith(".cs", StringComparison.Ordinal))
            .SelectMany(f => Process().Matches(File.ReadAllText(Repository.PathOf(f))).Select(m => m.Groups[1].Value)).Distinct().Order(StringComparer.Ordinal).ToList();

        found.ShouldContain("Borger");
        found.ShouldContain("rettesnor restore");
        found.Where(p => LogPlaces.Of(p).Da == p).ShouldBeEmpty("a process without words");
    }

    [Theory]
    [InlineData("Borger", "Arbejdet med sagen")]
    [InlineData("rettesnor measure who offers-in-12-months", "Opfølgning på kommunens mål: hvem der står bag et tal")]
    [InlineData("noget andet", "Ikke angivet")]
    public void Purpose_OfAReading_IsInWords(string process, string words) => LogPlaces.PurposeOf(process).Da.ShouldBe(words);

    [GeneratedRegex("""(?:Process = |new Written\([\w.]+, |ReadingLog\.Keep\([\w.]+, [\w.]+, )"([^"]+)"(?!\s*\+)""")]
    private static partial Regex Process();
}
