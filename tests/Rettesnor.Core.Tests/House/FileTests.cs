using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Rettesnor.Core.Tests.House;

public sealed partial class FileTests
{
    private const int LongestFile = 420;

    private static readonly string[] Code = [".cs", ".cshtml", ".js", ".css", ".sh", ".csproj", ".props", ".targets"];
    private static readonly string[] NotText = [".png", ".docx", ".xlsx", ".pdf", ".ico", ".woff2"];

    // What is generated: by `dotnet ef`, and by NuGet and npm.
    private static readonly string[] Generated = ["src/Rettesnor.Migrations.Sqlite/", "src/Rettesnor.Migrations.PostgreSql/"];

    // The migrations' design-time project needs packages that no build of the product may need.
    private static readonly string[] OutsideSolution = ["tools/Design/Design.csproj"];

    [Fact]
    public void Files_OfCode_AreShortEnoughToRead() =>
        Repository.Files
            .Where(file => Code.Contains(Path.GetExtension(file)) && !Generated.Any(folder => file.StartsWith(folder, StringComparison.Ordinal)))
            .Select(file => (file, lines: File.ReadLines(Repository.PathOf(file)).Count()))
            .Where(x => x.lines > LongestFile)
            .Select(x => $"{x.file}: {x.lines} lines, more than about 400")
            .ShouldBeEmpty();

    [Theory]
    [InlineData("see /" + "work/x/file", true)]
    [InlineData("/ro" + "ot/.nuget", true)]
    [InlineData("/ho" + "me/anna/rettesnor", true)]
    [InlineData(@"C:\Us" + @"ers\anna\rettesnor", true)]
    [InlineData("https://example.org/ho" + "me", false)]
    [InlineData("paperwork/home", false)]
    public void MachinePath_InALine_IsSeen(string line, bool seen) => MachinePath().IsMatch(line).ShouldBe(seen);

    [Fact]
    public void Files_OfAnyKind_HoldNoPathOfOneMachine() => Lines(MachinePath()).ShouldBeEmpty();

    [Theory]
    [InlineData("\"resolved\": \"https://regi" + "stry.npmjs.org/dkfds/-/dkfds-11.2.0.tgz\"", true)]
    [InlineData("https://api.nu" + "get.org/v3/index.json", true)]
    [InlineData("\"resolved\": \"https://pack" + "ages.example.org/x.tgz\"", true)]
    [InlineData("\"resolved\": \"10.0.14\",", false)]
    [InlineData("<PackageReference Include=\"xunit.v3\" />", false)]
    public void RegistryHost_InALine_IsSeen(string line, bool seen) => RegistryHost().IsMatch(line).ShouldBe(seen);

    [Fact]
    public void Files_OfAnyKind_NameNoRegistry() => Lines(RegistryHost()).ShouldBeEmpty();

    [Fact]
    public void Files_OfCode_LeaveNothingToDoLater() =>
        Lines(Later()).Where(line => Code.Contains(Path.GetExtension(line.Split(':')[0]))).ShouldBeEmpty();

    [Fact]
    public void Links_InThePages_LeadToFiles()
    {
        var pages = Repository.Files.Where(file => file.EndsWith(".md", StringComparison.Ordinal)).ToList();
        pages.ShouldContain("README.md");
        pages.SelectMany(page => Links(page, File.ReadAllText(Repository.PathOf(page))))
            .Where(link => !Path.Exists(Repository.PathOf(link.Target)))
            .Select(link => $"{link.Page}: there is no {link.Target}")
            .ShouldBeEmpty();
    }

    [Fact]
    public void Links_InAText_AreReadRelativeToTheirPage() =>
        Links("docs/page.md", "See [one](one.md#part), ![two](../pictures/two.png), [out](https://example.org) and [here](#here).")
            .ShouldBe([("docs/page.md", "docs/one.md"), ("docs/page.md", "docs/../pictures/two.png")]);

    [Fact]
    public void Projects_OnDisk_AreInTheSolution() =>
        XDocument.Load(Repository.PathOf("Rettesnor.slnx")).Descendants("Project").Select(project => project.Attribute("Path")!.Value)
            .Concat(OutsideSolution.Where(project => File.Exists(Repository.PathOf(project))))
            .Order(StringComparer.Ordinal)
            .ShouldBe(Repository.Projects().Order(StringComparer.Ordinal));

    [Fact]
    public void Projects_OnDisk_HaveALockFile() =>
        Repository.Projects()
            .Except(OutsideSolution)
            .Select(project => Path.GetDirectoryName(project)!.Replace('\\', '/') + "/packages.lock.json")
            .Except(Repository.Files)
            .ShouldBeEmpty();

    private static IEnumerable<string> Lines(Regex pattern) =>
        Repository.Files
            .Where(file => !NotText.Contains(Path.GetExtension(file)))
            .SelectMany(file => File.ReadLines(Repository.PathOf(file)).Select((line, index) => (file, line, number: index + 1)))
            .Where(x => pattern.IsMatch(x.line))
            .Select(x => $"{x.file}:{x.number}: {x.line.Trim()}");

    private static IEnumerable<(string Page, string Target)> Links(string page, string text)
    {
        var folder = Path.GetDirectoryName(page)!.Replace('\\', '/');
        return MarkdownLink().Matches(text)
            .Select(match => match.Groups["target"].Value)
            .Where(target => !target.Contains(':', StringComparison.Ordinal) && !target.StartsWith('#'))
            .Select(target => (page, (folder.Length == 0 ? "" : folder + '/') + target.Split('#')[0]));
    }

    [GeneratedRegex(@"(?<![\w.])/(work|root)/|(?<![\w.])/home/\w|[A-Z]:\\Users\\")]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"registry\.(npmjs|yarnpkg)|nuget\.org/v3|""resolved"": *""https?:")]
    private static partial Regex RegistryHost();

    [GeneratedRegex(@"\b(T[O]DO|F[I]XME|H[A]CK)\b")]
    private static partial Regex Later();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)[^)]*\)")]
    private static partial Regex MarkdownLink();
}
