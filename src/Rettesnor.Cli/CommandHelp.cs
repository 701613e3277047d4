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
        ["--as"] = new("den konto, der handler; ellers den, som maskinens bruger er", "the account that acts; otherwise the one that the machine's user is"),
        ["--help"] = new("denne hjælp", "this help"),
    };

    // What is asked for stands in capitals: as an argument's name, or after an option that takes a value.
    private static readonly LocalText[] ValueNames =
    [
        new("PLAN", "PLAN"), new("FIL", "FILE"), new("DOKUMENT", "DOCUMENT"), new("MAPPE", "FOLDER"), new("TEKST", "TEXT"), new("MÅLING", "MEASURE"), new("OMRÅDE", "AREA"), new("KOMMUNE", "MUNICIPALITY"), new("TAL", "NUMBER"),
        new("PERIODE", "PERIOD"), new("DATO", "DATE"), new("MÅL", "GOAL"), new("MÅNED", "MONTH"), new("GRUPPE", "GROUP"), new("DELING", "DIVISION"), new("ANTAL", "NUMBER"), new("NUMMER", "NUMBER"), new("ADRESSE", "ADDRESS"), new("DAG", "DAY"),
        new("LOGIN", "LOGIN"), new("NAVN", "NAME"), new("ROLLE", "ROLE"), new("BRUGER", "USER"),
        new("REGISTER", "REGISTER"), new("KILDE", "SOURCE"), new("IMPORT", "IMPORT"), new("ANDEN", "OTHER"), new("UDKAST", "DRAFT"), new("KODE", "CODE"), new("SLETNING", "ERASURE"),
    ];

    /// <summary>A value's name in the language; a list of words to choose from, such as <c>da|en</c>, is the same in both.</summary>
    public static string ValueName(string danish, Language language) =>
        danish.Contains('|', StringComparison.Ordinal) ? danish : ValueNames.Single(n => n.Da == danish).In(language);

    public static void Write(TextWriter output, IEnumerable<CliCommand> commands, CliCommand? one, Language language)
    {
        var danish = language == Language.Danish;
        if (one is null)
        {
            output.WriteLine(danish ? "rettesnor: beskæftigelsesplaner, der ved, hvordan de står" : "rettesnor: employment plans that know how they stand");
            output.WriteLine();
            var list = commands.ToList();
            var width = list.Max(c => Usage(c, language).Length);
            foreach (var command in list)
            {
                output.WriteLine($"  {Usage(command, language).PadRight(width)}   {command.About.In(language)}");
            }

            output.WriteLine();
            WriteOptions(output, CliCommand.Common, CommonTexts, CliCommand.Format.HelpName!, language);
            output.WriteLine();
            output.WriteLine(danish ? "Slutstatus: 0 færdig, 1 færdig med fund, 2 forkert input eller brug." : "Exit status: 0 done, 1 done with findings, 2 wrong input or usage.");
            return;
        }

        output.WriteLine($"rettesnor {Usage(one, language)}");
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

    private static string Usage(CliCommand command, Language language) =>
        string.Join(' ', command.Arguments.Select(a => (Name: ValueName(a.Name, language), a.Arity)).Select(a => a.Arity.MinimumNumberOfValues == 0 ? $"[{a.Name}]" : a.Name).Prepend(command.Name));

    private static void WriteOptions(TextWriter output, IEnumerable<Option> options, Dictionary<string, LocalText> texts, string forms, Language language)
    {
        var lines = options.Append(CliCommand.Help).Select(o => (Usage: $"{o.Name}{(o == CliCommand.Format ? " " + forms : o.HelpName is null ? "" : " " + ValueName(o.HelpName, language))}", Text: texts[o.Name].In(language))).ToList();
        var width = lines.Max(l => l.Usage.Length);
        foreach (var (usage, text) in lines)
        {
            output.WriteLine($"  {usage.PadRight(width)}   {text}");
        }
    }
}
