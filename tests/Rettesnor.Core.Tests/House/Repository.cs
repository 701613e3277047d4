using System.Diagnostics;
using Rettesnor.Testing;

namespace Rettesnor.Core.Tests.House;

/// <summary>The files of this repository as git knows them: tracked, or new and not ignored. Paths have forward slashes.</summary>
internal static class Repository
{
    private static readonly Lazy<IReadOnlyList<string>> Listed = new(() => Git("ls-files", "-z", "--cached", "--others", "--exclude-standard"));

    /// <summary>Every file. A test that asks is skipped where the source was unpacked without git.</summary>
    public static IReadOnlyList<string> Files
    {
        get
        {
            Assert.SkipUnless(Path.Exists(PathOf(".git")), "The source lies outside git, so its files cannot be listed.");
            return Listed.Value;
        }
    }

    public static IEnumerable<string> Projects(string under = "") =>
        Files.Where(file => file.StartsWith(under, StringComparison.Ordinal) && file.EndsWith(".csproj", StringComparison.Ordinal));

    public static string PathOf(string file) => RepositoryFolder.PathOf(file);

    private static List<string> Git(params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = RepositoryFolder.Root, RedirectStandardOutput = true })!;
        var names = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        git.ExitCode.ShouldBe(0);
        return names.Split('\0', StringSplitOptions.RemoveEmptyEntries).Distinct().Where(file => File.Exists(PathOf(file))).ToList();
    }
}
