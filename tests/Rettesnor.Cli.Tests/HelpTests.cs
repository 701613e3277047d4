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

    [Theory]
    [InlineData("serve", "--urls ADRESSE", "--urls ADDRESS")]
    [InlineData("status", "--at DATO", "--at DATE")]
    [InlineData("status", "--goal MÅL", "--goal GOAL")]
    [InlineData("figures import", "rettesnor figures import FIL", "rettesnor figures import FILE")]
    [InlineData("figures import", "--why TEKST", "--why TEXT")]
    [InlineData("figures export", "--measure MÅLING", "--measure MEASURE")]
    [InlineData("figures export", "--area OMRÅDE", "--area AREA")]
    [InlineData("report", "--period PERIODE", "--period PERIOD")]
    [InlineData("report", "--out FIL", "--out FILE")]
    [InlineData("demo", "--data MAPPE", "--data FOLDER")]
    [InlineData("", "figures import FIL", "figures import FILE")]
    public void Help_InALanguage_NamesValuesInIt(string command, string danish, string english)
    {
        Lines("da").ShouldContain(l => l.StartsWith(danish + " ", StringComparison.Ordinal) || l == danish);
        Lines("en").ShouldContain(l => l.StartsWith(english + " ", StringComparison.Ordinal) || l == english);

        string[] Lines(string language)
        {
            using var output = new StringWriter(CultureInfo.InvariantCulture);
            CommandLine.Run([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help", "--lang", language], output, TextWriter.Null, TimeProvider.System);
            return output.ToString().Split('\n', StringSplitOptions.TrimEntries);
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
