using System.Globalization;
using Rettesnor.Testing;

namespace Rettesnor.Cli.Tests;

/// <summary>The tour of the README is true: each command in it is run here, and prints what stands there.</summary>
public sealed class ReadmeTests
{
    private const string Prompt = "$ ./dev rettesnor ";

    public static TheoryData<string, string> Tour()
    {
        var data = new TheoryData<string, string>();
        foreach (var block in Blocks(File.ReadAllText(RepositoryFolder.PathOf("README.md")).ReplaceLineEndings("\n")))
        {
            data.Add(block.Command, block.Output);
        }

        return data;
    }

    [Fact]
    public void Tour_OfTheReadme_HasCommands() => Tour().Count.ShouldBeGreaterThan(1);

    [Theory]
    [MemberData(nameof(Tour))]
    public void Command_InTheReadme_PrintsWhatStandsThere(string command, string expected)
    {
        var data = Directory.CreateTempSubdirectory("rettesnor-readme-");
        try
        {
            using var output = new StringWriter(CultureInfo.InvariantCulture);
            using var errors = new StringWriter(CultureInfo.InvariantCulture);
            var status = CommandLine.Run([.. command.Split(' '), "--data", data.FullName], output, errors, TimeProvider.System);
            status.ShouldNotBe(CommandLine.Wrong, errors.ToString());
            Trimmed(output.ToString()).ShouldBe(Trimmed(expected));
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            data.Delete(recursive: true);
        }
    }

    private static IEnumerable<(string Command, string Output)> Blocks(string readme) =>
        readme.Split("```console\n").Skip(1)
            .Select(block => block[..block.IndexOf("```", StringComparison.Ordinal)])
            .Where(block => block.StartsWith(Prompt, StringComparison.Ordinal))
            .Select(block => (block[Prompt.Length..block.IndexOf('\n', StringComparison.Ordinal)], block[(block.IndexOf('\n', StringComparison.Ordinal) + 1)..]));

    private static string Trimmed(string text) => string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd())).Trim('\n');
}
