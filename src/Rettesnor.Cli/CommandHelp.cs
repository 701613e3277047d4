using System.CommandLine;
using Rettesnor.Measurement;

namespace Rettesnor.Cli;

/// <summary>The help: what the commands are for, how they are called, and examples that work.</summary>
internal static class CommandHelp
{
    private static readonly Dictionary<string, LocalText> CommonTexts = new()
    {
        ["--data"] = new("datamappen; ellers RETTESNOR_DATA, ellers ./data", "the data directory; otherwise RETTESNOR_DATA, otherwise ./data"),
        ["--lang"] = new("sproget i det, der skrives; ellers dansk", "the language of what is written; otherwise Danish"),
        ["--format"] = new("tabel til at læse, json eller csv", "a table to read, json or csv"),
        ["--help"] = new("denne hjælp", "this help"),
    };

    public static void Write(TextWriter output, IEnumerable<CliCommand> commands, CliCommand? one, Language language)
    {
        var danish = language == Language.Danish;
        if (one is null)
        {
            output.WriteLine(danish ? "rettesnor: beskæftigelsesplaner, der ved, hvordan de står" : "rettesnor: employment plans that know how they stand");
            output.WriteLine();
            var list = commands.ToList();
            var width = list.Max(c => Usage(c).Length);
            foreach (var command in list)
            {
                output.WriteLine($"  {Usage(command).PadRight(width)}   {command.About.In(language)}");
            }

            output.WriteLine();
            WriteOptions(output, CliCommand.Common, CommonTexts, CliCommand.Format.HelpName!, language);
            output.WriteLine();
            output.WriteLine(danish ? "Slutstatus: 0 færdig, 1 færdig med fund, 2 forkert input eller brug." : "Exit status: 0 done, 1 done with findings, 2 wrong input or usage.");
            return;
        }

        output.WriteLine($"rettesnor {Usage(one)}");
        output.WriteLine();
        output.WriteLine(one.About.In(language));
        output.WriteLine();
        WriteOptions(output, one.Options.Concat(CliCommand.Common), one.OptionTexts.Concat(CommonTexts).DistinctBy(t => t.Key).ToDictionary(), one.Forms, language);
        output.WriteLine();
        output.WriteLine(danish ? "Eksempler:" : "Examples:");
        foreach (var example in one.Examples)
        {
            output.WriteLine("  rettesnor " + example);
        }
    }

    private static string Usage(CliCommand command) =>
        string.Join(' ', command.Arguments.Select(a => a.Arity.MinimumNumberOfValues == 0 ? $"[{a.Name}]" : a.Name).Prepend(command.Name));

    private static void WriteOptions(TextWriter output, IEnumerable<Option> options, Dictionary<string, LocalText> texts, string forms, Language language)
    {
        var lines = options.Append(CliCommand.Help).Select(o => (Usage: $"{o.Name}{(o == CliCommand.Format ? " " + forms : o.HelpName is null ? "" : " " + o.HelpName)}", Text: texts[o.Name].In(language))).ToList();
        var width = lines.Max(l => l.Usage.Length);
        foreach (var (usage, text) in lines)
        {
            output.WriteLine($"  {usage.PadRight(width)}   {text}");
        }
    }
}
