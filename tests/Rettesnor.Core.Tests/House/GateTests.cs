using System.Text.RegularExpressions;

namespace Rettesnor.Core.Tests.House;

/// <summary>Nothing that shows figures can go around the gate of decision 17: whoever counts on histories or registers by itself stands here, with why.</summary>
public sealed partial class GateTests
{
    private static readonly Dictionary<string, string> Known = new()
    {
        ["src/Rettesnor.Cli/CliCommand.cs"] = "gives the shelf its histories",
        ["src/Rettesnor.Cli/Commands/MeasureWhoCommand.cs"] = "lists of persons, for those who may read about them",
        ["src/Rettesnor.Cli/Commands/RegistersCareCommands.cs"] = "compares the histories with the registers",
        ["src/Rettesnor.Web/Hosting/PageCache.cs"] = "asks for the revision only",
        ["src/Rettesnor.Web/Hosting/Telemetry/ServiceMeter.cs"] = "asks for the revision only",
        ["src/Rettesnor.Web/Hosting/WebHost.cs"] = "gives the shelf its histories",
        ["src/Rettesnor.Web/Pages/People/PeopleDesk.cs"] = "lists of persons, for those who may read about them",
        ["src/Rettesnor.Web/Pages/Service/Service.cshtml.cs"] = "asks for the revision only",
    };

    [Fact]
    public void Files_ThatCountOnHistoriesThemselves_AreKnown() =>
        Repository.Files.Where(f => f.StartsWith("src/Rettesnor.Web/", StringComparison.Ordinal) || f.StartsWith("src/Rettesnor.Cli/", StringComparison.Ordinal) || f.StartsWith("src/Rettesnor.Reports/", StringComparison.Ordinal))
            .Where(f => Path.GetExtension(f) is ".cs" or ".cshtml" && Counts().IsMatch(File.ReadAllText(Repository.PathOf(f)))).Order(StringComparer.Ordinal).ShouldBe(Known.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("var pass = new MeasurePass(codebook, grid, questions);", true)]
    [InlineData("own.ForLists()", true)]
    [InlineData("own.OwnFor(acting)", false)]
    public void Words_ThatCount_AreFound(string code, bool counts) => Counts().IsMatch(code).ShouldBe(counts);

    [GeneratedRegex(@"\b(MeasurePass|LiveCounts|Membership|LiveHistories|ForLists|OwnForLists|HistoryFile|SnapshotFile|HistoryReader|RegisterCounts)\b")]
    private static partial Regex Counts();
}
