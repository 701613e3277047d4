using System.Globalization;
using System.Text.RegularExpressions;
using Rettesnor.Testing;

namespace Rettesnor.Cli.Tests;

/// <summary>The tour of the README is true: each command in it is run here, and prints what stands there.</summary>
public sealed partial class ReadmeTests
{
    private const string Prompt = "$ ./dev rettesnor ";

    /// <summary>The blocks of commands, each of which is run in a data directory that is empty.</summary>
    public static TheoryData<string> Tour() => [.. Blocks(File.ReadAllText(RepositoryFolder.PathOf("README.md")).ReplaceLineEndings("\n"))];

    [Fact]
    public void Tour_OfTheReadme_HasCommands() => Tour().Count.ShouldBeGreaterThan(1);

    [Theory]
    [MemberData(nameof(Tour))]
    public void Commands_InTheReadme_PrintWhatStandsThere(string block)
    {
        var data = Directory.CreateTempSubdirectory("rettesnor-readme-");
        try
        {
            foreach (var (command, expected) in Commands(block))
            {
                using var output = new StringWriter(CultureInfo.InvariantCulture);
                using var errors = new StringWriter(CultureInfo.InvariantCulture);
                var arguments = Words().Matches(command).Select(m => m.Groups["quoted"] is { Success: true } quoted ? quoted.Value : m.Value).Select(a => a.EndsWith(".docx", StringComparison.Ordinal) ? Path.Combine(data.FullName, a) : a);
                var status = CommandLine.Run([.. arguments, "--data", Path.Combine(data.FullName, "data")], output, errors, TimeProvider.System);
                status.ShouldNotBe(CommandLine.Wrong, errors.ToString());
                Trimmed(output.ToString()).Replace(data.FullName + Path.DirectorySeparatorChar, "", StringComparison.Ordinal).ShouldMatch(Pattern(Trimmed(expected)), command);
            }
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            data.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("one\ntwo …\nthree", "one\ntwo and more\nthree", true)]
    [InlineData("one\n…\nthree", "one\ntwo\ntwo and a half\nthree", true)]
    [InlineData("one\n…\nthree", "one\ntwo\nfour", false)]
    [InlineData("one (1.0)", "one (100)", false)]
    public void Pattern_OfWhatIsLeftOut_TakesOnlyThat(string expected, string printed, bool fits) =>
        Regex.IsMatch(printed, Pattern(expected)).ShouldBe(fits);

    private static IEnumerable<string> Blocks(string readme) =>
        readme.Split("```console\n").Skip(1)
            .Select(block => block[..block.IndexOf("```", StringComparison.Ordinal)])
            .Where(block => block.StartsWith(Prompt, StringComparison.Ordinal));

    private static IEnumerable<(string Command, string Output)> Commands(string block) => block.Split(Prompt, StringSplitOptions.RemoveEmptyEntries)
        .Select(text => (text[..text.IndexOf('\n', StringComparison.Ordinal)], text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..]));

    // A line of dots stands for lines that are left out, and dots at the end of one for the rest of it.
    private static string Pattern(string expected) => "^" + string.Join('\n', expected.Split('\n')
        .Select(line => line == "…" ? "(?s:.*)" : line.EndsWith('…') ? Regex.Escape(line[..^1]) + ".*" : Regex.Escape(line))) + "$";

    private static string Trimmed(string text) => string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd())).Trim('\n');

    [GeneratedRegex("\"(?<quoted>[^\"]*)\"|\\S+")]
    private static partial Regex Words();
}
