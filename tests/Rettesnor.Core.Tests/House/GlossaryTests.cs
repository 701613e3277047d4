using System.Text.RegularExpressions;

namespace Rettesnor.Core.Tests.House;

public sealed partial class GlossaryTests
{
    private static readonly string[] Homes = ["src/", "reference/", "plans/"];

    private static readonly Lazy<IReadOnlyList<(string Danish, string InCode, string Means)>> Rows = new(() =>
        [.. File.ReadLines(Repository.PathOf("docs/glossary.md"))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| ---", StringComparison.Ordinal) && !line.StartsWith("| Danish", StringComparison.Ordinal))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Select(cells => (cells[1], cells[2], cells[3]))]);

    [Fact]
    public void Names_InTheCode_AreThere()
    {
        var words = Repository.Files
            .Where(file => Homes.Any(home => file.StartsWith(home, StringComparison.Ordinal)) && Path.GetExtension(file) is ".cs" or ".yaml" or ".csv")
            .SelectMany(file => Word().Matches(File.ReadAllText(Repository.PathOf(file))).Select(match => match.Value))
            .ToHashSet();
        Rows.Value.SelectMany(row => Name().Matches(row.InCode).Select(match => match.Groups[1].Value))
            .Where(name => !words.Contains(name) && !Directory.Exists(Repository.PathOf(name)))
            .ShouldBeEmpty("names of the glossary that the code does not have");
    }

    [Fact]
    public void Terms_InDanish_StandOnce() =>
        Rows.Value.SelectMany(row => row.Danish.Split(", ")).GroupBy(term => term).Where(same => same.Count() > 1).Select(same => same.Key).ShouldBeEmpty();

    [Fact]
    public void Rows_OfEveryTable_AreWhole() =>
        Rows.Value.ShouldAllBe(row => row.Danish.Length > 0 && row.InCode.Length > 0 && row.Means.Length > 0);

    [GeneratedRegex(@"[\p{L}\d]+(-[\p{L}\d]+)*")]
    private static partial Regex Word();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Name();
}
