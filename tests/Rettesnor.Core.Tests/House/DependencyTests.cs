using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Rettesnor.Testing;

namespace Rettesnor.Core.Tests.House;

/// <summary>
/// Every package of others with its version and licence stands in docs/dependencies.md, and none with a licence that we have not thought
/// about. `./dev sbom` writes the page anew.
/// </summary>
public sealed class DependencyTests
{
    private const string Page = "docs/dependencies.md";

    private static readonly HashSet<string> Known =
    [
        "MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "0BSD", "BSD-0-Clause", "ISC", "MS-PL", "PostgreSQL", "MPL-2.0", "Public domain", "MS-PL OR Apache-2.0", "(MIT AND OFL-1.1 AND Apache-2.0)", "MIT AND OFL-1.1 AND Apache-2.0",
    ];

    // Packages that say their licence in a file or at an address of their own, read there.
    private static readonly Dictionary<string, string> Read = new(StringComparer.OrdinalIgnoreCase)
    {
        ["SourceGear.sqlite3"] = "Public domain",
    };

    private sealed record Package(string Name, string Version, string Licence);

    [Fact]
    public void Page_OfDependencies_IsThatOfTheLockFiles()
    {
        var expected = Written();
        if (Environment.GetEnvironmentVariable("RETTESNOR_WRITE_DEPENDENCIES") is not null)
        {
            File.WriteAllText(RepositoryFolder.PathOf(Page), expected);
        }

        File.ReadAllText(RepositoryFolder.PathOf(Page)).ReplaceLineEndings("\n").ShouldBe(expected, "run ./dev sbom");
    }

    [Fact]
    public void Licences_OfWhatIsShippedAndUsed_AreKnown() =>
        Shipped().Concat(FrontEnd()).Concat(Used()).Where(p => !Known.Contains(p.Licence)).Select(p => $"{p.Name} {p.Version}: {p.Licence}").ShouldBeEmpty();

    private static string Written()
    {
        var text = new StringBuilder();
        text.Append(
            """
            # Packages of others

            Made from the lock files by `./dev sbom`, which also writes a CycloneDX list (`artifacts/sbom.json`) and asks the package sources for known
            holes, as far as they know of any. A test holds this page to the lock files.

            ## Shipped with the program


            """);
        Table(text, Shipped());
        text.Append("\n## In the pages\n\n");
        Table(text, FrontEnd());
        text.Append("\n## In building, tests and benchmarks only\n\n");
        Table(text, Used());
        return text.ToString().ReplaceLineEndings("\n");
    }

    private static void Table(StringBuilder text, IEnumerable<Package> packages)
    {
        text.Append("| package | version | licence |\n| --- | --- | --- |\n");
        foreach (var package in packages)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"| {package.Name} | {package.Version} | {package.Licence} |\n");
        }
    }

    private static List<Package> Shipped() => Of([RepositoryFolder.PathOf("src/Rettesnor.Cli/packages.lock.json")]);

    private static List<Package> Used() =>
        [.. Of([.. new[] { "src", "tests", "bench" }.SelectMany(f => Directory.EnumerateFiles(RepositoryFolder.PathOf(f), "packages.lock.json", SearchOption.AllDirectories))]).Except(Shipped())];

    private static List<Package> FrontEnd()
    {
        using var locked = JsonDocument.Parse(File.ReadAllText(RepositoryFolder.PathOf("src/Rettesnor.Web/package-lock.json")));
        return
        [
            .. locked.RootElement.GetProperty("packages").EnumerateObject().Where(p => p.Name.StartsWith("node_modules/", StringComparison.Ordinal))
                .Select(p => new Package(p.Name["node_modules/".Length..], p.Value.GetProperty("version").GetString()!, p.Value.GetProperty("license").GetString()!)),
        ];
    }

    private static List<Package> Of(IEnumerable<string> locks)
    {
        var found = new SortedDictionary<string, Package>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in locks)
        {
            using var locked = JsonDocument.Parse(File.ReadAllText(file));
            foreach (var package in locked.RootElement.GetProperty("dependencies").EnumerateObject().SelectMany(framework => framework.Value.EnumerateObject()))
            {
                if (package.Value.TryGetProperty("resolved", out var version))
                {
                    found[package.Name + " " + version.GetString()] = new Package(package.Name, version.GetString()!, LicenceOf(package.Name, version.GetString()!));
                }
            }
        }

        return [.. found.Values];
    }

    // What a package says of itself lies where it was restored to.
    private static string LicenceOf(string name, string version)
    {
        if (Read.TryGetValue(name, out var read))
        {
            return read;
        }

        var packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var nuspec = Path.Combine(packages, name.ToLowerInvariant(), version.ToLowerInvariant(), name.ToLowerInvariant() + ".nuspec");
        if (!File.Exists(nuspec))
        {
            return "not restored";
        }

        var said = XDocument.Load(nuspec).Descendants().FirstOrDefault(e => e.Name.LocalName == "license");
        return said?.Attribute("type")?.Value == "expression" ? said.Value : XDocument.Load(nuspec).Descendants().FirstOrDefault(e => e.Name.LocalName == "licenseUrl")?.Value ?? "not said";
    }
}
