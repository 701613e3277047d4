using System.Globalization;

namespace Rettesnor.Cli.Tests;

public sealed class HelpTests
{
    [Theory]
    [InlineData("serve")]
    [InlineData("plan check")]
    [InlineData("plan show")]
    [InlineData("status")]
    [InlineData("tables check")]
    [InlineData("figures import")]
    [InlineData("figures export")]
    [InlineData("report")]
    [InlineData("demo")]
    public void Help_OfACommand_HasExamplesAndEveryOption(string command)
    {
        foreach (var (language, heading) in new[] { ("da", "Eksempler:"), ("en", "Examples:") })
        {
            using var output = new StringWriter(CultureInfo.InvariantCulture);
            using var errors = new StringWriter(CultureInfo.InvariantCulture);
            CommandLine.Run([.. command.Split(' '), "--help", "--lang", language], output, errors, TimeProvider.System).ShouldBe(CommandLine.Done);
            errors.ToString().ShouldBeEmpty();
            output.ToString().ShouldContain(heading + Environment.NewLine + "  rettesnor " + command);
            foreach (var option in new[] { "--data", "--lang", "--format" })
            {
                output.ToString().Split('\n').Count(line => line.TrimStart().StartsWith(option, StringComparison.Ordinal)).ShouldBe(1, option);
            }
        }
    }

    [Fact]
    public void Help_OfTheProgram_ListsEveryCommandAndTheExitStatus()
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        CommandLine.Run(["--help", "--lang", "en"], output, TextWriter.Null, TimeProvider.System).ShouldBe(CommandLine.Done);
        foreach (var command in new[] { "serve", "plan check", "plan show", "status", "tables check", "figures import", "figures export", "report", "demo" })
        {
            output.ToString().ShouldContain("  " + command);
        }

        output.ToString().ShouldContain("Exit status: 0 done, 1 done with findings, 2 wrong input or usage.");
    }
}
